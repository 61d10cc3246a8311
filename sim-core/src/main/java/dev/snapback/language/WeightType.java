package dev.snapback.language;

import dev.snapback.vocabulary.Tonnes;
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
    String fix = typed.get().number() + " t";
    if (!typed.get().unit().equals("t")) {
      return in.reject(start, this, "a weight is in tonnes: " + fix, List.of(fix));
    }
    try {
      return Optional.of(Tonnes.parse(fix));
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
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
