package dev.snapback;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.vocabulary.Value;
import java.util.Map;

/** Two countries, ar and br, with a duty each that is not in force, and the economy that a test gives them. */
public final class Mirror {
  /** In which each sells 80 at home and 20 to the other: the closed form of the published oracles. */
  public static final String ALIKE = file("""
        flows: {ar: {ar: 80, br: 20}, br: {ar: 20, br: 80}}
        elasticity: {short: 2, long: 4}
        half-life: 100d
        transit: 30d
      """);

  private Mirror() {}

  /** A scenario file of this world. */
  public static String file(String economy) {
    return """
        snapback: 1
        scenario: mirror
        clock: {start: 2025-01-01, end: 2026-12-31}
        assumptions: {A1: {text: all of it, because: an example}}
        actors: {ar: {name: A}, br: {name: B}}
        tariffs:
          source: A1
          ar.br: {duty: {title: Duty}}
          br.ar: {duty: {title: Duty}}
        economy:
          source: A1
          year: 2023
          regions: [ar, br]
        """ + economy;
  }

  static ScenarioReading reading(String file) {
    return ScenarioReader.read("mirror.yaml", file, Map.of());
  }

  /** The scenario of a file that is expected to have no errors. */
  public static Scenario read(String file) {
    return reading(file).orElseThrow();
  }

  static Simulation start(String file) {
    return Simulation.start(read(file));
  }

  static double number(Simulation sim, String metric) {
    return ((Value.Amount) sim.value(metric)).amount();
  }
}
