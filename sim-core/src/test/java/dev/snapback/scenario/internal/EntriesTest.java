package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.scenario.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two texts say the same, which names their entries have, and how they are shown. */
class EntriesTest {
  private static Node node(String text) {
    return Trees.read(new Source("f", text), new Problems()).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      a               | "a"              | true
      a               | b                | false
      ~               | null             | false
      ~               | "~"              | false
      [a, b]          | ["a", b]         | true
      [a, b]          | [a]              | false
      [a, b]          | [b, a]           | false
      [a]             | a                | false
      a               | [a]              | false
      {a: 1, b: [2]}  | {b: [2], a: 1}   | true
      {a: 1, b: 2}    | {a: 1}           | false
      {a: 1}          | {a: 2}           | false
      {a: 1}          | [a, 1]           | false
      {a: 1}          | {b: 1}           | false
      """)
  void twoTextsSayTheSameHoweverTheyAreWritten(String one, String other, boolean same) {
    assertThat(Entries.same(node(one), node(other))).isEqualTo(same);
    assertThat(Entries.same(node(other), node(one))).isEqualTo(same);
  }

  @Test
  void entriesWithoutAnIdAreNumberedAroundThoseThatHaveOne() {
    Node named = Entries.named(node("[{id: t1}, {a: b}, plain, {id: [x]}, {c: d}]"), "t", List.of("t3"));
    assertThat(Entries.ids(named)).containsExactly("t1", "t4", "", "", "t6");
    Node alone = node("{a: b}");
    assertThat(Entries.named(alone, "t", List.of())).as("no list").isSameAs(alone);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {date: 2030-01-15, move: av raise x} | 2030-01-15 av raise x
      {that: tariff > 1%, date: 2030-01-15, source: A1} | 2030-01-15 tariff > 1%
      {date: 2030-01-15, source: A1}       | {date: 2030-01-15}
      {move: av raise x}                   | {move: av raise x}
      [a, {b: c}]                          | [a, {b: c}]
      """)
  void anEntryIsShownAsItsDayAndWhatItSays(String text, String shown) {
    assertThat(Shown.entry(node(text))).isEqualTo(shown);
  }

  @Test
  void whatIsEmptyIsShownAsNothing() {
    assertThat(node("~").shown()).isEqualTo("nothing");
    assertThat(node("null").shown()).isEqualTo("nothing");
    assertThat(node("\"\"").shown()).isEqualTo("an empty text");
    assertThat(node("\"~\"").shown()).isEqualTo("~");
    assertThat(node("[a]").shown()).isEqualTo("a list");
  }

  @Test
  void bareWordsAreNumbersAndTruthsAndQuotedOnesTexts() {
    assertThat(Plain.of(node("{a: 1.50, b: true, c: false, d: truth, e: \"true\", f: [07]}")))
        .hasToString("{a=1.50, b=true, c=false, d=truth, e=true, f=[07]}");
  }
}
