package dev.snapback.vocabulary;

/**
 * The name of a supply line: {@code magnets}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record SupplyName(String id) {
  public SupplyName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
