package dev.snapback.vocabulary;

/**
 * A government, or a customs territory that has rates but makes no moves, by its name in the scenario: {@code us}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record Actor(String id) {
  public Actor {
    Ids.check(id);
  }

  /** By the name; written out, since a record's own takes ten times as long, and every evening compares. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Actor that && id.equals(that.id));
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
