package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.SafeText;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Steps;
import dev.snapback.shell.chart.Svg;
import dev.snapback.shell.report.HtmlPage;
import dev.snapback.shell.report.MarkdownPage;
import dev.snapback.shell.report.Report;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Page;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever stands in a text, only our own styling leaves: through every renderer, into files and into pages. The long run
 * is {@code -Djqwik.tries.default=1000000}.
 */
class HostileTextProperties {
  private static final LocalDate DAY = LocalDate.parse("2025-04-01");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Texts made of what terminals, spreadsheets, browsers and parsers take for more than text. */
  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> known = Arbitraries.of("\u001b[2J", "\u001b]0;title\u0007", "\u001b]52;c;AAAA\u001b\\", "\u001b[31m", "\u009b31m",
        "\u0090q", "\u0000", "\u0007", "\b", "\r", "\n", "\t", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066", "\u200b",
        "\ufeff", "\u00ad", "\ud83d", "\ude00", "\udb40\udc41", "\uffff", "\ue000", "\u0301", "=1+1", "+1", "-1", "@x", "'",
        "\"", "\"\"", ",", ";", "<script>alert(1)</script>", "</style>", "]]>", "<!--", "&amp;", "&#27;", "\" onload=\"x",
        "javascript:", "|", "`", "```", "[x](y)", "\\", "%s", "%n", "{}", "}", "\\u001b", "#", "#=", "*", "_", " ", "é",
        "中文", "😀", "x");
    Arbitrary<String> any = Arbitraries.integers().between(0, Character.MAX_CODE_POINT)
        .map(c -> new StringBuilder().appendCodePoint(c).toString());
    return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(4, known), net.jqwik.api.Tuple.of(1, any)).list().ofMinSize(1).ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static void harmless(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (c != '\n' && !SafeText.safe(c)) {
        throw new AssertionError("a character that may not leave, at " + i + ": " + SafeText.shown(text));
      }
      i += Character.charCount(c);
    }
  }

  /** Without our own looks: the codes that {@link Paint} writes, and no other. */
  private static String unstyled(String text) {
    return text.replaceAll("\u001b\\[(0|1|2|36|32|4;31|33|35|34|31)m", "");
  }

  private static Reply reply(String text) {
    var table = Table.of("name", "text").column("rate", "%");
    table.row(Cell.name(text), Cell.of(text), Cell.of(125, "%"));
    return Reply.of("x").line(text).line(Text.EMPTY.bad(text).name(text).dim(text).strong(text)).table(table.build(), text)
        .block(new Block.Flow(2, List.of(Text.of(text), Text.EMPTY.good(text)))).block(new Block.Drawing(List.of(text), false))
        .block(new Block.Drawing(List.of(text), true)).block(new Block.Figure(chart(text))).aside(new Block.Line(Text.of(text)))
        .json("text", text).json("list", List.of(text));
  }

  private static Chart chart(String text) {
    Steps steps = new Steps.Builder().add(DAY, 20).add(DAY.plusDays(3), 145).build();
    return new Chart(text, DAY, DAY.plusDays(5),
        List.of(new Chart.Panel(text, "%", new Chart.Lines(List.of(), List.of(new Chart.Line(text, steps))))),
        List.of(new Chart.Mark(DAY.plusDays(3), text)), text);
  }

  @Property
  void onlyOurOwnStylingLeaves(@ForAll("hostile") String text) {
    Reply reply = reply(text).failed(Failure.of(text, List.of(text)).details(List.of(text)).at(text));
    for (Output output : Output.values()) {
      for (Paint paint : Paint.values()) {
        for (boolean person : new boolean[] {true, false}) {
          Renderer renderer = Renderer.of(output, paint, person, Page.USUAL.ascii(person));
          harmless(unstyled(renderer.render(reply)));
          harmless(unstyled(renderer.renderFailure(reply)));
        }
      }
    }
  }

  @Property
  void jsonIsOneLineAndSaysWhatWasThere(@ForAll("hostile") String text) {
    String json = Renderer.of(Output.JSON, Paint.NONE, false).render(reply(text));
    assertThat(json.lines().count()).isEqualTo(1);
    assertThat(JSON.readTree(json).get("text").asString()).isEqualTo(text);
  }

  @Property
  void noCellOfASpreadsheetBecomesAFormula(@ForAll("hostile") String text) {
    var table = Table.of("text", "more");
    table.row(Cell.of(text), Cell.name(text));
    String csv = Renderer.of(Output.CSV, Paint.NONE, false).render(Reply.of("x").table(table.build(), ""));
    String row = csv.substring(csv.indexOf('\n') + 1);
    assertThat(row.startsWith("\"") ? row.substring(1) : row).doesNotStartWith("=").doesNotStartWith("+")
        .doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("\t");
  }

  /** A page has the tags and attributes that it has around a harmless text: whatever the text says, it stays text. */
  @Property
  void pagesKeepTheirTags(@ForAll("hostile") String text) {
    String page = HtmlPage.of(report(text));
    String plain = HtmlPage.of(report("x"));
    String svg = Svg.file(chart(text), text, text);
    harmless(page);
    harmless(svg);
    harmless(MarkdownPage.of(report(text)));
    for (char sign : new char[] {'<', '"', '>'}) {
      assertThat(count(page, sign)).as("%s in the page", sign).isEqualTo(count(plain, sign));
    }
    assertThat(besidesLines(svg)).isEqualTo(besidesLines(Svg.file(chart("x"), "x", "x")));
  }

  /** The tags of a picture without those around lines of text: a long title stands on several. */
  private static long besidesLines(String svg) {
    return count(svg, '<') - 2 * (svg.split("<text ", -1).length - 1L);
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  private static Report report(String text) {
    var table = Table.of("text");
    table.row(Cell.of(text));
    return new Report(text, text, List.of(new Report.Section("one", text, List.of(
        new Report.Part.Told(List.of(new Block.Line(Text.of(text)))),
        new Report.Part.Tabled(text, table.build()), new Report.Part.Verbatim(text, text),
        new Report.Part.Cited(List.of(new Report.Source("A1", text, text, text)))))));
  }
}
