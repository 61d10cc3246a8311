package dev.snapback.license;

import java.util.Arrays;

/**
 * The undecided applications in one array of integers, {@value #STRIDE} each, with the lists that they stand in.
 *
 * <p>An application is addressed by the offset of its first integer. It stands in exactly one of the numbered lists,
 * and an accepted one also in the age list, oldest acceptance first. Slots are recycled.
 */
final class Slots {
  static final int STRIDE = 12;
  static final int NONE = -1;

  /** The application's number. */
  static final int ID = 0;
  /** Line, how often returned, state: 8, 4 and 4 bits. */
  static final int KIND = 5;
  /** The number it has within its line's stream of random numbers. */
  static final int INDEX = 6;
  /** The day it was first filed, and the limit's clock when it was last accepted: 16 bits each. */
  static final int CLOCK = 7;
  /** The review's clock when it was last accepted, and the list it stands in: 16 bits each. */
  static final int PLACE = 8;
  /** The word that draws its review time. */
  static final int REVIEW = 9;
  /** The word that draws its outcome. */
  static final int OUTCOME = 10;
  /** Its weight in kilograms. */
  static final int KG = 11;

  private static final int PREVIOUS = 1;
  private static final int NEXT = 2;
  private static final int OLDER = 3;
  private static final int YOUNGER = 4;
  private static final int LOW = 0xFFFF;
  private static final int FIRST_SIZE = 64;

  int[] at;
  /** First and last of each numbered list. */
  private int[] ends;
  private int used;
  private int free = NONE;
  private int oldest = NONE;
  private int youngest = NONE;

  Slots(int lists) {
    at = new int[FIRST_SIZE * STRIDE];
    ends = empty(lists);
  }

  private Slots(Slots from) {
    at = Arrays.copyOf(from.at, Math.max(FIRST_SIZE * STRIDE, from.used));
    ends = from.ends.clone();
    used = from.used;
    free = from.free;
    oldest = from.oldest;
    youngest = from.youngest;
  }

  private static int[] empty(int lists) {
    int[] ends = new int[2 * lists];
    Arrays.fill(ends, NONE);
    return ends;
  }

  Slots copy() {
    return new Slots(this);
  }

  /** Returns a slot that stands in no list. */
  int take() {
    if (free != NONE) {
      int slot = free;
      free = at[slot + NEXT];
      return slot;
    }
    if (used == at.length) {
      at = Arrays.copyOf(at, 2 * used);
    }
    int slot = used;
    used += STRIDE;
    return slot;
  }

  /** Gives back a slot that stands in no list. */
  void release(int slot) {
    at[slot + ID] = 0;
    at[slot + NEXT] = free;
    free = slot;
  }

  void append(int list, int slot) {
    int last = ends[2 * list + 1];
    at[slot + PREVIOUS] = last;
    at[slot + NEXT] = NONE;
    at[slot + PLACE] = (at[slot + PLACE] & ~LOW) | list;
    if (last == NONE) {
      ends[2 * list] = slot;
    } else {
      at[last + NEXT] = slot;
    }
    ends[2 * list + 1] = slot;
  }

  void unlink(int slot) {
    int list = at[slot + PLACE] & LOW;
    int before = at[slot + PREVIOUS];
    int after = at[slot + NEXT];
    if (before == NONE) {
      ends[2 * list] = after;
    } else {
      at[before + NEXT] = after;
    }
    if (after == NONE) {
      ends[2 * list + 1] = before;
    } else {
      at[after + PREVIOUS] = before;
    }
  }

  int first(int list) {
    return ends[2 * list];
  }

  /** Empties a list and returns its first slot; the others follow by {@link #next} until they are appended anew. */
  int detach(int list) {
    int first = ends[2 * list];
    ends[2 * list] = NONE;
    ends[2 * list + 1] = NONE;
    return first;
  }

  int next(int slot) {
    return at[slot + NEXT];
  }

  /** Lets another follow in a chain that was detached. */
  void follow(int slot, int next) {
    at[slot + NEXT] = next;
  }

  int list(int slot) {
    return at[slot + PLACE] & LOW;
  }

  void appendAge(int slot) {
    at[slot + OLDER] = youngest;
    at[slot + YOUNGER] = NONE;
    if (youngest == NONE) {
      oldest = slot;
    } else {
      at[youngest + YOUNGER] = slot;
    }
    youngest = slot;
  }

  void unlinkAge(int slot) {
    int before = at[slot + OLDER];
    int after = at[slot + YOUNGER];
    if (before == NONE) {
      oldest = after;
    } else {
      at[before + YOUNGER] = after;
    }
    if (after == NONE) {
      youngest = before;
    } else {
      at[after + OLDER] = before;
    }
  }

  int oldest() {
    return oldest;
  }

  int younger(int slot) {
    return at[slot + YOUNGER];
  }

  int filedDay(int slot) {
    return at[slot + CLOCK] >>> 16;
  }

  void filedDay(int slot, int day) {
    at[slot + CLOCK] = day << 16;
  }

  int acceptedAtLimit(int slot) {
    return at[slot + CLOCK] & LOW;
  }

  int acceptedAtReview(int slot) {
    return at[slot + PLACE] >>> 16;
  }

  /** Notes the clocks at acceptance; the slot stands in no list yet. */
  void accepted(int slot, int limitClock, int reviewClock) {
    at[slot + CLOCK] = (at[slot + CLOCK] & ~LOW) | limitClock;
    at[slot + PLACE] = reviewClock << 16;
  }

  /** The slots in use, pending or free: offsets below this. */
  int used() {
    return used;
  }

  /** Replaces the numbered lists by as many empty ones as asked: what stands in them must be appended again. */
  void relist(int lists) {
    ends = empty(lists);
  }
}
