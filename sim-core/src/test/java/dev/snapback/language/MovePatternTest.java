package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.control.ControlCommand;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Legal;
import dev.snapback.talks.TalksCommand;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.world.Move;
import dev.snapback.world.MovePattern;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which moves a pattern means, typed or still to be typed. */
class MovePatternTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");

  private static MovePattern pattern(String text) {
    return ((Grammar.PatternReading.Read) GRAMMAR.pattern(text)).pattern();
  }

  private static Move move(String line) {
    Parsed parsed = FormsTest.parsed(line);
    return new Move(parsed.actors(), (Command) parsed.command(), GRAMMAR.print(parsed));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "us, cn meet|cn, us meet|true",
    "us and cn meet|us, cn meet|true",
    "us, cn meet|us, mx meet|false",
    "us, cn schedule talks|us, cn schedule talks in london|true",
    "us, cn schedule talks in london|us, cn schedule talks|false",
    "us raise *|us raise reciprocal to 125%|true",
    "us raise reciprocal|us raise fentanyl to 25%|false",
    "us raise reciprocal to 125%|us raise reciprocal to 125% effective 2025-07-01|true",
    "us raise reciprocal to 125%|us raise reciprocal to 126%|false",
    "us *|us withdraw from geneva|true",
    "us *|us, cn meet|false",
    "* restrict ai-chips|us restrict ai-chips|true",
    "* restrict ai-chips|us restrict student-visas|false",
    "us agree|us, cn agree framework|false",
    "us|us withdraw from geneva|true"
  })
  void movesThatAreMeant(String pattern, String line, boolean fits) {
    assertThat(pattern(pattern).fits(move(line))).isEqualTo(fits);
  }

  @Test
  void whatALegalMoveCanBecomeIsCoveredOnlyWhereAllOfItIsMeant() {
    var restrict = new Legal(ControlCommand.Restrict.class, Map.of("control", new ControlName("ai-chips")));
    var raise = new Legal(TariffCommand.Raise.class, Map.of("layer", new LayerName("reciprocal")));
    var meet = new Legal(TalksCommand.Meet.class, Map.of());
    assertThat(pattern("us restrict ai-chips").covers(List.of(US), restrict)).isTrue();
    assertThat(pattern("us restrict").covers(List.of(US), restrict)).isTrue();
    assertThat(pattern("us *").covers(List.of(US), restrict)).isTrue();
    assertThat(pattern("us restrict student-visas").covers(List.of(US), restrict)).isFalse();
    assertThat(pattern("us restrict ai-chips effective 2025-07-01").covers(List.of(US), restrict)).isFalse();
    assertThat(pattern("us raise reciprocal").covers(List.of(US), raise)).isTrue();
    assertThat(pattern("us raise reciprocal to 125%").covers(List.of(US), raise)).isFalse();
    assertThat(pattern("us, cn meet").covers(List.of(CN, US), meet)).isTrue();
    assertThat(pattern("us, cn meet").covers(List.of(US), meet)).isFalse();
  }

  @Test
  void aPatternIsWrittenAsItIsRead() {
    for (String text : List.of("us, cn meet", "us raise reciprocal", "us *", "* restrict ai-chips", "* *")) {
      assertThat(pattern(text)).hasToString(text);
      assertThat(pattern(pattern(text).toString())).isEqualTo(pattern(text));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "us, cm meet|there is no actor of this name|cm|cn",
    "us, cn meeet|no move begins like this|meeet|meet",
    "us, cn meet again|no move begins like this|meet again|",
    "us restrict ai-chip|no move begins like this|restrict ai-chip|",
    "us,|an actor is missing||",
    "''|a pattern of moves begins with who makes them||"
  })
  void whatIsNoPatternIsTrouble(String text, String message, String found, String guess) {
    Trouble trouble = ((Grammar.PatternReading.Wrong) GRAMMAR.pattern(text)).trouble();
    assertThat(trouble.message()).isEqualTo(message);
    assertThat(trouble.found()).isEqualTo(found == null ? "" : found);
    assertThat(trouble.guesses().stream().findFirst().orElse("")).isEqualTo(guess == null ? "" : guess);
  }

  @Test
  void controlCharactersAreTrouble() {
    assertThat(GRAMMAR.pattern("us \u001b[2J meet")).isInstanceOf(Grammar.PatternReading.Wrong.class);
  }
}
