package dev.snapback.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a look at a scenario's files finds: problems, how far its numbers have sources, how its queues are loaded.
 *
 * @param file the file
 * @param problems errors and warnings, by place; at most {@link Problems#SHOWN}
 * @param more how many further problems there are
 * @param facts the numbers and dated entries by what covers them; of a refused file, as far as it could be read
 * @param unsourced where the numbers and dated entries stand that nothing covers, in the order of the file
 * @param standing where each fact, document and assumption stands, facts first
 * @param loads the load of each license queue at the start and after every change of capacity; empty for a refused file
 * @param quotes what a comparison of the quotes with their documents found; empty where none was asked for
 * @param later what is looked at only when these errors are mended, in a few words each; empty for a scenario
 */
public record Check(String file, List<Problem> problems, int more, Coverage facts,
    List<Position> unsourced, List<Standing> standing, List<QueueLoad> loads, Optional<QuoteCheck> quotes, List<String> later) {
  public Check {
    problems = List.copyOf(problems);
    unsourced = List.copyOf(unsourced);
    standing = List.copyOf(standing);
    loads = List.copyOf(loads);
    later = List.copyOf(later);
  }

  /** Whether the file is a scenario. */
  public boolean accepted() {
    return problems.stream().noneMatch(Problem::isError);
  }

  /**
   * The ids of a kind that nothing in the scenario cites, in the order of their files. A document counts as cited where one
   * of its facts is.
   *
   * @param kind {@link Standing#FACT}, {@link Standing#DOCUMENT} or {@link Standing#ASSUMPTION}
   */
  public List<String> unused(String kind) {
    Set<String> told = standing.stream().filter(s -> !s.at().isEmpty()).map(Standing::document).collect(Collectors.toSet());
    return standing.stream().filter(s -> s.kind().equals(kind) && s.at().isEmpty() && !told.contains(s.id()))
        .map(Standing::id).toList();
  }

  /** Whether the numbers and dated entries could be looked at, or the files were refused before that. */
  public boolean wasRead() {
    return accepted() || facts.total() > 0 || !standing.isEmpty();
  }

  /** The problems of the file and those of its quotes: these do not make it refused. */
  public List<Problem> withQuotes() {
    return Stream.concat(problems.stream(), quotes.stream().flatMap(q -> q.problems().stream())).toList();
  }

  /** One line for each problem that is shown, and a last one that counts the rest. */
  public List<String> text() {
    var lines = new ArrayList<String>(withQuotes().stream().map(Problem::text).toList());
    if (more > 0) {
      lines.add("and " + more + " more");
    }
    return List.copyOf(lines);
  }

  /** The JSON form that scripts rely on, as maps, lists, texts and numbers. */
  public Map<String, Object> json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("command", "check");
    json.put("file", file);
    json.put("problems", withQuotes().stream().map(Problem::json).toList());
    json.put("more", more);
    var counts = new LinkedHashMap<String, Object>();
    counts.put("sourced", facts.sourced());
    counts.put("assumed", facts.assumed());
    counts.put("unsourced", facts.unsourced());
    List<Standing> declared = standing.stream().filter(s -> s.kind().equals(Standing.FACT)).toList();
    counts.put("declared", declared.size());
    counts.put("used", declared.stream().filter(s -> !s.at().isEmpty()).count());
    json.put("facts", counts);
    json.put("unsourced", unsourced.stream().map(Standing::json).toList());
    var unused = new LinkedHashMap<String, Object>();
    unused.put("facts", unused(Standing.FACT));
    unused.put("documents", unused(Standing.DOCUMENT));
    unused.put("assumptions", unused(Standing.ASSUMPTION));
    json.put("unused", unused);
    json.put("standing", standing.stream().map(Standing::json).toList());
    var queues = new ArrayList<Map<String, Object>>();
    for (QueueLoad load : loads) {
      var queue = new LinkedHashMap<String, Object>();
      queue.put("regime", load.regime());
      queue.put("from", load.from().toString());
      queue.put("load", load.percent());
      queues.add(queue);
    }
    json.put("queues", queues);
    quotes.ifPresent(q -> json.put("quotes", q.json()));
    json.put("later", later);
    return json;
  }
}
