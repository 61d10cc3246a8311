package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.TariffEvent.Moved;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What people read of a layer's life, word for word. */
class TariffToldTest {
  private static Scene scene() {
    return draft().layer("us.cn.fentanyl").layer("us.cn.extra").layer("cn.us.fees").opens();
  }

  private static Scene inForce() {
    return scene().us(impose("fentanyl", "20%", "cn"));
  }

  private static Scene announced() {
    return scene().us(announce("fentanyl", "20%", "cn", "2025-02-01"));
  }

  private static Scene capped(Scene s, String cut) {
    return s.truce(cap("us.cn.fentanyl", cut), "signing of geneva");
  }

  @Test
  void aThreat() {
    Scene s = scene().us(threaten("extra", "100%", "cn", ""));
    assertThat(s.lastSaid()).isEqualTo("us.cn.extra threatened at 100%");
    assertThat(s.us(raiseFrom("extra", "130%", "2025-11-01")).lastSaid())
        .isEqualTo("us.cn.extra threatened at 130% from 2025-11-01");
    assertThat(s.us(raise("extra", "140%")).lastSaid()).as("the day stands")
        .isEqualTo("us.cn.extra threatened at 140% from 2025-11-01");
    assertThat(s.us(drop("extra")).lastSaid()).isEqualTo("threat of us.cn.extra at 140% dropped");
  }

  @Test
  void aLayerThatCapsHoldFromItsFirstDay() {
    assertThat(capped(announced(), "10%").us(impose("fentanyl", "30%", "cn")).lastSaid())
        .isEqualTo("us.cn.fentanyl in force at 30%; the cap of geneva keeps 10%");
    assertThat(capped(announced(), "10%").us(suspend("fentanyl", "10%")).on("2025-02-01").lastSaid())
        .isEqualTo("us.cn.fentanyl took effect at 20%; the cap of geneva and the suspension of us keep 10%");
  }

  @Test
  void twoSuspensionsOfOneGovernmentKeepItAsOneOwner() {
    Scene s = inForce().us(suspend("fentanyl", "10%")).us(suspendUntil("fentanyl", "10%", "2025-02-01"));
    assertThat(s.us(raise("fentanyl", "30%")).lastSaid())
        .isEqualTo("us.cn.fentanyl law 20% → 30%; the suspension of us keeps 10%");
  }

  @Test
  void aTruceThatCapsNoLowerThanTheLaw() {
    Scene s = capped(inForce(), "20%");
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl suspended to 20%: stays at 20%");
    assertThat(s.truce(uncap(), "lapse of geneva").lastSaid())
        .isEqualTo("us.cn.fentanyl: the cap of geneva ended; it stays at 20%");
  }

  @Test
  void aChangeOfTheLawUnderACap() {
    Scene by = capped(inForce(), "5pp");
    assertThat(by.lastSaid()).isEqualTo("us.cn.fentanyl suspended by 5pp: 20% → 15%, held by the cap of geneva");
    assertThat(by.us(raise("fentanyl", "30%")).lastSaid())
        .isEqualTo("us.cn.fentanyl law 20% → 30%, level 15% → 25% under the cap of geneva");
    Scene to = capped(inForce(), "10%").us(lower("fentanyl", "5%"));
    assertThat(to.lastSaid()).isEqualTo("us.cn.fentanyl law 20% → 5%, level 10% → 5%");
    assertThat(to.us(raise("fentanyl", "20%")).lastSaid())
        .isEqualTo("us.cn.fentanyl law 5% → 20%, level 5% → 10% under the cap of geneva");
  }

  @Test
  void theEndOfACapThatChangesNothing() {
    Scene low = inForce().us(suspend("fentanyl", "10%")).us(lower("fentanyl", "5%")).us(restore("fentanyl"));
    assertThat(low.lastSaid()).isEqualTo("us.cn.fentanyl: the suspension of us ended; it stays at 5%");
    assertThat(low.why("tariff.us.cn")).isEqualTo("""
        tariff.us.cn 5%  headline, added on top of the base duty
          fentanyl 5%  since 2025-01-17 "us lower"
        """);
    Scene held = capped(inForce().us(suspend("fentanyl", "15%")), "10%").us(restore("fentanyl"));
    assertThat(held.lastSaid())
        .isEqualTo("us.cn.fentanyl: the suspension of us ended; it stays at 10%, held by the cap of geneva");
    assertThat(announced().us(suspend("fentanyl", "10%")).us(restore("fentanyl")).lastSaid())
        .isEqualTo("us.cn.fentanyl: the suspension of us ended before it took force");
  }

