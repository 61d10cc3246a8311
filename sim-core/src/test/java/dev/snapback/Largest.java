package dev.snapback;

import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.time.LocalDate;

/**
 * A program that reads a scenario as large as the limits allow, plays it to its end with a journal, and asks for a day of
 * the past. It prints what it was and how it ended. {@code LargestTest} gives it 256 MiB.
 */
final class Largest {
  private static final LocalDate START = LocalDate.parse("2030-01-01");

  private Largest() {}

  public static void main(String[] arguments) {
    String text = text();
    ScenarioReading reading = ScenarioReader.read("largest.yaml", text);
    Scenario scenario = reading.scenario().orElseThrow(() -> new IllegalStateException(reading.check().problems().toString()));
    Simulation sim = Simulation.start(scenario);
    sim.advanceTo(scenario.spec().clock().end());
    System.out.println("characters " + text.length());
    System.out.println("layers " + scenario.spec().tariffs().layers().size());
    System.out.println("days " + scenario.spec().clock().start().until(sim.today(), java.time.temporal.ChronoUnit.DAYS));
    System.out.println("applications " + sim.value("license.cobalt.filed"));
    System.out.println("events " + sim.journal().size());
    System.out.println("then " + sim.value("tariff.av.bo", START.plusDays(1000)));
  }

  /** As many layers, days and applications as there may be, and moves up to the size of a file. */
  static String text() {
    var out = new StringBuilder("""
        snapback: 1
        scenario: largest
        title: As large as the limits allow (invented)
        clock: {start: 2030-01-01, today: 2030-01-01, end: %s}
        seed: 7
        source: A1
        assumptions:
          A1: {text: Everything here, because: invented to be large}
        actors: {av: {name: Arvia}, bo: {name: Borland}}
        licenses:
          cobalt:
            exporter: bo
            limit: 20wd
            yields: promise
            initial: controlled
            review: triangular(min 3d, mode 10d, max 30d)
            capacity: 40 per wd
            approval: 90%%
            returned: 17%%
            arrivals:
              - {class: batteries, to: av, rate: 27 per day, tonnes: fixed(5)}
        tariffs:
        """.formatted(START.plusDays(Limits.HORIZON.max())));
    for (String pair : new String[] {"av.bo", "bo.av"}) {
      out.append("  ").append(pair).append(":\n");
      for (int i = 0; i < Limits.LAYERS.max() / 2; i++) {
        out.append("    layer-").append(i).append(": {rate: 1%}\n");
      }
    }
    out.append("timeline:\n");
    for (int i = 0; out.length() < Limits.FILE.max() - 100; i++) {
      out.append("  - {date: ").append(START.plusDays(1 + i / 4)).append(", move: ")
          .append(i % 2 == 0 ? "av set layer-" : "bo set layer-").append(i / 2 % (Limits.LAYERS.max() / 2))
          .append(i / 256 % 2 == 0 ? " 2% on " : " 3% on ").append(i % 2 == 0 ? "bo}\n" : "av}\n");
    }
    return out.toString();
  }
}
