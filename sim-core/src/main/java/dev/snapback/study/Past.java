package dev.snapback.study;

import dev.snapback.scenario.Observed;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was observed, before and after a day of origin. */
final class Past {
  private final LocalDate origin;
  private final List<Item> months = new ArrayList<>();
  private final List<Moment> days = new ArrayList<>();

  /** A month of a series, with its number among all months. */
  record Item(int index, Observed of, YearMonth month, double observed) {}

  /** A day of a series. */
  record Moment(Observed of, LocalDate day, Value observed) {}

  Past(List<Observed> observed, LocalDate origin) {
    this.origin = origin;
    for (Observed series : observed) {
      series.months().forEach((month, value) -> months.add(new Item(months.size(), series, month, value)));
      series.days().forEach((day, value) -> {
        if (!day.isBefore(origin)) {
          days.add(new Moment(series, day, value));
        }
      });
    }
  }

  LocalDate origin() {
    return origin;
  }

  List<Item> months() {
    return months;
  }

  /** The days from the origin on. */
  List<Moment> days() {
    return days;
  }

  /** Whole months before the origin. */
  List<Item> known() {
    return months.stream().filter(item -> item.month().atEndOfMonth().isBefore(origin)).toList();
  }

  /** Months that begin on the origin or later: one that is half over is neither. */
  List<Item> ahead() {
    return months.stream().filter(item -> !item.month().atDay(1).isBefore(origin)).toList();
  }

  /** The last month known of a series. */
  Optional<Double> lastKnown(Observed series) {
    return known().stream().filter(item -> item.of().equals(series)).reduce((a, b) -> b).map(Item::observed);
  }

  /** The last day on which something was observed. */
  LocalDate lastDay() {
    return Stream.concat(months.stream().map(item -> item.month().atEndOfMonth()), days.stream().map(Moment::day))
        .max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** How far a run is from the months known: the root mean square of the relative errors. */
  double distance(WholeRuns.Row row) {
    return StrictMath.sqrt(known().stream().mapToDouble(item -> {
      double error = row.months().get(item.index()) / item.observed() - 1;
      return error * error;
    }).average().orElse(0));
  }
}
