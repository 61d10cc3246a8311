package dev.snapback.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.license.Miscount;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.supply.SupplyBook.Account;
import dev.snapback.tariff.TamperedTariffs;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Tampering;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A property that cannot fail says nothing: worlds that nobody can play to are told from those that are right. */
class ScenarioPropertyTest {
  private final Simulation sim = Simulation.start(Files2025.GENEVA);

  private static Simulation at(String day) {
    return Simulation.start(Files2025.GENEVA,
        new Simulation.Start(Optional.of(LocalDate.parse(day)), OptionalLong.empty()));
  }

  /** Two ports on the first of March, with two layers that nobody has used yet. */
  private static Simulation ports() throws IOException {
    String text = Files.readString(Files2025.FOLDER.resolve("two-ports.yaml"))
        .replace("    surcharge: {title: Surcharge}\n", "    surcharge: {title: Surcharge}\n    extra: {}\n    later: {}\n");
    return Simulation.start(ScenarioReader.read("two-ports.yaml", text).orElseThrow(),
        new Simulation.Start(Optional.of(LocalDate.parse("2030-03-01")), OptionalLong.empty()));
  }

  /** Threats, announcements, endings, numbers that are set and moves that are taken off: all that a session can do. */
  private static Simulation eventful() throws IOException {
    Simulation march = ports();
    march.play("av threaten extra 100% on bo because \"a test\"");
    march.play("av announce later 10% on bo effective 2030-06-01");
    march.set("license.cobalt.capacity", "3 per wd");
    march.setThroughout("license.cobalt.approval", "80%");
    march.cancel("sign");
    march.advanceTo(LocalDate.parse("2030-04-10"));
    march.play("av remove safeguard");
    assertThat(march.steps()).hasSize(7);
    return march;
  }

  @ParameterizedTest
  @EnumSource
  void eachHoldsAfterAllThatASessionCanDo(ScenarioProperty property) throws IOException {
    Simulation eventful = eventful();
    String before = eventful.hash();
    assertThat(property.wrong(eventful)).isEmpty();
    assertThat(eventful.hash()).isEqualTo(before);
  }

  @Test
  void aTruceThatGoesOnAfterItsEndIsNoticed() {
    sim.advanceTo(LocalDate.parse("2025-08-09"));
    assertThat(ScenarioProperty.NO_TRUCE_PAST_ITS_END.wrong(sim)).isEmpty();
    Tampering.skipMorning(sim.world());
    assertThat(ScenarioProperty.NO_TRUCE_PAST_ITS_END.wrong(sim).orElseThrow())
        .startsWith("geneva is in force on 2025-08-10: InForce[");
  }

  @Test
  void aCapThatOutlivesItsTruceIsNoticed() {
    assertThat(ScenarioProperty.NO_CAP_OUTLIVES_ITS_TRUCE.wrong(sim)).isEmpty();
    Tampering.exchangeTruces(sim.world(), at("2025-04-20").world());
    assertThat(ScenarioProperty.NO_CAP_OUTLIVES_ITS_TRUCE.wrong(sim))
        .contains("the cap of geneva still holds us.cn.reciprocal");
  }

  @Test
  void anAnnouncementThatDoesNotTakeForceOnItsDayIsNoticed() throws IOException {
    Simulation march = ports();
    march.play("av announce later 10% on bo effective 2030-03-02");
    assertThat(ScenarioProperty.IN_FORCE_FROM_ITS_DAY.wrong(march)).isEmpty();
    Tampering.skipMorning(march.world());
    assertThat(ScenarioProperty.IN_FORCE_FROM_ITS_DAY.wrong(march).orElseThrow())
        .startsWith("av.bo.later is wrong on 2030-03-02: Announced[");
  }

  @Test
  void aLayerThatTwoTrucesHoldIsNoticed() {
    assertThat(ScenarioProperty.ONE_TRUCE_A_LAYER.wrong(sim)).isEmpty();
    Tampering.exchangeTariffs(sim.world(), TamperedTariffs.heldTwice(
        sim.world().tariffs(), MeasureId.parse("us.cn.reciprocal"), new TruceName("london")));
    assertThat(ScenarioProperty.ONE_TRUCE_A_LAYER.wrong(sim).orElseThrow())
        .startsWith("us.cn.reciprocal is held by [").contains("the cap of geneva", "the cap of london");
  }

  @Test
  void aGrantThatNobodyAppliedForIsNoticed() throws IOException {
    Simulation march = ports();
    assertThat(ScenarioProperty.APPLICATIONS_ARE_CONSERVED.wrong(march)).isEmpty();
    Miscount.grant(march.world().licenses(), new RegimeName("cobalt"), new ClassName("batteries"));
    assertThat(ScenarioProperty.APPLICATIONS_ARE_CONSERVED.wrong(march).orElseThrow())
        .matches("license\\.cobalt\\.batteries\\.filed is \\d+, but \\d+ are pending and \\d+ over");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNDO_IS_EXACT", "REPLAY_IS_EXACT"})
  void aWorldThatItsStepsDoNotLeadToIsNoticed(ScenarioProperty property) throws IOException {
    Simulation otherState = ports();
    otherState.play("av announce later 10% on bo effective 2030-06-01");
    Tampering.skipMorning(otherState.world());
    assertThat(property.wrong(otherState).orElseThrow()).endsWith(" changed the state or the journal");

    Simulation otherPast = ports();
    otherPast.advanceTo(LocalDate.parse("2030-04-10"));
    Tampering.forget(otherPast.world());
    assertThat(property.wrong(otherPast).orElseThrow()).endsWith(" changed the state or the journal");
  }

  /**
   * Of 100 kg licensed 60 have arrived, 20 are on the way, 15 are not used and 5 have lapsed; with others' 10 and what was
   * there at the start it had 170.
   */
  @ParameterizedTest
  @CsvSource({
    "100, 100, 60, 15, 30, 140, 0, true",
    "100, 100, 60, 15, 0, 140, 30, true",
    "100, 101, 60, 15, 30, 140, 0, false",
    "100, 100, 60, 14, 30, 140, 0, false",
    "100, 100, 60, 15, 31, 140, 0, false",
    "100, 100, 60, 15, 30, 140, 1, false",
    "99, 100, 60, 15, 30, 140, 0, false",
    "100, 100, 60, 15, -10, 180, 0, false"
  })
  void tonnesThatAreLostOrMadeAreNoticed(
      long start, long licensed, long shipped, long unused, long stock, long used, long lost, boolean conserved) {
    assertThat(ScenarioProperty.conserves(
        new Account(start, licensed, shipped, 20, unused, 5, 0, 0, 10, used, used, lost, stock))).isEqualTo(conserved);
  }
}
