package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Coverage;
import dev.snapback.scenario.Fact;
import dev.snapback.scenario.InlineQuote;
import dev.snapback.vocabulary.Cites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is cited, and by what: resolves citations and counts how far the numbers of a scenario have sources. */
final class Ledger {
  private final FactSection known;
  private final Cross cross;
  private final List<Citation> citations;
  private final List<Cited> cited;

  Ledger(FactSection known, Reading.Outcome outcome, Cross cross) {
    this.known = known;
    this.cross = cross;
    this.citations = outcome.citations();
    this.cited = outcome.cited();
  }

  /** Adds a problem for every id that stands for nothing, and warnings for what is cited nowhere. */
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
    }
    for (Assumption assumption : known.assumptions().values()) {
      if (!used.contains(assumption.id())) {
        cross.add(assumption.position().warning("nothing cites the assumption " + assumption.id()));
      }
    }
    unusedFacts(used);
  }

  /** One warning a file: sources are shared by scenarios, so facts that one does not use are no rarity. */
  private void unusedFacts(Set<String> used) {
    var byFile = new LinkedHashMap<String, List<Fact>>();
    for (Fact fact : known.facts().values()) {
      if (!used.contains(fact.id())) {
        byFile.computeIfAbsent(fact.position().file(), f -> new ArrayList<>()).add(fact);
      }
    }
    byFile.values().forEach(facts -> cross.add(facts.get(0).position().warning(
        "nothing cites " + (facts.size() == 1 ? "the fact " : facts.size() + " facts: ")
            + Cross.listed(facts.stream().map(Fact::id).toList()))));
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
    int sourced = 0;
    int assumed = 0;
    for (Citation citation : citations) {
      List<String> ids = citation.cites().ids();
      if (ids.stream().anyMatch(id -> known.facts().containsKey(id) || known.documents().containsKey(id))) {
        sourced++;
      } else if (ids.stream().anyMatch(known.assumptions()::containsKey)) {
        assumed++;
      }
    }
    return new Coverage(sourced, assumed, citations.size() - sourced - assumed);
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
