package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.tariff.StackingRule.Exclusive;
import dev.snapback.tariff.StackingRule.Floor;
import dev.snapback.tariff.StackingRule.Max;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Rate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How rules meet on one good: each on what the earlier ones leave. */
class TariffStackingTest {
  private static final Floor FLOOR = new Floor(new LayerName("reciprocal"), Rate.percent(15));
  private static final Exclusive METALS_FIRST = new Exclusive(layers("metals", "reciprocal"));

  private static List<LayerName> layers(String... names) {
    return Arrays.stream(names).map(LayerName::new).toList();
  }

  private static Scene scene(StackingRule... rules) {
    Draft draft = draft().good("cars", "2.5%", 1).inForce("us.all.metals", "25%").layer("us.cn.fentanyl").layer("us.cn.reciprocal");
    Arrays.stream(rules).forEach(draft::stack);
    return draft.opens();
  }

  @Test
  void whatOneRuleHasExcludedNoOtherExcludesAgain() {
    Scene s = scene(METALS_FIRST, new Exclusive(layers("fentanyl", "reciprocal")), new Max(layers("reciprocal", "fentanyl")))
        .us(impose("fentanyl", "20%", "cn")).us(impose("reciprocal", "10%", "cn"));
    assertThat(s.why("tariff.us.cn")).isEqualTo("""
        tariff.us.cn 45%  headline, added on top of the base duty
          metals 25%  since 2025-01-17 by the scenario's start; on all partners
          fentanyl 20%  since 2025-01-17 "us impose"
          reciprocal 0%  excluded by metals; its rate is 10%, since 2025-01-17 "us impose"
        """);
  }

  @Test
  void whatIsExcludedIsNotTheHighest() {
    Scene s = scene(METALS_FIRST, new Max(layers("reciprocal", "fentanyl")))
        .us(impose("reciprocal", "10%", "cn")).us(impose("fentanyl", "0%", "cn"));
    assertThat(s.why("tariff.us.cn")).contains("\n  fentanyl 0%  since 2025-01-17 \"us impose\"\n");
  }

  @Test
  void whatIsExcludedIsNotToppedUp() {
    Scene s = scene(METALS_FIRST, FLOOR).us(impose("reciprocal", "10%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("25%");
  }

  @Test
  void whatIsToppedUpMayBeExcluded() {
    Scene s = scene(FLOOR, METALS_FIRST).us(impose("reciprocal", "10%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("25%");
    assertThat(s.why("tariff.us.cn")).contains("reciprocal 0%  excluded by metals; its rate is 10%");
  }

  @Test
  void aFloorTopsUpItsLayerAndNoOtherAndOnlyWhereSomethingIsMissing() {
    Scene s = scene(FLOOR).us(remove("metals")).us(impose("fentanyl", "1%", "cn")).us(impose("reciprocal", "12.5%", "cn"));
    assertThat(s.why("tariff.us.cn.cars.total")).isEqualTo("""
        tariff.us.cn.cars.total 16%  total, base duty and layers
          base duty 2.5%  [T1]
          reciprocal 12.5%  since 2025-01-17 "us impose"
          fentanyl 1%  since 2025-01-17 "us impose"
        """);
    assertThat(s.us(lower("reciprocal", "12.49%")).why("tariff.us.cn.cars.total")).isEqualTo("""
        tariff.us.cn.cars.total 16%  total, base duty and layers
          base duty 2.5%  [T1]
          reciprocal 12.5%  topped up so that base duty and layer reach 15%; its rate is 12.49%, since 2025-01-17 "us lower"
          fentanyl 1%  since 2025-01-17 "us impose"
        """);
  }

  @Test
  void ofEqualsTheFirstNamedCounts() {
    Scene s = scene(new Max(layers("reciprocal", "fentanyl")))
        .us(impose("fentanyl", "10%", "cn")).us(impose("reciprocal", "10%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("35%");
    assertThat(s.why("tariff.us.cn")).contains("\n  fentanyl 0%  only the highest counts, reciprocal; its rate is 10%");
    assertThat(s.us(raise("fentanyl", "11%")).headline("us.cn")).as("the second where it is higher").isEqualTo("36%");
  }

  @Test
  void aPartnersOwnLayerReplacesTheOneOnAllWhicheverCameFirst() {
    for (Draft draft : List.of(draft().layer("us.cn.reciprocal").layer("us.all.reciprocal"),
        draft().layer("us.all.reciprocal").layer("us.cn.reciprocal"))) {
      Scene s = draft.opens().us(impose("reciprocal", "34%", "cn")).us(impose("reciprocal", "10%", "all"));
      assertThat(s.headline("us.cn")).isEqualTo("34%");
      assertThat(s.headline("us.ca")).isEqualTo("10%");
      assertThat(s.book.layersOf(US, CN)).extracting(l -> l.id().toString()).containsExactly("us.cn.reciprocal");
    }
  }

  @Test
  void aPartnersOwnLayerReplacesNothingBeforeItsFirstDay() {
    Scene s = draft().layer("us.all.reciprocal").inForce("cn.all.reciprocal", "5%").opens()
        .us(impose("reciprocal", "10%", "all")).us(announce("reciprocal", "34%", "cn", "2025-02-01"));
    assertThat(s.headline("us.cn")).isEqualTo("10%");
    assertThat(s.headline("cn.ca")).as("the layer of that name of another importer").isEqualTo("5%");
    assertThat(s.on("2025-02-01").headline("us.cn")).isEqualTo("34%");
  }
}
