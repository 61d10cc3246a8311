package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.tariff.CollectedRate.Entry;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The concepts of a rate, kept apart. */
class TariffRatesTest {
  private static Scene unitCase() {
    Scene s = draft().good("a", "5%", 60).good("b", "0%", 40)
        .layer("us.cn.fentanyl").exempting("us.cn.reciprocal", "b").opens();
    return s.us(impose("fentanyl", "20%", "cn")).us(impose("reciprocal", "10%", "cn"));
  }

  @Test
  void the_unit_case() {
    Scene s = unitCase();
    assertThat(s.value("tariff.us.cn")).isEqualTo("30.0");
    assertThat(s.value("tariff.us.cn.a")).isEqualTo("30.0");
    assertThat(s.value("tariff.us.cn.b")).isEqualTo("20.0");
    assertThat(s.value("tariff.us.cn.a.total")).isEqualTo("35.0");
    assertThat(s.value("tariff.us.cn.b.total")).isEqualTo("20.0");
    assertThat(s.value("tariff.us.cn.average")).isEqualTo("29.0");
    assertThat(s.metric("tariff.us.cn.average").meaning()).contains("2024");
    List<Entry> entries = List.of(
        new Entry(new GoodName("a"), 30, START, START), new Entry(new GoodName("b"), 40, START, START));
    double collected = CollectedRate.of(
        entries, (g, d) -> TotalRate.on(d, s.book, US, CN, g).orElseThrow().rate(), 0, 0).orElseThrow().percent();
    assertThat(collected).isCloseTo(26.43, within(0.005)); // (30 × 35% + 40 × 20%) / 70 = 18.5 / 70
  }

