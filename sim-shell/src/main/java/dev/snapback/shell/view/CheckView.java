package dev.snapback.shell.view;

import dev.snapback.Rehearsal;
import dev.snapback.scenario.Check;
import dev.snapback.scenario.Expectation;
import dev.snapback.scenario.Lineage;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.QueueLoad;
import dev.snapback.scenario.QuoteCheck;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.scenario.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a scenario's files and a rehearsal of its timeline found.
 *
 * @param check the look
 * @param scenario the scenario; empty for a refused file
 * @param rehearsal the rehearsal; empty for a refused file
 */
public record CheckView(Check check, Optional<Scenario> scenario, Optional<Rehearsal> rehearsal) {
  private static final String INDENT = "  ";
  private static final int LISTED = 12;

  /** Looks at what was read, and plays it where it is a scenario. */
  public static CheckView of(ScenarioReading reading) {
    return new CheckView(reading.check(), reading.scenario(), reading.scenario().map(Rehearsal::of));
  }

  private Lineage lineage() {
    return scenario.map(Scenario::lineage).orElse(Lineage.NONE);
  }

  /** All problems, those of the file first. */
  public List<Problem> problems() {
    var all = new ArrayList<>(check.withQuotes());
    rehearsal.ifPresent(r -> all.addAll(r.problems()));
    return all;
  }

  /** Whether there is no error among them. */
  public boolean isOk() {
    return problems().stream().noneMatch(Problem::isError);
  }

  /** The problems with their places, the coverage, the loads, what was expected. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    check.withQuotes().forEach(p -> add(blocks, p));
    rehearsal.ifPresent(r -> {
      r.notPlayed().forEach(p -> add(blocks, p));
      r.held().stream().filter(h -> !h.holds()).forEach(h -> {
        add(blocks, h.problem(r.file()));
        h.why().forEach(why -> blocks.add(new Block.Branches(why().tree(why))));
      });
    });
    if (check.more() > 0) {
      blocks.add(new Block.Line(Text.of("and " + check.more() + " more")));
    }
    long errors = problems().stream().filter(Problem::isError).count() + check.more();
    long warnings = problems().size() + check.more() - errors;
    Text head = Text.of(check.file() + ": ");
    blocks.add(new Block.Line(problems().isEmpty()
        ? head.good("no problems")
        : errors == 0 ? head.plain(counted(warnings, "warning")) : head.bad(counted(errors, "error")).plain(
            warnings == 0 ? "" : ", " + counted(warnings, "warning"))));
    if (!check.later().isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("later     ").plain("once this is mended: " + String.join("; ", check.later()))));
    }
    blocks.addAll(new LineageView(lineage()).blocks());
    if (check.wasRead()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("facts     ").plain(check.facts().toString())));
      places("unsourced", check.unsourced().stream().map(p -> p.path() + " line " + p.line()).toList(), blocks);
      places("unused", unused(), blocks);
    }
    check.quotes().filter(q -> q.total() > 0)
        .ifPresent(q -> blocks.add(new Block.Line(Text.of(INDENT).dim("quotes    ").plain(quotes(q)))));
    for (QueueLoad load : check.loads()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("queue     ").name(load.regime())
          .plain(" loaded " + Amounts.shown(load.percent(), "%", false)).dim(" of capacity from " + load.from())));
    }
    rehearsal.ifPresent(r -> blocks.add(new Block.Line(Text.of(INDENT).dim("expected  ")
        .plain(r.held().stream().filter(Rehearsal.Held::holds).count() + " of " + r.held().size() + " hold"))));
    return blocks;
  }

  private static void add(List<Block> to, Problem problem) {
    List<String> lines = problem.lines();
    to.add(new Block.Line(problem.isError() ? Text.EMPTY.bad(lines.get(0)) : Text.EMPTY.strong(lines.get(0))));
    lines.stream().skip(1).forEach(l -> to.add(new Block.Line(Text.of(l))));
  }

  private WhyView why() {
    return new WhyView(new Citations(scenario.orElseThrow()));
  }

  /** What nothing cites, by kind: {@code documents: reuters}. */
  private List<String> unused() {
    var kinds = new ArrayList<String>();
    for (String kind : List.of(Standing.FACT, Standing.DOCUMENT, Standing.ASSUMPTION)) {
      List<String> ids = check.unused(kind);
      if (!ids.isEmpty()) {
        kinds.add(counted(ids.size(), kind) + " (" + listed(ids) + ")");
      }
    }
    return kinds;
  }

