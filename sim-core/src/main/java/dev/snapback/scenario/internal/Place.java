package dev.snapback.scenario.internal;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column the character in the line, from 1; characters are Unicode code points
 */
public record Place(int line, int column) {
  /** The beginning of a file. */
  public static final Place START = new Place(1, 1);
}
