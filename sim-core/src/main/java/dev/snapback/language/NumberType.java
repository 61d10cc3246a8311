package dev.snapback.language;

import java.util.List;
import java.util.Optional;

/**
 * A whole number without sign and without separators.
 *
 * @param max the greatest
 */
record NumberType(int max) implements SlotType<Integer> {

  @Override
  public String what() {
    return "a whole number";
  }

  @Override
  public String placeholder() {
    return "N";
  }

  @Override
  public String range() {
    return "0 to " + max;
  }

  @Override
  public Optional<Integer> read(Input in) {
    String word = in.word().orElse("");
    Quantity quantity = Quantity.of(word);
    if (quantity.isNone()) {
      return in.miss(this);
    }
    String number = quantity.number();
    if (number.startsWith("-") || number.contains(".") || Long.parseLong(number) > max) {
      return in.miss(this, "a whole number from 0 to " + max + " stands here, not " + word);
    }
    if (!quantity.unit().isEmpty()) {
      return in.miss(this, "a number without a unit stands here: " + number, number);
    }
    in.skip();
    return Optional.of(Integer.valueOf(number));
  }

  @Override
  public String print(Integer value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("40");
  }
}
