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

  @Override
  public String toString() {
    return id;
  }
}
