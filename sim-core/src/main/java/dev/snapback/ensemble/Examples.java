package dev.snapback.ensemble;

import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds futures that show what a forecast says. */
final class Examples {
  private static final int MOST_SHARES = 4;

  private final Forecast forecast;
  private final List<Example> found = new ArrayList<>();

  private Examples(Forecast forecast) {
    this.forecast = forecast;
  }

  static List<Example> of(Forecast forecast) {
    var examples = new Examples(forecast);
    Question question = forecast.question();
    IntStream.range(0, question.metrics().size()).forEach(examples::metric);
    IntStream.range(0, question.chances().size()).forEach(examples::chance);
    IntStream.range(0, question.firsts().size()).forEach(examples::first);
    return List.copyOf(examples.found);
  }

  private void metric(int metric) {
    Question question = forecast.question();
    String name = question.metrics().get(metric).name();
    double[] values = forecast.replications().column(question.column(metric, question.dates().size() - 1));
    Summary summary = forecast.metric(metric);
    if (!summary.shares().isEmpty() || question.metrics().get(metric).unit() == Unit.STATE) {
      mostFrequent(summary.shares()).forEach(share -> add(name, Example.Kind.SHARE, share, values,
          v -> !Double.isNaN(v) && forecast.name(metric).apply(v).equals(share)));
      return;
    }
    nearest(name, Example.Kind.LOW, values, summary.quantiles().q05());
    nearest(name, Example.Kind.MEDIAN, values, summary.quantiles().median());
    nearest(name, Example.Kind.HIGH, values, summary.quantiles().q95());
  }

  /** What is always the same needs no example. */
  private static List<String> mostFrequent(Map<String, Estimate> shares) {
    if (shares.size() < 2) {
      return List.of();
    }
    Comparator<Map.Entry<String, Estimate>> byShare = Comparator.comparingDouble(e -> -e.getValue().value());
    Set<String> kept = shares.entrySet().stream().sorted(byShare).limit(MOST_SHARES).map(Map.Entry::getKey)
        .collect(Collectors.toSet());
    return shares.keySet().stream().filter(kept::contains).toList();
  }

  private void chance(int chance) {
    String name = "chance " + forecast.question().chances().get(chance);
    int column = forecast.question().chanceColumn(chance);
    double[] held = forecast.replications().column(column);
    add(name, Example.Kind.HOLDS, "", held, v -> v == 1);
    never(name, column, held, v -> v == 0);
  }

  private void first(int first) {
    String name = "first " + forecast.question().firsts().get(first);
    int column = forecast.question().firstColumn(first);
    double[] days = forecast.replications().column(column);
    Passage passage = forecast.first(first);
    passage(name, Example.Kind.LOW, days, passage.within(0.05));
    passage(name, Example.Kind.MEDIAN, days, passage.within(0.5));
    passage(name, Example.Kind.HIGH, days, passage.within(0.95));
    never(name, column, days, Double::isNaN);
  }

  /** Of those alone that are decided: of the others nobody can say that it never holds. */
  private void never(String answer, int column, double[] values, DoublePredicate is) {
    Set<Integer> unanswered = forecast.replications().unanswered(column);
    IntStream.rangeClosed(1, values.length).filter(i -> is.test(values[i - 1]) && !unanswered.contains(i)).findFirst()
        .ifPresent(i -> found.add(new Example(answer, Example.Kind.NEVER, "", i)));
  }

  private void passage(String answer, Example.Kind kind, double[] days, OptionalDouble day) {
    day.ifPresent(d -> add(answer, kind, "", days, v -> v == d));
  }

  private void nearest(String answer, Example.Kind kind, double[] values, double to) {
    IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).boxed()
        .min(Comparator.comparingDouble(i -> Math.abs(values[i] - to)))
        .ifPresent(i -> found.add(new Example(answer, kind, "", i + 1)));
  }

  private void add(String answer, Example.Kind kind, String what, double[] values, DoublePredicate is) {
    IntStream.range(0, values.length).filter(i -> is.test(values[i])).findFirst()
        .ifPresent(i -> found.add(new Example(answer, kind, what, i + 1)));
  }
}
