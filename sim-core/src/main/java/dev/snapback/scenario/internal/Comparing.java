package dev.snapback.scenario.internal;

import dev.snapback.scenario.Fact;
import dev.snapback.scenario.FoldedText;
import dev.snapback.scenario.InlineQuote;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problems;
import dev.snapback.scenario.QuoteCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares quotes with their documents, as far as these are at hand. One document is in memory at a time. */
final class Comparing {
  private record Words(Position position, String fact, String quote) {}

  private final FactSection known;
  private final Map<String, List<Words>> byDocument = new LinkedHashMap<>();
  private final Problems problems = new Problems();
  private final List<String> absent = new ArrayList<>();
  private int standing;
  private int differing;
  private int left;

  private Comparing(FactSection known) {
    this.known = known;
  }

  /** Compares the quotes of all facts, and those given where facts are cited. */
  static QuoteCheck of(FactSection known, List<InlineQuote> inline) {
    var comparing = new Comparing(known);
    known.facts().values().forEach(fact -> comparing.add(fact, fact.position(), fact.quote()));
    inline.forEach(quote -> Optional.ofNullable(known.facts().get(quote.fact()))
        .ifPresent(fact -> comparing.add(fact, quote.position(), quote.quote())));
    comparing.byDocument.forEach(comparing::compare);
    return new QuoteCheck(comparing.problems.list(), comparing.standing, comparing.differing, comparing.left, comparing.absent);
  }

  private void add(Fact fact, Position position, String quote) {
    if (known.documents().containsKey(fact.document())) { // that it is not there is told elsewhere
      byDocument.computeIfAbsent(fact.document(), id -> new ArrayList<>()).add(new Words(position, fact.id(), quote));
    }
  }

  private void compare(String document, List<Words> quotes) {
    Optional<FactSection.Filed> filed = known.filed(document);
    Optional<String> text = filed.flatMap(this::text);
    if (text.isEmpty()) {
      left += quotes.size();
      absent.add(document);
      return;
    }
    FoldedText folded = FoldedText.of(text.get());
    String file = filed.map(f -> f.name().value()).orElse("");
    for (Words words : quotes) {
      if (folded.holds(words.quote())) {
        standing++;
      } else {
        differing++;
        problems.add(words.position().error("these words of " + words.fact() + " do not stand in " + file).got(words.quote())
            .maybe(folded.instead(words.quote()).orElse("")));
      }
    }
  }

  private Optional<String> text(FactSection.Filed filed) {
    var found = new Problems();
    Optional<String> text = filed.folder().document(filed.name().value(), found);
    At at = filed.name().at();
    found.list().forEach(p -> problems.add(new Position(at.place().file(), at.place().line(), at.place().column(), at.path())
        .warning("quotes are not compared with this document: " + p.message()).got(filed.name().value()).allowed(p.allowed())
        .maybe(p.maybe())));
    return text;
  }
}
