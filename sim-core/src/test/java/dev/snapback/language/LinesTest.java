package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Legal;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.TruceName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Lines that are wrong, and lines that go on, with all that is said of them: {@code troubles.csv}, {@code completions.csv}. */
class LinesTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();
  private static final Allowed ALLOWED = new Allowed(LinesTest::together, LinesTest::legal);

  /** Where it is wrong, what is said, what may have been meant, and what is shown for instance. */
  private static String wrong(String line) {
    if (!(GRAMMAR.parse(line) instanceof Trouble trouble)) {
      return "fine";
    }
    return trouble.column() + (trouble.end() > trouble.start() ? "-" + trouble.end() : "") + ": " + trouble.message()
        + (trouble.guesses().isEmpty() ? "" : " ~ " + String.join(" ~ ", trouble.guesses()))
        + trouble.example().map(example -> " e.g. " + example).orElse("");
  }

  /** What is offered at the cursor, which is at {@code ^} or the end, each with its group and description; and the hint. */
  private static String goesOn(String line, boolean legal) {
    int mark = line.indexOf('^');
    String text = line.replace("^", "");
    int cursor = mark < 0 ? text.length() : mark;
    Completion found = legal ? GRAMMAR.complete(text, cursor, ALLOWED) : GRAMMAR.complete(text, cursor);
    return found.start() + "-" + found.end() + " " + found.candidates().stream().map(LinesTest::offered)
        .collect(Collectors.joining("; ")) + (found.hint().isEmpty() ? "" : " ..." + found.hint());
  }

  private static String offered(Completion.Candidate candidate) {
    return candidate.text() + (candidate.group().isEmpty() ? "" : " [" + candidate.group() + "]")
        + (candidate.description().isEmpty() ? "" : " " + candidate.description());
  }

  /** The US may raise three layers, restore one or end the truce, which either side may extend; nobody else may do anything. */
  private static List<Legal> legal(Actor actor) {
    var reciprocal = new LayerName("reciprocal");
    Legal extend = new Legal(TruceCommand.Extend.class, Map.of("truce", new TruceName("geneva")));
    return switch (actor.id()) {
      case "us" -> List.of(
          new Legal(TariffCommand.Raise.class, Map.of("layer", reciprocal, "partners", new Partners(false, List.of(new Actor("cn"))))),
          new Legal(TariffCommand.Raise.class, Map.of("layer", new LayerName("metals"))),
          new Legal(TariffCommand.Raise.class, Map.of("layer", new LayerName("s122"), "partners", new Partners(true, List.of()))),
          new Legal(TariffCommand.Restore.class, Map.of("layer", reciprocal)), extend,
          new Legal(TruceCommand.Withdraw.class, Map.of("truce", new TruceName("geneva"))));
      case "cn" -> List.of(extend);
      default -> List.of();
    };
  }

  private static List<Legal> together(List<Actor> actors) {
    return legal(actors.get(0)).stream().filter(one -> actors.stream().allMatch(a -> legal(a).contains(one))).toList();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "troubles.csv", delimiterString = "=>", quoteCharacter = '`')
  void whatIsWrongWithALine(String line, String told) {
    assertThat(wrong(line)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "completions.csv", delimiterString = "=>", quoteCharacter = '`')
  void howALineGoesOn(String line, boolean legal, String told) {
    assertThat(goesOn(line, legal)).isEqualTo(told);
  }
}
