package dev.snapback.shell.view;

import dev.snapback.shell.chart.Bars;
import dev.snapback.statistics.Estimate;
import dev.snapback.statistics.Largest;
import dev.snapback.statistics.Morris;
import dev.snapback.statistics.Sobol;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which inputs a number hangs on: a tornado with the largest on top, the luck of the draws among them. */
public record SensitivityView(
    Metric<World> metric, List<Uncertainty> uncertain, LocalDate from, LocalDate to, long seed) {
  private static final String COMMAND = "sensitivity";
  private static final String LUCK = "luck";
  private static final int BAR = 24;
  private static final double PERCENT = 100;

  public SensitivityView {
    uncertain = List.copyOf(uncertain);
  }

  /**
   * Shows Sobol indices: what an input explains alone, and together with others.
   *
   * @param asked how many runs were asked for
   * @param more how many runs to ask for if these tell too little; empty if no more are possible
   * @param line what to type before that number
   */
  public Reply indices(Sobol.Indices found, int asked, OptionalInt more, String line) {
    Largest largest = Largest.of(found.inputs().stream().map(Sobol.Index::total).toList());
    Optional<String> typed = more.isPresent() ? Optional.of(line + " --runs " + more.getAsInt()) : Optional.empty();
    List<Integer> order = order(found.inputs().stream().map(Sobol.Index::total).toList());
    var table = Table.of("input").column("alone", "%").column("alone, low", "%", Table.For.FILES)
        .column("alone, high", "%", Table.For.FILES).column("95%", "", Table.For.PEOPLE).column("in all", "%")
        .column("in all, low", "%", Table.For.FILES).column("in all, high", "%", Table.For.FILES)
        .column("95% ", "", Table.For.PEOPLE).column("alone █ with others ░", "", Table.For.PEOPLE).column("what is known");
    var json = new ArrayList<Map<String, @Nullable Object>>();
    for (int i : order) {
      Estimate first = found.inputs().get(i).first();
      Estimate total = found.inputs().get(i).total();
      table.row(Cell.name(name(i)), percent(first.value()), percent(first.low()), percent(first.high()), range(first),
          percent(total.value()), percent(total.low()), percent(total.high()), range(total),
          Cell.of(bar(first.value(), total.value())), Cell.of(known(i)));
      var row = input(i);
      row.put("first", estimate(first));
      row.put("total", estimate(total));
      json.add(row);
    }
    double sd = StrictMath.sqrt(found.variance());
    Reply reply = head(found.runs()).line(Text.of("  ").name(metric.name()).plain(" on " + to + ": mean ")
            .strong(Amounts.shown(found.mean(), metric.unit().symbol(), false)).plain(", standard deviation ")
            .strong(Amounts.shown(sd, metric.unit().symbol(), false)).dim(", in " + found.runs() + " runs from " + from
                + (found.runs() == asked ? "" : "; for " + asked + " asked: rounds of all inputs, doubled until they are as many")))
        .table(table.build(), "");
    for (Text text : verdict(found, largest, typed)) {
      reply = reply.line(text);
    }
    return reply.line(also(found))
        .line(Text.of("  ").dim("parts of the variance, with 95% intervals; alone: gone if the input were known; in all: left if all"
            + " others were. An interval that reaches 0 says that nothing was found; one that overlaps with that of the largest in"
            + " all, that it may be as large"))
        .json("mean", found.mean()).json("sd", sd).json("inputs", json).json("together", estimate(found.together()))
        .json("largest", largest.isApart() ? name(largest.place()) : null).json("alike", alike(largest))
        .json("moreRuns", more.isPresent() ? more.getAsInt() : null);
  }

  /** Names the largest part, where the intervals let it be told; else what is as large, and what tells more. */
  private List<Text> verdict(Sobol.Indices found, Largest largest, Optional<String> more) {
    if (largest.isApart()) {
      return List.of(Text.of("  The largest part of what is not known of it comes from ").strong(largest.place() == uncertain.size()
          ? "luck: the draws of a run, which no parameter changes" : name(largest.place())));
    }
    List<String> names = alike(largest);
    Text text = Text.of("  " + found.runs() + " runs cannot tell which of ");
    for (int i = 0; i < names.size(); i++) {
      text = text.plain(i == 0 ? "" : i == names.size() - 1 ? " and " : ", ").strong(names.get(i));
    }
    return List.of(text.plain(" is the largest part: their intervals overlap"),
        more.map(line -> Text.of("  for more runs: ").name(line))
            .orElse(Text.of("  a study takes no more runs than these")));
  }

  /** The names of those that may be the largest, the largest found first; none where one stands apart. */
  private List<String> alike(Largest largest) {
    return largest.isApart() ? List.of()
        : Stream.concat(Stream.of(largest.place()), largest.alike().stream()).map(this::name).toList();
  }

  /** How much is luck, and how much comes from inputs together where that is more than nothing. */
  private Text also(Sobol.Indices found) {
    Text text = Text.of("  Luck is in " + part(found.inputs().get(uncertain.size()).total()) + " of it");
    return found.together().low() > 0
        ? text.plain("; " + part(found.together()) + " comes from inputs together") : text;
  }

  private static String part(Estimate of) {
    return whole(of.value()) + (Double.isFinite(of.low()) ? " (" + whole(of.low()) + " to " + whole(of.high()) + ")"
        : " (interval not known)");
  }

  /** Shows the effects of a screening. */
  public Reply screened(List<Morris.Effect> effects) {
    List<Integer> order = order(effects.stream().map(Morris.Effect::strength).toList());
    String unit = metric.unit().symbol();
    double most = effects.get(order.get(0)).strength().value();
    var table = Table.of("input").column("mean size", unit).column("95%", "", Table.For.PEOPLE).column("mean", unit)
        .column("spread", unit).column("mean size █", "", Table.For.PEOPLE).column("what is known");
    var json = new ArrayList<Map<String, @Nullable Object>>();
    for (int i : order) {
      Morris.Effect effect = effects.get(i);
      table.row(Cell.name(name(i)), new Cell.Amount(effect.strength().value(), unit, false),
          Cell.of(number(effect.strength().low()) + " to " + number(effect.strength().high())),
          new Cell.Amount(effect.mean(), unit, true), new Cell.Amount(effect.spread(), unit, false),
          Cell.of(most == 0 ? "" : bar(effect.strength().value() / most, 0)), Cell.of(known(i)));
      var row = input(i);
      row.put("muStar", estimate(effect.strength()));
      row.put("mu", effect.mean());
      row.put("sigma", effect.spread());
      json.add(row);
    }
    return head(0).line(Text.of("  effects on ").name(metric.name()).plain(" on " + to)
            .dim(" when one input goes from one end of its range to the other"))
        .table(table.build(), "")
        .line(Text.of("  ").dim("a spread near the mean size or above it tells of curvature, or that it hangs on the others"))
        .json("screened", true).json("inputs", json);
  }

  /** Says that the number never changed. */
  public Reply constant() {
    return head(0).line(Text.of("  ").name(metric.name()).plain(
        " on " + to + " is the same in all runs: none of what is uncertain changes it")).json("inputs", List.of())
        .json("largest", null).json("alike", List.of());
  }

  private Reply head(int runs) {
    Reply reply = Reply.of(COMMAND).json("metric", metric.name()).json("concept", metric.concept())
        .json("unit", metric.unit().symbol()).json("from", from.toString()).json("to", to.toString()).json("seed", seed);
    return runs > 0 ? reply.json("runs", runs) : reply;
  }

  /** The tornado of Sobol indices. */
  public Bars tornado(Sobol.Indices found, String source) {
    return bars("What " + metric.name() + " on " + to + " hangs on", "part of the variance", "%",
        List.of("alone: gone if it were known", "with others: left if all others were"), order(found.inputs().stream()
            .map(Sobol.Index::total).toList()), i -> List.of(reach(found.inputs().get(i).first(), PERCENT),
            reach(found.inputs().get(i).total(), PERCENT)), source + "; " + found.runs() + " runs");
  }

  /** The tornado of a screening. */
  public Bars tornado(List<Morris.Effect> effects, String source) {
    return bars("What " + metric.name() + " on " + to + " hangs on",
        "mean size of the effect when one input goes from one end of its range to the other", metric.unit().symbol(),
        List.of("mean size, 95%"), order(effects.stream().map(Morris.Effect::strength).toList()),
        i -> List.of(reach(effects.get(i).strength(), 1)), source);
  }

  private Bars bars(String title, String heading, String unit, List<String> parts, List<Integer> order,
      IntFunction<List<Bars.Reach>> reaches, String source) {
    return new Bars(title, heading, unit, parts,
        order.stream().map(i -> new Bars.Bar(name(i), known(i), reaches.apply(i))).toList(), source);
  }

  private static Bars.Reach reach(Estimate of, double scale) {
    return new Bars.Reach(scale * of.value(), scale * of.low(), scale * of.high());
  }

  private static List<Integer> order(List<Estimate> sizes) {
    return IntStream.range(0, sizes.size()).boxed()
        .sorted(Comparator.comparingDouble(i -> -sizes.get(i).value())).toList();
  }

  private String name(int input) {
    return input < uncertain.size() ? uncertain.get(input).parameter().name() : LUCK;
  }

  private String known(int input) {
    return input < uncertain.size() ? uncertain.get(input).text() + " " + uncertain.get(input).cites()
        : "arrivals, reviews, reactions";
  }

  private Map<String, @Nullable Object> input(int input) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("input", name(input));
    row.put("distribution", input < uncertain.size() ? uncertain.get(input).distribution().toString() : null);
    row.put("unit", input < uncertain.size() ? uncertain.get(input).parameter().scale().unit().symbol() : null);
    return row;
  }

  private static Map<String, @Nullable Object> estimate(Estimate of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("value", of.value());
    json.put("low", Amounts.json(of.low()));
    json.put("high", Amounts.json(of.high()));
    return json;
  }

  private static Cell percent(double part) {
    return Double.isFinite(part) ? new Cell.Amount(Math.rint(part * PERCENT * 10) / 10, "%", false) : Cell.none();
  }

  private static Cell range(Estimate of) {
    return Cell.of(Double.isFinite(of.low())
        ? number(of.low() * PERCENT) + " to " + number(of.high() * PERCENT) : "not known");
  }

  private static String number(double x) {
    return String.format(Locale.ROOT, "%.0f", x + 0.0).replace("-", "−").replaceFirst("^−0$", "0");
  }

  private static String whole(double part) {
    return number(part * PERCENT) + "%";
  }

  private static String bar(double first, double total) {
    int alone = (int) Math.round(Math.max(0, Math.min(1, first)) * BAR);
    int all = (int) Math.round(Math.max(0, Math.min(1, total)) * BAR);
    return "█".repeat(alone) + "░".repeat(Math.max(0, all - alone));
  }
}
