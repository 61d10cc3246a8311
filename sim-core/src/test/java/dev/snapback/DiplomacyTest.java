package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.language.Allowed;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Claim;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Engine;
import dev.snapback.world.Move;
import dev.snapback.world.Outcome;
import dev.snapback.world.TwoSides;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Controls, talks, stances and claims in a world: what follows from what, told by moves as people type them. */
class DiplomacyTest {
  private static final String TEXT = TwoSides.file("""
      tariffs: {av.bo: {surcharge: {rate: 40%}}}
      truces:
        port-royal:
          parties: [av, bo]
          length: 60d
          terms:
            - suspend av.bo.surcharge to 5%
            - suspend lenses
            - av must refrain new-controls
            - {term: bo must approve tin, kept: control.tin-list.state is not in-force}
            - {term: bo must lift salt, kept: talks.bo.av.calls >= 1, by: 2030-01-20}
          collapse: {when: truce.port-royal.new-controls.state is breached and talks.bo.av.state is broken-off}
      controls:
        lenses: {by: av, on: bo}
        scanners: {by: av, on: bo, breaks: new-controls}
        tin-list: {by: bo, on: av}
      talks: {bo.av: {places: hilltop, last-contact: 2029-12-01}}
      stances:
        proud: {actor: bo, refuses: "av, bo meet", while: tariff.av.bo > 30%, force: hard}
        coy: {actor: av, refuses: "av seek call", while: talks.bo.av.calls = 0, force: soft, chance: 20%}
        coyer: {actor: av, refuses: "av seek *", while: tariff.av.bo > 0%, force: soft}
      claims:
        broke: {by: bo, says: Arvia broke its word, about: new-controls, denied: {by: av, says: It did not}}
      timeline:
        - {date: 2030-03-01, id: meeting, move: "av, bo meet"}
      """);
  private static final Scenario SCENARIO = ScenarioReader.read("two.yaml", TEXT).orElseThrow();
  private static final Actor AV = new Actor("av");
  private static final Actor BO = new Actor("bo");

  private final Simulation sim = Simulation.start(SCENARIO);

