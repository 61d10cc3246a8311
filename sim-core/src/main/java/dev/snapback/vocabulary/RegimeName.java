package dev.snapback.vocabulary;

/**
 * The name of an export-license regime: {@code rare-earths}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record RegimeName(String id) {
  public RegimeName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
