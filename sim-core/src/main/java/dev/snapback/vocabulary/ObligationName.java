package dev.snapback.vocabulary;

/**
 * The name of what a party has promised in a truce: {@code rare-earth-licenses}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record ObligationName(String id) {
  public ObligationName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
