package dev.snapback.shell.view;

import java.util.List;
import java.util.stream.Collectors;

/** The answer's table in Markdown, or its lines where it has none. */
record MarkdownRenderer(Paint paint) implements Renderer {
  private static final String SPECIAL = "\\`*<[|";

  @Override
  public String render(Reply reply) {
    return reply.tableForFiles().map(t -> write(t.onlyFor(Table.For.FILES)))
        .orElseGet(() -> new PlainRenderer(Paint.NONE, false, Page.USUAL).render(reply));
  }

  @Override
  public String renderFailure(Reply reply) {
    return new PlainRenderer(paint, false, Page.USUAL).renderFailure(reply);
  }

  static String write(Table table) {
    var out = new StringBuilder();
    out.append(line(table.columns().stream().map(c -> escaped(c.heading())).toList()));
    out.append(line(table.columns().stream().map(c -> numeric(table, c) ? "---:" : "---").toList()));
    table.rows().forEach(r -> out.append(line(r.stream().map(c -> escaped(c.exact())).toList())));
    return out.toString();
  }

  private static boolean numeric(Table table, Table.Column column) {
    int at = table.columns().indexOf(column);
    return table.rows().stream().map(r -> r.get(at)).anyMatch(Cell.Amount.class::isInstance);
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String escaped(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        out.append('\\');
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }
}
