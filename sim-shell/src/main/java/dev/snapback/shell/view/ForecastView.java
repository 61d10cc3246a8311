package dev.snapback.shell.view;

import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Passage;
import dev.snapback.ensemble.Replications;
import dev.snapback.ensemble.Summary;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many futures have in common.
 *
 * @param forecast what was found
 * @param until how well the worst known answer was to be known, where that was asked: see {@link Forecast#width}
 */
public record ForecastView(Forecast forecast, Optional<Share> until) {
  private static final int MOST_FAILURES = 3;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.UP);

  private List<Metric<World>> metrics() {
    return forecast.question().metrics();
  }

  /** Heading, metrics, shares, chances, first passages, the way there. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    Replications runs = forecast.replications();
    blocks.add(line(Text.of("  ").strong(String.format(Locale.ROOT, "%,d futures", runs.count()))
        .plain(" from " + forecast.from() + " to the end of " + forecast.question().to()).dim("  seed " + forecast.seed())));
    if (!runs.complete()) {
      blocks.add(line(Stopped.kept(runs, "")));
    }
    failures(runs).forEach(text -> blocks.add(line(text)));
    until.ifPresent(share -> blocks.add(line(precision(share))));
    if (metrics().stream().anyMatch(m -> m.unit() != Unit.STATE)) {
      blocks.add(new Block.Grid(numbers(), ""));
    }
    shares().forEach(text -> blocks.add(line(text)));
    conditions().forEach(text -> blocks.add(line(text)));
    blocks.addAll(new Waypoints(forecast).blocks());
    return blocks;
  }

  private Text precision(Share share) {
    double wanted = share.bp() / (double) Share.WHOLE;
    Optional<Forecast.Known> worst = forecast.worst();
    double width = forecast.width();
    String text = worst.map(known -> "least precise: " + known.answer() + ", " + interval(known)).orElse("nothing was asked");
    if (width <= wanted) {
      return Text.of("  ").dim(text + "; asked for: " + share);
    }
    return Text.of("  ").bad(text + "; not the " + share + " asked for").dim(Double.isInfinite(width) ? ""
        : ": that takes " + needed(forecast.replications().count() * (width / wanted) * (width / wanted)) + " futures");
  }

  private static String interval(Forecast.Known known) {
    return Double.isInfinite(known.width()) ? "of which one future alone has a value" : "± "
        + Amounts.shown(100 * known.width(), "%", false) + (known.of() == Forecast.Known.Of.MEAN ? " of its mean" : " of all futures");
  }

  private static String needed(double futures) {
    return futures <= Limits.REPLICATIONS.max()
        ? String.format(Locale.ROOT, "some %,d", new BigDecimal(futures).round(TWO_DIGITS).longValue())
        : String.format(Locale.ROOT, "more than %,d", Limits.REPLICATIONS.max());
  }

  private static Block line(Text text) {
    return new Block.Line(text);
  }

  private static List<Text> failures(Replications runs) {
    var lines = new ArrayList<Text>();
    if (!runs.failures().isEmpty()) {
      int failed = runs.failures().size();
      lines.add(Text.of("  ").bad(String.format(Locale.ROOT, "%,d of %,d failed and are in no number below;"
          + " what is left is no fair sample if they failed for what they drew", failed, runs.count())));
      runs.failures().stream().limit(MOST_FAILURES)
          .forEach(f -> lines.add(Text.of("    replication " + f.replication() + ": " + f.reason())));
      if (failed > MOST_FAILURES) {
        lines.add(Text.of(String.format(Locale.ROOT, "    and %,d more", failed - MOST_FAILURES)));
      }
    }
    return lines;
  }

  private Table numbers() {
    var table = Table.of("metric", "mean", "±95%", "sd", "min", "5%", "25%", "median", "75%", "95%", "max")
        .column("concept").column("unit", "", Table.For.FILES);
    for (int m = 0; m < metrics().size(); m++) {
      Metric<World> metric = metrics().get(m);
      if (metric.unit() == Unit.STATE) {
        continue;
      }
      Summary s = forecast.metric(m);
      String unit = metric.unit().symbol();
      var q = s.quantiles();
      List<Cell> cells = new ArrayList<>(List.of(Cell.name(metric.name()), Cell.of(s.mean().value(), unit)));
      Stream.of((s.mean().high() - s.mean().low()) / 2, s.sd())
          .forEach(v -> cells.add(Cell.of(v, Amounts.unitOfDifference(metric.unit()))));
      Stream.of(q.min(), q.q05(), q.q25(), q.median(), q.q75(), q.q95(), q.max()).forEach(v -> cells.add(Cell.of(v, unit)));
      cells.add(Cell.of(metric.concept() + (s.missing() == 0 ? "" : " (" + (s.count() == 0 ? "no future has a value"
          : s.missing() + " without value") + ": " + forecast.missing(m).why() + ")")));
      cells.add(Cell.of(unit));
      table.row(cells);
    }
    return table.build();
  }

  private List<Text> shares() {
    var lines = new ArrayList<Text>();
    for (int m = 0; m < metrics().size(); m++) {
      Metric<World> metric = metrics().get(m);
      Map<String, Estimate> shares = forecast.metric(m).shares();
      if (metric.unit() == Unit.STATE || shares.size() > 1) {
        String unit = metric.unit() == Unit.STATE ? "" : metric.unit().symbol();
        lines.add(Text.of("  ").name(metric.name()).plain("  " + shares.entrySet().stream()
            .map(e -> (metric.unit() == Unit.STATE ? e.getKey() : Amounts.shown(Double.parseDouble(e.getKey()), unit, false)) + ": " + share(e.getValue())).collect(Collectors.joining(", "))));
      }
    }
    return lines;
  }

  private List<Text> conditions() {
    var lines = new ArrayList<Text>();
    for (int c = 0; c < forecast.question().chances().size(); c++) {
      lines.add(Text.of("  ").dim("chance ").name(forecast.question().chances().get(c).toString())
          .plain(" at the end of some day: ").strong(share(forecast.chance(c))));
      lines.addAll(UndecidedView.lines("    ", forecast.undecided(c), forecast.chance(c).value()));
    }
    for (int f = 0; f < forecast.question().firsts().size(); f++) {
      Passage passage = forecast.first(f);
      lines.add(Text.of("  ").dim("first ").name(forecast.question().firsts().get(f).toString()).plain(": median ")
          .strong(day(passage.within(0.5))).plain(" (5%: " + day(passage.within(0.05)) + "; 95%: "
          + day(passage.within(0.95)) + "), never: " + share(passage.never())));
      lines.addAll(UndecidedView.lines("    ", passage.undecided(), 1 - passage.never().value()));
    }
    return lines;
  }

  private String day(OptionalDouble days) {
    return days.isPresent() ? "day " + (long) days.getAsDouble() + ", " + forecast.from().plusDays((long) days.getAsDouble())
        : "not by then";
  }

  /** A share with the half-width of its interval: {@code 0.71 ± 0.01}. */
  public static String share(Estimate share) {
    double half = Math.max(share.high() - share.value(), share.value() - share.low());
    return String.format(Locale.ROOT, half < 0.005 ? "%.3f ± %.3f" : "%.2f ± %.2f", share.value(), half);
  }

  /** The JSON form. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("replications", forecast.replications().count());
    json.put("seed", forecast.seed());
    json.put("from", forecast.from().toString());
    json.put("to", forecast.question().to().toString());
    var last = new LinkedHashMap<String, @Nullable Object>();
    for (int m = 0; m < metrics().size(); m++) {
      last.put(metrics().get(m).name(), summary(forecast, m));
    }
    json.put("metrics", last);
    var chances = new LinkedHashMap<String, @Nullable Object>();
    for (int c = 0; c < forecast.question().chances().size(); c++) {
      var chance = estimate("p", forecast.chance(c));
      chance.put("undecided", UndecidedView.json(forecast.undecided(c)));
      chances.put(forecast.question().chances().get(c).toString(), chance);
    }
    json.put("chance", chances);
    var firsts = new LinkedHashMap<String, @Nullable Object>();
    for (int f = 0; f < forecast.question().firsts().size(); f++) {
      firsts.put(forecast.question().firsts().get(f).toString(), passage(forecast.first(f)));
    }
    json.put("first", firsts);
    var path = new ArrayList<Map<String, @Nullable Object>>();
    for (int d = 0; d < forecast.question().dates().size(); d++) {
      var step = new LinkedHashMap<String, @Nullable Object>();
      step.put("date", forecast.question().dates().get(d).toString());
      step.put("metrics", metrics(d));
      path.add(step);
    }
    json.put("path", path);
    json.put("failed", forecast.replications().failures().size());
    json.put("failures", forecast.replications().failures().stream().limit(MOST_FAILURES)
        .map(f -> OrderedMap.of("replication", f.replication(), "reason", f.reason())).toList());
    until.ifPresent(share -> {
      json.put("until", share.bp() / (double) Share.WHOLE);
      json.put("width", Amounts.json(forecast.width()));
      json.put("worst", forecast.worst().map(Forecast.Known::answer).orElse(null));
    });
    json.put("stopped", !forecast.replications().complete());
    json.put("hash", forecast.replications().hash());
    return json;
  }

  private Map<String, @Nullable Object> metrics(int date) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    for (int m = 0; m < metrics().size(); m++) {
      all.put(metrics().get(m).name(), summary(metrics().get(m), forecast.metric(m, date)));
    }
    return all;
  }

  /** The JSON form of a metric at the end of the last day, with why futures have no value. */
  static Map<String, @Nullable Object> summary(Forecast forecast, int metric) {
    Map<String, @Nullable Object> json = summary(forecast.question().metrics().get(metric), forecast.metric(metric));
    json.put("reasons", forecast.missing(metric).reasons());
    return json;
  }

  /** The JSON form of what is known of a metric at the end of one day. */
  static Map<String, @Nullable Object> summary(Metric<World> metric, Summary s) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    if (metric.unit() != Unit.STATE) {
      var q = s.quantiles();
      json.put("mean", Amounts.json(s.mean().value()));
      json.put("sd", Amounts.json(s.sd()));
      json.put("se", Amounts.json(s.mean().standardError()));
      json.put("low", Amounts.json(s.mean().low()));
      json.put("high", Amounts.json(s.mean().high()));
      json.put("min", Amounts.json(q.min()));
      json.put("q05", Amounts.json(q.q05()));
      json.put("q25", Amounts.json(q.q25()));
      json.put("median", Amounts.json(q.median()));
      json.put("q75", Amounts.json(q.q75()));
      json.put("q95", Amounts.json(q.q95()));
      json.put("max", Amounts.json(q.max()));
    }
    var shares = new LinkedHashMap<String, @Nullable Object>();
    s.shares().forEach((name, share) -> shares.put(name, share.value()));
    json.put("shares", shares);
    json.put("missing", s.missing());
    json.put("unit", metric.unit().symbol());
    json.put("concept", metric.concept());
    return json;
  }

  static Map<String, @Nullable Object> estimate(String key, Estimate estimate) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put(key, Amounts.json(estimate.value()));
    json.put("se", Amounts.json(estimate.standardError()));
    json.put("low", Amounts.json(estimate.low()));
    json.put("high", Amounts.json(estimate.high()));
    return json;
  }

  private static Map<String, @Nullable Object> passage(Passage passage) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("never", estimate("p", passage.never()));
    json.put("undecided", UndecidedView.json(passage.undecided()));
    json.put("unit", Unit.DAYS.symbol());
    json.put("q05", value(passage.within(0.05)));
    json.put("median", value(passage.within(0.5)));
    json.put("q95", value(passage.within(0.95)));
    json.put("meanWhereReached", value(passage.meanWhereReached()));
    return json;
  }

  private static @Nullable Object value(OptionalDouble value) {
    return value.isPresent() ? (Object) value.getAsDouble() : null;
  }

  /** All that is known, for files: a row for each metric and day, each share, each chance and each first passage. */
  public Table files() {
    var table = new ForecastTable();
    for (int d = 0; d < forecast.question().dates().size(); d++) {
      for (int m = 0; m < metrics().size(); m++) {
        table.metric(metrics().get(m), forecast.metric(m, d), forecast.question().dates().get(d));
      }
    }
    for (int c = 0; c < forecast.question().chances().size(); c++) {
      table.chance("chance", forecast.question().chances().get(c).toString(), forecast.question().to(), forecast.chance(c),
          "share of the futures in which it holds at the end of some day", forecast.undecided(c));
    }
    for (int f = 0; f < forecast.question().firsts().size(); f++) {
      table.first(forecast.question().firsts().get(f).toString(), forecast.question().to(), forecast.first(f));
    }
    return table.build();
  }
}
