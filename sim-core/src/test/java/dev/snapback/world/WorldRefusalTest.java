package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.kernel.Span;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parts of a world may not be. */
class WorldRefusalTest {
  private static final MetricRef RATE = new MetricRef("tariff.us.cn");
  private static final MetricRef TRUCE = new MetricRef("truce.geneva.state");

  @ParameterizedTest
  @CsvSource({"2030-01-02, 2030-01-01, 2030-01-03", "2030-01-01, 2030-01-03, 2030-01-02"})
  void aClockRunsForward(LocalDate start, LocalDate today, LocalDate end) {
    assertThatThrownBy(() -> new WorldSpec.Clock(start, today, end))
        .hasMessage("a clock runs start <= today <= end, not " + start + ", " + today + ", " + end);
  }

  @Test
  void aClockRunsTenYearsAtMost() {
    LocalDate start = TinWar.START;
    assertThat(new WorldSpec.Clock(start, start, start.plusDays(3660)).end()).isEqualTo(start.plusDays(3660));
    assertThatThrownBy(() -> new WorldSpec.Clock(start, start, start.plusDays(3661)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3661 is too many: at most 3660 days from the start of the clock to its end (limit \"horizon\")");
  }

  @Test
  void movesHaveIdsOfTheirOwnAndLieNotBeforeTheStart() {
    var deed = new Deed.Reset("license.cobalt.capacity", "6 per wd");
    var first = new Scheduled("m1", TinWar.START, deed, Cites.NONE);
    WorldSpec spec = TinWar.spec();
    assertThat(spec.withTimeline(List.of(first)).timeline()).containsExactly(first);
    assertThatThrownBy(() -> new Engine(spec.withTimeline(List.of(first, new Scheduled("m1", TinWar.START.plusDays(1), deed, Cites.NONE)))))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("two moves of the timeline are called m1");
    assertThatThrownBy(() -> new Engine(spec.withTimeline(List.of(new Scheduled("m1", TinWar.START.minusDays(1), deed, Cites.NONE)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("move m1 is played on 2029-12-31, before the clock starts on 2030-01-01");
  }

  @Test
  void onlyATruceThatIsDeclaredCollapses() {
    var lapsed = new Condition.IsState(TRUCE, "lapsed");
    assertThatThrownBy(() -> new Engine(TinWar.spec().withRules(Map.of(new TruceName("geneva"), new Collapse(lapsed, Cites.NONE)), Map.of(), List.of(), List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("truce geneva has a condition of its collapse, but is not declared");
  }

  @Test
  void onlyAnObligationThatATruceDeclaresIsMeasured() {
    var every = new Kept(new Condition.IsState(TRUCE, "in-force"), Optional.empty(), Cites.NONE);
    assertThatThrownBy(() -> new Engine(measuring("tin-licenses", every)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is measured whether obligation tin-licenses is kept, but no truce declares it");
    assertThat(new Engine(measuring("cobalt-licenses", every)).spec().kept()).hasSize(1);
  }

  private static WorldSpec measuring(String obligation, Kept kept) {
    return TinWar.spec().withRules(Map.of(), Map.of(new ObligationName(obligation), kept), List.of(), List.of());
  }

  @ParameterizedTest
  @EnumSource(value = Unit.class, names = {"PERCENT", "DAYS", "WORKING_DAYS", "STATE"})
  void ratesAndSpansAndStatesAreNoAmounts(Unit unit) {
    assertThatThrownBy(() -> new Setting.OfAmount(3, unit)).hasMessage("no amount: 3.0 " + unit);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void anAmountIsFinite(double amount) {
    assertThatThrownBy(() -> new Setting.OfAmount(amount, Unit.TONNES)).hasMessage("no amount: " + amount + " TONNES");
    assertThatThrownBy(() -> new Condition.Compare(RATE, Condition.Op.MORE, amount, Unit.PERCENT))
        .hasMessage("a metric is compared with a finite number, not " + amount + " PERCENT");
  }

  @Test
  void aStateIsNotCompared() {
    assertThatThrownBy(() -> new Condition.Compare(TRUCE, Condition.Op.MORE, 3, Unit.STATE))
        .hasMessage("a metric is compared with a finite number, not 3.0 STATE");
  }

  @Test
  void whatIsAskedOfAValueOfAnotherKindIsUnknownAndSoIsItsOpposite() {
    var compared = new Condition.Compare(RATE, Condition.Op.LESS, 3, Unit.PERCENT);
    var state = new Condition.IsState(TRUCE, "lapsed");
    for (Condition each : List.of(compared, new Condition.Not(compared))) {
      assertThat(each.holds(metric -> new Value.State("lapsed"))).as(each.toString()).isFalse();
    }
    for (Condition each : List.of(state, new Condition.Not(state))) {
      assertThat(each.holds(metric -> Value.of(1))).as(each.toString()).isFalse();
    }
  }

  @Test
  void aPatternHasCharactersAndNotTooMany() {
    assertThat(new EventPattern("x".repeat(200)).fits("x".repeat(200))).isTrue();
    for (String text : List.of("", "  ", "x".repeat(201))) {
      assertThatThrownBy(() -> new EventPattern(text)).hasMessage("a pattern has 1 to 200 characters");
    }
  }

  @ParameterizedTest
  @CsvSource({"2wd, 0d", "0d, 2wd"})
  void aReactionWaitsForCalendarDays(String delay, String coolDown) {
    var never = new Reaction.Trigger.On(new EventPattern("*"));
    var move = new Move(List.of(TinWar.AV), new TariffCommand.Restore(new LayerName("surcharge"), Optional.empty()), "x");
    assertThatThrownBy(() -> new Reaction("hawk", never, move, Reaction.Chance.CERTAIN, TinWar.START, false,
            Span.parse(delay), Span.parse(coolDown), Cites.NONE))
        .hasMessage("reaction hawk: delay and cool-down are calendar days, not " + delay + " and " + coolDown);
  }

  @Test
  void onlyGovernmentsMove() {
    var engine = new Engine(TinWar.spec());
    var move = new Move(List.of(new Actor("mx")),
        new TariffCommand.Restore(new LayerName("surcharge"), Optional.empty()), "mx restore surcharge");
    Outcome outcome = engine.play(engine.start(1, 0, true), move, Cites.NONE);
    assertThat(((Outcome.Refused) outcome).refusal().reason()).isEqualTo("mx is no government of this scenario");
  }

  @Test
  void whatIsSetOffSaysWhenAndWhoSaysSo() {
    assertThat(new WorldEvent.SetOff("hawk", "av meet", 0, Cites.NONE).text())
        .isEqualTo("reaction hawk is set off: av meet");
    assertThat(new WorldEvent.SetOff("hawk", "av meet", 2, Cites.of("A1")).text())
        .isEqualTo("reaction hawk is set off: av meet in 2d [A1]");
  }

  @Test
  void partiesOfATruceThatTalkAreOneGroup() {
    assertThat(TinWar.diplomacy().groups()).containsExactly(
        List.of(TinWar.AV), List.of(TinWar.BO), List.of(TinWar.AV, TinWar.BO));
    assertThat(TinWar.spec(TinWar.leaving(TruceSpec.Restores.OWN), List.of()).groups()).hasSize(3);
  }

  @Test
  void beforeTheFirstEveningNoOutputIsMissing() {
    var engine = new Engine(Files2025.GENEVA.spec());
    World world = engine.start(1, 0, true);
    assertThat(engine.value(world, new MetricRef("output.us"))).isEqualTo(Value.of(100));
    assertThat(engine.metrics().find("output.us").orElseThrow().why().apply(world).parts())
        .extracting(part -> part.note()).allMatch(note -> note.equals("of output; it went without 0% of what it needed"));
    assertThat(Share.NONE.inPercent()).isZero();
  }
}
