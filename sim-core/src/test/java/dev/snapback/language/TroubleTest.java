package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {
  private final Grammar grammar = GenevaNames.grammar();

  private Trouble trouble(String line) {
    Reading reading = grammar.parse(line);
    assertThat(reading).as(line).isInstanceOf(Trouble.class);
    System.out.println(((Trouble) reading).text() + "\n" + ((Trouble) reading).allowed() + "\n");
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

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "us raise reciprocl to 125%|reciprocl|reciprocal",
    "us raise reciprocal to 125|125|125%",
    "us raise reciprocal to 125 %|125 %|125%",
    "us raise reciprocal by 5%|5%|5pp",
    "us raise reciprocal by 5|5|5pp",
    "us, cn extend geneva by 45|45|45d",
    "us suspend reciprocal to 10% for 45 days|45|45d",
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
