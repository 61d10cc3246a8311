package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Decision;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may not be done to a tariff layer, the sentence that says why, and what may just be done. */
class TariffRefusalsTest {
  private static final MeasureId FENTANYL = MeasureId.parse("us.cn.fentanyl");

  private static Scene scene() {
    return draft().good("steel").good("phones").good("toys").group("electronics", "phones", "toys")
        .inForce("us.all.metals", "25%", "steel").layer("us.cn.fentanyl").layer("us.all.reciprocal").opens();
  }

  private static Scene inForce() {
    return scene().us(impose("fentanyl", "20%", "cn"));
  }

  private static Scene expiring() {
    return scene().us(impose("fentanyl", "20%", "cn", "", "2025-06-01"));
  }

  private static Scene announced() {
    return scene().us(announce("fentanyl", "20%", "cn", "2025-02-01"));
  }

  private static String no(Scene scene, TariffCommand move) {
    return scene.refusal(US, move).reason();
  }

  private static String yes(Scene scene, TariffCommand move) {
    return scene.us(move).lastSaid();
  }

  private static Act truce(Scene scene) {
    return new Act(scene.today, By.REACTION, List.of(), new Origin(scene.today, "signing of geneva", Cites.NONE));
  }

  private static TariffCommand.RemoveTo truceRemoves(String rate) {
    return new TariffCommand.RemoveTo(FENTANYL, rate.isEmpty() ? Optional.empty() : Optional.of(Rate.parse(rate)), GENEVA);
  }

