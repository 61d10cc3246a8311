package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reasons of a stock: what is nothing is left out, and what has not begun is said so. */
class SupplyExplainedTest {
  private static final LocalDate FIRST = LocalDate.parse("2030-01-01");

  /** Two ports, with a line of these keys. */
  private static Simulation start(String lead, LocalDate at) throws IOException {
    String text = Files.readString(Files2025.FOLDER.resolve("two-ports.yaml")).replace("lead: 14d", lead);
    return Simulation.start(ScenarioReader.read("two-ports.yaml", text).orElseThrow(),
        new Simulation.Start(Optional.of(at), OptionalLong.empty()));
  }

  private static Explanation part(Simulation sim, String label) {
    return sim.why("supply.cobalt.batteries.cover_days", sim.today()).parts().stream()
        .flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream()))
        .filter(part -> part.label().equals(label)).findFirst().orElseThrow();
  }

  private static List<String> labels(Explanation why) {
    return why.parts().stream().map(Explanation::label).toList();
  }

  @Test
  void onTheFirstMorningNothingHasHappened() throws IOException {
    Simulation sim = start("lead: 0d", FIRST);
    assertThat(part(sim, "stock").note()).isEqualTo("as the scenario starts");
    assertThat(part(sim, "licensed").note()).isEqualTo("no license has been granted for this line");
    assertThat(part(sim, "on the way").note()).isEqualTo("0 t of it under licenses");
    assertThat(part(sim, "on the way").parts()).isEmpty();
    assertThat(sim.value("supply.cobalt.batteries.use_met")).isEqualTo(new Value.None("no evening has been played"));
    assertThat(sim.why("supply.cobalt.batteries.use_met", FIRST).value()).isEqualTo("no evening has been played");
    assertThat(sim.why("supply.cobalt.batteries.state", FIRST).value()).isEqualTo("comfortable");
  }

  @Test
  void othersAndLossesAreNamedWhereThereAreAny() throws IOException {
    LocalDate week = LocalDate.parse("2030-01-08");
    assertThat(labels(part(start("lead: 14d", week), "stock"))).containsExactly(
        "start, batteries", "shipped under licenses", "shipped without a license", "used");
    assertThat(labels(part(start("lead: 14d\n    share: {bo: 90%}\n    loss: 5% per month", week), "stock"))).containsExactly(
        "start, batteries", "shipped under licenses", "shipped without a license", "delivered by others", "used", "lost");
  }

  @Test
  void arrivalsAreNamedByTheirDaysAndDaysWithoutOneAreLeftOut() throws IOException {
    Simulation sim = start("lead: 14d", LocalDate.parse("2030-04-01"));
    Explanation way = part(sim, "on the way");
    assertThat(way.note()).endsWith(" t of it under licenses; the next arrivals:");
    assertThat(way.parts()).hasSizeLessThanOrEqualTo(5).allSatisfy(arrival -> {
      assertThat(arrival.note()).isEqualTo("arrives");
      assertThat(LocalDate.parse(arrival.label())).isBetween(sim.today(), sim.today().plusDays(14));
    });
    assertThat(part(sim, "stock").note()).isEqualTo("at the end of 2030-03-31");
    assertThat(part(sim, "licensed").note()).startsWith("line cobalt has had ");
  }
}
