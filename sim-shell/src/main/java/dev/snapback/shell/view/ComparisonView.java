package dev.snapback.shell.view;

import dev.snapback.Comparison;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two branches or scenarios side by side.
 *
 * @param comparison what was found
 * @param onlyDifferent whether to leave out the metrics that are equal
 * @param always metrics that JSON has also where they are equal
 * @param others regions that are no party to the conflict: their metrics are for files and JSON only where none is asked for
 */
public record ComparisonView(Comparison comparison, boolean onlyDifferent, Set<String> always, Set<String> others) {
  private static final String INDENT = "  ";

  /** The day, the first difference and its cause, the values, the policies, the assumptions. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Line(Text.of(INDENT).name(comparison.a()).plain(" and ").name(comparison.b())
        .plain(" on ").strong(comparison.date().toString())));
    blocks.add(new Block.Line(comparison.first().map(f -> Text.of(INDENT).dim("first difference ")
            .strong(f.date().toString()).plain(INDENT + f.metric() + INDENT + causes(f)))
        .orElse(Text.of(INDENT).dim("no difference up to that day"))));
    long equal = comparison.rows().stream().filter(r -> !r.differs()).count();
    boolean same = equal == comparison.rows().size();
    blocks.add(new Block.Grid(table(comparison.rows().stream().filter(r -> !isAside(r)).toList()),
        "all " + equal + " metrics are equal"));
    long aside = comparison.rows().stream().filter(r -> r.differs() && isAside(r)).count();
    if (aside > 0) {
      blocks.add(new Block.Line(Text.of(INDENT).dim(aside + " more differ, of regions that are no party to it ("
          + String.join(", ", others) + "): compare " + comparison.a() + " " + comparison.b() + " --out FILE.csv has them")));
    }
    if (onlyDifferent && equal > 0 && !same) {
      blocks.add(new Block.Line(Text.of(INDENT).dim(equal + (equal == 1 ? " other metric is" : " other metrics are") + " equal")));
    }
    blocks.addAll(SideBySideView.behind(comparison.behind(), comparison.date()));
    if (!comparison.policies().isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("policies that differ: moves that only one side makes by that day")));
      comparison.policies().forEach(p -> blocks.add(new Block.Line(
          Text.of(INDENT).name(p.side()).plain(INDENT + p.day() + INDENT + p.line()))));
    }
    if (!comparison.assumptions().isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("assumptions that differ")));
      comparison.assumptions().forEach(d -> blocks.add(new Block.Line(Text.of(INDENT).name(d.side()).plain(INDENT
          + (d.id().isEmpty() ? "" : d.id() + INDENT) + d.text()).dim("  because " + d.because()))));
    }
    return blocks;
  }

  private static String causes(Comparison.FirstDifference first) {
    return first.causes().isEmpty() ? "from different beginnings"
        : "after " + first.causes().stream().map(Comparison.Cause::text).collect(Collectors.joining("; "));
  }

  /** Whether a metric is of a region that is no party: {@code imports.us.mx} where Mexico is none. */
  private boolean isAside(Comparison.Row row) {
    return onlyDifferent && Arrays.stream(row.metric().split("\\.")).anyMatch(others::contains);
  }

  /** All that differs, for files. */
  public Table table() {
    return table(comparison.rows());
  }

  /** The rows of one concept together, in the order in which the concepts come up. */
  private Table table(List<Comparison.Row> rows) {
    var table = Table.of("metric", comparison.a(), comparison.b(), "difference").column("concept", "", Table.For.HEADING)
        .column("unit", "", Table.For.FILES);
    var byConcept = new LinkedHashMap<String, List<Comparison.Row>>();
    rows.forEach(r -> byConcept.computeIfAbsent(r.concept(), none -> new ArrayList<>()).add(r));
    for (Comparison.Row row : byConcept.values().stream().flatMap(List::stream).toList()) {
      if (!onlyDifferent || row.differs()) {
        Unit unit = row.unit();
        table.row(Cell.name(row.metric()), cell(row.a(), unit), cell(row.b(), unit),
            row.difference().isPresent()
                ? new Cell.Amount(row.difference().getAsDouble(), Amounts.unitOfDifference(unit), true) : Cell.none(),
            Cell.of(row.concept()), Cell.of(unit.symbol()));
      }
    }
    return table.build();
  }

  private static Cell cell(Optional<Value> value, Unit unit) {
    return value.map(v -> Amounts.cell(v, unit)).orElse(Cell.none());
  }

  /** The JSON forms of first difference, metrics, policies and assumptions. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("branches", List.of(comparison.a(), comparison.b()));
    json.put("date", comparison.date().toString());
    json.put("firstDifference", comparison.first().map(ComparisonView::json).orElse(null));
    var metrics = new LinkedHashMap<String, @Nullable Object>();
    var differences = new LinkedHashMap<String, @Nullable Object>();
    for (Comparison.Row row : comparison.rows()) {
      if (onlyDifferent && !row.differs() && !always.contains(row.metric())) {
        continue;
      }
      var values = new LinkedHashMap<String, @Nullable Object>();
      values.put(comparison.a(), row.a().map(Amounts::json).orElse(null));
      values.put(comparison.b(), row.b().map(Amounts::json).orElse(null));
      metrics.put(row.metric(), values);
      row.difference().ifPresent(d -> {
        if (row.differs()) {
          differences.put(row.metric(), OrderedMap.of("value", d, "unit", Amounts.unitOfDifference(row.unit())));
        }
      });
    }
    json.put("metrics", metrics);
    json.put("differences", differences);
    json.put("economyBehind", comparison.behind());
    json.put("policies", comparison.policies().stream().map(ComparisonView::json).toList());
    json.put("assumptions", comparison.assumptions().stream().map(ComparisonView::json).toList());
    return json;
  }

  private static Map<String, Object> json(Comparison.FirstDifference first) {
    var json = new LinkedHashMap<String, Object>();
    json.put("date", first.date().toString());
    json.put("cause", first.causes().isEmpty() ? "different beginnings"
        : first.causes().stream().map(Comparison.Cause::text).collect(Collectors.joining("; ")));
    json.put("metric", first.metric());
    return json;
  }

  private static Map<String, Object> json(Comparison.Policy policy) {
    var json = new LinkedHashMap<String, Object>();
    json.put("branch", policy.side());
    json.put("date", policy.day().toString());
    json.put("line", policy.line());
    return json;
  }

  private static Map<String, Object> json(Comparison.Differing differing) {
    var json = new LinkedHashMap<String, Object>();
    json.put("branch", differing.side());
    json.put("id", differing.id());
    json.put("text", differing.text());
    json.put("because", differing.because());
    return json;
  }
}
