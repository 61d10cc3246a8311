package dev.snapback.supply;

import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One line day by day: whole kilograms in arrays that are changed in place and copied in well under a microsecond.
 * Mutable, not safe for threads; an evening allocates nothing.
 *
 * <p>An evening goes in this order: licensed tonnes that nobody shipped <b>lapse</b>; what needs no license is
 * <b>sent</b>, and while none is required users order <b>more</b> where they have less than on the first day; what was
 * sent or granted a lead time ago is <b>shipped</b> into the stocks, and other suppliers deliver; users <b>take</b> what
 * they need, as far as there is any; of what is left some is <b>lost</b>; the cover is <b>counted</b>.
 *
 * <p>Today's kilograms of trade without a license are dealt out by the users' use: each class gets its share rounded
 * down, then the class to which most is still owed (the first of equals) gets one kilogram more, until all are dealt.
 */
final class SupplyLine {
  private static final int DAYS = Flow.DAYS_PER_YEAR;
  private static final int MONTHS = 12;
  private static final long YEAR_SHARES = (long) DAYS * Share.WHOLE;

  private static final StockState[] STATES = StockState.values();

  private final SupplySpec spec;
  private final LocalDate start;
  private final int n;
  private final int lead;
  private final long[] use;
  private final long allUse;
  /** Kilograms a year, times {@link Share#WHOLE}. */
  private final long normal;
  /** The stocks on the first day. */
  private final long[] filled;
  private final Accounts accounts;
  private final Cover cover;
  /** By day of arrival and class: first what was granted, then what needed no license. What was sent keeps its day. */
  private final DayRing way;
  /** By day of lapse and class; without a cell where all granted tonnes are shipped. */
  private final DayRing papers;
  /** The day of the last grant to this object, and where what was granted on it arrives and lapses. */
  private int granting = -1;
  private int arrives;
  private int lapses;

  /**
   * Fills the stocks, and the way with what would have been sent in the days before the start.
   *
   * @param start the first day
   * @param required whether licenses are required on it
   */
  SupplyLine(SupplySpec spec, LocalDate start, boolean required) {
    this.spec = spec;
    this.start = start;
    n = spec.users().size();
    lead = spec.lead().length();
    use = use(spec);
    allUse = Arrays.stream(use).sum();
    normal = normal(spec, allUse);
    filled = IntStream.range(0, n).mapToLong(i -> use[i] * spec.users().get(i).stock().length() / DAYS).toArray();
    accounts = new Accounts(n);
    cover = new Cover(accounts, use, spec.levels());
    way = new DayRing(2 * n, lead + 1);
    papers = new DayRing(spec.papers().used().equals(Share.ALL) ? 0 : n, spec.papers().valid().length() + 1);
    for (int i = 0; i < n; i++) {
      accounts.set(i, Accounts.STOCK, filled[i]);
      accounts.set(i, Accounts.STATE, cover.state(i));
      accounts.set(i, Accounts.SINCE, -1);
    }
    accounts.setOfLine(Accounts.LAST_GRANT, -1);
    for (int arrival = 0; arrival < lead; arrival++) {
      send(arrival, required);
    }
  }

  /** Goes on from a line with the numbers of {@code spec}: what is on its way keeps its day. */
  private SupplyLine(SupplyLine from, SupplySpec spec) {
    this.spec = spec;
    start = from.start;
    n = from.n;
    boolean same = spec.equals(from.spec);
    lead = spec.lead().length();
    use = same ? from.use : use(spec);
    allUse = same ? from.allUse : Arrays.stream(use).sum();
    normal = same ? from.normal : normal(spec, allUse);
    filled = from.filled;
    accounts = from.accounts.copy();
    cover = new Cover(accounts, use, spec.levels());
    way = from.way.copy(lead + 1, (int) evenings());
    papers = from.papers.copy();
    if (allUse != from.allUse) {
      forgive();
    }
  }

  private static long[] use(SupplySpec spec) {
    return spec.users().stream().mapToLong(u -> u.use().perYear()).toArray();
  }

