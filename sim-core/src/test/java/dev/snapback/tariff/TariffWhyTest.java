package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Party;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the metrics of tariffs mean, and why each is what it is. */
class TariffWhyTest {
  @Test
  void aGroupHasTheOneRateOfItsGoods() {
    Scene s = draft().good("a").good("b").group("ab", "a", "b").layer("us.cn.x").opens().us(impose("x", "10%", "cn"));
    assertThat(s.why("tariff.us.cn.ab")).isEqualTo("""
        tariff.us.cn.ab 10%  the one rate of its goods
          a 10%  without the base duty
            x 10%  since 2025-01-17 "us impose"
          b 10%  without the base duty
            x 10%  since 2025-01-17 "us impose"
        """);
    assertThat(s.us(exempt("x", "b")).why("tariff.us.cn.ab")).isEqualTo("""
        tariff.us.cn.ab   no one rate: its goods differ
          a 10%  without the base duty
            x 10%  since 2025-01-17 "us impose"
          b 0%  without the base duty
            x exempt  from 2025-01-17, 2025-01-17 "us exempt"
        """);
  }

  @Test
  void anAverageIsMadeOfTotalsAndWeights() {
    Scene s = draft().good("a", "5%", 60).good("b", "0%", 40).layer("us.cn.x").opens().us(impose("x", "20%", "cn"));
    assertThat(s.why("tariff.us.cn.average")).isEqualTo("""
        tariff.us.cn.average 23%  average of total rates, weights base-year trade of 2024 where it is known
          a 25%  total; weight 60 bn USD
            base duty 5%  [T1]
            x 20%  since 2025-01-17 "us impose"
          b 20%  total; weight 40 bn USD
            base duty 0%  [T1]
            x 20%  since 2025-01-17 "us impose"
        """);
  }

  @Test
  void aNumberWithoutSourceNamesNone() {
    Pair pair = new Pair(US, CN);
    Good good = new Good(new GoodName("a"), "a", Map.of(pair, Rate.percent(5)), Map.of(pair, new Trade(7, Optional.empty())),
        Optional.empty(), Cites.NONE);
    Scene s = new Scene(new TariffSpec(List.of(Party.government(US), Party.government(CN)), List.of(good), List.of(),
        List.of(), draft().layer("us.cn.x").spec().layers()));
    assertThat(s.why("tariff.us.cn.a.total")).isEqualTo("""
        tariff.us.cn.a.total 5%  total, base duty and layers
          base duty 5%
        """);
    assertThat(s.metric("tariff.us.cn.average").meaning()).as("a year that nobody says").isEqualTo(
        "average of the total rates of us.cn by fixed weights, base-year trade where it is known");
  }

  @Test
  void onlyTheLayersOfThePairAreNamed() {
    Scene s = draft().good("steel").inForce("cn.all.fees", "1%").inForce("us.ca.lumber", "2%")
        .inForce("us.cn.metals", "3%", "steel").layer("us.all.reciprocal").opens()
        .us(announce("reciprocal", "10%", "all", "2025-02-01"));
    assertThat(s.why("tariff.us.cn")).isEqualTo("tariff.us.cn 0%  headline, added on top of the base duty\n");
    assertThat(s.why("tariff.us.all")).isEqualTo("tariff.us.all 0%  headline, added on top of the base duty\n");
    s.on("2025-02-01");
    assertThat(s.value("tariff.us.all")).isEqualTo("10.0");
    assertThat(s.why("tariff.us.all")).isEqualTo("""
        tariff.us.all 10%  headline, added on top of the base duty
          reciprocal 10%  since 2025-02-01, announced 2025-01-17 "us announce"; on all partners
        """);
  }

