package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Charts on pages of every width, with dots or in ASCII. */
class ChartTextTest {
  private static final LocalDate FIRST = LocalDate.parse("2025-04-01");

  private static Steps steps(int... values) {
    var steps = new Steps.Builder();
    for (int i = 0; i < values.length; i++) {
      steps.add(FIRST.plusDays(i), values[i]);
    }
    return steps.build();
  }

  private static Chart chart() {
    Steps line = steps(0, 0, 100, 100, 100, 0, 0, 50);
    return new Chart("A title", FIRST, FIRST.plusDays(7), List.of(
        new Chart.Panel("rate", "%", new Chart.Lines(
            List.of(new Chart.Range("90% of runs", steps(0, 0, 50, 50, 50, 0, 0, 0), steps(50, 50, 100, 100, 100, 50, 50, 100))),
            List.of(new Chart.Line("a", line), new Chart.Line("b", steps(30))))),
        new Chart.Panel("undecided", "", new Chart.Areas(
            List.of(new Chart.Line("review", steps(4, 5, 6, 7, 8, 9, 10, 11)), new Chart.Line("returned", steps(1, 0, 3))))),
        new Chart.Panel("state", "", new Chart.States(List.of(new Chart.Track("truce",
            List.of(new Chart.Spell(FIRST, "none"), new Chart.Spell(FIRST.plusDays(4), "in-force"))))))),
        List.of(new Chart.Mark(FIRST.plusDays(2), "up"), new Chart.Mark(FIRST.plusDays(2), "and up")), "Source: " + "words ".repeat(30));
  }

  private static List<String> lines(Chart chart, Page page) {
    return ChartText.of(chart, page).stream().map(t -> page.shown(t.bare())).toList();
  }

  static Stream<Page> pages() {
    return Stream.of(40, 60, 80, 140, 200).flatMap(w -> Stream.of(new Page(w, false), new Page(w, true)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void noLineIsWiderThanThePage(Page page) {
    assertThat(lines(chart(), page)).allMatch(l -> Width.of(l.stripTrailing()) <= page.width(), "fits " + page.width());
    if (page.ascii()) {
      assertThat(lines(chart(), page)).allMatch(l -> l.chars().allMatch(c -> c >= ' ' && c < 0x7f));
    }
  }

  @Test
  void aStepIsLevelThenUpright() {
    var lines = new Chart.Lines(List.of(), List.of(new Chart.Line("a", steps(0, 0, 100, 100))));
    var chart = new Chart("t", FIRST, FIRST.plusDays(3), List.of(new Chart.Panel("rate", "%", lines)), List.of(), "s");
    List<String> drawn = lines(chart, new Page(40, true));
    List<String> field = drawn.stream().filter(l -> l.matches(".*[+|] ?.*") && l.contains("*") && !l.contains("rate")).toList();
    assertThat(field.get(0)).matches(" *100% \\+ +\\*+ *");
    assertThat(field.get(field.size() - 1)).matches(" *0% \\+\\*+ *");
    assertThat(field.subList(1, field.size() - 1)).allMatch(l -> l.chars().filter(c -> c == '*').count() == 1);
  }

  @Test
  void linesDifferWithoutColor() {
    assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(i -> Dots.sample(i, false)).distinct()).hasSize(6);
    assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(i -> Dots.sample(i, true)).distinct()).hasSize(6);
  }

  @Test
  void theEnvironmentSaysWhatCanBeShown() {
    assertThat(Page.of(Map.of())).isEqualTo(Page.USUAL);
    assertThat(Page.of(Map.of("COLUMNS", "120", "LC_ALL", "C"))).isEqualTo(new Page(120, false));
    assertThat(Page.of(Map.of("LANG", "de_DE.UTF-8", "LC_CTYPE", "en_US.ISO-8859-1"))).isEqualTo(new Page(80, true));
    assertThat(Page.of(Map.of("LANG", "en_US.ISO-8859-1", "LC_ALL", "en_US.utf8"))).isEqualTo(new Page(80, false));
    assertThat(Page.of(Map.of("COLUMNS", "0"))).isEqualTo(Page.USUAL);
    assertThat(new Page(5, false).width()).isEqualTo(40);
  }
}
