package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.snapback.kernel.By;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Party;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the book finds of layers, goods and rates, and what it remembers. */
class TariffBookTest {
  private static final Actor STRANGER = new Actor("atlantis");

  private static Level level(int day, int percent) {
    return new Level(START.plusDays(day), true, Rate.percent(percent), Rate.percent(percent), Reach.ALL);
  }

  @Test
  void aStrangerLeviesNothingAndPaysNothing() {
    TariffBook book = draft().inForce("us.all.metals", "25%").inForce("cn.all.fees", "5%").opens().book;
    for (Actor known : List.of(US, CN)) {
      assertThat(book.headline(known, STRANGER)).isEqualTo(Rate.ZERO);
      assertThat(book.headline(STRANGER, known)).isEqualTo(Rate.ZERO);
    }
  }

  @Test
  void eachPairHasItsOwnHeadline() {
    TariffBook book = draft().inForce("us.all.metals", "25%").inForce("cn.all.fees", "5%").opens().book;
    for (int i = 0; i < 2; i++) {
      assertThat(book.headline(US, CA)).isEqualTo(Rate.percent(25));
      assertThat(book.headline(CN, CA)).isEqualTo(Rate.percent(5));
      assertThat(book.headline(CA, US)).isEqualTo(Rate.ZERO);
    }
    assertThat(GoodRate.of(book, US, CA, TariffSpec.OTHER).rate()).isEqualTo(Rate.percent(25));
  }

  @Test
  void aLayerThatNobodyDeclaresIsNotFound() {
    TariffBook book = draft().layer("us.cn.x").opens().book;
    assertThatIllegalArgumentException().isThrownBy(() -> book.find(MeasureId.parse("us.cn.nonsense")))
        .withMessage("no tariff layer is declared for us.cn.nonsense");
    assertThatIllegalArgumentException().isThrownBy(() -> book.find(MeasureId.parse("cn.us.x")))
        .withMessage("no tariff layer is declared for cn.us.x");
  }

  @Test
  void aPartnersLayerIsDeclaredByItsOwnEntryElseByTheOneOnAllElseByTheFirst() {
    TariffSpec spec = draft().layer("cn.ca.x").layer("us.cn.y").layer("us.cn.x").layer("us.all.x").layer("us.ca.x").spec();
    assertThat(declaredAs(spec, "us.cn.x")).contains("us.cn.x");
    assertThat(declaredAs(spec, "us.ca.x")).contains("us.ca.x");
    assertThat(declaredAs(spec, "us.hk.x")).contains("us.all.x");
    assertThat(declaredAs(spec, "us.ca.y")).contains("us.cn.y");
    assertThat(declaredAs(spec, "cn.us.x")).contains("cn.ca.x");
    assertThat(declaredAs(spec, "cn.us.y")).isEmpty();
  }

  private static Optional<String> declaredAs(TariffSpec spec, String measure) {
    return spec.declared(MeasureId.parse(measure)).map(DeclaredLayer::title);
  }

  @Test
  void theGoodWithoutANameComesLastAndOnce() {
    assertThat(draft().good("other", "3%", 1).good("a").spec().allGoods()).isEqualTo(names("a", "other"));
  }

  @Test
  void whatIsInForceAtTheStartHasItsGoodsAndExemptions() {
    var metals = new DeclaredLayer(MeasureId.parse("us.all.metals"), "metals", Optional.empty(), names("steel", "foil"),
        names("foil"), Optional.of(Rate.percent(25)), Cites.NONE);
    Scene s = new Scene(new TariffSpec(List.of(Party.government(US), Party.government(CN)),
        List.of(Good.named(new GoodName("steel")), Good.named(new GoodName("foil"))), List.of(), List.of(), List.of(metals)));
    assertThat(s.rate("us.cn", "steel")).isEqualTo("25%");
    assertThat(s.rate("us.cn", "foil")).isEqualTo("0%");
    assertThat(s.headline("us.cn")).isEqualTo("0%");
    assertThat(s.us(endExemption("foil")).lastSaid()).isEqualTo("foil no longer exempt from us.all.metals");
    assertThatIllegalArgumentException().isThrownBy(() -> draft().inForce("us.cn.x", "5%", "tea").opens())
        .withMessage("a tariff layer names a good that is not declared: [tea]");
  }

