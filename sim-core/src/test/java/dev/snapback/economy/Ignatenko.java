package dev.snapback.economy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The 194 countries of Ignatenko et al. 2025, read from the replication data: trade of 2023 in thousands of dollars (BACI),
 * GDP, and the tariffs announced on 2 April 2025.
 */
public final class Ignatenko {
  /** The members of the EU as the paper has them: its numbers, from 1; Czechia and Slovakia are missing there. */
  private static final int[] EU = {10, 13, 17, 45, 47, 50, 56, 57, 59, 61, 71, 78, 80, 83, 88, 107, 108, 109, 119, 133, 144,
    145, 149, 164, 165};

  final List<String> names = new ArrayList<>();
  final double[] gdp;
  final double[] announced;
  final double[][] trade;
  final int us;
  final int cn;

  /** Reads it; skips the test where it is not at hand. */
  public Ignatenko() throws IOException {
    for (String line : lines("country_labels.csv")) {
      names.add(line.substring(0, 3));
    }
    gdp = column("gdp.csv");
    announced = column("tariffs.csv");
    List<String> rows = lines("trade_cepii.csv");
    trade = new double[rows.size()][];
    for (int i = 0; i < trade.length; i++) {
      trade[i] = Arrays.stream(rows.get(i).split(",", -1)).mapToDouble(c -> c.isBlank() ? 0 : Double.parseDouble(c))
          .toArray();
    }
    us = names.indexOf("USA");
    cn = names.indexOf("CHN");
  }

  private static List<String> lines(String file) throws IOException {
    List<String> lines = Files.readAllLines(Validation.file("ignatenko2025").resolve(file));
    return lines.subList(1, lines.size());
  }

  private static double[] column(String file) throws IOException {
    return lines(file).stream().mapToDouble(Double::parseDouble).toArray();
  }

  /** Members of the EU, from 0. */
  int[] eu() {
    return Arrays.stream(EU).map(i -> i - 1).toArray();
  }

  /** US tariffs on all as announced, at least 10%. */
  double[][] announcedRates() {
    double[][] rates = new double[names.size()][names.size()];
    for (int i = 0; i < rates.length; i++) {
      rates[i][us] = i == us ? 0 : Math.max(.1, announced[i]);
    }
    return rates;
  }

  /** The same, and all answer with the rate they face. */
  double[][] retaliation() {
    double[][] rates = announcedRates();
    for (int j = 0; j < rates.length; j++) {
      rates[us][j] = rates[j][us];
    }
    return rates;
  }

  /** The US and China at 54%, the US and all others at 10%. */
  double[][] chinaOnly() {
    double[][] rates = new double[names.size()][names.size()];
    for (int i = 0; i < rates.length; i++) {
      if (i != us) {
        rates[i][us] = i == cn ? announced[cn] : .1;
        rates[us][i] = rates[i][us];
      }
    }
    return rates;
  }
}
