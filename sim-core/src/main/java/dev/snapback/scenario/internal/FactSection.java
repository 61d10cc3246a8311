package dev.snapback.scenario.internal;

import dev.snapback.scenario.Assumption;
import dev.snapback.scenario.Document;
import dev.snapback.scenario.Fact;
import dev.snapback.scenario.Position;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Documents and facts in files of their own; assumptions in the scenario. */
public final class FactSection {
  private static final Key<String> TEXT =
      Key.required("text", Types.TEXT, "what is assumed", "Steel stood at 25% before 4 June");
  private static final Key<String> BECAUSE =
      Key.required("because", Types.TEXT, "why", "it was doubled to 50 (T8)");

  static final Key<Map<String, Located<Values>>> ASSUMPTIONS = Key.optional(
      "assumptions", Types.byName(KeyNames.CITE, Types.body(Block.of("an assumption", TEXT, BECAUSE))),
      "what is taken to be so without a document that says it", "{A1: {text: \"…\", because: \"…\"}}");

  private static final Key<Long> VERSION = Key.required("snapback", Types.VERSION, "the version of this format", "1");
  private static final Key<String> OUTLET = Key.required("outlet", Types.TEXT, "who published it", "El País");
  private static final Key<String> TITLE = Key.required("title", Types.TEXT, "its title", "Trump and Xi speak");
  private static final Key<LocalDate> DATE =
      Key.required("date", Types.OWN_DATE, "when it was published", "2025-06-05");
  private static final Key<String> FILE =
      Key.optional("file", Types.TEXT, "its file in the folder of this file, where it is at hand; check compares the quotes with it", "documents/004.txt");
  private static final Key<String> URL = Key.optional(
      "url", Types.TEXT, "where it stands on the web; never fetched", "https://www.federalregister.gov/d/2025-09297");
  private static final Key<String> VIA = Key.optional("via", Types.TEXT,
      "where its content was read, where it was not at hand itself", "PIIE; GTA");
  static final Key<Map<String, Located<Values>>> DOCUMENTS = Key.optional(
      "documents", Types.byName(KeyNames.CITE, Types.body(Block.of("a document", OUTLET, TITLE, DATE, FILE, URL, VIA))),
      "the documents that facts are taken from", "{el-pais: {outlet: El País, title: \"…\", date: 2025-06-05}}");

  private static final Key<Fact.Kind> KIND =
      Key.required("kind", Types.oneOf(Fact.Kind.class), "what kind of thing it is", "level");
  private static final Key<String> DOCUMENT =
      Key.required("document", Types.TEXT, "the id of the document", "el-pais");
  private static final Key<String> QUOTE = Key.required(
      "quote", Types.LONG_TEXT, "its words, exact but for quotation marks, dashes and spaces", "\"up to 145%\"");
  static final Key<Map<String, Located<Values>>> FACTS = Key.optional(
      "facts", Types.byName(KeyNames.CITE, Types.body(Block.of("a fact", KIND, DOCUMENT, QUOTE))),
      "what the documents say, one short exact quote each",
      "{T1: {kind: level, document: el-pais, quote: \"…\"}}");

  /** A file of documents, facts and what was observed. */
  public static final Block FILE_OF_SOURCES = Block.of(
      "documents, the facts taken from them and what was observed", VERSION, DOCUMENTS, FACTS, ObservedSection.OBSERVED);

  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Map<Fact, At> documentsOfFacts = new LinkedHashMap<>();
  private final Map<String, Filed> filed = new LinkedHashMap<>();

  /**
   * The file that a document names.
   *
   * @param name its name
   * @param folder where it is looked for
   */
  record Filed(Located<String> name, Siblings folder) {}

  FactSection() {}

  /** Takes in the assumptions of a scenario, before any file of sources. */
  void scenario(Values root, Cross cross) {
    root.find(ASSUMPTIONS).orElse(Map.of()).forEach((id, entry) -> {
      Values values = entry.value();
      taken.put(id, "an assumption");
      assumptions.put(id, new Assumption(id, values.find(TEXT).orElse(""), values.find(BECAUSE).orElse(""),
          cross.position(entry.at())));
    });
  }

  /** Takes in a file of documents and facts; {@code beside} are the files in its folder. */
  void file(Values values, Siblings beside, Cross cross) {
    values.find(DOCUMENTS).orElse(Map.of()).forEach((id, entry) -> {
      Values document = entry.value();
      var read = new Document(id, document.find(OUTLET).orElse(""), document.find(TITLE).orElse(""),
          document.find(DATE).orElse(LocalDate.EPOCH), document.find(FILE), document.find(URL), document.find(VIA));
      boolean again = read.equals(documents.get(id)); // files of sources may share a document
      if (!again && free(id, entry.at(), "a document", cross)) {
        documents.put(id, read);
        document.locate(FILE).ifPresent(name -> filed.put(id, new Filed(name, beside)));
      }
    });
    values.find(FACTS).orElse(Map.of()).forEach((id, entry) -> {
      Values fact = entry.value();
      Optional<Located<String>> document = fact.locate(DOCUMENT);
      if (free(id, entry.at(), "a fact", cross)) {
        Position position = cross.position(entry.at());
        Fact read = new Fact(id, fact.find(KIND).orElse(Fact.Kind.EVENT), document.map(Located::value).orElse(""),
            fact.find(QUOTE).orElse(""), position);
        facts.put(id, read);
        document.ifPresent(d -> documentsOfFacts.put(read, d.at()));
      }
    });
  }

  /** Checks that the documents of all facts are there. */
  void complete(Cross cross) {
    documentsOfFacts.forEach((fact, at) -> cross.known(at, "document", fact.document(), documents.keySet()));
  }

  private boolean free(String id, At at, String what, Cross cross) {
    String before = taken.putIfAbsent(id, what);
    if (before != null) {
      cross.error(at, "the id stands for " + before + " already", id, "an id of its own", "");
    }
    return before == null;
  }

  /** The documents by id. */
  Map<String, Document> documents() {
    return documents;
  }

  /** The file that a document names. */
  Optional<Filed> filed(String document) {
    return Optional.ofNullable(filed.get(document));
  }

  /** The facts by id. */
  Map<String, Fact> facts() {
    return facts;
  }

  /** The assumptions by id. */
  Map<String, Assumption> assumptions() {
    return assumptions;
  }
}
