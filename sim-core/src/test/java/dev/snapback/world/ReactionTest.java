package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Command;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Standing policies: when they are set off, what they draw, what they leave behind. */
class ReactionTest {
  private static final String HEAD = """
      snapback: 1
      scenario: small
      clock: {start: 2030-01-01, end: 2031-12-31}
      source: A1
      assumptions:
        A1: {text: Everything here, because: invented for a test}
      actors:
        av: {name: Arvia}
        bo: {name: Borland}
      tariffs:
        av.bo:
          surcharge: {rate: 10%}
        bo.av:
          counter: {rate: 10%}
      pressures:
        av: {level: 2}
      reactions:
      """;

  private static Scenario scenario(String... reactions) {
    var text = new StringBuilder(HEAD);
    for (String reaction : reactions) {
      text.append("  ").append(reaction).append('\n');
    }
    return ScenarioReader.read("small.yaml", text.toString()).orElseThrow();
  }

  private static Engine engine(String... reactions) {
    return new Engine(scenario(reactions).spec());
  }

  private static void play(Engine engine, World world, Scenario scenario, String line) {
    var parsed = (Parsed) scenario.grammar().parse(line);
    var move = new Move(parsed.actors(), (Command) parsed.command(), line);
    assertThat(engine.play(world, move, Cites.NONE)).isInstanceOf(Outcome.Accepted.class);
  }

  private static void advance(Engine engine, World world, int days) {
    for (int i = 0; i < days; i++) {
      engine.advance(world);
    }
  }

  private static double rate(Engine engine, World world, String metric) {
    return ((Value.Amount) engine.value(world, new MetricRef(metric))).amount();
  }

