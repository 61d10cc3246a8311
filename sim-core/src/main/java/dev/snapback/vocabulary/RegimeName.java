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

  /** By the name; written out, since a record's own takes ten times as long, and every evening compares. */
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof RegimeName that && id.equals(that.id));
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
