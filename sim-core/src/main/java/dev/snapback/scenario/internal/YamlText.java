package dev.snapback.scenario.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes maps, lists, texts, numbers and booleans as YAML for people: maps and lists at the top have a line an entry,
 * deeper ones a line as long as they fit one. What another reader of YAML could take for something else is quoted.
 */
public final class YamlText {
  private static final int WIDTH = 118;
  private static final String INDENT = "  ";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .%/_()<>=+-]*(?<! )");
  private static final Pattern TAKEN = Pattern.compile(
      "(?i)null|true|false|yes|no|on|off|y|n|.*[0-9]e[0-9+-].*|0x.*|0o.*|[0-9_]+|[0-9][0-9_]*[.][0-9_]*", Pattern.DOTALL);

  private YamlText() {}

  /** Returns the text, with a line feed at its end. */
  public static String of(Map<String, ?> content) {
    var out = new StringBuilder();
    content.forEach((key, value) -> entry(scalar(key), value, "", empty(value), out));
    return out.toString();
  }

  /** Writes a key or the dash of an item, and its value: in one line where it fits and may, else in lines beneath. */
  private static void entry(String key, Object value, String indent, boolean mayFlow, StringBuilder out) {
    boolean dash = key.equals("-");
    String flow = flow(value);
    String line = indent + key + (dash ? " " : ": ") + flow;
    boolean scalar = !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
    if (scalar || empty(value) || (mayFlow && line.length() <= WIDTH)) {
      out.append(line).append('\n');
      return;
    }
    if (dash && value instanceof Map<?, ?> map) {
      item(map, indent, out);
      return;
    }
    out.append(indent).append(key).append(dash ? "\n" : ":\n");
    beneath(value, indent + INDENT, out);
  }

  private static void beneath(Object value, String indent, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, item) -> entry(scalar(name.toString()), item, indent, true, out));
    } else {
      ((List<?>) value).forEach(item -> entry("-", item, indent, true, out));
    }
  }

  /** A map as an item of a list: its first key stands behind the dash. */
  private static void item(Map<?, ?> map, String indent, StringBuilder out) {
    var lines = new StringBuilder();
    beneath(map, indent + INDENT, lines);
    out.append(indent).append("- ").append(lines, indent.length() + INDENT.length(), lines.length());
  }

  private static boolean empty(Object value) {
    return (value instanceof Map<?, ?> map && map.isEmpty()) || (value instanceof List<?> list && list.isEmpty());
  }

  private static String flow(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.entrySet().stream()
          .map(e -> scalar(e.getKey().toString()) + ": " + flow(e.getValue())).collect(Collectors.joining(", ", "{", "}"));
      case List<?> list -> list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> scalar(value.toString());
    };
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches() ? text : JsonText.quoted(text);
  }
}