  @Test
  void whereNothingIsTradedThereIsNoAverageAndNoCoverage() {
    Scene s = draft().good("a", "5%", 0).layer("us.cn.x").opens();
    assertThat(AverageRate.of(s.book, US, CN)).as("trade of nothing").isEmpty();
    assertThat(Coverage.of(s.book, US, CN)).isEmpty();
    assertThat(AverageRate.of(s.book, US, CA)).as("trade that nobody knows").isEmpty();
    assertThat(Coverage.of(s.book, US, CA)).isEmpty();
    assertThat(s.book.metrics()).extracting(Metric::name).doesNotContain("coverage.us.cn", "tariff.us.cn.average");
    assertThat(draft().good("a", "5%", 0).good("b", "5%", 1).layer("us.cn.x").opens().value("tariff.us.cn.average"))
        .as("one good that is traded").isEqualTo("5.0");
  }

  @Test
  void whereABaseDutyIsMissingThereIsCoverageAndNoAverage() {
    Pair pair = new Pair(US, CN);
    Map<Pair, Trade> trade = Map.of(pair, Trade.of(7, 2024));
    Good known = new Good(new GoodName("a"), "a", Map.of(pair, Rate.ZERO), trade, Optional.empty(), Cites.NONE);
    Good unknown = new Good(new GoodName("b"), "b", Map.of(), trade, Optional.empty(), Cites.NONE);
    Scene s = new Scene(new TariffSpec(List.of(Party.government(US), Party.government(CN)), List.of(known, unknown),
        List.of(), List.of(), draft().layer("us.cn.x").spec().layers()));
    assertThat(s.book.metrics()).extracting(Metric::name).contains("coverage.us.cn").doesNotContain("tariff.us.cn.average");
    assertThat(AverageRate.of(s.book, US, CN)).isEmpty();
  }

  @Test
  void anEntryOfGoodsHasAValue() {
    GoodName good = new GoodName("a");
    assertThat(new CollectedRate.Entry(good, 0, START, START).value()).isZero();
    for (double wrong : new double[] {-0.01, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new CollectedRate.Entry(good, wrong, START, START)).withMessage(
          "an entry has a value of at least 0 and is entered after it is loaded, not " + wrong
              + " loaded 2025-01-17 entered 2025-01-17");
    }
  }

  @Test
  void ofSeveralLevelsOnADayTheLastCountsAndWhatChangesNothingIsNotKept() {
    History one = History.EMPTY.noting(level(0, 10));
    assertThat(one.noting(level(1, 20)).levels()).containsExactly(level(0, 10), level(1, 20));
    assertThat(one.noting(level(1, 20)).noting(level(1, 30)).levels()).containsExactly(level(0, 10), level(1, 30));
    assertThat(one.noting(level(1, 10)).levels()).containsExactly(level(0, 10));
    assertThat(one.noting(level(1, 20)).noting(level(1, 10)).levels()).as("back on the same day").containsExactly(level(0, 10));
    assertThat(History.EMPTY.noting(Level.none(START)).levels()).as("it was never levied").isEmpty();
    assertThat(one.noting(Level.none(START)).levels()).as("nor for a day").isEmpty();
    assertThat(one.noting(Level.none(START.plusDays(1))).levels()).hasSize(2);
  }

  @Test
  void aLevelDiffersByForceLawRateAndReach() {
    Level level = level(0, 10);
    LocalDate day = START.plusDays(1);
    Reach steel = new Reach(Optional.of(names("steel")), List.of());
    assertThat(level.sameBut(level(1, 10))).as("but for its day").isTrue();
    assertThat(level.sameBut(new Level(day, false, level.law(), level.rate(), Reach.ALL))).isFalse();
    assertThat(level.sameBut(new Level(day, true, Rate.percent(11), level.rate(), Reach.ALL))).isFalse();
    assertThat(level.sameBut(new Level(day, true, level.law(), Rate.percent(9), Reach.ALL))).isFalse();
    assertThat(level.sameBut(new Level(day, true, level.law(), level.rate(), steel))).isFalse();
  }

  @Test
  void anEventThatDoesNotFitTheStateIsNoEvent() {
    MeasureId id = MeasureId.parse("us.cn.x");
    Trace trace = new Trace(START, By.ACTOR, new Origin(START, "move", Cites.NONE));
    Terms terms = new Terms(Rate.percent(10), Reach.ALL, Optional.empty(), trace);
    var withdrawn = new TariffEvent.ChangesWithdrawn(id, List.of(), Rate.ZERO, trace);
    assertThatIllegalStateException().isThrownBy(() -> Evolution.evolve(LayerState.None.NEW, withdrawn))
        .withMessageStartingWith("a layer without an instrument has nothing of the kind: None[");
    var changed = new TariffEvent.RateChanged(id, terms, Attached.NOTHING,
        new Shift(Rate.ZERO, Rate.percent(10), Rate.ZERO, Rate.percent(10), true, List.of()), trace);
    assertThatIllegalStateException().isThrownBy(() -> Evolution.evolve(LayerState.None.NEW, changed))
        .withMessageStartingWith("a layer that is not in force levies nothing: None[");
  }
}
