package dev.snapback.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * What arrives, what is charged on it, and what has entered since the first day: bn USD at customs value, by the numbers of
 * regions and duties. It was sent {@code transit} days before, under the rates of then. Changed in place.
 */
final class Arrivals {
  private static final double DAYS = 365;

  private final EconomySpec spec;
  private final int n;
  private final Approach approach;
  private Solved sent;
  private Underway underway;
  private final Customs customs;
  private final Entries entries;
  private final FrontLoading forward;

  /**
   * Begins on the first morning.
   *
   * @param approach how far flows have gone; changed by its owner
   * @param sent what was solved when it was sent
   */
  Arrivals(EconomySpec spec, Approach approach, Solved sent, Customs customs) {
    this.spec = spec;
    n = spec.regions().size();
    this.approach = approach;
    this.sent = sent;
    underway = Underway.NOTHING;
    this.customs = customs;
    entries = new Entries(n * n);
    forward = new FrontLoading(n * n);
  }

  /** Copies what another has, to go on with these numbers. */
  Arrivals(Arrivals other, EconomySpec spec, Approach approach) {
    this.spec = spec;
    n = other.n;
    this.approach = approach;
    sent = other.sent;
    underway = other.underway;
    customs = new Customs(other.customs);
    entries = new Entries(other.entries);
    forward = new FrontLoading(other.forward);
  }

  /** Levies something else from a morning on; goods under way are let in at the old rates as long as the clause reaches. */
  void levy(LocalDate day, Levied next) {
    customs.levy(next, day.plusDays(Math.min(spec.transit().length(), spec.clause().length())));
  }

  /** Notes what is sent from a morning on. */
  void send(LocalDate day, Solved now) {
    underway = underway.plus(new Underway.Due(day.plusDays(spec.transit().length()), now));
  }

  /** Notes for each pair the first day of an announced increase, the last of all days where there is none; the array is kept. */
  void announced(LocalDate[] days) {
    forward.announced(days);
  }

  /** Finds out what arrives on a day and what is charged; {@link #enter} follows. */
  void arrive(LocalDate day) {
    if (day.getDayOfMonth() == 1) {
      entries.month();
    }
    if (!underway.due().isEmpty()) {
      sent = underway.arriving(day, sent);
      underway = underway.after(day);
    }
    customs.evening(day);
  }

  /** Lets in what arrives on a day, and what is brought forward or missing. */
  void enter(LocalDate day) {
    double share = spec.forward().inPercent() / 100;
    boolean moving = share > 0 || forward.any();
    double[] pace = new double[n * n];
    for (int at = 0; at < n * n; at++) {
      double usual = usual(at) / DAYS;
      double due = due(at) / DAYS;
      if (moving) {
        double entered = forward.enters(at, day, usual, share, spec.transit().length());
        entries.add(at, entered, usual == 0 ? 0 : entered * (due / usual));
        pace[at] = usual == 0 ? 0 : entered / usual;
      } else {
        entries.add(at, usual, due);
        pace[at] = 1;
      }
    }
    for (int d = 0; d < customs.duties().size(); d++) {
      customs.add(d, dueOf(d) / DAYS * pace[customs.pair(d)]);
    }
  }

  /** What would arrive in a year of all sectors at today's pace, but for what is brought forward. */
  private double usual(int pair) {
    double sum = 0;
    double[] flows = sent.flows();
    for (int at = pair; at < flows.length; at += n * n) {
      sum += flows[at] * approach.flow(at);
    }
    return sum;
  }

  /** What would be charged on it. */
  private double due(int pair) {
    return due(pair, s -> customs.rates()[s][pair]);
  }

  /** What one duty would bring of that, before leakage. */
  private double dueOf(int duty) {
    return due(customs.pair(duty), s -> customs.part(duty, s));
  }

  private double due(int pair, IntToDoubleFunction rate) {
    double sum = 0;
    double[] flows = sent.flows();
    for (int s = 0; s < spec.sectors().size(); s++) {
      int at = s * n * n + pair;
      sum += flows[at] * approach.flow(at) * rate.applyAsDouble(s);
    }
    return sum;
  }

  private double collected() {
    return 1 - spec.leakage().inPercent() / 100;
  }

  /** What was solved for the rates under which it was sent. */
  Solved sent() {
    return sent;
  }

  /** A pair's rate when it was sent, as a share. */
  double rate(int exporter, int importer) {
    return spec.byPair(sent.rates())[exporter * n + importer];
  }

  /** What arrives in a year at today's pace. */
  double value(int exporter, int importer) {
    int pair = exporter * n + importer;
    return usual(pair) + DAYS * forward.moved(pair);
  }

  /** The same of all exporters abroad. */
  double imports(int importer) {
    return spec.sum(importer, this::value);
  }

  /** What was brought forward and is not given back yet. */
  double ahead(int exporter, int importer) {
    return forward.ahead(exporter * n + importer);
  }

  /** What was brought forward, or with a minus given back, in a year at yesterday evening's pace. */
  double moved(int exporter, int importer) {
    return DAYS * forward.moved(exporter * n + importer);
  }

  /** What is charged on what arrives today, over all sectors, as a share of its customs value. */
  double dutyOn(int exporter, int importer) {
    int pair = exporter * n + importer;
    return share(due(pair), usual(pair));
  }

  /** What a duty is of what arrives today, over all sectors, as a share of its customs value. */
  double dutyOn(int duty) {
    return share(dueOf(duty), usual(customs.pair(duty)));
  }

  private static double share(double due, double value) {
    return value == 0 ? 0 : due / value;
  }

  /** What an importer collects in a year at today's pace, less leakage. */
  double revenue(int importer) {
    return spec.sum(importer, (i, j) -> value(i, j) * dutyOn(i, j)) * collected();
  }

  /** What a duty brings in a year at today's pace, less leakage. */
  double revenueOf(int duty) {
    Duty one = duties().get(duty);
    return value(one.exporter(), one.importer()) * dutyOn(duty) * collected();
  }

  /** All duties, in the order of their numbers. */
  List<Duty> duties() {
    return customs.duties();
  }

  /** What has entered in the month so far. */
  double entered(int exporter, int importer) {
    return entries.value(exporter * n + importer);
  }

  /** What was collected on it, refunds apart. */
  double paid(int exporter, int importer) {
    return entries.duties(exporter * n + importer) * collected();
  }

  /** What has entered since the first day. */
  double enteredSinceStart(int exporter, int importer) {
    return entries.valueOfAll(exporter * n + importer);
  }

  /** What was collected on it, refunds apart. */
  double paidSinceStart(int exporter, int importer) {
    return entries.dutiesOfAll(exporter * n + importer) * collected();
  }

  /** What a duty has brought since the first day, refunds apart. */
  double paidOf(int duty) {
    return customs.due(duty) * collected();
  }

  @Override
  public String toString() {
    var out = new StringBuilder(entries.toString()).append(forward);
    underway.due().forEach(d -> out.append(d.day()));
    return out.append(customs).toString();
  }
}
