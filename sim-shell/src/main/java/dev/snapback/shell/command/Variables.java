package dev.snapback.shell.command;

import dev.snapback.kernel.Nearest;
import dev.snapback.shell.view.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names for texts that lines repeat: {@code $rate} is replaced before a line is read, wherever it stands. A session keeps
 * the lines as they were run, so that what is saved needs no variables. For one thread.
 */
public final class Variables {
  private static final char SIGN = '$';

  private final SortedMap<String, String> texts = new TreeMap<>();

  /**
   * A line with its variables replaced.
   *
   * @param text the line
   * @param origins for each of its characters, and its end, where in the typed line it comes from
   * @param unknown the first name that means nothing, where there is one
   */
  public record Expanded(String text, List<Integer> origins, Optional<Unknown> unknown) {
    public Expanded {
      origins = List.copyOf(origins);
    }

    /** Where in the typed line something comes from. */
    public int origin(int offset) {
      return origins.get(Math.min(offset, origins.size() - 1));
    }
  }

  /** A name that means nothing, and where it stands in the typed line. */
  public record Unknown(String name, int start) {}

  /** Gives a name a text. */
  public void let(String name, String text) {
    texts.put(name, text);
  }

  /** All of them, by name. */
  public Map<String, String> all() {
    return Collections.unmodifiableMap(texts);
  }

  /** Replaces the variables of a line. A sign that no name follows stays. */
  public Expanded expand(String line) {
    var out = new StringBuilder(line.length());
    var origins = new ArrayList<Integer>();
    Optional<Unknown> unknown = Optional.empty();
    int i = 0;
    while (i < line.length()) {
      int end = line.charAt(i) == SIGN ? nameEnd(line, i + 1) : i + 1;
      String name = line.substring(Math.min(i + 1, end), end);
      String text = name.isEmpty() ? line.substring(i, i + 1) : texts.get(name);
      if (text == null) {
        unknown = unknown.isPresent() ? unknown : Optional.of(new Unknown(name, i));
        text = SIGN + name;
      }
      origins.addAll(Collections.nCopies(text.length(), i));
      out.append(text);
      i = Math.max(end, i + 1);
    }
    origins.add(line.length());
    return new Expanded(out.toString(), origins, unknown);
  }

  /** Says that a name means nothing. */
  public Failure failure(Unknown unknown) {
    return Failure.of("there is no variable $" + unknown.name(), List.of(Nearest.to(unknown.name(), texts.keySet())
        .map(n -> SIGN + n).orElse("let " + unknown.name() + " VALUE")));
  }

  /** Where a name that begins here ends: small letters, digits and underscores, a letter first. */
  private static int nameEnd(String line, int start) {
    int i = start;
    while (i < line.length() && isPart(line.charAt(i), i > start)) {
      i++;
    }
    return i;
  }

  private static boolean isPart(char c, boolean inside) {
    return (c >= 'a' && c <= 'z') || (inside && (c == '_' || (c >= '0' && c <= '9')));
  }

  /** Whether a text can be a name. */
  public static boolean isName(String text) {
    return !text.isEmpty() && nameEnd(text, 0) == text.length();
  }
}
