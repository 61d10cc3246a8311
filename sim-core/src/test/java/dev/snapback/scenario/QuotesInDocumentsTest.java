package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} compares quotes with the documents that lie beside the file of sources. */
class QuotesInDocumentsTest {
  private static final String QUOTE = "the duty on tin is 25%";

  @TempDir
  private Path folder;

  private Path inside = Path.of("");

  @BeforeEach
  void aFolderOfItsOwn() throws IOException {
    inside = Files.createDirectories(folder.resolve("scenarios/documents")).getParent();
  }

  private Path scenario(String file, String quote, String source) throws IOException {
    Files.writeString(inside.resolve("s.yaml"), """
        snapback: 1
        documents:
          times: {outlet: The Times, title: A title, date: 2030-01-01, file: '%s'}
          post: {outlet: The Post, title: A title, date: 2030-01-01}
        facts:
          T1: {kind: level, document: times, quote: "%s"}
          P1: {kind: level, document: post, quote: so they say}
        """.formatted(file, quote));
    return Files.writeString(inside.resolve("tin-war.yaml"),
        TinWarFile.with("source: A1\n", "sources: s.yaml\nsource: " + source + "\n"));
  }

  private QuoteCheck check(String file, String quote) throws IOException {
    Check check = ScenarioReader.check(scenario(file, quote, "[A1, T1, P1]")).check();
    assertThat(check.accepted()).as("it runs without its documents: %s", check.problems()).isTrue();
    assertThat(check.problems()).isEmpty();
    return check.quotes().orElseThrow();
  }

  @Test
  void aQuoteStandsInItsDocument() throws IOException {
    Files.writeString(inside.resolve("documents/times.txt"), "They say:\u2028\u201cThe\u00ad  duty on\ntin is\u00a025%\u201d, and on zinc 5%.");

    QuoteCheck check = check("documents/times.txt", "duty on tin is 25%");
    assertThat(check.problems()).isEmpty();
    assertThat(check.json()).hasToString("{standing=1, differing=0, notCompared=1, documentsNotAtHand=[post]}");
  }

  @Test
  void otherWordsAreAnErrorWithTheirPlaceAndWhatTheDocumentSays() throws IOException {
    Files.writeString(inside.resolve("times.txt"), "As announced, the duty on tin is 35% from May on.");

    QuoteCheck check = check("times.txt", QUOTE);
    assertThat(check.differing()).isEqualTo(1);
    assertThat(check.problems()).singleElement().extracting(Problem::text).asString()
        .isEqualTo(inside.resolve("s.yaml") + ":6:3: facts.T1: these words of T1 do not stand in times.txt"
            + " (got the duty on tin is 25%; maybe: the duty on tin is 35%)");
  }

  @Test
  void aQuoteAtACitationIsComparedToo() throws IOException {
    Files.writeString(inside.resolve("times.txt"), QUOTE + " from May on");
    Path file = scenario("times.txt", QUOTE, "[A1, {fact: T1, quote: from June on}]");

    Check check = ScenarioReader.check(file).check();
    assertThat(check.withQuotes()).singleElement().satisfies(p -> {
      assertThat(p.place()).isEqualTo(file + ":7:21");
      assertThat(p.isError()).isTrue();
      assertThat(p.got()).isEqualTo("from June on");
    });
    assertThat(check.json().get("problems")).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
    assertThat(check.json().get("quotes")).asString().startsWith("{standing=1, differing=1");
  }

  @Test
  void aNumberIsNotPartOfALongerOne() {
    FoldedText text = FoldedText.of("35% and 1.145, 2,500 or 45.7 at 5%5.");
    for (String cut : List.of("5% and", "145", "1.14", "2", "500 or", "or 45", "7 at", "at 5%5.5")) {
      assertThat(text.holds(cut)).as(cut).isFalse();
    }
    for (String whole : List.of("35% and", "1.145", "2,500", "45.7 at 5%", "an", "d 1.145,")) {
      assertThat(text.holds(whole)).as(whole).isTrue();
    }
    assertThat(FoldedText.of("at 15% or 5% on tin").holds("5% on")).as("the second one is whole").isTrue();
    assertThat(FoldedText.of("aabaabaaab").holds("aabaaab")).as("beginnings overlap").isTrue();
  }

  @Test
  void onlyWhatBeginsLikeTheQuoteIsSuggested() {
    FoldedText text = FoldedText.of("up to 145% on all goods");
    assertThat(text.instead("up to 145% on all steel of theirs")).contains("up to 145% on all goods");
    assertThat(text.instead("up to 125% on all goods")).isEmpty();
    assertThat(text.instead("145% on")).isEmpty();
  }

  @Test
  void aDocumentThatIsNotAtHandIsNoProblem() throws IOException {
    QuoteCheck check = check("times.txt", QUOTE);
    assertThat(check.problems()).isEmpty();
    assertThat(check.absent()).containsExactly("times", "post");
    assertThat(check.left()).isEqualTo(2);
  }

  @Test
  void nothingOutsideTheFolderIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), QUOTE);
    Files.createSymbolicLink(inside.resolve("link.txt"), secret);
    Files.createSymbolicLink(inside.resolve("up"), folder);
    for (String name : List.of("../secret.txt", "link.txt", "up/secret.txt", secret.toString(), ".hidden", "documents/../../secret.txt")) {
      QuoteCheck check = check(name, QUOTE);
      assertThat(check.standing() + check.differing()).as(name).isZero();
      assertThat(check.problems()).as(name).singleElement().satisfies(p -> {
        assertThat(p.isError()).isFalse();
        assertThat(p.path()).isEqualTo("documents.times.file");
        assertThat(p.got()).isEqualTo(name);
      });
    }
  }

  @Test
  void whatIsNoTextIsNotCompared() throws IOException {
    Files.write(inside.resolve("latin.txt"), QUOTE.concat(" \u00e0 No\u00ebl").getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(inside.resolve("large.txt"), QUOTE + " ".repeat(Limits.FILE.max()));
    for (var slip : List.of(List.of("latin.txt", "not UTF-8 at byte 24"), List.of("large.txt", "the file is too large"),
        List.of("documents", "this is no regular file"))) {
      assertThat(check(slip.get(0), QUOTE).problems()).singleElement().extracting(Problem::text).asString()
          .contains("documents.times.file: quotes are not compared with this document: " + slip.get(1));
    }
  }

  @Test
  void aRefusedFileIsComparedToo() throws IOException {
    Files.writeString(inside.resolve("times.txt"), "nothing of the kind");
    Path file = scenario("times.txt", QUOTE, "[A1, T1]");
    Files.writeString(file, Files.readString(file).replace("length: 60d", "length: 60"));

    Check check = ScenarioReader.check(file).check();
    assertThat(check.accepted()).isFalse();
    assertThat(check.text()).hasSize(2).last().asString().contains("these words of T1 do not stand in times.txt");
  }

  @Test
  void toReadAScenarioOpensNoDocument() throws IOException {
    Files.writeString(inside.resolve("times.txt"), "nothing of the kind");
    Check check = ScenarioReader.read(scenario("times.txt", QUOTE, "[A1, T1]")).check();
    assertThat(check.quotes()).isEmpty();
    assertThat(check.text()).isEmpty();
    assertThat(check.json()).doesNotContainKey("quotes");
  }
}