  @Test
  void collected_duties_follow_the_loading_day_while_the_clause_runs() {
    Scene s = draft().good("a", "0%", 1).layer("us.cn.x").opens();
    s.us(impose("x", "10%", "cn")).on("2025-04-09").us(raise("x", "50%"));
    LocalDate change = LocalDate.parse("2025-04-09");
    assertThat(collected(s, change.minusDays(20), change.plusDays(29), 0)).isEqualTo(10);
    assertThat(collected(s, change.minusDays(20), change.plusDays(30), 0)).isEqualTo(50);
    assertThat(collected(s, change, change.plusDays(5), 0)).isEqualTo(50);
    assertThat(collected(s, change, change.plusDays(5), 0.1)).isEqualTo(45);
    assertThat(CollectedRate.of(List.of(), (g, d) -> Rate.ZERO, 30, 0)).as("no entries, no value").isEmpty();
    assertThatThrownBy(() -> new Entry(new GoodName("a"), 1, change, change.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_cut_is_for_all_that_enters() {
    Scene s = draft().good("a", "0%", 1).layer("us.cn.x").opens();
    s.us(impose("x", "10%", "cn")).on("2025-04-09").us(raise("x", "50%")).on("2025-04-20").us(lower("x", "30%"));
    LocalDate cut = LocalDate.parse("2025-04-20");
    assertThat(collected(s, cut.minusDays(5), cut.minusDays(1), 0)).isEqualTo(50);
    assertThat(collected(s, cut.minusDays(5), cut, 0)).as("loaded at 50%").isEqualTo(30);
    assertThat(collected(s, cut.minusDays(20), cut, 0)).as("loaded at 10%, and the increase's clause still runs").isEqualTo(10);
    assertThat(collected(s, cut.minusDays(20), LocalDate.parse("2025-05-09"), 0)).isEqualTo(30);
  }

  private static double collected(Scene s, LocalDate loaded, LocalDate entered, double leakage) {
    return CollectedRate.of(
            List.of(new Entry(new GoodName("a"), 7, loaded, entered)),
            (g, d) -> TotalRate.on(d, s.book, US, CN, g).orElseThrow().rate(), 30, leakage)
        .orElseThrow().percent();
  }

  @Test
  void coverage_is_the_share_of_trade_under_any_measure() {
    Scene s = draft().good("a", "5%", 60).good("b", "0%", 40).layer("us.cn.x", "a").opens();
    assertThat(s.value("coverage.us.cn")).isEqualTo("0.0");
    s.us(impose("x", "1%", "cn"));
    assertThat(s.value("coverage.us.cn")).isEqualTo("60.0");
    assertThat(s.why("coverage.us.cn")).isEqualTo("""
        coverage.us.cn 60%  share of base-year trade of 2024 where it is known
          a 60 bn USD  at 1%
          b 40 bn USD  under no measure
        """);
  }

  @Test
  void a_group_has_a_rate_while_its_goods_have_one() {
    Scene s = draft().good("a").good("b").group("ab", "a", "b").layer("us.cn.x").opens();
    s.us(impose("x", "10%", "cn"));
    assertThat(s.value("tariff.us.cn.ab")).isEqualTo("10.0");
    s.us(exempt("x", "b"));
    assertThat(s.value("tariff.us.cn.ab")).isEqualTo("none: the goods of ab have different rates; ask for a, b");
    s.us(endExemption("b"));
    assertThat(s.value("tariff.us.cn.ab")).isEqualTo("10.0");
  }

  @Test
  void metrics_without_numbers_do_not_exist() {
    Scene s = draft().good("steel").layer("us.all.metals", "steel").opens();
    assertThat(s.book.metrics()).extracting(Metric::name).containsExactly(
        "tariff.us.all", "tariff.us.all.steel", "tariff.us.cn", "tariff.us.cn.steel", "tariff.us.hk",
        "tariff.us.hk.steel", "tariff.us.ca", "tariff.us.ca.steel");
    assertThat(unitCase().book.metrics()).extracting(Metric::name)
        .contains("tariff.us.cn.average", "coverage.us.cn", "refund.us", "tariff.us.cn.a.total")
        .doesNotContain("tariff.us.cn.total", "tariff.us.ca.average", "coverage.us.ca");
  }

  @Test
  void why_names_each_layer_its_rate_since_when_by_which_move() {
    Scene s = draft().layer("us.cn.fentanyl").layer("us.cn.reciprocal").opens();
    s.on("2025-02-04").us(impose("fentanyl", "10%", "cn"), "us impose fentanyl 10% on cn");
    s.on("2025-03-04").us(raise("fentanyl", "20%"), "us raise fentanyl to 20%");
    s.on("2025-04-09").us(impose("reciprocal", "34%", "cn"), "us impose reciprocal 34% on cn");
    s.on("2025-04-10").us(raise("reciprocal", "125%"), "us raise reciprocal to 125%");
    s.on("2025-05-12").truce(cap("us.cn.reciprocal", "10%"), "signing of geneva");
    assertThat(s.why("tariff.us.cn")).isEqualTo("""
        tariff.us.cn 30%  headline, added on top of the base duty
          fentanyl 20%  since 2025-03-04 "us raise fentanyl to 20%"
          reciprocal 10%  the cap of geneva holds it below the law's 125% since 2025-05-12 by the signing of geneva
            law 125%  set 2025-04-10 "us raise reciprocal to 125%"
            the cap of geneva 10%  to 10%, since 2025-05-12 by the signing of geneva
        """);
    s.on("2025-08-10").truce(uncap(), "lapse of geneva");
    assertThat(s.why("tariff.us.cn")).isEqualTo("""
        tariff.us.cn 145%  headline, added on top of the base duty
          reciprocal 125%  restored 2025-08-10 by the lapse of geneva; set 2025-04-10 "us raise reciprocal to 125%"
          fentanyl 20%  since 2025-03-04 "us raise fentanyl to 20%"
        """);
    assertThat(s.metric("tariff.us.cn").why().apply(s.book).parts().get(0).origin().orElseThrow().cites().toString())
        .isEqualTo("T1");
  }

  @Test
  void why_says_what_is_excluded_exempt_and_replaced() {
    Scene s = draft().good("steel", "1%", 5).good("phones").layer("us.cn.fentanyl").layer("us.all.reciprocal")
        .inForce("us.all.metals", "50%", "steel")
        .stack(new StackingRule.Exclusive(List.of(
            new dev.snapback.vocabulary.LayerName("metals"), new dev.snapback.vocabulary.LayerName("reciprocal"))))
        .opens();
    s.us(impose("reciprocal", "10%", "all except ca")).us(announce("reciprocal", "34%", "cn", "2025-01-18"));
    s.us(impose("fentanyl", "20%", "cn")).us(exempt("fentanyl", "phones"));
    s.on("2025-01-18");
    assertThat(s.why("tariff.us.cn.steel.total")).isEqualTo("""
        tariff.us.cn.steel.total 71%  total, base duty and layers
          base duty 1%  [T1]
          metals 50%  since 2025-01-17 by the scenario's start; on all partners
          fentanyl 20%  since 2025-01-17 "us impose"
          reciprocal 0%  excluded by metals; its rate is 34%, since 2025-01-18, announced 2025-01-17 "us announce"
          reciprocal   replaced by the layer of that name on cn; 10% on all other partners
        """);
    assertThat(s.why("tariff.us.cn.phones")).contains("fentanyl exempt  from 2025-01-17, 2025-01-17 \"us exempt\"");
    assertThat(s.why("tariff.us.ca")).contains("reciprocal   leaves ca out; 10% on all other partners");
  }

  @Test
  void a_court_voids_a_basis_and_duties_paid_are_due_back() {
    Scene s = draft().good("a", "0%", 73).layer("us.cn.fentanyl").layer("us.all.s122").opens();
    s.us(impose("fentanyl", "10%", "cn")).on("2025-01-27").us(raise("fentanyl", "20%"));
    s.on("2025-01-30").us(voidBasis("IEEPA", "2025-02-06"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl under IEEPA is void from 2025-02-06");
    assertThat(s.book.deadlines().get(0).day()).isEqualTo("2025-02-06");
    assertThat(s.on("2025-02-05").headline("us.cn")).isEqualTo("20%");
    s.on("2025-02-06");
    // 73 bn / 365 = 0.2 bn a day; 10 days at 10% and 10 at 20% are 0.2 + 0.4
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl void: 20% → 0%; refunds of 0.6 bn USD due, and an unknown"
        + " amount on us.cn.other (10% from 2025-01-17 to 2025-01-26, 20% from 2025-01-27 to 2025-02-05)");
    assertThat(s.value("refund.us")).isEqualTo("0.6");
    s.us(impose("fentanyl", "10%", "cn")).on("2025-02-16").us(voidBasis("IEEPA", ""));
    assertThat(s.value("refund.us")).as("what was due back once is not due twice").isEqualTo("0.8");
    assertThat(s.why("refund.us"))
        .startsWith("refund.us 0.8 bn USD  over the trade that is known\n  us.cn.fentanyl 0.6 bn USD");
  }

  @Test
  void an_unknown_refund_is_never_zero() {
    Scene s = draft().good("a").good("b", "0%", 1).layer("us.cn.x", "a").opens();
    s.us(impose("x", "10%", "cn")).on("2025-02-17").us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid())
        .contains("amount unknown: no trade is given for us.cn.a (10% from 2025-01-17 to 2025-02-16)");
    assertThat(s.value("refund.us")).startsWith("none: refunds are due");
    assertThat(s.why("refund.us")).contains("us.cn.x unknown");
  }

  @Test
  void a_void_before_any_duty_was_levied_leaves_nothing_due() {
    Scene s = draft().good("a", "0%", 1).layer("us.cn.x").opens();
    s.us(announce("x", "10%", "cn", "2025-02-01")).us(voidBasis("IEEPA", ""));
    assertThat(s.lastSaid()).isEqualTo("us.cn.x void: it takes no force; nothing had been levied, no refunds are due");
    assertThat(s.value("refund.us")).isEqualTo("0.0");
  }

  @Test
  void a_retroactive_exemption_books_refunds_and_rewrites_no_past_rate() {
    Scene s = draft().good("phones", "0%", 73).layer("us.cn.reciprocal").opens();
    s.on("2025-04-05").us(impose("reciprocal", "10%", "cn")).on("2025-04-09").us(raise("reciprocal", "125%"));
    s.on("2025-04-11").us(exemptSince("2025-04-05", "reciprocal", "phones"));
    // 0.2 bn a day: 4 days at 10% and 2 days at 125% are 0.08 + 0.5
    assertThat(s.lastSaid()).isEqualTo("phones exempt from us.cn.reciprocal since 2025-04-05; refunds of 0.58 bn USD"
        + " due (10% from 2025-04-05 to 2025-04-08, 125% from 2025-04-09 to 2025-04-10)");
    assertThat(s.rate("us.cn", "phones")).isEqualTo("0%");
    assertThat(s.book.rateOn(LocalDate.parse("2025-04-10"), US, CN, new GoodName("phones")))
        .isEqualTo(Rate.percent(125));
    s.on("2025-04-21").us(endExemption("phones"));
    assertThat(s.rate("us.cn", "phones")).isEqualTo("125%");
    s.on("2025-04-22").us(voidBasis("IEEPA", ""));
    assertThat(s.value("refund.us")).as("one day more at 125%").isEqualTo("0.83");
  }

  @Test
  void refunds_count_what_a_layer_really_levied_on_each_pair() {
    Scene s = draft().good("a", "0%", 73).layer("us.all.reciprocal").opens();
    s.us(impose("reciprocal", "10%", "all"));
    s.on("2025-01-27").us(impose("reciprocal", "50%", "cn"));
    s.on("2025-02-06").us(new TariffCommand.VoidBasis(new dev.snapback.vocabulary.Basis("IEEPA"), Optional.empty()));
    // on all: 10 days at 10% before the layer on cn replaced it; on cn: 10 days at 50%
    assertThat(s.said.get(2)).contains("refunds of 0.2 bn USD due");
    assertThat(s.said.get(3)).contains("refunds of 1 bn USD due");
    assertThat(s.value("refund.us")).isEqualTo("1.2");
  }
}
