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
 * <p>Every flow is an accumulator: numerator in, whole kilograms out, the remainder stays. Today's kilograms of trade
 * without a license are dealt out by the users' use: each class gets its share rounded down, then the class to which
 * most is still owed (the first of equals) gets one kilogram more, until all are dealt.
 */
final class SupplyLine {
  static final int STOCK = 0;
  static final int LICENSED = 1;
  /** Shipped under licenses. */
  static final int LICENSED_IN = 2;
  static final int UNUSED = 3;
  static final int LAPSED = 4;
  /** Shipped without a license. */
  static final int OPEN_IN = 5;
  /** Delivered by other suppliers. */
  static final int OTHERS_IN = 6;
  static final int USED = 7;
  static final int NEEDED = 8;
  static final int LOST = 9;
  static final int SHORT_DAYS = 10;
  static final int STOP_DAYS = 11;
  static final int STATE = 12;
  /** The evening on which it came into its state; -1 for the start. */
  static final int SINCE = 13;
  static final int LAST_NEEDED = 14;
  static final int LAST_USED = 15;
  private static final int OWED = 16;
  private static final int PAPERS_CARRY = 17;
  private static final int USE_CARRY = 18;
  private static final int OTHERS_CARRY = 19;
  private static final int LOSS_CARRY = 20;
  /** On the way, granted or not. */
  private static final int WAY = 21;
  private static final int FIELDS = 22;

  private static final int NORMAL_CARRY = 0;
  private static final int UNCONTROLLED_CARRY = 1;
  private static final int SHORT_EVENINGS = 2;
  private static final int EVENINGS = 3;
  private static final int GRANTS = 4;
  private static final int LAST_GRANT = 5;
  private static final int LINE_FIELDS = 6;

  private static final int DAYS = Flow.DAYS_PER_YEAR;
  private static final int MONTHS = 12;
  private static final long YEAR_SHARES = (long) DAYS * Share.WHOLE;

  private static final StockState[] STATES = StockState.values();

