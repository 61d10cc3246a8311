package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of a why: what stands beside what. */
class TreeTest {
  @Test
  void aSourceStandsApartFromANoteHoweverLongItIs() {
    Text note = Text.of("x".repeat(120));
    Tree part = new Tree(Text.of("part"), Text.of("1%"), note, Text.of("[T1]"), List.of());
    List<Text> lines = new Tree(Text.of("whole"), Text.EMPTY, Text.EMPTY, Text.EMPTY, List.of(part)).lines();
    assertThat(lines.get(1).bare()).endsWith("x  [T1]");
  }
}
