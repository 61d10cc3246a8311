package dev.snapback.supply;

import dev.snapback.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A steady flow of goods in whole kilograms: {@code 12 t per day}, {@code 600 t per month}. A year has 365 days and 12
 * months, so a month's flow is spread over 365/12 days.
 *
 * @param kg kilograms per period
 * @param per the period
 */
public record Flow(long kg, Per per) {
  /** The days of a year. */
  public static final int DAYS_PER_YEAR = 365;

  /** The largest flow: 10 million tonnes a year. */
  public static final long MAX_PER_YEAR = 10_000_000_000L;

  /** Nothing. */
  public static final Flow NONE = new Flow(0, Per.DAY);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,8}(?:\\.\\d{1,3})?) ?t per (day|month|year)");

  /** The period of a flow. */
  public enum Per {
    /** A calendar day. */
    DAY("day", DAYS_PER_YEAR, Unit.TONNES_PER_DAY),
    /** A twelfth of a year. */
    MONTH("month", 12, Unit.TONNES_PER_MONTH),
    /** 365 days. */
    YEAR("year", 1, Unit.TONNES_PER_YEAR);

    private final String word;
    private final int times;
    private final Unit unit;

    Per(String word, int times, Unit unit) {
      this.word = word;
      this.times = times;
      this.unit = unit;
    }

    /** Tonnes in the period. */
    Unit unit() {
      return unit;
    }

    /** The most kilograms in the period. */
    long most() {
      return MAX_PER_YEAR / times;
    }
  }

  public Flow {
    if (kg < 0 || kg > per.most()) {
      throw new IllegalArgumentException("a flow lies between 0 and 10000000 t a year, not at " + kg + " kg per " + per.word);
    }
  }

  /**
   * Reads {@code 12 t per day}, {@code 600 t per month} or {@code 7000 t per year}.
   *
   * @throws IllegalArgumentException if the text is no flow; the message says what is allowed
   */
  public static Flow parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("a flow is written 12 t per day, 600 t per month or 7000 t per year, not " + text);
    }
    Per per = Per.DAY;
    for (Per one : Per.values()) {
      per = one.word.equals(m.group(2)) ? one : per;
    }
    return new Flow(new BigDecimal(m.group(1)).movePointRight(3).longValueExact(), per);
  }

  /** Kilograms a year; exact. */
  public long perYear() {
    return kg * per.times;
  }

  /** Tonnes a day on average. */
  public double tonnesPerDay() {
    return tonnes(Per.DAY);
  }

  /** Tonnes in a period on average. */
  double tonnes(Per period) {
    return perYear() / (1000.0 * period.times);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(kg, 3).stripTrailingZeros().toPlainString() + " t per " + per.word;
  }
}
