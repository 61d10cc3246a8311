package dev.snapback.shell.view;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a table: a text, a number with its unit, a day, or nothing. */
public sealed interface Cell {
  /** A text. */
  record Words(Text text) implements Cell {}

  /**
   * A number.
   *
   * @param value finite
   * @param unit its unit; empty for a count
   * @param signed whether it is a difference, which shows its sign
   */
  record Amount(double value, String unit, boolean signed) implements Cell {}

  /** A day. */
  record Day(LocalDate day) implements Cell {}

  /** Nothing. */
  record None() implements Cell {}

  /** Returns nothing: not known, or it does not apply; not 0. */
  static Cell none() {
    return new None();
  }

  /** Returns an ordinary text. */
  static Cell of(String text) {
    return text.isEmpty() ? none() : new Words(Text.of(text));
  }

  /** Returns a text. */
  static Cell of(Text text) {
    return text.isEmpty() ? none() : new Words(text);
  }

  /** Returns a name. */
  static Cell name(String text) {
    return new Words(Text.EMPTY.name(text));
  }

  /** Returns a count. */
  static Cell of(int count) {
    return new Amount(count, "", false);
  }

  /** Returns a number with its unit; nothing where it is not finite. */
  static Cell of(double value, String unit) {
    return Double.isFinite(value) ? new Amount(value, unit, false) : none();
  }

  /** Returns a day. */
  static Cell of(LocalDate day) {
    return new Day(day);
  }

  /** How it is shown to people: {@code 125%}, {@code +115 pp}, {@code 41 d}. */
  default Text shown() {
    return switch (this) {
      case Words words -> words.text();
      case Amount number -> Text.of(Amounts.shown(number.value(), number.unit(), number.signed()));
      case Day day -> Text.of(day.day().toString());
      case None none -> Text.EMPTY;
    };
  }

  /** How it stands in a file: without unit, with all digits. */
  default String exact() {
    return switch (this) {
      case Words words -> words.text().bare();
      case Amount number -> BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
      case Day day -> day.day().toString();
      case None none -> "";
    };
  }
}
