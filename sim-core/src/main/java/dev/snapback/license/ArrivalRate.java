package dev.snapback.license;

import dev.snapback.kernel.Span;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many applications firms file on average: {@code 6 per day} or {@code 2.5 per wd}. Per calendar day they file on
 * weekends and holidays too, per working day they do not.
 *
 * @param thousandths a thousandth of an application a day, from 0 to {@value #MAX}
 * @param per the days on which they file
 */
public record ArrivalRate(int thousandths, Span.Unit per) {
  /** The highest rate: 1,000 a day. */
  public static final int MAX = 1_000_000;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,3})?) per (day|wd)");

  public ArrivalRate {
    if (thousandths < 0 || thousandths > MAX) {
      throw new IllegalArgumentException("firms file 0 to 1000 applications a day, not " + text(thousandths));
    }
  }

  /**
   * Reads {@code 6 per day} or {@code 2.5 per wd}.
   *
   * @throws IllegalArgumentException if the text is no such rate; the message says what is allowed
   */
  public static ArrivalRate parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("a rate of applications is written 6 per day or 2.5 per wd, not " + text);
    }
    return new ArrivalRate(new BigDecimal(m.group(1)).movePointRight(3).intValueExact(),
        m.group(2).equals("wd") ? Span.Unit.WORKING_DAYS : Span.Unit.DAYS);
  }

  /** The mean number on a day on which they file. */
  public double mean() {
    return thousandths / 1000.0;
  }

  private static String text(int thousandths) {
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return text(thousandths) + " per " + (per == Span.Unit.DAYS ? "day" : "wd");
  }
}
