package dev.snapback.shell.command;

import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.report.Report.Part;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Metric;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The forecast of a report: one ensemble, a chart for each thing that people ask about.
 *
 * @param fans what the runs have in common
 * @param topics the metrics of each chart by its caption
 */
record ReportForecast(Fans fans, Map<String, List<String>> topics) {
  /** More panels than this do not fit on a printed page. */
  private static final int MOST_PANELS = 4;

  ReportForecast {
    topics = new LinkedHashMap<>(topics);
  }

  /**
   * Runs the futures of a branch.
   *
   * @param headlines its headline rates
   * @param economy what is charted of its economy
   */
  static ReportForecast of(
      Simulation simulation, List<String> headlines, List<String> economy, int runs, Options options) {
    var topics = new LinkedHashMap<String, List<String>>();
    topic(topics, "Headline rates", headlines);
    topic(topics, "The truce and the talks", matching(simulation, "truce\\.[^.]+\\.state|talks\\..*\\.state"));
    topic(topics, "Applications that wait, and the oldest", matching(simulation, "license\\.[^.]+\\.(waiting|oldest_days)"));
    topic(topics, "Days of cover", matching(simulation, "supply\\.[^.]+\\.[^.]+\\.cover_days"));
    topic(topics, "Pressure at home", matching(simulation, "pressure\\..*"));
    topic(topics, "Trade and welfare", economy);
    List<String> all = topics.values().stream().flatMap(List::stream).distinct().toList();
    LocalDate end = simulation.scenario().spec().clock().end();
    return new ReportForecast(Fans.of(simulation, all, end, runs, Optional.empty(), options), topics);
  }

  private static void topic(Map<String, List<String>> topics, String caption, List<String> metrics) {
    if (!metrics.isEmpty()) {
      topics.put(caption, metrics.stream().limit(MOST_PANELS).toList());
    }
  }

  private static List<String> matching(Simulation simulation, String pattern) {
    return simulation.metrics().all().stream().map(Metric::name).filter(n -> n.matches(pattern)).toList();
  }

  /** A few words, then the charts. */
  List<Part> parts(Side side, String version) {
    var parts = new ArrayList<Part>();
    var forecast = fans.forecast();
    var told = new ArrayList<Block>();
    told.add(new Block.Line(Text.of(String.format(Locale.ROOT, "%,d runs from ", forecast.replications().count()))
        .strong(forecast.from().toString()).plain(" to ").strong(forecast.question().to().toString())
        .plain(", each with its own luck (whether a policy follows, what is filed, how long a review takes) and, where the"
            + " scenario says that a number is uncertain, a number of its own. The past is the"
            + " branch's; nobody acts but the scenario's schedule and its policies.")));
    told.add(new Block.Line(Text.of("Of a number: the median and what holds half and nine tenths of the runs. Of a state, and"
        + " of a rate that jumps: the share of the runs in it, one on top of the other.")));
    told.add(new Block.Line(Text.of("seed " + forecast.seed() + ", hash of all answers ").name(forecast.replications().hash())));
    fans.stopped().ifPresent(stopped -> told.add(new Block.Line(Text.EMPTY.bad(stopped))));
    parts.add(new Part.Told(told));
    topics.forEach((caption, metrics) -> {
      var past = new PlotData(List.of(side), Optional.empty(), Optional.of(side.simulation().today()));
      Chart chart = fans.chart(caption, metrics, past, past.source(version));
      parts.add(new Part.Charted(caption + ", so far and in the forecast", chart));
    });
    return parts;
  }
}
