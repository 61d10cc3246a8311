package dev.snapback.world;

import dev.snapback.kernel.Event;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** What happens to the world as a whole. */
public sealed interface WorldEvent extends Event {

  /**
   * The headline rate of a pair has moved.
   *
   * @param importer who levies
   * @param exporter whose goods
   * @param from before
   * @param to after
   * @param layers those of which the level moved and that counted for the pair, before or after: not one on all partners
   *     in whose place the partner's own stands
   */
  record HeadlineMoved(Actor importer, Actor exporter, Rate from, Rate to, Set<MeasureId> layers) implements WorldEvent {
    public HeadlineMoved {
      layers = Collections.unmodifiableSet(new LinkedHashSet<>(layers));
    }

    @Override
    public String text() {
      int points = to.bp() - from.bp();
      String size = new Rate(Math.abs(points)).toString().replace("%", " pp");
      return "headline " + importer + " on " + exporter + " " + from + " → " + to
          + "  (" + (points < 0 ? "−" : "+") + size + ")";
    }
  }

  /**
   * A consequence that a machine did not accept; the rest went on.
   *
   * @param what what was to follow
   * @param reason why it did not
   */
  record WithoutEffect(String what, String reason) implements WorldEvent {
    @Override
    public String text() {
      return what + " has no effect: " + reason;
    }
  }

  /**
   * A scheduled move was not legal when its day came.
   *
   * @param id its name in the file
   * @param move the move
   * @param reason why not
   */
  record DidNotHappen(String id, String move, String reason) implements WorldEvent {
    @Override
    public String text() {
      return "did not happen: " + move + " (" + reason + ")";
    }
  }

  /**
   * A move was made against a soft stance.
   *
   * @param stance the stance's name
   * @param actor whose it is
   * @param move the move
   * @param found what the stance's condition looks at, and what it was
   * @param cites who says that this is the stance
   */
  record Departed(String stance, Actor actor, String move, String found, Cites cites) implements WorldEvent {
    @Override
    public String text() {
      return "departure of " + actor + " from its stance " + stance + ": " + move + " while " + found;
    }
  }

  /**
   * A standing policy of the scenario was set off; its move follows at once, or on a later morning.
   *
   * @param reaction its name
   * @param move the move
   * @param delayDays calendar days until the move; 0 for at once
   * @param cites where the policy comes from
   */
  record SetOff(String reaction, String move, int delayDays, Cites cites) implements WorldEvent {
    @Override
    public String text() {
      return "reaction " + reaction + " is set off: " + move + (delayDays == 0 ? "" : " in " + delayDays + "d")
          + sources(cites);
    }

    private static String sources(Cites cites) {
      return cites.isEmpty() ? "" : " [" + cites + "]";
    }
  }

  /**
   * The move of a reaction was not legal.
   *
   * @param reaction its name
   * @param move the move
   * @param reason why not
   * @param cites where the policy comes from
   */
  record ReactionDidNotHappen(String reaction, String move, String reason, Cites cites) implements WorldEvent {
    @Override
    public String text() {
      return "reaction " + reaction + " did not happen: " + move + " (" + reason + ")" + SetOff.sources(cites);
    }
  }

  /**
   * A move was put on the schedule: it is made on a later morning, if it is legal then.
   *
   * @param id its name there
   * @param day that morning
   * @param move the move
   */
  record Ordered(String id, LocalDate day, String move) implements WorldEvent {
    @Override
    public String text() {
      return "on " + day + ": " + move + "  (on the schedule as " + id + ")";
    }
  }

  /**
   * A scheduled move was taken off the schedule.
   *
   * @param id its name in the file
   * @param move the move
   */
  record Canceled(String id, String move) implements WorldEvent {
    @Override
    public String text() {
      return "canceled " + id + ": " + move;
    }
  }

  /**
   * From today on it is one of the futures of a seed: what has not been drawn yet is drawn there.
   *
   * @param number which, 1 and up
   * @param seed the key of the draws
   */
  record WentOn(int number, long seed) implements WorldEvent {
    @Override
    public String text() {
      return "goes on as future " + number + " of seed " + seed;
    }
  }

  /**
   * A parameter has a new value from today.
   *
   * @param name its name
   * @param from before
   * @param to now
   */
  record ParameterSet(String name, String from, String to) implements WorldEvent {
    @Override
    public String text() {
      return name + " set from " + from + " to " + to;
    }
  }
}