  private static long normal(SupplySpec spec, long allUse) {
    return spec.trade().normal().map(f -> f.perYear() * Share.WHOLE).orElse(allUse * spec.share().bp());
  }

  /** Less than a kilogram is owed to each class, in parts of a use that is no longer that. */
  private void forgive() {
    for (int i = 0; i < n; i++) {
      accounts.set(i, Accounts.OWED, 0);
    }
  }

  SupplyLine copy() {
    return new SupplyLine(this, spec);
  }

  /** Returns a line that goes on from here with other numbers. */
  SupplyLine with(SupplySpec other) {
    return new SupplyLine(this, other);
  }

  /** Takes note of a grant: what of it is used leaves at once. */
  void granted(int day, int users, long kg) {
    if (day != granting) {
      granting = day;
      arrives = way.slot(day + lead);
      lapses = papers.slot(day + spec.papers().valid().length());
    }
    accounts.add(users, Accounts.LICENSED, kg);
    long sent = accounts.whole(users, Accounts.PAPERS_CARRY, kg * spec.papers().used().bp(), Share.WHOLE);
    dispatch(arrives + users, users, sent);
    if (sent < kg) {
      accounts.add(users, Accounts.UNUSED, kg - sent);
      papers.add(lapses + users, kg - sent);
    }
    accounts.setOfLine(Accounts.GRANTS, grants() + 1);
    accounts.setOfLine(Accounts.LAST_GRANT, day);
  }

  /** Plays the evening of a day, counted from the first day; {@code required} says whether licenses are required. */
  void evening(int day, boolean required) {
    lapse(papers.slot(day));
    send(day + lead, required);
    if (!required) {
      restock(day + lead);
    }
    int arrived = way.slot(day);
    boolean anyShort = false;
    for (int i = 0; i < n; i++) {
      take(i, arrived);
      count(i, day);
      anyShort |= cover.isShort(i);
    }
    if (anyShort) {
      accounts.setOfLine(Accounts.SHORT_EVENINGS, shortEvenings() + 1);
    }
    accounts.setOfLine(Accounts.EVENINGS, day + 1L);
  }

  private void lapse(int from) {
    for (int i = 0; i < papers.columns(); i++) {
      long lapsed = papers.take(from + i);
      accounts.add(i, Accounts.UNUSED, -lapsed);
      accounts.add(i, Accounts.LAPSED, lapsed);
    }
  }

  private void send(int arrival, boolean required) {
    long kg = required
        ? accounts.wholeOfLine(Accounts.UNCONTROLLED_CARRY, spec.trade().uncontrolled().perYear(), DAYS)
        : accounts.wholeOfLine(Accounts.NORMAL_CARRY, normal, YEAR_SHARES);
    deal(kg, way.slot(arrival) + n);
  }

  private void deal(long kg, int to) {
    long left = kg;
    for (int i = 0; i < n; i++) {
      long part = kg * use[i] / allUse;
      accounts.add(i, Accounts.OWED, kg * use[i] % allUse);
      dispatch(to + i, i, part);
      left -= part;
    }
    for (; left > 0; left--) {
      int most = 0;
      for (int i = 1; i < n; i++) {
        most = accounts.get(i, Accounts.OWED) > accounts.get(most, Accounts.OWED) ? i : most;
      }
      accounts.add(most, Accounts.OWED, -allUse);
      dispatch(to + most, most, 1);
    }
  }

  private void dispatch(int cell, int users, long kg) {
    way.add(cell, kg);
    accounts.add(users, Accounts.WAY, kg);
  }

  /** Orders a part of what stock and goods on the way lack of the first day's; rounded down. */
  private void restock(int arrival) {
    for (int i = 0; i < n; i++) {
      long target = startKg(i) + use[i] * spec.share().bp() * lead / YEAR_SHARES;
      long more = (target - accounts.get(i, Accounts.STOCK) - accounts.get(i, Accounts.WAY)) / spec.trade().restock().length();
      if (more > 0) {
        dispatch(way.slot(arrival) + n + i, i, more);
      }
    }
  }

