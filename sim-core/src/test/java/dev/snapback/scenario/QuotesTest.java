package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuotesTest {
  @Test
  void quotationMarksDashesAndSpacesAreFolded() {
    assertThat(Quotes.stands("each other's  goods - \"all\"", "on each\u00a0other\u2019s\ngoods \u2013 \u201call\u201d, so"))
        .isTrue();
    assertThat(Quotes.fold(" \u00abA\u00ad\u00bb \u2014 b\t")).isEqualTo("\"A\" - b");
  }

  @Test
  void otherWordsAreNotFound() {
    assertThat(Quotes.stands("up to 145%", "up to 154%")).isFalse();
    assertThat(Quotes.stands("", "anything")).isFalse();
  }

  @Test
  void aQuoteThatIsNearlyThatOfItsFactIsAWarning() {
    String fact = "a definitive countervailing duty of 35.3% is hereby imposed";
    assertThat(Quotes.nearly("countervailing duty of 53.3%", fact)).isTrue();
    assertThat(Quotes.nearly("countervailing  duty of 35.3%", fact)).as("a part of it").isFalse();
    assertThat(Quotes.nearly("within a year of its date", fact)).as("other words").isFalse();
    assertThat(Quotes.nearly("", fact)).isFalse();

    String sources = "snapback: 1\ndocuments: {oj: {outlet: O, title: T, date: 2029-01-01}}\nfacts: {F: {kind: level, document: oj, quote: "
        + fact + "}}\n";
    String text = TinWarFile.with("seed: 7\n", "seed: 7\nsources: s.yaml\n").replace("source: A1\n",
        "source: [A1, {fact: F, quote: countervailing duty of 53.3%}]\n");
    assertThat(ScenarioReader.read("f", text, Map.of("s.yaml", sources)).check().text()).singleElement().asString()
        .startsWith("f:7:21: warning: source[2].fact: these are nearly the words of fact F, but not the same: countervailing duty of 53.3%")
        .endsWith("maybe: " + fact + ")");
  }

  @Test
  void everyQuoteOfTheDocumentsScenarioStandsInItsDocument() throws IOException {
    Optional<Path> documents = Stream.of(Path.of(System.getProperty("snapback.documents", "../../shared/seeds")),
        Path.of("../../../shared/seeds")).filter(Files::isDirectory).findFirst();
    assumeTrue(documents.isPresent(), "the documents are not at hand: give their folder as -Dsnapback.documents=FOLDER");
    Scenario scenario = ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow();

    var missing = new ArrayList<String>();
    for (Fact fact : scenario.facts().values()) {
      check(scenario, fact, fact.quote(), documents.orElseThrow(), missing);
    }
    for (InlineQuote inline : scenario.quotes()) {
      Optional<Fact> fact = Optional.ofNullable(scenario.facts().get(inline.fact()));
      check(scenario, fact.orElseThrow(), inline.quote(), documents.orElseThrow(), missing);
    }
    assertThat(missing).isEmpty();
  }

  private static void check(Scenario scenario, Fact fact, String quote, Path documents, List<String> missing)
      throws IOException {
    Optional<Document> document = Optional.ofNullable(scenario.documents().get(fact.document()));
    String text = Files.readString(documents.resolve(document.flatMap(Document::file).orElseThrow()));
    if (!Quotes.stands(quote, text)) {
      missing.add(fact.position() + " " + fact.id() + ": " + quote);
    }
  }

  @Test
  void everyKindOfQuotationMarkIsOneOfTwo() {
    for (String single : List.of("\u2018", "\u2019", "\u201a", "\u201b", "\u2032", "\u2039", "\u203a", "\u00b4", "`")) {
      assertThat(Quotes.fold("it" + single + "s")).isEqualTo("it's");
    }
    for (String twice : List.of("\u201c", "\u201d", "\u201e", "\u201f", "\u2033", "\u00ab", "\u00bb")) {
      assertThat(Quotes.fold(twice + "so")).isEqualTo("\"so");
    }
    assertThat(Quotes.fold("\u22123 \u2014 3")).isEqualTo("-3 - 3");
  }
}
