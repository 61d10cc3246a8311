package dev.snapback.vocabulary;

/**
 * Where governments meet: {@code geneva}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record PlaceName(String id) {
  public PlaceName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
