package dev.snapback.scenario.internal;

import java.util.ArrayList;
import java.util.List;

/** The reference page of the scenario file, in Markdown, drawn from the declaration of its blocks. */
public final class Reference {
  private final List<String> lines = new ArrayList<>();

  private Reference() {}

  /** Returns the page for a file whose top level is {@code root}. */
  public static String markdown(Block root) {
    var reference = new Reference();
    reference.block(root, "");
    return String.join("\n", reference.lines) + "\n";
  }

  private void block(Block block, String path) {
    lines.add("### " + (path.isEmpty() ? "The file" : "`" + path + "`"));
    lines.add("");
    lines.add(capital(block.title()) + ".");
    lines.add("");
    lines.add("| key | value | needed | meaning | example |");
    lines.add("| --- | --- | --- | --- | --- |");
    for (Key<?> key : block.keys().values()) {
      lines.add("| `" + key.name() + "` | " + cell(key.type().words()) + " | " + need(key) + " | " + cell(key.help())
          + " | `" + cell(key.name() + ": " + key.example()) + "` |");
    }
    lines.add("");
    block.keys().forEach((name, key) -> type(key.type(), path.isEmpty() ? name : path + "." + name));
  }

  private void type(Type<?> type, String path) {
    switch (type) {
      case Type.Leaf<?> leaf -> { }
      case Type.Listing<?> listing -> type(listing.item(), path);
      case Type.Named<?> named -> type(named.value(), path + "." + named.names().placeholder());
      case Type.Body body -> block(body.block(), path);
    }
  }

  private static String need(Key<?> key) {
    return switch (key.need()) {
      case REQUIRED -> "yes";
      case OPTIONAL -> "no";
      case DEFAULT -> "no: " + cell(key.fallback().map(Object::toString).orElse(""));
    };
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }
}
