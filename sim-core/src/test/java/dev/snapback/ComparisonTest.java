package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Comparison.Side;
import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Scenario GENEVA = Files2025.GENEVA;
  private static final Optional<LocalDate> LATER = Optional.empty();

  private final Simulation main = Simulation.start(GENEVA);
  private final Simulation hawk = main.fork();

  private Comparison compare(List<String> metrics, Optional<LocalDate> on) {
    return Comparison.of(new Side("main", main), new Side("hawk", hawk), metrics, on);
  }

  private static Comparison.Row row(Comparison comparison, String metric) {
    return comparison.rows().stream().filter(r -> r.metric().equals(metric)).findFirst().orElseThrow();
  }

  @Test
  void nothingDiffersWhereNothingWasDone() {
    Comparison same = compare(List.of(), LATER);
    assertThat(same.first()).isEmpty();
    assertThat(same.rows()).isNotEmpty().noneMatch(Comparison.Row::differs);
    assertThat(same.assumptions()).isEmpty();
  }

  @Test
  void policiesStandApartFromAssumptions() {
    main.play("us, cn hold call");
    hawk.play("us, cn hold call");
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.set("license.rare-earths.approval", "50%");
    Comparison found = compare(List.of(), LATER);
    assertThat(found.policies())
        .containsExactly(new Comparison.Policy("hawk", LocalDate.parse("2025-06-05"), "us withdraw from geneva"));
    assertThat(found.assumptions()).extracting(Comparison.Differing::text).containsExactly(
        "2025-06-05 us withdraw from geneva", "license.rare-earths.approval = 50% from 2025-06-05");
  }

  @Test
  void moveMadeTwiceOnOneSideDiffersOnce() {
    main.play("us, cn hold call");
    hawk.play("us, cn hold call");
    hawk.play("us, cn hold call");
    assertThat(compare(List.of(), LATER).policies()).hasSize(1);
  }

  @Test
  void copiesGoOnToTheLaterDayAndTheSidesStay() {
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.advanceTo(LocalDate.parse("2025-06-20"));
    Comparison found = compare(List.of("tariff.us.cn"), LATER);
    assertThat(found.date()).isEqualTo("2025-06-20");
    assertThat(main.today()).isEqualTo("2025-06-05");
    assertThat(row(found, "tariff.us.cn").a()).contains(new Value.Amount(30));
    assertThat(row(found, "tariff.us.cn").b()).contains(new Value.Amount(145));
    assertThat(row(found, "tariff.us.cn").difference()).hasValue(115);
  }

  @Test
  void firstDifferenceHasItsDayAndCause() {
    hawk.advanceTo(LocalDate.parse("2025-06-10"));
    hawk.play("us withdraw from geneva because \"a test\"");
    hawk.advanceTo(LocalDate.parse("2025-06-20"));
    Comparison.FirstDifference first = compare(List.of("tariff.cn.us"), LATER).first().orElseThrow();
    assertThat(first.date()).isEqualTo("2025-06-10");
    assertThat(first.metric()).isEqualTo("tariff.cn.us");
    assertThat(first.causes()).extracting(Comparison.Cause::text)
        .containsExactly("hawk 2025-06-10: us withdraw from geneva (us withdrew from truce geneva)");
  }

  @Test
  void whatIsNotListedIsNoDifference() {
    main.play("us lower fentanyl to 10%");
    hawk.play("cn lower retaliation to 60%"); // the truce's cap hides it
    assertThat(compare(List.of("tariff.cn.us"), LATER).first()).isEmpty();
    assertThat(compare(List.of("tariff.us.cn"), LATER).first().orElseThrow().causes()).hasSize(2);
  }

  @Test
  void dayMayLieBehind() {
    hawk.advanceTo(LocalDate.parse("2025-08-10"));
    Comparison before = compare(List.of("truce.state"), Optional.of(LocalDate.parse("2025-05-01")));
    assertThat(row(before, "truce.geneva.state").a()).contains(new Value.State("none"));
    assertThat(row(before, "truce.geneva.state").difference()).isEmpty();
  }

  @Test
  void eveningsAreComparedWithEvenings() {
    hawk.advanceTo(LocalDate.parse("2025-08-10"));
    Comparison before = compare(List.of(), Optional.of(LocalDate.parse("2025-08-09")));
    assertThat(before.first()).isEmpty();
    assertThat(before.rows()).noneMatch(Comparison.Row::differs);
  }

  @Test
  void reasonsAndParametersAreAssumptionsThatDiffer() {
    hawk.play("us raise fentanyl to 25% because \"a test\"");
    main.set("license.rare-earths.approval", "50%");
    assertThat(compare(List.of(), LATER).assumptions())
        .extracting(d -> d.side() + " " + d.id() + " " + d.text() + ": " + d.because()).containsExactly(
            "main  license.rare-earths.approval = 50% from 2025-06-05: set by hand",
            "hawk A37 2025-06-05 us raise fentanyl to 25%: a test");
  }

  @Test
  void anotherSeedIsAnotherBeginning() {
    Simulation other = Simulation.start(GENEVA,
        new Simulation.Start(Optional.empty(), java.util.OptionalLong.of(2)));
    Comparison found = Comparison.of(new Side("one", main), new Side("two", other), List.of(), LATER);
    assertThat(found.first()).isPresent();
    assertThat(row(found, "tariff.us.cn").differs()).isFalse();
  }

  @Test
  void unknownMetricsAndDaysAreRefused() {
    assertThatThrownBy(() -> compare(List.of("nothing"), LATER)).isInstanceOf(AskException.class);
    assertThatThrownBy(() -> compare(List.of(), Optional.of(LocalDate.parse("2030-01-01"))))
        .isInstanceOf(AskException.class).hasMessageContaining("main runs from 2025-01-17 to 2025-12-31");
  }
}
