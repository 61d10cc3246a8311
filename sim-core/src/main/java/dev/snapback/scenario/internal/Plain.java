package dev.snapback.scenario.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands in a file as plain values, as programs that know no declaration read YAML: maps, lists, texts, numbers. */
final class Plain {
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})(?:[.][0-9]{1,18})?");

  private Plain() {}

  /** Returns maps, lists, texts, {@link BigDecimal}s and booleans. */
  static Object of(Node node) {
    return switch (node) {
      case Node.Mapping mapping -> {
        Map<String, Object> map = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> map.put(key, of(entry.value())));
        yield map;
      }
      case Node.Sequence sequence -> sequence.items().stream().map(Plain::of).toList();
      case Node.Scalar scalar -> bare(scalar).orElse(scalar.text());
    };
  }

  private static Optional<Object> bare(Node.Scalar scalar) {
    if (scalar.quoted()) {
      return Optional.empty();
    }
    String text = scalar.text();
    return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text))
        : text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
  }
}
