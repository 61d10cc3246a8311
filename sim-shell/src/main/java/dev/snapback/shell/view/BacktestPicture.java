package dev.snapback.shell.view;

import dev.snapback.scenario.Observed;
import dev.snapback.shell.chart.Bars;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import dev.snapback.statistics.Pit;
import dev.snapback.study.Backtest;
import dev.snapback.vocabulary.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A backtest as pictures: what came month by month in the bands of its forecast, and where in them it fell.
 *
 * @param units of the metrics by their names
 * @param source what it was made from
 */
public record BacktestPicture(Backtest test, Function<String, Unit> units, String source) {
  private static final int FIFTHS = 5;
  private static final int PERCENT = 100;

  /** What came and what was forecast, a panel a series; empty if no month is forecast. */
  public Optional<Chart> months() {
    if (test.months().isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Panel> panels = test.series().stream().map(this::panel).toList();
    LocalDate from = test.series().stream().flatMap(s -> s.months().keySet().stream()).map(m -> m.atDay(1))
        .min(LocalDate::compareTo).orElse(test.origin());
    LocalDate to = test.months().stream().map(m -> m.month().atEndOfMonth()).max(LocalDate::compareTo).orElseThrow();
    return Optional.of(new Chart("Forecast from " + test.origin() + (test.fitted() ? ", fit to the months before" : "")
        + ", and what came", from, to, panels, List.of(new Chart.Mark(test.origin(), "the first day not known")),
        source + "; " + test.kept() + " of " + test.runs() + " runs"));
  }

  private Chart.Panel panel(Observed series) {
    Backtest of = test.only(series);
    var came = new Steps.Builder();
    series.months().forEach((month, value) -> came.add(month.atDay(1), value));
    return new Chart.Panel(series.title() + " a month, " + series.metric().name(),
        units.apply(series.metric().name()).symbol(), new Chart.Lines(List.of(
            new Chart.Range("90% of " + test.kept() + " runs", steps(of, m -> m.most().low()), steps(of, m -> m.most().high())),
            new Chart.Range("50%", steps(of, m -> m.half().low()), steps(of, m -> m.half().high()))),
            List.of(new Chart.Line("observed", came.build()), new Chart.Line("median", steps(of, Backtest.Month::median)))));
  }

  private static Steps steps(Backtest of, ToDoubleFunction<Backtest.Month> value) {
    var steps = new Steps.Builder();
    of.months().forEach(m -> steps.add(m.month().atDay(1), value.applyAsDouble(m)));
    return steps.build();
  }

  /** Where in their forecasts the months of all series fell; empty if none is forecast. */
  public Optional<Bars> reliability() {
    if (test.months().isEmpty()) {
      return Optional.empty();
    }
    List<Double> counts = Pit.of(test.months().stream().map(Backtest.Month::pit).toList(), FIFTHS).counts();
    double even = (double) test.months().size() / FIFTHS;
    List<Bars.Bar> bars = java.util.stream.IntStream.range(0, FIFTHS).mapToObj(i -> new Bars.Bar(
        i * PERCENT / FIFTHS + "% to " + (i + 1) * PERCENT / FIFTHS + "% of the forecast", "",
        List.of(new Bars.Reach(counts.get(i), Double.NaN, Double.NaN), new Bars.Reach(even, Double.NaN, Double.NaN)))).toList();
    return Optional.of(new Bars("", "Months observed in each fifth of their forecasts, low to high", "",
        List.of("observed", "as many as a reliable forecast has"), bars, ""));
  }
}
