package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Span;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How events, settings and patterns of the world are told, and what a pattern and a stance speak of. */
class WorldTextsTest {
  private static final Actor AV = TinWar.AV;
  private static final Actor BO = TinWar.BO;

  @ParameterizedTest
  @CsvSource({"30%, 145%, headline av on bo 30% → 145%  (+115 pp)", "145%, 30.5%, headline av on bo 145% → 30.5%  (−114.5 pp)"})
  void aHeadlineMoves(String from, String to, String text) {
    assertThat(new WorldEvent.HeadlineMoved(AV, BO, Rate.parse(from), Rate.parse(to), Set.of()).text()).isEqualTo(text);
  }

  @Test
  void whatHappensToTheWorldIsTold() {
    assertThat(new WorldEvent.WithoutEffect("term suspend x", "it is none").text()).isEqualTo("term suspend x has no effect: it is none");
    assertThat(new WorldEvent.DidNotHappen("m1", "av meet", "no talks").text()).isEqualTo("did not happen: av meet (no talks)");
    assertThat(new WorldEvent.Departed("coy", AV, "av meet", "x is 3", Cites.NONE).text())
        .isEqualTo("departure of av from its stance coy: av meet while x is 3");
    assertThat(new WorldEvent.ReactionDidNotHappen("hawk", "av meet", "no talks", Cites.of("A1")).text())
        .isEqualTo("reaction hawk did not happen: av meet (no talks) [A1]");
    assertThat(new WorldEvent.Canceled("m1", "av meet").text()).isEqualTo("canceled m1: av meet");
    assertThat(new WorldEvent.ParameterSet("truce.x.length", "60d", "90d").text()).isEqualTo("truce.x.length set from 60d to 90d");
    assertThat(new Deed.Reset("truce.x.length", "90d").text()).isEqualTo("set truce.x.length 90d");
  }

  @Test
  void aSettingIsWrittenAsItIsTyped() {
    assertThat(new Setting.OfRate(Rate.parse("85.5%"))).hasToString("85.5%");
    assertThat(new Setting.OfSpan(Span.parse("45wd"))).hasToString("45wd");
    assertThat(new Setting.OfAmount(12, Unit.PER_WORKING_DAY)).hasToString("12 per wd");
    assertThat(new Setting.OfAmount(-0.0, Unit.COUNT)).hasToString("0").isEqualTo(new Setting.OfAmount(0, Unit.COUNT));
    assertThat(new Setting.OfAmount(-3, Unit.BILLION_USD)).hasToString("-3 bn USD");
    assertThat(new Setting.OfDistribution(Distribution.parse("fixed(5d)"))).hasToString("fixed(5d)");
    assertThat(new Setting.OfWord("fifo")).hasToString("fifo");
    assertThat(new ParameterName("truce.x.length")).hasToString("truce.x.length");
    assertThat(new MetricRef("tariff.us.cn")).hasToString("tariff.us.cn");
  }

  private static MovePattern pattern(List<Actor> actors, String... words) {
    return new MovePattern(actors, List.of(words), List.of());
  }

  private static Move move(String text, Actor... actors) {
    return new Move(List.of(actors), new TariffCommand.Restore(new LayerName("duty"), Optional.empty()), text);
  }

  @Test
  void aPatternMeansMovesThatBeginWithItsWords() {
    assertThat(pattern(List.of(AV), "restore").fits(move("av restore duty", AV))).isTrue();
    assertThat(pattern(List.of(AV), "restore", "duty").fits(move("av restore duty", AV))).isTrue();
    assertThat(pattern(List.of(AV), "restore", "duty", "on").fits(move("av restore duty", AV))).isFalse();
    assertThat(pattern(List.of(AV), "rest").fits(move("av restore duty", AV))).isFalse();
    assertThat(pattern(List.of(BO), "restore").fits(move("av restore duty", AV))).isFalse();
    assertThat(pattern(List.of(BO, AV), "meet").fits(move("av, bo meet", AV, BO))).as("in any order").isTrue();
    assertThat(pattern(List.of(AV), "meet").fits(move("av, bo meet", AV, BO))).isFalse();
    assertThat(pattern(List.of(), "meet").fits(move("av, bo meet", AV, BO))).as("anybody").isTrue();
    assertThat(pattern(List.of(AV)).fits(move("restore duty", AV))).as("a text without its actors").isTrue();
    assertThat(pattern(List.of(AV, BO), "meet")).hasToString("av, bo meet");
    assertThat(pattern(List.of(), "meet", "in")).hasToString("* meet in");
    assertThat(pattern(List.of(AV))).hasToString("av *");
  }

