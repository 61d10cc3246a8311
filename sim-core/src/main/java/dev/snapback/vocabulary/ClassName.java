package dev.snapback.vocabulary;

/**
 * A class of users of a controlled good: {@code autos}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record ClassName(String id) {
  public ClassName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
