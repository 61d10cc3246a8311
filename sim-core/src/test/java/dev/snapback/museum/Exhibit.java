package dev.snapback.museum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A bug of the domain that somebody could really write, and the test that must notice it.
 *
 * @param bug what goes wrong, in a few words
 * @param because why that is wrong in the world and not only in the code
 * @param file the source, below {@code dev/snapback}
 * @param before the text that the bug replaces; it occurs exactly once in the file
 * @param after the text with the bug
 * @param test the class below {@code dev.snapback}, {@code #}, and its method
 */
record Exhibit(String bug, String because, String file, String before, String after, String test) {
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "snapback");

  Path path() {
    return SOURCES.resolve(file);
  }

  /** How often the text to replace occurs in the file as it is. */
  int occurrences() throws IOException {
    String source = Files.readString(path());
    int found = 0;
    for (int at = source.indexOf(before); at >= 0; at = source.indexOf(before, at + 1)) {
      found++;
    }
    return found;
  }

  /** The source with the bug in it. */
  String planted() throws IOException {
    return Files.readString(path()).replace(before, after);
  }

  String testClass() {
    return "dev.snapback." + test.substring(0, test.indexOf('#'));
  }

  String testMethod() {
    return test.substring(test.indexOf('#') + 1);
  }
}
