package dev.snapback.scenario.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and booleans as JSON for people: what fits a line stands on one. */
public final class JsonText {
  private static final int WIDTH = 110;
  private static final String INDENT = "  ";

  private JsonText() {}

  /** Returns the text, with a line feed at its end. */
  public static String of(Object value) {
    var out = new StringBuilder();
    write(value, "", 0, out);
    return out.append('\n').toString();
  }

  private static void write(Object value, String indent, int used, StringBuilder out) {
    String line = line(value);
    boolean fits = used + indent.length() + line.length() <= WIDTH;
    String deeper = indent + INDENT;
    switch (value) {
      case Map<?, ?> map when !fits && !map.isEmpty() -> {
        out.append('{');
        String next = "\n";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          String key = quoted(entry.getKey().toString()) + ": ";
          out.append(next).append(deeper).append(key);
          write(entry.getValue(), deeper, key.length(), out);
          next = ",\n";
        }
        out.append('\n').append(indent).append('}');
      }
      case List<?> list when !fits && !list.isEmpty() -> {
        out.append('[');
        String next = "\n";
        for (Object item : list) {
          out.append(next).append(deeper);
          write(item, deeper, 0, out);
          next = ",\n";
        }
        out.append('\n').append(indent).append(']');
      }
      default -> out.append(line);
    }
  }

  /** Returns the text in one line. */
  static String line(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.entrySet().stream().map(e -> quoted(e.getKey().toString()) + ": " + line(e.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
      case Collection<?> list -> list.stream().map(JsonText::line).collect(Collectors.joining(", ", "[", "]"));
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> quoted(value.toString());
    };
  }

  /** Returns a text in quotation marks, as JSON and YAML read it. */
  public static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        case '\r' -> out.append("\\r");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
