package dev.snapback.language;

import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers with units of one or more words: {@code 30%}, {@code 3 t}, {@code -295 bn USD}, {@code 12 per wd}. */
final class Amounts {
  private static final List<List<String>> UNITS = List.of(
      List.of("bn", "USD"), List.of("per", "wd"), List.of("per", "day"), List.of("t", "per", "day"),
      List.of("t", "per", "month"), List.of("t", "per", "year"), List.of("t"), List.of("%"), List.of("pp"),
      List.of("d"), List.of("wd"));

  private Amounts() {}

  /**
   * A number as typed.
   *
   * @param number plain decimal
   * @param unit as written, with single blanks; empty for a bare number
   */
  record Typed(String number, String unit) {
    double value() {
      return Double.parseDouble(number);
    }
  }

  /** Passes the number ahead with its unit; empty, and nothing passed, if there is no number. */
  static Optional<Typed> read(Input in) {
    Quantity quantity = Quantity.of(in.word().orElse(""));
    if (quantity.isNone()) {
      return Optional.empty();
    }
    in.skip();
    return Optional.of(new Typed(quantity.number(), unitAhead(in, quantity)));
  }

  /** Passes the words of the unit of a number that has just been passed; what stuck to the number where that is no unit. */
  static String unitAhead(Input in, Quantity quantity) {
    for (List<String> unit : UNITS) {
      var words = new ArrayList<>(unit);
      if (!quantity.unit().isEmpty() && !words.remove(0).equals(quantity.unit())) {
        continue;
      }
      if (ahead(in, words)) {
        in.at(in.at() + words.size());
        return String.join(" ", unit);
      }
    }
    return quantity.unit();
  }

  private static boolean ahead(Input in, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (!in.peek(i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a whole text is a number with one of the units, or a bare number. */
  static boolean written(String text) {
    Quantity quantity = Quantity.of(text.split(" ", 2)[0]);
    String unit = quantity.isNone() ? "" : text.substring(quantity.number().length()).strip();
    return !quantity.isNone() && (unit.isEmpty() || UNITS.contains(List.of(unit.split(" ", -1))));
  }

  /** The unit that is written so; a bare number is a count. */
  static Optional<Unit> unit(String symbol) {
    for (Unit unit : Unit.values()) {
      if (unit != Unit.STATE && unit.symbol().equals(symbol)) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }
}
