package dev.snapback.shell.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of files that a table can be written to, by the ending of the file's name. */
public enum TableFormat {
  /** Comma-separated values; the stamp stands in a file beside it, since comments have no place in CSV. */
  CSV(".csv"),
  /** The answer's JSON object with the stamp in it. */
  JSON(".json"),
  /** A table in Markdown with the stamp in a comment. */
  MARKDOWN(".md"),
  /** A LaTeX tabular with the stamp in a comment. */
  TEX(".tex");

  private final String ending;

  TableFormat(String ending) {
    this.ending = ending;
  }

  /** The format of a file by its name; empty where its ending says none. */
  public static Optional<TableFormat> of(String file) {
    return Arrays.stream(values()).filter(f -> file.endsWith(f.ending)).findFirst();
  }

  /** The endings, to be told. */
  public static List<String> endings() {
    return Arrays.stream(values()).map(f -> f.ending).toList();
  }

  /**
   * Returns the whole file.
   *
   * @param table its cells
   * @param json the object of which the table is drawn; written where the format is JSON
   * @param stamp lines that say where the numbers come from; part of the file in Markdown and LaTeX
   */
  public String write(Table table, Map<String, ? extends @Nullable Object> json, List<String> stamp) {
    return switch (this) {
      case CSV -> CsvRenderer.write(table.onlyFor(Table.For.FILES));
      case JSON -> JsonRenderer.write(json);
      case MARKDOWN -> MarkdownRenderer.write(table.onlyFor(Table.For.FILES)) + "\n<!--\n" + lines("", stamp).replaceAll("--(!?)>", "--$1 >") + "-->\n";
      case TEX -> lines("% ", stamp) + TexRenderer.write(table.onlyFor(Table.For.PEOPLE));
    };
  }

  /** Returns an object of JSON in one line. */
  public static String object(Map<String, ? extends @Nullable Object> json) {
    return JsonRenderer.write(json);
  }

  private static String lines(String before, List<String> stamp) {
    var out = new StringBuilder();
    stamp.forEach(line -> out.append(before).append(line).append('\n'));
    return out.toString();
  }
}
