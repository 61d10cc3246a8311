package dev.snapback.license;

import java.util.Arrays;

/** Applications in the order in which they came in: what is filed and not yet accepted. */
final class Tray {
  private int[] slots;
  private int count;

  Tray() {
    slots = new int[0];
  }

  private Tray(Tray from) {
    slots = Arrays.copyOf(from.slots, from.count);
    count = from.count;
  }

  Tray copy() {
    return new Tray(this);
  }

  /** Makes room for so many more, so that {@link #add} need not. */
  void reserve(int more) {
    if (count + more > slots.length) {
      slots = Arrays.copyOf(slots, Math.max(16, 2 * (count + more)));
    }
  }

  void add(int slot) {
    slots[count++] = slot;
  }

  int count() {
    return count;
  }

  int at(int place) {
    return slots[place];
  }

  void copyTo(int[] others, int at) {
    System.arraycopy(slots, 0, others, at, count);
  }

  void clear() {
    count = 0;
  }

  /** Those that are not gone. */
  int[] standing(Slots of) {
    return Arrays.stream(slots, 0, count).filter(slot -> !of.gone(slot)).toArray();
  }
}
