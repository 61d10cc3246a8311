package dev.snapback.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Completion;
import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.language.Reading;
import dev.snapback.language.SafeText;
import dev.snapback.language.Trouble;
import dev.snapback.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A typed move: one that reads as it is printed, or trouble with a place in the line. */
public final class LineFuzz {
  static final Grammar GRAMMAR = ScenarioReader.read(Path.of("..", "scenarios", "geneva-truce.yaml")).scenario()
      .orElseThrow().grammar();

  private LineFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    Reading reading = GRAMMAR.parse(text);
    if (reading instanceof Parsed parsed) {
      String printed = GRAMMAR.print(parsed);
      assertThat(GRAMMAR.parse(printed)).isEqualTo(parsed);
    } else if (reading instanceof Trouble trouble) {
      withinTheLine(trouble);
    }
    int cursor = text.length() / 2;
    Completion completion = GRAMMAR.complete(text, cursor);
    assertThat(completion.start()).isBetween(0, cursor);
  }

  static void withinTheLine(Trouble trouble) {
    assertThat(trouble.start()).isBetween(0, trouble.line().length());
    assertThat(trouble.end()).isBetween(trouble.start(), trouble.line().length());
    assertThat(trouble.message()).isNotBlank();
    assertThat(SafeText.firstUnsafe(trouble.text().replace("\n", ""))).isEqualTo(-1);
  }
}
