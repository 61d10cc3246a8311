package dev.snapback.economy;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Who sold what to whom in the base year, and the tariff rates then. Immutable.
 *
 * <p>Flows are at customs value, in any one currency unit a year; sales at home are flows, too. Rates are full ad valorem
 * rates as shares: {@code .25} for 25%. Regions and sectors are counted from 0 in the order of their names.
 */
public final class TradeTable {
  /** The most regions of a table. */
  public static final int MOST_REGIONS = 200;
  /** The most sectors of a table. */
  public static final int MOST_SECTORS = 40;

  private final List<String> regions;
  private final List<String> sectors;
  private final double[][] flows;
  private final double[][] rates;

  /**
   * Makes a table.
   *
   * @param regions their names, at least two, all different
   * @param sectors their names, at least one, all different
   * @param flows by sector, then at {@code exporter * n + importer}; finite and at least 0; every region sells something
   *     and buys something
   * @param rates of the base year, laid out as the flows; finite and at least 0
   * @throws IllegalArgumentException if any of this does not hold
   */
  public TradeTable(List<String> regions, List<String> sectors, double[][] flows, double[][] rates) {
    this.regions = names(regions, "region", 2, MOST_REGIONS);
    this.sectors = names(sectors, "sector", 1, MOST_SECTORS);
    this.flows = checked(flows, "flow");
    this.rates = checked(rates, "rate");
    int n = regions.size();
    for (int i = 0; i < n; i++) {
      double sold = 0;
      double bought = 0;
      for (double[] flow : this.flows) {
        for (int j = 0; j < n; j++) {
          sold += flow[i * n + j];
          bought += flow[j * n + i];
        }
      }
      if (sold == 0 || bought == 0) {
        throw new IllegalArgumentException(regions.get(i) + (sold == 0 ? " sells" : " buys") + " nothing");
      }
    }
  }

  /** Makes a table of one sector. */
  public static TradeTable of(List<String> regions, double[][] flows, double[][] rates) {
    return new TradeTable(regions, List.of("goods"), new double[][] {flat(flows)}, new double[][] {flat(rates)});
  }

  /** Makes a table of one sector whose base year had no tariffs. */
  public static TradeTable of(List<String> regions, double[][] flows) {
    return of(regions, flows, new double[flows.length][flows.length]);
  }

  /** Lays a matrix out in one array, row after row. */
  public static double[] flat(double[][] matrix) {
    int n = matrix.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      if (matrix[i].length != n) {
        throw new IllegalArgumentException("row " + i + " has " + matrix[i].length + " entries, not " + n);
      }
      System.arraycopy(matrix[i], 0, flat, i * n, n);
    }
    return flat;
  }

  private static List<String> names(List<String> names, String what, int least, int most) {
    if (names.size() < least || names.size() > most || new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "a table has " + least + " to " + most + " " + what + "s, all different, not " + names);
    }
    return List.copyOf(names);
  }

  /** Returns a copy of values in this table's layout, after a check that they are finite and at least 0. */
  double[][] checked(double[][] values, String what) {
    int n = regions.size();
    if (values.length != sectors.size()) {
      throw new IllegalArgumentException(values.length + " sectors of " + what + "s for " + sectors.size());
    }
    double[][] copy = new double[values.length][];
    for (int s = 0; s < values.length; s++) {
      if (values[s].length != n * n) {
        throw new IllegalArgumentException(values[s].length + " " + what + "s for " + n + " regions");
      }
      copy[s] = values[s].clone();
      for (int at = 0; at < n * n; at++) {
        if (!(copy[s][at] >= 0 && copy[s][at] < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException("the " + what + " of " + sectors.get(s) + " from " + regions.get(at / n) + " to "
              + regions.get(at % n) + " is " + copy[s][at] + ", and has to be a number of at least 0");
        }
        copy[s][at] += 0.0; // minus zero becomes zero
      }
    }
    return copy;
  }

  /** The names of the regions, in their order. */
  public List<String> regions() {
    return regions;
  }

  /** The names of the sectors, in their order. */
  public List<String> sectors() {
    return sectors;
  }

  /** How many regions there are. */
  public int size() {
    return regions.size();
  }

  /**
   * The flow of a sector from an exporter to an importer, in the table's unit.
   *
   * @throws IndexOutOfBoundsException if there is no such sector or region
   */
  public double flow(int sector, int exporter, int importer) {
    return flows[sector][at(exporter, importer)];
  }

  /**
   * The rate of the base year on a sector's flow, as a share.
   *
   * @throws IndexOutOfBoundsException if there is no such sector or region
   */
  public double rate(int sector, int exporter, int importer) {
    return rates[sector][at(exporter, importer)];
  }

  private int at(int exporter, int importer) {
    int n = regions.size();
    return Objects.checkIndex(exporter, n) * n + Objects.checkIndex(importer, n);
  }

  /** A copy of the base year's rates, by sector, at {@code exporter * size() + importer}: a start for new ones. */
  public double[][] rates() {
    return copy(rates);
  }

  double[][] flows() {
    return copy(flows);
  }

  private static double[][] copy(double[][] from) {
    double[][] copy = new double[from.length][];
    for (int s = 0; s < from.length; s++) {
      copy[s] = from[s].clone();
    }
    return copy;
  }
}
