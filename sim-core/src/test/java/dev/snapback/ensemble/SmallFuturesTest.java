package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.language.Grammar;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.MetricRef;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Futures of which every answer is known: a duty that rises on the sixth day, and numbers that tell replication and day. */
class SmallFuturesTest {
  private static final String FILE = """
      snapback: 1
      scenario: small
      clock: {start: 2030-01-01, end: 2030-12-31}
      source: A1
      assumptions: {A1: {text: Everything here, because: invented for this test}}
      actors: {av: {name: Arvia}, bo: {name: Borland}}
      tariffs: {av.bo: {duty: {rate: 10%}}, bo.av: {counter: {rate: 5%}}}
      reactions:
        answer: {when: tariff.av.bo > 30%, move: bo raise counter by 1pp, chance: 40% per day}
      timeline:
        - {date: 2030-01-06, move: av raise duty to 35%}
      """;
  private static final LocalDate START = LocalDate.of(2030, 1, 1);
  private static final Scenario SCENARIO = ScenarioReader.read("small.yaml", FILE).orElseThrow();
  private static final Options ONE = Options.DEFAULT.threads(1);

  private final Engine engine = new Engine(SCENARIO.spec());
  private final Ensemble ensemble = Ensemble.ofScenario(engine, 7);

  private static Condition condition(String text) {
    return ((Grammar.ConditionReading.Read) SCENARIO.grammar().condition(text)).condition();
  }

  private static Metric<World> metric(String name, Function<World, Value> value) {
    return new Metric<>(name, Unit.COUNT, "", "", value, world -> Explanation.of(name, "", "", List.of()));
  }

  private static double hundreds(World world) {
    return world.replication() * 100 + world.today().getDayOfMonth();
  }

  private static final Metric<World> WHO = metric("who", world -> Value.of(hundreds(world)));
  private static final Metric<World> HALF = metric("half", world -> Value.of(hundreds(world) / 2));

  @Test
  void eachAnswerStandsInItsColumn() {
    Question question = new Question(List.of(START.plusDays(2), START.plusDays(9)), List.of(WHO, HALF),
        List.of(condition("tariff.av.bo > 30%"), condition("tariff.av.bo > 40%")),
        List.of(condition("tariff.av.bo > 40%"), condition("tariff.av.bo > 30%"), condition("tariff.av.bo > 5%")));
    Replications rows = ensemble.run(question, 20, Options.DEFAULT.threads(2)).replications();
    for (int i = 1; i <= 20; i++) {
      assertThat(rows.row(i)).containsExactly(i * 100 + 3, (i * 100 + 3) / 2., i * 100 + 10, (i * 100 + 10) / 2., 1, 0, Double.NaN, 5, 0);
      assertThat(ensemble.replication(question, i)).containsExactly(rows.row(i));
    }
    Forecast forecast = new Forecast(question, START, 7, rows);
    assertThat(forecast.metric(1, 0).quantiles().min()).isEqualTo(103 / 2.);
    assertThat(forecast.metric(0).quantiles().max()).isEqualTo(2010);
    assertThat(forecast.chance(0).value()).isEqualTo(1);
    assertThat(forecast.chance(1).value()).isZero();
    assertThat(forecast.first(0).never().value()).isEqualTo(1);
    assertThat(forecast.first(1).meanWhereReached()).hasValue(5);
    assertThat(forecast.first(1).count()).isEqualTo(20);
    assertThat(question.first(condition("tariff.av.bo > 5%")).firsts()).hasSize(4);
    assertThat(question.chance(condition("tariff.av.bo > 5%")).chances()).hasSize(3);
  }

  @Test
  void anEnsembleKnowsItsSeedAndItsFirstDay() {
    assertThat(ensemble.seed()).isEqualTo(7);
    assertThat(ensemble.from()).isEqualTo(START);
    assertThat(ensemble.run(Question.of(START, List.of(WHO)), 2, ONE).seed()).isEqualTo(7);
  }

  @Test
  void thePathIsThatOfNobodysLuck() {
    Forecast path = ensemble.path(Question.of(START.plusDays(3), List.of(WHO)));
    assertThat(path.replications().row(1)).containsExactly(4);
    assertThat(path.replications().count()).isEqualTo(1);
    assertThat(path.seed()).isEqualTo(7);
    World present = engine.start(9, 0, true);
    assertThat(Ensemble.ofPresent(engine, present, 7).path(Question.of(START, List.of(WHO))).seed()).as("the present's own").isEqualTo(9);
    Forecast broken = ensemble.path(Question.of(START, List.of(metric("broken", world -> {
      throw new IllegalStateException("no");
    }))));
    assertThat(broken.replications().failures()).containsExactly(new Replications.Failure(1, "no", Optional.empty()));
  }

