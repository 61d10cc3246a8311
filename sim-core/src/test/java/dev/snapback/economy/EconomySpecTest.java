package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Share;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a scenario says of its economy, as a value. */
class EconomySpecTest {
  private static final Object[] ARGUMENTS = {2023, List.of("a", "b"), List.of("goods"), new double[][] {{80, 20, 20, 80}},
    Elasticity.parse("2"), Elasticity.parse("4"), Span.days(100), Span.days(30), Span.days(0), Share.percent(10),
    RevenueUse.LUMP_SUM, Response.TEXTBOOK, Share.NONE, Map.of(), Map.of(),
    Map.of("", Cites.of("A1"), "flows", Cites.of("baci"))};
  private static final Object[] OTHERS = {2024, List.of("a", "c"), List.of("services"), new double[][] {{80, 20, 20, 81}},
    Elasticity.parse("2.1"), Elasticity.parse("4.1"), Span.days(101), Span.days(31), Span.days(1), Share.percent(11),
    RevenueUse.INCOME_TAX, Response.TEXTBOOK.withScale(Coefficient.parse("0.1")), Share.percent(1),
    Map.of("a", Map.of("cars", Share.percent(3))), Map.of("b", new Households(2, 50)), Map.of("", Cites.of("A2"))};

  private static EconomySpec with(int component, Object value) throws ReflectiveOperationException {
    Object[] arguments = ARGUMENTS.clone();
    arguments[component] = value;
    return (EconomySpec) EconomySpec.class.getConstructors()[0].newInstance(arguments);
  }

  /** Two mirror images without duties. */
  static EconomySpec mirror(double[][] flows, String shortRun, String longRun) {
    return new EconomySpec(2023, List.of("a", "b"), List.of("goods"), new double[][] {TradeTable.flat(flows)},
        Elasticity.parse(shortRun), Elasticity.parse(longRun), Span.days(10), Span.days(5), Span.days(0), Share.NONE,
        RevenueUse.LUMP_SUM, Response.TEXTBOOK, Share.NONE, Map.of(), Map.of(), Map.of());
  }

  @Test
  void twoAreTheSameWhereEveryNumberIs() throws ReflectiveOperationException {
    EconomySpec spec = with(0, 2023);
    EconomySpec same = with(3, new double[][] {{80, 20, 20, 80}});
    assertThat(same).isEqualTo(spec).hasSameHashCodeAs(spec);
    RecordComponent[] components = EconomySpec.class.getRecordComponents();
    for (int k = 0; k < components.length; k++) {
      assertThat(with(k, OTHERS[k])).as(components[k].getName()).isNotEqualTo(spec);
    }
    Object none = "none";
    assertThat(spec).isNotEqualTo(none);
  }

  @Test
  void aHalfLifeIsAtLeastADay() {
    EconomySpec spec = mirror(Worlds.MIRROR, "2", "4");
    assertThat(spec.withDelays(Span.days(1), Span.days(0)).halfLife()).isEqualTo(Span.days(1));
    assertThatIllegalArgumentException().isThrownBy(() -> spec.withDelays(Span.days(0), Span.days(0)))
        .withMessage("a half-life is at least a day");
  }

  @Test
  void whatHasNoSourceOfItsOwnHasThatOfTheBlock() throws ReflectiveOperationException {
    EconomySpec spec = with(0, 2023);
    assertThat(spec.cites("flows")).isEqualTo(Cites.of("baci"));
    assertThat(spec.cites("transit")).isEqualTo(Cites.of("A1"));
    assertThat(with(15, Map.of()).cites("transit")).isEqualTo(Cites.NONE);
  }

  @Test
  void aPairThatTradesNothingHasNoRate() throws ReflectiveOperationException {
    EconomySpec two = new EconomySpec(2023, List.of("a", "b"), List.of("s", "t"), new double[][] {{8, 3, 0, 8}, {8, 1, 0, 8}},
        Elasticity.parse("2"), Elasticity.parse("4"), Span.days(1), Span.days(0), Span.days(0), Share.NONE,
        RevenueUse.LUMP_SUM, Response.TEXTBOOK, Share.NONE, Map.of(), Map.of(), Map.of());
    assertThat(two.byPair(new double[][] {{0, .2, .9, 0}, {0, .6, .9, 0}})).containsExactly(0, (3 * .2 + .6) / 4, 0, 0);
  }

  @Test
  void whatIsNotSaidOfTheTextbookHasNoSource() throws ReflectiveOperationException {
    assertThat(source(with(0, 2023), "economy.scale")).isEqualTo(Cites.NONE);
    assertThat(source(with(11, OTHERS[11]), "economy.scale")).isEqualTo(Cites.of("A1"));
    assertThat(source(with(0, 2023), "economy.front-loading")).isEqualTo(Cites.NONE);
    assertThat(source(with(12, OTHERS[12]), "economy.front-loading")).isEqualTo(Cites.of("A1"));
  }

  private static Cites source(EconomySpec spec, String name) {
    Parameter<EconomySpec> parameter =
        EconomyParameters.of(spec).stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    return parameter.cites().apply(spec);
  }

  /** What each parameter of an economy is worth, another value of it, and that all others stay as they are. */
  @Test
  void eachParameterIsReadAndSetByItself() {
    EconomySpec spec = mirror(Worlds.MIRROR, "2", "4");
    Map<String, String[]> values = Map.of("elasticity.short", new String[] {"2", "2.5"}, "elasticity.long", new String[] {"4", "4.5"},
        "half-life", new String[] {"10d", "11d"}, "transit", new String[] {"5d", "6d"}, "leakage", new String[] {"0%", "12%"},
        "front-loading", new String[] {"0%", "30%"}, "labor-supply", new String[] {"0", "0.5"}, "scale", new String[] {"0", "0.25"},
        "pass-through", new String[] {"1", "0.5"}, "destination-share", new String[] {"0%", "20%"});
    List<Parameter<EconomySpec>> all = EconomyParameters.of(spec);
    assertThat(all).extracting(Parameter::name).containsExactlyInAnyOrderElementsOf(values.keySet().stream().map("economy."::concat).toList());
    for (Parameter<EconomySpec> one : all) {
      String[] value = values.get(one.name().substring("economy.".length()));
      assertThat(one.text().apply(spec)).as(one.name()).isEqualTo(value[0]);
      EconomySpec other = one.with().apply(spec, value[1]);
      assertThat(one.text().apply(other)).isEqualTo(value[1]);
      assertThat(one.number().applyAsDouble(other)).isEqualTo(Double.parseDouble(value[1].replaceAll("[d%]", "")));
      assertThat(one.text().apply(one.at().apply(spec, one.number().applyAsDouble(other)))).isEqualTo(value[1]);
      for (Parameter<EconomySpec> another : all) {
        if (another != one) {
          assertThat(another.text().apply(other)).as(another.name() + " beside " + one.name()).isEqualTo(another.text().apply(spec));
        }
      }
      assertThat(one.with().apply(other, value[0])).isEqualTo(spec);
    }
  }
}
