package dev.snapback.shell.view;

import dev.snapback.scenario.Change;
import dev.snapback.scenario.Lineage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scenario changes in the one that it extends: old → new, with sources.
 *
 * @param lineage the scenarios that it extends, and the changes
 */
public record LineageView(Lineage lineage) {
  private static final String INDENT = "  ";
  private static final int WIDTH = 90;

  /** One line that names the parents, then one line a change; none for a scenario that extends none. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    if (!lineage.parents().isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("extends   ").name(String.join(" ← ", lineage.parents()))
          .dim(lineage.changes().size() == 1 ? " with 1 change" : " with " + lineage.changes().size() + " changes")));
    }
    for (Change change : lineage.changes()) {
      Text line = Text.of(INDENT + INDENT).name(change.path()).plain("  ");
      Optional<String> before = change.before().map(LineageView::shortened);
      Optional<String> after = change.after().map(LineageView::shortened);
      line = before.isPresent() ? line.plain(before.get() + " → ").plain(after.orElse("dropped"))
          : line.plain("+ " + after.orElse(""));
      blocks.add(new Block.Line(change.cites().isEmpty() ? line : line.dim("  [" + change.cites() + "]")));
    }
    return blocks;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= WIDTH ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDTH - 1)) + "…";
  }

  /** The changes for JSON. */
  public List<Map<String, Object>> json() {
    var all = new ArrayList<Map<String, Object>>();
    for (Change change : lineage.changes()) {
      var json = new LinkedHashMap<String, Object>();
      json.put("path", change.path());
      change.before().ifPresent(text -> json.put("before", text));
      change.after().ifPresent(text -> json.put("after", text));
      json.put("sources", change.cites().ids());
      json.put("place", change.position().toString());
      all.add(json);
    }
    return all;
  }
}
