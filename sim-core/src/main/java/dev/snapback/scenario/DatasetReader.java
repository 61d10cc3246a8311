package dev.snapback.scenario;

import dev.snapback.economy.Dataset;
import dev.snapback.economy.Dataset.Country;
import dev.snapback.economy.Dataset.Sector;
import dev.snapback.economy.TradeTable;
import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.internal.CsvLines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads a world from CSV files: {@code countries.csv} (iso3, gdp; group, nu, phi), {@code flows.csv} (exporter, importer,
 * value; sector), {@code tariffs.csv} (importer, exporter, rate; sector) and {@code sectors.csv} (sector, epsilon). All
 * problems are found at once, each with file, line and column. Not safe for threads.
 *
 * <p>A rate is a share, {@code .25}, or has a percent sign, {@code 25%}; what a file does not name is 0. Without a column
 * {@code sector} a flow is of the one sector {@code goods}, and a tariff on all sectors. A rate of a country on itself is
 * refused but for who asks for it: in GSIM a region may be several countries with tariffs between them.
 */
public final class DatasetReader {
  private static final String GOODS = "goods";
  /** Above this a rate without a percent sign is taken for a slip. */
  private static final double HIGHEST = 100;
  /** By how much a country's earnings may differ from its GDP where both are given. */
  private static final double BALANCE = .01;

  private final Problems problems = new Problems();
  private final Map<String, Integer> index = new LinkedHashMap<>();
  private final List<Country> countries = new ArrayList<>();
  /** What is told of a group, should there be a country of its name. */
  private final Map<String, Problem> toldOfGroups = new LinkedHashMap<>();
  private final Map<String, Integer> sectors = new LinkedHashMap<>();
  private final Map<String, Double> epsilons = new LinkedHashMap<>();
  private final List<double[]> flows = new ArrayList<>();
  private final Map<String, String> hashes = new LinkedHashMap<>();
  private String countriesFile = "";
  private boolean within;

  private DatasetReader() {}

  /**
   * Where the files are.
   *
   * @param countries who there is
   * @param flows who sold what to whom
   * @param tariffs new rates
   * @param base rates of the base year; where absent there were none
   * @param sectors elasticities by sector
   * @param within whether a country may have a rate on itself: that between the members of a region of several
   */
  public record Files(Path countries, Path flows, Optional<Path> tariffs, Optional<Path> base, Optional<Path> sectors,
      boolean within) {
    /** Names files without rates of a country on itself. */
    public Files(Path countries, Path flows, Optional<Path> tariffs, Optional<Path> base, Optional<Path> sectors) {
      this(countries, flows, tariffs, base, sectors, false);
    }
  }

  /**
   * What was read.
   *
   * @param dataset the world; empty where there are errors
   * @param problems what is wrong, by place
   * @param hashes the SHA-256 of each file's bytes, hexadecimal, by what it holds: {@code countries}, {@code flows}, …; empty
   *     where there are errors
   */
  public record Reading(Optional<Dataset> dataset, Problems problems, Map<String, String> hashes) {
    public Reading {
      hashes = OrderedMap.copyOf(hashes);
    }
  }

  /** Reads the files. */
  public static Reading read(Files files) {
    return new DatasetReader().all(files);
  }

