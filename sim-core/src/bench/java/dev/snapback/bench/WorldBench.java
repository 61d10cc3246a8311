package dev.snapback.bench;

import dev.snapback.Simulation;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Microseconds of what stands behind a session: reading a file, starting, forking, a year of days. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorldBench {
  /** The folder of the scenario files. */
  @Param("../scenarios")
  public String folder;

  private Path file;
  private Scenario scenario;
  private Engine engine;
  private World world;

  /** Reads the scenario once. */
  @Setup
  public void read() {
    file = Path.of(folder, "geneva-truce.yaml");
    scenario = ScenarioReader.read(file).orElseThrow();
    engine = new Engine(scenario.spec());
    world = Simulation.start(scenario).world();
  }

  /** Reads and checks the file. */
  @Benchmark
  public Scenario load() {
    return ScenarioReader.read(file).orElseThrow();
  }

  /** Plays from the first day to the scenario's today, recording. */
  @Benchmark
  public Simulation start() {
    return Simulation.start(scenario);
  }

  /** Forks a running world with some 200 pending applications. */
  @Benchmark
  public World fork() {
    return world.fork();
  }

  /** Runs the whole scenario, 348 days, as an ensemble does: nothing recorded. */
  @Benchmark
  public World wholeRun() {
    World run = engine.start(1, 1, false);
    while (run.today().isBefore(engine.end())) {
      engine.advance(run);
    }
    return run;
  }
}
