package dev.snapback.talks;

import dev.snapback.kernel.Event;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.PlaceName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has happened between two governments. */
public sealed interface TalksEvent extends Event {
  /** Between whom. */
  Sides sides();

  /** One side asked for a call. */
  record CallSought(Sides sides, Actor by, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return by + " sought a call with " + sides.facing(by);
    }
  }

  /**
   * The leaders spoke.
   *
   * @param number the how manieth call of the history, from 1
   */
  record CallHeld(Sides sides, int number, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return sides.text() + " held a call" + (number == 1 ? "" : ", number " + number);
    }
  }

  /** Delegations will meet. */
  record TalksScheduled(Sides sides, Optional<PlaceName> place, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return sides.text() + " scheduled talks" + place.map(p -> " in " + p).orElse("");
    }
  }

  /** Delegations met. */
  record Met(Sides sides, Optional<PlaceName> place, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return sides.text() + " met" + place.map(p -> " in " + p).orElse("");
    }
  }

  /** They agreed on the outline of a deal. */
  record FrameworkAgreed(Sides sides, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return sides.text() + " agreed on a framework";
    }
  }

  /** They reached a deal. */
  record DealReached(Sides sides, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return sides.text() + " reached a deal";
    }
  }

  /** A side left. */
  record BrokeOff(Sides sides, Actor by, Origin origin) implements TalksEvent {
    @Override
    public String text() {
      return by + " broke off with " + sides.facing(by);
    }
  }

  /** What was under way goes nowhere. */
  record Stalled(Sides sides, List<Actor> by, Origin origin) implements TalksEvent {
    public Stalled {
      by = List.copyOf(by);
    }

    @Override
    public String text() {
      return "the talks of " + sides.text() + " stalled" + (by.size() == 1 ? ", by " + by.get(0) : "");
    }
  }

  /** Nothing goes on any more. */
  record FellSilent(Sides sides, List<Actor> by, Origin origin) implements TalksEvent {
    public FellSilent {
      by = List.copyOf(by);
    }

    @Override
    public String text() {
      return by.size() == 1 ? by.get(0) + " fell silent with " + sides.facing(by.get(0))
          : sides.both().stream().map(Actor::id).collect(Collectors.joining(" and ")) + " fell silent";
    }
  }
}
