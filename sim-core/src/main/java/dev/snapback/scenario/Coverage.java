package dev.snapback.scenario;

/**
 * How many of a scenario's numbers and dated entries have a source.
 *
 * @param sourced those covered by a fact or a document
 * @param assumed those covered by assumptions only
 * @param unsourced those covered by nothing
 */
public record Coverage(int sourced, int assumed, int unsourced) {
  /** Nothing counted. */
  public static final Coverage NONE = new Coverage(0, 0, 0);

  /** All of them. */
  public int total() {
    return sourced + assumed + unsourced;
  }

  @Override
  public String toString() {
    return sourced + " sourced, " + assumed + " assumed, " + unsourced + " unsourced";
  }
}
