package dev.snapback.license;

import static dev.snapback.license.Slots.NOBODY;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The applications of one regime, day by day: the hot part of every run. Mutable, not safe for threads, and copied in
 * about two microseconds; {@link #evening} allocates nothing but for growth and under general licenses.
 *
 * <p>An evening goes in this order: {@link Firms} <b>file again</b> what was returned, and <b>file</b> what is new; the
 * {@link Office} <b>counts</b> the day, and cases of which the review ends become ripe; {@link Holders} of general
 * licenses are <b>covered</b>; the office <b>decides</b> ripe cases in order up to capacity; what is on its last working
 * day within the limit is <b>forced</b>, where the limit holds; all that is filed is <b>accepted</b>, and today is its
 * day 0. The office decides and accepts on working days only.
 *
 * <p>The office's clocks stand still while the regime is halted or suspended; after that they start with the next
 * working day, so that no limit ends before the office can meet it. A firm's delay before it files again runs on during
 * a halt. While the regime is free or announced nothing is filed and nothing is pending; while it is suspended
 * everything rests.
 */
final class Queue {
  /** The most applications of a run. */
  static final int MAX_APPLICATIONS = Limits.APPLICATIONS.max();
  /** The heaviest application: a million tonnes. */
  static final int MAX_KG = 1_000_000_000;

  /** No weight, no day, no age. */
  static final int NONE = -1;

  /** What the regime lets the queue do. */
  enum Mode {
    /** No license is needed and none is asked for. */
    OFF,
    /** Suspended: everything rests. */
    RESTING,
    /** The office works as usual. */
    CONTROLLED,
    /** The office hurries. */
    EXPEDITED,
    /** Firms file; the office rests. */
    HALTED
  }

  private final Slots slots;
  private final Lists lists;
  private final Register register;
  private final Firms firms;
  private final Office office;
  private final Holders holders;
  private Rules rules;
  private Mode mode = Mode.OFF;
  /** Whether the clocks wait for a working day to start again. */
  private boolean thawing;

  Queue(Rules rules, long seed, int replication) {
    this.rules = rules;
    slots = new Slots();
    lists = new Lists(slots, rules);
    register = new Register(slots, rules);
    firms = new Firms(slots, lists, register, rules, seed, replication);
    office = new Office(slots, lists, register, firms, rules);
    holders = new Holders(slots, lists, firms, office, rules.lines.classOf.length);
  }

  private Queue(Queue from) {
    slots = from.slots.copy();
    lists = new Lists(from.lists, slots);
    register = new Register(from.register, slots);
    firms = new Firms(from.firms, slots, lists, register);
    office = new Office(from.office, slots, lists, register, firms);
    holders = new Holders(from.holders, slots, lists, firms, office);
    rules = from.rules;
    mode = from.mode;
    thawing = from.thawing;
  }

  /** Returns a queue that shares nothing mutable with this one. */
  Queue copy() {
    return new Queue(this);
  }

  /** Plays the evening of a day, counted from the first day of the scenario. */
  void evening(int day, LicenseListener listener) {
    if (mode == Mode.OFF || mode == Mode.RESTING) {
      return;
    }
    register.open(day, listener);
    boolean works = rules.works(day);
    firms.fileAgain(works);
    firms.file(day, works);
    if (mode == Mode.HALTED || (thawing && !works)) {
      return;
    }
    thawing = false;
    office.count(works);
    holders.cover();
    if (works) {
      office.decide();
      office.force();
      office.accept();
    }
  }

  /** What a run over the limit of applications ends with. */
  static OverLimitException tooMany(LocalDate day, String whose) {
    return new OverLimitException(Limits.APPLICATIONS, "by " + day + " the firms would have filed over "
        + MAX_APPLICATIONS + " applications" + whose, "lower the rates of arrivals, or end earlier");
  }

  /** How many applications have been filed. */
  int filed() {
    return firms.lastId();
  }

  /** Files applications by a move; they are pending from now on. */
  void fileTyped(int users, int count, OptionalInt kg, int day, LicenseListener listener) {
    register.open(day, listener);
    firms.fileTyped(users, count, kg.orElse(NONE));
  }

  /** Takes an application back. */
  void withdraw(int id, int day, LicenseListener listener) {
    register.open(day, listener);
    office.end(find(id), ApplicationCommand.WITHDRAW);
  }

  /** Takes notice of where the regime stands. Lifting lets all that is pending lapse. */
  void enter(Mode to, int day, LicenseListener listener) {
    if (to == mode) {
      return;
    }
    thawing = to != Mode.OFF && (thawing || mode == Mode.HALTED || mode == Mode.RESTING);
    mode = to;
    register.open(day, listener);
    if (to == Mode.OFF) {
      moot();
    } else {
      office.expedite(to == Mode.EXPEDITED);
    }
  }

  private void moot() {
    int[] filed = firms.filed().standing(slots);
    int[] returned = lists.returned(firms.clock());
    for (int[] pending : List.of(office.ages().all(), filed, returned)) {
      for (int slot : pending) {
        office.end(slot, ApplicationCommand.MOOT);
      }
    }
    lists.clear();
    firms.filed().clear();
    office.ages().clear();
    slots.clear();
  }

  /** Goes by other rules from now on; what is pending keeps its draws and its ages. */
  void follow(Rules now) {
    rules = now;
    register.follow(now);
    firms.follow(now);
    office.follow(now);
  }

  /** Sets the general licenses in force: by line, how many of the 2^32 words make an applicant a holder. */
  void cover(long[] words) {
    holders.set(words);
  }

  /** Goes on as another replication: what has not been seen yet of each pending application is drawn again. */
  void replicate(long seed, int replication) {
    firms.replicate(seed, replication);
    office.replicate();
  }

  /** Whether the application is undecided. */
  boolean pending(int id) {
    return find(id) != NOBODY;
  }

  private int find(int id) {
    for (int slot = Slots.FIRST; slot < slots.used(); slot += Slots.STRIDE) {
      if (!slots.gone(slot) && slots.id(slot) == id) {
        return slot;
      }
    }
    return NOBODY;
  }

  /** How often something that {@link Tally} counts has been done to an application of any class. */
  int total(ApplicationCommand what) {
    return IntStream.range(0, tally().classes).map(users -> tally().count(users, what)).sum();
  }

  Tally tally() {
    return register.tally;
  }

  /** Where the undecided applications stand. */
  Slots slots() {
    return slots;
  }

  Rules rules() {
    return rules;
  }

  /** The day on which the oldest undecided application of these classes was first filed; none, where there is none. */
  int firstFiled(boolean[] classes) {
    int first = Integer.MAX_VALUE;
    for (int slot = Slots.FIRST; slot < slots.used(); slot += Slots.STRIDE) {
      if (!slots.gone(slot) && slots.filedDay(slot) < first && classes[rules.lines.classOf[slots.line(slot)]]) {
        first = slots.filedDay(slot);
      }
    }
    return first == Integer.MAX_VALUE ? NONE : first;
  }

  /** Looks at every undecided application, in the order of the slots. */
  void each(Look look) {
    for (int slot = Slots.FIRST; slot < slots.used(); slot += Slots.STRIDE) {
      if (!slots.gone(slot)) {
        int age = register.underReview(slot) ? office.limitClock() - slots.acceptedAtLimit(slot) : NONE;
        look.at(slots.id(slot), rules.lines.classOf[slots.line(slot)], register.state(slot), slots.filedDay(slot), age);
      }
    }
  }

  /** What can be seen of an undecided application. */
  @FunctionalInterface
  interface Look {
    /**
     * One application.
     *
     * @param age the counted days of the limit since it was last accepted, or -1 where it is not accepted
     */
    void at(int id, int users, ApplicationState state, int filedDay, int age);
  }

  static long mix(long hash, long value) {
    long mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  /** A hash of all that the future depends on and of all counts; equal for queues with equal histories. */
  long hash() {
    long hash = firms.hash();
    hash = mix(mix(hash, modeNumber()),
        (thawing ? 1 : 0) + (firms.backlogFiled() ? 2 : 0) + (holders.changed() ? 4 : 0));
    hash = mix(mix(mix(hash, office.limitClock()), office.reviewClock()), firms.clock());
    int[] filed = firms.filed().standing(slots);
    int[] returned = lists.returned(firms.clock());
    for (int[] some : List.of(filed, returned, office.ages().all(), lists.inLine())) {
      for (int slot : some) {
        hash = slots.hash(hash, slot, firms.address(slot));
      }
    }
    for (int count : firms.typed()) {
      hash = mix(hash, count);
    }
    return tally().hash(holders.hash(hash));
  }

  @SuppressWarnings("EnumOrdinal") // within one build of the program
  private int modeNumber() {
    return mode.ordinal();
  }
}
