package dev.snapback.economy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What customs levies and charges: the duties in force, those that goods under way are let in at, and what each duty has
 * brought since the first day before leakage. Changed in place.
 */
final class Customs {
  private final List<Duty> duties;
  /** The place among the rates of a sector that each duty belongs to. */
  private final int[] pairs;
  private final double[] due;
  private Levied levied;
  /** What was charged on the last evening. */
  private Levied charged;
  private InTransit inTransit = InTransit.NOTHING;

  Customs(List<Duty> duties, int regions, Levied first) {
    this.duties = List.copyOf(duties);
    pairs = duties.stream().mapToInt(d -> d.exporter() * regions + d.importer()).toArray();
    due = new double[pairs.length];
    levied = first;
    charged = first;
  }

  Customs(Customs other) {
    duties = other.duties;
    pairs = other.pairs;
    due = other.due.clone();
    levied = other.levied;
    charged = other.charged;
    inTransit = other.inTransit;
  }

  /**
   * Levies something else.
   *
   * @param until the first day on which no goods are let in at rates that end now
   */
  void levy(Levied next, LocalDate until) {
    if (!Arrays.deepEquals(next.rates(), levied.rates())) {
      inTransit = inTransit.plus(new InTransit.Old(until, levied));
    }
    levied = next;
  }

  @SuppressWarnings("ReferenceEquality") // whether it is the same one, not one that is alike
  void evening(LocalDate day) {
    if (!inTransit.old().isEmpty() || charged != levied) {
      inTransit = inTransit.on(day);
      charged = inTransit.charged(levied, pairs);
    }
  }

  Levied levied() {
    return levied;
  }

  /** The rates charged, laid out as {@link TradeTable#rates}. */
  double[][] rates() {
    return charged.rates();
  }

  List<Duty> duties() {
    return duties;
  }

  int pair(int duty) {
    return pairs[duty];
  }

  /** What a duty counts in the rate charged in a sector. */
  double part(int duty, int sector) {
    return charged.parts()[duty][sector];
  }

  void add(int duty, double amount) {
    due[duty] += amount;
  }

  /** What was due since the first day, before leakage. */
  double due(int duty) {
    return due[duty];
  }

  @Override
  public String toString() {
    var out = new StringBuilder(text(levied)).append(text(charged)).append(Arrays.toString(due));
    inTransit.old().forEach(o -> out.append(o.until()).append(text(o.levied())));
    return out.toString();
  }

  private static String text(Levied some) {
    return Arrays.deepToString(some.rates()) + Arrays.deepToString(some.parts());
  }
}
