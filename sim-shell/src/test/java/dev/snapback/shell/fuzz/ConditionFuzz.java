package dev.snapback.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Grammar.ConditionReading;
import java.nio.charset.StandardCharsets;

/** A condition: one that reads as it is written, or trouble with a place in the line. */
public final class ConditionFuzz {
  private ConditionFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    switch (LineFuzz.GRAMMAR.condition(new String(input, StandardCharsets.UTF_8))) {
      case ConditionReading.Read read ->
        assertThat(LineFuzz.GRAMMAR.condition(read.condition().toString())).isEqualTo(read);
      case ConditionReading.Wrong wrong -> LineFuzz.withinTheLine(wrong.trouble());
    }
  }
}
