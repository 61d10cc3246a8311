package dev.snapback.supply;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A supply line as a clerk would keep it, with lists and exact fractions, day by day; shares no code with the library.
 * Flows are told by their sums since the beginning: after k days exactly floor(k × a year's kilograms / 365).
 */
final class NaiveLine {
  /** Something on its way, or a paper not used. */
  private record Parcel(int day, int users, long kg, boolean licensed) {}

  private final long[] usePerYear;
  private final long normalNumerator;
  private final long uncontrolledPerYear;
  private final int lead;
  private final int shareBp;
  private final int usedBp;
  private final int valid;
  private final int lossBp;
  private final int[] levels;

  private final int restock;
  private final long[] start;

  final long[] stock;
  final long[] licensed;
  final long[] licensedIn;
  final long[] openIn;
  final long[] others;
  final long[] used;
  final long[] needed;
  final long[] lost;
  final long[] unused;
  final long[] lapsed;
  final int[] shortDays;
  final int[] stopDays;

  private static final List<String> ORDER = List.of("comfortable", "tight", "shortage", "line-stop");

  private final String[] states;
  private final List<Parcel> way = new ArrayList<>();
  private final List<Parcel> papers = new ArrayList<>();
  private final BigInteger[] owed;
  private final long[] grantedSum;
  private final long[] sentSum;
  private final BigInteger[] lossSum;
  private long freeDays;
  private long controlledDays;
  private long freeSent;
  private long openSent;
  private int evenings;

  NaiveLine(long[] usePerYear, int[] coverDays, long normalNumerator, long uncontrolledPerYear, int lead, int shareBp,
      int usedBp, int valid, int lossBp, int[] levels, int restock, boolean required) {
    this.usePerYear = usePerYear;
    this.normalNumerator = normalNumerator;
    this.uncontrolledPerYear = uncontrolledPerYear;
    this.lead = lead;
    this.shareBp = shareBp;
    this.usedBp = usedBp;
    this.valid = valid;
    this.lossBp = lossBp;
    this.levels = levels;
    this.restock = restock;
    int n = usePerYear.length;
    stock = new long[n];
    licensed = new long[n];
    licensedIn = new long[n];
    openIn = new long[n];
    others = new long[n];
    used = new long[n];
    needed = new long[n];
    lost = new long[n];
    unused = new long[n];
    lapsed = new long[n];
    shortDays = new int[n];
    stopDays = new int[n];
    owed = new BigInteger[n];
    lossSum = new BigInteger[n];
    grantedSum = new long[n];
    sentSum = new long[n];
    for (int i = 0; i < n; i++) {
      stock[i] = usePerYear[i] * coverDays[i] / 365;
      owed[i] = BigInteger.ZERO;
      lossSum[i] = BigInteger.ZERO;
    }
    start = stock.clone();
    states = new String[n];
    for (int i = 0; i < n; i++) {
      states[i] = fallen(i, 0);
    }
    for (int day = -lead; day < 0; day++) {
      send(day, required);
    }
  }

  void granted(int day, int users, long kg) {
    licensed[users] += kg;
    grantedSum[users] += kg;
    long sentSoFar = grantedSum[users] * usedBp / 10_000;
    long now = sentSoFar - sentSum[users];
    sentSum[users] = sentSoFar;
    way.add(new Parcel(day + lead, users, now, true));
    unused[users] += kg - now;
    papers.add(new Parcel(day + valid, users, kg - now, true));
  }

  private void send(int day, boolean required) {
    long kg;
    if (required) {
      controlledDays++;
      long sum = controlledDays * uncontrolledPerYear / 365;
      kg = sum - openSent;
      openSent = sum;
    } else {
      freeDays++;
      long sum = BigInteger.valueOf(freeDays).multiply(BigInteger.valueOf(normalNumerator))
          .divide(BigInteger.valueOf(3_650_000)).longValueExact();
      kg = sum - freeSent;
      freeSent = sum;
    }
    BigInteger all = BigInteger.ZERO;
    for (long use : usePerYear) {
      all = all.add(BigInteger.valueOf(use));
    }
    long[] parts = new long[usePerYear.length];
    long dealt = 0;
    for (int i = 0; i < parts.length; i++) {
      BigInteger due = BigInteger.valueOf(kg).multiply(BigInteger.valueOf(usePerYear[i]));
      parts[i] = due.divide(all).longValueExact();
      dealt += parts[i];
      owed[i] = owed[i].add(due).subtract(BigInteger.valueOf(parts[i]).multiply(all));
    }
    for (; dealt < kg; dealt++) {
      int first = 0;
      for (int i = 0; i < parts.length; i++) {
        if (owed[i].compareTo(owed[first]) > 0) {
          first = i;
        }
      }
      parts[first]++;
      owed[first] = owed[first].subtract(all);
    }
    for (int i = 0; i < parts.length; i++) {
      way.add(new Parcel(day + lead, i, parts[i], false));
    }
  }

  void evening(int day, boolean required) {
    for (Parcel paper : List.copyOf(papers)) {
      if (paper.day() == day) {
        unused[paper.users()] -= paper.kg();
        lapsed[paper.users()] += paper.kg();
        papers.remove(paper);
      }
    }
    send(day, required);
    if (!required) {
      for (int i = 0; i < stock.length; i++) {
        long target = start[i] + usePerYear[i] * shareBp * lead / 3_650_000;
        long lacks = target - stock[i] - onTheWay(i, true) - onTheWay(i, false);
        way.add(new Parcel(day + lead, i, Math.max(0, lacks / restock), false));
      }
    }
    for (Parcel parcel : List.copyOf(way)) {
      if (parcel.day() == day) {
        stock[parcel.users()] += parcel.kg();
        (parcel.licensed() ? licensedIn : openIn)[parcel.users()] += parcel.kg();
        way.remove(parcel);
      }
    }
    evenings++;
    for (int i = 0; i < stock.length; i++) {
      long othersSum = evenings * (usePerYear[i] * (10_000 - shareBp)) / 3_650_000;
      stock[i] += othersSum - others[i];
      others[i] = othersSum;
      long needSum = evenings * usePerYear[i] / 365;
      long take = Math.min(stock[i], needSum - needed[i]);
      needed[i] = needSum;
      used[i] += take;
      stock[i] -= take;
      lossSum[i] = lossSum[i].add(BigInteger.valueOf(stock[i]).multiply(BigInteger.valueOf(lossBp * 12L)));
      long lossNow = lossSum[i].divide(BigInteger.valueOf(3_650_000)).longValueExact() - lost[i];
      lost[i] += lossNow;
      stock[i] -= lossNow;
      states[i] = worse(fallen(i, 0), better(states[i], fallen(i, levels[3])));
      if (atMost(i, levels[1])) {
        shortDays[i]++;
      }
      if (atMost(i, levels[2])) {
        stopDays[i]++;
      }
    }
  }

  private boolean atMost(int users, int days) {
    return BigInteger.valueOf(stock[users]).multiply(BigInteger.valueOf(365))
        .compareTo(BigInteger.valueOf(usePerYear[users]).multiply(BigInteger.valueOf(days))) <= 0;
  }

  String state(int users) {
    return states[users];
  }

  private String fallen(int users, int more) {
    return atMost(users, levels[2] + more) ? "line-stop" : atMost(users, levels[1] + more) ? "shortage"
        : atMost(users, levels[0] + more) ? "tight" : "comfortable";
  }

  private static String worse(String a, String b) {
    return ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b;
  }

  private static String better(String a, String b) {
    return worse(a, b).equals(a) ? b : a;
  }

  long onTheWay(int users, boolean licensedOnes) {
    return way.stream().filter(p -> p.users() == users && p.licensed() == licensedOnes).mapToLong(Parcel::kg).sum();
  }
}
