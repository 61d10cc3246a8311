package dev.snapback.language;

import dev.snapback.vocabulary.Tonnes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A weight: {@code 3 t}, {@code 0.25 t}. */
record WeightType() implements SlotType<Tonnes> {

  @Override
  public String what() {
    return "a weight";
  }

  @Override
  public String placeholder() {
    return "TONNES";
  }

  @Override
  public String range() {
    return "3 t, 0.25 t";
  }

  @Override
  public Optional<Tonnes> read(Input in) {
    int start = in.at();
    Optional<Amounts.Typed> typed = Amounts.read(in);
    if (typed.isEmpty()) {
      return in.miss(this);
    }
    if (!typed.get().unit().equals("t")) {
      List<String> fixes = meant(typed.get());
      return in.reject(start, this, "a weight is in tonnes: " + (fixes.isEmpty() ? range() : fixes.get(0)), fixes);
    }
    try {
      return Optional.of(Tonnes.parse(typed.get().number() + " t"));
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
  }

  /** The weight in tonnes: of a bare number, of one whose unit begins so, and of kilograms. */
  private static List<String> meant(Amounts.Typed typed) {
    BigDecimal number = new BigDecimal(typed.number());
    if (typed.unit().equals("kg")) {
      return List.of(number.movePointLeft(3).stripTrailingZeros().toPlainString() + " t");
    }
    return typed.unit().isEmpty() || typed.unit().startsWith("t") ? List.of(typed.number() + " t") : List.of();
  }

  @Override
  public String print(Tonnes value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("3 t");
  }
}