  @Test
  void aKindIsCoveredWhereEveryNameIsTheSame() {
    Map<String, String> duty = Map.of("layer", "duty");
    var kind = new MovePattern.Kind(TariffCommand.Restore.class, duty);
    var pattern = new MovePattern(List.of(AV), List.of("restore", "duty"), List.of(kind));
    assertThat(pattern.covers(List.of(AV), legal(TariffCommand.Restore.class, "duty"))).isTrue();
    assertThat(pattern.covers(List.of(BO), legal(TariffCommand.Restore.class, "duty"))).isFalse();
    assertThat(pattern.covers(List.of(AV), legal(TariffCommand.Raise.class, "duty"))).isFalse();
    assertThat(pattern.covers(List.of(AV), legal(TariffCommand.Restore.class, "toll"))).isFalse();
    assertThat(pattern.covers(List.of(AV), new Legal(TariffCommand.Restore.class, Map.of()))).as("another layer may be typed").isFalse();
    assertThat(pattern(List.of(AV), "restore").covers(List.of(AV), legal(TariffCommand.Restore.class, "duty"))).isFalse();
  }

  private static Legal legal(Class<? extends TariffCommand> command, String layer) {
    return new Legal(command, Map.of("layer", new LayerName(layer)));
  }

  @Test
  void aStanceIsAboutMovesInWhichItsActorTakesPart() {
    Stance stance = new Stance("proud", BO, pattern(List.of(), "meet"), new Condition.IsState(new MetricRef("x.state"), "y"),
        Stance.Force.HARD, Stance.HALF, Cites.NONE, Cites.NONE);
    assertThat(stance.about(move("av, bo meet", AV, BO))).isTrue();
    assertThat(stance.about(move("av meet", AV))).isFalse();
    assertThat(stance.about(move("bo restore duty", BO))).isFalse();
    assertThat(Stance.HALF).isEqualTo(Share.percent(50));
  }

  private static Reaction reaction() {
    return new Reaction("hawk", new Reaction.Trigger.On(new EventPattern("*")), move("av restore duty", AV),
        Reaction.Chance.CERTAIN, TinWar.START, true, Span.days(1), Span.days(2), Cites.of("A1"));
  }

  @Test
  void aReactionMayBeginLaterAndHasItsOwnLuck() {
    Reaction hawk = reaction();
    Reaction later = hawk.from(LocalDate.of(2031, 1, 1));
    assertThat(later.from()).isEqualTo("2031-01-01");
    assertThat(later.from(TinWar.START)).isEqualTo(hawk);
    assertThat(hawk.stream()).isEqualTo("reaction.hawk");
  }

  @Test
  void thoseWhoMayMoveTogether() {
    assertThat(TinWar.spec().groups()).containsExactly(List.of(AV), List.of(BO), List.of(AV, BO));
    WorldSpec alone = TinWar.diplomacy().withTruces(List.of());
    assertThat(alone.groups()).as("the sides of talks").containsExactly(List.of(AV), List.of(BO), List.of(AV, BO));
    assertThat(alone.withDiplomacy(List.of(), List.of()).groups()).containsExactly(List.of(AV), List.of(BO));
    assertThat(TinWar.spec().measures()).extracting(MeasureId::toString)
        .containsExactly("av.bo.safeguard", "av.bo.surcharge", "bo.av.counter");
  }

  @Test
  void daysAreCountedFromTheFirst() {
    Engine engine = new Engine(TinWar.spec());
    World world = engine.start(1, 0, false);
    assertThat(world.day()).isZero();
    for (int day = 1; day <= 3; day++) {
      engine.advance(world);
      assertThat(world.day()).isEqualTo(day);
      assertThat(world.today()).isEqualTo(TinWar.START.plusDays(day));
    }
  }
}
