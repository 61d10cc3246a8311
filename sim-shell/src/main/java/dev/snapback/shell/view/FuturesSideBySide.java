package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Summary;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many futures of several branches or scenarios under the same luck, in one table: of numbers the means, of states the
 * shares, with their 95% intervals.
 *
 * @param sides what they are called
 * @param found their forecasts at the same days, of the metrics that each has
 */
public record FuturesSideBySide(List<String> sides, List<Forecast> found) {
  public FuturesSideBySide {
    sides = List.copyOf(sides);
    found = List.copyOf(found);
  }

  /** Returns the answer with this in it. */
  public Reply add(Reply reply) {
    Reply more = reply.line(Text.of("  ").and(SideBySideView.title(sides, dates())).plain(String.format(Locale.ROOT, "  %,d futures of each", runs()))
            .dim("  the same luck on all sides, seed " + found.get(0).seed()))
        .table(table(), "");
    int failed = found.stream().mapToInt(f -> f.replications().failures().size()).sum();
    return (failed == 0 ? more : more.line(Text.of("  ").bad(failed + " runs failed and are left out")))
        .json("branches", sides).json("dates", dates().stream().map(LocalDate::toString).toList())
        .json("replications", runs()).json("seed", found.get(0).seed()).json("rows", json()).json("failed", failed)
        .json("hashes", found.stream().map(f -> f.replications().hash()).toList());
  }

  private int runs() {
    return found.stream().mapToInt(f -> f.replications().count()).min().orElseThrow();
  }

  private List<LocalDate> dates() {
    return found.get(0).question().dates();
  }

  /** The metrics of all, those of one concept together. */
  private List<Metric<World>> metrics() {
    var byName = new LinkedHashMap<String, Metric<World>>();
    found.forEach(f -> f.question().metrics().forEach(m -> byName.putIfAbsent(m.name(), m)));
    return byName.values().stream().collect(Collectors.groupingBy(Metric::concept, LinkedHashMap::new, Collectors.toList()))
        .values().stream().flatMap(List::stream).toList();
  }

  /** What a side knows of a metric; empty where it has none of that name. */
  private static Optional<Summary> summary(Forecast of, String metric, int date) {
    List<Metric<World>> asked = of.question().metrics();
    OptionalInt at = IntStream.range(0, asked.size()).filter(m -> asked.get(m).name().equals(metric)).findFirst();
    return at.isPresent() ? Optional.of(of.metric(at.getAsInt(), date)) : Optional.empty();
  }

  private Table table() {
    var table = Table.of().column("metric", "", Table.For.PEOPLE).column("metric", "", Table.For.FILES)
        .column("state", "", Table.For.FILES).column("date", "", SideBySideView.dates(dates()));
    for (String side : sides) {
      table.column(side, "", Table.For.PEOPLE);
      Stream.of("", " low", " high").forEach(bound -> table.column(side + bound, "", Table.For.FILES));
    }
    table.column("concept", "", Table.For.HEADING).column("unit", "", Table.For.FILES);
    for (Metric<World> metric : metrics()) {
      for (int date = 0; date < dates().size(); date++) {
        int on = date;
        List<Optional<Summary>> each = found.stream().map(f -> summary(f, metric.name(), on)).toList();
        if (metric.unit() == Unit.STATE) {
          states(each).forEach(state -> table.row(row(metric, state, dates().get(on), each, s -> share(s, state))));
        } else {
          table.row(row(metric, "", dates().get(on), each, Summary::mean));
        }
      }
    }
    return table.build();
  }

  private static Set<String> states(List<Optional<Summary>> each) {
    return each.stream().flatMap(Optional::stream).flatMap(s -> s.shares().keySet().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** A state that no future of a side is in has a share of 0 there. */
  private static Estimate share(Summary of, String state) {
    return Optional.ofNullable(of.shares().get(state)).orElseGet(() -> Estimate.ofShare(0, of.count()));
  }

  private static List<Cell> row(
      Metric<World> metric, String state, LocalDate date, List<Optional<Summary>> each, Function<Summary, Estimate> number) {
    var cells = new ArrayList<Cell>(List.of(Cell.name(metric.name() + (state.isEmpty() ? "" : " is " + state)),
        Cell.name(metric.name()), Cell.of(state), Cell.of(date)));
    for (Optional<Summary> of : each) {
      Optional<Estimate> known = of.filter(s -> s.count() > 0).map(number);
      cells.add(known.map(e -> Cell.of(state.isEmpty() ? mean(e, metric.unit()) : ForecastView.share(e))).orElse(Cell.none()));
      Stream.<Function<Estimate, Double>>of(Estimate::value, Estimate::low, Estimate::high)
          .forEach(bound -> cells.add(known.map(e -> Cell.of(bound.apply(e), "")).orElse(Cell.none())));
    }
    cells.add(Cell.of(metric.concept()));
    cells.add(Cell.of(state.isEmpty() ? metric.unit().symbol() : ""));
    return cells;
  }

  private static String mean(Estimate of, Unit unit) {
    double half = (of.high() - of.low()) / 2;
    String mean = Amounts.shown(of.value(), unit.symbol(), false);
    return half > 0 ? mean + " ± " + Amounts.shown(half, Amounts.unitOfDifference(unit), false) : mean;
  }

  private List<Map<String, @Nullable Object>> json() {
    var rows = new ArrayList<Map<String, @Nullable Object>>();
    for (Metric<World> metric : metrics()) {
      for (int date = 0; date < dates().size(); date++) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("metric", metric.name());
        row.put("date", dates().get(date).toString());
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int side = 0; side < sides.size(); side++) {
          values.put(sides.get(side), summary(found.get(side), metric.name(), date)
              .<Object>map(s -> ForecastView.summary(metric, s)).orElse(null));
        }
        row.put("values", values);
        rows.add(row);
      }
    }
    return rows;
  }
}
