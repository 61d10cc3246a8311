package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, rates, cuts, citations, suspensions and scales: what they are written as, and what may be done with them. */
class WordsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-06-05");
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final TruceName BUSAN = new TruceName("busan");

  @Test
  void aNameIsWrittenAsItIs() {
    assertThat(List.of(new Actor("us"), new ClassName("us"), new ControlName("us"), new GoodName("us"), new LayerName("us"),
        new ObligationName("us"), new PlaceName("us"), new RegimeName("us"), new SupplyName("us"), new TruceName("us")))
        .allSatisfy(name -> assertThat(name).hasToString("us"));
    assertThat(new Basis("Section-232")).hasToString("Section-232");
    for (String wrong : new String[] {"", "232", "a b", "a_b", "x".repeat(65)}) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Basis(wrong))
          .withMessage("a legal basis has letters, digits and hyphens, a letter first, not " + wrong);
    }
    assertThat(new Basis("x".repeat(64)).id()).hasSize(64);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Us", "2a", "-a", "a-", "a--b", "a b", "a_b", "ä"})
  void aNameThatIsNoneIsRefused(String text) {
    assertThat(Ids.valid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> Ids.check(text)).withMessage("a name has lower case letters, digits"
        + " and single hyphens, a letter first, at most 64 of them, not " + text);
  }

  @Test
  void aNameHasSixtyFourLettersAtMost() {
    assertThat(Ids.check("a".repeat(64))).hasSize(64);
    assertThat(Ids.valid("a".repeat(65))).isFalse();
    assertThat(Ids.check("a1-b2-c")).isEqualTo("a1-b2-c");
  }

  @Test
  void aMeasureIsImporterPartnerAndLayer() {
    MeasureId one = MeasureId.parse("us.cn.fentanyl");
    assertThat(one).isEqualTo(new MeasureId(new Actor("us"), Optional.of(new Actor("cn")), new LayerName("fentanyl")));
    assertThat(one).hasToString("us.cn.fentanyl");
    assertThat(one.pair()).isEqualTo("us.cn");
    MeasureId all = MeasureId.parse("us.all.metals");
    assertThat(all.partner()).isEmpty();
    assertThat(all.pair()).isEqualTo("us.all");
    assertThat(all).hasToString("us.all.metals");
    for (String wrong : new String[] {"us.cn", "us.cn.a.b", "fentanyl"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> MeasureId.parse(wrong))
          .withMessage("a measure is written IMPORTER.EXPORTER.LAYER or IMPORTER.all.LAYER, not " + wrong);
    }
  }

  @Test
  void ratesAreReckonedInBasisPoints() {
    Rate ten = Rate.percent(10);
    assertThat(ten).isEqualTo(Rate.parse("10%")).isEqualTo(new Rate(1000));
    assertThat(Rate.parse("7.25%")).isEqualTo(new Rate(725)).hasToString("7.25%");
    assertThat(ten.inPercent()).isEqualTo(10);
    assertThat(ten.plus(Rate.parse("7.25%"))).isEqualTo(new Rate(1725));
    assertThat(ten.plus(Points.parse("0.25pp"))).isEqualTo(new Rate(1025));
    assertThat(ten.minus(Points.parse("4pp"))).isEqualTo(new Rate(600));
    assertThat(ten.minus(Points.parse("11pp"))).isEqualTo(Rate.ZERO);
    assertThat(ten.min(Rate.percent(9))).isEqualTo(Rate.percent(9));
    assertThat(ten.min(Rate.percent(11))).isSameAs(ten);
    assertThat(ten.min(Rate.percent(10))).isSameAs(ten);
    assertThat(ten).isLessThan(Rate.percent(11)).isGreaterThan(Rate.percent(9)).isEqualByComparingTo(Rate.percent(10));
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse("10")).withMessage("a rate is written 10% or 7.25%, not 10");
    assertThatIllegalArgumentException().isThrownBy(() -> Points.parse("10%"))
        .withMessage("a difference of rates is written 5pp or 0.25pp, not 10%");
    assertThat(Points.parse("0.25pp")).isEqualTo(new Points(25)).hasToString("0.25pp");
    assertThat(Value.of(ten)).isEqualTo(Value.of(10.0));
  }

  @Test
  void aCutHoldsARateLow() {
    Cut to = new Cut.To(Rate.percent(10));
    assertThat(to.allows(Rate.percent(34))).isEqualTo(Rate.percent(10));
    assertThat(to).hasToString("to 10%");
    Cut by = new Cut.By(Points.parse("24pp"));
    assertThat(by.allows(Rate.percent(34))).isEqualTo(Rate.percent(10));
    assertThat(by).hasToString("by 24pp");
  }

  @Test
  void weightsAndSharesAndPressureCompare() {
    assertThat(Tonnes.of(3)).isEqualTo(new Tonnes(3000)).isEqualTo(Tonnes.parse("3 t")).isEqualTo(Tonnes.parse("3t"));
    assertThat(Tonnes.of(3)).isLessThan(Tonnes.of(4)).isGreaterThan(Tonnes.of(2));
    assertThat(Tonnes.parse("0.25 t").inTonnes()).isEqualTo(0.25);
    assertThatIllegalArgumentException().isThrownBy(() -> Tonnes.parse("3"))
        .withMessage("a weight is written 3 t or 0.25 t, not 3");
    assertThat(Share.percent(85)).isEqualTo(Share.parse("85%")).isLessThan(Share.ALL).isGreaterThan(Share.NONE);
    assertThat(new Share(1).words()).as("429,496.7 words").isEqualTo(429_497);
    assertThat(Share.ALL.words()).isEqualTo(1L << 32);
    assertThat(new Pressure(1)).isGreaterThan(Pressure.NONE).isLessThan(new Pressure(2)).isEqualByComparingTo(new Pressure(1));
  }

  @Test
  void citesAreTheirIds() {
    assertThat(Cites.of("T1", "A3")).hasToString("T1, A3").isEqualTo(new Cites(List.of("T1", "A3")));
    assertThat(Cites.of("T1").isEmpty()).isFalse();
    assertThat(Cites.NONE.isEmpty()).isTrue();
    var origin = new Origin(DAY, "a move", Cites.of("T1"));
    var act = new Act(DAY, By.ACTOR, List.of(new Actor("us")), origin);
    assertThat(act.includes(new Actor("us"))).isTrue();
    assertThat(act.includes(new Actor("cn"))).isFalse();
    Explanation leaf = Explanation.leaf("a", "b", "c", origin);
    assertThat(leaf).isEqualTo(new Explanation("a", "b", "c", Optional.of(origin), List.of()));
    assertThat(Explanation.of("x", "y", "z", List.of(leaf))).isEqualTo(
        new Explanation("x", "y", "z", Optional.empty(), List.of(leaf)));
  }

  @Test
  void suspensionsAreOneOfEachOwner() {
    var own = new Suspension(Optional.empty(), Optional.of(DAY));
    var byGeneva = new Suspension(Optional.of(GENEVA), Optional.empty());
    var byBusan = new Suspension(Optional.of(BUSAN), Optional.of(DAY));
    Suspensions both = Suspensions.of(byGeneva).and(own);
    assertThat(both).hasToString("by truce geneva and by its owner until 2025-06-05");
    assertThat(both.several()).isTrue();
    assertThat(both.own()).contains(own);
    assertThat(both.by(GENEVA)).isTrue();
    assertThat(both.by(BUSAN)).isFalse();
    assertThat(both.and(byBusan).all()).containsExactly(byGeneva, own, byBusan);
    var again = new Suspension(Optional.empty(), Optional.empty());
    assertThat(both.and(byBusan).and(again).all()).as("the last of an owner").containsExactly(byGeneva, byBusan, again);
    assertThat(both.without(Optional.of(GENEVA)).all()).containsExactly(own);
    assertThat(both.without(Optional.empty()).all()).containsExactly(byGeneva);
    assertThat(both.without(Optional.empty()).several()).isFalse();
    assertThat(Suspensions.of(byGeneva).own()).isEmpty();
    assertThat(byBusan).hasToString("by truce busan until 2025-06-05");
  }

  @ParameterizedTest
  @CsvSource({"PERCENT, 66.67%, 145.5%", "DAYS, 66.67d, 145.5d", "WORKING_DAYS, 66.67wd, 145.5wd", "TONNES, 66.67 t, 145.5 t",
      "COUNT, 66.67, 145.5", "BILLION_USD, 66.67 bn USD, 145.5 bn USD", "PER_WORKING_DAY, 66.67 per wd, 145.5 per wd",
      "PER_DAY, 66.67 per day, 145.5 per day", "TONNES_PER_DAY, 66.67 t per day, 145.5 t per day",
      "TONNES_PER_MONTH, 66.67 t per month, 145.5 t per month", "TONNES_PER_YEAR, 66.67 t per year, 145.5 t per year"})
  void aNumberIsWrittenWithItsUnit(Unit unit, String rounded, String whole) {
    assertThat(unit.rounded(200.0 / 3)).isEqualTo(rounded);
    assertThat(unit.write(145.5)).isEqualTo(whole);
    assertThat(whole).endsWith(unit.symbol());
    assertThat(Value.of(200.0 / 3).shown(unit)).isEqualTo(rounded);
    assertThat(new Value.State("in-force").shown(unit)).isEqualTo("in-force");
    assertThat(new Value.None("nobody knows").shown(unit)).isEqualTo("nobody knows");
  }

  @Test
  void roundingIsToTheEvenHundredth() {
    assertThat(Unit.COUNT.rounded(0.125)).isEqualTo("0.12");
    assertThat(Unit.COUNT.rounded(0.375)).isEqualTo("0.38");
    assertThat(Unit.COUNT.rounded(-0.001)).isEqualTo("0");
    assertThat(Unit.COUNT.rounded(100)).isEqualTo("100");
  }

  private record Holder(Share share) {}

  private static final Parameter<Holder> SHARE = Parameter.of("x.share", Scale.SHARE, "a share", Holder::share,
      (h, v) -> new Holder(v), h -> Cites.of("A1"));

  @Test
  void aParameterReadsWritesAndKeepsToItsScale() {
    var half = new Holder(Share.percent(50));
    assertThat(SHARE.text().apply(half)).isEqualTo("50%");
    assertThat(SHARE.number().applyAsDouble(half)).isEqualTo(50);
    assertThat(SHARE.with().apply(half, "12.5%")).isEqualTo(new Holder(new Share(1250)));
    assertThat(SHARE.at().apply(half, 12.345)).as("to a basis point, half to even").isEqualTo(new Holder(new Share(1234)));
    assertThat(SHARE.at().apply(half, 12.355)).isEqualTo(new Holder(new Share(1236)));
    assertThat(SHARE.since()).isEqualTo(Parameter.Since.TODAY);
    Parameter<Holder> first = SHARE.fromStart();
    assertThat(first.since()).isEqualTo(Parameter.Since.START);
    assertThat(first.name()).isEqualTo("x.share");
    assertThat(first.with().apply(half, "1%")).isEqualTo(new Holder(Share.percent(1)));
    Parameter<Map.Entry<String, Holder>> outer =
        first.from(Map.Entry::getValue, (entry, holder) -> Map.entry(entry.getKey(), holder));
    var entry = Map.entry("key", half);
    assertThat(outer.since()).isEqualTo(Parameter.Since.START);
    assertThat(outer.text().apply(entry)).isEqualTo("50%");
    assertThat(outer.number().applyAsDouble(entry)).isEqualTo(50);
    assertThat(outer.with().apply(entry, "1%")).isEqualTo(Map.entry("key", new Holder(Share.percent(1))));
    assertThat(outer.at().apply(entry, 2.0)).isEqualTo(Map.entry("key", new Holder(Share.percent(2))));
    assertThat(outer.cites().apply(entry)).isEqualTo(Cites.of("A1"));
  }

  @Test
  void aScaleSaysWhatIsAllowed() {
    assertThat(Scale.SHARE.range()).isEqualTo("0% to 100%");
    assertThat(Scale.shares(40).range()).isEqualTo("0% to 40%");
    assertThat(Scale.days(1, 90).range()).isEqualTo("1d to 90d");
    assertThat(Scale.days(Span.Unit.WORKING_DAYS, 1, 90).range()).isEqualTo("1wd to 90wd");
    assertThat(Scale.distribution(Unit.TONNES).range()).isEqualTo("a distribution in t");
    assertThat(Scale.PRESSURE.range()).isEqualTo("0 to 1000");
    assertThat(Scale.SHARE.numeric()).isTrue();
    assertThat(Scale.distribution(Unit.TONNES).numeric()).isFalse();
    assertThat(Scale.SHARE.write(12.345)).isEqualTo("12.34%");
    for (double bound : new double[] {0, 40}) {
      assertThat(Scale.shares(40).at(bound).inPercent()).isEqualTo(bound);
      assertThat(Scale.shares(40).read(bound + "%").inPercent()).isEqualTo(bound);
    }
    for (double beyond : new double[] {-0.01, 40.01, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Scale.shares(40).at(beyond))
          .withMessage("allowed is 0% to 40%, not " + beyond);
      assertThatIllegalArgumentException().isThrownBy(() -> Scale.shares(40).write(beyond));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.shares(40).read("40.01%"))
        .withMessage("allowed is 0% to 40%, not 40.01%");
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.days(5, 90).read("4d"))
        .withMessage("allowed is 5d to 90d, not 4d");
    assertThat(Scale.days(5, 90).read("5d")).isEqualTo(Span.days(5));
    assertThat(Scale.days(Span.Unit.WORKING_DAYS, 5, 90).at(7)).isEqualTo(Span.workingDays(7));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.days(5, 90).read("9wd"))
        .withMessage("it counts calendar days, as in 10d, not as in 9wd");
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.days(Span.Unit.WORKING_DAYS, 5, 90).read("9d"))
        .withMessage("it counts working days, as in 10wd, not as in 9d");
    assertThat(Scale.PRESSURE.at(1.2345)).isEqualTo(new Pressure(1234));
    assertThat(Scale.PRESSURE.read("1.5")).isEqualTo(new Pressure(1500));
    assertThat(Scale.distribution(Unit.TONNES).read("fixed(3)")).hasToString("fixed(3)");
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.distribution(Unit.TONNES).at(3));
  }

  @Test
  void aMetricIsMadeOfAnother() {
    var metric = new Metric<String>("x", Unit.STATE, "concept", "meaning", text -> new Value.State(text),
        text -> Explanation.of(text, "", "", List.of()));
    assertThat(metric.showing(List.of("a", "b")).states()).containsExactly("a", "b");
    assertThat(metric.accumulates()).isFalse();
    assertThat(metric.showing(List.of("a")).accumulating().accumulates()).isTrue();
    assertThat(metric.showing(List.of("a")).accumulating().states()).containsExactly("a");
    assertThat(metric.explained(text -> Explanation.of("better", "", "", List.of())).why().apply("a").label()).isEqualTo("better");
    Metric<Optional<String>> outer = metric.showing(List.of("a")).accumulating().from(Optional::orElseThrow);
    assertThat(outer.value().apply(Optional.of("a"))).isEqualTo(new Value.State("a"));
    assertThat(outer.why().apply(Optional.of("a")).label()).isEqualTo("a");
    assertThat(outer.states()).containsExactly("a");
    assertThat(outer.accumulates()).isTrue();
  }
}
