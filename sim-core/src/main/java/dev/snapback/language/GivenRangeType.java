package dev.snapback.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers from one to another, the unit after the second or after both: {@code 2..40}, {@code 10%..60%}. */
record GivenRangeType() implements SlotType<GivenRange> {
  private static final String DOTS = "..";

  @Override
  public String what() {
    return "a range of numbers";
  }

  @Override
  public String placeholder() {
    return "A..B";
  }

  @Override
  public String range() {
    return "4..20, 10%..60%, 4..20 per wd";
  }

  @Override
  public Optional<GivenRange> read(Input in) {
    String word = in.word().orElse("");
    int dots = word.indexOf(DOTS);
    Quantity first = Quantity.of(dots < 0 ? "" : word.substring(0, dots));
    Quantity last = Quantity.of(dots < 0 ? "" : word.substring(dots + DOTS.length()));
    if (first.isNone() || last.isNone()) {
      return in.miss(this);
    }
    int start = in.at();
    in.skip();
    String unit = Amounts.unitAhead(in, last);
    if (!first.unit().isEmpty() && !first.unit().equals(unit)) {
      return in.reject(start, this, "both ends of a range have the same unit, not " + first.unit() + " and "
          + (unit.isEmpty() ? "none" : unit), List.of());
    }
    try {
      return Optional.of(new GivenRange(new BigDecimal(first.number()), new BigDecimal(last.number()), unit));
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
  }

  @Override
  public String print(GivenRange value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("4..20");
  }
}
