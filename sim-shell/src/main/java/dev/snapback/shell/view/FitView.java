package dev.snapback.shell.view;

import dev.snapback.economy.Dataset;
import dev.snapback.economy.ElasticityFit.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The elasticity that a recorded change implies, and what it says of the imports that were not fitted.
 *
 * @param importer who buys
 * @param exporter from whom
 * @param percent the change that was recorded
 * @param data flows and rates
 * @param outcome what was found
 */
public record FitView(String importer, String exporter, double percent, Dataset data, Outcome outcome) {
  private static final String COMMAND = "economy";

  /** The answer. */
  public Reply reply() {
    return switch (outcome) {
      case Outcome.None none -> Reply.failed(COMMAND, Failure.of(none.reason()));
      case Outcome.OutOfReach out -> Reply.failed(COMMAND, Failure.of("no elasticity from 0.1 to 20 gives "
          + importer + "'s imports from " + exporter + " a change of " + change(percent / 100) + ": they go from "
          + change(out.least()) + " to " + change(out.most())));
      case Outcome.Found found -> {
        var table = Table.of("").column("value", "").column("note", "");
        table.row(Cell.of("trade elasticity"), Cell.of(digits(found.epsilon())), Cell.of("fitted to the change below"));
        table.row(Cell.of("rate of " + importer + " on " + exporter), Cell.of(rates()), Cell.of("of the base year, new"));
        table.row(Cell.of("imports from " + exporter), Cell.of(change(found.fitted())), Cell.of("as recorded"));
        table.row(Cell.of("imports from all others"), Cell.of(change(found.others())), Cell.of("not fitted: set beside the record"));
        table.row(Cell.of("all imports"), Cell.of(change(found.all())), Cell.of("not fitted"));
        table.row(Cell.of("tariff revenue"), Cell.of(digits(found.revenue())), Cell.of("a year, in the unit of the flows"));
        yield Reply.of(COMMAND).blocks(List.of(new Block.Grid(table.build(), ""),
            new Block.Line(Text.of("  ").dim("note  ").plain("one elasticity for all goods and countries, textbook closure, everything"
                + " settled; what was fitted is no test of the model")),
            new Block.Line(Text.of("  ").dim("note  ").plain("changes are against the flows of the data at the rates of their base"
                + " year, at customs value"))))
            .json("epsilon", found.epsilon()).json("fitted", 100 * found.fitted()).json("others", 100 * found.others())
            .json("all", 100 * found.all()).json("revenue", found.revenue());
      }
    };
  }

  private String rates() {
    int at = data.names().indexOf(exporter) * data.size() + data.names().indexOf(importer);
    return data.sectors().size() > 1 ? "by sector" : digits(100 * data.base()[0][at]) + "%, " + digits(100 * data.rates()[0][at]) + "%";
  }

  private static String change(double share) {
    return Amounts.shown(100 * share, "%", true);
  }

  private static String digits(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }
}