  @Test
  void aCapThatIsHandedOver() {
    Scene s = capped(inForce(), "10%").truce(new TariffCommand.HandOver(GENEVA, START.plusDays(90)), "withdrawal");
    assertThat(s.lastSaid())
        .isEqualTo("us.cn.fentanyl: the cap of geneva becomes the suspension of us until 2025-04-17");
    assertThat(s.on("2025-04-17").lastSaid()).isEqualTo("us.cn.fentanyl restored 10% → 20%");
  }

  @Test
  void aDealBeforeTheFirstDay() {
    Scene s = capped(announced(), "10%").truce(new TariffCommand.MakePermanent(GENEVA, Optional.empty()), "deal");
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl law 20% → 10% for good");
    assertThat(s.on("2025-02-01").lastSaid()).isEqualTo("us.cn.fentanyl took effect at 10%");
  }

  @Test
  void theEndOnTheFirstDayOut() {
    Scene s = scene().us(impose("fentanyl", "20%", "cn", "", "2025-02-01")).on("2025-02-01");
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl expired: 20% → 0%");
  }

  /** 10% on all and 34% on China, as in April 2025. */
  private static Scene besideAll() {
    return draft().layer("us.all.reciprocal").layer("us.cn.reciprocal").opens().us(impose("reciprocal", "10%", "all"));
  }

  @Test
  void theLayerOnAllAppliesWhereAPartnersOwnEnds() {
    String now = "10%, as us.all.reciprocal applies to cn now";
    Scene removed = besideAll().us(impose("reciprocal", "34%", "cn")).us(removeOn("reciprocal", "cn"));
    assertThat(removed.lastSaid()).isEqualTo("us.cn.reciprocal removed: 34% → " + now);
    Scene capped = besideAll().us(impose("reciprocal", "34%", "cn"))
        .truce(cap("us.cn.reciprocal", "20%"), "signing of geneva").us(removeOn("reciprocal", "cn"));
    assertThat(capped.lastSaid())
        .isEqualTo("us.cn.reciprocal removed: 20% → " + now + "; its caps go with the law of 34%");
    Scene expired = besideAll().us(impose("reciprocal", "34%", "cn", "", "2025-02-01")).on("2025-02-01");
    assertThat(expired.lastSaid()).isEqualTo("us.cn.reciprocal expired: 34% → " + now);
    Scene byTruce = besideAll().us(impose("reciprocal", "34%", "cn")).truce(
        new TariffCommand.RemoveTo(MeasureId.parse("us.cn.reciprocal"), Optional.empty(), GENEVA), "signing of geneva");
    assertThat(byTruce.lastSaid()).isEqualTo("us.cn.reciprocal removed: 34% → " + now);
  }

