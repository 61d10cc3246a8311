package dev.snapback.vocabulary;

/**
 * The name of one legal layer of tariffs: {@code fentanyl}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record LayerName(String id) {
  public LayerName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
