package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every number of a scenario has a name by which it can be changed: from today on, or throughout. */
class ParameterTest {
  private final Simulation sim = Simulation.start(Files2025.GENEVA);
  private final Engine engine = new Engine(Files2025.GENEVA.spec());

  private double value(String metric) {
    return ((Value.Amount) sim.value(metric)).amount();
  }

  private String refusal(String name, String value) {
    return sim.set(name, value).map(Refusal::reason).orElse("done");
  }

  private Adjustment adjust(String name, double value) {
    return new Adjustment(engine.parameters().find(name).orElseThrow(), value);
  }

  @Test
  void every_machine_has_its_parameters() {
    assertThat(engine.parameters().names()).contains("truce.geneva.length", "truce.geneva.notice",
        "license.rare-earths.approval", "stance.silence.chance", "supply.magnets.normal", "supply.magnets.lead",
        "supply.magnets.autos.use", "supply.magnets.autos.stock", "supply.magnets.levels.tight",
        "supply.magnets.per-shortage-day", "pressure.us.level", "pressure.us.relief", "reaction.slow-queue.chance",
        "reaction.slow-queue.cool-down", "reaction.reprieve.delay", "reaction.reprieve.per-pressure");
  }

  @Test
  void a_parameter_says_what_it_is_worth_and_may_be() {
    Parameter<WorldSpec> normal = engine.parameters().find("supply.magnets.normal").orElseThrow();
    assertThat(normal.text().apply(engine.spec())).isEqualTo("600 t per month");
    assertThat(normal.number().applyAsDouble(engine.spec())).isEqualTo(600);
    assertThat(normal.scale().range()).isEqualTo("0 t per month to 833333.333 t per month");
    assertThat(normal.cites().apply(engine.spec()).ids()).containsExactly("A23");
    WorldSpec daily = normal.with().apply(engine.spec(), "20 t per day");
    assertThat(normal.number().applyAsDouble(daily)).as("in its own unit").isEqualTo(20 * 365 / 12.0);
  }

  @Test
  void what_it_may_not_be_is_refused_with_what_is_allowed() {
    assertThat(refusal("supply.magnets.lead", "500d")).contains("allowed is 0d to 400d, not 500d");
    assertThat(refusal("reaction.slow-queue.chance", "120%")).contains("a share");
    assertThat(refusal("supply.magnets.levels.shortage", "40d")).contains("descend from tight to line-stop");
    assertThat(refusal("supply.magnets.autos.stock", "10d"))
        .isEqualTo("supply.magnets.autos.stock acts only from the scenario's first day on:"
            + " set supply.magnets.autos.stock 10d throughout");
    assertThat(refusal("truce.geneva.length", "120d")).contains("is in force, and its length counted when it was signed");
    assertThat(refusal("supply.iron.lead", "1d")).isEqualTo("there is no parameter supply.iron.lead");
    assertThat(sim.steps()).isEmpty();
  }

  @Test
  void from_today_on_goods_on_their_way_keep_their_day() {
    double onTheWay = value("supply.magnets.in_lead_tonnes");
    assertThat(refusal("supply.magnets.lead", "60d")).isEqualTo("done");
    assertThat(value("supply.magnets.in_lead_tonnes")).isEqualTo(onTheWay);
    sim.play("cn halt licenses for rare-earths");
    sim.set("supply.magnets.uncontrolled", "0 t per month");
    sim.advance(Span.days(30));
    assertThat(value("supply.magnets.in_lead_tonnes")).as("all has arrived, 30 days after it was sent").isZero();
  }

  @Test
  void from_today_on_users_who_need_less_have_longer_cover_and_the_same_past() {
    double cover = value("supply.magnets.autos.cover_days");
    long used = used();
    sim.set("supply.magnets.autos.use", "8 t per day");
    assertThat(value("supply.magnets.autos.cover_days")).isEqualTo(2 * cover);
    assertThat(used()).isEqualTo(used);
    sim.advance(Span.days(1));
    assertThat(used() - used).isEqualTo(8_000);
  }

  private long used() {
    return sim.world().supply().account(new SupplyName("magnets"), new ClassName("autos")).used();
  }

  @Test
  void throughout_the_past_is_played_again() {
    double cover = value("supply.magnets.autos.cover_days");
    assertThat(sim.setThroughout("supply.magnets.autos.stock", "60d")).isEmpty();
    assertThat(value("supply.magnets.autos.cover_days")).isBetween(cover + 9.99, cover + 10.01);
    assertThat(sim.setThroughout("truce.geneva.length", "120d")).isEmpty();
    assertThat(value("truce.geneva.days_left")).isEqualTo(120 - 24);
  }

  @Test
  void a_reaction_whose_chance_is_set_to_nothing_does_not_happen() {
    List.of("slow-queue", "shortage", "reprieve").forEach(r -> {
      sim.set("reaction." + r + ".chance", "0%");
      sim.set("reaction." + r + ".per-pressure", "0%");
    });
    sim.play("cn halt licenses for rare-earths");
    assertThat(sim.advance(Span.days(100))).noneMatch(e -> e.event() instanceof WorldEvent.SetOff);
    sim.set("reaction.shortage.chance", "100%");
    assertThat(sim.advance(Span.days(1))).anyMatch(e -> e.event() instanceof WorldEvent.SetOff);
  }

  @Test
  void pressure_at_the_start_can_be_moved() {
    sim.set("pressure.us.level", "5");
    assertThat(value("pressure.us")).isEqualTo(5);
    assertThat(sim.why("pressure.us", sim.today()).toString()).contains("at the start").contains("5");
  }

  @Test
  void a_study_gives_numbers_in_the_unit_of_the_parameter() {
    World world = engine.start(1, 0, true);
    engine.adjust(world, List.of(adjust("license.rare-earths.approval", 61.238), adjust("supply.magnets.lead", 24)));
    assertThat(world.spec().licenses().get(0).outcomes().approval()).as("to a basis point").hasToString("61.24%");
    assertThat(world.spec().supply().get(0).lead()).isEqualTo(Span.days(24));
    assertThat(world.journal().entries()).as("without a line of its own")
        .isEqualTo(engine.start(1, 0, true).journal().entries());
    assertThatThrownBy(() -> engine.adjust(world, List.of(adjust("license.rare-earths.approval", 101))))
        .hasMessage("license.rare-earths.approval: allowed is 0% to 100%, not 101.0");
    assertThatThrownBy(() -> engine.adjust(world, List.of(adjust("license.rare-earths.approval", Double.NaN))))
        .hasMessageContaining("not NaN");
    assertThatThrownBy(() -> engine.adjust(world, List.of(adjust("license.rare-earths.review", 5))))
        .hasMessageContaining("a distribution in d");
    assertThatThrownBy(() -> engine.adjust(world, List.of(adjust("supply.magnets.autos.stock", 5))))
        .hasMessageContaining("only from the scenario's first day on");
    assertThat(world.spec().supply().get(0).lead()).isEqualTo(Span.days(24));
  }

  @Test
  void the_state_knows_its_parameters() {
    String before = sim.hash();
    sim.set("stance.silence.chance", "10%");
    assertThat(sim.hash()).isNotEqualTo(before);
    sim.undo(1);
    assertThat(sim.hash()).isEqualTo(before);
    assertThat(Optional.of(sim.world().spec())).contains(Files2025.GENEVA.spec());
  }
}