  private static List<LocalDate> days(World world, Class<?> event) {
    return world.journal().entries().stream().filter(e -> event.isInstance(e.event())).map(Entry::day).toList();
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  @Test
  void a_certain_reaction_follows_in_the_same_evening_and_names_itself() {
    Engine engine = engine("hawk: {when: tariff.av.bo < 15%, move: av raise surcharge by 5pp}");
    World world = engine.start(1, 0, true);
    engine.evening(world);
    assertThat(rate(engine, world, "tariff.av.bo")).isEqualTo(15);
    assertThat(world.journal().entries()).extracting(e -> e.event().text()).startsWith(
        "reaction hawk is set off: av raise surcharge by 5pp [A1]");
    assertThat(world.journal().entries()).extracting(Entry::cause).contains("av raise surcharge by 5pp (reaction hawk)");
    engine.nextMorning(world);
    advance(engine, world, 5);
    assertThat(rate(engine, world, "tariff.av.bo")).as("its condition no longer holds").isEqualTo(15);
  }

  @Test
  void nothing_is_set_off_before_the_first_evening_of_a_reaction() {
    Engine engine = engine("hawk: {when: tariff.av.bo < 15%, move: av raise surcharge by 5pp, from: 2030-01-11}");
    World world = engine.start(1, 0, true);
    advance(engine, world, 30);
    assertThat(days(world, WorldEvent.SetOff.class)).containsExactly(day("2030-01-11"));
  }

  @Test
  void once_is_once_and_a_cool_down_is_waited_for() {
    Engine engine = engine("a: {when: tariff.av.bo > 0%, move: av raise surcharge by 1pp, once: true}",
        "b: {when: tariff.bo.av > 0%, move: bo raise counter by 1pp, cool-down: 7d}");
    World world = engine.start(1, 0, false);
    advance(engine, world, 21);
    assertThat(rate(engine, world, "tariff.av.bo")).isEqualTo(11);
    assertThat(rate(engine, world, "tariff.bo.av")).as("on days 0, 7 and 14").isEqualTo(13);
    engine.evening(world);
    assertThat(rate(engine, world, "tariff.bo.av")).isEqualTo(14);
  }

  @Test
  void a_delayed_move_comes_on_a_morning_after_the_schedule() {
    Engine engine = engine("a: {when: tariff.av.bo > 0%, move: av raise surcharge by 1pp, once: true, delay: 2d}");
    World world = engine.start(1, 0, true);
    engine.advance(world);
    World branch = world.fork();
    engine.evening(world);
    assertThat(rate(engine, world, "tariff.av.bo")).isEqualTo(10);
    engine.nextMorning(world);
    assertThat(world.today()).isEqualTo("2030-01-03");
    assertThat(rate(engine, world, "tariff.av.bo")).isEqualTo(11);
    engine.advance(branch);
    assertThat(branch.canonical()).as("a fork carries what is under way").isEqualTo(world.canonical());
  }

  @Test
  void an_event_sets_off_what_waits_for_it() {
    Scenario scenario = scenario("answer: {on: av raise *, move: bo raise counter by 5pp}",
        "echo: {on: \"* counter*\", move: av raise surcharge by 1pp, once: true}");
    Engine engine = new Engine(scenario.spec());
    World world = engine.start(1, 0, false);
    engine.advance(world);
    assertThat(rate(engine, world, "tariff.bo.av")).isEqualTo(10);
    play(engine, world, scenario, "av raise surcharge to 20%");
    engine.evening(world);
    assertThat(rate(engine, world, "tariff.bo.av")).isEqualTo(15);
    assertThat(rate(engine, world, "tariff.av.bo")).as("a later reaction sees an earlier one's move").isEqualTo(21);
    engine.nextMorning(world);
    engine.advance(world);
    assertThat(rate(engine, world, "tariff.bo.av")).as("that move in turn is seen the next evening").isEqualTo(20);
    advance(engine, world, 5);
    assertThat(rate(engine, world, "tariff.bo.av")).isEqualTo(20);
  }

  @Test
  void what_is_not_legal_has_not_happened_and_is_told_once() {
    Engine engine = engine("a: {when: tariff.av.bo > 0%, move: av lower surcharge to 50%, once: true, cool-down: 30d}");
    World world = engine.start(1, 0, true);
    advance(engine, world, 20);
    assertThat(days(world, WorldEvent.SetOff.class)).isEmpty();
    assertThat(world.journal().entries()).extracting(e -> e.event().text()).hasSize(1).first().asString()
        .startsWith("reaction a did not happen: av lower surcharge to 50% (");
  }

  @Test
  void branches_stay_in_step_whatever_else_happens_in_them() {
    String[] one = {"a: {when: tariff.bo.av > 0%, move: bo raise counter by 1pp, chance: 10% per day}"};
    String[] two = {"z: {when: tariff.av.bo > 0%, move: av raise surcharge by 1pp, chance: 50% per day}", one[0]};
    World alone = engine(one).start(7, 0, true);
    World beside = engine(two).start(7, 0, true);
    advance(engine(one), alone, 300);
    advance(engine(two), beside, 300);
    List<LocalDate> days = days(alone, WorldEvent.SetOff.class);
    assertThat(days).hasSizeBetween(12, 50);
    assertThat(beside.journal().entries().stream()
        .filter(e -> e.event() instanceof WorldEvent.SetOff s && s.reaction().equals("a")).map(Entry::day)).isEqualTo(days);

    Scenario scenario = scenario(one);
    Engine engine = new Engine(scenario.spec());
    World branch = engine.start(7, 0, true);
    advance(engine, branch, 150);
    World other = branch.fork();
    play(engine, other, scenario, "av raise surcharge to 90%");
    advance(engine, branch, 150);
    advance(engine, other, 150);
    assertThat(days(branch, WorldEvent.SetOff.class)).isEqualTo(days(other, WorldEvent.SetOff.class)).isEqualTo(days);
  }

  @Test
  void recording_changes_nothing() {
    Engine engine = engine("a: {when: tariff.av.bo < 30%, move: av raise surcharge by 1pp, chance: 10% per day}",
        "b: {on: av raise *, move: bo raise counter by 1pp, chance: 50%, delay: 3d}");
    World told = engine.start(3, 0, true);
    World silent = engine.start(3, 0, false);
    for (int i = 0; i < 200; i++) {
      engine.advance(told);
      engine.advance(silent);
      assertThat(silent.canonical()).isEqualTo(told.canonical());
    }
    assertThat(told.journal().size()).isPositive();
    assertThat(silent.journal().size()).isZero();
  }

  @Test
  void chances_are_what_they_say_over_many_futures() {
    assertThat(share("chance: 4% per day", 1)).satisfies(within(0.04));
    assertThat(share("chance: 4% per day", 10)).satisfies(within(1 - Math.pow(0.96, 10)));
    assertThat(share("chance: 30%", 10)).as("one draw for the occasion").satisfies(within(0.30));
    assertThat(share("chance: 3% per day, per-pressure: 5%", 1)).as("3% and 5% for each of 2 points").satisfies(within(0.13));
    assertThat(share("chance: 0% per day, per-pressure: 60%", 1)).as("never above all").isEqualTo(1);
  }

  @Test
  void a_soft_stance_leaves_half_of_a_chance_and_a_hard_one_nothing() {
    assertThat(under("soft")).satisfies(within(0.20));
    assertThat(under("hard")).isZero();
  }

  private static double under(String force) {
    String stance = "stances: {calm: {actor: av, refuses: av raise *, while: tariff.av.bo > 0%, force: " + force + "}}\n";
    var engine = new Engine(ScenarioReader.read("small.yaml", HEAD.replace("reactions:\n", stance + "reactions:\n")
        + "  a: {when: tariff.av.bo > 0%, move: av raise surcharge by 1pp, chance: 40% per day}\n").orElseThrow().spec());
    int happened = 0;
    for (int replication = 1; replication <= FUTURES; replication++) {
      World world = engine.start(1, replication, false);
      engine.evening(world);
      happened += rate(engine, world, "tariff.av.bo") > 10 ? 1 : 0;
    }
    return (double) happened / FUTURES;
  }

  private static final int FUTURES = 4000;

  /** How often it happens within so many days. */
  private static double share(String chance, int days) {
    Engine engine = engine("a: {when: tariff.av.bo > 0%, move: av raise surcharge by 1pp, once: true, " + chance + "}");
    int happened = 0;
    for (int replication = 1; replication <= FUTURES; replication++) {
      World world = engine.start(1, replication, false);
      advance(engine, world, days);
      happened += rate(engine, world, "tariff.av.bo") > 10 ? 1 : 0;
    }
    return (double) happened / FUTURES;
  }

  /** Within four standard errors. */
  private static Consumer<Double> within(double p) {
    return found -> assertThat(found).isBetween(p - 4 * Math.sqrt(p * (1 - p) / FUTURES), p + 4 * Math.sqrt(p * (1 - p) / FUTURES));
  }

  @Test
  void an_occasion_is_when_a_condition_comes_to_hold() {
    Scenario scenario = scenario("a: {when: tariff.av.bo > 20%, move: bo raise counter by 1pp, chance: 100%}");
    Engine engine = new Engine(scenario.spec());
    World world = engine.start(1, 0, false);
    List<Double> counters = new ArrayList<>();
    for (String move : List.of("av raise surcharge to 30%", "av lower surcharge to 20%", "av raise surcharge to 25%")) {
      play(engine, world, scenario, move);
      advance(engine, world, 5);
      counters.add(rate(engine, world, "tariff.bo.av"));
    }
    assertThat(counters).containsExactly(11.0, 11.0, 12.0);
  }

  @Test
  void a_replication_goes_its_own_way_from_the_present() {
    Engine engine = engine("a: {when: tariff.bo.av > 0%, move: bo raise counter by 1pp, chance: 10% per day}");
    World session = engine.start(7, 0, true);
    advance(engine, session, 50);
    World future = session.fork();
    engine.replicate(future, 5);
    advance(engine, session, 100);
    advance(engine, future, 100);
    assertThat(days(future, WorldEvent.SetOff.class)).isNotEqualTo(days(session, WorldEvent.SetOff.class));
    World whole = engine.start(7, 5, true);
    advance(engine, whole, 150);
    assertThat(days(future, WorldEvent.SetOff.class).stream().filter(d -> d.isAfter(day("2030-02-20"))))
        .isEqualTo(days(whole, WorldEvent.SetOff.class).stream().filter(d -> d.isAfter(day("2030-02-20"))).toList());
  }

  @Test
  void patterns_are_plain() {
    assertThat(new EventPattern("us raise *").fits("us raise reciprocal to 125%")).isTrue();
    assertThat(new EventPattern("us raise *").fits("us, cn raise reciprocal")).isFalse();
    assertThat(new EventPattern("*").fits("")).isTrue();
    assertThat(new EventPattern("a*b*c").fits("axxbbxc")).isTrue();
    assertThat(new EventPattern("a*b*c").fits("axxbbxcd")).isFalse();
    assertThat(new EventPattern("*lapsed*").fits("truce geneva lapsed after 90 days")).isTrue();
    assertThat(new EventPattern("a.b").fits("axb")).as("a point is a point").isFalse();
  }

  @Test
  void an_event_of_today_is_seen_before_the_evening() {
    Scenario scenario = scenario("later: {on: 'av raise *', move: bo raise counter by 1pp, once: true}");
    Engine engine = new Engine(scenario.spec());
    World world = engine.start(1, 0, true);
    assertThat(engine.reactions(world).get(0).holds()).isFalse();
    play(engine, world, scenario, "av raise surcharge by 1pp");
    assertThat(engine.reactions(world).get(0).holds()).isTrue();
    assertThat(rate(engine, world, "tariff.bo.av")).as("it follows in the evening").isEqualTo(10);
    engine.evening(world);
    assertThat(rate(engine, world, "tariff.bo.av")).isEqualTo(11);
  }

  @Test
  void a_status_says_the_chance_now_and_why_it_is_not_set_off_again() {
    Engine engine = engine("raise: {when: pressure.av >= 2, move: av raise surcharge by 1pp, chance: 90% per day,"
        + " per-pressure: 10%, cool-down: 20d}", "later: {on: 'av raise *', move: bo raise counter by 1pp, once: true,"
        + " delay: 3d}", "never: {when: pressure.av > 5, move: av remove surcharge}");
    World world = engine.start(1, 0, true);
    List<ReactionStatus> fresh = engine.reactions(world);
    assertThat(fresh).extracting(ReactionStatus::state).containsOnly(ReactionStatus.State.READY);
    assertThat(fresh).extracting(ReactionStatus::holds).containsExactly(true, false, false);
    assertThat(fresh.get(0).percent()).as("90 and 10 for each of 2 points, at most all").isEqualTo(100);
    advance(engine, world, 1);
    List<ReactionStatus> after = engine.reactions(world);
    assertThat(after.get(0).state()).isEqualTo(ReactionStatus.State.COOLS_DOWN);
    assertThat(after.get(0).until()).contains(LocalDate.parse("2030-01-21"));
    assertThat(after.get(1).state()).isEqualTo(ReactionStatus.State.UNDER_WAY);
    assertThat(after.get(1).until()).contains(LocalDate.parse("2030-01-04"));
    assertThat(after.get(2).times()).isZero();
    advance(engine, world, 4);
    assertThat(engine.reactions(world).get(1).state()).isEqualTo(ReactionStatus.State.SPENT);
    assertThat(engine.reactions(world).get(1).last()).contains(LocalDate.parse("2030-01-01"));
    assertThat(engine.reactions(world)).extracting(ReactionStatus::times).containsExactly(1, 1, 0);
  }
}
