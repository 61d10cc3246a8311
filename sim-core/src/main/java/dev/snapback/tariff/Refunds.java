package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Duties that are due back on one measure: for every good and day, base-year trade / 365 × what the measure counted in
 * the composition of that day as it was charged. What has been booked before is left out.
 */
final class Refunds {
  private static final int DAYS_A_YEAR = 365;
  private static final BigInteger BP = BigInteger.valueOf(10_000L * DAYS_A_YEAR);

  private final TariffBook book;
  private final MeasureId measure;
  private final Predicate<GoodName> goods;
  private final Set<String> unknown = new LinkedHashSet<>();
  private BigInteger dutyDays = BigInteger.ZERO;
  private boolean known;

  private Refunds(TariffBook book, MeasureId measure, Predicate<GoodName> goods) {
    this.book = book;
    this.measure = measure;
    this.goods = goods;
  }

  /**
   * Returns what is due back for the days from {@code from} to the day before {@code to}, which is today.
   *
   * @param goods the goods that it is due back on
   */
  static Refund due(
      TariffBook book, MeasureId measure, Predicate<GoodName> goods, LocalDate from, LocalDate to, Trace trace) {
    History history = book.find(measure).state().history();
    LocalDate first = latest(from, history);
    var refunds = new Refunds(book, measure, goods);
    List<LocalDate> days = refunds.changes(first, to);
    for (int i = 0; i + 1 < days.size(); i++) {
      refunds.add(days.get(i), ChronoUnit.DAYS.between(days.get(i), days.get(i + 1)));
    }
    return new Refund(refunds.amount(), List.copyOf(refunds.unknown), stretches(history, first, to), trace);
  }

  /** Whether something was levied up to today that has not been booked yet. */
  static boolean owed(History history, LocalDate today) {
    return !stretches(history, latest(LocalDate.MIN, history), today).isEmpty();
  }

  private static LocalDate latest(LocalDate from, History history) {
    LocalDate begun = history.levels().isEmpty() ? LocalDate.MAX : history.levels().get(0).from();
    LocalDate open = history.settled().filter(begun::isBefore).orElse(begun);
    return open.isAfter(from) ? open : from;
  }

  /** The days on which something about the importer's layers changed, with both ends. */
  private List<LocalDate> changes(LocalDate first, LocalDate to) {
    if (!first.isBefore(to)) {
      return List.of();
    }
    var days = new TreeSet<LocalDate>(List.of(first, to));
    for (Layer layer : book.layers()) {
      if (layer.id().importer().equals(measure.importer())) {
        layer.state().history().levels().forEach(l -> days.add(l.from()));
        layer.exemptions().forEach(e -> {
          days.add(e.from());
          e.until().ifPresent(days::add);
        });
      }
    }
    return List.copyOf(days.subSet(first, true, to, true));
  }

  private void add(LocalDate day, long length) {
    Moment moment = Moment.charged(day);
    for (Actor exporter : measure.partner().map(List::of).orElse(book.spec().actors())) {
      if (!exporter.equals(measure.importer())) {
        for (GoodName good : book.spec().allGoods()) {
          if (goods.test(good) && !paidBack(good, day)) {
            Composition composition =
                Composition.of(book, measure.importer(), Optional.of(exporter), good, moment);
            add(exporter, good, composition.counts(measure), length);
          }
        }
      }
    }
  }

  /** Whether a retroactive exemption has booked a good's duties of that day already. */
  private boolean paidBack(GoodName good, LocalDate day) {
    return book.find(measure).exemptions().stream().anyMatch(e -> e.good().equals(good) && e.owed(day));
  }

  private void add(Actor exporter, GoodName good, Rate rate, long length) {
    if (rate.bp() > 0) {
      Pair pair = new Pair(measure.importer(), exporter);
      Optional<Trade> trade = book.spec().trade(pair, good);
      if (trade.isPresent()) {
        known = true;
        dutyDays = dutyDays.add(
            BigInteger.valueOf(trade.get().usd()).multiply(BigInteger.valueOf(rate.bp() * length)));
      } else {
        unknown.add(pair + "." + good);
      }
    }
  }

  private Optional<BigDecimal> amount() {
    return known || unknown.isEmpty()
        ? Optional.of(new BigDecimal(dutyDays).divide(new BigDecimal(BP), 2, RoundingMode.HALF_EVEN))
        : Optional.empty();
  }

  private static List<Refund.Stretch> stretches(History history, LocalDate first, LocalDate to) {
    var found = new ArrayList<Refund.Stretch>();
    List<Level> levels = history.levels();
    for (int i = 0; i < levels.size(); i++) {
      LocalDate end = i + 1 < levels.size() ? levels.get(i + 1).from() : to;
      LocalDate begin = levels.get(i).from().isBefore(first) ? first : levels.get(i).from();
      if (levels.get(i).rate().bp() > 0 && begin.isBefore(end)) {
        found.add(new Refund.Stretch(begin, end, levels.get(i).rate()));
      }
    }
    return found;
  }
}