  @Test
  void replicationsMayShareTheirLuckAndHaveOtherNumbers() {
    Metric<World> counter = metric("counter", world -> engine.value(world, new MetricRef("tariff.bo.av")));
    Question question = Question.of(START.plusDays(30), List.of(WHO, counter));
    Replications own = ensemble.run(question, 8, ONE).replications();
    Replications shared = ensemble.lucky(i -> 3).run(question, 8, ONE).replications();
    for (int i = 1; i <= 8; i++) {
      assertThat(shared.row(i)).containsExactly(own.row(3));
    }
    assertThat(IntStream.rangeClosed(1, 8).mapToDouble(i -> own.row(i)[1]).distinct().count()).isGreaterThan(2);
    var chance = engine.parameters().find("reaction.answer.chance").orElseThrow();
    Replications never = ensemble.adjusted(i -> List.of(new Adjustment(chance, i == 2 ? 0 : 100))).run(question, 4, ONE).replications();
    assertThat(never.column(1)).as("a point on each of 26 evenings, but in the second").containsExactly(31, 5, 31, 31);
    assertThat(ensemble.adjusted(i -> List.of(new Adjustment(chance, 0))).fixed().run(question, 8, ONE).replications().hash()).isEqualTo(own.hash());
  }

  /** Every third fails: its numbers are in no statistic, but its row stands, and the hash knows. */
  @Test
  void whatFailsIsLeftOutOfEachStatistic() {
    Metric<World> fragile = metric("fragile", world -> {
      if (world.replication() % 3 == 0) {
        throw new OverLimitException(Limits.EVENTS, "too many", "fewer");
      }
      return Value.of(world.replication());
    });
    Question question = Question.of(START, List.of(fragile)).chance(condition("tariff.av.bo > 5%"));
    Forecast forecast = ensemble.run(question, 40, ONE);
    assertThat(forecast.replications().failures()).hasSize(13)
        .allMatch(f -> f.replication() % 3 == 0 && f.over().equals(Optional.of(Limits.EVENTS)));
    assertThat(forecast.column(0)).hasSize(27).startsWith(1, 2, 4, 5).endsWith(37, 38, 40);
    assertThat(forecast.metric(0).count()).isEqualTo(27);
    assertThat(forecast.chance(0)).isEqualTo(Estimate.ofShare(27, 27));
    assertThat(forecast.replications().row(3)).containsOnly(Double.NaN);
    Replications first = forecast.replications().first(18);
    assertThat(first.count()).isEqualTo(18);
    assertThat(first.failures()).extracting(Replications.Failure::replication).containsExactly(3, 6, 9, 12, 15, 18);
    assertThat(first.first(17).failures()).hasSize(5);
    assertThat(first.column(0)).hasSize(18).startsWith(1, 2).endsWith(16, 17, Double.NaN);
    assertThat(forecast.replications().first(16).plus(ensemble.rows(question, 17, 24, ONE)).hash()).isEqualTo(forecast.replications().hash());
    Metric<World> broken = metric("broken", world -> {
      throw new OverLimitException(Limits.EVENTS, "too many", "fewer");
    });
    assertThatThrownBy(() -> ensemble.run(Question.of(START, List.of(broken)), 3, ONE).metric(0))
        .isInstanceOf(OverLimitException.class).hasMessageStartingWith("all 3 replications failed: too many");
  }

  @Test
  void progressCountsReplicationsOfAllThatIsRun() {
    var heard = new ArrayList<String>();
    Options telling = ONE.progress((done, of) -> {
      if (heard.isEmpty() || !heard.get(heard.size() - 1).equals(done + "/" + of)) {
        heard.add(done + "/" + of);
      }
      return true;
    });
    ensemble.run(Question.of(START, List.of(WHO)), 40, telling);
    assertThat(heard).endsWith("40/40").allMatch(line -> line.endsWith("/40"));
    heard.clear();
    Sweep.of(List.of(new Variant.Possible("a", ensemble), new Variant.Refused("b", "no", List.of()), new Variant.Possible("c", ensemble)),
        Question.of(START, List.of(WHO)), 16, telling);
    assertThat(heard).contains("16/32").endsWith("32/32").allMatch(line -> line.endsWith("/32"));
  }

  // A search for the smallest rate, each value an engine of its own: the answer is its place.

