package dev.snapback.economy;

import dev.snapback.economy.Dataset.Country;
import dev.snapback.economy.Dataset.Sector;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Data sets of one sector for tests, with countries that are called a, b, c. */
final class Worlds {
  /** Two mirror images, a quarter of whose trade goes to the other. */
  static final double[][] MIRROR = {{80, 20}, {20, 80}};

  private Worlds() {}

  /** A country of a name, without anything else. */
  static Country country(String name) {
    return new Country(name, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of(), 1);
  }

  /** A country of a GDP. */
  static Country country(String name, double gdp) {
    return new Country(name, OptionalDouble.of(gdp), OptionalDouble.empty(), OptionalDouble.empty(), List.of(), 1);
  }

  /** Countries without anything else. */
  static List<Country> countries(int n) {
    return IntStream.range(0, n).mapToObj(i -> country(String.valueOf((char) ('a' + i)))).toList();
  }

  /** A world that had no rates in its base year. */
  static Dataset of(List<Country> countries, double[][] flows, double... rates) {
    return new Dataset(countries, List.of(new Sector("goods", OptionalDouble.empty())),
        new double[][] {TradeTable.flat(flows)}, new double[1][rates.length], new double[][] {rates});
  }

  /** The same, of countries without anything else. */
  static Dataset of(double[][] flows, double... rates) {
    return of(countries(flows.length), flows, rates);
  }
}