  @Test
  void theLayerOnAllDoesNotComeBackWhereItLeavesThePartnerOutOrIsNotInForce() {
    Scene s = draft().layer("us.all.reciprocal").layer("us.cn.reciprocal").opens()
        .us(impose("reciprocal", "34%", "cn")).us(impose("reciprocal", "10%", "all except cn"))
        .us(removeOn("reciprocal", "cn"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.reciprocal removed: 34% → 0%");
    assertThat(besideAll().us(impose("reciprocal", "34%", "cn")).us(removeOn("reciprocal", "all"))
        .us(removeOn("reciprocal", "cn")).lastSaid()).isEqualTo("us.cn.reciprocal removed: 34% → 0%");
  }

  @Test
  void aRulingThatVoidsBothBringsNeitherBack() {
    Scene both = draft().layer("us.cn.reciprocal").layer("us.all.reciprocal").opens()
        .us(impose("reciprocal", "34%", "cn")).us(impose("reciprocal", "10%", "all")).us(voidBasis("IEEPA", ""));
    assertThat(both.said).filteredOn(t -> t.startsWith("us.cn.reciprocal void")).singleElement().asString()
        .startsWith("us.cn.reciprocal void: 34% → 0%; ");
    Scene one = draft().inForce("us.all.reciprocal", "10%").layer("us.cn.reciprocal").opens()
        .us(impose("reciprocal", "34%", "cn")).us(voidBasis("IEEPA", ""));
    assertThat(one.lastSaid())
        .startsWith("us.cn.reciprocal void: 34% → 10%, as us.all.reciprocal applies to cn now; ");
    Scene later = draft().inForce("us.all.reciprocal", "10%").layer("us.cn.reciprocal").opens()
        .us(impose("reciprocal", "34%", "cn")).us(voidBasis("IEEPA", "2025-02-01")).on("2025-02-01");
    assertThat(later.lastSaid())
        .startsWith("us.cn.reciprocal void: 34% → 10%, as us.all.reciprocal applies to cn now; ");
  }

  @Test
  void aPartnersOwnLayerStartsFromTheRateOfTheOneOnAll() {
    assertThat(moved(besideAll(), impose("reciprocal", "34%", "cn")))
        .isEqualTo("law 0% to 34%, level 10% to 34%, in force true");
    assertThat(besideAll().us(announce("reciprocal", "34%", "cn", "2025-02-01")).on("2025-02-01").lastSaid())
        .isEqualTo("us.cn.reciprocal took effect at 34%");
    assertThat(moved(besideAll().us(impose("reciprocal", "0%", "cn")), impose("reciprocal", "34%", "cn")))
        .as("in force at 0%, it stood in the place of the other").isEqualTo("law 0% to 34%, level 0% to 34%, in force true");
  }

  @Test
  void changesForLaterDaysComeByDayAndAreTakenBackTogether() {
    Scene s = inForce().us(raiseFrom("fentanyl", "50%", "2025-04-01")).us(raiseFrom("fentanyl", "30%", "2025-02-01"))
        .us(raiseFrom("fentanyl", "40%", "2025-03-01"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl goes from 30% to 40% on 2025-03-01");
    assertThat(s.on("2025-02-01").lastSaid()).isEqualTo("us.cn.fentanyl 20% → 30%");
    assertThat(s.us(withdrawAnnouncement("fentanyl")).lastSaid())
        .isEqualTo("us.cn.fentanyl stays at 30%; the changes of 2025-03-01, 2025-04-01 are withdrawn");
    s.us(raiseFrom("fentanyl", "40%", "2025-03-01")).us(withdrawAnnouncement("fentanyl"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl stays at 30%; the change of 2025-03-01 is withdrawn");
  }

  @Test
  void aChangeForALaterDayTellsTheEndThatItMoves() {
    Scene s = inForce().us(set("fentanyl", "25%", "2025-02-01", "2025-06-01"));
    assertThat(s.lastSaid()).endsWith(" to 25% on 2025-02-01, expires 2025-06-01");
    assertThat(s.on("2025-02-01").lastSaid()).endsWith("25%, expires 2025-06-01");
  }

  @Test
  void aNewEndAloneIsToldWithTheLawsRateAlsoUnderACap() {
    Scene s = capped(inForce(), "10%").us(set("fentanyl", "20%", "", "2025-06-01"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl stays at 20%, expires 2025-06-01");
  }

  @Test
  void aChangeTodayTakesThePlaceOfOneMadeForToday() {
    Scene s = inForce().us(raiseFrom("fentanyl", "30%", "2025-02-01")).us(raiseFrom("fentanyl", "40%", "2025-03-01"));
    s.us(set("fentanyl", "25%", "", ""));
    assertThat(s.on("2025-02-01").lastSaid()).as("those of later days stand").isEqualTo("us.cn.fentanyl 25% → 30%");
    assertThat(s.on("2025-03-01").lastSaid()).isEqualTo("us.cn.fentanyl 30% → 40%");
  }

  @Test
  void whatIsImposedAnewKeepsCapsAndExemptionsAndDropsChanges() {
    Scene s = draft().good("phones").layer("us.cn.fentanyl").opens().us(announce("fentanyl", "20%", "cn", "2025-02-01"));
    capped(s, "10%").us(exempt("fentanyl", "phones")).us(raiseFrom("fentanyl", "30%", "2025-03-01"));
    assertThat(s.us(impose("fentanyl", "25%", "cn")).headline("us.cn")).isEqualTo("10%");
    assertThat(s.rate("us.cn", "phones")).isEqualTo("0%");
    assertThat(s.book.deadlines()).isEmpty();
  }

  @Test
  void whatComesIsListedByDay() {
    Scene s = scene().us(announce("fentanyl", "20%", "cn", "2025-03-01")).us(announce("extra", "5%", "cn", "2025-02-01"))
        .cn(impose("fees", "1%", "us", "", "2025-02-10"));
    assertThat(s.book.deadlines()).extracting(Deadline::day, Deadline::text).containsExactly(
        Tuple.tuple(LocalDate.parse("2025-02-01"), "us.cn.extra takes effect at 5%"),
        Tuple.tuple(LocalDate.parse("2025-02-10"), "cn.us.fees expires"),
        Tuple.tuple(LocalDate.parse("2025-03-01"), "us.cn.fentanyl takes effect at 20%"));
  }

  @Test
  void everySuspensionAndEveryChangeToComeIsListed() {
    Scene s = inForce().us(suspendFor("fentanyl", "10%", "30d")).us(suspendFor("fentanyl", "15%", "60d"));
    assertThat(s.book.deadlines()).extracting(Deadline::day).containsExactly(
        LocalDate.parse("2025-02-16"), LocalDate.parse("2025-03-18"));
    s.us(raiseFrom("fentanyl", "30%", "2025-02-01")).us(raiseFrom("fentanyl", "40%", "2025-03-01"));
    assertThat(s.book.deadlines()).extracting(Deadline::text).contains(
        "us.cn.fentanyl goes from 20% to 30%", "us.cn.fentanyl goes from 30% to 40%");
    assertThat(s.on("2025-02-16").headline("us.cn")).as("the other one still holds").isEqualTo("15%");
    assertThat(s.on("2025-03-18").headline("us.cn")).isEqualTo("40%");
  }

  @Test
  void aChangeForALaterDayCountsFromThatDay() {
    Scene s = inForce().us(raiseFrom("fentanyl", "30%", "2025-02-01")).on("2025-02-01");
    assertThat(s.why("tariff.us.cn")).contains("fentanyl 30%  since 2025-02-01 \"us raise\"");
    LayerState.InForce now = (LayerState.InForce) s.book.find(MeasureId.parse("us.cn.fentanyl")).state();
    assertThat(now.from()).isEqualTo("2025-02-01");
    assertThat(now.terms().set().origin().day()).isEqualTo("2025-02-01");
    Scene later = announced().on("2025-02-01");
    assertThat(((LayerState.InForce) later.book.find(MeasureId.parse("us.cn.fentanyl")).state()).from())
        .as("announced before").isEqualTo("2025-02-01");
  }

  @Test
  void aLayerThatIsNotInForceHasNoLevel() {
    Scene s = announced();
    assertThat(moved(s, suspend("fentanyl", "10%")))
        .isEqualTo("law 20% to 20%, level 0% to 0%, in force false");
    assertThat(moved(s, impose("fentanyl", "30%", "cn"))).isEqualTo("law 20% to 30%, level 0% to 30%, in force true");
    assertThat(moved(inForce(), suspend("fentanyl", "10%"))).isEqualTo("law 20% to 20%, level 20% to 10%, in force true");
    assertThat(moved(scene(), impose("extra", "30%", "cn"))).isEqualTo("law 0% to 30%, level 0% to 30%, in force true");
  }

  private static String moved(Scene s, TariffCommand move) {
    Act act = new Act(s.today, dev.snapback.kernel.By.ACTOR, List.of(US), new Origin(s.today, "move", Cites.NONE));
    Shift shift = ((Moved) ((Step.Done<TariffBook>) s.book.apply(move, act)).events().get(0)).shift();
    return "law " + shift.lawBefore() + " to " + shift.lawAfter() + ", level " + shift.levelBefore() + " to "
        + shift.levelAfter() + ", in force " + shift.inForce();
  }

  @Test
  void theBookNamesOnlyWhatSomebodyHasTouched() {
    assertThat(scene().book).hasToString("");
    assertThat(inForce().book.toString()).startsWith("us.cn.fentanyl InForce[").endsWith("\n").hasLineCount(1);
  }

  @Test
  void aLayerAnswersForItself() {
    Layer held = capped(inForce(), "10%").book.find(MeasureId.parse("us.cn.fentanyl"));
    assertThat(held.inForce()).isTrue();
    assertThat(held.law()).contains(Rate.percent(20));
    assertThat(held.level()).contains(Rate.percent(10));
    assertThat(held.leavesOut(CN)).isFalse();
    Layer announced = announced().book.find(MeasureId.parse("us.cn.fentanyl"));
    assertThat(announced.inForce()).isFalse();
    assertThat(announced.law()).contains(Rate.percent(20));
    assertThat(announced.level()).isEmpty();
    Layer untouched = scene().book.find(MeasureId.parse("us.cn.fentanyl"));
    assertThat(untouched.law()).isEmpty();
    assertThat(untouched.leavesOut(CN)).isFalse();
    assertThat(scene().us(impose("fentanyl", "10%", "all except ca")).book.find(MeasureId.parse("us.all.fentanyl")))
        .satisfies(all -> assertThat(all.leavesOut(CA)).isTrue()).satisfies(all -> assertThat(all.leavesOut(CN)).isFalse());
  }
}
