package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Entry;
import dev.snapback.world.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A country is what the file says of it, never its name or its place: invariants 39 and 41 of a whole world. */
class RelabelTest {
  private static final Pattern CODE = Pattern.compile("\\b(av|bo)\\b");
  private static final List<String> MOVES = List.of("av raise surcharge to 60%", "av, bo extend port-royal by 20d",
      "av accuse bo of cobalt-licenses", "av withdraw from port-royal", "bo halt licenses for cobalt",
      "bo expedite licenses for cobalt");

  private static String file() throws IOException {
    return Files.readString(Files2025.FOLDER.resolve("two-ports.yaml"));
  }

  /** Each takes the other's place. */
  private static String swapped(String text) {
    return CODE.matcher(text).replaceAll(code -> code.group().equals("av") ? "bo" : "av");
  }

  /** Plays the moves, two weeks apart, and on to the end of the scenario. */
  private static Simulation played(String file, List<String> moves) {
    Simulation sim = Simulation.start(ScenarioReader.read("two-ports.yaml", file).orElseThrow());
    for (String move : moves) {
      assertThat(sim.play(move)).as(move).isInstanceOf(Outcome.Accepted.class);
      sim.advance(Span.days(14));
    }
    sim.advanceTo(sim.scenario().spec().clock().end());
    return sim;
  }

  private static List<String> happened(Simulation sim) {
    return sim.journal().stream().map(RelabelTest::told).toList();
  }

  private static String told(Entry entry) {
    return entry.day() + " " + entry.cause() + ": " + entry.event().text();
  }

  @Test
  void inv39_swappedCountriesHaveSwappedHistories() throws IOException {
    Simulation one = played(file(), MOVES);
    Simulation other = played(swapped(file()), MOVES.stream().map(RelabelTest::swapped).toList());
    assertThat(happened(one)).hasSizeGreaterThan(500);
    assertThat(happened(other).stream().map(RelabelTest::swapped)).isEqualTo(happened(one));
    one.metrics().all().forEach(metric -> assertThat(swapped(other.value(swapped(metric.name())).toString()))
        .as(metric.name()).isEqualTo(one.value(metric.name()).toString()));
  }

  @Test
  void inv41_aCountryThatNobodyDealsWithChangesNothing() throws IOException {
    Simulation one = played(file(), MOVES);
    Simulation other = played(file().replace("  bo: {name: Borland}", "  bo: {name: Borland}\n  ca: {name: Calvia}"), MOVES);
    assertThat(happened(other)).isEqualTo(happened(one));
    one.metrics().all().forEach(metric ->
        assertThat(other.value(metric.name())).as(metric.name()).isEqualTo(one.value(metric.name())));
  }
}
