package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.property.PropertyReport;
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
    return new Block.Line(failed == 0
        ? line.good(report.results().size() + " of " + report.results().size() + " properties hold")
        : line.bad(failed + " of " + report.results().size() + " properties do not hold"));
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
    return Names.kebab(result.property());
  }

  /** A row for each property. */
  public Table table() {
    var table = Table.of("property", "statement", "invariants").column("tries", "").column("result", "");
    report.results().forEach(r -> table.row(Cell.name(name(r)), Cell.of(r.property().statement()),
        Cell.of(r.property().invariants()), Cell.of(r.tries()), Cell.of(r.failure().isEmpty() ? "holds" : "fails")));
    return table.build();
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
    json.put("holds", result.failure().isEmpty());
    result.failure().ifPresent(failure -> {
      json.put("wrong", failure.wrong());
      json.put("lines", failure.lines());
    });
    return json;
  }
}
