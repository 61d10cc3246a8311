package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.ensemble.Summary;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What many futures have in common, as panels of a chart, one a metric: of a number what has been, then the median and
 * what holds half and nine tenths of the runs; of a state, and of a rate that jumps between a few values, the share of
 * the runs in each.
 *
 * @param forecast its dates lie close together
 */
record Fans(Forecast forecast) {
  /** How many runs show a 90% band well enough for a picture. */
  static final int USUAL = 1_000;
  /** A chart has no room for more days than this. */
  private static final int MOST_DATES = 370;
  private static final String OTHER = "other";
  private static final String NONE = "no value";
  private static final double PERCENT = 100;

  /** Runs the futures of a branch. */
  static Fans of(Simulation simulation, List<String> names, LocalDate to, int runs, Optional<Long> seed, Options options) {
    var question = new Question(dates(simulation.today(), to), names.stream().map(simulation::metric).toList(), List.of(),
        List.of());
    return new Fans(simulation.ensemble(seed.orElse(simulation.seed())).run(question, runs, options));
  }

  private static List<LocalDate> dates(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    long every = (days + MOST_DATES - 1) / MOST_DATES;
    var found = new ArrayList<LocalDate>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(every)) {
      found.add(day);
    }
    found.add(to);
    return found;
  }

  /** What a person should know who stopped it; empty where nobody did. */
  Optional<String> stopped() {
    Replications made = forecast.replications();
    return made.complete() ? Optional.empty()
        : Optional.of("stopped: the first " + made.count() + " of " + made.asked() + " runs are drawn");
  }

  private String runs() {
    int count = forecast.replications().count();
    int failed = forecast.replications().failures().size();
    return failed == 0 ? String.format(Locale.ROOT, "%,d runs", count)
        : String.format(Locale.ROOT, "%,d of %,d runs, as %,d failed,", count - failed, count, failed);
  }

  /**
   * Returns the chart of some of its metrics.
   *
   * @param past what has been
   * @param source what the past was made from
   */
  Chart chart(String title, List<String> names, PlotData past, String source) {
    List<Chart.Panel> panels = panels(names, past.past(names));
    var marks = new ArrayList<>(past.marks(names));
    marks.add(new Chart.Mark(forecast.from(), "today; what follows is the forecast"));
    return new Chart(title, past.from(), forecast.question().to(), panels, marks, source + "; " + runs() + " with seed "
        + forecast.seed() + ", forecast " + forecast.replications().hash().substring(0, 8));
  }

  private List<Chart.Panel> panels(List<String> names, PlotData.Past past) {
    List<String> all = forecast.question().metrics().stream().map(Metric::name).toList();
    return names.stream().map(name -> {
      int index = all.indexOf(name);
      Metric<World> metric = forecast.question().metrics().get(index);
      List<Summary> days = IntStream.range(0, dates().size()).mapToObj(d -> forecast.metric(index, d)).toList();
      Set<String> values = values(days);
      return metric.unit() == Unit.STATE || values.size() > 1
          ? shares(metric, days, ranked(days, values), before(metric, past)) : fan(metric, days, past);
    }).toList();
  }

  private List<LocalDate> dates() {
    return forecast.question().dates();
  }

  // --- numbers ---

  private Chart.Panel fan(Metric<World> metric, List<Summary> days, PlotData.Past past) {
    Steps before = past.numbers().getOrDefault(metric.name(), new Steps(List.of()));
    var soFar = new ArrayList<>(before.steps());
    soFar.add(new Steps.Step(forecast.from().plusDays(1), Double.NaN));
    return new Chart.Panel(metric.concept() + ", " + metric.name(), metric.unit().symbol(), new Chart.Lines(List.of(
        new Chart.Range("90% of " + runs(), steps(days, q -> q.q05()), steps(days, q -> q.q95())),
        new Chart.Range("50%", steps(days, q -> q.q25()), steps(days, q -> q.q75()))),
        List.of(new Chart.Line("so far", new Steps(soFar)), new Chart.Line("median", steps(days, q -> q.median())))));
  }

  /** One of the quantiles. */
  @FunctionalInterface
  private interface Level {
    double of(Summary.Quantiles quantiles);
  }

  private Steps steps(List<Summary> days, Level level) {
    var steps = new Steps.Builder();
    for (int d = 0; d < dates().size(); d++) {
      steps.add(dates().get(d), level.of(days.get(d).quantiles()));
    }
    return steps.build();
  }

  // --- shares ---

  /** What a metric is in any run on any day, where these are few; else nothing. */
  private static Set<String> values(List<Summary> days) {
    var found = new LinkedHashSet<String>();
    for (Summary summary : days) {
      if ((summary.shares().isEmpty() && summary.count() > 0) || found.size() > Summary.MOST_SHARES) {
        return Set.of();
      }
      found.addAll(summary.shares().keySet());
    }
    return found.size() > Summary.MOST_SHARES ? Set.of() : found;
  }

  /** The values that are most common on some day, as many as can be told apart, the commonest of the first day first. */
  private static List<String> ranked(List<Summary> days, Set<String> values) {
    Map<String, Double> most = new LinkedHashMap<>();
    for (String value : values) {
      most.put(value, days.stream().mapToDouble(day -> share(day, value)).max().orElse(0));
    }
    int room = values.size() <= Chart.MOST_LINES - 1 ? values.size() : Chart.MOST_LINES - 1;
    return most.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(room)
        .map(Map.Entry::getKey).sorted(Comparator.comparingDouble(v -> -share(days.get(0), v))).collect(Collectors.toList());
  }

  /** Of all runs, in percent. */
  private static double share(Summary summary, String value) {
    var share = summary.shares().get(value);
    return share == null ? 0 : PERCENT * share.value() * summary.count() / (summary.count() + summary.missing());
  }

  private Chart.Panel shares(Metric<World> metric, List<Summary> days, List<String> values,
      Map<LocalDate, String> before) {
    boolean state = metric.unit() == Unit.STATE;
    String unit = state ? "" : metric.unit().symbol();
    Map<String, Steps.Builder> areas = new LinkedHashMap<>();
    values.forEach(value -> areas.put(value, new Steps.Builder()));
    before.values().stream().distinct().filter(value -> !areas.containsKey(value))
        .limit(Chart.MOST_LINES - 1 - areas.size()).toList().forEach(value -> areas.put(value, new Steps.Builder()));
    areas.put(OTHER, new Steps.Builder());
    before.forEach((day, value) -> areas.forEach((name, steps) ->
        steps.add(day, name.equals(areas.containsKey(value) ? value : OTHER) ? PERCENT : 0)));
    for (int d = 0; d < dates().size(); d++) {
      Summary day = days.get(d);
      LocalDate date = dates().get(d);
      double rest = PERCENT - areas.keySet().stream().mapToDouble(value -> share(day, value)).sum();
      areas.forEach((value, steps) ->
          steps.add(date, value.equals(OTHER) ? Math.max(0, Math.rint(rest * 1e6) / 1e6) : share(day, value)));
    }
    return new Chart.Panel("share of " + runs() + " by " + (state ? "state" : metric.concept()) + ", " + metric.name(), "%",
        new Chart.Areas(areas.entrySet().stream().map(e -> new Chart.Line(state || List.of(OTHER, NONE).contains(e.getKey())
            ? e.getKey() : "at " + e.getKey() + unit, e.getValue().build()))
            .filter(line -> line.values().steps().stream().anyMatch(s -> s.value() > 0)).toList()));
  }

  /** What a metric was until yesterday, as shares name it. */
  private Map<LocalDate, String> before(Metric<World> metric, PlotData.Past past) {
    var found = new LinkedHashMap<LocalDate, String>();
    past.numbers().getOrDefault(metric.name(), new Steps(List.of())).steps().forEach(step -> found.put(step.day(),
        step.known() ? BigDecimal.valueOf(step.value()).stripTrailingZeros().toPlainString() : NONE));
    past.states().getOrDefault(metric.name(), List.of())
        .forEach(spell -> found.put(spell.day(), spell.state().isEmpty() ? NONE : spell.state()));
    found.keySet().removeIf(day -> !day.isBefore(forecast.from()));
    return found;
  }

  /** What a script needs to make it again. */
  Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("from", forecast.from().toString());
    json.put("to", forecast.question().to().toString());
    json.put("runs", forecast.replications().count());
    json.put("seed", forecast.seed());
    json.put("failed", forecast.replications().failures().size());
    json.put("hash", forecast.replications().hash());
    return json;
  }
}
