package dev.snapback.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number as it is written elsewhere: {@code 1,000}, {@code 1_000}, {@code 1e4}, {@code 10k}. */
final class WrittenNumber {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([,_'])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?e\\+?\\d{1,2}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?k");
  private static final int MOST_TOKENS = 13;

  private WrittenNumber() {}

  private record Found(BigDecimal value, int tokens) {}

  /** The number ahead; empty where it is none, or written as it should be. */
  static Optional<Long> ahead(Input in) {
    return found(in).map(f -> f.value().longValueExact());
  }

  /** Passes the number ahead. */
  static long pass(Input in) {
    Found found = found(in).orElseThrow();
    in.at(in.at() + found.tokens());
    return found.value().longValueExact();
  }

  private static Optional<Found> found(Input in) {
    if (!in.isCurious() && !in.isForgiving() || in.word().isEmpty()) {
      return Optional.empty();
    }
    int tokens = 1;
    while (tokens < MOST_TOKENS && in.peek(tokens).start() == in.peek(tokens - 1).end()) {
      tokens++;
    }
    int last = tokens;
    String text = in.line().between(in.at(), in.at() + tokens - 1).toLowerCase(Locale.ROOT);
    return value(text).filter(v -> v.stripTrailingZeros().scale() <= 0 && v.precision() - v.scale() <= Quantity.MAX_DIGITS)
        .map(v -> new Found(v, last));
  }

  private static Optional<BigDecimal> value(String text) {
    if (GROUPED.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[,_']", "")));
    }
    if (SCIENTIFIC.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    return THOUSANDS.matcher(text).matches()
        ? Optional.of(new BigDecimal(text.substring(0, text.length() - 1)).movePointRight(3)) : Optional.empty();
  }
}
