package dev.snapback.language;

/** What a form would take at a place. */
sealed interface Expectation {
  /** One word. */
  record Literal(String word) implements Expectation {}

  /**
   * A parameter.
   *
   * @param type its kind
   * @param component the record component it fills; empty where it is part of a larger parameter
   */
  record Parameter(SlotType<?> type, String component) implements Expectation {}

  /** Nothing: the line is complete. */
  record End() implements Expectation {}
}
