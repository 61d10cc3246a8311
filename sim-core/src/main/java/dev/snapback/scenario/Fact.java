package dev.snapback.scenario;

/**
 * What a document says: one short exact quote.
 *
 * @param id how the scenario cites it: {@code T1}
 * @param kind what kind of thing it is
 * @param document the id of its document
 * @param quote the words of the document, but for quotation marks, dashes and spaces
 * @param position where it is written
 */
public record Fact(String id, Kind kind, String document, String quote, Position position) {
  /** What kind of thing a fact is. */
  public enum Kind {
    /** A number that the model starts from. */
    LEVEL,
    /** Something dated on the timeline. */
    EVENT,
    /** How actors or procedures behave. */
    RULE,
    /** What pushes an actor. */
    PRESSURE,
    /** What one side says and the other may deny. */
    CLAIM
  }
}
