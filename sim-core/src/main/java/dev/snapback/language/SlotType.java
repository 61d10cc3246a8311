package dev.snapback.language;

import java.util.List;
import java.util.Optional;

/**
 * How one kind of parameter is written: read, printed, offered. {@link #read} and {@link #print} undo each other.
 *
 * @param <T> the values
 */
public interface SlotType<T> {
  /** What it is with its article, for messages: {@code a rate}. */
  String what();

  /** What stands for it in a pattern that people read: {@code RATE}. */
  String placeholder();

  /** What it may be, for hints and the reference: {@code 0% to 100000%}; empty where the names say it all. */
  default String range() {
    return "";
  }

  /** What it may be at a place of a line, where the scenario says more. */
  default String range(Names names, Names.Scope scope) {
    return range();
  }

  /**
   * Reads a value from the tokens ahead. Where they are none, it tells {@link Input#miss} so and gives nothing; the
   * caller goes back to where it was.
   */
  Optional<T> read(Input in);

  /** Writes a value in its normal form. */
  String print(T value);

  /** Values to offer; empty for numbers, dates and texts that nobody has named. */
  default List<String> candidates(Names names, Names.Scope scope) {
    return List.of();
  }

  /** What the scenario says about a candidate. */
  default Optional<String> title(Names names, String candidate) {
    return Optional.empty();
  }

  /** At least one text of this kind, of which examples are made. */
  List<String> samples(Names names);
}
