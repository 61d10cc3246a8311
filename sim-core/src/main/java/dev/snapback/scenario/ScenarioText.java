package dev.snapback.scenario;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes maps, lists and texts as a scenario's file, YAML or JSON; both forms are read as the same. Maps keep their
 * order; top-level maps and lists of YAML have a line an entry.
 */
public final class ScenarioText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .%/_()<>=+-]*(?<! )");
  private static final Pattern TAKEN =
      Pattern.compile("(?i)null|true|false|yes|no|on|off|drop|.*[0-9]e[0-9+-].*|0x.*|[0-9_]+", Pattern.DOTALL);

  private ScenarioText() {}

  /** Returns the text of a file: maps, lists, texts, and whole numbers. */
  public static String of(Map<String, ?> content, boolean json) {
    if (json) {
      return flow(content, true) + "\n";
    }
    var out = new StringBuilder();
    content.forEach((key, value) -> {
      if (value instanceof List<?> list && !list.isEmpty()) {
        out.append(key).append(":\n");
        list.forEach(item -> out.append("  - ").append(flow(item, false)).append('\n'));
      } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
        out.append(key).append(":\n");
        map.forEach((name, item) -> out.append("  ").append(scalar(name.toString(), false)).append(": ")
            .append(flow(item, false)).append('\n'));
      } else {
        out.append(key).append(": ").append(flow(value, false)).append('\n');
      }
    });
    return out.toString();
  }

  private static String flow(Object value, boolean json) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream().map(e -> scalar(e.getKey().toString(), json) + ": " + flow(e.getValue(), json))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(item -> flow(item, json)).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Number ? value.toString() : scalar(value.toString(), json);
  }

  private static String scalar(String text, boolean json) {
    if (!json && PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches()) {
      return text;
    }
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