  /** {@code 38 stand in their documents, 1 does not, 3 not compared, for the documents are not at hand (time, quartz)}. */
  private static String quotes(QuoteCheck quotes) {
    var parts = new ArrayList<String>();
    if (quotes.standing() > 0) {
      parts.add(quotes.standing() + (quotes.standing() == 1 ? " stands in its document" : " stand in their documents"));
    }
    if (quotes.differing() > 0) {
      parts.add(quotes.differing() + (quotes.differing() == 1 ? " does not" : " do not") + (parts.isEmpty() ? " stand in the document" : ""));
    }
    if (quotes.left() > 0) {
      parts.add(quotes.left() + " not compared, for the documents are not at hand (" + listed(quotes.absent()) + ")");
    }
    return String.join(", ", parts);
  }

  private static void places(String name, List<String> all, List<Block> to) {
    if (!all.isEmpty()) {
      to.add(new Block.Line(Text.of(INDENT).dim(name + " ".repeat(10 - name.length())).plain(listed(all))));
    }
  }

  private static String listed(List<String> all) {
    return String.join(", ", all.subList(0, Math.min(LISTED, all.size())))
        + (all.size() > LISTED ? ", … (" + all.size() + " in all)" : "");
  }

  /** Each fact and where it stands. */
  public Table standing() {
    var table = Table.of("fact", "document", "stands at");
    check.standing().stream().filter(s -> s.kind().equals(Standing.FACT))
        .forEach(s -> table.row(Cell.name(s.id()), Cell.of(s.document()), Cell.of(s.at().isEmpty() ? "nowhere" : s.places())));
    return table.build();
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** One row a problem, for files. */
  public Table table() {
    var table = columns();
    rows(problems(), table);
    return table.build();
  }

  static Table.Builder columns() {
    return Table.of("file", "line", "column", "path", "severity", "message", "got", "allowed", "maybe");
  }

  static void rows(List<Problem> problems, Table.Builder table) {
    problems.forEach(p -> table.row(Cell.of(p.file()), Cell.of(p.line()), Cell.of(p.column()), Cell.of(p.path()),
        Cell.of(p.isError() ? "error" : "warning"), Cell.of(p.message()), Cell.of(p.got()), Cell.of(p.allowed()),
        Cell.of(p.maybe())));
  }

  /** The JSON form that scripts rely on. */
  public Map<String, @Nullable Object> json() {
    var json = new LinkedHashMap<String, @Nullable Object>(check.json());
    json.put("problems", problems().stream().map(Problem::json).toList());
    json.put("extends", lineage().parents());
    json.put("changes", new LineageView(lineage()).json());
    rehearsal.ifPresent(r -> json.put("expect", r.held().stream().map(this::json).toList()));
    return json;
  }

  private Map<String, @Nullable Object> json(Rehearsal.Held held) {
    var json = new LinkedHashMap<String, @Nullable Object>(json(held.expectation(), held.holds()));
    if (!held.holds()) {
      var found = new LinkedHashMap<String, @Nullable Object>();
      held.found().forEach((metric, value) -> found.put(metric, Amounts.json(value)));
      json.put("found", found);
      json.put("why", held.why().stream().map(w -> why().json(w)).toList());
    }
    return json;
  }

  private static Map<String, Object> json(Expectation expectation, boolean holds) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("date", expectation.day().toString());
    json.put("that", expectation.that().toString());
    json.put("held", holds);
    return json;
  }

  /** What was expected and whether it held, for JSON. */
  public static List<Map<String, Object>> expectations(Rehearsal rehearsal) {
    return rehearsal.held().stream().map(h -> json(h.expectation(), h.holds())).toList();
  }

  /** What was expected and whether it held, one row an expectation. */
  public static Table expectations(Rehearsal rehearsal, Citations citations) {
    var table = Table.of("date", "expected", "held", "sources");
    rehearsal.held().forEach(h -> table.row(Cell.of(h.expectation().day()), Cell.of(h.expectation().that().toString()),
        Cell.of(h.holds() ? Text.EMPTY.good("yes") : Text.EMPTY.bad("no")),
        Cell.of(citations.bracketed(h.expectation().cites()))));
    return table.build();
  }
}
