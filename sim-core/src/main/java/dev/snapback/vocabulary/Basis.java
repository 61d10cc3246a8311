package dev.snapback.vocabulary;

import java.util.regex.Pattern;

/**
 * The law that a measure rests on: {@code IEEPA}, {@code Section-232}.
 *
 * @param id letters, digits and hyphens, a letter first
 */
public record Basis(String id) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

  public Basis {
    if (!NAME.matcher(id).matches()) {
      throw new IllegalArgumentException("a legal basis has letters, digits and hyphens, a letter first, not " + id);
    }
  }

  @Override
  public String toString() {
    return id;
  }
}
