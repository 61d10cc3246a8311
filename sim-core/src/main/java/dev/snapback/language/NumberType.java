package dev.snapback.language;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * A whole number without sign and without separators.
 *
 * @param least the least, not below 0
 * @param most the greatest, of 18 digits at most
 * @param of makes the value
 * @param <N> the values
 */
record NumberType<N extends Number>(long least, long most, LongFunction<N> of) implements SlotType<N> {
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]+");
  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}");
  private static final long SAMPLE = 40;

  static NumberType<Integer> from(long least, int most) {
    return new NumberType<>(least, most, Math::toIntExact);
  }

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
    return least + " to " + most;
  }

  @Override
  public Optional<N> read(Input in) {
    Optional<WrittenNumber> elsewhere = WrittenNumber.ahead(in);
    if (elsewhere.isPresent()) {
      return written(in, elsewhere.get());
    }
    String word = in.word().orElse("");
    Quantity quantity = Quantity.of(word);
    if (!DIGITS.matcher(word).matches() && quantity.isNone()) {
      return in.miss(this);
    }
    String number = quantity.isNone() ? word : quantity.number();
    if (!PLAIN.matcher(number).matches() || Long.parseLong(number) < least || Long.parseLong(number) > most) {
      return in.miss(this, bounds(word));
    }
    if (!quantity.unit().isEmpty()) {
      return in.miss(this, "a number without a unit stands here: " + number, number);
    }
    in.skip();
    return Optional.of(of.apply(Long.parseLong(number)));
  }

  /** A number written as elsewhere, which only who guesses takes. */
  private Optional<N> written(Input in, WrittenNumber number) {
    if (!number.isWithin(least, most)) {
      return in.miss(this, bounds(number.text()));
    }
    long value = number.value().longValueExact();
    if (!in.isForgiving()) {
      return in.miss(this, "a whole number is written in digits alone: " + value);
    }
    in.at(in.at() + number.tokens());
    return Optional.of(of.apply(value));
  }

  private String bounds(String typed) {
    return "a whole number from " + least + " to " + most + " stands here, not " + typed;
  }

  @Override
  public String print(N value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return List.of(Long.toString(Math.max(least, SAMPLE)));
  }
}
