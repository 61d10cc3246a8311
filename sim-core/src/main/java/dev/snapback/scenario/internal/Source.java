package dev.snapback.scenario.internal;

import java.util.Arrays;

/** The text of a file, decoded and free of forbidden characters, and where its lines begin. */
public final class Source {
  private final String name;
  private final String text;
  private final int[] starts;
  private final int[] points;

  Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.starts = starts(text);
    this.points = points(text);
  }

  /** The number of code points before each index; empty where every character is one code point. */
  private static int[] points(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return new int[0];
    }
    int[] points = new int[text.length() + 1];
    for (int i = 1; i <= text.length(); i++) {
      boolean half = i < text.length() && Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1));
      points[i] = points[i - 1] + (half ? 0 : 1);
    }
    return points;
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
    int start = starts[place.line() - 1];
    if (points.length == 0) {
      return Math.min(text.length(), start + place.column() - 1);
    }
    int found = Arrays.binarySearch(points, start, points.length, points[start] + place.column() - 1);
    return Math.min(text.length(), found < 0 ? text.length() : whole(found));
  }

  /** Of the two halves of a character, the first. */
  private int whole(int index) {
    boolean second = index > 0 && index < text.length() && points[index] == points[index - 1];
    return second ? index - 1 : index;
  }

  /** The place of an index in the text. */
  public Place place(int index) {
    int found = Arrays.binarySearch(starts, index);
    int line = found >= 0 ? found : -found - 2;
    return new Place(name, line + 1, text.codePointCount(starts[line], index) + 1);
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
