package dev.snapback.scenario;

import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came of a metric, to judge forecasts by; the engine never looks at it.
 *
 * @param name its name
 * @param title what people call it
 * @param metric the metric
 * @param from the first day that a backtest does not know, where none is asked for
 * @param months what it grew by in a month, in its unit
 * @param days what it was at the end of a day: a number in its unit, or a state
 * @param naive forecasts made without the model, by name: one number for every month
 * @param cites where the numbers come from
 */
public record Observed(String name, String title, MetricRef metric, Optional<LocalDate> from,
    Map<YearMonth, Double> months, Map<LocalDate, Value> days, Map<String, Double> naive, Cites cites) {
  public Observed {
    months = Collections.unmodifiableMap(new TreeMap<>(months));
    days = Collections.unmodifiableMap(new TreeMap<>(days));
    naive = Collections.unmodifiableMap(new TreeMap<>(naive));
  }
}
