package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is laid out fits the screen, and nothing of it is lost. */
class LayoutProperties {

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word = Arbitraries.strings().withChars("abcé→中文").ofMinLength(1).ofMaxLength(14);
    return word.list().ofMinSize(1).ofMaxSize(12).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<List<String>> severalTexts() {
    return texts().list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void foldedRowsFitAndKeepEveryCharacter(@ForAll("texts") String text, @ForAll @IntRange(min = 2, max = 60) int width) {
    List<Text> rows = Fold.rows(Text.of(text), width);
    assertThat(rows).allMatch(r -> r.width() <= width);
    assertThat(joined(rows)).isEqualTo(text.replace(" ", ""));
  }

  @Property
  void wordsStayWholeWhereTheyFit(@ForAll("texts") String text) {
    int longest = List.of(text.split(" ")).stream().mapToInt(Width::of).max().orElseThrow();
    List<Text> rows = Fold.rows(Text.of(text), longest);
    assertThat(rows.stream().map(Text::bare).collect(Collectors.joining(" "))).isEqualTo(text);
  }

  @Property
  void flowFitsTheScreen(
      @ForAll("severalTexts") List<String> things, @ForAll @IntRange(min = 20, max = 200) int width) {
    List<Text> rows = Fold.flow(things.stream().map(Text::of).toList(), 3, width);
    assertThat(rows).allMatch(r -> r.width() <= width);
    assertThat(joined(rows)).isEqualTo(String.join("", things).replace(" ", ""));
  }

  @Property
  void tablesFitTheScreen(
      @ForAll("severalTexts") List<String> things, @ForAll @IntRange(min = 40, max = 200) int width) {
    var table = Table.of("name", "what it is").column("rate", "%").column("why");
    things.forEach(t -> table.row(Cell.name("us.cn.reciprocal"), Cell.of(t), Cell.of(125, "%"), Cell.of(t)));
    List<Text> lines = new Columns(table.build(), width).lines();
    assertThat(lines).allMatch(l -> l.width() <= width);
    assertThat(joined(lines)).contains("us.cn.reciprocal", "125%");
  }

  private static String joined(List<Text> rows) {
    return rows.stream().map(Text::bare).collect(Collectors.joining()).replace(" ", "");
  }
}
