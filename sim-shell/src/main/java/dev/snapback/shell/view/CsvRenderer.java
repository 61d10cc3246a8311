package dev.snapback.shell.view;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The answer's table as RFC 4180 has it, but with line feeds: UTF-8, a heading, ISO dates, decimal points, nothing for
 * what is missing. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay
 * numbers. An answer without a table writes nothing.
 */
record CsvRenderer(Paint paint) implements Renderer {
  private static final String FORMULA = "=+-@\t\0";

  @Override
  public String render(Reply reply) {
    return reply.tableForFiles().map(t -> write(t.onlyFor(Table.For.FILES))).orElse("");
  }

  @Override
  public String renderFailure(Reply reply) {
    return new PlainRenderer(paint, false, Page.USUAL).renderFailure(reply);
  }

  static String write(Table table) {
    var out = new StringBuilder();
    out.append(line(table.columns().stream().map(c -> quoted(c.heading())).toList()));
    table.rows().forEach(r -> out.append(line(r.stream().map(CsvRenderer::cell).toList())));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(Cell cell) {
    String exact = cell.exact();
    boolean formula = cell instanceof Cell.Words && !exact.isEmpty() && FORMULA.indexOf(exact.charAt(0)) >= 0;
    return quoted(formula ? "'" + exact : exact);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && text.equals(text.strip()) ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
