package dev.snapback.license;

import static dev.snapback.license.Slots.ID;
import static dev.snapback.license.Slots.INDEX;
import static dev.snapback.license.Slots.KG;
import static dev.snapback.license.Slots.KIND;
import static dev.snapback.license.Slots.NONE;
import static dev.snapback.license.Slots.OUTCOME;
import static dev.snapback.license.Slots.REVIEW;

import dev.snapback.kernel.Draws;
import dev.snapback.kernel.EnumTable;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.kernel.Quantiles;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The applications of one regime, day by day: the hot part of every run. Mutable, not safe for threads, and copied in
 * about a microsecond; {@link #evening} allocates nothing but for growth.
 *
 * <p>An evening goes in this order: <b>refile</b> what firms send in again; <b>file</b> what is new; <b>finish</b>: cases
 * of which the review ends today become ripe, and ripe cases are decided in order up to capacity; <b>force</b>: cases on
 * the last working day within their limit are deemed decided, where the limit holds; <b>start</b>: all filed
 * applications are accepted, and today is their day 0. Ripe cases stand in line by class priority, then in the order in
 * which they became ripe, those of one day in the order of acceptance. The office finishes and accepts on working days
 * only. What stands in line is never idle beside free capacity.
 *
 * <p>Two clocks, one for the limit and one for reviews, advance on the days that count for them and stand still while
 * the regime is halted or suspended; after that they start with the next working day, so that no limit ends before the
 * office can meet it. A firm's delay before it files again runs on during a halt. While the regime is free or announced
 * nothing is filed and nothing is pending; while it is suspended everything rests.
 *
 * <p>Every transition goes through {@link ApplicationMachine#TABLE}. Draws are addressed: the applications that arrive
 * on a day by line and day, the words of the k-th of them by line, day and k, those of typed filings by the class's
 * own stream and count. So one more application, or a halt, moves no other application's draws.
 */
@SuppressWarnings("EnumOrdinal") // states and commands are numbers here, and only within one run
final class Queue {
  /** The most applications of a run. */
  static final int MAX_APPLICATIONS = Limits.APPLICATIONS.max();
  /** The heaviest application: a million tonnes. */
  static final int MAX_KG = 1_000_000_000;

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

  private static final EnumTable<ApplicationState, ApplicationCommand> TABLE = ApplicationMachine.TABLE;
  private static final ApplicationState[] STATES = ApplicationState.values();
  private static final int[] NOBODY = {};
  private static final int STATE = 0xF;
  private static final int RETURNED_ONCE = 1 << 4;
  private static final int UNDER_REVIEW = ApplicationState.UNDER_REVIEW.ordinal();
  private static final int FILED_LIST = 0;
  private static final int FIRST_LINE = 1;
  private static final int DAY_BITS = 18;
  private static final int ARRIVAL_STRIDE = 5;
  private static final long WORD = 0xFFFFFFFFL;

  private long seed;
  private final Draws draws;
  private final Slots slots;
  private final Tally tally;
  private final int[] typed;
  /** By line of arrivals, which four days the next four words are for, and these. */
  private final int[] arrivalWords;
  /** By line, how many of the 2^32 words make an applicant a holder of a general license. */
  private final long[] covers;

  private Rules rules;
  private Mode mode = Mode.OFF;
  private int replication;
  private int reviewLists;
  private int refileLists;
  /** Bit p is set while the line of priority p holds a ripe case. */
  private int ripe;
  private int limitClock;
  private int reviewClock;
  private int refileClock;
  /** Whether the clocks wait for a working day to start again. */
  private boolean thawing;
  private boolean backlogFiled;
  private boolean covered;
  /** Whether the general licenses have changed: then also cases that were pending before may be covered. */
  private boolean sweep;
  private int lastId;
  /** Of what the listener of this evening, or of this move, wants to hear. */
  private LicenseListener.Hears hears = LicenseListener.Hears.NOTHING;

  Queue(Rules rules, long seed, int replication) {
    this.rules = rules;
    this.seed = seed;
    this.replication = replication;
    draws = new Draws();
    layout();
    slots = new Slots(lists());
    tally = new Tally(rules.classes.size());
    typed = new int[rules.classes.size()];
    covers = new long[rules.classOf.length];
    arrivalWords = new int[rules.arrivals * ARRIVAL_STRIDE];
    Arrays.fill(arrivalWords, NONE);
  }

  private Queue(Queue from) {
    seed = from.seed;
    draws = new Draws();
    slots = from.slots.copy();
    tally = from.tally.copy();
    typed = from.typed.clone();
    covers = from.covers.clone();
    arrivalWords = from.arrivalWords.clone();
    rules = from.rules;
    mode = from.mode;
    replication = from.replication;
    reviewLists = from.reviewLists;
    refileLists = from.refileLists;
    ripe = from.ripe;
    limitClock = from.limitClock;
    reviewClock = from.reviewClock;
    refileClock = from.refileClock;
    thawing = from.thawing;
    backlogFiled = from.backlogFiled;
    covered = from.covered;
    sweep = from.sweep;
    lastId = from.lastId;
  }

  /** Returns a queue that shares nothing mutable with this one. */
  Queue copy() {
    return new Queue(this);
  }

  private void layout() {
    reviewLists = FIRST_LINE + rules.priorities;
    refileLists = reviewLists + rules.ring;
  }

  private int lists() {
    return refileLists + rules.ring;
  }

  /** Plays the evening of a day, counted from the first day of the scenario. */
  void evening(int day, LicenseListener listener) {
    if (mode == Mode.OFF || mode == Mode.RESTING) {
      return;
    }
    hears = listener.hears();
    boolean works = rules.works(day);
    refile(day, works, listener);
    file(day, works, listener);
    if (mode == Mode.HALTED || (thawing && !works)) {
      return;
    }
    thawing = false;
    if (works || !rules.limitInWorkingDays) {
      limitClock++;
    }
    int capacity = works ? rules.capacity(day, mode == Mode.EXPEDITED) : 0;
    if (works || !rules.reviewInWorkingDays) {
      reviewClock++;
      if (covered || rules.lapses || (ripe >>> (rules.priorities - 1)) != 0) {
        ripen(day, listener);
      } else {
        capacity = ripenAndDecide(day, rules.priorities - 1, capacity, listener);
      }
    }
    if (covered) {
      cover(day, listener);
    }
    if (works) {
      decideInLine(day, capacity, listener);
      if (rules.limitHolds) {
        force(day, listener);
      }
      accept(day, listener);
    }
  }

  private void refile(int day, boolean works, LicenseListener listener) {
    if (rules.refileInWorkingDays && !works) {
      return;
    }
    refileClock++;
    int next;
    for (int slot = slots.detach(refileLists + (refileClock & (rules.ring - 1))); slot != NONE; slot = next) {
      next = slots.next(slot);
      step(slot, ApplicationCommand.REFILE);
      draw(slot, returned(slot));
      slots.append(FILED_LIST, slot);
      tell(day, slot, ApplicationCommand.REFILE, listener);
    }
  }

  private void file(int day, boolean works, LicenseListener listener) {
    if (!backlogFiled) {
      backlogFiled = true;
      for (int users = 0; users < tally.classes; users++) {
        file(rules.arrivals + tally.classes + users, 0, rules.backlog[users], NONE, day, listener);
      }
    }
    for (int line = 0; line < rules.arrivals; line++) {
      if (works || !rules.arrivesOnWorkingDays[line]) {
        file(line, day << DAY_BITS, rules.counts[line].draw(arrivalWord(line, day)), NONE, day, listener);
      }
    }
  }

  /** What a run over the limit of applications ends with. */
  static OverLimitException tooMany(LocalDate day, String whose) {
    return new OverLimitException(Limits.APPLICATIONS, "by " + day + " the firms would have filed over "
        + MAX_APPLICATIONS + " applications" + whose, "lower the rates of arrivals, or end earlier");
  }

  /** How many applications have been filed. */
  int filed() {
    return lastId;
  }

  /** The word that draws how many applications of a line arrive on a day: one block serves four days. */
  private int arrivalWord(int line, int day) {
    int at = line * ARRIVAL_STRIDE;
    if (arrivalWords[at] != (day >> 2)) {
      draws.at(seed, replication, rules.arrivalStream[line], day >> 2, 0);
      arrivalWords[at] = day >> 2;
      arrivalWords[at + 1] = draws.first();
      arrivalWords[at + 2] = draws.second();
      arrivalWords[at + 3] = draws.third();
      arrivalWords[at + 4] = draws.fourth();
    }
    return arrivalWords[at + 1 + (day & 3)];
  }

  /** Files applications by a move; they are pending from now on. Returns the number of the first. */
  int fileTyped(int users, int count, OptionalInt kg, int day, LicenseListener listener) {
    hears = listener.hears();
    int first = lastId + 1;
    file(rules.arrivals + users, typed[users], count, kg.orElse(NONE), day, listener);
    typed[users] += count;
    return first;
  }

  /**
   * Files so many applications of a line, of which the first has this index. All words are drawn before the first is
   * looked up: so the processor works on several blocks at once.
   */
  private void file(int line, int firstIndex, int count, int kg, int day, LicenseListener listener) {
    if (lastId > MAX_APPLICATIONS - count) {
      throw tooMany(rules.start.plusDays(day), " for " + rules.spec.name());
    }
    int stream = rules.streamOf[line];
    int first = NONE;
    for (int k = 0; k < count; k++) {
      int slot = slots.take();
      first = first == NONE ? slot : first;
      draws.at(seed, replication, stream, firstIndex + k, 0);
      int[] at = slots.at;
      at[slot + ID] = ++lastId;
      at[slot + KIND] = line << 8;
      at[slot + INDEX] = firstIndex + k;
      at[slot + REVIEW] = draws.first();
      at[slot + OUTCOME] = draws.second();
      at[slot + KG] = draws.third();
      slots.filedDay(slot, day);
      slots.append(FILED_LIST, slot);
    }
    long weight = 0;
    for (int slot = first; slot != NONE; slot = slots.next(slot)) {
      slots.at[slot + KG] = kg == NONE ? rules.weights[line].draw(slots.at[slot + KG]) : kg;
      weight += slots.at[slot + KG];
      tell(day, slot, ApplicationCommand.FILE, listener);
    }
    tally.filed(rules.classOf[line], count, weight);
  }

  /** Draws the words of an application at its address, for its first filing or a later one. */
  private void draw(int slot, int round) {
    int[] at = slots.at;
    draws.at(seed, replication, rules.streamOf[line(slot)], at[slot + INDEX], round);
    at[slot + REVIEW] = draws.first();
    at[slot + OUTCOME] = draws.second();
  }

  /** Lets the cases ripen of which the review ends today: they stand in line. */
  private void ripen(int day, LicenseListener listener) {
    int next;
    for (int slot = slots.detach(reviewLists + (reviewClock & (rules.ring - 1))); slot != NONE; slot = next) {
      next = slots.next(slot);
      if (rules.lapses && outlasts(slot)) {
        end(day, slot, ApplicationCommand.LAPSE, listener);
      } else {
        standInLine(slot, rules.priorityOf[line(slot)]);
      }
    }
  }

  private void standInLine(int slot, int priority) {
    slots.append(FIRST_LINE + priority, slot);
    ripe |= 1 << priority;
  }

  /**
   * Lets the cases ripen of which the review ends today, while nobody of the lowest priority waits, and decides up to
   * {@code capacity} of what is ripe. What is of the lowest priority comes last, so what of it can be decided today need
   * not stand in line. Returns the capacity left.
   */
  private int ripenAndDecide(int day, int lowest, int capacity, LicenseListener listener) {
    int first = slots.detach(reviewLists + (reviewClock & (rules.ring - 1)));
    if (lowest > 0) {
      first = higherStandInLine(first, lowest);
    }
    int left = decideInLine(day, capacity, listener);
    int next;
    for (int slot = first; slot != NONE; slot = next) {
      next = slots.next(slot);
      if (left > 0) {
        decide(day, slot, listener);
        left--;
      } else {
        standInLine(slot, lowest);
      }
    }
    return left;
  }

  /** Puts those of a chain that are not of the lowest priority in line; returns the first of what is left of it. */
  private int higherStandInLine(int chain, int lowest) {
    int first = NONE;
    int last = NONE;
    int next;
    for (int slot = chain; slot != NONE; slot = next) {
      next = slots.next(slot);
      int priority = rules.priorityOf[line(slot)];
      if (priority != lowest) {
        standInLine(slot, priority);
        if (last != NONE) {
          slots.follow(last, next);
        }
      } else {
        first = first == NONE ? slot : first;
        last = slot;
      }
    }
    return first;
  }

  /** Decides what stands in line; returns the capacity left. */
  private int decideInLine(int day, int capacity, LicenseListener listener) {
    int left = capacity;
    for (; left > 0 && ripe != 0; left--) {
      int slot = slots.first(FIRST_LINE + Integer.numberOfTrailingZeros(ripe));
      leave(slot);
      decide(day, slot, listener);
    }
    return left;
  }

  /** Decides a case that stands in no list. */
  private void decide(int day, int slot, LicenseListener listener) {
    long word = slots.at[slot + OUTCOME] & WORD;
    boolean mayReturn = returned(slot) < rules.returns;
    if (word < (mayReturn ? rules.grantWords : rules.approvalWords)) {
      end(day, slot, ApplicationCommand.GRANT, listener);
    } else if (mayReturn && word < rules.returnWords) {
      sendBack(day, slot, listener);
    } else {
      end(day, slot, ApplicationCommand.DENY, listener);
    }
  }

  private void sendBack(int day, int slot, LicenseListener listener) {
    step(slot, ApplicationCommand.RETURN);
    slots.unlinkAge(slot);
    slots.at[slot + KIND] += RETURNED_ONCE;
    slots.append(refileLists + ((refileClock + rules.refile) & (rules.ring - 1)), slot);
    tally.add(rules.classOf[line(slot)], ApplicationCommand.RETURN);
    tell(day, slot, ApplicationCommand.RETURN, listener);
  }

  /** Deems decided what the limit would catch before the office works again. */
  private void force(int day, LicenseListener listener) {
    int reach = limitClock + rules.uncovered(day) - rules.limit;
    int younger;
    for (int slot = slots.oldest(); slot != NONE && slots.acceptedAtLimit(slot) <= reach; slot = younger) {
      younger = slots.younger(slot);
      if (!rules.lapses || isRipe(slot) || !outlasts(slot)) {
        leave(slot);
        end(day, slot, deemed(slot), listener);
      }
    }
  }

  private ApplicationCommand deemed(int slot) {
    return switch (rules.deemed) {
      case GRANTED -> ApplicationCommand.DEEM_GRANTED;
      case DENIED -> ApplicationCommand.DEEM_DENIED;
      case DRAWN -> (slots.at[slot + OUTCOME] & WORD) < rules.approvalWords
          ? ApplicationCommand.DEEM_GRANTED : ApplicationCommand.DEEM_DENIED;
    };
  }

  /** Accepts all that is filed, unless its limit would end before the office works again. */
  private void accept(int day, LicenseListener listener) {
    if (rules.limitHolds && rules.uncovered(day) >= rules.limit) {
      return;
    }
    int next;
    for (int slot = slots.detach(FILED_LIST); slot != NONE; slot = next) {
      next = slots.next(slot);
      step(slot, ApplicationCommand.ACCEPT);
      tell(day, slot, ApplicationCommand.ACCEPT, listener);
      step(slot, ApplicationCommand.REVIEW);
      tell(day, slot, ApplicationCommand.REVIEW, listener);
      slots.accepted(slot, limitClock, reviewClock);
      slots.appendAge(slot);
      review(slot);
    }
  }

  private Quantiles reviews() {
    return mode == Mode.EXPEDITED ? rules.expeditedReview : rules.review;
  }

  /** Puts a case under review where its review ends: the whole review less what has elapsed, the next day at least. */
  private void review(int slot) {
    int length = reviews().draw(slots.at[slot + REVIEW]);
    if (rules.lapses && length > rules.limit) {
      length = rules.limit;
    }
    int end = Math.max(slots.acceptedAtReview(slot) + length, reviewClock + 1);
    slots.append(reviewLists + (end & (rules.ring - 1)), slot);
  }

  private boolean outlasts(int slot) {
    return reviews().draw(slots.at[slot + REVIEW]) > rules.limit;
  }

  private boolean isRipe(int slot) {
    int list = slots.list(slot);
    return list >= FIRST_LINE && list < reviewLists;
  }

  private int line(int slot) {
    return slots.at[slot + KIND] >>> 8;
  }

  private int returned(int slot) {
    return (slots.at[slot + KIND] >>> 4) & STATE;
  }

  /** Makes one transition, if the table has it. */
  private void step(int slot, ApplicationCommand what) {
    int kind = slots.at[slot + KIND];
    int next = TABLE.next(kind & STATE, what.ordinal());
    if (next == EnumTable.NO_ROW) {
      throw new IllegalStateException("application " + slots.at[slot + ID] + ": no row for " + what + " in state "
          + STATES[kind & STATE]);
    }
    slots.at[slot + KIND] = (kind & ~STATE) | next;
  }

  /** Takes a slot out of its numbered list. */
  private void leave(int slot) {
    int list = slots.list(slot);
    slots.unlink(slot);
    if (list >= FIRST_LINE && list < reviewLists && slots.first(list) == NONE) {
      ripe &= ~(1 << (list - FIRST_LINE));
    }
  }

  /** Ends an application that stands in no numbered list, for good, and counts it. */
  private void end(int day, int slot, ApplicationCommand what, LicenseListener listener) {
    int kind = slots.at[slot + KIND];
    int users = rules.classOf[kind >>> 8];
    step(slot, what);
    tell(day, slot, what, listener);
    tally.add(users, what);
    int age = 0;
    if ((kind & STATE) == UNDER_REVIEW) {
      slots.unlinkAge(slot);
      age = limitClock - slots.acceptedAtLimit(slot);
    }
    if (what.decides()) {
      tally.decided(users, day - slots.filedDay(slot), age, age <= rules.limit);
      if (what.licenses()) {
        tally.licensed(users, slots.at[slot + KG]);
      }
    }
    slots.release(slot);
  }

  private void tell(int day, int slot, ApplicationCommand what, LicenseListener listener) {
    if (hears != LicenseListener.Hears.NOTHING && (hears == LicenseListener.Hears.EVERYTHING || what.licenses())) {
      listen(day, slot, what, listener);
    }
  }

  private void listen(int day, int slot, ApplicationCommand what, LicenseListener listener) {
    int line = line(slot);
    listener.happened(rules.spec.name(), rules.start.toEpochDay() + day, slots.at[slot + ID], rules.classOf[line],
        rules.destinationOf[line], slots.at[slot + KG], what);
  }

  /** Grants the holders' cases: what was filed today, and after a change all that is pending. */
  private void cover(int day, LicenseListener listener) {
    if (sweep) {
      sweep = false;
      int younger;
      for (int slot = slots.oldest(); slot != NONE; slot = younger) {
        younger = slots.younger(slot);
        coverIfHolder(day, slot, listener);
      }
      for (int ahead = 1; ahead <= rules.ring; ahead++) {
        coverList(refileLists + ((refileClock + ahead) & (rules.ring - 1)), day, listener);
      }
    }
    coverList(FILED_LIST, day, listener);
  }

  private void coverList(int list, int day, LicenseListener listener) {
    int next;
    for (int slot = slots.first(list); slot != NONE; slot = next) {
      next = slots.next(slot);
      coverIfHolder(day, slot, listener);
    }
  }

  /** A firm holds the license or not for good: the word that says so has an address of its own. */
  private void coverIfHolder(int day, int slot, LicenseListener listener) {
    long words = covers[line(slot)];
    if (words > 0) {
      draws.at(seed, replication, rules.streamOf[line(slot)], slots.at[slot + INDEX], 0);
      if ((draws.fourth() & WORD) < words) {
        leave(slot);
        end(day, slot, ApplicationCommand.COVER, listener);
      }
    }
  }

  /** Takes notice of where the regime stands. Lifting lets all that is pending lapse. */
  void enter(Mode to, int day, LicenseListener listener) {
    if (to == mode) {
      return;
    }
    thawing = to != Mode.OFF && (thawing || mode == Mode.HALTED || mode == Mode.RESTING);
    mode = to;
    hears = listener.hears();
    if (to == Mode.OFF) {
      moot(day, listener);
    } else {
      rehouse(rules);
    }
  }

  private void moot(int day, LicenseListener listener) {
    for (int slot = slots.oldest(); slot != NONE; slot = slots.oldest()) {
      leave(slot);
      end(day, slot, ApplicationCommand.MOOT, listener);
    }
    for (int slot : concat(gather(FILED_LIST), returnedOnes())) {
      leave(slot);
      end(day, slot, ApplicationCommand.MOOT, listener);
    }
  }

  /** Goes by other rules from now on; what is pending keeps its draws and its ages. */
  void follow(Rules now) {
    rehouse(now);
  }

  /** Sets the general licenses in force: by line, how many of the 2^32 words make an applicant a holder. */
  void cover(long[] words) {
    System.arraycopy(words, 0, covers, 0, covers.length);
    covered = Arrays.stream(covers).anyMatch(w -> w > 0);
    sweep = covered;
  }

  /**
   * Goes on as another replication: what has not been seen yet of each pending application is drawn again at that
   * replication's address, a running review on condition that it is longer than what has elapsed.
   */
  void replicate(long otherSeed, int other) {
    seed = otherSeed;
    replication = other;
    Arrays.fill(arrivalWords, NONE);
    for (int slot = 0; slot < slots.used(); slot += Slots.STRIDE) {
      if (slots.at[slot + ID] != 0 && (slots.at[slot + KIND] & STATE) != ApplicationState.RETURNED.ordinal()) {
        boolean reviewing = (slots.at[slot + KIND] & STATE) == UNDER_REVIEW;
        int seen = slots.at[slot + REVIEW];
        draw(slot, returned(slot));
        if (isRipe(slot)) {
          slots.at[slot + REVIEW] = seen;
        } else if (reviewing) {
          int elapsed = reviewClock - slots.acceptedAtReview(slot);
          slots.at[slot + REVIEW] = reviews().wordAbove(slots.at[slot + REVIEW], elapsed);
        }
      }
    }
    rehouse(rules);
  }

  /** Rebuilds all lists under the rules given; reviews end where the office's present table puts them. */
  private void rehouse(Rules now) {
    int[] filed = gather(FILED_LIST);
    int[] waiting = waiting();
    int[] running = running();
    int[][] back = new int[rules.ring][];
    for (int ahead = 0; ahead < back.length; ahead++) {
      back[ahead] = gather(refileLists + ((refileClock + 1 + ahead) & (rules.ring - 1)));
    }
    rules = now;
    layout();
    slots.relist(lists());
    ripe = 0;
    for (int slot : filed) {
      slots.append(FILED_LIST, slot);
    }
    for (int slot : waiting) {
      ripe |= 1 << rules.priorityOf[line(slot)];
      slots.append(FIRST_LINE + rules.priorityOf[line(slot)], slot);
    }
    for (int slot : running) {
      review(slot);
    }
    for (int ahead = 0; ahead < back.length; ahead++) {
      for (int slot : back[ahead]) {
        slots.append(refileLists + ((refileClock + 1 + ahead) & (rules.ring - 1)), slot);
      }
    }
  }

  /** The ripe cases, line by line. */
  private int[] waiting() {
    if (ripe == 0) {
      return NOBODY;
    }
    return IntStream.range(FIRST_LINE, reviewLists).flatMap(list -> Arrays.stream(gather(list))).toArray();
  }

  /** The cases under review that are not ripe, by age. */
  private int[] running() {
    int[] found = new int[slots.used() / Slots.STRIDE];
    int count = 0;
    for (int slot = slots.oldest(); slot != NONE; slot = slots.younger(slot)) {
      if (!isRipe(slot)) {
        found[count++] = slot;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private int[] gather(int list) {
    int count = 0;
    for (int slot = slots.first(list); slot != NONE; slot = slots.next(slot)) {
      count++;
    }
    int[] found = count == 0 ? NOBODY : new int[count];
    int at = 0;
    for (int slot = slots.first(list); slot != NONE; slot = slots.next(slot)) {
      found[at++] = slot;
    }
    return found;
  }

  private int[] returnedOnes() {
    return IntStream.rangeClosed(1, rules.ring)
        .flatMap(ahead -> Arrays.stream(gather(refileLists + ((refileClock + ahead) & (rules.ring - 1))))).toArray();
  }

  private static int[] concat(int[] some, int[] more) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
  }

  /** Takes an application back. */
  void withdraw(int id, int day, LicenseListener listener) {
    hears = listener.hears();
    int slot = find(id);
    leave(slot);
    end(day, slot, ApplicationCommand.WITHDRAW, listener);
  }

  /** Whether the application is undecided. */
  boolean pending(int id) {
    return find(id) != NONE;
  }

  private int find(int id) {
    for (int slot = 0; id > 0 && slot < slots.used(); slot += Slots.STRIDE) {
      if (slots.at[slot + ID] == id) {
        return slot;
      }
    }
    return NONE;
  }

  /** How often something that {@link Tally} counts has been done to an application of any class. */
  int total(ApplicationCommand what) {
    return IntStream.range(0, tally.classes).map(users -> tally.count(users, what)).sum();
  }

  Tally tally() {
    return tally;
  }

  Rules rules() {
    return rules;
  }

  /** The day on which the oldest undecided application of these classes was first filed; none, where there is none. */
  int firstFiled(boolean[] classes) {
    int first = Integer.MAX_VALUE;
    int[] at = slots.at;
    for (int slot = 0; slot < slots.used(); slot += Slots.STRIDE) {
      if (at[slot + ID] != 0 && slots.filedDay(slot) < first && classes[rules.classOf[line(slot)]]) {
        first = slots.filedDay(slot);
      }
    }
    return first == Integer.MAX_VALUE ? NONE : first;
  }

  /** Looks at every undecided application, in the order of the slots. */
  void each(Look look) {
    for (int slot = 0; slot < slots.used(); slot += Slots.STRIDE) {
      if (slots.at[slot + ID] != 0) {
        int state = slots.at[slot + KIND] & STATE;
        int age = state == UNDER_REVIEW ? limitClock - slots.acceptedAtLimit(slot) : NONE;
        look.at(slots.at[slot + ID], rules.classOf[line(slot)], STATES[state], slots.filedDay(slot), age);
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
    long hash = mix(mix(seed, replication), lastId);
    hash = mix(mix(hash, mode.ordinal()), (thawing ? 1 : 0) + (backlogFiled ? 2 : 0) + (sweep ? 4 : 0));
    hash = mix(mix(mix(hash, limitClock), reviewClock), refileClock);
    int[] order = concat(concat(gather(FILED_LIST), returnedOnes()),
        IntStream.iterate(slots.oldest(), slot -> slot != NONE, slots::younger).toArray());
    int[] places = IntStream.range(FIRST_LINE, reviewLists).flatMap(list -> Arrays.stream(gather(list))).toArray();
    for (int slot : concat(order, places)) {
      hash = mix(hash, slots.at[slot + ID]);
      hash = mix(mix(hash, slots.at[slot + KIND]), slots.at[slot + INDEX]);
      hash = mix(mix(hash, slots.at[slot + Slots.CLOCK]), slots.acceptedAtReview(slot));
      hash = mix(mix(mix(hash, slots.at[slot + REVIEW]), slots.at[slot + OUTCOME]), slots.at[slot + KG]);
    }
    for (int count : typed) {
      hash = mix(hash, count);
    }
    for (long words : covers) {
      hash = mix(hash, words);
    }
    return tally.hash(hash);
  }
}
