package dev.snapback.license;

import static dev.snapback.license.Slots.NOBODY;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The lists that applications stand in once they are accepted, each in one: who stands in line, by priority; whose
 * review ends when the review's clock says so, by the priority with which it will stand in line, or else lapsing; who
 * files again when the firms' clock says so. First come, first served.
 *
 * <p>A list is a chain through its slots of which the ends are known, so that two are joined at once. The last of an
 * empty list is nobody's slot, which may be followed by whatever is appended: so appending does not branch.
 */
final class Lists {
  private final Slots slots;
  private int[] last;
  /** Of no account for a list in which nobody is last. */
  private int[] first;
  private int priorities;
  private int reviewRing;
  private int refileRing;
  private int firstRefile;

  Lists(Slots slots, Rules rules) {
    this.slots = slots;
    layOut(rules);
  }

  Lists(Lists from, Slots slots) {
    this.slots = slots;
    last = from.last.clone();
    first = from.first.clone();
    priorities = from.priorities;
    reviewRing = from.reviewRing;
    refileRing = from.refileRing;
    firstRefile = from.firstRefile;
  }

  private void layOut(Rules rules) {
    priorities = rules.priorities;
    reviewRing = rules.reviewRing;
    refileRing = rules.refileRing;
    firstRefile = firstRefile(rules);
    last = new int[firstRefile + refileRing];
    first = new int[last.length];
  }

  /** Those who stand in line come first, then those under review, by priority and lapsing, then those who file again. */
  private static int firstRefile(Rules rules) {
    return rules.priorities + rules.reviewRing * (rules.priorities + (rules.lapses ? 1 : 0));
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

  int last(int list) {
    return last[list];
  }

  void append(int list, int slot) {
    int before = last[list];
    slots.next(before, slot);
    int ifEmpty = (before - 1) >> 31; // all bits, or none: a branch here would often be guessed wrong
    first[list] = (slot & ifEmpty) | (first[list] & ~ifEmpty);
    last[list] = slot;
  }

  /** Lets a whole list follow another, in its order. */
  void join(int list, int with) {
    int end = last[with];
    if (end != NOBODY) {
      if (last[list] == NOBODY) {
        first[list] = first[with];
      } else {
        slots.next(last[list], first[with]);
      }
      last[list] = end;
      last[with] = NOBODY;
    }
  }

  /** Empties a list and returns its first slot; the others follow by {@link Slots#next} up to nobody's. */
  int detach(int list) {
    int end = last[list];
    if (end == NOBODY) {
      return NOBODY;
    }
    last[list] = NOBODY;
    slots.next(end, NOBODY);
    return first[list];
  }

  /** Puts back what is left of a list that was detached. */
  void attach(int list, int begin, int end) {
    if (begin != NOBODY) {
      first[list] = begin;
      last[list] = end;
    }
  }

  /** Empties a list; slots that are gone are given back. */
  private void empty(int list) {
    int next;
    for (int slot = detach(list); slot != NOBODY; slot = next) {
      next = slots.next(slot);
      if (slots.gone(slot)) {
        slots.release(slot);
      }
    }
  }

  /** Empties a list and returns who stood in it. */
  private int[] take(int list) {
    int[] standing = standing(list);
    empty(list);
    return standing;
  }

  /** Who stands in a list. */
  private int[] standing(int list) {
    int[] found = new int[length(list)];
    int slot = first[list];
    for (int i = 0; i < found.length;) {
      if (!slots.gone(slot)) {
        found[i++] = slot;
      }
      slot = slots.next(slot);
    }
    return found;
  }

  private int length(int list) {
    int end = last[list];
    if (end == NOBODY) {
      return 0;
    }
    int length = slots.gone(end) ? 0 : 1;
    for (int slot = first[list]; slot != end; slot = slots.next(slot)) {
      length += slots.gone(slot) ? 0 : 1;
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
    for (int priority = 0; priority < priorities; priority++) {
      for (int slot : standing(line(priority))) {
        ripe.set(slot / Slots.STRIDE);
      }
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
      empty(list);
    }
  }

  /** Empties all lists. */
  void clear() {
    Arrays.fill(last, NOBODY);
  }

  /** Whether the lists are laid out as these rules need them. */
  boolean areLaidOutFor(Rules rules) {
    return priorities == rules.priorities && reviewRing == rules.reviewRing && refileRing == rules.refileRing
        && firstRefile == firstRefile(rules);
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
    layOut(rules);
    for (int ahead = 0; ahead < back.length; ahead++) {
      int list = refile(clock + 1 + ahead);
      Arrays.stream(back[ahead]).forEach(slot -> append(list, slot));
    }
    return ripe;
  }
}
