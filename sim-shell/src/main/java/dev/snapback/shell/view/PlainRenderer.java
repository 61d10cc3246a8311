package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines, tables and trees for people.
 *
 * @param paint how looks are shown
 * @param person whether somebody sits at the terminal, who also sees asides
 * @param page what charts are laid out for, and which characters can be shown
 */
record PlainRenderer(Paint paint, boolean person, Page page) implements Renderer {
  private static final String INDENT = "  ";

  @Override
  public String render(Reply reply) {
    var out = new StringBuilder();
    for (Block block : reply.blocks()) {
      for (Text line : lines(block)) {
        out.append(page.shown(paint.paint(line)).stripTrailing()).append('\n');
      }
    }
    return out.toString();
  }

  @Override
  public String renderFailure(Reply reply) {
    var out = new StringBuilder();
    reply.failure().ifPresent(f -> f.lines().forEach(l -> out.append(page.shown(paint.paint(l))).append('\n')));
    return out.toString();
  }

  private List<Text> lines(Block block) {
    return switch (block) {
      case Block.Line line -> List.of(line.text());
      case Block.Aside aside -> person ? List.of(aside.text()) : List.of();
      case Block.Grid grid -> grid.table().isEmpty()
          ? List.of(Text.of(INDENT).dim(grid.none()))
          : grid(grid.table().onlyFor(Table.For.PEOPLE));
      case Block.Figure figure -> ChartText.of(figure.chart(), page);
      case Block.Branches branches -> branches.tree().lines().stream().map(l -> Text.of(INDENT).and(l)).toList();
      case Block.Drawing drawing -> drawing.lines().stream()
          .map(l -> Text.of((drawing.verbatim() ? "" : INDENT) + l)).toList();
    };
  }

  private static List<Text> grid(Table table) {
    int columns = table.columns().size();
    var widths = new int[columns];
    var right = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      right[i] = table.rows().stream().map(r -> r.get(column)).anyMatch(Cell.Amount.class::isInstance);
      widths[i] = Math.max(Width.of(table.columns().get(i).name()),
          table.rows().stream().mapToInt(r -> r.get(column).shown().width()).max().orElse(0));
    }
    var lines = new ArrayList<Text>();
    lines.add(line(table.columns().stream().map(c -> Text.EMPTY.dim(c.name())).toList(), widths, right));
    table.rows().forEach(r -> lines.add(line(r.stream().map(Cell::shown).toList(), widths, right)));
    return lines;
  }

  private static Text line(List<Text> cells, int[] widths, boolean[] right) {
    Text line = Text.EMPTY;
    for (int i = 0; i < cells.size(); i++) {
      Text cell = cells.get(i);
      boolean last = i == cells.size() - 1;
      line = line.plain(INDENT).and(right[i] ? cell.rightAligned(widths[i]) : last ? cell : cell.padded(widths[i]));
    }
    return line;
  }
}
