package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A weight in whole kilograms, written in tonnes: {@code 3 t}, {@code 0.25 t}.
 *
 * @param kg kilograms, from 0 to {@value #MAX_KG}
 */
public record Tonnes(long kg) implements Comparable<Tonnes> {
  /** The heaviest weight that a scenario may state: 10 million tonnes. */
  public static final long MAX_KG = 10_000_000_000L;

  private static final Pattern TEXT = Pattern.compile("\\d{1,8}(\\.\\d{1,3})? ?t");

  public Tonnes {
    if (kg < 0 || kg > MAX_KG) {
      throw new IllegalArgumentException("a weight lies between 0 t and 10000000 t, not at " + kg + " kg");
    }
  }

  /** Returns so many whole tonnes. */
  public static Tonnes of(int tonnes) {
    return new Tonnes(1000L * tonnes);
  }

  /**
   * Reads {@code 3 t} or {@code 0.25t}.
   *
   * @throws IllegalArgumentException if the text is no weight; the message says what is allowed
   */
  public static Tonnes parse(String text) {
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("a weight is written 3 t or 0.25 t, not " + text);
    }
    return new Tonnes(new BigDecimal(text.substring(0, text.length() - 1).strip()).movePointRight(3).longValueExact());
  }

  /** The weight in tonnes. */
  public double inTonnes() {
    return kg / 1000.0;
  }

  @Override
  public int compareTo(Tonnes other) {
    return Long.compare(kg, other.kg);
  }

  @Override
  public String toString() {
    return BigDecimal.valueOf(kg, 3).stripTrailingZeros().toPlainString() + " t";
  }
}