  @Test
  void aLayerThatIsReplacedIsNotExemptBecauseAnotherGoodIs() {
    Scene s = draft().good("steel").good("phones").layer("us.all.reciprocal").opens()
        .us(impose("reciprocal", "10%", "all")).us(exempt("reciprocal", "phones")).us(impose("reciprocal", "34%", "cn"));
    assertThat(s.why("tariff.us.cn.steel")).isEqualTo("""
        tariff.us.cn.steel 34%  on steel, without the base duty
          reciprocal 34%  since 2025-01-17 "us impose"
          reciprocal   replaced by the layer of that name on cn; 10% on all other partners
        """);
  }

  @Test
  void aSuspensionTellsItsEndAndWhereItComesFrom() {
    Scene s = draft().layer("us.cn.x").opens().us(impose("x", "20%", "cn")).us(suspendUntil("x", "10%", "2025-02-01"));
    assertThat(s.why("tariff.us.cn")).isEqualTo("""
        tariff.us.cn 10%  headline, added on top of the base duty
          x 10%  the suspension of us holds it below the law's 20% since 2025-01-17 "us suspend"
            law 20%  set 2025-01-17 "us impose"
            the suspension of us 10%  to 10%, until 2025-02-01, since 2025-01-17 "us suspend"
        """);
    assertThat(s.metric("tariff.us.cn").why().apply(s.book).parts().get(0).origin()).map(Origin::by).contains("us suspend");
  }

  @Test
  void whatFollowsFromAMoveCountsAsThatMove() {
    Scene s = draft().layer("us.cn.x").opens().us(impose("x", "20%", "cn"));
    Act signing = new Act(s.today, By.REACTION, List.of(US, CN), new Origin(s.today, "us, cn sign geneva", Cites.NONE));
    s.book = ((Step.Done<TariffBook>) s.book.apply(cap("us.cn.x", "10%"), signing)).next();
    assertThat(s.why("tariff.us.cn")).contains(
        "x 10%  the cap of geneva holds it below the law's 20% since 2025-01-17 \"us, cn sign geneva\"\n");
  }

  @Test
  void eachMetricSaysWhatItMeans() {
    Scene s = draft().good("a", "5%", 60).good("other", "3%", 40).group("goods", "a").layer("us.cn.x").layer("cn.us.y").opens();
    assertThat(s.book.metrics().stream().map(Metric::name).filter(n -> n.startsWith("tariff.us.cn") || n.startsWith("refund")))
        .containsExactly("tariff.us.cn", "tariff.us.cn.a", "tariff.us.cn.goods", "tariff.us.cn.a.total",
            "tariff.us.cn.total", "tariff.us.cn.average", "refund.us");
    assertThat(meaning(s, "tariff.us.all"))
        .isEqualTo("headline rate of us's layers on all partners, added on top of the base duty");
    assertThat(meaning(s, "tariff.us.cn")).isEqualTo("headline rate of us on goods from cn, added on top of the base duty");
    assertThat(meaning(s, "tariff.us.cn.a")).isEqualTo("rate of us on goods from cn for a, without the base duty");
    assertThat(meaning(s, "tariff.us.cn.goods")).isEqualTo(
        "rate of us on goods from cn for all of goods, without the base duty, while its goods have one rate");
    assertThat(meaning(s, "tariff.us.cn.a.total")).isEqualTo("rate on a of us.cn and the base duty");
    assertThat(meaning(s, "tariff.us.cn.total")).isEqualTo("headline rate of us.cn and the base duty");
    assertThat(meaning(s, "tariff.us.cn.average")).isEqualTo(
        "average of the total rates of us.cn by fixed weights, base-year trade of 2024 where it is known");
    assertThat(meaning(s, "coverage.us.cn")).isEqualTo("share of base-year trade of 2024 where it is known in goods from"
        + " cn that a measure of us levies something on");
    assertThat(meaning(s, "refund.us")).isEqualTo(
        "duties of us booked as due back so far, over the trade that is known and as if it had not answered the rates");
  }

  private static String meaning(Scene s, String name) {
    return s.metric(name).meaning();
  }
}
