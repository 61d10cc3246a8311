package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The futures of a forecast one by one: what each came to, and what it had drawn.
 *
 * @param forecast what was found
 * @param drawn what each future drew
 */
public record ForecastRuns(Forecast forecast, Uncertainties drawn) {
  /** A column: its name, what it counts, and what that means. */
  private record Column(String name, String unit, String concept) {}

  private List<Column> columns() {
    Question question = forecast.question();
    var found = new ArrayList<Column>();
    found.add(new Column("replication", "", "which future, from 1"));
    List<String> names = ColumnNames.of(question.dates().stream()
        .flatMap(date -> question.metrics().stream().map(m -> m.name() + "_" + date)).toList());
    for (int i = 0; i < names.size(); i++) {
      Metric<World> metric = question.metrics().get(i % question.metrics().size());
      found.add(new Column(names.get(i), metric.unit().symbol(), metric.concept()));
    }
    question.chances().forEach(c -> found.add(new Column("chance " + c, "", "1 where it holds at the end of some day, 0 where it does not; nothing where nobody can say")));
    question.firsts().forEach(c -> found.add(new Column("first " + c, Unit.DAYS.symbol(),
        "days from " + forecast.from() + " until it first holds at the end of a day; nothing where it never does, or nobody can say")));
    List<String> draws = ColumnNames.of(drawn.parameters().stream().map(u -> "drawn_" + u.parameter().name()).toList());
    for (int i = 0; i < draws.size(); i++) {
      Uncertainty each = drawn.parameters().get(i);
      found.add(new Column(draws.get(i), each.parameter().scale().unit().symbol(),
          each.parameter().meaning() + ", drawn from " + each.text()));
    }
    return found;
  }

  /** All as CSV: a row for each replication. Names as {@code export wide} has them; nothing where there is no value. */
  public String csv() {
    var out = new StringBuilder(columns().stream().map(c -> quoted(c.name())).collect(Collectors.joining(","))).append('\n');
    List<Set<Integer>> unanswered = IntStream.range(0, forecast.question().chances().size()).mapToObj(forecast::unanswered).toList();
    int chances = forecast.question().dates().size() * forecast.question().metrics().size();
    for (int i = 1; i <= forecast.replications().count(); i++) {
      out.append(i);
      double[] row = forecast.replications().row(i);
      for (int c = 0; c < row.length; c++) {
        int chance = c - chances;
        boolean unknown = chance >= 0 && chance < unanswered.size() && unanswered.get(chance).contains(i);
        out.append(',').append(unknown ? "" : text(c, row[c]));
      }
      for (Adjustment each : drawn.draw(forecast.seed(), i)) {
        out.append(',').append(number(each.parameter().scale().rounded(each.value())));
      }
      out.append('\n');
    }
    return out.toString();
  }

  private String text(int column, double value) {
    List<Metric<World>> metrics = forecast.question().metrics();
    if (Double.isNaN(value)) {
      return "";
    }
    if (column >= forecast.question().dates().size() * metrics.size()) {
      return number(value);
    }
    Metric<World> metric = metrics.get(column % metrics.size());
    return metric.unit() == Unit.STATE ? metric.states().get((int) value) : number(value);
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String quoted(String head) {
    return head.indexOf(',') < 0 ? head : '"' + head + '"';
  }

  /** What stands in the stamp: the columns with their units, of how many futures, and the hash of what they came to. */
  public Map<String, @Nullable Object> about() {
    var about = new LinkedHashMap<String, @Nullable Object>();
    about.put("replications", forecast.replications().count());
    about.put("failed", forecast.replications().failures().size());
    about.put("forecastSeed", forecast.seed());
    about.put("forecastHash", forecast.replications().hash());
    about.put("columns", columns().stream()
        .map(c -> OrderedMap.of("name", c.name(), "unit", c.unit(), "concept", c.concept())).toList());
    return about;
  }
}
