package dev.snapback.bench;

import dev.snapback.Simulation;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainties;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Runs a second of {@code forecast}: of a scenario from its today to its end, and from its first day, which plays its
 * timeline as well. The threads are the forecast's own; how one scales to two is the ratio of two rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ForecastBench {
  private static final int RUNS = 1000;

  /** The folder of the scenario files. */
  @Param("../scenarios")
  public String folder;

  /** The file. */
  @Param({"geneva-truce", "mutual-accusation"})
  public String scenario;

  /** Threads of the forecast. */
  @Param({"1", "2"})
  public int threads;

  private Ensemble future;
  private Ensemble year;
  private Question question;

  /** Reads the scenario and plays it up to its today. */
  @Setup
  public void read() {
    Scenario read = ScenarioReader.read(Path.of(folder, scenario + ".yaml")).orElseThrow();
    Engine engine = new Engine(read.spec());
    future = Simulation.start(read).ensemble(1);
    year = Ensemble.ofScenario(engine, 1).drawing(Uncertainties.of(read.uncertain(), read.correlations()));
    question = Question.of(engine.end(), List.of(engine.metrics().find("tariff.us.cn").orElseThrow(),
        engine.metrics().find("license.rare-earths.waiting").orElseThrow()));
  }

  private Forecast run(Ensemble ensemble) {
    Forecast found = ensemble.run(question, RUNS, Options.DEFAULT.threads(threads));
    if (!found.replications().failures().isEmpty()) {
      throw new IllegalStateException("replications failed: " + found.replications().failures());
    }
    return found;
  }

  /** From the scenario's today to its end: what {@code forecast} does. */
  @Benchmark
  @OperationsPerInvocation(RUNS)
  public Forecast fromToday() {
    return run(future);
  }

  /** From the scenario's first day to its end. */
  @Benchmark
  @OperationsPerInvocation(RUNS)
  public Forecast fromTheFirstDay() {
    return run(year);
  }
}
