package dev.snapback.language;

import dev.snapback.vocabulary.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  private static final int DAYS_A_WEEK = 7;
  private static final Pattern EXPONENT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?[eE]\\+?\\d{1,2})(.*)");

  @Override
  public Optional<T> read(Input in) {
    String typed = in.word().orElse("");
    Quantity quantity = Quantity.of(typed);
    if (quantity.isNone()) {
      return in.miss(this);
    }
    if (quantity.unit().isEmpty()) {
      return apart(in, quantity);
    }
    if (!units.contains(quantity.unit())) {
      return other(in, typed, quantity);
    }
    in.skip();
    return value(in, in.at() - 1, typed);
  }

  /** A number with another unit, or with an exponent before its unit. */
  private Optional<T> other(Input in, String typed, Quantity quantity) {
    Matcher exponent = EXPONENT.matcher(typed);
    String number = exponent.matches() ? new BigDecimal(exponent.group(1)).toPlainString() : quantity.number();
    String fix = number + (exponent.matches() && units.contains(exponent.group(2)) ? exponent.group(2) : units.get(0));
    String message = typed + " is not " + what;
    return allowed(fix) ? in.miss(this, message + ": " + fix, fix) : in.miss(this, message + ": " + range);
  }

  private Optional<T> value(Input in, int start, String text) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException refused) {
      return in.reject(start, this, String.valueOf(refused.getMessage()), List.of());
    }
  }

  /** A number with a blank before its unit, or without one. */
  private Optional<T> apart(Input in, Quantity quantity) {
    Token next = in.peek(1);
    if (next.kind() == Token.Kind.WORD && units.contains(next.text())) {
      in.at(in.at() + 2);
      return value(in, in.at() - 2, quantity.number() + next.text());
    }
    Optional<String> meant = spelledOut(quantity, next);
    if (meant.isPresent()) {
      in.at(in.at() + 2);
      String fix = meant.get();
      return in.reject(in.at() - 2, this, in.line().between(in.at() - 2, in.at() - 1) + " is written " + fix, List.of(fix));
    }
    List<String> fixes = units.stream().flatMap(unit -> meant(quantity.number(), unit)).toList();
    return in.miss(this, bare(quantity.number(), fixes), fixes.toArray(String[]::new));
  }

  /** What a number without a unit may be in this one; of percent, both of what it may mean, as far as they are allowed. */
  private Stream<String> meant(String number, String unit) {
    List<String> both = unit.equals("%") ? Percent.written(number).stream().filter(this::allowed).toList() : List.of();
    return both.isEmpty() ? Stream.of(number + unit) : both.stream();
  }

  private boolean allowed(String text) {
    try {
      return type.isInstance(parse.apply(text));
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** The number with the unit that a word stands for. */
  private Optional<String> spelledOut(Quantity quantity, Token token) {
    boolean weeks = token.text().matches("weeks?") && quantity.number().matches("\\d{1,4}");
    String number = weeks ? Integer.toString(DAYS_A_WEEK * Integer.parseInt(quantity.number())) : quantity.number();
    String unit = weeks ? "d" : switch (token.text()) {
      case "day", "days" -> "d";
      case "percent" -> "%";
      case "points" -> "pp";
      default -> "";
    };
    return units.contains(unit) ? Optional.of(number + unit) : Optional.empty();
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
