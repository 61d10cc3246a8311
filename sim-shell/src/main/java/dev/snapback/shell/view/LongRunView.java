package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.license.LicenseSpec;
import dev.snapback.license.RegimeState;
import dev.snapback.statistics.Estimate;
import dev.snapback.study.LongRun;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a license queue comes to in the long run.
 *
 * @param spec the regime, with its numbers
 * @param from the day whose numbers stay
 * @param state where the regime stands
 * @param seed the key of the draws
 */
public record LongRunView(LicenseSpec spec, LocalDate from, RegimeState state, long seed) {
  private static final double WHOLE = 100;

  private boolean expedited() {
    return state instanceof RegimeState.Expedited;
  }

  private String asIf() {
    return expedited() || state instanceof RegimeState.Controlled ? "" : " and as if it were not " + Names.kebab(state.getClass());
  }

  /** Says so. */
  public Reply reply(LongRun found) {
    Reply reply = Reply.of("steady").json("regime", spec.name().toString()).json("from", from.toString())
        .json("state", Names.kebab(state.getClass())).json("runs", found.runs()).json("days", found.days()).json("seed", seed)
        .json("load", Amounts.json(found.load())).json("settles", found.warmUp().isPresent())
        .json("warmUpDays", found.warmUp().isPresent() ? found.warmUp().getAsInt() : null)
        .json("growthPerWeek", estimate(found.growth(), "")).json("limitHolds", spec.limit().holds())
        .json("rows", found.rows().stream().map(LongRunView::row).toList())
        .line(Text.of("  ").name(spec.name().toString()).plain(" as on " + from + ", if all its numbers stay" + asIf() + ": load ")
            .strong(Double.isFinite(found.load()) ? percent(found.load()) : "without bound")
            .dim("  decisions that filings and returns take, of the capacity of " + capacity()));
    if (found.warmUp().isEmpty()) {
      return reply.line(Text.of("  ").bad("it does not settle within " + found.days() / 7 + " weeks")
          .plain(": the undecided grow by " + weekly(found.growth()) + " applications a week; what they come to has no number"));
    }
    return reply.line(Text.of("  it settles").dim("; means of " + found.runs() + " runs of " + found.days() / 7 + " weeks with their 95%"
            + " intervals, the first " + found.warmUp().getAsInt() / 7 + " weeks left out, in which it fills up (MSER)"))
        .table(table(found.rows()), "").line(Text.of("  ").dim(littles(found.rows().get(0)) + "; " + spec.limit().rule()
            + ". Halts, general licenses and what is filed by moves are not in it"));
  }

  private String capacity() {
    return (expedited() ? spec.expedited() : spec.office()).capacity().on(from) + " per wd";
  }

  private static String percent(double part) {
    return Amounts.shown(WHOLE * part, "%", false);
  }

  private static String weekly(Estimate growth) {
    return String.format(Locale.ROOT, "%.2f ± %.2f", growth.value(), (growth.high() - growth.low()) / 2);
  }

  private static String littles(LongRun.Row all) {
    return String.format(Locale.ROOT, "Little's law: %.2f filed a day × %.2f days = %.1f", all.filed().value(),
        all.meanWait().value(), all.little());
  }

  private static Table table(List<LongRun.Row> rows) {
    var table = Table.of("class", "filed a day", "undecided", "±", "mean wait", "±", "median wait", "90% wait", "on time", "±");
    for (LongRun.Row row : rows) {
      table.row(Cell.name(row.users()), Cell.of(row.filed().value(), ""), Cell.of(row.undecided().value(), ""),
          half(row.undecided(), ""), Cell.of(row.meanWait().value(), "d"), half(row.meanWait(), "d"),
          Cell.of(row.median().value(), "d"), Cell.of(row.p90().value(), "d"), Cell.of(WHOLE * row.onTime().value(), "%"),
          Cell.of(WHOLE * (row.onTime().high() - row.onTime().low()) / 2, "pp"));
    }
    return table.build();
  }

  private static Cell half(Estimate of, String unit) {
    return Cell.of((of.high() - of.low()) / 2, unit);
  }

  private static Map<String, @Nullable Object> row(LongRun.Row of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("class", of.users());
    json.put("filed", estimate(of.filed(), "per day"));
    json.put("undecided", estimate(of.undecided(), ""));
    json.put("meanWait", estimate(of.meanWait(), "d"));
    json.put("medianWait", estimate(of.median(), "d"));
    json.put("p90Wait", estimate(of.p90(), "d"));
    json.put("onTime", estimate(of.onTime(), "of 1"));
    json.put("little", Amounts.json(of.little()));
    return json;
  }

  private static Map<String, @Nullable Object> estimate(Estimate of, String unit) {
    Map<String, @Nullable Object> json = ForecastView.estimate("mean", of);
    json.put("unit", unit);
    return json;
  }
}
