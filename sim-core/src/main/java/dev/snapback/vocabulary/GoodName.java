package dev.snapback.vocabulary;

/**
 * A good or a group of goods by its name in the scenario: {@code steel}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record GoodName(String id) {
  public GoodName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
