package dev.snapback.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The unit of a metric or a parameter. */
public enum Unit {
  /** Percent: of customs value for a rate, of a total for a share. */
  PERCENT("%"),
  /** Calendar days. */
  DAYS("d"),
  /** Working days of a named calendar. */
  WORKING_DAYS("wd"),
  /** Metric tonnes. */
  TONNES("t"),
  /** A count of applications, measures or events. */
  COUNT(""),
  /** Billions of US dollars; per year where the metric says so. */
  BILLION_USD("bn USD"),
  /** US dollars; per year where the metric says so. */
  USD("USD"),
  /** Decisions or applications per working day. */
  PER_WORKING_DAY("per wd"),
  /** Applications per calendar day. */
  PER_DAY("per day"),
  /** Metric tonnes per calendar day. */
  TONNES_PER_DAY("t per day"),
  /** Metric tonnes per month: a twelfth of 365 days. */
  TONNES_PER_MONTH("t per month"),
  /** Metric tonnes per year of 365 days. */
  TONNES_PER_YEAR("t per year"),
  /** The name of a machine's state. */
  STATE("state");

  private final String symbol;

  Unit(String symbol) {
    this.symbol = symbol;
  }

  /** How people write it: {@code %}, {@code d}; empty for a count. */
  public String symbol() {
    return symbol;
  }

  /** Writes a finite number with its unit, as it is typed: {@code 145%}, {@code 45d}, {@code 3 t}, {@code -295 bn USD}, {@code 7}. */
  public String write(double amount) {
    return write(BigDecimal.valueOf(amount));
  }

  /** The same for people to read, rounded to the hundredth and with a minus sign: {@code 66.67%}, {@code −295 bn USD}. */
  public String rounded(double amount) {
    return write(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN)).replace('-', '−');
  }

  private String write(BigDecimal amount) {
    String number = amount.stripTrailingZeros().toPlainString();
    return switch (this) {
      case PERCENT, DAYS, WORKING_DAYS -> number + symbol;
      case COUNT, STATE -> number;
      case TONNES, BILLION_USD, USD, PER_WORKING_DAY, PER_DAY, TONNES_PER_DAY, TONNES_PER_MONTH, TONNES_PER_YEAR ->
        number + " " + symbol;
    };
  }
}
