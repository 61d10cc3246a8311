package dev.snapback.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a world remembers of its reactions: which have happened, when they were last set off, and which are under way.
 * Mutable; a fork takes a copy.
 */
final class Watch {
  private static final int HELD = 1;
  private static final int SEEN = 2;
  private static final int SPENT = 4;
  private static final long NEVER = Long.MIN_VALUE;

  private final int[] flags;
  private final long[] last;
  /** The last reason told why it did not happen: for the journal only, so no part of the state. */
  private final String[] told;
  private final List<UnderWay> underWay;
  /** How often each was set off: for people only, so no part of the state. */
  private final int[] times;

  /** A reaction of which the move is still to come. */
  private record UnderWay(int reaction, LocalDate day) {}

  Watch(int reactions) {
    flags = new int[reactions];
    last = new long[reactions];
    Arrays.fill(last, NEVER);
    told = new String[reactions];
    Arrays.fill(told, "");
    underWay = new ArrayList<>();
    times = new int[reactions];
  }

  private Watch(Watch from) {
    flags = from.flags.clone();
    last = from.last.clone();
    told = from.told.clone();
    underWay = new ArrayList<>(from.underWay);
    times = from.times.clone();
  }

  Watch copy() {
    return flags.length == 0 ? this : new Watch(this);
  }

  /** An event that it waits for has happened. */
  void see(int reaction) {
    flags[reaction] |= SEEN;
  }

  /** Whether such an event has happened since this was last asked. */
  boolean takeSeen(int reaction) {
    boolean seen = (flags[reaction] & SEEN) != 0;
    flags[reaction] &= ~SEEN;
    return seen;
  }

  /** Notes whether the condition holds; returns whether it does and did not when this was last asked. */
  boolean comesToHold(int reaction, boolean holds) {
    boolean held = (flags[reaction] & HELD) != 0;
    flags[reaction] = holds ? flags[reaction] | HELD : flags[reaction] & ~HELD;
    return holds && !held;
  }

  /** Its condition does not hold: why it did not happen before is told again. */
  void quiet(int reaction) {
    told[reaction] = "";
  }

  /** It has been set off. */
  void setOff(int reaction, LocalDate day, boolean once) {
    last[reaction] = day.toEpochDay();
    times[reaction]++;
    flags[reaction] |= once ? SPENT : 0;
    told[reaction] = "";
  }

  /** Whether a reason why it did not happen is another than the last one. */
  boolean isNews(int reaction, String reason) {
    boolean news = !told[reaction].equals(reason);
    told[reaction] = reason;
    return news;
  }

  /** It has not happened after all, and may be set off again. */
  void restore(int reaction) {
    flags[reaction] &= ~SPENT;
  }

  /** Whether such an event has happened since this was last asked; asks without taking note. */
  boolean seen(int reaction) {
    return (flags[reaction] & SEEN) != 0;
  }

  int times(int reaction) {
    return times[reaction];
  }

  /** When it was set off last. */
  Optional<LocalDate> last(int reaction) {
    return last[reaction] == NEVER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last[reaction]));
  }

  /** When its move is due, the next one, if it is under way. */
  Optional<LocalDate> due(int reaction) {
    return underWay.stream().filter(u -> u.reaction() == reaction).map(UnderWay::day).min(LocalDate::compareTo);
  }

  boolean isSpent(int reaction) {
    return (flags[reaction] & SPENT) != 0;
  }

  /** Whether it was set off less than so many days ago. */
  boolean cools(int reaction, LocalDate day, int days) {
    return last[reaction] != NEVER && day.toEpochDay() - last[reaction] < days;
  }

  void delay(int reaction, LocalDate until) {
    underWay.add(new UnderWay(reaction, until));
  }

  /** Takes out the first reaction of which the day has come; -1 if there is none. */
  int takeDue(LocalDate today) {
    for (int i = 0; i < underWay.size(); i++) {
      if (!underWay.get(i).day().isAfter(today)) {
        return underWay.remove(i).reaction();
      }
    }
    return -1;
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    return Arrays.toString(flags) + Arrays.toString(last) + underWay;
  }
}