  private static Variant rate(int percent) {
    Scenario scenario = ScenarioReader.read("small.yaml", FILE.replace("to 35%", "to " + (11 + percent) + "%")).orElseThrow();
    return new Variant.Possible(11 + percent + "%", Ensemble.ofScenario(new Engine(scenario.spec()), 7));
  }

  private static Threshold search(String condition, int count, int replications) {
    return Threshold.search(SmallFuturesTest::rate, count,
        new Threshold.Aim(condition(condition), START.plusDays(6), 1, replications), ONE);
  }

  private static List<Integer> places(Threshold of) {
    return of.tried().stream().map(Threshold.Tried::index).toList();
  }

  @Test
  void theGapBelowTheFirstOfNineThatReachesIsHalved() {
    for (int replications : new int[] {0, 3}) {
      Threshold found = search("tariff.av.bo >= 28%", 41, replications);
      assertThat(found.way()).isEqualTo(Threshold.Way.HALVES);
      assertThat(found.found().orElseThrow().index()).isEqualTo(17);
      assertThat(found.found().orElseThrow().value()).isEqualTo("28%");
      assertThat(places(found)).containsExactly(0, 5, 10, 15, 16, 17, 18, 20, 25, 30, 35, 40);
      assertThat(found.rises()).isTrue();
      assertThat(found.stopped()).isFalse();
      assertThat(found.best().orElseThrow().index()).as("the smallest of the best").isEqualTo(17);
      assertThat(found.best().orElseThrow().chance().value()).isEqualTo(1);
      assertThat(found.tried()).filteredOn(t -> t.index() < 17).noneMatch(Threshold.Tried::reaches);
    }
    assertThat(places(search("tariff.av.bo >= 51%", 41, 0))).as("the last").endsWith(35, 37, 38, 39, 40);
    assertThat(places(search("tariff.av.bo >= 11%", 41, 0))).as("the first").containsExactly(0, 1, 5, 10, 15, 20, 25, 30, 35, 40);
  }

  @Test
  void whatFallsAgainIsRunOneByOneUpToTheFirst() {
    String twice = "tariff.av.bo = 16% or tariff.av.bo = 14%";
    assertThat(search(twice, 41, 3).rises()).as("three of three could still be chance: 3 < 1.96 √3").isTrue();
    Threshold found = search(twice, 41, 4);
    assertThat(found.way()).isEqualTo(Threshold.Way.ONE_BY_ONE);
    assertThat(found.rises()).isFalse();
    assertThat(found.found().orElseThrow().index()).isEqualTo(3);
    assertThat(places(found)).containsExactly(0, 1, 2, 3, 5, 10, 15, 20, 25, 30, 35, 40);
  }

  @Test
  void nineValuesAreAllRunAndOneIsEnough() {
    Threshold nine = search("tariff.av.bo >= 13%", 9, 0);
    assertThat(nine.way()).isEqualTo(Threshold.Way.EVERY);
    assertThat(places(nine)).hasSize(9);
    assertThat(nine.found().orElseThrow().index()).isEqualTo(2);
    assertThat(places(search("tariff.av.bo >= 13%", 1, 0))).containsExactly(0);
    assertThat(search("tariff.av.bo >= 13%", 10, 0).way()).isEqualTo(Threshold.Way.HALVES);
    assertThat(search("tariff.av.bo >= 99%", 41, 2).found()).isEmpty();
    assertThat(search("tariff.av.bo >= 99%", 41, 2).tried()).hasSize(9);
    assertThat(search("tariff.av.bo >= 13%", 9, 2).hash()).isNotEqualTo(search("tariff.av.bo >= 14%", 9, 2).hash());
  }

  @Test
  void theNextNumberIsAWholeBlockMoreAtLeastAndFourTimesAtMost() {
    assertThat(Precision.next(1008, 0.02, 0.01)).isEqualTo(4032);
    assertThat(Precision.next(1008, 0.1, 0.01)).isEqualTo(4032);
    assertThat(Precision.next(1008, 0.0142, 0.01)).isEqualTo(2144);
    assertThat(Precision.next(1008, 0.01, 0.01)).isEqualTo(1072);
    assertThat(Precision.next(160, 0.01, 0.01)).isEqualTo(176);
    assertThat(Precision.next(16, 0.001, 0.01)).isEqualTo(32);
    assertThat(Precision.next(Integer.MAX_VALUE / 2, 0.02, 0.01)).isEqualTo(Integer.MAX_VALUE / 2);
  }
}
