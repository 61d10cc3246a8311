package dev.snapback.scenario;

/**
 * Where something stands in a scenario's files.
 *
 * @param file the file's name as it was given
 * @param line the line, from 1
 * @param column the character in the line, from 1
 * @param path the key path, for instance {@code timeline[3]}
 */
public record Position(String file, int line, int column, String path) {
  /** Returns an error at this place. */
  public Problem error(String message) {
    return Problem.error(file, line, column, path, message);
  }

  /** Returns a warning at this place. */
  public Problem warning(String message) {
    return Problem.warning(file, line, column, path, message);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
