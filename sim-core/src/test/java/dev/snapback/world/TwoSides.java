package dev.snapback.world;

import dev.snapback.Simulation;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;

/** Two governments, av and bo, in 2030. */
public final class TwoSides {
  /** A license regime on tin, as lines of a file. */
  static final String TIN = """
      licenses:
        tin: {exporter: bo, initial: controlled, limit: 45d, yields: promise, review: fixed(10d), capacity: 5 per wd, approval: 100%, arrivals: [{class: autos, rate: 2 per wd, tonnes: fixed(5)}]}
      """;

  private static final String HEAD = """
      snapback: 1
      scenario: two
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything, because: invented}}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      """;

  private TwoSides() {}

  /** A scenario file of this world, with the lines that come behind the head. */
  public static String file(String lines) {
    return HEAD + lines;
  }

  /** Reads the file with these lines. */
  public static Scenario read(String lines) {
    return ScenarioReader.read("two.yaml", file(lines)).orElseThrow();
  }

  /** Starts the file with these lines. */
  public static Simulation start(String lines) {
    return Simulation.start(read(lines));
  }
}
