package dev.snapback.scenario.internal;

import dev.snapback.language.Grammar;
import dev.snapback.scenario.Observed;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.MetricRegistry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What came, for backtests. */
final class ObservedSection {
  private static final Type<Node.Scalar> AMOUNT =
      Types.sentence("a value of the metric", "1238 t, 30% or in-force", Kind.QUANTITY);
  private static final KeyName MONTH = new KeyName("MONTH", "a month like 2025-06", "[0-9]{4}-[0-9]{2}", ObservedSection::isMonth);

  private static final Key<String> TITLE = Key.optional("title", Types.TEXT, "what people call it", "Exports of magnets");
  private static final Key<String> METRIC =
      Key.required("metric", Types.TEXT, "the metric that it is about", "supply.magnets.shipped_tonnes");
  private static final Key<LocalDate> FROM = Key.optional("from", Types.OWN_DATE,
      "the first day that a backtest does not know, where none is asked for; the earliest of all series counts, the clock's"
          + " today where none has one", "2025-07-01");
  private static final Key<Map<String, Located<Node.Scalar>>> MONTHS = Key.withDefault("months",
      Types.byName(MONTH, AMOUNT), Map.of(), "what the metric, a running total, grew by in each month", "{2025-05: 1238 t}");
  private static final Key<Map<String, Located<Node.Scalar>>> DAYS = Key.withDefault("days",
      Types.byName(KeyNames.DAY, AMOUNT), Map.of(), "what the metric was at the end of each day", "{2025-08-12: in-force}");
  private static final Key<Map<String, Located<Node.Scalar>>> NAIVE = Key.withDefault("naive",
      Types.named(KeyNames.NAME, AMOUNT), Map.of(), "forecasts without a model, the same for each month",
      "{mean-2024: 4777 t}");

  static final Key<Map<String, Located<Values>>> OBSERVED = Key.withDefault("observed",
      Types.named(KeyNames.NAME, Types.body(Block.of("what came of a metric", TITLE, METRIC, FROM, MONTHS, DAYS, NAIVE))),
      Map.of(), "what came, to judge forecasts by (backtest); it has no effect on any state",
      "{magnets: {metric: supply.magnets.shipped_tonnes, months: {2025-05: 1238 t}, source: …}}");

  private final Grammar grammar;
  private final Cross cross;

  ObservedSection(Grammar grammar, Cross cross) {
    this.grammar = grammar;
    this.cross = cross;
  }

  private static boolean isMonth(String text) {
    try {
      return text.length() == 7 && YearMonth.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * Returns what can be understood; adds problems for the rest.
   *
   * @param files the scenario, then its files of sources
   */
  List<Observed> read(List<Values> files, MetricRegistry metrics) {
    var found = new LinkedHashMap<String, Observed>();
    files.forEach(file -> file.get(OBSERVED).forEach((name, entry) -> {
      if (cross.refused(entry.at())) {
        return;
      }
      Values values = entry.value();
      Optional<Located<String>> metric = values.locate(METRIC)
          .filter(m -> cross.known(m.at(), "metric", m.value(), metrics.names()));
      metric.ifPresent(m -> {
        metrics.find(m.value()).ifPresent(known -> growing(known, values.get(MONTHS)));
        var series = new Observed(name, values.find(TITLE).orElse(name), new MetricRef(m.value()), values.find(FROM),
            numbers(values.get(MONTHS), m.value(), YearMonth::parse), states(values.get(DAYS), m.value()),
            numbers(values.get(NAIVE), m.value(), key -> key), values.cites());
        if (found.putIfAbsent(name, series) != null) {
          cross.error(entry.at(), "something else is observed under this name already", name, "a name of its own", "");
        }
      });
      if (values.get(MONTHS).isEmpty() && values.get(DAYS).isEmpty()) {
        cross.error(entry.at(), "nothing was observed here", "", "months: {…} or days: {…}", "");
      }
    }));
    return List.copyOf(found.values());
  }

  /** What a month brought is told of what adds up alone. */
  private void growing(Metric<?> metric, Map<String, Located<Node.Scalar>> months) {
    if (!metric.accumulates()) {
      months.values().stream().findFirst().ifPresent(first -> cross.error(first.at(), metric.unit() == Unit.STATE
              ? "a state does not grow" : "this metric is no running total, and months tell what one grew by",
          first.value().text(), "days: {…}", ""));
    }
  }

  private <K> Map<K, Double> numbers(
      Map<String, Located<Node.Scalar>> given, String metric, Function<String, K> key) {
    var found = new LinkedHashMap<K, Double>();
    given.forEach((name, text) -> value(metric, text).ifPresent(value -> {
      if (value instanceof Value.Amount amount) {
        found.put(key.apply(name), amount.amount());
      }
    }));
    return found;
  }

  private Map<LocalDate, Value> states(Map<String, Located<Node.Scalar>> given, String metric) {
    var found = new LinkedHashMap<LocalDate, Value>();
    given.forEach((day, text) -> value(metric, text).ifPresent(value -> found.put(LocalDate.parse(day), value)));
    return found;
  }

  /** A value of a metric, read as a condition would read it. */
  private Optional<Value> value(String metric, Located<Node.Scalar> text) {
    for (String joint : List.of(" = ", " is ")) {
      if (grammar.condition(metric + joint + text.value().text()) instanceof Grammar.ConditionReading.Read read) {
        if (read.condition() instanceof Condition.Compare compare) {
          return Optional.of(Value.of(compare.amount()));
        }
        if (read.condition() instanceof Condition.IsState is) {
          return Optional.of(new Value.State(is.state()));
        }
      }
    }
    cross.error(text.at(), "this is no value of " + metric, text.value().text(), AMOUNT instanceof Type.Leaf<?> leaf
        ? leaf.form() : "", "");
    return Optional.empty();
  }
}
