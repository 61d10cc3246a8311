package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code check} tells the author of a file beyond its errors. */
class CheckForAuthorsTest {
  @TempDir
  Path working;

  private Bench.Run check(String text, String... options) throws IOException {
    Files.writeString(working.resolve("mine.yaml"), text);
    String[] args = new String[options.length + 2];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = "check";
    args[options.length + 1] = "mine.yaml";
    return new Bench(working).run(args);
  }

  private static String twoPorts() throws IOException {
    return Files.readString(Bench.SCENARIOS.resolve("two-ports.yaml"));
  }

  @Test
  void anExpectationThatFailsShowsWhyTheMetricInQuestionIsWhatItIs() throws IOException {
    String wrong = twoPorts().replace("tariff.av.bo = 40% and tariff.av.bo.tin = 55%", "tariff.av.bo = 40% and tariff.av.bo.tin = 50%");

    Bench.Run run = check(wrong);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("expected on 2030-03-09: tariff.av.bo = 40% and tariff.av.bo.tin = 50%")
        .contains("tariff.av.bo.tin = 55%").contains("safeguard 15%").contains("surcharge 40%")
        .contains("av impose surcharge 40% on bo")
        .doesNotContain("tariff.av.bo = 40%  headline");
    JsonNode expected = JsonMapper.builder().build().readTree(check(wrong, "--json").out()).get("expect").get(0);
    assertThat(expected.get("held").asBoolean()).isFalse();
    assertThat(expected.get("found").get("tariff.av.bo.tin").asDouble()).isEqualTo(55);
    assertThat(expected.get("why").get(0).get("parts")).hasSize(2);
  }

  @Test
  void numbersWithoutASourceAreListedWithTheirPlaces() throws IOException {
    Bench.Run run = check(twoPorts().replace("source: A1  ", "seed: 1\n# ").replace("seed: 1\nseed: 1", "seed: 1"));

    assertThat(run.out()).contains("unsourced truces.port-royal.length line").contains("in all)");
    assertThat(run.out()).contains("unused    1 assumption (A1)");
  }

  @Test
  void quotesAreComparedWithTheDocumentsAtHand() throws IOException {
    Files.writeString(working.resolve("sources.yaml"), """
        snapback: 1
        documents:
          times: {outlet: The Times, title: A title, date: 2030-01-01, file: times.txt}
          post: {outlet: The Post, title: A title, date: 2030-01-01, file: post.txt}
        facts:
          T1: {kind: level, document: times, quote: the truce shall last sixty days}
          T2: {kind: level, document: times, quote: sixty days}
          P1: {kind: level, document: post, quote: so it says}
        """);
    Files.writeString(working.resolve("times.txt"), "the truce shall last ninety days, not sixty days\n");
    String cited = twoPorts().replace("scenario: two-ports", "scenario: mine").replace("source: A1  ", "sources: sources.yaml\nsource: [A1, T1, T2, P1]  ");

    Bench.Run run = check(cited);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("sources.yaml:6:3: facts.T1: these words of T1 do not stand in times.txt")
        .contains("got the truce shall last sixty days").contains("maybe: the truce shall last ninety days")
        .contains("mine.yaml: 1 error")
        .contains("quotes    1 stands in its document, 1 does not, 1 not compared, for the documents are not at hand (post)");
    JsonNode json = JsonMapper.builder().build().readTree(check(cited, "--json").out());
    assertThat(json.get("problems").get(0).get("path").asString()).isEqualTo("facts.T1");
    assertThat(json.get("quotes").toString())
        .isEqualTo("{\"standing\":1,\"differing\":1,\"notCompared\":1,\"documentsNotAtHand\":[\"post\"]}");
    assertThat(new Bench(working).run("-c", "load mine.yaml", "-c", "status").status()).as("it runs all the same").isZero();
  }

  @Test
  void factsAndDocumentsThatNothingCitesAreNamed() throws IOException {
    Files.writeString(working.resolve("sources.yaml"), """
        snapback: 1
        documents:
          gazette: {outlet: Gazette, title: The law, date: 2029-12-01}
          paper: {outlet: Paper, title: The news, date: 2029-12-02}
        facts:
          T1: {kind: level, document: gazette, quote: forty per cent}
          T2: {kind: level, document: gazette, quote: fifty per cent}
        """);
    String text = twoPorts().replace("seed: 1", "seed: 1\nsources: [sources.yaml]")
        .replace("id: sign,", "id: sign, source: T1,");

    Bench.Run run = check(text);

    assertThat(run.status()).as(run.out() + run.err()).isZero();
    assertThat(run.out()).contains("unused    1 fact (T2), 1 document (paper)");
    JsonNode unused = JsonMapper.builder().build().readTree(check(text, "--json").out()).get("unused");
    assertThat(unused.get("facts").get(0).asString()).isEqualTo("T2");
    assertThat(unused.get("documents").get(0).asString()).isEqualTo("paper");
    assertThat(unused.get("assumptions")).isEmpty();
  }

  @Test
  void aNameMeansTheFileOfTheWorkingFolderAndSaysSo() throws IOException {
    Files.writeString(working.resolve("two-ports.yaml"), twoPorts().replace("seed: 1\n", "seed: 99\n"));
    Bench.Run check = new Bench(working).run("--json", "check", "two-ports");
    JsonNode json = JsonMapper.builder().build().readTree(check.out());

    assertThat(json.get("file").asString()).isEqualTo(working.resolve("two-ports.yaml").toString());
    assertThat(Path.of(json.get("hidden").asString())).isEqualTo(Bench.SCENARIOS.resolve("two-ports.yaml"));
    assertThat(new Bench(working).run("two-ports", "-c", "info").out()).contains("seed 99")
        .contains("two-ports is two-ports.yaml of this folder, not the library's " + Bench.SCENARIOS.resolve("two-ports.yaml"));
    assertThat(new Bench(Bench.SCENARIOS).run("check", "two-ports").out()).doesNotContain("of this folder");
    assertThat(new Bench(working).run("check", "deal").out()).contains("no problems").doesNotContain("of this folder");
  }
}
