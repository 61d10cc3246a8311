package dev.snapback.shell.view;

import dev.snapback.ensemble.Threshold;
import dev.snapback.ensemble.Threshold.Tried;
import dev.snapback.language.Given;
import dev.snapback.language.GivenRange;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smallest value that does, how it was searched, and what its neighbors do.
 *
 * @param over the parameter, or the move with its gap
 * @param range from where to where
 * @param step between the values
 * @param aim what was searched for
 * @param from the first day that is played
 * @param seed the key of the draws
 * @param threshold what was found
 */
public record FindView(String over, GivenRange range, Given step, Threshold.Aim aim, LocalDate from, long seed,
    Threshold threshold) {
  private static final double PERCENT = 100;

  private boolean single() {
    return aim.replications() == 0;
  }

  /** The whole answer; not ok where no value does. */
  public Reply reply() {
    Reply reply = Reply.of("find").line(head()).line(sentence()).line(way());
    for (Text line : doubts()) {
      reply = reply.line(line);
    }
    for (Tried each : threshold.tried()) {
      for (Text line : UndecidedView.lines("  " + each.value() + "  ", each.undecided(), each.chance().value())) {
        reply = reply.line(line);
      }
    }
    reply = reply.table(table(), "").json("over", over).json("in", range.toString()).json("step", step.text())
        .json("condition", aim.condition().toString()).json("from", from.toString()).json("to", aim.to().toString())
        .json("chance", aim.chance()).json("runs", single() ? null : aim.replications()).json("seed", seed)
        .json("found", threshold.found().isPresent())
        .json("value", threshold.found().map(Tried::value).orElse(null))
        .json("best", threshold.best().map(FindView::json).orElse(null))
        .json("search", search()).json("tried", threshold.tried().stream().map(FindView::json).toList())
        .json("stopped", threshold.stopped()).json("hash", threshold.hash());
    return threshold.found().isPresent() ? reply : reply.notOk();
  }

  private Text head() {
    return Text.of("  ").name(over).plain(" from " + from + " on, in " + range + " by " + step).dim(single()
        ? "  the single path of each value, seed " + seed
        : String.format(Locale.ROOT, "  %,d futures of each value, the same luck for all, seed %d", aim.replications(), seed));
  }

  private Text sentence() {
    String holds = aim.condition() + " at the end of " + aim.to();
    Optional<Tried> found = threshold.found();
    if (threshold.stopped()) {
      return Text.of("  ").bad("stopped before the end: no answer");
    }
    if (found.isEmpty()) {
      Tried best = threshold.best().orElseThrow();
      return Text.of("  ").bad("no value of the range does").plain(single() ? ": " + holds + " holds with none of those run"
          : ": " + holds + " is to hold with " + percent(aim.chance()) + "; the best is ").strong(single() ? ""
          : best.value()).plain(single() ? "" : " with " + percent(best.chance().value()));
    }
    return Text.of("  ").strong(found.get().value()).plain(" is the smallest with which ").name(holds)
        .plain(single() ? " holds on its path" : " holds with " + percent(aim.chance()) + " or more: ")
        .plain(single() ? "" : interval(found.get()));
  }

  private Text way() {
    int run = threshold.tried().size();
    String counted = run == 1 ? "1 value run" : run + " values run";
    if (threshold.stopped()) {
      return Text.of("  ").dim("searched until it was stopped: " + counted);
    }
    String how = switch (threshold.way()) {
      case EVERY -> "every value of the range was run";
      case HALVES -> halves() + ": " + counted;
      case ONE_BY_ONE -> "one by one from the smallest on, since it does not rise steadily: " + counted;
    };
    String trend = trend();
    return Text.of("  ").dim("searched: " + how + (trend.isEmpty() ? "" : "; ")).plain(trend);
  }

  /** Where none of the spread values reaches what is asked for, or the smallest does, there is no gap to halve. */
  private String halves() {
    String spread = Threshold.SPREAD + " values spread over the range";
    Optional<Tried> found = threshold.found();
    if (found.isEmpty()) {
      return spread + ", with none of which the " + subject() + " reached";
    }
    return found.get().index() == 0 ? spread + ", and the one above the smallest, with which the " + subject() + " reached"
        : "first " + spread + ", then halves of the gap in which the " + subject() + " first reached";
  }

  private String subject() {
    return single() ? "condition is" : "chance is";
  }

  /** How the chance goes with the value, over those that were run; empty where one alone was. */
  private String trend() {
    List<Double> chances = threshold.tried().stream().map(each -> each.chance().value()).toList();
    if (chances.size() < 2) {
      return "";
    }
    if (!threshold.rises()) {
      return "over these it does NOT rise with the value: larger values may fail again";
    }
    if (chances.stream().distinct().count() == 1) {
      return "over these it is the same with every value";
    }
    return chances.equals(chances.stream().sorted().toList()) ? "over these it rises with the value"
        : "over these it falls nowhere by more than chance would";
  }

  /** Where chance alone may have decided. */
  private List<Text> doubts() {
    Optional<Tried> found = threshold.found();
    return found.isPresent() && !single() && found.get().chance().low() < aim.chance()
        ? List.of(Text.of("  ").dim("its interval reaches below " + percent(aim.chance()) + (aim.chance() == 1
            ? ", as with any number of runs: none shows that it always holds"
            : ": more runs would tell it from the next"))) : List.of();
  }

  private Table table() {
    var table = Table.of("value");
    if (single()) {
      table.column("holds");
    } else {
      table.column("chance", "%").column("95% from", "%").column("to", "%").column("reaches " + percent(aim.chance()));
    }
    for (Tried each : threshold.tried()) {
      boolean answer = threshold.found().filter(f -> f.index() == each.index()).isPresent();
      Cell name = answer ? Cell.of(Text.EMPTY.strong(each.value())) : Cell.of(each.value());
      String does = each.reaches() ? "yes" : "no";
      if (single()) {
        table.row(name, Cell.of(does));
      } else {
        table.row(name, part(each.chance().value()), part(each.chance().low()), part(each.chance().high()), Cell.of(does));
      }
    }
    return table.build();
  }

  private static Cell part(double share) {
    return Cell.of(Math.rint(share * PERCENT * PERCENT) / PERCENT, "%");
  }

  private static String percent(double share) {
    return Amounts.shown(Math.rint(share * PERCENT * PERCENT) / PERCENT, "%", false);
  }

  private static String interval(Tried of) {
    return percent(of.chance().value()) + ", 95% interval " + percent(of.chance().low()) + " to " + percent(of.chance().high());
  }

  private Map<String, @Nullable Object> search() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("way", dev.snapback.kernel.Names.kebab(threshold.way()));
    json.put("rises", threshold.rises());
    json.put("run", threshold.tried().size());
    return json;
  }

  private static Map<String, @Nullable Object> json(Tried each) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("value", each.value());
    json.putAll(ForecastView.estimate("p", each.chance()));
    json.put("reaches", each.reaches());
    json.put("undecided", UndecidedView.json(each.undecided()));
    return json;
  }
}
