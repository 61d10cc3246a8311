package dev.snapback.license;

import static dev.snapback.license.Slots.NOBODY;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The cases under review in the order in which they were accepted: their slots in a row, and before those of an evening
 * the limit's clock of that evening, as its complement. A case that is over stays in the row and is passed over: its
 * slot is gone by then, or was accepted again at another clock.
 */
final class Ages {
  private static final int FIRST_SIZE = 64;

  private final Slots slots;
  private final Register register;
  private int[] row;
  private int first;
  private int end;
  /** The clock at which the first in the row was accepted. */
  private int firstClock;
  /** Where {@link #next} stands, and the clock there. */
  private int place;
  private int clock;

  Ages(Slots slots, Register register) {
    this.slots = slots;
    this.register = register;
    row = new int[FIRST_SIZE];
  }

  Ages(Ages from, Slots slots, Register register) {
    this.slots = slots;
    this.register = register;
    end = from.end - from.first;
    row = Arrays.copyOfRange(from.row, from.first, from.first + Math.max(FIRST_SIZE, end));
    firstClock = from.firstClock;
  }

  /** Whether all were accepted after this clock. */
  boolean youngerThan(int clock) {
    return firstClock > clock;
  }

  /** Adds those of an evening, at its clock; who is gone is passed over, too. */
  void add(Tray accepted, int limitClock) {
    reserve(1 + accepted.count());
    row[end++] = ~limitClock;
    accepted.copyTo(row, end);
    end += accepted.count();
  }

  private void reserve(int more) {
    if (end + more > row.length) {
      rewind();
      int needed = 2 * (end - first + more);
      int[] room = needed > row.length ? new int[needed] : row;
      System.arraycopy(row, first, room, 0, end - first);
      row = room;
      end -= first;
      first = 0;
    }
  }

  /** Goes back to the oldest, and forgets who is over before it. */
  void rewind() {
    place = first;
    clock = firstClock;
    first = next() == NOBODY ? end : place - 1;
    firstClock = clock;
    place = first;
  }

  /** The next, or nobody. */
  int next() {
    return next(Integer.MAX_VALUE);
  }

  /** The next that was accepted at this clock or before, or nobody. */
  int next(int atLatest) {
    int found = NOBODY;
    int at = place;
    int then = clock;
    for (; at < end && found == NOBODY; at++) {
      int entry = row[at];
      if (entry < 0) {
        then = ~entry;
      } else if (then > atLatest) {
        break;
      } else if (slots.acceptedAtLimit(entry) == then && register.underReview(entry)) {
        found = entry;
      }
    }
    place = at;
    clock = then;
    return found;
  }

  /** All of them, oldest first. */
  int[] all() {
    rewind();
    return IntStream.generate(this::next).takeWhile(slot -> slot != NOBODY).toArray();
  }

  /** Forgets all. */
  void clear() {
    first = end;
  }
}
