package dev.snapback.world;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A standing policy of the scenario: when something holds or has happened, somebody may make a move.
 *
 * @param name its name, unique in the scenario; its draws hang on it
 * @param trigger what it waits for
 * @param move the move
 * @param chance how likely it is to follow
 * @param from the first evening on which it may be set off: what was before is as the scenario tells it
 * @param once whether it happens at most once in a run
 * @param delay calendar days between the evening that sets it off and the move; 0d for the same evening
 * @param coolDown calendar days after it was set off in which it is not set off again
 * @param cites where it comes from
 * @param byKey where its numbers come from, by the key of the file: where they have sources of their own, or none
 */
public record Reaction(
    String name, Trigger trigger, Move move, Chance chance, LocalDate from, boolean once, Span delay, Span coolDown,
    Cites cites, Map<String, Cites> byKey) {

  /** What sets a reaction off. */
  public sealed interface Trigger {
    /** A condition, looked at every evening. */
    record When(Condition condition) implements Trigger {}

    /** A move or an event of the day. */
    record On(EventPattern pattern) implements Trigger {}
  }

  /**
   * How likely a reaction is to follow.
   *
   * @param share of the days, or of the occasions
   * @param daily whether it is drawn on every evening on which the condition holds; else once for each occasion: the
   *     evening on which the condition comes to hold, or a day with such an event
   * @param perPressure what each point of pressure on the first government that moves adds to the share
   */
  public record Chance(Share share, boolean daily, Share perPressure) {
    /** It always follows. */
    public static final Chance CERTAIN = new Chance(Share.ALL, true, Share.NONE);
  }

  public Reaction {
    Ids.check(name);
    byKey = OrderedMap.copyOf(byKey);
    if (delay.unit() != Span.Unit.DAYS || coolDown.unit() != Span.Unit.DAYS) {
      throw new IllegalArgumentException(
          "reaction " + name + ": delay and cool-down are calendar days, not " + delay + " and " + coolDown);
    }
  }

  /** A reaction all of whose numbers come from where it comes from. */
  public Reaction(String name, Trigger trigger, Move move, Chance chance, LocalDate from, boolean once, Span delay,
      Span coolDown, Cites cites) {
    this(name, trigger, move, chance, from, once, delay, coolDown, cites, Map.of());
  }

  /** The sources of the number under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(byKey.get(key)).orElse(cites);
  }

  /** Returns the same that may be set off from another evening on. */
  public Reaction from(LocalDate first) {
    return new Reaction(name, trigger, move, chance, first, once, delay, coolDown, cites, byKey);
  }

  /** The name of its stream of random numbers. */
  public String stream() {
    return "reaction." + name;
  }
}
