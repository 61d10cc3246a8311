package dev.snapback.language;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A whole number as it is written elsewhere: {@code 1,000}, {@code 1_000}, {@code 1e4}, {@code 10k}.
 *
 * @param text what is typed
 * @param value the number, perhaps with decimals
 * @param tokens over how many tokens it goes
 */
record WrittenNumber(String text, BigDecimal value, int tokens) {
  private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([,_'])\\d{3})(?:\\1\\d{3})*");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?e\\+?\\d{1,2}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,3})?k");
  private static final int MOST_TOKENS = 13;

  /** The number ahead, where somebody asks what is meant; empty where it is none, or written as it should be. */
  static Optional<WrittenNumber> ahead(Input in) {
    if ((!in.isCurious() && !in.isForgiving()) || in.word().isEmpty()) {
      return Optional.empty();
    }
    int tokens = 1;
    while (tokens < MOST_TOKENS && in.peek(tokens).start() == in.peek(tokens - 1).end()) {
      tokens++;
    }
    int last = tokens;
    String text = in.line().between(in.at(), in.at() + last - 1);
    return value(text.toLowerCase(Locale.ROOT)).map(v -> new WrittenNumber(text, v, last));
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

  /** Whether it is a whole number from {@code least} to {@code most}. */
  boolean isWithin(long least, long most) {
    return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }
}
