package dev.snapback;

import dev.snapback.kernel.Sha256;
import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Document;
import dev.snapback.scenario.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a scenario's sources say as one hash. */
final class Hashes {
  private Hashes() {}

  /** Of what the sources say: documents, facts, assumptions with their texts, whatever their order. */
  static String of(Map<String, Document> documents, Map<String, Fact> facts, Map<String, Assumption> assumptions) {
    var lines = new ArrayList<String>();
    new TreeMap<>(documents).values().forEach(d -> add(lines, "document", d.id(), d.outlet(), d.title(),
        d.date().toString(), d.file().orElse(""), d.url().orElse(""), d.via().orElse("")));
    new TreeMap<>(facts).values().forEach(f -> add(lines, "fact", f.id(), f.kind().name(), f.document(), f.quote()));
    new TreeMap<>(assumptions).values().forEach(a -> add(lines, "assumption", a.id(), a.text(), a.because()));
    return Sha256.of(lines);
  }

  /** Adds texts with their lengths, so that no line feed in one of them makes it look like two. */
  private static void add(List<String> lines, String... texts) {
    for (String text : texts) {
      lines.add(text.length() + " " + text);
    }
  }
}
