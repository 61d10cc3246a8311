package dev.snapback.economy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * A world as it comes in files: countries, sectors, who sold what to whom, and rates. Sales at home may be missing, and
 * follow from GDP.
 *
 * @param countries in the order of the file
 * @param sectors in the order in which the flows name them
 * @param flows by sector, then at {@code exporter * n + importer}, at customs value; at home NaN where the file has none
 * @param base rates of the base year, in the same layout, as shares
 * @param rates new rates, in the same layout, as shares
 */
@SuppressWarnings("ArrayRecordComponent") // numbers by the ten thousand, made once
public record Dataset(
    List<Country> countries, List<Sector> sectors, double[][] flows, double[][] base, double[][] rates) {

  /**
   * A country.
   *
   * @param name usually its ISO code of three letters
   * @param gdp in the unit of the flows
   * @param nu share of what it pays for goods that is earned where they are sold
   * @param phi pass-through of a tariff to the prices of firms
   * @param groups in which it is averaged
   * @param line of the file
   */
  public record Country(
      String name, OptionalDouble gdp, OptionalDouble nu, OptionalDouble phi, List<String> groups, int line) {
    public Country {
      groups = List.copyOf(groups);
    }
  }

  /**
   * A sector.
   *
   * @param name its name
   * @param epsilon its trade elasticity
   */
  public record Sector(String name, OptionalDouble epsilon) {}

  public Dataset {
    countries = List.copyOf(countries);
    sectors = List.copyOf(sectors);
  }

  /** How many countries there are. */
  public int size() {
    return countries.size();
  }

  /** The names of the countries. */
  public List<String> names() {
    return countries.stream().map(Country::name).toList();
  }

  /** Whether a country's sales at home are in the file, for a sector at least. */
  public boolean hasHome(int country) {
    for (double[] sector : flows) {
      if (!Double.isNaN(sector[country * size() + country])) {
        return true;
      }
    }
    return false;
  }

  /** The members of each group that a country names. */
  public Map<String, List<Integer>> groups() {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < countries.size(); i++) {
      for (String group : countries.get(i).groups()) {
        groups.computeIfAbsent(group, g -> new ArrayList<>()).add(i);
      }
    }
    return groups;
  }

  /**
   * The base year, with sales at home where the file has none: what a country spends, less what it buys abroad, and not
   * below 0. It spends its GDP and its deficit, which is (1 − νⱼ)(imports − Σₖ (1 − νₖ) exports to k), as Ignatenko et al.
   * 2025 calibrate it; with ν = 0 that leaves GDP less exports.
   *
   * @param nu ν of each country
   * @throws IllegalArgumentException if sales at home are missing where there is no GDP, or several sectors; or if a
   *     country sells or buys nothing at all
   */
  public TradeTable table(IntToDoubleFunction nu) {
    int n = size();
    double[][] full = new double[flows.length][];
    for (int s = 0; s < flows.length; s++) {
      full[s] = flows[s].clone();
      for (int j = 0; j < n; j++) {
        int at = j * n + j;
        if (Double.isNaN(full[s][at])) {
          full[s][at] = hasHome(j) ? 0 : home(j, nu);
        }
      }
    }
    return new TradeTable(names(), sectors.stream().map(Sector::name).toList(), full, base);
  }

  /** The same without sales at home where the file has none. */
  public TradeTable abroad() {
    double[][] full = new double[flows.length][];
    for (int s = 0; s < flows.length; s++) {
      full[s] = flows[s].clone();
      for (int at = 0; at < full[s].length; at++) {
        full[s][at] = Double.isNaN(full[s][at]) ? 0 : full[s][at];
      }
    }
    return new TradeTable(names(), sectors.stream().map(Sector::name).toList(), full, base);
  }

  private double home(int j, IntToDoubleFunction nu) {
    if (sectors.size() > 1) {
      throw new IllegalArgumentException(countries.get(j).name() + " has no sales at home, and with " + sectors.size()
          + " sectors they do not follow from GDP");
    }
    double gdp = countries.get(j).gdp().orElseThrow(() -> new IllegalArgumentException(
        countries.get(j).name() + " has neither sales at home nor GDP"));
    return Math.max(0, gdp + deficit(j, nu) - imports(j));
  }

  private double deficit(int j, IntToDoubleFunction nu) {
    int n = size();
    double earned = 0;
    for (int k = 0; k < n; k++) {
      if (k != j) {
        earned += (1 - nu.applyAsDouble(k)) * flows[0][j * n + k];
      }
    }
    return (1 - nu.applyAsDouble(j)) * (imports(j) - earned);
  }

  private double imports(int j) {
    int n = size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      if (i != j) {
        sum += flows[0][i * n + j];
      }
    }
    return sum;
  }

  /** The countries that buy more abroad than GDP and deficit allow: their sales at home are taken as 0. */
  public List<String> withoutHome(TradeTable table) {
    var names = new ArrayList<String>();
    for (int j = 0; j < size(); j++) {
      if (!hasHome(j) && table.flow(0, j, j) == 0) {
        names.add(countries.get(j).name());
      }
    }
    return names;
  }
}
