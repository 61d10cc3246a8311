package dev.snapback.vocabulary;

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
  /** Decisions or applications per working day. */
  PER_WORKING_DAY("per wd"),
  /** Applications per calendar day. */
  PER_DAY("per day"),
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
}
