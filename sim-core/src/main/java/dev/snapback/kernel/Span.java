package dev.snapback.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time with its unit: {@code 45d} counts calendar days, {@code 45wd} the working days of a calendar.
 *
 * @param length how many, from 0 to 3660
 * @param unit what is counted
 */
public record Span(int length, Unit unit) {
  /** What a span counts. */
  public enum Unit {
    /** Calendar days. */
    DAYS("d"),
    /** Working days of a named calendar. */
    WORKING_DAYS("wd");

    private final String suffix;

    Unit(String suffix) {
      this.suffix = suffix;
    }

    /** The suffix that writes it. */
    public String suffix() {
      return suffix;
    }
  }

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(d|wd)");

  /** The longest span: ten years. */
  public static final int MAX = 3660;

  public Span {
    if (length < 0 || length > MAX) {
      throw new IllegalArgumentException("a span has 0 to " + MAX + " days, not " + length);
    }
  }

  /** Returns so many calendar days. */
  public static Span days(int length) {
    return new Span(length, Unit.DAYS);
  }

  /** Returns so many working days. */
  public static Span workingDays(int length) {
    return new Span(length, Unit.WORKING_DAYS);
  }

  /**
   * Reads {@code 45d} or {@code 45wd}.
   *
   * @throws IllegalArgumentException if the text is no span; the message says what is allowed
   */
  public static Span parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("a span is written 45d (calendar days) or 45wd (working days), not " + text);
    }
    return new Span(Integer.parseInt(m.group(1)), m.group(2).equals("d") ? Unit.DAYS : Unit.WORKING_DAYS);
  }

  /** Days as a sentence says them: {@code 1 day}, {@code 90 days}. */
  public static String inWords(long days) {
    return days + (days == 1 ? " day" : " days");
  }

  @Override
  public String toString() {
    return length + unit.suffix();
  }
}
