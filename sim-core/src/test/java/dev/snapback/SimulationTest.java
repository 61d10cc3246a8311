package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import dev.snapback.world.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What an analyst does with the documents' scenario, through the API that the shell uses. */
class SimulationTest {
  private final Simulation sim = Simulation.start(Files2025.GENEVA);

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static List<String> texts(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).entries().stream().map(e -> e.event().text()).toList();
  }

  @Test
  void on_5_june_the_headlines_are_30_and_10() {
    assertThat(sim.today()).isEqualTo("2025-06-05");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(10));
  }

  @Test
  void the_past_can_be_asked() {
    assertThat(sim.value("tariff.us.cn", day("2025-04-12"))).isEqualTo(Value.of(145));
    assertThat(sim.value("tariff.us.cn", day("2025-02-03"))).isEqualTo(Value.of(0));
    assertThat(sim.value("tariff.us.cn", day("2025-02-04"))).isEqualTo(Value.of(10));
    assertThatThrownBy(() -> sim.value("tariff.us.cn", day("2025-06-06")))
        .hasMessage("2025-06-06 lies ahead; today is 2025-06-05 (advance to 2025-06-06)");
    assertThatThrownBy(() -> sim.value("tariff.us.cn", day("2025-01-16")))
        .hasMessage("the scenario starts on 2025-01-17; 2025-01-16 is earlier");
  }

  @Test
  void the_truce_lapses_on_10_august_and_the_rates_snap_back() {
    sim.advanceTo(day("2025-08-09"));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    List<Entry> entries = sim.advance(Span.days(1));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(145));
    assertThat(sim.value("tariff.cn.us")).as("both sides' caps drop on the same morning").isEqualTo(Value.of(125));
    assertThat(entries).extracting(e -> e.event().text()).contains(
        "truce geneva lapsed after 90 days", "us.cn.reciprocal restored 10% → 125%",
        "headline us on cn 30% → 145%  (+115 pp)");
  }

  @Test
  void an_extension_by_90_days_moves_the_snapback_to_8_november() {
    sim.play("us, cn extend geneva by 90d");
    sim.advanceTo(day("2025-11-07"));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    sim.advance(Span.days(1));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(145));
  }

  @Test
  void a_withdrawal_brings_all_back_and_undo_takes_it_back() {
    String before = sim.hash();
    assertThat(texts(sim.play("us withdraw from geneva"))).first().isEqualTo("us withdrew from truce geneva");
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(125));
    assertThat(sim.undo(1)).isEqualTo(1);
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(10));
    assertThat(sim.hash()).isEqualTo(before);
    assertThat(sim.undo(1)).as("nothing is left to undo").isZero();
    assertThat(sim.redo(5)).isEqualTo(1);
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(125));
  }

  @Test
  void steel_carries_80_by_adding_up() {
    assertThat(sim.value("tariff.us.cn.steel")).isEqualTo(Value.of(80));
    assertThat(sim.value("tariff.us.all.steel")).isEqualTo(Value.of(50));
  }

  @Test
  void a_typo_is_answered_with_a_caret_and_a_guess() {
    String before = sim.hash();
    assertThatThrownBy(() -> sim.play("us rise reciprocal to 125%"))
        .isInstanceOfSatisfying(AskException.class, e -> assertThat(e.guesses()).contains("raise"))
        .hasMessageStartingWith("us rise reciprocal to 125%\n   ^^^^\n");
    assertThat(sim.hash()).isEqualTo(before);
  }

  @Test
  void a_law_raised_under_the_truce_is_hidden_by_its_cap_and_comes_back_with_it() {
    assertThat(texts(sim.play("us raise reciprocal to 150%"))).first().asString().contains("geneva");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    sim.play("cn withdraw from geneva");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(170));
  }

  @Test
  void a_deal_makes_the_lower_rates_the_law() {
    sim.play("us, cn replace geneva with a deal");
    assertThat(sim.value("truce.state")).isEqualTo(new Value.State("superseded"));
    sim.advanceTo(day("2025-12-31"));
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    assertThat(sim.value("tariff.cn.us")).isEqualTo(Value.of(10));
  }

  @Test
  void why_names_each_layer_with_its_move_date_and_source() {
    Explanation why = sim.why("tariff.us.cn", sim.today());
    assertThat(why.value()).isEqualTo("30%");
    assertThat(why.parts()).extracting(Explanation::label).as("the heaviest first")
        .containsExactly("fentanyl", "reciprocal");
    assertThat(why.parts().get(0).origin().orElseThrow().cites().ids()).containsExactly("A3");
  }

  @Test
  void a_reason_becomes_a_numbered_assumption() {
    sim.play("us raise fentanyl to 25% because \"talks stall\"");
    Explanation fentanyl = sim.why("tariff.us.cn", sim.today()).parts().get(0);
    assertThat(fentanyl.origin().orElseThrow().cites().ids()).containsExactly("A39");
  }

  @Test
  void a_condition_stops_the_clock() {
    Simulation.Until until = sim.advanceUntil(sim.condition("truce.state is not in-force"), Optional.empty());
    assertThat(until.met()).isTrue();
    assertThat(sim.today()).isEqualTo("2025-08-10");
    Simulation.Until never = sim.advanceUntil(sim.condition("tariff.us.cn > 200%"), Optional.of(day("2025-09-01")));
    assertThat(never.met()).isFalse();
    assertThat(sim.today()).isEqualTo("2025-09-01");
  }

  @Test
  void forks_go_their_own_ways() {
    Simulation hawk = sim.fork();
    hawk.play("us withdraw from geneva");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(30));
    assertThat(hawk.value("tariff.us.cn")).isEqualTo(Value.of(145));
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void the_same_seed_gives_the_same_journal_and_another_seed_another_queue() {
    Simulation again = Simulation.start(Files2025.GENEVA);
    Simulation other = Simulation.start(
        Files2025.GENEVA, new Simulation.Start(Optional.empty(), OptionalLong.of(7)));
    assertThat(again.journalHash()).isEqualTo(sim.journalHash());
    assertThat(other.journalHash()).isNotEqualTo(sim.journalHash());
    assertThat(other.value("tariff.us.cn")).isEqualTo(Value.of(30));
  }

  @Test
  void taking_over_in_april_leaves_the_truce_on_the_schedule() {
    Simulation april = Simulation.start(
        Files2025.GENEVA, new Simulation.Start(Optional.of(day("2025-04-20")), OptionalLong.empty()));
    assertThat(april.value("tariff.us.cn")).isEqualTo(Value.of(145));
    assertThat(april.schedule()).extracting(s -> s.id()).contains("sign", "metals");
    assertThat(april.cancel("sign")).isTrue();
    april.advanceTo(day("2025-06-05"));
    assertThat(april.value("tariff.us.cn")).isEqualTo(Value.of(145));
    assertThat(april.journal()).extracting(e -> e.event().text())
        .anyMatch(t -> t.startsWith("did not happen: us accuse cn of rare-earth-licenses"));
  }

  @Test
  void a_parameter_set_today_leaves_the_past_alone_and_throughout_does_not() {
    Value waiting = sim.value("license.waiting");
    Value yesterday = sim.value("license.waiting", day("2025-06-04"));
    assertThat(sim.set("license.rare-earths.capacity", "40 per wd")).isEmpty();
    assertThat(sim.value("license.waiting")).isEqualTo(waiting);
    assertThat(sim.value("license.waiting", day("2025-06-04"))).isEqualTo(yesterday);
    sim.undo(1);
    assertThat(sim.setThroughout("license.rare-earths.autos.rate", "1 per day")).isEmpty();
    assertThat(sim.value("license.waiting")).isNotEqualTo(waiting);
    assertThat(sim.value("license.waiting", day("2025-06-04"))).isNotEqualTo(yesterday);
    sim.undo(1);
    assertThat(sim.value("license.waiting")).isEqualTo(waiting);
    assertThat(sim.value("license.waiting", day("2025-06-04"))).as("the past is back, too").isEqualTo(yesterday);
    assertThat(sim.set("license.rare-earths.capacity", "many").orElseThrow().reason())
        .startsWith("license.rare-earths.capacity: ");
    assertThat(sim.set("license.rare-earths.reviewers", "40").orElseThrow().reason())
        .isEqualTo("there is no parameter license.rare-earths.reviewers");
  }

  @Test
  void the_past_played_again_with_another_value_keeps_the_steps() {
    sim.play("us raise fentanyl to 25% because \"a test\"");
    sim.advanceTo(day("2025-06-20"));
    String before = sim.hash();
    assertThat(sim.setThroughout("license.rare-earths.approval", "0%")).isEmpty();
    assertThat(sim.today()).isEqualTo("2025-06-20");
    assertThat(sim.value("tariff.us.cn")).isEqualTo(Value.of(35));
    assertThat(sim.value("license.granted", day("2025-05-30"))).isEqualTo(Value.of(0));
    sim.undo(1);
    assertThat(sim.hash()).isEqualTo(before);
    assertThat(sim.setThroughout("license.rare-earths.approval", "85%")).isEmpty();
    assertThat(sim.hash()).as("the value it had").isEqualTo(before);
  }

  @Test
  void a_value_that_makes_the_past_impossible_is_refused() {
    assertThat(sim.setThroughout("license.rare-earths.approval", "120%")).isPresent();
    assertThat(sim.setThroughout("license.nothing", "1")).isPresent();
    sim.play("withdraw application 300 for rare-earths");
    assertThat(sim.setThroughout("license.rare-earths.autos.rate", "0 per day").orElseThrow().reason())
        .startsWith("the past would not have happened: on 2025-06-05 withdraw application 300");
  }

  @Test
  void a_simulation_can_be_taken_back_to_a_morning_of_its_past() {
    sim.play("us raise fentanyl to 25%");
    sim.advanceTo(day("2025-08-20"));
    Simulation july = sim.from(day("2025-07-01"));
    assertThat(july.today()).isEqualTo("2025-07-01");
    assertThat(july.value("tariff.us.cn")).isEqualTo(Value.of(35));
    Simulation april = sim.from(day("2025-04-20"));
    assertThat(april.value("tariff.us.cn")).isEqualTo(Value.of(145));
    assertThat(april.steps()).isEmpty();
    assertThatThrownBy(() -> sim.from(day("2025-09-01"))).isInstanceOf(AskException.class);
  }
}
