package dev.snapback.license;

import static dev.snapback.license.Slots.NONE;

import java.util.stream.IntStream;

/**
 * The cases under review in the order in which they were accepted. Each knows its place here; one that is over forgets
 * it, and its place is passed over.
 */
final class Ages {
  private static final int FIRST_SIZE = 64;

  private final Slots slots;
  /** Who stands at each place, by its last bits. */
  private int[] order;
  private int first;
  private int end;

  Ages(Slots slots) {
    this.slots = slots;
    order = new int[FIRST_SIZE];
  }

  Ages(Ages from, Slots slots) {
    this.slots = slots;
    order = from.order.clone();
    first = from.first;
    end = from.end;
  }

  /** Makes room for so many more, so that {@link #add} need not. */
  void reserve(int more) {
    first = from(first);
    while (end - first + more > order.length) {
      makeRoom();
    }
  }

  /** Adds the youngest. */
  void add(int slot) {
    order[end & (order.length - 1)] = slot;
    slots.age(slot, end++);
  }

  private void makeRoom() {
    int[] wider = new int[2 * order.length];
    for (int place = first; place < end; place++) {
      wider[place & (wider.length - 1)] = at(place);
    }
    order = wider;
  }

  private int at(int place) {
    return order[place & (order.length - 1)];
  }

  /** The case that was accepted first, or none. */
  int oldest() {
    first = from(first);
    return first == end ? NONE : at(first);
  }

  /** The case accepted next after one that is here, or none. */
  int younger(int slot) {
    int place = from(slots.age(slot) + 1);
    return place == end ? NONE : at(place);
  }

  private int from(int place) {
    int found = place;
    while (found < end && slots.age(at(found)) != found) {
      found++;
    }
    return found;
  }

  /** All of them, oldest first. */
  int[] all() {
    return IntStream.range(first, end).filter(place -> slots.age(at(place)) == place).map(this::at).toArray();
  }

  /** Forgets all. */
  void clear() {
    first = end;
  }
}
