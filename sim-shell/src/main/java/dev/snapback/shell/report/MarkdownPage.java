package dev.snapback.shell.report;

import dev.snapback.language.SafeText;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.report.Report.Part;
import dev.snapback.shell.report.Report.Section;
import dev.snapback.shell.report.Report.Source;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.ChartTable;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Page;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a report as Markdown; charts are drawn with characters, each followed by its numbers. */
public final class MarkdownPage {
  private static final String SPECIAL = "\\`*_<>[]|#~";
  private static final Page PAGE = new Page(96, false);

  private final StringBuilder out = new StringBuilder();
  private String heading = "";
  private int tables;
  private int figures;

  private MarkdownPage() {}

  /** Returns the text. */
  public static String of(Report report) {
    return new MarkdownPage().page(report);
  }

  private String page(Report report) {
    out.append("# ").append(escaped(report.title())).append("\n\n").append(escaped(report.subtitle())).append('\n');
    for (Section section : report.sections()) {
      out.append("\n## ").append(escaped(section.title())).append('\n');
      heading = section.title();
      section.parts().forEach(this::part);
    }
    return out.toString();
  }

  private void part(Part part) {
    switch (part) {
      case Part.Told told -> told.blocks().forEach(this::block);
      case Part.Tabled tabled -> table(tabled.table(), tabled.caption());
      case Part.Charted charted -> charted(charted.chart(), charted.caption());
      case Part.Verbatim text -> {
        out.append('\n').append(escaped(text.caption())).append('\n');
        fenced(text.text().lines().map(SafeText::shown).collect(Collectors.joining("\n")));
      }
      case Part.Cited cited -> {
        out.append('\n');
        cited.sources().forEach(this::source);
      }
    }
  }

  private void source(Source source) {
    out.append("- **").append(escaped(source.id())).append("** ").append(escaped(source.kind())).append(": ")
        .append(source.quote().isEmpty() ? "" : "“" + escaped(source.quote()) + "” ").append(escaped(source.text())).append('\n');
  }

  private void block(Block block) {
    switch (block) {
      case Block.Line line -> out.append('\n').append(escaped(line.text().bare().strip().replaceAll(" {2,}", " · "))).append('\n');
      case Block.Flow flow -> out.append('\n').append(escaped(Text.joined(" · ", flow.things()).bare())).append('\n');
      case Block.Grid grid -> {
        if (grid.table().isEmpty()) {
          out.append('\n').append(escaped(grid.none())).append('\n');
        } else {
          table(grid.table(), heading);
        }
      }
      case Block.Branches branches -> fenced(plain(branches));
      case Block.Drawing drawing -> fenced(plain(drawing));
      case Block.Figure figure -> charted(figure.chart(), figure.chart().title());
      case Block.Aside aside -> { }
    }
  }

  private static String plain(Block block) {
    return Renderer.of(Output.TABLE, Paint.NONE, false, PAGE).render(Reply.of("report").block(block));
  }

  private void charted(Chart chart, String caption) {
    figures++;
    fenced(plain(new Block.Figure(chart)));
    out.append("\nFigure ").append(figures).append(". ").append(escaped(caption)).append('\n');
    for (Chart.Panel panel : chart.panels()) {
      Table table = ChartTable.of(chart, panel);
      table(table, "numbers of figure " + figures + ", " + panel.label()
          + (ChartTable.leavesOut(panel, table) ? "; the figure has every day" : ""));
    }
  }

  private void table(Table table, String caption) {
    tables++;
    out.append("\nTable ").append(tables).append(". ").append(escaped(caption)).append("\n\n")
        .append(Renderer.of(Output.MARKDOWN, Paint.NONE, false, PAGE).render(Reply.of("report").table(table, "")));
  }

  /** A text as it stands. A fence is longer than any run of its sign in the text. */
  private void fenced(String text) {
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    out.append('\n').append(fence).append("text\n").append(text.stripTrailing()).append('\n').append(fence).append('\n');
  }

  private static String escaped(String text) {
    var safe = new StringBuilder(text.length());
    for (String line : List.of(text.split("\n", -1))) {
      safe.append(safe.isEmpty() ? "" : " ");
      SafeText.shown(line).chars().forEach(c -> safe.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append((char) c));
    }
    return safe.toString();
  }
}