  private static TariffCommand.Announce announceOn(String goods, String expires) {
    return new TariffCommand.Announce(new LayerName("fentanyl"), Rate.parse("20%"), partners("cn"),
        goods.isEmpty() ? Optional.empty() : Optional.of(names(goods)), Optional.of(LocalDate.parse("2025-02-01")),
        expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)));
  }

  // Bringing a layer about

  @Test
  void thereIsNoRoomForOneLayerMoreThanTheLimit() {
    Draft draft = draft();
    for (int i = 0; i < 255; i++) {
      draft.layer("us.cn.layer-" + i);
    }
    Scene s = draft.opens().us(impose("layer-0", "10%", "hk"));
    assertThat(s.lastSaid()).as("the 256th").isEqualTo("us.hk.layer-0 in force at 10%");
    assertThat(no(s, impose("layer-0", "10%", "ca"))).isEqualTo("us.ca.layer-0: there are already 256 tariff layers");
    assertThat(yes(s, impose("layer-1", "10%", "cn"))).as("one that is known").isEqualTo("us.cn.layer-1 in force at 10%");
  }

  @Test
  void aLayerFallsOnNoMoreGoodsThanItIsDeclaredFor() {
    assertThat(no(scene(), imposeFor("metals", "50%", "cn", "steel", "phones")))
        .isEqualTo("us.cn.metals is declared for steel only; to put it on more goods, declare them under"
            + " tariffs.us.cn.metals");
    assertThat(yes(scene(), imposeFor("metals", "50%", "cn", "steel"))).isEqualTo("us.cn.metals in force at 50%");
    assertThat(yes(scene(), impose("metals", "50%", "cn"))).isEqualTo("us.cn.metals in force at 50%");
    assertThat(yes(scene(), imposeFor("fentanyl", "10%", "cn", "phones")))
        .as("declared for all goods").isEqualTo("us.cn.fentanyl in force at 10%");
  }

  @Test
  void nothingTakesEffectInThePast() {
    assertThat(no(scene(), impose("reciprocal", "10%", "all", "2025-01-16", "")))
        .isEqualTo("us.all.reciprocal: it cannot take effect in the past: 2025-01-16 is before today, 2025-01-17");
    assertThat(no(scene(), threaten("reciprocal", "10%", "all", "2025-01-16")))
        .isEqualTo("us.all.reciprocal: it cannot take effect in the past: 2025-01-16 is before today, 2025-01-17");
    assertThat(yes(scene(), impose("reciprocal", "10%", "all", "2025-01-17", "")))
        .isEqualTo("us.all.reciprocal in force at 10%");
    assertThat(yes(scene(), impose("reciprocal", "10%", "all", "2025-01-18", "")))
        .isEqualTo("us.all.reciprocal announced at 10%, effective 2025-01-18");
  }

  @Test
  void aLayerIsInForceForADayAtLeast() {
    assertThat(no(scene(), impose("reciprocal", "10%", "all", "2025-02-01", "2025-02-01"))).isEqualTo(
        "us.all.reciprocal: it would expire on 2025-02-01, which is not after its first day, 2025-02-01");
    assertThat(no(scene(), impose("reciprocal", "10%", "all", "", "2025-01-17"))).isEqualTo(
        "us.all.reciprocal: it would expire on 2025-01-17, which is not after its first day, 2025-01-17");
    assertThat(yes(scene(), impose("reciprocal", "10%", "all", "2025-02-01", "2025-02-02")))
        .isEqualTo("us.all.reciprocal announced at 10%, effective 2025-02-01, expires 2025-02-02");
    assertThat(yes(scene(), impose("reciprocal", "10%", "all", "", "2025-01-18")))
        .isEqualTo("us.all.reciprocal in force at 10%, expires 2025-01-18");
  }

  @Test
  void anAnnouncementNamesALaterDay() {
    String refused = "us.all.reciprocal: an announcement names a later day, with effective DATE; impose it to have it"
        + " from today, threaten it to name no day";
    assertThat(no(scene(), announce("reciprocal", "10%", "all", ""))).isEqualTo(refused);
    assertThat(no(scene(), announce("reciprocal", "10%", "all", "2025-01-17"))).isEqualTo(refused);
    assertThat(yes(scene(), announce("reciprocal", "10%", "all", "2025-01-18")))
        .isEqualTo("us.all.reciprocal announced at 10%, effective 2025-01-18");
  }

  @Test
  void anAnnouncementIsMadeAgainOnlyOtherwise() {
    assertThat(no(announced(), announce("fentanyl", "20%", "cn", "2025-02-01")))
        .isEqualTo("us.cn.fentanyl is announced so already");
    assertThat(yes(announced(), announce("fentanyl", "30%", "cn", "2025-02-01")))
        .isEqualTo("us.cn.fentanyl announced at 30% instead of 20%, effective 2025-02-01");
    assertThat(yes(announced(), announce("fentanyl", "20%", "cn", "2025-02-02")))
        .isEqualTo("us.cn.fentanyl announced at 20%, effective 2025-02-02");
    assertThat(yes(announced(), announceOn("", "2025-03-01")))
        .isEqualTo("us.cn.fentanyl announced at 20%, effective 2025-02-01, expires 2025-03-01");
    Scene onPhones = announced().us(announceOn("phones", "")).on("2025-02-01");
    assertThat(onPhones.rate("us.cn", "phones")).isEqualTo("20%");
    assertThat(onPhones.rate("us.cn", "toys")).isEqualTo("0%");
  }

  // Changing the rate

  @Test
  void noRateChangesInThePast() {
    String refused = "us.cn.fentanyl: it cannot take effect in the past: 2025-01-16 is before today, 2025-01-17";
    assertThat(no(inForce(), raiseFrom("fentanyl", "30%", "2025-01-16"))).isEqualTo(refused);
    assertThat(no(scene().us(threaten("fentanyl", "20%", "cn", "")), raiseFrom("fentanyl", "30%", "2025-01-16")))
        .isEqualTo(refused);
    assertThat(yes(inForce(), raiseFrom("fentanyl", "30%", "2025-01-17"))).isEqualTo("us.cn.fentanyl 20% → 30%");
  }

  @Test
  void aChangeComesBeforeTheLayerExpires() {
    assertThat(no(expiring(), raiseFrom("fentanyl", "30%", "2025-06-01"))).isEqualTo(
        "us.cn.fentanyl expires on 2025-06-01, before the change; give it a later expires DATE too");
    assertThat(yes(expiring(), raiseFrom("fentanyl", "30%", "2025-05-31")))
        .isEqualTo("us.cn.fentanyl goes from 20% to 30% on 2025-05-31");
    assertThat(no(expiring(), set("fentanyl", "30%", "2025-06-01", "2025-06-01")))
        .isEqualTo("us.cn.fentanyl would expire on 2025-06-01, which is not after 2025-06-01");
    assertThat(yes(expiring(), set("fentanyl", "30%", "2025-06-01", "2025-06-02")))
        .isEqualTo("us.cn.fentanyl goes from 20% to 30% on 2025-06-01, expires 2025-06-02");
    assertThat(no(announced(), set("fentanyl", "30%", "", "2025-02-01")))
        .isEqualTo("us.cn.fentanyl would expire on 2025-02-01, which is not after 2025-02-01");
    assertThat(yes(announced(), set("fentanyl", "30%", "", "2025-02-02")))
        .isEqualTo("us.cn.fentanyl announced at 30% instead of 20%, effective 2025-02-01, expires 2025-02-02");
  }

  @Test
  void noChangeComesBeforeWhatIsAnnounced() {
    assertThat(no(announced(), raiseFrom("fentanyl", "30%", "2025-01-31"))).isEqualTo(
        "us.cn.fentanyl takes effect on 2025-02-01; impose or announce it anew to bring it forward");
    assertThat(yes(announced(), raiseFrom("fentanyl", "30%", "2025-02-01")))
        .isEqualTo("us.cn.fentanyl announced at 30% instead of 20%, effective 2025-02-01");
    assertThat(yes(announced(), raiseFrom("fentanyl", "30%", "2025-02-02")))
        .isEqualTo("us.cn.fentanyl goes from 20% to 30% on 2025-02-02");
  }

  @Test
  void aRateLiesBetweenNothingAndTheHighest() {
    assertThat(no(inForce(), lower("fentanyl", "21pp")))
        .isEqualTo("us.cn.fentanyl stands at 20% and cannot go below 0%; remove it instead");
    assertThat(yes(inForce(), lower("fentanyl", "20pp"))).isEqualTo("us.cn.fentanyl 20% → 0%");
    assertThat(no(inForce(), raise("fentanyl", "99981pp"))).isEqualTo("us.cn.fentanyl: a rate is at most 100000%");
    assertThat(yes(inForce(), raise("fentanyl", "99980pp"))).isEqualTo("us.cn.fentanyl 20% → 100000%");
  }

  @Test
  void aChangeStartsFromWhatIsEnactedForItsDay() {
    Scene s = inForce().us(raiseFrom("fentanyl", "30%", "2025-02-01"));
    var by25 = new RateTarget.By(dev.snapback.vocabulary.Points.parse("25pp"));
    assertThat(no(s, new TariffCommand.Lower(new LayerName("fentanyl"), by25, Optional.empty(),
        Optional.of(LocalDate.parse("2025-01-31")), Optional.empty())))
        .isEqualTo("us.cn.fentanyl stands at 20% and cannot go below 0%; remove it instead");
    assertThat(yes(s, new TariffCommand.Lower(new LayerName("fentanyl"), by25, Optional.empty(),
        Optional.of(LocalDate.parse("2025-02-01")), Optional.empty())))
        .isEqualTo("us.cn.fentanyl goes from 30% to 5% on 2025-02-01");
    assertThat(s.on("2025-02-01").lastSaid()).as("once").isEqualTo("us.cn.fentanyl 20% → 5%");
    assertThat(s.book.deadlines()).isEmpty();
  }

  @Test
  void aChangeChangesTheRateOrMovesTheEnd() {
    String refused = "us.cn.fentanyl stands at 20% already";
    assertThat(no(expiring(), set("fentanyl", "20%", "", ""))).isEqualTo(refused);
    assertThat(no(expiring(), set("fentanyl", "20%", "", "2025-06-01"))).isEqualTo(refused);
    assertThat(no(expiring(), raise("fentanyl", "20%"))).isEqualTo(refused);
    assertThat(no(expiring(), new TariffCommand.Raise(new LayerName("fentanyl"), target("20%"), Optional.empty(),
        Optional.empty(), Optional.of(LocalDate.parse("2025-07-01"))))).as("a raise raises").isEqualTo(refused);
    assertThat(yes(expiring(), set("fentanyl", "20%", "", "2025-07-01")))
        .isEqualTo("us.cn.fentanyl stays at 20%, expires 2025-07-01");
    assertThat(yes(expiring(), set("fentanyl", "21%", "", ""))).isEqualTo("us.cn.fentanyl 20% → 21%, expires 2025-06-01");
  }

  @Test
  void aRaiseRaisesAndALoweringLowers() {
    assertThat(no(inForce(), raise("fentanyl", "10%")))
        .isEqualTo("us.cn.fentanyl stands at 20%; 10% would lower it: say lower or set");
    assertThat(no(inForce(), lower("fentanyl", "30%")))
        .isEqualTo("us.cn.fentanyl stands at 20%; 30% would raise it: say raise or set");
    assertThat(yes(inForce(), set("fentanyl", "10%", "", ""))).isEqualTo("us.cn.fentanyl 20% → 10%");
  }

  @Test
  void whatIsRemovedInPartEndsLower() {
    String refused = "us.cn.fentanyl stands at 20%; removing to 20% would not lower it";
    assertThat(no(inForce(), removeTo("fentanyl", "20%"))).isEqualTo(refused);
    assertThat(yes(inForce(), removeTo("fentanyl", "19%"))).isEqualTo("us.cn.fentanyl 20% → 19%");
    assertThat(no(announced(), remove("fentanyl")))
        .isEqualTo("us.cn.fentanyl is not in force yet; withdraw-announcement ends it");
    assertThat(yes(announced(), removeTo("fentanyl", "19%")))
        .isEqualTo("us.cn.fentanyl announced at 19% instead of 20%, effective 2025-02-01");
    Scene s = inForce();
    assertThat(s.refusal(truceRemoves("20%"), truce(s)).reason()).isEqualTo(refused);
    assertThat(s.truce(truceRemoves("19%"), "signing").lastSaid()).isEqualTo("us.cn.fentanyl 20% → 19%");
    assertThat(announced().truce(truceRemoves("19%"), "signing").lastSaid())
        .isEqualTo("us.cn.fentanyl announced at 19% instead of 20%, effective 2025-02-01");
  }

  @Test
  void aTruceRemovesALayerOrTheAnnouncementOfOne() {
    assertThat(inForce().truce(truceRemoves(""), "signing").lastSaid()).isEqualTo("us.cn.fentanyl removed: 20% → 0%");
    assertThat(announced().truce(truceRemoves(""), "signing").lastSaid())
        .isEqualTo("announcement of us.cn.fentanyl at 20% withdrawn");
  }

  @Test
  void onlyAnnouncedChangesAreWithdrawn() {
    assertThat(no(inForce(), withdrawAnnouncement("fentanyl")))
        .isEqualTo("us.cn.fentanyl is in force and has no announced change; remove or lower it");
    assertThat(yes(announced(), withdrawAnnouncement("fentanyl")))
        .isEqualTo("announcement of us.cn.fentanyl at 20% withdrawn");
  }

  // Suspending, exempting, voiding

  @Test
  void aSuspensionCountsCalendarDaysAndLastsOneAtLeast() {
    assertThat(no(inForce(), suspendFor("fentanyl", "10%", "20wd")))
        .isEqualTo("us.cn.fentanyl: a suspension counts calendar days, as in for 90d");
    String refused = "us.cn.fentanyl: the suspension would end on 2025-01-17, which is not after today, 2025-01-17";
    assertThat(no(inForce(), suspendUntil("fentanyl", "10%", "2025-01-17"))).isEqualTo(refused);
    assertThat(no(inForce(), suspendFor("fentanyl", "10%", "0d"))).isEqualTo(refused);
    assertThat(yes(inForce(), suspendFor("fentanyl", "10%", "1d"))).isEqualTo(
        "us.cn.fentanyl suspended to 10% until 2025-01-18: 20% → 10%, held by the suspension of us");
  }

  @Test
  void aSuspensionLowersAndIsNotMadeTwice() {
    assertThat(no(inForce(), suspend("fentanyl", "20%")))
        .isEqualTo("a suspension to 20% would not lower us.cn.fentanyl, whose law is 20%");
    Scene s = inForce().us(suspend("fentanyl", "19%"));
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl suspended to 19%: 20% → 19%, held by the suspension of us");
    assertThat(no(s, suspend("fentanyl", "19%"))).isEqualTo("us.cn.fentanyl is suspended so already");
    assertThat(yes(s, suspendUntil("fentanyl", "19%", "2025-02-01"))).as("with an end").isEqualTo(
        "us.cn.fentanyl suspended to 19% until 2025-02-01: stays at 19%, held by the suspension of us");
    assertThat(yes(s, suspend("fentanyl", "18%")))
        .isEqualTo("us.cn.fentanyl suspended to 18%: 19% → 18%, held by the suspension of us");
    Scene capped = inForce().truce(cap("us.cn.fentanyl", "19%"), "signing");
    assertThat(yes(capped, suspend("fentanyl", "19%"))).as("a truce's cap is not its own").isEqualTo(
        "us.cn.fentanyl suspended to 19%: stays at 19%, held by the cap of geneva and the suspension of us");
  }

  @Test
  void onlyAnOwnSuspensionIsRestored() {
    assertThat(no(inForce(), restore("fentanyl"))).isEqualTo("us has not suspended us.cn.fentanyl");
    assertThat(no(inForce().truce(cap("us.cn.fentanyl", "10%"), "signing"), restore("fentanyl")))
        .isEqualTo("us has not suspended us.cn.fentanyl; the cap of geneva ends with its truce");
    assertThat(yes(inForce().us(suspend("fentanyl", "10%")), restore("fentanyl")))
        .isEqualTo("us.cn.fentanyl restored 10% → 20%");
  }

  @Test
  void aMeasureStandsInTheTermsOfOneTruceWhateverItsGovernmentHasSuspended() {
    Scene s = inForce().us(suspend("fentanyl", "15%")).truce(cap("us.cn.fentanyl", "10%"), "signing");
    assertThat(s.lastSaid()).isEqualTo("us.cn.fentanyl suspended to 10%: 15% → 10%, held by the cap of geneva");
    assertThat(s.refusal(new TariffCommand.Cap(FENTANYL, new TruceName("busan"), cut("5%")), truce(s)).reason())
        .isEqualTo("us.cn.fentanyl stands in the terms of a truce already: the cap of geneva");
  }

  @Test
  void onlyGoodsThatTheLayerFallsOnAreExempted() {
    assertThat(no(inForce(), exempt("fentanyl", "other")))
        .isEqualTo("us.cn.fentanyl: other stands for all goods without a name and is exempt from nothing");
    assertThat(no(scene(), exempt("metals", "steel", "phones"))).isEqualTo("us.all.metals does not fall on phones");
    assertThat(yes(scene(), exempt("metals", "steel"))).isEqualTo("steel exempt from us.all.metals");
  }

  @Test
  void goodsAreExemptedOnceAndFromAPastDayAtMost() {
    Scene s = inForce().us(exempt("fentanyl", "phones"));
    assertThat(no(s, exempt("fentanyl", "phones"))).isEqualTo("phones is exempt from us.cn.fentanyl already");
    assertThat(yes(s, exempt("fentanyl", "electronics"))).as("what is left").isEqualTo("toys exempt from us.cn.fentanyl");
    assertThat(no(s, exempt("fentanyl", "phones", "toys")))
        .isEqualTo("phones, toys are exempt from us.cn.fentanyl already");
    assertThat(no(s, exemptSince("2025-01-18", "fentanyl", "steel")))
        .isEqualTo("us.cn.fentanyl: retroactive means to a past day, and 2025-01-18 is to come");
    assertThat(yes(s, exemptSince("2025-01-17", "fentanyl", "steel"))).isEqualTo(
        "steel exempt from us.cn.fentanyl since 2025-01-17; nothing had been levied, no refunds are due");
  }

  @Test
  void onlyAnExemptionThatThereIsIsEnded() {
    Optional<LayerName> fentanyl = Optional.of(new LayerName("fentanyl"));
    Scene s = inForce();
    assertThat(no(s, new TariffCommand.EndExemption(names("toys"), fentanyl, Optional.empty())))
        .isEqualTo("us.cn.fentanyl has no exemptions");
    s.us(exempt("fentanyl", "phones"));
    assertThat(no(s, new TariffCommand.EndExemption(names("toys"), fentanyl, Optional.empty())))
        .isEqualTo("toys is not exempt from us.cn.fentanyl; exempt is phones");
    s.us(exempt("fentanyl", "steel"));
    assertThat(no(s, new TariffCommand.EndExemption(names("toys", "other"), fentanyl, Optional.empty())))
        .isEqualTo("toys, other are not exempt from us.cn.fentanyl; exempt are phones, steel");
    assertThat(yes(s, new TariffCommand.EndExemption(names("toys", "phones"), fentanyl, Optional.empty())))
        .isEqualTo("phones no longer exempt from us.cn.fentanyl");
    assertThat(s.rate("us.cn", "phones")).isEqualTo("20%");
    assertThat(s.rate("us.cn", "steel")).as("stays exempt from fentanyl").isEqualTo("25%");
  }

  @Test
  void nothingIsVoidFromAPastDay() {
    assertThat(no(inForce(), voidBasis("IEEPA", "2025-01-16")))
        .isEqualTo("us.cn.fentanyl: it cannot be void from a past day: 2025-01-16 is before today, 2025-01-17");
    assertThat(yes(inForce(), voidBasis("IEEPA", "2025-01-17")))
        .isEqualTo("us.cn.fentanyl void: 20% → 0%; nothing had been levied, no refunds are due");
    assertThat(yes(inForce(), voidBasis("IEEPA", "2025-01-18")))
        .isEqualTo("us.cn.fentanyl under IEEPA is void from 2025-01-18");
  }

  /** The book finds only measures that these could be done to; the rows do not rely on it. */
  @Test
  void theRowsRefuseWhatTheBookNeverAsks() {
    Scene s = inForce();
    String held = "geneva holds no cap on us.cn.fentanyl";
    assertThat(rows(s, "us.cn.fentanyl", new TariffCommand.Uncap(GENEVA, Optional.empty()), By.REACTION)).isEqualTo(held);
    assertThat(rows(s, "us.cn.fentanyl", new TariffCommand.MakePermanent(GENEVA, Optional.empty()), By.REACTION))
        .isEqualTo(held);
    assertThat(rows(s, "us.cn.fentanyl", new TariffCommand.HandOver(GENEVA, START), By.REACTION)).isEqualTo(held);
    assertThat(rows(s, "us.all.metals", new TariffCommand.VoidBasis(new Basis("IEEPA"), Optional.empty()), By.ACTOR))
        .isEqualTo("us.all.metals is declared without a legal basis");
  }

  private static String rows(Scene s, String measure, TariffCommand command, By by) {
    Layer layer = s.book.find(MeasureId.parse(measure));
    var decision = TariffMachine.TABLE.decide(
        layer.state(), command, by, new LayerContext(s.book, layer.declared(), truce(s)));
    return ((Decision.Refused<TariffEvent>) decision).refusal().reason();
  }
}
