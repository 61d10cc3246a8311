package dev.snapback.shell.report;

import static dev.snapback.shell.chart.Svg.escaped;

import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.chart.Svg;
import dev.snapback.shell.report.Report.Part;
import dev.snapback.shell.report.Report.Section;
import dev.snapback.shell.report.Report.Source;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.ChartTable;
import dev.snapback.shell.view.ChartWords;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.shell.view.Tree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a report as one page that needs nothing else: no script, no picture, no font and no address of another machine.
 * A content-security policy forbids to load any. Texts of strangers are escaped where they are written, all of them here.
 */
public final class HtmlPage {
  private final Report report;
  private final Set<String> cited;
  private final StringBuilder out = new StringBuilder();
  private String heading = "";
  private int tables;
  private int figures;

  private HtmlPage(Report report) {
    this.report = report;
    this.cited = report.cited();
  }

  /** Returns the page. */
  public static String of(Report report) {
    return new HtmlPage(report).page();
  }

  private String page() {
    String style = Style.sheet();
    out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '")
        .append(Style.hash(style)).append("'; base-uri 'none'; form-action 'none'\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .append("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
        .append("<title>").append(escaped(report.title())).append("</title>\n<style>").append(style)
        .append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">Skip to the report</a>\n<header>\n<h1>")
        .append(escaped(report.title())).append("</h1>\n<p class=\"lead\">").append(escaped(report.subtitle()))
        .append("</p>\n</header>\n<nav aria-label=\"Contents\">\n<ol>\n");
    for (Section section : report.sections()) {
      out.append("<li><a href=\"#").append(escaped(section.id())).append("\">").append(escaped(section.title()))
          .append("</a></li>\n");
    }
    out.append("</ol>\n</nav>\n<main id=\"main\">\n");
    report.sections().forEach(this::section);
    out.append("</main>\n</body>\n</html>\n");
    return out.toString();
  }

  private void section(Section section) {
    heading = section.title();
    String id = escaped(section.id());
    out.append("<section aria-labelledby=\"").append(id).append("\">\n<h2 id=\"").append(id).append("\">")
        .append(escaped(section.title())).append("</h2>\n");
    for (Part part : section.parts()) {
      switch (part) {
        case Part.Told told -> told.blocks().forEach(this::block);
        case Part.Tabled tabled -> table(tabled.table(), tabled.caption());
        case Part.Charted charted -> charted(charted);
        case Part.Verbatim text -> out.append("<figure>\n<figcaption>").append(escaped(text.caption()))
            .append("</figcaption>\n<pre tabindex=\"0\"><code>").append(escaped(text.text())).append("</code></pre>\n</figure>\n");
        case Part.Cited sources -> sources(sources.sources());
      }
    }
    out.append("</section>\n");
  }

  // --- parts ---

  private void charted(Part.Charted part) {
    figures++;
    Chart chart = part.chart();
    out.append("<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Figure ").append(figures)
        .append("\">").append(Svg.inline(chart, part.caption(), ChartWords.of(chart), "f" + figures)).append("</div>\n<figcaption>Figure ")
        .append(figures).append(". ").append(escaped(part.caption())).append("</figcaption>\n</figure>\n");
    for (Chart.Panel panel : chart.panels()) {
      Table table = ChartTable.of(chart, panel);
      table(table, "Numbers of figure " + figures + ": " + panel.label()
          + (ChartTable.leavesOut(panel, table) ? "; the figure has every day" : ""));
    }
  }

