package dev.snapback.bench;

import dev.snapback.economy.ExactHat;
import dev.snapback.economy.HatOutcome;
import dev.snapback.economy.TradeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Microseconds of one equilibrium of the exact-hat model: a made-up gravity world of unequal regions in which the first
 * takes 10% of all and 145% of the second, which answers with 125%.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EconomyBench {
  /** How many regions. */
  @Param({"6", "194"})
  public int regions;

  private ExactHat model;
  private double[][] rates;

  /** Makes the world: trade falls with distance on a circle and rises with both sizes; most is sold at home. */
  @Setup
  public void world() {
    int n = regions;
    List<String> names = new ArrayList<>();
    double[][] flows = new double[n][n];
    double[] now = new double[n * n];
    for (int i = 0; i < n; i++) {
      names.add("r" + i);
      for (int j = 0; j < n; j++) {
        int around = Math.min(Math.abs(i - j), n - Math.abs(i - j));
        flows[i][j] = 1e4 / ((i + 1.0) * (j + 1.0)) / (i == j ? .05 : 1 + around);
      }
      now[i * n] = i == 0 ? 0 : i == 1 ? 1.45 : .1;
    }
    now[1] = 1.25;
    model = ExactHat.plain(TradeTable.of(names, flows), 4);
    rates = new double[][] {now};
  }

  /** Solves for wages that clear every market. */
  @Benchmark
  public HatOutcome solve() {
    return model.solve(rates);
  }
}
