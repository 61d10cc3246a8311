package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
  private final Grammar grammar = GenevaNames.grammar();

  private Trouble trouble(String line) {
    Reading reading = grammar.parse(line);
    assertThat(reading).as(line).isInstanceOf(Trouble.class);

    return (Trouble) reading;
  }

  @Test
  void caretStandsUnderTheWrongWord() {
    Trouble t = trouble("us rise reciprocal to 125%");
    assertThat(t.start()).isEqualTo(3);
    assertThat(t.end()).isEqualTo(7);
    assertThat(t.guesses()).startsWith("raise");
    assertThat(t.with("raise")).isEqualTo("us raise reciprocal to 125%");
  }

  @Test
  void aWordThatIsSaidAgainWherePartsOfAListFollowIsAComma() {
    assertThat(trouble("us impose fentanyl 10% on cn on hk").guesses()).startsWith(",");
    assertThat(trouble("us impose fentanyl 10% on cn on hk").asked()).startsWith("us impose fentanyl 10% on cn, hk");
    assertThat(trouble("us raise reciprocal to 125% to 130%").guesses()).doesNotContain(",");
  }

  @Test
  void whoWritesATitleIsToldTheName() {
    Trouble t = trouble("us raise synthetic opioids to 25%");
    assertThat(t.guesses()).containsExactly("fentanyl");
    assertThat(t.text().substring(t.start(), t.end())).isEqualTo("synthetic opioids");
    assertThat(t.with("fentanyl")).isEqualTo("us raise fentanyl to 25%");
    assertThat(trouble("us raise synthetic to 25%").guesses()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"why truce.day_left, truce.geneva.days_left", "why days_let, truce.geneva.days_left"})
  void aShortNameOfAMetricIsGuessedAsAWholeNameIs(String line, String name) {
    assertThat(trouble(line).guesses()).contains(name);
  }

  @Test
  void aBlankBeforeAUnitIsNoMatter() {
    assertThat(grammar.print((Parsed) grammar.parse("us suspend reciprocal to 10 % for 45 d")))
        .isEqualTo("us suspend reciprocal to 10% for 45d");
  }

  @Test
  void textFromStrangersIsRefusedWithItsPlace() {
    Trouble escape = trouble("us raise \u001b[31m to 5%");
    assertThat(escape.start()).isEqualTo(9);
    assertThat(escape.message()).contains("<U+001B>");
    assertThat(escape.text()).doesNotContain("\u001b");
    assertThat(trouble("us raise rec\u202eiprocal to 5%").start()).isEqualTo(12);
    assertThat(trouble("us raise reciprocal to 5% because \"x\u0007\"").start()).isEqualTo(36);
    assertThat(trouble("load \"a").message()).contains("never closed");
    assertThat(trouble("x ".repeat(Line.MAX_LENGTH)).message()).contains("at most");
    assertThat(trouble(", ".repeat(Line.MAX_TOKENS + 1)).message()).contains("words");
    String deep = "advance until " + "(".repeat(400) + "tariff.us.cn > 1" + ")".repeat(400);
    assertThat(trouble(deep).message()).contains("levels");
  }

  @Test
  void aNameOfTwoKindsOfThingsIsAmbiguous() {
    Names two = (type, scope) -> type == Actor.class ? List.of("us")
        : type == RegimeName.class || type == ControlName.class ? List.of("chips") : List.of();
    Reading reading = new Grammar(Moves.forms(), two, MetricNames.NONE).parse("us suspend chips");
    assertThat(((Trouble) reading).message())
        .isEqualTo("this can be read in 2 ways: a name is used for two kinds of things");
  }

  @Test
  void anExampleThatIsTheLineItselfIsNotShown() {
    Names none = (type, scope) -> List.of();
    var nowhere = new Grammar(Moves.forms(), none, MetricNames.NONE);
    assertThat(((Trouble) nowhere.parse("withdraw application 40 for regime")).example())
        .contains("withdraw application 40 for REGIME");
    assertThat(((Trouble) nowhere.parse("withdraw application 40 for REGIME")).example()).isEmpty();
  }

  @Test
  void aLineThatIsFullCannotBeGivenAnActor() {
    String full = "restore reciprocal" + " ".repeat(Line.MAX_LENGTH - "restore reciprocal".length());
    assertThat(trouble(full).message()).isEqualTo("a move begins with who makes it");
    assertThat(trouble(full).guesses()).startsWith("us restore");
  }

  @Test
  void ofManyNamesThatFitTheFirstThreeAreOffered() {
    List<String> names = IntStream.range(0, 12).mapToObj(i -> "m" + i + ".x").toList();
    MetricNames many = new GivenMetrics(names);
    Reading reading = new Grammar(SampleCommands.forms(), new GenevaNames(), many).parse("why x");
    assertThat(((Trouble) reading).message()).isEqualTo("x fits several: " + String.join(", ", names));
    assertThat(((Trouble) reading).guesses()).containsExactly("m0.x", "m1.x", "m2.x");
  }

  private record GivenMetrics(List<String> names) implements MetricNames {
    @Override
    public Unit unit(String name) {
      return Unit.COUNT;
    }

    @Override
    public List<String> states(String name) {
      return List.of();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 2", "1, 6"})
  void aPlaceIsWithinTheLine(int start, int end) {
    assertThatThrownBy(() -> new Trouble(
            "us cn", start, end, "", "wrong", List.of(), List.of(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such place: " + start + " to " + end + " of 5");
  }

  @ParameterizedTest
  @CsvSource({"us, us meet", "'us ', us meet", "'', meet"})
  void aGuessAtTheEndIsPartedByOneBlank(String line, String whole) {
    assertThat(Trouble.at(line, line.length(), line.length(), "something is missing").with("meet")).isEqualTo(whole);
  }

  @Test
  void itIsShownWithAMarkUnderWhatIsWrong() {
    assertThat(trouble("us rise reciprocal to 125%").text()).isEqualTo("""
        us rise reciprocal to 125%
           ^^^^
        rise is no move
        did you mean raise?
        for instance: us raise reciprocal to 125%""");
    assertThat(trouble("us, cn extend geneva by 45").text()).contains("\ndid you mean 45d or 45wd?\n");
    assertThat(trouble("us raise").text()).isEqualTo("""
        us raise
                ^
        something is missing: a layer
        for instance: us raise reciprocal to 125%""");
    assertThat(trouble("foo").text()).isEqualTo("foo\n^^^\nfoo is neither a command nor somebody who acts");
    assertThat(trouble("us rise").column()).isEqualTo(4);
  }

  @Test
  void whatIsTooLongIsCutAndWhatCannotBeShownHasASign() {
    assertThat(Trouble.shown("a\u00a0b\tc\u001bd\ud83d\ude00\udb40\udc01")).isEqualTo("a b c\ufffdd\ud83d\ude00\ufffd\ufffd");
    assertThat(Trouble.shown("x".repeat(Line.MAX_LENGTH))).hasSize(Line.MAX_LENGTH);
    assertThat(Trouble.shown("x".repeat(Line.MAX_LENGTH + 1))).hasSize(Line.MAX_LENGTH);
  }
}
