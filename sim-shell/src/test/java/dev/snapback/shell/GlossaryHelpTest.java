package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code help} knows the words of docs/glossary.md. */
class GlossaryHelpTest {
  private final Bench bench = new Bench();

  @Test
  void allTermsOfTheDocumentFitOnAScreen() throws IOException {
    String shown = bench.run("-c", "help glossary").out();
    assertThat(shown.lines().count()).isLessThan(50);
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(120));
    var terms = Files.readAllLines(Path.of("..", "docs", "glossary.md")).stream()
        .filter(l -> l.startsWith("| ") && !l.startsWith("| term ") && !l.startsWith("| --- "))
        .map(l -> l.substring(2, l.indexOf(" |", 2)).split(",", 2)[0].replaceAll("[`*\\\\]", "")).toList();
    assertThat(terms).hasSizeGreaterThan(100).allSatisfy(term -> assertThat(shown).contains(term));
  }

  @Test
  void wordsThatAreNoTermOfTheirOwnAreFoundInTheMeaningsOfOthers() {
    assertThat(bench.run("-c", "help compensating variation").out()).startsWith("  cost per household, compensating variation: ");
    assertThat(bench.run("-c", "help Mean squared error").out()).startsWith("  Brier score: ").hasLineCount(1);
    assertThat(bench.run("-c", "help deemed").out()).startsWith("  deemed decision: ").hasLineCount(1);
    assertThat(bench.run("-c", "help reliability").err()).as("one word is in many meanings").contains("reliability does not fit");
  }

  @Test
  void aTermIsToldWithItsSource() {
    assertThat(bench.run("-c", "help snapback").out())
        .contains("snapback: all caps of a truce drop at its end", "[ours, after \"snapback\" clauses of UN and trade practice]");
    assertThat(bench.run("-c", "help Exact-Hat").out()).contains("exact hat: solving for new over old");
    assertThat(bench.run("--json", "-c", "help cap").last()).contains("\"terms\":[{\"term\":\"cap\",\"meaning\":\"the level above");
  }
}
