package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Party;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.GoodName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is due back, over which days. 73 bn USD a year are 0.2 bn a day: ten days at 10% are 0.2 bn. */
class TariffRefundsTest {
  private static Scene scene() {
    return draft().good("a", "0%", 73).good("b", "0%", 73).layer("us.cn.x", "a", "b").layer("us.all.y", "a").opens();
  }

  @Test
  void nothingIsDueBeforeARuling() {
    assertThat(scene().value("refund.us")).isEqualTo("0.0");
    assertThat(scene().why("refund.us")).isEqualTo("refund.us 0 bn USD  no refunds are due\n");
  }

  @Test
  void whatIsDueOverKnownTradeIsWholly() {
    Scene s = scene().us(imposeFor("x", "10%", "cn", "a")).on("2025-01-27").us(voidBasis("IEEPA", ""));
    assertThat(s.why("refund.us")).isEqualTo("""
        refund.us 0.2 bn USD
          us.cn.x 0.2 bn USD  2025-01-27 "us void-basis": refunds of 0.2 bn USD due (10% from 2025-01-17 to 2025-01-26)
        """);
    s.us(imposeFor("x", "10%", "cn", "a")).on("2025-02-06").us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid()).as("the days before the first ruling are settled").isEqualTo(
        "us.cn.x void: 10% → 0%; refunds of 0.2 bn USD due (10% from 2025-01-27 to 2025-02-05)");
    assertThat(s.value("refund.us")).isEqualTo("0.4");
  }

  @Test
  void whatALayerLeviedBeforeItWasRemovedIsDueAsWell() {
    Scene s = scene().us(imposeFor("x", "10%", "cn", "a")).on("2025-01-27").us(remove("x")).on("2025-02-06");
    s.us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid()).isEqualTo(
        "us.cn.x, which had ended: refunds of 0.2 bn USD due (10% from 2025-01-17 to 2025-01-26)");
    assertThat(s.value("refund.us")).isEqualTo("0.2");
    assertThat(s.refusal(US, voidBasis("IEEPA", "")).guard()).as("it is settled").isEqualTo("rests-on-it");
  }

  @Test
  void aRetroactiveExemptionGoesBackToItsDay() {
    Scene s = scene().us(impose("x", "10%", "cn")).on("2025-02-16").us(exemptSince("2025-02-06", "x", "a"));
    assertThat(s.lastSaid()).isEqualTo("a exempt from us.cn.x since 2025-02-06; refunds of 0.2 bn USD due (10% from"
        + " 2025-02-06 to 2025-02-15)");
  }

  @Test
  void noImporterOwesDutiesOnItsOwnGoods() {
    Scene s = scene().us(impose("y", "10%", "all")).on("2025-01-27").us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid()).isEqualTo("us.all.y void: 10% → 0%; refunds of 0.2 bn USD due, and an unknown amount on"
        + " us.hk.a, us.ca.a (10% from 2025-01-17 to 2025-01-26)");
    assertThat(s.why("refund.us")).startsWith("refund.us 0.2 bn USD  over the trade that is known\n");
  }

  @Test
  void aGoodIsOwedForTheDaysOnWhichItPaid() {
    Scene s = scene().us(impose("x", "10%", "cn")).on("2025-01-27").us(exempt("x", "a")).on("2025-02-06");
    s.us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid()).as("ten days of a and twenty of b").isEqualTo(
        "us.cn.x void: 10% → 0%; refunds of 0.6 bn USD due (10% from 2025-01-17 to 2025-02-05)");
  }

  @Test
  void aLayerAtZeroLeavesNothingDue() {
    Scene s = scene().us(impose("x", "0%", "cn")).on("2025-02-06").us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid())
        .isEqualTo("us.cn.x void: 0% → 0%; nothing had been levied, no refunds are due");
  }

  @Test
  void eachImporterOwesItsOwn() {
    Map<Pair, Trade> trade = Map.of(
        new Pair(US, CN), Trade.of(73_000_000_000L, 2024), new Pair(CN, US), Trade.of(73_000_000_000L, 2024));
    Good good = new Good(new GoodName("a"), "a", Map.of(), trade, Optional.empty(), Cites.NONE);
    Scene s = new Scene(new TariffSpec(List.of(Party.government(US), Party.government(CN)), List.of(good), List.of(),
        List.of(), draft().layer("us.cn.x", "a").layer("cn.us.y", "a").spec().layers()));
    s.us(impose("x", "10%", "cn")).cn(impose("y", "10%", "us")).on("2025-01-27").cn(voidBasis("IEEPA", ""));
    assertThat(s.value("refund.cn")).isEqualTo("0.2");
    assertThat(s.value("refund.us")).isEqualTo("0.0");
    assertThat(s.why("refund.us")).isEqualTo("refund.us 0 bn USD  no refunds are due\n");
    assertThat(s.book.refunds(US)).isEmpty();
  }

  @Test
  void whatIsNoLongerExemptIsRememberedAndTheRestGoesOn() {
    Scene s = scene().us(impose("x", "10%", "cn")).us(exempt("x", "a")).us(exempt("x", "b")).on("2025-01-27");
    s.us(endExemption("a"));
    assertThat(s.book.find(dev.snapback.vocabulary.MeasureId.parse("us.cn.x")).exemptions())
        .extracting(e -> e.good() + e.until().map(d -> " until " + d).orElse(""))
        .containsExactly("a until 2025-01-27", "b");
  }
}
