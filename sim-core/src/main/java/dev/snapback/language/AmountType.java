package dev.snapback.language;

import dev.snapback.vocabulary.Unit;
import java.util.List;
import java.util.Optional;

/**
 * A number in the unit of the metric that it is compared with. A bare number takes that unit.
 *
 * @param metric the metric's name
 * @param unit its unit
 */
record AmountType(String metric, Unit unit) implements SlotType<Double> {
  private static final double SAMPLE = 30;

  @Override
  public String what() {
    return "a number such as " + print(SAMPLE);
  }

  @Override
  public String placeholder() {
    return "VALUE";
  }

  @Override
  public String range() {
    return print(SAMPLE);
  }

  @Override
  public Optional<Double> read(Input in) {
    int start = in.at();
    Optional<Amounts.Typed> typed = Amounts.read(in);
    if (typed.isEmpty()) {
      return in.miss(this);
    }
    if (!typed.get().unit().isEmpty() && !typed.get().unit().equals(unit.symbol())) {
      String fix = print(typed.get().value());
      return in.reject(start, this, metric + " " + counted() + ", not in " + typed.get().unit() + ": " + fix, List.of(fix));
    }
    return Optional.of(typed.get().value());
  }

  private String counted() {
    return unit == Unit.COUNT ? "is a number without a unit" : "is in " + unit.symbol();
  }

  @Override
  public String print(Double value) {
    return unit.write(value);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of(print(SAMPLE));
  }
}
