package dev.snapback.scenario.internal;

import java.util.List;

/** How a value is written, for the schema and the reference; the parser of its type knows more, and never less. */
public sealed interface Written {
  /** Any text. */
  record Text() implements Written {}

  /**
   * A text of a certain form.
   *
   * @param regex what all of it matches, in the common ground of ECMA 262 and Java
   */
  record Like(String regex) implements Written {}

  /** A date of four digits for the year. */
  record Date() implements Written {}

  /**
   * One of these words.
   *
   * @param words all of them
   */
  record Words(List<String> words) implements Written {
    public Words {
      words = List.copyOf(words);
    }
  }

  /** {@code true} or {@code false}. */
  record YesNo() implements Written {}

  /**
   * A bare whole number.
   *
   * @param least the least that is allowed
   * @param most the most that is allowed
   */
  record Whole(long least, long most) implements Written {}

  /**
   * A bare number, with decimals or without.
   *
   * @param least the least that is allowed
   * @param most the most that is allowed
   */
  record Decimal(double least, double most) implements Written {}

  /** A text or a bare number, whatever a parameter takes that is known only when the scenario is. */
  record OfParameter() implements Written {}

  /** A move. */
  record Move() implements Written {}

  /** A term of a truce. */
  record Term() implements Written {}

  /** A condition. */
  record Condition() implements Written {}
}
