package dev.snapback.scenario.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in a file, with its places and without any meaning yet. */
public sealed interface Node {
  /** Where it begins. */
  Place place();

  /** What it is, for a message: {@code a map}, {@code a list}, or the text itself. */
  String shown();

  /**
   * A map; its keys in the order of the file.
   *
   * @param place where it begins
   * @param braces whether it is written in braces
   * @param entries the entries by key
   */
  record Mapping(Place place, boolean braces, Map<String, Entry> entries) implements Node {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String shown() {
      return "a map";
    }
  }

  /**
   * One entry of a map.
   *
   * @param key where the key stands
   * @param value what it is mapped to
   */
  record Entry(Place key, Node value) {}

  /**
   * A list.
   *
   * @param place where it begins
   * @param items what is in it
   */
  record Sequence(Place place, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return "a list";
    }
  }

  /**
   * A text, or a number or word that means something as text.
   *
   * @param place where it begins, with its quotation mark
   * @param text the text, without quotation marks
   * @param quoted whether it is quoted, or a block of text
   * @param verbatim whether the file has the text character by character, so that a place within it can be told
   */
  record Scalar(Place place, String text, boolean quoted, boolean verbatim) implements Node {
    /** Whether nothing is there, or a word that says so. */
    public boolean isEmpty() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    /** Where the {@code offset}-th character (a Java {@code char}) of the text stands; the beginning if not known. */
    public Place at(int offset) {
      if (!verbatim || offset < 0 || offset > text.length()) {
        return place;
      }
      return new Place(place.line(), place.column() + (quoted ? 1 : 0) + text.codePointCount(0, offset));
    }

    @Override
    public String shown() {
      return isEmpty() ? "nothing" : text.isEmpty() ? "an empty text" : text;
    }
  }
}
