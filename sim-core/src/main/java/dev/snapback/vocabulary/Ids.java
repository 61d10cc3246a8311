package dev.snapback.vocabulary;

import java.util.regex.Pattern;

/** What a name in a scenario may look like. */
public final class Ids {
  /** The longest name. */
  public static final int MAX_LENGTH = 64;

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private Ids() {}

  /** Whether {@code text} may name something: lower case letters, digits and single hyphens, a letter first. */
  public static boolean valid(String text) {
    return text.length() <= MAX_LENGTH && NAME.matcher(text).matches();
  }

  /**
   * Returns {@code text}.
   *
   * @throws IllegalArgumentException if it may not name anything
   */
  public static String check(String text) {
    if (!valid(text)) {
      throw new IllegalArgumentException(
          "a name has lower case letters, digits and single hyphens, a letter first, at most " + MAX_LENGTH
              + " of them, not " + text);
    }
    return text;
  }
}
