package dev.snapback.license;

import static dev.snapback.license.Slots.NONE;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The lists that applications stand in once they are accepted, each in one: who stands in line, by priority; whose
 * review ends when the review's clock says so, by the priority with which it will stand in line, or else lapsing; who
 * files again when the firms' clock says so. First come, first served.
 *
 * <p>A list is a ring through its slots of which the last is known, so that two are joined at once.
 */
final class Lists {
  private final Slots slots;
  private int[] last;
  private int priorities;
  private int reviewRing;
  private int refileRing;
  private int firstRefile;

  Lists(Slots slots, Rules rules) {
    this.slots = slots;
    last = layOut(rules);
  }

  Lists(Lists from, Slots slots) {
    this.slots = slots;
    last = from.last.clone();
    priorities = from.priorities;
    reviewRing = from.reviewRing;
    refileRing = from.refileRing;
    firstRefile = from.firstRefile;
  }

  private int[] layOut(Rules rules) {
    priorities = rules.priorities;
    reviewRing = rules.reviewRing;
    refileRing = rules.refileRing;
    firstRefile = priorities + reviewRing * (priorities + (rules.lapses ? 1 : 0));
    int[] empty = new int[firstRefile + refileRing];
    Arrays.fill(empty, NONE);
    return empty;
  }

  /** The list of those who stand in line with a priority. */
  int line(int priority) {
    return priority;
  }

  /** The list of those whose review ends when the clock comes to {@code clock}. */
  int review(int clock, int priority) {
    return priorities + priority * reviewRing + (clock & (reviewRing - 1));
  }

  /** The list of those who lapse when the review's clock comes to {@code clock}. */
  int lapsing(int clock) {
    return review(clock, priorities);
  }

  /** The list of those who file again when the clock comes to {@code clock}. */
  int refile(int clock) {
    return firstRefile + (clock & (refileRing - 1));
  }

  void append(int list, int slot) {
    int before = last[list];
    if (before == NONE) {
      slots.next(slot, slot);
    } else {
      slots.next(slot, slots.next(before));
      slots.next(before, slot);
    }
    last[list] = slot;
  }

  /** Lets a whole list follow another, in its order. */
  void join(int list, int with) {
    int end = last[with];
    if (end != NONE) {
      int before = last[list];
      if (before != NONE) {
        int first = slots.next(before);
        slots.next(before, slots.next(end));
        slots.next(end, first);
      }
      last[list] = end;
      last[with] = NONE;
    }
  }

  int last(int list) {
    return last[list];
  }

  /** Empties a list and returns its first slot; the others follow by {@link Slots#next} up to none. */
  int detach(int list) {
    int end = last[list];
    if (end == NONE) {
      return NONE;
    }
    last[list] = NONE;
    int first = slots.next(end);
    slots.next(end, NONE);
    return first;
  }

  /** Puts back what is left of a list that was detached. */
  void attach(int list, int first, int end) {
    if (first != NONE) {
      slots.next(end, first);
      last[list] = end;
    }
  }

  /** Empties a list and returns who stood in it. */
  int[] take(int list) {
    int[] all = all(list);
    for (int slot : all) {
      if (slots.gone(slot)) {
        slots.release(slot);
      }
    }
    last[list] = NONE;
    return Arrays.stream(all).filter(slot -> !slots.gone(slot)).toArray();
  }

  /** Who stands in a list. */
  int[] standing(int list) {
    return Arrays.stream(all(list)).filter(slot -> !slots.gone(slot)).toArray();
  }

  private int[] all(int list) {
    int end = last[list];
    return end == NONE ? new int[0]
        : IntStream.iterate(slots.next(end), slots::next).limit(length(end)).toArray();
  }

  private int length(int end) {
    int length = 1;
    for (int slot = slots.next(end); slot != end; slot = slots.next(slot)) {
      length++;
    }
    return length;
  }

  /** Who stands in line, by priority. */
  int[] inLine() {
    return IntStream.range(0, priorities).flatMap(p -> Arrays.stream(standing(line(p)))).toArray();
  }

  /** The same as a set of {@code slot / STRIDE}. */
  BitSet ripe() {
    var ripe = new BitSet(slots.used() / Slots.STRIDE);
    for (int slot : inLine()) {
      ripe.set(slot / Slots.STRIDE);
    }
    return ripe;
  }

  /** Who was returned and has not filed again, next first. */
  int[] returned(int clock) {
    return IntStream.rangeClosed(1, refileRing).flatMap(ahead -> Arrays.stream(standing(refile(clock + ahead))))
        .toArray();
  }

  /** Empties the lists of running reviews. */
  void emptyReviews() {
    for (int list = priorities; list < firstRefile; list++) {
      if (last[list] != NONE) {
        take(list);
      }
    }
  }

  /** Empties all lists. */
  void clear() {
    Arrays.fill(last, NONE);
  }

  /**
   * Lays the lists out for other rules.
   *
   * @param clock the firms' clock
   * @return who was in line; the reviews are empty then, and the others stand as before
   */
  int[] relayOut(Rules rules, int clock) {
    emptyReviews();
    int[] ripe = IntStream.range(0, priorities).flatMap(p -> Arrays.stream(take(line(p)))).toArray();
    int[][] back = new int[refileRing][];
    for (int ahead = 0; ahead < back.length; ahead++) {
      back[ahead] = take(refile(clock + 1 + ahead));
    }
    last = layOut(rules);
    for (int ahead = 0; ahead < back.length; ahead++) {
      int list = refile(clock + 1 + ahead);
      Arrays.stream(back[ahead]).forEach(slot -> append(list, slot));
    }
    return ripe;
  }
}