  private void table(Table whole, String caption) {
    Table shown = whole.onlyFor(Table.For.PEOPLE);
    List<Text> headings = shown.heading().isPresent()
        ? shown.rows().stream().map(r -> r.get(shown.heading().getAsInt()).shown()).toList() : List.of();
    Table table = shown.heading().isPresent() ? shown.without(shown.heading().getAsInt()) : shown;
    tables++;
    String label = "Table " + tables + ". " + caption;
    out.append("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"").append(escaped(label))
        .append("\">\n<table>\n<caption>").append(escaped(label)).append("</caption>\n<thead><tr>");
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      out.append("<th scope=\"col\"").append(numeric(table, i) ? " class=\"n\">" : ">").append(escaped(column.name()))
          .append(column.unit().isEmpty() || column.unit().equals("%") ? "" : " (" + escaped(column.unit()) + ")").append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    for (int y = 0; y < table.rows().size(); y++) {
      heading(headings, y, table.columns().size());
      List<Cell> row = table.rows().get(y);
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String kind = i == 0 ? "th scope=\"row\"" : "td";
        out.append('<').append(kind).append(numeric(table, i) ? " class=\"n\">" : row.get(i) instanceof Cell.Day ? " class=\"d\">" : ">").append(text(shown(row.get(i), table.columns().get(i))))
            .append(i == 0 ? "</th>" : "</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n</div>\n");
  }

  /** What stands over a row and those after it, unless it stands there already; each has a body of its own. */
  private void heading(List<Text> headings, int row, int columns) {
    if (!headings.isEmpty() && (row == 0 || !headings.get(row).equals(headings.get(row - 1)))) {
      out.append(row == 0 ? "" : "</tbody>\n<tbody>\n").append("<tr><th class=\"h\" scope=\"rowgroup\" colspan=\"").append(columns)
          .append("\">").append(text(headings.get(row))).append("</th></tr>\n");
    }
  }

  /** A number without the unit that its column names. */
  private static Text shown(Cell cell, Table.Column column) {
    return cell instanceof Cell.Amount amount && amount.unit().equals(column.unit()) && !amount.unit().equals("%")
        ? new Cell.Amount(amount.value(), "", amount.signed()).shown() : cell.shown();
  }

  private static boolean numeric(Table table, int column) {
    return table.rows().stream().map(r -> r.get(column)).anyMatch(Cell.Amount.class::isInstance);
  }

  private void sources(List<Source> sources) {
    out.append("<dl class=\"sources\">\n");
    for (Source source : sources) {
      out.append("<dt id=\"s-").append(escaped(source.id())).append("\"><b>").append(escaped(source.id()))
          .append("</b> <span class=\"dim\">").append(escaped(source.kind())).append("</span></dt>\n<dd>");
      if (!source.quote().isEmpty()) {
        out.append("<q>").append(escaped(source.quote())).append("</q> ");
      }
      out.append(text(Text.of(source.text()))).append("</dd>\n");
    }
    out.append("</dl>\n");
  }

  // --- what commands answer ---

  private void block(Block block) {
    switch (block) {
      case Block.Line line -> out.append("<p>").append(text(line.text())).append("</p>\n");
      case Block.Flow flow -> out.append("<p>").append(text(Text.joined("  ", flow.things()))).append("</p>\n");
      case Block.Grid grid -> {
        if (grid.table().isEmpty()) {
          out.append("<p class=\"dim\">").append(escaped(grid.none())).append("</p>\n");
        } else {
          table(grid.table(), heading);
        }
      }
      case Block.Branches branches -> {
        out.append("<ul class=\"tree\">\n");
        tree(branches.tree());
        out.append("</ul>\n");
      }
      case Block.Drawing drawing -> out.append("<pre tabindex=\"0\">").append(escaped(String.join("\n", drawing.lines())))
          .append("</pre>\n");
      case Block.Figure figure -> charted(new Part.Charted(figure.chart().title(), figure.chart()));
      case Block.Aside aside -> { }
    }
  }

  private void tree(Tree tree) {
    out.append("<li>").append(List.of(tree.name(), tree.value(), tree.note(), tree.sources()).stream()
        .filter(t -> !t.isEmpty()).map(this::text).collect(Collectors.joining(" ")));
    if (!tree.parts().isEmpty()) {
      out.append("\n<ul>\n");
      tree.parts().forEach(this::tree);
      out.append("</ul>\n");
    }
    out.append("</li>\n");
  }

  /** A text with its looks; what is cited is a link to where it is told. */
  private String text(Text text) {
    var html = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      String inner = spaced(piece.text());
      html.append(switch (piece.look()) {
        case PLAIN, FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH -> inner;
        case STRONG -> "<b>" + inner + "</b>";
        case DIM -> piece.text().startsWith("[") ? links(piece.text()) : "<span class=\"dim\">" + inner + "</span>";
        case NAME -> "<code>" + inner + "</code>";
        case GOOD -> "<b class=\"good\">" + inner + "</b>";
        case BAD -> "<b class=\"bad\">" + inner + "</b>";
      });
    }
    return html.toString().strip();
  }

  /** Blanks that part columns on a screen become one wide blank. */
  private static String spaced(String text) {
    return escaped(text).replaceAll(" {2,}", " \u2003");
  }

  private String links(String bracketed) {
    String inside = bracketed.substring(1, bracketed.endsWith("]") ? bracketed.length() - 1 : bracketed.length());
    return "<span class=\"cite\">[" + List.of(inside.split(", ", -1)).stream().map(label -> {
      int end = label.indexOf(' ');
      String id = end < 0 ? label : label.substring(0, end);
      return cited.contains(id) ? "<a href=\"#s-" + escaped(id) + "\">" + escaped(label) + "</a>" : escaped(label);
    }).collect(Collectors.joining(", ")) + "]</span>";
  }
}
