package dev.snapback.scenario.internal;

import java.util.Arrays;

/** The text of a file, decoded and free of forbidden characters, and where its lines begin. */
public final class Source {
  private final String name;
  private final String text;
  private final int[] starts;

  Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.starts = starts(text);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The file's name as it was given. */
  public String name() {
    return name;
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** Whether it is JSON by its name; everything else is read as YAML. */
  public boolean isJson() {
    return name.endsWith(".json");
  }

  /** The index in the text of a place; the text's length where there is no such place. */
  public int index(Place place) {
    if (place.line() < 1 || place.line() > starts.length) {
      return text.length();
    }
    int index = starts[place.line() - 1];
    for (int column = 1; column < place.column() && index < text.length(); column++) {
      index += Character.charCount(text.codePointAt(index));
    }
    return index;
  }

  /** The place of an index in the text. */
  public Place place(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Place(line + 1, text.codePointCount(starts[line], index) + 1);
  }

  /** The text of a line without its end; empty where there is no such line. */
  public String line(int line) {
    if (line < 1 || line > starts.length) {
      return "";
    }
    int end = line < starts.length ? starts[line] : text.length();
    return text.substring(starts[line - 1], end).stripTrailing();
  }
}