  private Reading all(Files files) {
    countriesFile = files.countries().toString();
    within = files.within();
    read("countries", files.countries(), List.of("iso3"), List.of("gdp", "group", "nu", "phi", "name"), this::country);
    toldOfGroups.forEach((group, problem) -> {
      if (index.containsKey(group)) {
        problems.add(problem);
      }
    });
    files.sectors().ifPresent(f -> read("sectors", f, List.of("sector", "epsilon"), List.of("se"), this::sector));
    if (countries.size() < 2 || countries.size() > TradeTable.MOST_REGIONS) {
      problems.add(Problem.error(countriesFile, 1, 1, "", "there are " + countries.size() + " countries")
          .allowed("2 to " + TradeTable.MOST_REGIONS));
      return new Reading(Optional.empty(), problems, Map.of());
    }
    read("flows", files.flows(), List.of("exporter", "importer", "value"), List.of("sector", "year"), this::flow);
    if (flows.isEmpty()) {
      if (!problems.hasErrors()) {
        problems.add(Problem.error(files.flows().toString(), 1, 1, "", "there are no flows"));
      }
      return new Reading(Optional.empty(), problems, Map.of());
    }
    double[][] base = files.base().map(f -> rates("base", f)).orElseGet(this::none);
    double[][] rates = files.tariffs().map(f -> rates("tariffs", f)).orElse(base);
    if (!problems.hasErrors()) {
      check();
    }
    if (problems.hasErrors()) {
      return new Reading(Optional.empty(), problems, Map.of());
    }
    double[][] all = flows.toArray(new double[0][]);
    int n = countries.size();
    for (double[] of : all) {
      for (int at = 0; at < of.length; at++) {
        boolean home = at / n == at % n;
        of[at] = Double.isNaN(of[at]) && !home ? 0 : of[at];
      }
    }
    List<Sector> named = sectors.keySet().stream().map(s -> new Sector(s,
        epsilons.containsKey(s) ? OptionalDouble.of(epsilons.get(s)) : OptionalDouble.empty())).toList();
    return new Reading(Optional.of(new Dataset(countries, named, all, base, rates)), problems, hashes);
  }

  private void read(String what, Path file, List<String> needed, List<String> known, CsvLines.Row each) {
    hashes.put(what, new CsvLines(file.toString(), problems).read(file, needed, known, each));
  }

  private void country(CsvLines row) {
    String name = row.cell("iso3");
    if (name.isEmpty() || index.containsKey(name)) {
      problems.add(row.problem("iso3", name.isEmpty() ? "a country's name has to stand here" : "a country twice"));
      return;
    }
    index.put(name, countries.size());
    List<String> groups = Arrays.stream(row.cell("group").split("[; ]+")).filter(g -> !g.isEmpty()).toList();
    groups.forEach(g -> toldOfGroups.putIfAbsent(g, row.problem("group", "a group has the name of a country")));
    countries.add(new Country(name, optional(row, "gdp"), optional(row, "nu"), optional(row, "phi"), groups, row.line()));
  }

