package dev.snapback.determinism;

import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A program that prints what must be the same on every machine: hashes of journals, of states and of forecasts. The first
 * line alone may differ: a number and a day as this JVM's own locale and zone write them, to show that they are others.
 */
final class Fingerprint {
  private static final List<String> SCENARIOS = List.of("geneva-truce", "mutual-accusation");
  private static final List<String> LINES = List.of("us raise reciprocal to 145%", "us, cn extend geneva by 90d");
  private static final LocalDate TO = LocalDate.parse("2025-08-15");
  private static final int REPLICATIONS = 20;

  private Fingerprint() {}

  public static void main(String[] arguments) {
    System.out.println(String.format(Locale.getDefault(), "%,d", 12345) + " " + java.time.ZoneId.systemDefault());
    lines().forEach(System.out::println);
  }

  /** What must be the same everywhere. */
  static List<String> lines() {
    var lines = new ArrayList<String>();
    for (String name : SCENARIOS) {
      Simulation sim = Simulation.start(
          ScenarioReader.read(Path.of("..", "scenarios", name + ".yaml")).orElseThrow());
      if (name.equals("geneva-truce")) {
        LINES.forEach(sim::play);
        List<String> forecasts = IntStream.of(1, 2, 7).mapToObj(threads -> forecast(sim, threads)).toList();
        if (forecasts.stream().distinct().count() > 1) {
          throw new IllegalStateException("the forecast hangs on the number of threads (1, 2, 7): " + forecasts);
        }
        lines.add(name + " forecast " + forecasts.get(0));
      }
      sim.advance(Span.days(40));
      lines.add(name + " journal " + sim.journalHash());
      lines.add(name + " state " + sim.hash());
    }
    return lines;
  }

  private static String forecast(Simulation sim, int threads) {
    Question question = new Question(List.of(TO),
        List.of(sim.metric("tariff.us.cn"), sim.metric("license.oldest_days"), sim.metric("license.waiting")),
        List.of(sim.condition("license.waiting > 230")), List.of());
    return sim.ensemble(7).run(question, REPLICATIONS, Options.DEFAULT.threads(threads)).replications().hash();
  }
}