  private final SupplySpec spec;
  private final LocalDate start;
  private final int n;
  private final int lead;
  /** How many days ahead the way reaches, and one: what was sent with a longer lead than today's keeps its day. */
  private final int ring;
  private final long[] use;
  private final long allUse;
  /** Kilograms a year, times {@link Share#WHOLE}. */
  private final long normal;
  /** The stocks on the first day. */
  private final long[] filled;
  private final long[] at;
  /** By day of arrival and class: first what was granted, then what needed no license. */
  private final long[] way;
  /** By day of lapse and class; empty where all granted tonnes are shipped. */
  private final long[] papers;
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
    ring = lead + 1;
    use = spec.users().stream().mapToLong(u -> u.use().perYear()).toArray();
    allUse = Arrays.stream(use).sum();
    normal = normal(spec, allUse);
    filled = IntStream.range(0, n).mapToLong(i -> use[i] * spec.users().get(i).stock().length() / DAYS).toArray();
    at = new long[n * FIELDS + LINE_FIELDS];
    way = new long[2 * n * ring];
    papers = new long[spec.papers().used().equals(Share.ALL) ? 0 : n * (spec.papers().valid().length() + 1)];
    for (int i = 0; i < n; i++) {
      at[i * FIELDS + STOCK] = filled[i];
      at[i * FIELDS + STATE] = band(i, 0);
      at[i * FIELDS + SINCE] = -1;
    }
    set(LAST_GRANT, -1);
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
    ring = Math.max(lead + 1, from.ring);
    use = same ? from.use : spec.users().stream().mapToLong(u -> u.use().perYear()).toArray();
    allUse = same ? from.allUse : Arrays.stream(use).sum();
    normal = same ? from.normal : normal(spec, allUse);
    filled = from.filled;
    at = from.at.clone();
    papers = from.papers.clone();
    way = ring == from.ring ? from.way.clone() : new long[2 * n * ring];
    if (ring > from.ring) {
      for (int day = (int) evenings(); day < evenings() + from.ring; day++) {
        System.arraycopy(from.way, from.slot(day), way, slot(day), 2 * n);
      }
    }
    if (allUse != from.allUse) {
      forgive();
    }
  }

  /** Less than a kilogram is owed to each class, in parts of a use that is no longer that. */
  private void forgive() {
    for (int i = 0; i < n; i++) {
      at[i * FIELDS + OWED] = 0;
    }
  }

  private static long normal(SupplySpec spec, long allUse) {
    return spec.trade().normal().map(f -> f.perYear() * Share.WHOLE).orElse(allUse * spec.share().bp());
  }

  SupplyLine copy() {
    return new SupplyLine(this, spec);
  }

  /** Returns a line that goes on from here with other numbers. */
  SupplyLine with(SupplySpec other) {
    return new SupplyLine(this, other);
  }

  SupplySpec spec() {
    return spec;
  }

  LocalDate start() {
    return start;
  }

  /** The stock on the first day: its days of cover times the use, rounded down. */
  long startKg(int users) {
    return filled[users];
  }

  /** How many days ahead there may be something on its way. */
  int reach() {
    return ring - 1;
  }

  long get(int users, int field) {
    return at[users * FIELDS + field];
  }

  private long line(int field) {
    return at[n * FIELDS + field];
  }

  private void set(int field, long value) {
    at[n * FIELDS + field] = value;
  }

  /** How many evenings there have been. */
  long evenings() {
    return line(EVENINGS);
  }

  /** Evenings on which at least one class was short. */
  long shortEvenings() {
    return line(SHORT_EVENINGS);
  }

  /** How many licenses were granted. */
  long grants() {
    return line(GRANTS);
  }

  /** The day of the last grant, counted from the first day; -1 where there was none. */
  long lastGrant() {
    return line(LAST_GRANT);
  }

  /** Takes note of a grant: what of it is used leaves at once. */
  void granted(int day, int users, long kg) {
    if (day != granting) {
      granting = day;
      arrives = slot(day + lead);
      lapses = paper(day + spec.papers().valid().length());
    }
    int base = users * FIELDS;
    at[base + LICENSED] += kg;
    long sent = whole(base + PAPERS_CARRY, kg * spec.papers().used().bp(), Share.WHOLE);
    way[arrives + users] += sent;
    at[base + WAY] += sent;
    if (sent < kg) {
      at[base + UNUSED] += kg - sent;
      papers[lapses + users] += kg - sent;
    }
    set(GRANTS, grants() + 1);
    set(LAST_GRANT, day);
  }

  /** Adds parts of a kilogram to an accumulator, and takes out what is whole. */
  private long whole(int accumulator, long parts, long ofKilogram) {
    long due = at[accumulator] + parts;
    at[accumulator] = due % ofKilogram;
    return due / ofKilogram;
  }

  private int slot(int arrival) {
    return arrival % ring * 2 * n;
  }

  private int paper(int lapse) {
    return lapse % (spec.papers().valid().length() + 1) * n;
  }

  /** Plays the evening of a day, counted from the first day; {@code required} says whether licenses are required. */
  void evening(int day, boolean required) {
    if (papers.length > 0) {
      lapse(paper(day));
    }
    send(day + lead, required);
    if (!required) {
      restock(day + lead);
    }
    int arrived = slot(day);
    boolean anyShort = false;
    for (int i = 0; i < n; i++) {
      take(i, arrived);
      count(i, day);
      anyShort |= isShort(i);
    }
    if (anyShort) {
      set(SHORT_EVENINGS, line(SHORT_EVENINGS) + 1);
    }
    set(EVENINGS, day + 1L);
  }

  private void lapse(int from) {
    for (int i = 0; i < n; i++) {
      at[i * FIELDS + UNUSED] -= papers[from + i];
      at[i * FIELDS + LAPSED] += papers[from + i];
      papers[from + i] = 0;
    }
  }

  private void send(int arrival, boolean required) {
    long kg = required ? whole(n * FIELDS + UNCONTROLLED_CARRY, spec.trade().uncontrolled().perYear(), DAYS)
        : whole(n * FIELDS + NORMAL_CARRY, normal, YEAR_SHARES);
    deal(kg, slot(arrival) + n);
  }

  private void deal(long kg, int to) {
    long left = kg;
    for (int i = 0; i < n; i++) {
      long part = kg * use[i] / allUse;
      at[i * FIELDS + OWED] += kg * use[i] % allUse;
      way[to + i] += part;
      at[i * FIELDS + WAY] += part;
      left -= part;
    }
    for (; left > 0; left--) {
      int most = 0;
      for (int i = 1; i < n; i++) {
        most = at[i * FIELDS + OWED] > at[most * FIELDS + OWED] ? i : most;
      }
      at[most * FIELDS + OWED] -= allUse;
      way[to + most]++;
      at[most * FIELDS + WAY]++;
    }
  }

  /** Orders a part of what stock and goods on the way lack of the first day's; rounded down. */
  private void restock(int arrival) {
    for (int i = 0; i < n; i++) {
      long target = startKg(i) + use[i] * spec.share().bp() * lead / YEAR_SHARES;
      long more = (target - at[i * FIELDS + STOCK] - at[i * FIELDS + WAY]) / spec.trade().restock().length();
      if (more > 0) {
        way[slot(arrival) + n + i] += more;
        at[i * FIELDS + WAY] += more;
      }
    }
  }

  private void take(int users, int arrived) {
    int base = users * FIELDS;
    long licensed = way[arrived + users];
    long open = way[arrived + n + users];
    way[arrived + users] = 0;
    way[arrived + n + users] = 0;
    at[base + WAY] -= licensed + open;
    long others = whole(base + OTHERS_CARRY, use[users] * (Share.WHOLE - spec.share().bp()), YEAR_SHARES);
    long need = whole(base + USE_CARRY, use[users], DAYS);
    long there = at[base + STOCK] + licensed + open + others;
    long used = Math.min(there, need);
    long rest = there - used;
    long lost = whole(base + LOSS_CARRY, rest * spec.loss().bp() * MONTHS, YEAR_SHARES);
    at[base + STOCK] = rest - lost;
    at[base + LICENSED_IN] += licensed;
    at[base + OPEN_IN] += open;
    at[base + OTHERS_IN] += others;
    at[base + NEEDED] += need;
    at[base + USED] += used;
    at[base + LOST] += lost;
    at[base + LAST_NEEDED] = need;
    at[base + LAST_USED] = used;
  }

  private void count(int users, int day) {
    int base = users * FIELDS;
    int before = (int) at[base + STATE];
    int fallen = band(users, 0);
    int now = Math.max(fallen, Math.min(before, band(users, spec.levels().recovery().length())));
    if (now != before) {
      at[base + STATE] = StockMachine.TABLE.next(before, now); // commands stand in the order of the states they reach
      at[base + SINCE] = day;
    }
    if (isShort(users)) {
      at[base + SHORT_DAYS]++;
    }
    if (atMost(users, spec.levels().lineStop().length())) {
      at[base + STOP_DAYS]++;
    }
  }

  /** Cover is at most n days exactly where stock × 365 ≤ n × use of a year. */
  private boolean atMost(int users, int days) {
    return at[users * FIELDS + STOCK] * DAYS <= use[users] * days;
  }

  /** The number of the state whose level the cover is at, with all levels higher by a margin. */
  @SuppressWarnings("EnumOrdinal") // states are numbers here, and only within one run
  private int band(int users, int margin) {
    SupplySpec.Levels levels = spec.levels();
    StockState state = atMost(users, levels.lineStop().length() + margin) ? StockState.LINE_STOP
        : atMost(users, levels.shortage().length() + margin) ? StockState.SHORTAGE
        : atMost(users, levels.tight().length() + margin) ? StockState.TIGHT : StockState.COMFORTABLE;
    return state.ordinal();
  }

  @SuppressWarnings("EnumOrdinal") // as above
  StockState stateOf(int users) {
    return STATES[(int) get(users, STATE)];
  }

  /** The states of all classes. */
  List<StockState> states() {
    return IntStream.range(0, n).mapToObj(this::stateOf).toList();
  }

  /** Whether the cover is at the shortage level or below. */
  boolean isShort(int users) {
    return atMost(users, spec.levels().shortage().length());
  }

  /** How many classes are at the shortage level or below. */
  int shortClasses() {
    int found = 0;
    for (int i = 0; i < n; i++) {
      found += isShort(i) ? 1 : 0;
    }
    return found;
  }

  /** Days of cover: stock over a day's use. */
  double cover(int users) {
    return (double) (get(users, STOCK) * DAYS) / use[users];
  }

  /** Days of cover in tenths, rounded down. */
  long coverTenths(int users) {
    return get(users, STOCK) * DAYS * 10 / use[users];
  }

  /** The class with the least cover, the first of equals. */
  int scarcest() {
    int least = 0;
    for (int i = 1; i < n; i++) {
      least = cover(i) < cover(least) ? i : least;
    }
    return least;
  }

  /** What is on its way to a class: granted, or sent without a license. */
  long onTheWay(int users, boolean licensed) {
    long kg = 0;
    for (int slot = 0; slot < way.length; slot += 2 * n) {
      kg += way[slot + (licensed ? 0 : n) + users];
    }
    return kg;
  }

  /** What arrives on an evening that lies 1 to lead days after the last one played. */
  long arriving(int users, int evening) {
    return way[slot(evening) + users] + way[slot(evening) + n + users];
  }

  /** All that the future depends on and all counts. */
  @Override
  public String toString() {
    return Arrays.toString(at) + nonZero(way) + nonZero(papers);
  }

  private static String nonZero(long[] kg) {
    var out = new StringBuilder("{");
    for (int i = 0; i < kg.length; i++) {
      if (kg[i] != 0) {
        out.append(i).append('=').append(kg[i]).append(' ');
      }
    }
    return out.append('}').toString();
  }
}