  private static OptionalDouble optional(CsvLines row, String column) {
    if (row.cell(column).isEmpty()) {
      return OptionalDouble.empty();
    }
    Optional<Double> value = row.amount(column, false);
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  private void sector(CsvLines row) {
    String name = row.cell("sector");
    if (epsilons.containsKey(name)) {
      problems.add(row.problem("sector", "a sector twice"));
      return;
    }
    row.amount("epsilon", false).ifPresent(e -> epsilons.put(name, e));
  }

  private Optional<Integer> country(CsvLines row, String column) {
    Optional<Integer> known = Optional.ofNullable(index.get(row.cell(column)));
    if (known.isEmpty()) {
      Problem problem = row.problem(column, "this country is missing in " + Path.of(countriesFile).getFileName());
      problems.add(Nearest.to(row.cell(column), index.keySet()).map(problem::maybe).orElse(problem));
    }
    return known;
  }

  private void flow(CsvLines row) {
    Optional<Integer> exporter = country(row, "exporter");
    Optional<Integer> importer = country(row, "importer");
    Optional<Double> value = row.amount("value", false);
    String sector = row.has("sector") ? row.cell("sector") : GOODS;
    if (sector.isEmpty()) {
      problems.add(row.problem("sector", "a sector has to stand here"));
      return;
    }
    if (!epsilons.isEmpty() && !epsilons.containsKey(sector)) {
      unknownSector(row, epsilons);
    }
    int n = countries.size();
    if (!sectors.containsKey(sector)) {
      if (sectors.size() == TradeTable.MOST_SECTORS) {
        problems.add(row.problem("sector", "one sector too many").allowed("at most " + TradeTable.MOST_SECTORS));
        return;
      }
      sectors.put(sector, flows.size());
      double[] empty = new double[n * n];
      Arrays.fill(empty, Double.NaN);
      flows.add(empty);
    }
    if (exporter.isPresent() && importer.isPresent() && value.isPresent()) {
      double[] of = flows.get(sectors.get(sector));
      int at = exporter.get() * n + importer.get();
      if (!Double.isNaN(of[at])) {
        problems.add(row.problem("exporter", "this flow stands here twice"));
      }
      of[at] = value.get();
    }
  }

  private void unknownSector(CsvLines row, Map<String, ?> known) {
    Problem problem = row.problem("sector", "unknown sector").allowed(String.join(", ", known.keySet()));
    problems.add(Nearest.to(row.cell("sector"), known.keySet()).map(problem::maybe).orElse(problem));
  }

  private double[][] none() {
    int n = countries.size();
    return new double[flows.size()][n * n];
  }

  private double[][] rates(String what, Path file) {
    double[][] rates = none();
    boolean[][] seen = new boolean[rates.length][countries.size() * countries.size()];
    read(what, file, List.of("importer", "exporter", "rate"), List.of("sector"), row -> rate(row, rates, seen));
    return rates;
  }

  private void rate(CsvLines row, double[][] rates, boolean[][] seen) {
    Optional<Integer> importer = country(row, "importer");
    Optional<Integer> exporter = country(row, "exporter");
    Optional<Double> rate = row.amount("rate", true);
    boolean all = !row.has("sector") || row.cell("sector").isEmpty();
    if (!all && !sectors.containsKey(row.cell("sector"))) {
      unknownSector(row, sectors);
      return;
    }
    if (importer.isEmpty() || exporter.isEmpty() || rate.isEmpty()) {
      return;
    }
    if (rate.get() > HIGHEST) {
      String slip = row.cell("rate").endsWith("%") ? "" : row.cell("rate") + "%";
      problems.add(row.problem("rate", "this is more than 10000%").maybe(slip));
      return;
    }
    if (importer.get().equals(exporter.get()) && !within) {
      if (rate.get() != 0) {
        problems.add(row.problem("rate", "a country takes no tariff from itself").allowed("0")
            .maybe("a rate between the members of a region is for --model gsim"));
      }
      return;
    }
    int at = exporter.get() * countries.size() + importer.get();
    for (int s = 0; s < rates.length; s++) {
      if (all || Integer.valueOf(s).equals(sectors.get(row.cell("sector")))) {
        if (seen[s][at]) {
          problems.add(row.problem("importer", "a rate for these two stands here twice"));
          return;
        }
        seen[s][at] = true;
        rates[s][at] = rate.get();
      }
    }
  }

  /** Whether each country trades, and earns its GDP. */
  private void check() {
    int n = countries.size();
    for (int i = 0; i < n; i++) {
      Country country = countries.get(i);
      double sold = 0;
      double bought = 0;
      boolean home = false;
      for (double[] of : flows) {
        for (int j = 0; j < n; j++) {
          sold += zero(of[i * n + j]);
          bought += zero(of[j * n + i]);
        }
        home |= !Double.isNaN(of[i * n + i]);
      }
      Problem at = Problem.error(countriesFile, country.line(), 1, country.name(), "");
      if (sold == 0 || bought == 0) {
        problems.add(Problem.error(at.file(), at.line(), 1, country.name(),
            (sold == 0 ? "sells" : "buys") + " nothing in the flows").maybe("delete the country, or add its flows"));
      }
      if (home && country.nu().isEmpty() && country.gdp().isPresent()) {
        double gdp = country.gdp().getAsDouble();
        if (Math.abs(sold - gdp) > BALANCE * gdp) {
          problems.add(Problem.error(at.file(), at.line(), 1, country.name(),
              "unbalanced: its sales at home and abroad are not its GDP").got(sold + " sold, GDP " + gdp)
              .allowed("within 1%").maybe("the two files have different units; or leave out the column gdp"));
        }
      }
    }
  }

  private static double zero(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
