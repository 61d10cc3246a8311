package dev.snapback.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number with its unit in one word: {@code 10%}, {@code 5pp}, {@code 45d}.
 *
 * @param type the Java type
 * @param what what it is, with its article
 * @param placeholder what stands for it
 * @param range what it may be
 * @param units the units that it may be written with, the usual one first
 * @param parse reads it; throws {@code IllegalArgumentException} with what is allowed
 * @param <T> the values; their {@code toString} writes them
 */
record MeasuredType<T>(
    Class<T> type, String what, String placeholder, String range, List<String> units, Function<String, T> parse)
    implements SlotType<T> {

  @Override
  public Optional<T> read(Input in) {
    String typed = in.word().orElse("");
    Quantity quantity = Quantity.of(typed);
    if (quantity.isNone()) {
      return in.miss(this);
    }
    if (quantity.unit().isEmpty()) {
      int start = in.at();
      Optional<String> unit = detached(in.peek(1));
      if (unit.isPresent()) {
        String apart = in.line().between(start, start + 1);
        in.at(start + 2);
        String joined = quantity.number() + unit.get();
        return in.reject(start, this, apart + " is written in one word: " + joined, List.of(joined));
      }
      List<String> fixes = units.stream().map(typed::concat).toList();
      return in.miss(this, bare(typed, fixes), fixes.toArray(String[]::new));
    }
    if (!units.contains(quantity.unit())) {
      String fix = quantity.number() + units.get(0);
      return in.miss(this, typed + " is not " + what + ": " + fix, fix);
    }
    T value;
    try {
      value = parse.apply(typed);
    } catch (IllegalArgumentException refused) {
      return in.miss(this, String.valueOf(refused.getMessage()));
    }
    in.skip();
    return Optional.of(value);
  }

  /** The unit that a word of its own stands for. */
  private Optional<String> detached(Token token) {
    String unit = switch (token.text()) {
      case "day", "days" -> "d";
      case "percent" -> "%";
      case "points" -> "pp";
      default -> token.text();
    };
    return token.kind() == Token.Kind.WORD && units.contains(unit) ? Optional.of(unit) : Optional.empty();
  }

  private static String bare(String typed, List<String> fixes) {
    return fixes.size() == 1
        ? typed + " is a bare number: " + fixes.get(0)
        : typed + " needs a unit: " + String.join(" or ", fixes);
  }

  @Override
  public String print(T value) {
    return value.toString();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return names.names(type, scope);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("20" + units.get(0));
  }
}
