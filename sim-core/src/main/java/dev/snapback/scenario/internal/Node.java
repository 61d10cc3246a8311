package dev.snapback.scenario.internal;

import dev.snapback.kernel.OrderedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
   * @param beneath the map of the parent's file that this one was laid over; then the entries are those of both
   */
  record Mapping(Place place, boolean braces, Map<String, Entry> entries, Optional<Mapping> beneath) implements Node {
    public Mapping {
      entries = OrderedMap.copyOf(entries);
    }

    /** Returns the value of a key; empty where there is none. */
    Optional<Node> find(String key) {
      return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** This map and those it was laid over, down to the file that extends nothing; each has its own source. */
    List<Mapping> layers() {
      var layers = new ArrayList<Mapping>();
      for (Optional<Mapping> layer = Optional.of(this); layer.isPresent(); layer = layer.get().beneath()) {
        layers.add(layer.get());
      }
      return layers;
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
      return new Place(place.file(), place.line(), place.column() + (quoted ? 1 : 0) + text.codePointCount(0, offset));
    }

    @Override
    public String shown() {
      return isEmpty() ? "nothing" : text.isEmpty() ? "an empty text" : text;
    }
  }
}
