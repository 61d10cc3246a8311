package dev.snapback.vocabulary;

/**
 * The name of a truce: {@code geneva}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record TruceName(String id) {
  public TruceName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
