package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The life of tariff layers, told as a reader of the press would. */
class TariffTest {
  private static Scene spring2025() {
    return draft()
        .good("steel").good("aluminum").good("phones")
        .group("electronics", "phones")
        .group("metals-goods", "steel", "aluminum")
        .layer("us.cn.fentanyl").layer("us.all.reciprocal").layer("us.cn.extra")
        .inForce("us.all.metals", "25%", "metals-goods")
        .layer("cn.us.retaliation")
        .opens();
  }

  @Test
  void two_waves_and_a_reciprocal_layer_add_up_to_145() {
    Scene s = spring2025();
    s.on("2025-02-04").us(impose("fentanyl", "10%", "cn"));
    s.on("2025-03-04").us(raise("fentanyl", "20%"));
    s.on("2025-04-10").us(impose("reciprocal", "125%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("145%");
    assertThat(s.rate("us.cn", "steel")).isEqualTo("170%");
    assertThat(s.value("tariff.us.all.steel")).isEqualTo("25.0");
    assertThat(s.headline("cn.us")).isEqualTo("0%");
  }

  @Test
  void a_partners_own_layer_replaces_the_one_on_all_104_and_not_114() {
    Scene s = spring2025();
    s.on("2025-03-04").us(impose("fentanyl", "20%", "cn, hk"));
    s.on("2025-04-02").us(announce("reciprocal", "34%", "cn", "2025-04-09"));
    s.on("2025-04-05").us(impose("reciprocal", "10%", "all except ca"));
    assertThat(s.headline("us.cn")).isEqualTo("30%");
    assertThat(s.headline("us.ca")).isEqualTo("0%");
    s.on("2025-04-08").us(raise("reciprocal", "84%", "cn"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal announced at 84% instead of 34%, effective 2025-04-09");
    s.on("2025-04-09");
    assertThat(s.headline("us.cn")).isEqualTo("104%");
    assertThat(s.headline("us.hk")).isEqualTo("30%");
  }

  @Test
  void metals_keep_the_reciprocal_layer_off_steel_70_where_the_rule_says_so_and_80_where_all_add() {
    assertThat(steelFromChina(draft().stack(new StackingRule.Exclusive(layerNames("metals", "reciprocal")))))
        .isEqualTo("70%");
    assertThat(steelFromChina(draft())).isEqualTo("80%");
  }

  private static String steelFromChina(Draft draft) {
    Scene s = draft.good("steel").layer("us.cn.fentanyl").layer("us.cn.reciprocal")
        .inForce("us.all.metals", "50%", "steel").opens();
    s.us(impose("fentanyl", "20%", "cn")).us(impose("reciprocal", "10%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("30%");
    return s.rate("us.cn", "steel");
  }

  @Test
  void a_floor_tops_up_base_duty_and_layer_to_15() {
    Scene s = draft().good("cars", "2.5%", 1).good("shoes", "20%", 1).good("toys")
        .stack(new StackingRule.Floor(layerNames("reciprocal").get(0), Rate.percent(15)))
        .layer("us.cn.reciprocal").opens();
    assertThat(s.rate("us.cn", "cars")).isEqualTo("0%");
    s.us(impose("reciprocal", "0%", "cn"));
    assertThat(s.rate("us.cn", "cars")).isEqualTo("12.5%");
    assertThat(s.value("tariff.us.cn.cars.total")).isEqualTo("15.0");
    assertThat(s.rate("us.cn", "shoes")).isEqualTo("0%");
    assertThat(s.rate("us.cn", "toys")).as("an unknown base duty counts as none").isEqualTo("15%");
    s.us(raise("reciprocal", "20%"));
    assertThat(s.value("tariff.us.cn.cars.total")).isEqualTo("22.5");
    s.us(suspend("reciprocal", "1%"));
    assertThat(s.rate("us.cn", "cars")).as("no floor lifts what a cap holds down").isEqualTo("1%");
  }

  @Test
  void of_a_max_group_only_the_highest_counts() {
    Scene s = draft().layer("us.cn.list-1").layer("us.cn.list-4a").layer("us.cn.fentanyl")
        .stack(new StackingRule.Max(layerNames("list-1", "list-4a"))).opens();
    s.us(impose("list-1", "25%", "cn")).us(impose("list-4a", "7.5%", "cn")).us(impose("fentanyl", "10%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("35%");
    s.us(remove("list-1"));
    assertThat(s.headline("us.cn")).isEqualTo("17.5%");
  }

  @Test
  void a_layer_that_levies_nothing_excludes_nothing() {
    Scene s = draft().good("steel").layer("us.cn.reciprocal").inForce("us.all.metals", "0%", "steel")
        .stack(new StackingRule.Exclusive(layerNames("metals", "reciprocal"))).opens();
    s.us(impose("reciprocal", "10%", "cn"));
    assertThat(s.rate("us.cn", "steel")).isEqualTo("10%");
    s.us(raise("metals", "5%"));
    assertThat(s.rate("us.cn", "steel")).isEqualTo("5%");
  }

  @Test
  void a_truces_cap_hides_changes_of_the_law_and_its_end_brings_the_law_back() {
    Scene s = spring2025();
    s.on("2025-04-10").us(impose("reciprocal", "125%", "cn"));
    s.on("2025-05-12").truce(cap("us.cn.reciprocal", "10%"), "signing of geneva");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal suspended to 10%: 125% → 10%, held by the cap of geneva");
    s.us(raise("reciprocal", "145%"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal law 125% → 145%; the cap of geneva keeps 10%");
    assertThat(s.headline("us.cn")).isEqualTo("10%");
    s.on("2025-08-10").truce(uncap(), "lapse of geneva");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal restored 10% → 145%");
    assertThat(s.headline("us.cn")).isEqualTo("145%");
  }

  @Test
  void a_raise_by_points_under_a_truce_starts_from_the_law_and_not_from_the_suspended_level() {
    Scene s = spring2025();
    s.on("2025-04-10").us(impose("reciprocal", "125%", "cn"));
    s.on("2025-05-12").truce(cap("us.cn.reciprocal", "10%"), "signing of geneva");
    s.us(raise("reciprocal", "20pp"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal law 125% → 145%; the cap of geneva keeps 10%");
    s.us(lower("reciprocal", "5pp"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal law 145% → 140%; the cap of geneva keeps 10%");
  }

  @Test
  void what_the_orders_say_91_points_removed_24_suspended_10_stay() {
    Scene s = spring2025();
    s.on("2025-03-04").us(impose("fentanyl", "20%", "cn"));
    s.on("2025-04-10").us(impose("reciprocal", "125%", "cn"));
    s.on("2025-05-14")
        .truce(new TariffCommand.RemoveTo(
            MeasureId.parse("us.cn.reciprocal"), Optional.of(Rate.percent(34)), GENEVA), "signing of geneva")
        .truce(cap("us.cn.reciprocal", "24pp"), "signing of geneva");
    assertThat(s.headline("us.cn")).isEqualTo("30%");
    s.us(lower("reciprocal", "30%"));
    assertThat(s.headline("us.cn")).as("by 24pp follows the law").isEqualTo("26%");
    s.us(lower("reciprocal", "20%"));
    assertThat(s.headline("us.cn")).as("and never falls below zero").isEqualTo("20%");
    s.us(raise("reciprocal", "34%"));
    s.on("2025-08-12").truce(uncap(), "lapse of geneva");
    assertThat(s.headline("us.cn")).isEqualTo("54%");
  }

  @Test
  void of_two_caps_the_lowest_wins_and_each_goes_with_its_owner() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "125%", "cn"));
    s.truce(cap("us.cn.reciprocal", "10%"), "signing of geneva").us(suspendFor("reciprocal", "5%", "30d"));
    assertThat(s.headline("us.cn")).isEqualTo("5%");
    s.on("2025-02-15");
    assertThat(s.headline("us.cn")).isEqualTo("5%");
    s.on("2025-02-16");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal restored 5% → 10%, held by the cap of geneva");
    s.us(suspend("reciprocal", "20%"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal suspended to 20%: stays at 10%, held by the cap of geneva");
    s.truce(uncap(), "lapse of geneva");
    assertThat(s.headline("us.cn")).isEqualTo("20%");
    s.us(restore("reciprocal"));
    assertThat(s.headline("us.cn")).isEqualTo("125%");
    Refusal again = s.refusal(US, restore("reciprocal"));
    assertThat(again.guard()).isEqualTo("has-own-suspension");
  }

  @Test
  void a_truce_that_returns_only_the_leavers_rates_hands_the_others_over() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "125%", "cn")).cn(impose("retaliation", "125%", "us"));
    s.truce(cap("us.cn.reciprocal", "10%"), "signing").truce(cap("cn.us.retaliation", "10%"), "signing");
    assertThat(s.book.capsOwnedBy(GENEVA)).extracting(MeasureId::toString)
        .containsExactly("cn.us.retaliation", "us.cn.reciprocal");
    s.on("2025-03-01").truce(new TariffCommand.Uncap(GENEVA, Optional.of(US)), "withdrawal")
        .truce(new TariffCommand.HandOver(GENEVA, START.plusDays(90)), "withdrawal");
    assertThat(s.headline("us.cn")).isEqualTo("125%");
    assertThat(s.headline("cn.us")).isEqualTo("10%");
    assertThat(s.book.capsOwnedBy(GENEVA)).isEmpty();
    s.on("2025-04-17");
    assertThat(s.headline("cn.us")).isEqualTo("125%");
  }

  @Test
  void a_deal_makes_the_level_the_law() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "34%", "cn")).truce(cap("us.cn.reciprocal", "24pp"), "signing");
    s.truce(new TariffCommand.MakePermanent(GENEVA, Optional.empty()), "deal");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal law 34% → 10% for good");
    assertThat(s.headline("us.cn")).isEqualTo("10%");
    s.us(raise("reciprocal", "12%"));
    assertThat(s.headline("us.cn")).isEqualTo("12%");
  }

  @Test
  void what_is_announced_at_signature_is_capped_when_it_takes_force() {
    Scene s = spring2025();
    s.us(announce("reciprocal", "34%", "cn", "2025-02-01")).truce(cap("us.cn.reciprocal", "10%"), "signing");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal suspended to 10%; it will be held when it takes force");
    s.on("2025-02-01");
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal took effect at 34%; the cap of geneva keeps 10%");
    assertThat(s.headline("us.cn")).isEqualTo("10%");
  }

  @Test
  void a_removed_layer_takes_its_cap_along_and_nothing_revives_it() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "125%", "cn")).truce(cap("us.cn.reciprocal", "10%"), "signing").us(remove("reciprocal"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal removed: 10% → 0%; its caps go with the law of 125%");
    s.truce(uncap(), "lapse of geneva");
    assertThat(s.headline("us.cn")).isEqualTo("0%");
    s.us(impose("reciprocal", "50%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("50%");
  }

  @Test
  void a_measure_stands_in_the_terms_of_one_truce_at_a_time() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "125%", "cn")).truce(cap("us.cn.reciprocal", "10%"), "signing");
    var second = new TariffCommand.Cap(MeasureId.parse("us.cn.reciprocal"), new TruceName("busan"), cut("5%"));
    Refusal refusal = s.refusal(second, new dev.snapback.vocabulary.Act(s.today, dev.snapback.kernel.By.REACTION,
        List.of(), new dev.snapback.vocabulary.Origin(s.today, "signing", dev.snapback.vocabulary.Cites.NONE)));
    assertThat(refusal.guard()).isEqualTo("one-truce");
    assertThat(refusal.reason()).contains("geneva");
  }

  @Test
  void a_threat_never_enters_force_by_itself() {
    Scene s = spring2025();
    s.on("2025-10-10").us(threaten("extra", "100%", "cn", "2025-11-01"));
    s.us(raise("extra", "130%"));
    s.on("2025-11-02");
    assertThat(s.headline("us.cn")).isEqualTo("0%");
    s.us(drop("extra"));
    assertThat(s.state("us.cn.extra")).isEqualTo("withdrawn");
    assertThat(s.refusal(US, withdrawAnnouncement("extra")).guard()).isEqualTo(Refusal.NO_ROW);
  }

  @Test
  void in_force_from_the_effective_day_to_the_day_before_it_expires() {
    Scene s = spring2025();
    s.us(impose("extra", "10%", "cn", "2025-02-24", "2025-07-24"));
    assertThat(s.headline("us.cn")).isEqualTo("0%");
    assertThat(s.on("2025-02-23").headline("us.cn")).isEqualTo("0%");
    assertThat(s.on("2025-02-24").headline("us.cn")).isEqualTo("10%");
    assertThat(s.on("2025-07-23").headline("us.cn")).isEqualTo("10%");
    assertThat(s.on("2025-07-24").headline("us.cn")).isEqualTo("0%");
    assertThat(s.state("us.cn.extra")).isEqualTo("expired");
    assertThat(s.book.rateOn(START.plusDays(60), US, CN, TariffSpec.OTHER)).isEqualTo(Rate.percent(10));
  }

  @Test
  void a_change_may_be_made_for_a_later_day_and_taken_back() {
    Scene s = spring2025();
    s.us(raiseFrom("metals", "50%", "2025-06-04"));
    assertThat(s.lastSaid()).isEqualTo("us.all.metals goes from 25% to 50% on 2025-06-04");
    assertThat(s.on("2025-06-03").rate("us.ca", "steel")).isEqualTo("25%");
    assertThat(s.on("2025-06-04").rate("us.ca", "steel")).isEqualTo("50%");
    s.us(raiseFrom("metals", "60%", "2025-07-01")).us(withdrawAnnouncement("metals"));
    assertThat(s.on("2025-07-02").rate("us.ca", "steel")).isEqualTo("50%");
    assertThat(s.refusal(US, withdrawAnnouncement("metals")).guard()).isEqualTo("has-announced-changes");
  }

  @Test
  void a_change_of_the_announced_rate_after_its_first_day_leaves_the_first_day_as_it_was() {
    Scene s = spring2025();
    s.us(announce("reciprocal", "34%", "cn", "2025-04-09")).us(raiseFrom("reciprocal", "84%", "2025-04-12"));
    assertThat(s.refusal(US, raiseFrom("reciprocal", "90%", "2025-04-01")).guard())
        .isEqualTo("not-before-it-takes-effect");
    assertThat(s.on("2025-04-11").headline("us.cn")).isEqualTo("34%");
    assertThat(s.on("2025-04-12").headline("us.cn")).isEqualTo("84%");
  }

  @Test
  void hong_kong_goes_with_china_where_no_partner_is_named() {
    Scene s = spring2025();
    s.us(impose("fentanyl", "10%", "cn, hk")).us(raise("fentanyl", "20%"));
    assertThat(s.headline("us.hk")).isEqualTo("20%");
    assertThat(s.headline("us.cn")).isEqualTo("20%");
  }

  @Test
  void with_several_partners_a_move_says_which() {
    Scene s = spring2025();
    s.us(impose("reciprocal", "34%", "cn")).us(impose("reciprocal", "10%", "all"));
    Refusal which = s.refusal(US, raise("reciprocal", "50%"));
    assertThat(which.guard()).isEqualTo("which-partner");
    assertThat(which.reason()).isEqualTo("us's reciprocal exists against several partners; say on all or on cn");
    s.us(raise("reciprocal", "15%", "all"));
    assertThat(s.headline("us.ca")).isEqualTo("15%");
    assertThat(s.headline("us.cn")).isEqualTo("34%");
    assertThat(s.refusal(US, raise("reciprocal", "50%", "ca")).reason())
        .isEqualTo("there is no us.ca.reciprocal; there is us.all.reciprocal, us.cn.reciprocal");
  }

  @Test
  void all_or_nothing() {
    Scene s = spring2025();
    s.us(impose("fentanyl", "20%", "hk"));
    Refusal refusal = s.refusal(US, impose("fentanyl", "10%", "cn, hk"));
    assertThat(refusal.guard()).isEqualTo("not-levied");
    assertThat(refusal.reason()).isEqualTo(
        "us.hk.fentanyl is already in force at 20%; raise, lower or set it, with effective DATE for a later day");
    assertThat(s.headline("us.cn")).isEqualTo("0%");
  }

  @Test
  void refusals_say_why_and_what_instead() {
    Scene s = spring2025();
    s.us(impose("fentanyl", "20%", "cn"));
    assertThat(s.refusal(US, raise("fentanyl", "10%")).reason())
        .isEqualTo("us.cn.fentanyl stands at 20%; 10% would lower it: say lower or set");
    assertThat(s.refusal(US, lower("fentanyl", "30%")).reason()).endsWith("30% would raise it: say raise or set");
    assertThat(s.refusal(US, set("fentanyl", "20%", "", "")).reason())
        .isEqualTo("us.cn.fentanyl stands at 20% already");
    assertThat(s.refusal(US, lower("fentanyl", "30pp")).guard()).isEqualTo("within-limits");
    assertThat(s.refusal(US, impose("s122", "10%", "all")).reason())
        .startsWith("us has no tariff layer s122; declare it in the scenario under tariffs, as us.all or us.PARTNER");
    assertThat(s.refusal(HK, impose("fentanyl", "10%", "us")).guard()).isEqualTo("makes-moves");
    assertThat(s.refusal(CN, raise("fentanyl", "30%")).guard()).isEqualTo("declared-layer");
    assertThat(s.refusal(US, impose("reciprocal", "10%", "us")).guard()).isEqualTo("known-partner");
    assertThat(s.refusal(US, impose("reciprocal", "10%", "all", "2025-01-01", "")).guard())
        .isEqualTo("not-in-the-past");
    assertThat(s.refusal(US, impose("reciprocal", "10%", "all", "2025-02-01", "2025-02-01")).guard())
        .isEqualTo("expires-later");
    assertThat(s.refusal(US, announce("reciprocal", "10%", "all", "")).guard()).isEqualTo("names-a-later-day");
    assertThat(s.refusal(US, suspend("fentanyl", "20%")).guard()).isEqualTo("a-cap-lowers");
    assertThat(s.refusal(US, suspendFor("fentanyl", "10%", "20wd")).guard()).isEqualTo("calendar-days");
    assertThat(s.refusal(US, removeTo("fentanyl", "20%")).guard()).isEqualTo("names-a-lower-rate");
    assertThat(s.refusal(US, drop("fentanyl")).reason()).isEqualTo(
        "us.cn.fentanyl: drop needs the state threatened; it is in-force");
    assertThat(s.refusal(US, cap("us.cn.fentanyl", "10%")).reason())
        .isEqualTo("us.cn.fentanyl: nobody can cap here by a move");
    assertThat(s.refusal(US, exempt("fentanyl", "other")).guard()).isEqualTo("named-goods");
    assertThat(s.refusal(US, exempt("metals", "phones")).guard()).isEqualTo("falls-on-them");
    assertThat(s.refusal(US, imposeFor("metals", "50%", "cn", "phones")).guard()).isEqualTo("goods-declared");
    assertThat(s.refusal(US, exempt("fentanyl", "tea")).reason()).isEqualTo(
        "there is no good or group tea; declare it under goods");
    assertThat(s.refusal(US, voidBasis("Section-232", "")).reason())
        .isEqualTo("no measure of us in force or announced rests on Section-232; us.cn.fentanyl rests on IEEPA");
  }

  @Test
  void a_layer_declared_at_zero_may_be_imposed() {
    Scene s = draft().good("steel").inForce("us.cn.reciprocal", "0%").opens();
    s.us(impose("reciprocal", "34%", "cn"));
    assertThat(s.headline("us.cn")).isEqualTo("34%");
    assertThat(s.refusal(US, impose("reciprocal", "50%", "cn")).guard()).isEqualTo("not-levied");
  }

  @Test
  void there_are_at_most_256_layers() {
    Draft full = draft();
    for (int i = 0; i < TariffSpec.MAX_LAYERS; i++) {
      full.layer("us.cn.layer-" + (char) ('a' + i % 26) + i);
    }
    Scene s = full.opens();
    s.us(impose("layer-a0", "10%", "cn"));
    assertThat(s.refusal(US, impose("layer-a0", "10%", "hk")).guard()).isEqualTo("layer-limit");
  }

  private static List<dev.snapback.vocabulary.LayerName> layerNames(String... names) {
    return java.util.Arrays.stream(names).map(dev.snapback.vocabulary.LayerName::new).toList();
  }
}