  private void take(int users, int arrived) {
    long licensed = way.take(arrived + users);
    long open = way.take(arrived + n + users);
    long others = accounts.whole(users, Accounts.OTHERS_CARRY, use[users] * (Share.WHOLE - spec.share().bp()), YEAR_SHARES);
    long need = accounts.whole(users, Accounts.USE_CARRY, use[users], DAYS);
    long there = accounts.get(users, Accounts.STOCK) + licensed + open + others;
    long used = Math.min(there, need);
    long rest = there - used;
    long lost = accounts.whole(users, Accounts.LOSS_CARRY, rest * spec.loss().bp() * MONTHS, YEAR_SHARES);
    accounts.set(users, Accounts.STOCK, rest - lost);
    accounts.add(users, Accounts.WAY, -licensed - open);
    accounts.add(users, Accounts.LICENSED_IN, licensed);
    accounts.add(users, Accounts.OPEN_IN, open);
    accounts.add(users, Accounts.OTHERS_IN, others);
    accounts.add(users, Accounts.NEEDED, need);
    accounts.add(users, Accounts.USED, used);
    accounts.add(users, Accounts.LOST, lost);
    accounts.set(users, Accounts.LAST_NEEDED, need);
    accounts.set(users, Accounts.LAST_USED, used);
  }

  private void count(int users, int day) {
    int before = (int) accounts.get(users, Accounts.STATE);
    int now = cover.stateAfter(users, before);
    if (now != before) {
      // commands stand in the order of the states they reach
      accounts.set(users, Accounts.STATE, StockMachine.TABLE.next(before, now));
      accounts.set(users, Accounts.SINCE, day);
    }
    if (cover.isShort(users)) {
      accounts.add(users, Accounts.SHORT_DAYS, 1);
    }
    if (cover.isStopped(users)) {
      accounts.add(users, Accounts.STOP_DAYS, 1);
    }
  }

  SupplySpec spec() {
    return spec;
  }

  LocalDate start() {
    return start;
  }

  /** The cover of the classes now. */
  Cover cover() {
    return cover;
  }

  /** An account of a class, by the fields of {@link Accounts}. */
  long get(int users, int field) {
    return accounts.get(users, field);
  }

  /** The stock on the first day in kilograms: its days of cover times the use, rounded down. */
  long startKg(int users) {
    return filled[users];
  }

  /** How many evenings there have been. */
  long evenings() {
    return accounts.ofLine(Accounts.EVENINGS);
  }

  /** Evenings on which at least one class was short. */
  long shortEvenings() {
    return accounts.ofLine(Accounts.SHORT_EVENINGS);
  }

  /** How many licenses were granted. */
  long grants() {
    return accounts.ofLine(Accounts.GRANTS);
  }

  /** The day of the last grant, counted from the first day; -1 where there was none. */
  long lastGrant() {
    return accounts.ofLine(Accounts.LAST_GRANT);
  }

  @SuppressWarnings("EnumOrdinal") // states are numbers here, and only within one run
  StockState stateOf(int users) {
    return STATES[(int) get(users, Accounts.STATE)];
  }

  /** The states of all classes. */
  List<StockState> states() {
    return IntStream.range(0, n).mapToObj(this::stateOf).toList();
  }

  /** How many days ahead there may be something on its way. */
  int reach() {
    return way.days() - 1;
  }

  /** What is on its way to a class, in kilograms: granted, or sent without a license. */
  long onTheWay(int users, boolean licensed) {
    return way.sum(licensed ? users : n + users);
  }

  /** What arrives on an evening that lies 1 to {@link #reach} days after the last one played, in kilograms. */
  long arriving(int users, int evening) {
    int slot = way.slot(evening);
    return way.get(slot + users) + way.get(slot + n + users);
  }

  /** All that the future depends on and all counts. */
  @Override
  public String toString() {
    return "" + accounts + way + papers;
  }
}
