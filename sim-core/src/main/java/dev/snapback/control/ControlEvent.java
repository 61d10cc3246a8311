package dev.snapback.control;

import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Suspension;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has happened to other controls. */
public sealed interface ControlEvent extends Event {

  /** Something that happened to one control. */
  sealed interface OfControl extends ControlEvent {
    /** Which control. */
    ControlName control();
  }

  /** Its owner considers it. */
  record Proposed(ControlName control, Actor by, Origin origin) implements OfControl {
    @Override
    public String text() {
      return by + " proposed control " + control;
    }
  }

  /** It will take force. */
  record Announced(ControlName control, LocalDate effective, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " announced, effective " + effective;
    }
  }

  /** It applies from today. */
  record TookForce(ControlName control, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " in force";
    }
  }

  /** It applies in a milder form. */
  record Eased(ControlName control, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " eased";
    }
  }

  /** It has ended. */
  record Lifted(ControlName control, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " lifted";
    }
  }

  /** It was given up before it took force. */
  record Dropped(ControlName control, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " given up before it took force";
    }
  }

  /** It is held back. */
  record Suspended(ControlName control, Optional<TruceName> truce, Optional<LocalDate> until, Origin origin)
      implements OfControl {
    @Override
    public String text() {
      return "control " + control + " suspended " + new Suspension(truce, until);
    }
  }

  /** One suspension has ended; another still holds. */
  record SuspensionEnded(ControlName control, Optional<TruceName> truce, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "a suspension of control " + control + " ended" + truce.map(t -> " with truce " + t).orElse("")
          + "; another still holds";
    }
  }

  /**
   * A truce's suspension is the owner's own from today.
   *
   * @param until the day on which it ends; empty where the owner had one without an end
   */
  record HandedOver(ControlName control, TruceName truce, Optional<LocalDate> until, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + ": the suspension by truce " + truce + " becomes its owner's"
          + until.map(d -> " until " + d).orElse("");
    }
  }

  /** The last suspension has ended. */
  record Resumed(ControlName control, ControlState.Standing now, Origin origin) implements OfControl {
    @Override
    public String text() {
      return "control " + control + " resumed, " + Names.kebab(now.getClass());
    }
  }

  /**
   * A government has complained to the World Trade Organization.
   *
   * @param by who
   * @param layer about what
   * @param against who levies it
   * @param on on whose goods; empty for all that it falls on
   * @param number its how manieth complaint about this, from 1
   */
  record Complained(Actor by, LayerName layer, List<Actor> against, List<Actor> on, int number, Origin origin)
      implements ControlEvent {
    public Complained {
      against = List.copyOf(against);
      on = List.copyOf(on);
    }

    @Override
    public String text() {
      return by + " complained to the WTO about " + layer + " of " + names(against)
          + (on.isEmpty() ? "" : " on " + names(on)) + (number == 1 ? "" : ", again");
    }

    private static String names(List<Actor> actors) {
      return actors.stream().map(Actor::id).collect(Collectors.joining(", "));
    }
  }
}
