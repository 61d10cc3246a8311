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
  void aBlankBeforeAUnitIsNoMatter() {
    assertThat(grammar.print((Parsed) grammar.parse("us suspend reciprocal to 10 % for 45 d")))
        .isEqualTo("us suspend reciprocal to 10% for 45d");
  }

  @Test
  void theMessageSaysWhatFits() {
    assertThat(trouble("us raise reciprocal from 100% to 125%").message())
        .isEqualTo("expected \"to\" or \"by\", not from");
    assertThat(trouble("us raise cn to 5%").message()).isEqualTo("expected a layer, not cn, which is an actor");
    assertThat(trouble("us rise").message()).isEqualTo("rise is no move");
    assertThat(trouble("foo").message()).isEqualTo("foo is neither a command nor somebody who acts");
    assertThat(trouble("us restore reciprocal foo").message())
        .isEqualTo("foo does not fit: here the line ends or goes on with \"on\" or \"because\"");
    assertThat(trouble("us drop").message()).isEqualTo("something is missing: a layer");
    assertThat(trouble("us").message()).isEqualTo("the line says who acts, but not what they do");
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "advance 1234567890123456d|expected a length of time or \"until\", not 1234567890123456d",
    "forecast 9 tariff.us.cn,|something is missing: a metric",
    "forecast -5|a whole number from 0 to 10000000 stands here, not -5",
    "withdraw application -5 for rare-earths|a whole number from 0 to 10000000 stands here, not -5",
    "withdraw application 3.5 for rare-earths|a whole number from 0 to 10000000 stands here, not 3.5",
    "withdraw application 10000001 for rare-earths|a whole number from 0 to 10000000 stands here, not 10000001",
    "withdraw application 12d for rare-earths|a number without a unit stands here: 12",
    "us, cn schedule talks in LONDON|expected a place, not LONDON",
    "set license.rare-earths.capacity triangular(min 1d|something is missing: \")\"",
    "set nonsense 3|expected \"output\" or a parameter, not nonsense"
  })
  void saysWhatAValueMayBe(String line, String message) {
    assertThat(trouble(line).message()).isEqualTo(message);
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "us raise reciprocl to 125%|reciprocl|reciprocal",
    "us raise reciprocal to 125|125|125%",
    "us raise reciprocal by 5%|5%|5pp",
    "us raise reciprocal by 5|5|5pp",
    "us, cn extend geneva by 45|45|45d",
    "us suspend reciprocal to 10% for 45 days|45 days|45d",
    "raise reciprocal to 125%|raise|us raise",
    "uss raise reciprocal to 5%|uss|us",
    "us raise cn to 5%|cn|",
    "us raise reciprocal|the end of the line|",
    "us raise reciprocal too 5%|too|to",
    "us|the end of the line|",
    "||",
    "us impose reciprocal 10% on all expect ca|expect|except",
    "us restore reciprocal foo|foo|",
    "us, cn sign geneva effective 2025-13-01|2025-13-01|",
    "us raise reciprocal to 5% because judgement|judgement|",
    "us, us sign geneva|us|",
    "cn accuse us off new-tech-controls|off|of",
    "us raise reciprocal to 200000%|200000%|",
    "us raise recip to 125%|recip|reciprocal",
    "us raise reciprocal to 10 percent|10 percent|10%",
    "us raise reciprocal by 5 points|5 points|5pp",
    "us accuse cn of rare earth licenses|rare earth licenses|rare-earth-licenses",
    "advance until truce.state is in force|in force|in-force",
    "withdraw from geneva|withdraw|us withdraw",
    "set fentanyl 20%|set|us set",
    "why nott us x|nott|not",
    "why not us rise reciprocal to 1%|rise|raise",
    "US raise reciprocal to 1%|US|us",
    "cn require license for rare-earths|license|licenses",
    "forecast 9 tarif.us.cn|tarif.us.cn|tariff.us.cn",
    "forecast 9 tariff.us.cn chnce tariff.us.cn > 3|chnce|chance",
    "us raise “reciprocal” to 5%|“reciprocal”|reciprocal",
    "file 40 applications for rare-earths by autos of 3 kg each|3|3 t",
  })
  void saysWhatIsWrong(String line, String found, String guess) {
    Trouble t = trouble(line == null ? "" : line);
    if (found != null) {
      assertThat(t.found()).isEqualTo(found);
    }
    if (guess == null) {
      return;
    }
    assertThat(t.guesses()).startsWith(guess);
  }
}
