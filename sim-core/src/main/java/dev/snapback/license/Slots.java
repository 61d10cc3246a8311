package dev.snapback.license;

import java.util.Arrays;

/**
 * The undecided applications in one array of integers, {@value #STRIDE} each: what a fork copies.
 *
 * <p>An application is addressed by the offset of its first integer. One that ends while it stands in a list leaves a
 * <em>gone</em> slot there, which is recycled when that list is gone through.
 */
final class Slots {
  static final int STRIDE = 7;
  /** The slot in which nobody ever is: where lists end, and what is found where there is none. */
  static final int NOBODY = 0;
  /** The first slot that somebody may be in; the others follow every {@value #STRIDE} integers. */
  static final int FIRST = STRIDE;
  /** Indexes within a line's day are below two to this. */
  static final int INDEX_BITS = 18;

  /** The word that draws its review time. */
  static final int REVIEW = 4;
  /** The word that draws its outcome. */
  static final int OUTCOME = 5;
  /** Its weight in kilograms. */
  static final int KG = 6;

  /** Its number, how often it was returned, its state: 24, 4 and 4 bits; 0 where it is gone. */
  private static final int ID = 0;
  /** What follows in its list, or in the list of free slots. */
  private static final int NEXT = 1;
  /** The day it was first filed, and its index: 14 and 18 bits. */
  private static final int INDEX = 2;
  /** Its line, and the limit's and the review's clock when it was last accepted: 8, 12 and 12 bits. */
  private static final int CLOCKS = 3;

  private static final int NIBBLE = 0xF;
  private static final int CLOCK = 0xFFF;
  private static final int RETURNED_ONCE = 1 << 4;
  private static final int FIRST_SIZE = 64;

  int[] at;
  private int used = FIRST;
  private int free = NOBODY;

  Slots() {
    at = new int[FIRST_SIZE * STRIDE];
  }

  private Slots(Slots from) {
    at = Arrays.copyOf(from.at, Math.max(FIRST_SIZE * STRIDE, from.used));
    used = from.used;
    free = from.free;
  }

  Slots copy() {
    return new Slots(this);
  }

  /** Makes room for so many more. */
  void reserve(int more) {
    if (used + more * STRIDE > at.length) {
      at = Arrays.copyOf(at, 2 * (used + more * STRIDE));
    }
  }

  /** Returns a slot for an application that is filed today, in no list yet. */
  int take(int id, int line, int day, int index) {
    int slot = free;
    if (slot != NOBODY) {
      free = at[slot + NEXT];
    } else {
      slot = used;
      used += STRIDE;
    }
    at[slot + ID] = id << 8;
    at[slot + INDEX] = day << INDEX_BITS | index;
    at[slot + CLOCKS] = line << 24;
    return slot;
  }

  /** Marks an application as ended; its slot stays where it stands. */
  void end(int slot) {
    at[slot + ID] = 0;
  }

  /** Whether nobody is in the slot any more. */
  boolean gone(int slot) {
    return at[slot + ID] == 0;
  }

  /** Gives back a gone slot that stands in no list. */
  void release(int slot) {
    at[slot + NEXT] = free;
    free = slot;
  }

  /** Gives back all slots; nothing may be pending. */
  void clear() {
    used = FIRST;
    free = NOBODY;
  }

  /** The slots in use, pending or free: offsets from {@link #FIRST} up to this. */
  int used() {
    return used;
  }

  int next(int slot) {
    return at[slot + NEXT];
  }

  void next(int slot, int next) {
    at[slot + NEXT] = next;
  }

  int id(int slot) {
    return at[slot + ID] >>> 8;
  }

  int state(int slot) {
    return at[slot + ID] & NIBBLE;
  }

  void state(int slot, int state) {
    at[slot + ID] = (at[slot + ID] & ~NIBBLE) | state;
  }

  /** How often it was sent back. */
  int returned(int slot) {
    return (at[slot + ID] >>> 4) & NIBBLE;
  }

  void returnedOnceMore(int slot) {
    at[slot + ID] += RETURNED_ONCE;
  }

  int line(int slot) {
    return at[slot + CLOCKS] >>> 24;
  }

  int filedDay(int slot) {
    return at[slot + INDEX] >>> INDEX_BITS;
  }

  /** The number it has within its line. */
  int index(int slot) {
    return at[slot + INDEX] & ((1 << INDEX_BITS) - 1);
  }

  int acceptedAtLimit(int slot) {
    return (at[slot + CLOCKS] >>> 12) & CLOCK;
  }

  int acceptedAtReview(int slot) {
    return at[slot + CLOCKS] & CLOCK;
  }

  /** Notes the clocks at acceptance. */
  void accepted(int slot, int limitClock, int reviewClock) {
    at[slot + CLOCKS] = (at[slot + CLOCKS] & ~0xFFFFFF) | limitClock << 12 | reviewClock;
  }

  /** Mixes what a slot holds into a hash, with the application's address in its line's stream. */
  long hash(long from, int slot, int address) {
    long hash = Queue.mix(from, id(slot));
    hash = Queue.mix(Queue.mix(hash, line(slot) << 8 | (at[slot + ID] & 0xFF)), address);
    hash = Queue.mix(Queue.mix(hash, filedDay(slot) << 16 | acceptedAtLimit(slot)), acceptedAtReview(slot));
    return Queue.mix(Queue.mix(Queue.mix(hash, at[slot + REVIEW]), at[slot + OUTCOME]), at[slot + KG]);
  }
}
