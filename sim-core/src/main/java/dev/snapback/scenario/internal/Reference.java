package dev.snapback.scenario.internal;

import dev.snapback.language.Forms;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** The reference of a file, in Markdown, drawn from the declaration of its blocks: a table a block. */
public final class Reference {
  private final List<String> lines = new ArrayList<>();
  private final IdentityHashMap<Block, String> told = new IdentityHashMap<>();
  private final String top;

  private Reference(String top) {
    this.top = top;
  }

  /**
   * Returns the tables of a file.
   *
   * @param root its top level
   * @param top the heading of its top level
   */
  public static String markdown(Block root, String top) {
    var reference = new Reference(top);
    reference.block(root, "");
    return String.join("\n", reference.lines) + "\n";
  }

  private void block(Block block, String path) {
    lines.add(path.isEmpty() ? "## " + top : "### `" + path + "`");
    lines.add("");
    String before = told.putIfAbsent(block, path);
    if (before != null) {
      lines.add("The same as `" + before + "`.");
      lines.add("");
      return;
    }
    lines.add(capital(block.title()) + ".");
    lines.add("");
    lines.add("| key | value | unit | if absent | meaning | example |");
    lines.add("| --- | --- | --- | --- | --- | --- |");
    for (Key<?> key : block.keys().values()) {
      lines.add("| `" + key.name() + "` | " + cell(value(key.type())) + " | " + cell(unit(key.type())) + " | " + absent(key)
          + " | " + cell(key.help()) + " | `" + cell(key.name() + ": " + key.example()) + "` |");
    }
    lines.add("");
    block.keys().forEach((name, key) -> key.type().block(path.isEmpty() ? name : path + "." + name, this::block));
  }

  private static String value(Type<?> type) {
    return switch (type) {
      case Type.Leaf<?> leaf when leaf.written() instanceof Written.Words words -> String.join(", ", words.words());
      case Type.Leaf<?> leaf when leaf.written() instanceof Written.Text || leaf.equals(Types.ID) -> leaf.words();
      case Type.Leaf<?> leaf -> leaf.words() + ": " + leaf.form();
      case Type.Listing<?> listing -> listing.alone() ? value(listing.item()) + "; or a list of such"
          : "a list: " + value(listing.item());
      case Type.Named<?> named -> "by " + named.names().placeholder() + ": " + value(named.value());
      case Type.Body body -> body.alone().map(key -> value(key.type()) + "; or ").orElse("") + "a map, see below";
    };
  }

  private static String unit(Type<?> type) {
    return switch (type) {
      case Type.Leaf<?> leaf -> leaf.unit();
      case Type.Listing<?> listing -> unit(listing.item());
      case Type.Named<?> named -> unit(named.value());
      case Type.Body body -> body.alone().map(key -> unit(key.type())).orElse("");
    };
  }

  private static String absent(Key<?> key) {
    return switch (key.need()) {
      case REQUIRED -> "refused";
      case OPTIONAL -> "";
      case DEFAULT -> key.standing().map(value -> "`" + cell(value.toString()) + "`").orElse("none");
    };
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace('\n', ' ');
  }

  /** The words that no name of a scenario may be. */
  public static String reserved(Forms forms) {
    return "## Words that cannot be names\n\nWhat a scenario declares (actors, goods, layers, truces, regimes, classes, controls,"
        + " places) has another name than these words of\nthe language: "
        + Declared.taken(forms).stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")) + ".\n";
  }
}
