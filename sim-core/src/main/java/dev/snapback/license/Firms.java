package dev.snapback.license;

import static dev.snapback.license.Queue.NONE;
import static dev.snapback.license.Slots.NOBODY;

import dev.snapback.kernel.Draws;
import dev.snapback.kernel.Quantiles;
import java.util.Arrays;

/**
 * What firms do: they file, and file again what was sent back.
 *
 * <p>What is filed stands in this order until the office accepts it: day by day, and of one day what moves filed before the
 * evening, what is filed again, the backlog on the first day, then the arrivals in the order of the file. So of cases of one
 * priority that are accepted on one evening and ripe on one day, those of the line listed first are decided first.
 *
 * <p>Draws are addressed: the applications that arrive on a day by line and day, the words of the k-th of them by line,
 * day and k, those of typed filings by the class's own stream and count. So one more application, or a halt, moves no
 * other application's draws. Of an application's four words the first draws its review, the second its outcome, the
 * third its weight; the fourth says whether its firm holds a general license.
 */
final class Firms {
  private static final int ARRIVAL_STRIDE = 5;
  private static final long WORD = 0xFFFFFFFFL;

  private final Slots slots;
  private final Lists lists;
  private final Register register;
  private final Tray tray;
  private final Draws draws = new Draws();
  private final int[] typed;
  /** By line of arrivals, which four days the next four words are for, and these. */
  private final int[] arrivalWords;
  private Rules rules;
  private long seed;
  private int replication;
  private int clock;
  private boolean backlogFiled;
  private int lastId;

  Firms(Slots slots, Lists lists, Register register, Rules rules, long seed, int replication) {
    this.slots = slots;
    this.lists = lists;
    this.register = register;
    this.rules = rules;
    tray = new Tray();
    this.seed = seed;
    this.replication = replication;
    typed = new int[rules.lines.classes.size()];
    arrivalWords = new int[rules.lines.arrivals * ARRIVAL_STRIDE];
    Arrays.fill(arrivalWords, NONE);
  }

  Firms(Firms from, Slots slots, Lists lists, Register register) {
    this.slots = slots;
    this.lists = lists;
    this.register = register;
    typed = from.typed.clone();
    arrivalWords = from.arrivalWords.clone();
    rules = from.rules;
    tray = from.tray.copy();
    seed = from.seed;
    replication = from.replication;
    clock = from.clock;
    backlogFiled = from.backlogFiled;
    lastId = from.lastId;
  }

  void follow(Rules now) {
    rules = now;
  }

  /** Goes on at another replication's addresses. */
  void replicate(long otherSeed, int other) {
    seed = otherSeed;
    replication = other;
    Arrays.fill(arrivalWords, NONE);
  }

  /** What is filed and not yet accepted. */
  Tray filed() {
    return tray;
  }

  /** The days that count for delays so far. */
  int clock() {
    return clock;
  }

  /** Lets the firms whose delay is over file again. */
  void fileAgain(boolean works) {
    if (rules.refileInWorkingDays && !works) {
      return;
    }
    clock++;
    int next;
    for (int slot = lists.detach(lists.refile(clock)); slot != NOBODY; slot = next) {
      next = slots.next(slot);
      if (slots.gone(slot)) {
        slots.release(slot);
      } else {
        draw(slot);
        register.step(slot, ApplicationCommand.REFILE);
        tray.reserve(1);
        tray.add(slot);
      }
    }
  }

  /** Takes back what the office returned; it is filed again when the delay is over. */
  void takeBack(int slot) {
    lists.append(lists.refile(clock + rules.refile), slot);
  }

  /** Files what arrives on a day, and on the first day also the backlog. */
  void file(int day, boolean works) {
    if (!backlogFiled) {
      backlogFiled = true;
      for (int users = 0; users < rules.backlog.length; users++) {
        file(rules.lines.backlog(users), 0, rules.backlog[users], NONE);
      }
    }
    for (int line = 0; line < rules.lines.arrivals; line++) {
      if (works || !rules.arrivesOnWorkingDays[line]) {
        file(line, 0, rules.counts[line].draw(arrivalWord(line, day)), NONE);
      }
    }
  }

  /** The word that draws how many applications of a line arrive on a day: one block serves four days. */
  private int arrivalWord(int line, int day) {
    int at = line * ARRIVAL_STRIDE;
    if (arrivalWords[at] != (day >> 2)) {
      draws.at(seed, replication, rules.lines.arrivalStream[line], day >> 2, 0);
      arrivalWords[at] = day >> 2;
      arrivalWords[at + 1] = draws.first();
      arrivalWords[at + 2] = draws.second();
      arrivalWords[at + 3] = draws.third();
      arrivalWords[at + 4] = draws.fourth();
    }
    return arrivalWords[at + 1 + (day & 3)];
  }

  /** The number of the application filed last: how many there have been. */
  int lastId() {
    return lastId;
  }

  /** Files applications by a move, of a weight in kilograms or one that is drawn. */
  void fileTyped(int users, int count, int kg) {
    file(rules.lines.typed(users), typed[users], count, kg);
    typed[users] += count;
  }

  /** Files so many applications of a line, of which the first has this index. */
  private void file(int line, int firstIndex, int count, int kg) {
    if (lastId > Queue.MAX_APPLICATIONS - count) {
      throw Queue.tooMany(rules.start.plusDays(register.day()), " for " + rules.spec.name());
    }
    int day = register.day();
    int stream = rules.lines.streamOf[line];
    int address = address(line, day, firstIndex);
    slots.reserve(count);
    tray.reserve(count);
    Quantiles weights = rules.weights[line];
    long weight = 0;
    for (int k = 0; k < count; k++) {
      int slot = slots.take(++lastId, line, day, firstIndex + k);
      draws.at(seed, replication, stream, address + k, 0);
      int heavy = kg == NONE ? weights.draw(draws.third()) : kg;
      weight += heavy;
      slots.at[slot + Slots.REVIEW] = draws.first();
      slots.at[slot + Slots.OUTCOME] = draws.second();
      slots.at[slot + Slots.KG] = heavy;
      tray.add(slot);
      register.filed(slot);
    }
    register.tally.filed(rules.lines.classOf[line], count, weight);
  }

  /** What arrives has addresses of its day; what is typed, or was waiting, is counted through. */
  private int address(int line, int day, int index) {
    return line < rules.lines.arrivals ? day << Slots.INDEX_BITS | index : index;
  }

  int address(int slot) {
    return address(slots.line(slot), slots.filedDay(slot), slots.index(slot));
  }

  /** Draws the words of an application at its address, for its first filing or a later one. */
  void draw(int slot) {
    draws.at(seed, replication, rules.lines.streamOf[slots.line(slot)], address(slot), slots.returned(slot));
    slots.at[slot + Slots.REVIEW] = draws.first();
    slots.at[slot + Slots.OUTCOME] = draws.second();
  }

  /** Whether the firm is one of so many of 2^32 that hold a general license; a firm does or does not for good. */
  boolean holds(int slot, long words) {
    if (words == 0) {
      return false;
    }
    draws.at(seed, replication, rules.lines.streamOf[slots.line(slot)], address(slot), 0);
    return (draws.fourth() & WORD) < words;
  }

  long hash() {
    return Queue.mix(Queue.mix(seed, replication), lastId);
  }

  /** How many applications of each class were filed by moves. */
  int[] typed() {
    return typed;
  }

  boolean backlogFiled() {
    return backlogFiled;
  }
}
