package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Summary;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the futures of a forecast are worth at the ends of the months on the way. What is the same at all of them is said
 * once.
 *
 * @param forecast what was found
 */
record Waypoints(Forecast forecast) {
  private static final String INDENT = "  ";

  List<Block> blocks() {
    List<LocalDate> dates = forecast.question().dates();
    List<Metric<World>> metrics = forecast.question().metrics();
    if (dates.size() < 2 || metrics.isEmpty()) {
      return List.of();
    }
    var table = Table.of("end of");
    var moving = new ArrayList<List<String>>();
    var still = new ArrayList<Text>();
    for (int m = 0; m < metrics.size(); m++) {
      List<String> worth = worth(metrics.get(m), m);
      if (worth.stream().distinct().count() > 1) {
        table.column(metrics.get(m).name());
        moving.add(worth);
      } else {
        still.add(Text.EMPTY.name(metrics.get(m).name()).plain(" " + (worth.get(0).isEmpty() ? "no value" : worth.get(0))));
      }
    }
    for (int d = 0; d < dates.size(); d++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(dates.get(d))));
      for (List<String> worth : moving) {
        cells.add(Cell.of(worth.get(d)));
      }
      table.row(cells);
    }
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Text.of(INDENT).dim("on the way: states with their shares, numbers as median (5%..95%)"
        + (someMissing() ? "; in so many futures, where the others have no value" : ""))));
    if (!moving.isEmpty()) {
      blocks.add(new Block.Grid(table.build(), ""));
    }
    if (!still.isEmpty()) {
      still.add(0, Text.EMPTY.dim("at all of them"));
      blocks.add(new Block.Flow(INDENT.length(), still));
    }
    return blocks;
  }

  private boolean someMissing() {
    return IntStream.range(0, forecast.question().metrics().size()).anyMatch(m ->
        IntStream.range(0, forecast.question().dates().size()).mapToObj(d -> forecast.metric(m, d))
            .anyMatch(s -> s.missing() > 0 && s.count() > 0));
  }

  private List<String> worth(Metric<World> metric, int index) {
    return IntStream.range(0, forecast.question().dates().size())
        .mapToObj(d -> worth(metric, forecast.metric(index, d))).toList();
  }

  private static String worth(Metric<World> metric, Summary s) {
    return s.count() == 0 ? "" : worth(s, metric.unit()) + (s.missing() == 0 ? "" : String.format(Locale.ROOT, " in %,d", s.count()));
  }

  private static String worth(Summary s, Unit unit) {
    if (unit == Unit.STATE) {
      return s.shares().entrySet().stream().sorted(
              Comparator.comparingDouble((Map.Entry<String, Estimate> e) -> -e.getValue().value()))
          .map(e -> e.getKey() + String.format(Locale.ROOT, " %.2f", e.getValue().value())).collect(Collectors.joining(", "));
    }
    var q = s.quantiles();
    return Amounts.shown(q.median(), unit.symbol(), false)
        + (q.q05() == q.q95() ? "" : " (" + Amounts.shown(q.q05(), "", false) + ".." + Amounts.shown(q.q95(), "", false) + ")");
  }
}
