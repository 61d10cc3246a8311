package dev.snapback.shell.view;

import dev.snapback.scenario.Document;
import dev.snapback.scenario.Fact;
import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Cites;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the ids of sources stand for, in a few letters: {@code T1 el-pais}, {@code A3 assumption}.
 *
 * @param scenario whose sources they are
 */
public record Citations(Scenario scenario) {
  /** Returns {@code [T1 el-pais, A3 assumption]}; empty where nothing is cited. */
  public Text bracketed(Cites cites) {
    return cites.isEmpty()
        ? Text.EMPTY
        : Text.EMPTY.dim("[" + cites.ids().stream().map(this::label).collect(Collectors.joining(", ")) + "]");
  }

  /** Returns {@code T1 el-pais}. A number that the file does not have is a reason typed after {@code because}. */
  public String label(String id) {
    return Optional.ofNullable(scenario.facts().get(id)).map(f -> id + " " + f.document())
        .or(() -> Optional.ofNullable(scenario.documents().get(id)).map(Document::id))
        .orElse(id + " assumption");
  }

  /** Returns the labels, for JSON. */
  public List<String> labels(Cites cites) {
    return cites.ids().stream().map(this::label).toList();
  }

  /** A few lines about one source: a fact with its quote and document, a document, an assumption. */
  public Optional<List<Text>> about(String id) {
    return Optional.ofNullable(scenario.facts().get(id)).map(this::fact)
        .or(() -> Optional.ofNullable(scenario.documents().get(id)).map(d -> document(Text.of("  ").name(d.id()), d)))
        .or(() -> Optional.ofNullable(scenario.assumptions().get(id)).map(a -> List.of(
            Text.of("  ").name(a.id()).dim("  assumption"), Text.of("  ").strong(a.text()),
            Text.of("  ").dim("because ").plain(a.because()))));
  }

  private List<Text> fact(Fact fact) {
    Text head = Text.of("  ").name(fact.id()).dim("  " + dev.snapback.kernel.Names.kebab(fact.kind()));
    Text quote = Text.of("  ").strong("“" + fact.quote() + "”");
    Optional<Document> document = Optional.ofNullable(scenario.documents().get(fact.document()));
    var lines = new java.util.ArrayList<>(List.of(head, quote));
    document.ifPresent(d -> lines.addAll(document(Text.of("  ").name(d.id()), d)));
    return lines;
  }

  private static List<Text> document(Text name, Document document) {
    var lines = new java.util.ArrayList<Text>();
    lines.add(name.plain("  " + document.outlet() + ", " + document.title() + ", " + document.date()));
    document.url().ifPresent(u -> lines.add(Text.of("  ").dim(u)));
    document.via().ifPresent(v -> lines.add(Text.of("  ").dim("read by way of " + v)));
    return lines;
  }
}
