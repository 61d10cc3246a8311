package dev.snapback.shell.view;

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

  /** A pipe has no edge: what a program reads is not folded. */
  private int width() {
    return person ? page.width() : Columns.UNBOUNDED;
  }

  private List<Text> lines(Block block) {
    return switch (block) {
      case Block.Line line -> List.of(line.text());
      case Block.Aside aside -> person ? lines(aside.block()) : List.of();
      case Block.Grid grid -> grid.table().isEmpty()
          ? List.of(Text.of(INDENT).dim(grid.none()))
          : new Columns(grid.table().onlyFor(Table.For.PEOPLE), width()).lines();
      case Block.Flow flow -> Fold.flow(flow.things(), flow.indent(), width());
      case Block.Figure figure -> ChartText.of(figure.chart(), page);
      case Block.Branches branches -> branches.tree().lines().stream().map(l -> Text.of(INDENT).and(l)).toList();
      case Block.Drawing drawing -> drawing.lines().stream()
          .map(l -> Text.of((drawing.verbatim() ? "" : INDENT) + l)).toList();
    };
  }
}