  private List<String> did(String line) {
    Outcome outcome = sim.play(line);
    assertThat(outcome).as(line + ": " + outcome).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted) outcome).entries().stream().map(e -> e.event().text()).toList();
  }

  private Refusal refused(String line) {
    String before = sim.hash();
    Outcome outcome = sim.play(line);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(sim.hash()).isEqualTo(before);
    return ((Outcome.Refused) outcome).refusal();
  }

  private String state(String metric) {
    return sim.value(metric) instanceof Value.State s ? s.name() : sim.value(metric).toString();
  }

  @Test
  void a_control_that_breaks_an_obligation_breaches_it_by_taking_force_under_the_truce() {
    assertThat(did("av restrict scanners")).as("no truce is in force").containsExactly("control scanners in force");
    did("av lift scanners");
    did("av, bo sign port-royal");
    assertThat(did("av restrict scanners effective 2030-01-05"))
        .containsExactly("control scanners announced, effective 2030-01-05");
    assertThat(state("truce.port-royal.new-controls.state")).isEqualTo("pending");
    sim.advance(Span.days(4));
    assertThat(state("truce.port-royal.new-controls.state")).isEqualTo("breached");
    assertThat(sim.journal()).extracting(e -> e.event().text())
        .endsWith("control scanners in force", "obligation new-controls breached");
    assertThat(did("av ease scanners")).doesNotContain("obligation new-controls breached");
    assertThat(did("av restrict scanners")).as("it is breached already").containsExactly("control scanners in force");
  }

  @Test
  void a_control_resumed_under_the_truce_breaches_too_and_any_other_does_not() {
    did("av restrict scanners");
    did("av suspend scanners");
    did("av, bo sign port-royal");
    did("av restrict lenses");
    assertThat(state("truce.port-royal.new-controls.state")).isEqualTo("pending");
    assertThat(did("av resume scanners"))
        .containsExactly("control scanners resumed, in-force", "obligation new-controls breached");
  }

  @Test
  void a_truce_suspends_a_control_and_its_end_brings_it_back() {
    did("av restrict lenses");
    assertThat(did("av, bo sign port-royal")).contains("control lenses suspended by truce port-royal");
    assertThat(state("control.lenses.state")).isEqualTo("suspended");
    assertThat(did("av withdraw from port-royal")).contains("control lenses resumed, in-force");
  }

  @Test
  void a_control_that_was_not_there_is_not_suspended_and_one_that_comes_later_is_not_either() {
    assertThat(did("av, bo sign port-royal")).contains("term suspend lenses has no effect: control lenses: "
        + "this needs the state announced or in-force or eased or suspended; it is none");
    did("av restrict lenses");
    assertThat(did("av withdraw from port-royal")).as("nothing to end, nothing to say")
        .noneMatch(text -> text.contains("no effect"));
    assertThat(state("control.lenses.state")).isEqualTo("in-force");
  }

  @Test
  void a_deal_in_place_of_a_truce_lifts_what_it_suspended_and_concludes_the_talks() {
    did("av restrict lenses");
    did("av, bo sign port-royal");
    assertThat(did("av, bo replace port-royal with a deal"))
        .contains("control lenses lifted", "bo and av reached a deal");
    assertThat(state("talks.bo.av.state")).isEqualTo("deal");
  }

  @Test
  void a_deal_lifts_a_license_regime_that_the_truce_suspended() {
    String text = TEXT.replace("- suspend lenses\n", "- suspend ore\n") + """
        licenses:
          ore:
            exporter: bo
            limit: 45d
            yields: promise
            review: fixed(10d)
            capacity: 5 per wd
            approval: 100%
            arrivals: [{class: makers, rate: 1 per day, tonnes: fixed(1)}]
        """.indent(0);
    Simulation ore = Simulation.start(ScenarioReader.read("ore.yaml", text).orElseThrow());
    ore.play("bo require licenses for ore");
    ore.play("av, bo sign port-royal");
    assertThat(ore.value("license.ore.state")).isEqualTo(new Value.State("suspended"));
    assertThat(ore.play("av, bo replace port-royal with a deal")).isInstanceOf(Outcome.Accepted.class);
    assertThat(ore.value("license.ore.state")).isEqualTo(new Value.State("free"));
  }

  @Test
  void a_hard_stance_refuses_a_move_and_names_itself_and_its_source() {
    did("bo, av schedule talks in hilltop");
    Refusal refusal = refused("av, bo meet");
    assertThat(refusal.guard()).isEqualTo("stance");
    assertThat(refusal.reason()).isEqualTo("the stance proud of bo is against it while tariff.av.bo > 30% "
        + "(tariff.av.bo is 40%), says A1");
    assertThat(refused("bo and av meet").guard()).as("in whatever order").isEqualTo("stance");
    assertThat(legal()).doesNotContain("meet");
    Parsed meet = sim.parse("av, bo meet");
    assertThat(sim.tryOut(meet)).isInstanceOf(Outcome.Refused.class);
    did("av lower surcharge to 30%");
    assertThat(legal()).contains("meet");
    assertThat(did("av, bo meet")).containsExactly("bo and av met in hilltop");
  }

  private List<String> legal() {
    return sim.legal(List.of(AV, BO)).stream().map(l -> Names.kebab(l.command())).toList();
  }

  @Test
  void completion_leaves_out_what_a_hard_stance_refuses_and_offers_what_both_may_do() {
    did("bo, av schedule talks");
    assertThat(offered("av, bo ")).contains("hold", "schedule", "sign").doesNotContain("meet");
    did("av lower surcharge to 30%");
    assertThat(offered("av, bo ")).contains("meet");
    assertThat(offered("av ")).doesNotContain("meet", "schedule");
    assertThat(offered("av restrict ")).containsExactly("lenses", "scanners");
    assertThat(offered("bo restrict ")).containsExactly("tin-list");
  }

  private List<String> offered(String line) {
    return sim.grammar().complete(line, line.length(), new Allowed(sim::legal, sim::legalFor)).candidates().stream()
        .map(c -> c.text()).toList();
  }

  @Test
  void a_scheduled_move_that_a_stance_refuses_does_not_happen() {
    did("bo, av schedule talks");
    sim.advanceTo(LocalDate.parse("2030-03-01"));
    assertThat(sim.journal()).extracting(e -> e.event().text()).last().asString()
        .startsWith("did not happen: av, bo meet (the stance proud of bo is against it");
  }

  @Test
  void a_soft_stance_lets_pass_and_records_the_departure() {
    assertThat(did("av seek call")).containsExactly("av sought a call with bo",
        "departure of av from its stance coy: av seek call while talks.bo.av.calls is 0",
        "departure of av from its stance coyer: av seek call while tariff.av.bo is 40%");
    did("bo, av hold call");
    assertThat(did("av seek call with bo")).hasSize(2);
    assertThat(did("bo seek call")).as("another's stance").containsExactly("bo sought a call with av");
  }

  @Test
  void a_stance_tells_all_that_its_condition_looks_at() {
    String when = "\"talks.bo.av.state is silent and not (tariff.av.bo > 90% or talks.bo.av.days_silent > 900)\"";
    Simulation wary = Simulation.start(ScenarioReader.read("two.yaml", TEXT
        .replaceFirst("(?s)claims:.*timeline:", "timeline:").replace("source: A1\n", "").replace("assumptions: {A1: {text: Everything, because: invented}}\n", "")
        .replace("refuses: \"av, bo meet\", while: tariff.av.bo > 30%", "refuses: \"av, bo hold call\", while: " + when))
        .orElseThrow());
    assertThat(((Outcome.Refused) wary.play("av, bo hold call")).refusal().reason()).isEqualTo(
        "the stance proud of bo is against it while talks.bo.av.state is silent and not (tariff.av.bo > 90% or "
            + "talks.bo.av.days_silent > 900d) (talks.bo.av.state is silent, tariff.av.bo is 40%, "
            + "talks.bo.av.days_silent is 31d)");
  }

  @Test
  void a_stance_that_hangs_on_what_is_unknown_says_so() {
    Simulation wary = Simulation.start(ScenarioReader.read("two.yaml", TEXT.replace(", last-contact: 2029-12-01", "")
        .replace("while: tariff.av.bo > 0%", "while: tariff.av.bo > 0% or talks.bo.av.days_silent > 3d")).orElseThrow());
    assertThat(((Outcome.Accepted) wary.play("av seek call")).entries()).extracting(e -> e.event().text()).last()
        .isEqualTo("departure of av from its stance coyer: av seek call while tariff.av.bo is 40%, "
            + "talks.bo.av.days_silent is unknown");
  }

  @Test
  void talks_that_have_reached_a_deal_reach_it_once() {
    did("av lower surcharge to 30%");
    did("av, bo sign port-royal");
    did("av, bo schedule talks");
    did("av, bo meet");
    did("av, bo agree framework");
    did("av, bo agree deal");
    assertThat(did("av, bo replace port-royal with a deal")).isNotEmpty().doesNotContain("bo and av reached a deal");
    assertThat(state("talks.bo.av.state")).isEqualTo("deal");
  }

  @Test
  void a_stance_changes_the_chance_of_a_reaction() {
    Engine engine = new Engine(SCENARIO.spec());
    assertThat(engine.chance(sim.world(), move("av seek call"))).as("20% of a half, in basis points").isEqualTo(1_000);
    assertThat(engine.chance(sim.world(), move("bo seek call"))).isEqualTo(10_000);
    assertThat(engine.chance(sim.world(), move("av, bo meet"))).isZero();
    did("av, bo hold call");
    assertThat(engine.chance(sim.world(), move("av seek call"))).isEqualTo(5_000);
    assertThat(engine.against(sim.world(), move("av seek call"))).extracting(s -> s.name()).containsExactly("coyer");
  }

  private Move move(String line) {
    return Moves.of(sim.grammar(), sim.parse(line));
  }

  @Test
  void a_measured_obligation_is_breached_or_honored_in_the_evening() {
    did("av, bo sign port-royal");
    sim.advance(Span.days(3));
    assertThat(state("truce.port-royal.tin.state")).isEqualTo("pending");
    did("bo restrict tin-list");
    sim.advance(Span.days(1));
    assertThat(state("truce.port-royal.tin.state")).isEqualTo("breached");
    did("bo lift tin-list");
    sim.advance(Span.days(1));
    assertThat(state("truce.port-royal.tin.state")).as("what is breached stays so").isEqualTo("breached");
    did("av, bo hold call");
    sim.advanceTo(LocalDate.parse("2030-01-20"));
    assertThat(state("truce.port-royal.salt.state")).isEqualTo("pending");
    sim.advance(Span.days(1));
    assertThat(state("truce.port-royal.salt.state")).isEqualTo("honored");
    assertThat(sim.why("truce.port-royal.salt.state", sim.today()).origin().orElseThrow().by())
        .isEqualTo("measure of salt: talks.bo.av.calls >= 1");
  }

  @Test
  void what_is_not_done_by_its_day_is_breached() {
    did("av, bo sign port-royal");
    sim.advanceTo(LocalDate.parse("2030-01-21"));
    assertThat(state("truce.port-royal.salt.state")).isEqualTo("breached");
  }

  @Test
  void a_truce_collapses_in_the_evening_when_both_parts_of_its_condition_hold() {
    did("av, bo sign port-royal");
    did("av, bo schedule talks");
    did("bo break off");
    sim.advance(Span.days(1));
    assertThat(state("truce.port-royal.state")).isEqualTo("in-force");
    did("av restrict scanners");
    assertThat(state("truce.port-royal.state")).as("not before the evening").isEqualTo("in-force");
    sim.advance(Span.days(1));
    assertThat(state("truce.port-royal.state")).isEqualTo("collapsed");
    assertThat(sim.value("tariff.av.bo")).isEqualTo(Value.of(40));
  }

  @Test
  void claims_are_kept_and_change_nothing() {
    assertThat(SCENARIO.claims()).singleElement().satisfies(claim -> {
      assertThat(claim.by()).isEqualTo(BO);
      assertThat(claim.about()).contains("new-controls");
      assertThat(claim.denied()).map(Claim.Denial::says).contains("It did not");
      assertThat(claim.cites().ids()).containsExactly("A1");
    });
    Scenario silent = ScenarioReader.read("two.yaml",
        TEXT.replaceFirst("(?s)claims:.*timeline:", "timeline:")).orElseThrow();
    assertThat(silent.claims()).isEmpty();
    assertThat(Simulation.start(silent).hash()).isEqualTo(sim.hash());
  }

  @Test
  void whatIsMeasuredAndWhatCollapsesCiteTheirConditions() {
    String text = TEXT
        .replace("because: invented}}", "because: invented}, A2: {text: Calls, because: a guess}, A3: {text: Rage, because: a guess}}")
        .replace("by: 2030-01-20}", "by: 2030-01-20, source: A2}")
        .replace("truce.port-royal.new-controls.state is breached and talks.bo.av.state is broken-off}",
            "truce.port-royal.salt.state is breached, source: A3}");
    Simulation measured = Simulation.start(ScenarioReader.read("tin-war.yaml", text).orElseThrow());
    measured.play("av, bo sign port-royal");
    measured.advanceTo(LocalDate.parse("2030-01-21"));

    assertThat(measured.why("truce.port-royal.salt.state").origin()).contains(new Origin(LocalDate.parse("2030-01-20"),
        "measure of salt: talks.bo.av.calls >= 1", Cites.of("A2")));
    assertThat(measured.why("truce.port-royal.state").origin()).contains(
        new Origin(LocalDate.parse("2030-01-20"), "condition of collapse of port-royal", Cites.of("A3")));
  }
}
