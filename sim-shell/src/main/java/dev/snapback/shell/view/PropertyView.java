package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.property.PropertyReport;
import dev.snapback.property.ScenarioProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check of properties found, and for each that failed the shortest session that shows it.
 *
 * @param report what was found
 */
public record PropertyView(PropertyReport report) {
  private static final String INDENT = "  ";

  /** One line: how much was tried, and whether all of it held. */
  public Block head() {
    long failed = report.results().stream().filter(r -> r.failure().isPresent()).count();
    Text line = Text.EMPTY.strong(report.scenario()).plain(": " + report.sessions() + " random sessions of seed " + report.seed()
        + ", " + report.played() + " lines accepted, " + report.refused() + " refused, " + report.days() + " days; ");
    int all = report.results().size();
    if (failed > 0) {
      return new Block.Line(line.bad(failed + " of " + all + " properties do not hold"));
    }
    return new Block.Line(report.holds()
        ? line.good(report.results().stream().filter(PropertyReport.Result::holds).count() + " of " + all + " properties hold")
        : line.bad("no property was tried"));
  }

  /** The head, a table of the properties, what the sessions reached, and the sessions that show a failure. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    blocks.add(head());
    blocks.add(new Block.Grid(table(), ""));
    report.states().forEach((metric, seen) -> blocks.add(new Block.Line(Text.of(INDENT).dim("seen  ").name(metric)
        .plain("  " + String.join(", ", seen.stream().sorted().toList())))));
    for (PropertyReport.Result result : report.results()) {
      result.failure().ifPresent(failure -> {
        blocks.add(new Block.Line(Text.EMPTY.bad(name(result) + ": " + failure.wrong())));
        blocks.add(new Block.Line(Text.of(INDENT).plain("load " + report.scenario() + ", then:")));
        failure.lines().forEach(l -> blocks.add(new Block.Line(Text.of(INDENT + INDENT).plain(l))));
      });
    }
    return blocks;
  }

  private static String name(PropertyReport.Result result) {
    return result.property() instanceof ScenarioProperty every ? Names.kebab(every) : result.property().name();
  }

  /** A row for each property. */
  public Table table() {
    var table = Table.of("property", "statement", "invariants").column("tries", "").column("result", "");
    report.results().forEach(r -> table.row(Cell.name(name(r)), Cell.of(r.property().statement()),
        Cell.of(r.property().invariants()), Cell.of(r.tries()), Cell.of(result(r))));
    return table.build();
  }

  private static String result(PropertyReport.Result found) {
    return found.holds() ? "holds" : found.failure().isEmpty() ? "not tried" : "fails";
  }

  /** The JSON form. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("scenario", report.scenario());
    json.put("seed", report.seed());
    json.put("sessions", report.sessions());
    json.put("accepted", report.played());
    json.put("refused", report.refused());
    json.put("days", report.days());
    json.put("states", report.states());
    json.put("properties", report.results().stream().map(PropertyView::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(PropertyReport.Result result) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("property", name(result));
    json.put("invariants", result.property().invariants());
    json.put("tries", result.tries());
    json.put("holds", result.holds());
    result.failure().ifPresent(failure -> {
      json.put("wrong", failure.wrong());
      json.put("lines", failure.lines());
    });
    return json;
  }
}
