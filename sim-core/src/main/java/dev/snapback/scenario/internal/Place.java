package dev.snapback.scenario.internal;

/**
 * A place in a file.
 *
 * @param file the file's name as it was given; a scenario may be read from several
 * @param line from 1
 * @param column the character in the line, from 1; characters are Unicode code points
 */
public record Place(String file, int line, int column) {
  /** Returns the beginning of a file. */
  static Place start(String file) {
    return new Place(file, 1, 1);
  }
}
