package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Coverage;
import dev.snapback.scenario.Fact;
import dev.snapback.scenario.InlineQuote;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Quotes;
import dev.snapback.scenario.Standing;
import dev.snapback.vocabulary.Cites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is cited, and by what: resolves citations and counts how far the numbers of a scenario have sources. */
final class Ledger {
  private static final String SOURCE = "." + Block.SOURCE;
  /** What a key path says of the inside of a {@code source}. */
  private static final Pattern WITHIN = Pattern.compile("\\[\\d+]|\\.(fact|else)(?=$|[.\\[])");

  private final FactSection known;
  private final Cross cross;
  private final List<Citation> citations;
  private final List<Cited> cited;

  /**
   * Keeps what cites.
   *
   * @param outcome the scenario
   * @param shared its files of sources, where something was observed
   */
  Ledger(FactSection known, Reading.Outcome outcome, List<Reading.Outcome> shared, Cross cross) {
    this.known = known;
    this.cross = cross;
    this.citations = all(outcome, shared, Reading.Outcome::citations);
    this.cited = all(outcome, shared, Reading.Outcome::cited);
  }

  private static <T> List<T> all(
      Reading.Outcome outcome, List<Reading.Outcome> shared, Function<Reading.Outcome, List<T>> part) {
    return Stream.concat(Stream.of(outcome), shared.stream()).flatMap(o -> part.apply(o).stream()).toList();
  }

  /**
   * Adds a problem for every id that stands for nothing, and a warning for every assumption that nothing cites. Sources are
   * shared by scenarios, so facts and documents that one does not use are no rarity: {@code Check.unused} tells them.
   */
  void check(boolean sourcesRead) {
    var used = new LinkedHashSet<String>();
    for (Cited cite : cited) {
      used.add(cite.id());
      if (!exists(cite.id()) && sourcesRead) {
        cross.error(cite.at(), "there is no fact, document or assumption of this id", cite.id(),
            Cross.listed(ids()), Nearest.to(cite.id(), ids()).orElse(""));
      } else if (cite.quote().isPresent() && !known.facts().containsKey(cite.id()) && sourcesRead) {
        cross.error(cite.at(), "only a fact can be quoted", cite.id(), Cross.listed(known.facts().keySet()), "");
      }
      Optional.ofNullable(known.facts().get(cite.id())).map(Fact::quote).filter(words ->
          cite.quote().filter(quote -> Quotes.nearly(quote, words)).isPresent()).ifPresent(words -> cross.warning(cite.at(),
              "these are nearly the words of fact " + cite.id() + ", but not the same: " + cite.quote().orElse(""), words));
    }
    for (Assumption assumption : known.assumptions().values()) {
      if (!used.contains(assumption.id())) {
        cross.add(assumption.position().warning("nothing cites the assumption " + assumption.id()));
      }
    }
  }

  private boolean exists(String id) {
    return known.facts().containsKey(id) || known.documents().containsKey(id) || known.assumptions().containsKey(id);
  }

  private List<String> ids() {
    var ids = new ArrayList<String>(known.assumptions().keySet());
    ids.addAll(known.facts().keySet());
    ids.addAll(known.documents().keySet());
    return ids;
  }

  /** Counts the quantities of the scenario by what covers them. */
  Coverage coverage() {
    int sourced = (int) citations.stream().filter(this::isSourced).count();
    int unsourced = unsourced().size();
    return new Coverage(sourced, citations.size() - sourced - unsourced, unsourced);
  }

  private boolean isSourced(Citation citation) {
    return citation.cites().ids().stream()
        .anyMatch(id -> known.facts().containsKey(id) || known.documents().containsKey(id));
  }

  /** Where the quantities stand that nothing covers, in the order of the file. */
  List<Position> unsourced() {
    return citations.stream().filter(c -> !isSourced(c))
        .filter(c -> c.cites().ids().stream().noneMatch(known.assumptions()::containsKey))
        .map(c -> cross.position(c.at())).toList();
  }

  /** Where each fact, document and assumption is cited, facts first, each kind in the order of its file. */
  List<Standing> standing() {
    var places = new LinkedHashMap<String, Set<Position>>();
    for (Cited cite : cited) {
      places.computeIfAbsent(cite.id(), id -> new LinkedHashSet<>())
          .add(cross.position(new At(cite.at().place(), covered(cite.at().path()))));
    }
    var found = new ArrayList<Standing>();
    known.facts().values().forEach(f -> found.add(new Standing(f.id(), Standing.FACT, f.document(), at(places, f.id()))));
    known.documents().keySet().forEach(id -> found.add(new Standing(id, Standing.DOCUMENT, "", at(places, id))));
    known.assumptions().keySet().forEach(id -> found.add(new Standing(id, Standing.ASSUMPTION, "", at(places, id))));
    return found;
  }

  private static List<Position> at(Map<String, Set<Position>> places, String id) {
    return List.copyOf(places.getOrDefault(id, Set.of()));
  }

  /** The path of what a citation covers: that of its key where the source says sources by key, else of its block. */
  private static String covered(String path) {
    int at = path.lastIndexOf(SOURCE);
    if (at < 0) {
      return "all"; // the source of the whole file
    }
    String key = WITHIN.matcher(path.substring(at + SOURCE.length())).replaceAll("");
    return path.substring(0, at) + key;
  }

  /** The sources of every quantity by its key path. */
  Map<String, Cites> byPath() {
    var found = new LinkedHashMap<String, Cites>();
    citations.forEach(citation -> found.put(citation.at().path(), citation.cites()));
    return found;
  }

  /** The quotes given where facts are cited. */
  List<InlineQuote> quotes() {
    var found = new ArrayList<InlineQuote>();
    for (Cited cite : cited) {
      Optional<String> quote = cite.quote();
      quote.ifPresent(q -> found.add(new InlineQuote(cite.id(), q, cross.position(cite.at()))));
    }
    return found;
  }
}
