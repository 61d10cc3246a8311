package dev.snapback.vocabulary;

/**
 * The name of a control other than a tariff or a license regime: {@code ai-chips}.
 *
 * @param id lower case letters, digits and hyphens
 */
public record ControlName(String id) {
  public ControlName {
    Ids.check(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
