package dev.snapback.shell.view;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of parts, each with a value, a note and its sources: how {@code why} looks.
 *
 * @param name what the part is
 * @param value what it is worth; may be empty
 * @param note how it came about; may be empty
 * @param sources where it comes from; may be empty
 * @param parts what it is made of
 */
public record Tree(Text name, Text value, Text note, Text sources, List<Tree> parts) {
  private static final String GAP = "  ";

  /** A note wider than this does not push the sources of its neighbors to the right. */
  private static final int WIDEST_NOTE = 96;

  public Tree {
    parts = List.copyOf(parts);
  }

  /** The tree as lines; siblings stand in columns. */
  List<Text> lines() {
    var lines = new ArrayList<Text>();
    lines.add(Text.joined(GAP, List.of(name, value, note, sources)));
    add(lines, "");
    return lines;
  }

  private void add(List<Text> lines, String stem) {
    int names = widest(parts.stream().map(Tree::name).toList(), Integer.MAX_VALUE);
    int values = widest(parts.stream().map(Tree::value).toList(), Integer.MAX_VALUE);
    boolean numbers = parts.stream().map(p -> p.value.bare()).filter(v -> !v.isEmpty()).allMatch(Tree::numeric);
    int notes = widest(parts.stream().filter(p -> !p.sources.isEmpty()).map(Tree::note).toList(), WIDEST_NOTE);
    for (int i = 0; i < parts.size(); i++) {
      Tree part = parts.get(i);
      boolean last = i == parts.size() - 1;
      Text line = Text.EMPTY.dim(stem + (last ? "└─ " : "├─ "))
          .and(part.value.isEmpty() && part.note.isEmpty() && part.sources.isEmpty()
              ? part.name : part.name.padded(names));
      if (values > 0) {
        line = line.plain(" ").and(numbers ? part.value.rightAligned(values) : part.value.padded(values));
      }
      if (!part.note.isEmpty() || !part.sources.isEmpty()) {
        line = line.plain(GAP).and(part.sources.isEmpty() ? part.note : part.note.padded(notes));
      }
      if (!part.sources.isEmpty()) {
        line = notes > 0 || !part.note.isEmpty() ? line.plain(GAP).and(part.sources) : line.and(part.sources);
      }
      lines.add(line);
      part.add(lines, stem + (last ? "   " : "│  "));
    }
  }

  private static boolean numeric(String value) {
    return Character.isDigit(value.charAt(0)) && value.indexOf(' ') < 0;
  }

  private static int widest(List<Text> texts, int limit) {
    return texts.stream().mapToInt(Text::width).filter(w -> w <= limit).max().orElse(0);
  }
}
