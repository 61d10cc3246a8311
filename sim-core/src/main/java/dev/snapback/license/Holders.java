package dev.snapback.license;

import java.util.Arrays;

/** Firms that hold a general license: what they have filed is granted without the office. */
final class Holders {
  private final Slots slots;
  private final Lists lists;
  private final Firms firms;
  private final Office office;
  /** By line, how many of the 2^32 words make an applicant a holder. */
  private final long[] words;
  private boolean any;
  /** Whether the general licenses have changed: then also cases that were pending before may be covered. */
  private boolean changed;

  Holders(Slots slots, Lists lists, Firms firms, Office office, int lines) {
    this.slots = slots;
    this.lists = lists;
    this.firms = firms;
    this.office = office;
    words = new long[lines];
  }

  Holders(Holders from, Slots slots, Lists lists, Firms firms, Office office) {
    this.slots = slots;
    this.lists = lists;
    this.firms = firms;
    this.office = office;
    words = from.words.clone();
    any = from.any;
    changed = from.changed;
  }

  void set(long[] now) {
    System.arraycopy(now, 0, words, 0, words.length);
    any = Arrays.stream(words).anyMatch(w -> w > 0);
    changed = any;
  }

  /** Grants the holders' cases: what was filed today, and after a change all that is pending. */
  void cover() {
    if (!any) {
      return;
    }
    if (changed) {
      changed = false;
      for (int slot : office.ages().all()) {
        cover(slot);
      }
      for (int slot : lists.returned(firms.clock())) {
        cover(slot);
      }
    }
    for (int slot : firms.filed().standing(slots)) {
      cover(slot);
    }
  }

  private void cover(int slot) {
    if (firms.holds(slot, words[slots.line(slot)])) {
      office.end(slot, ApplicationCommand.COVER);
    }
  }

  /** Whether the next evening looks at all that is pending. */
  boolean changed() {
    return changed;
  }

  long hash(long from) {
    long hash = from;
    for (long holders : words) {
      hash = Queue.mix(hash, holders);
    }
    return hash;
  }
}
