package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Partners;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which measures a move means, and the sentence where it can mean none. */
class TariffAddressingTest {
  /** China's layers come first, one of them with a name that the US uses too. */
  private static Scene scene() {
    return draft().good("steel").good("phones").layer("cn.us.extra").layer("cn.us.fees").inForce("us.all.metals", "25%")
        .layer("us.cn.fentanyl").layer("us.all.reciprocal").layer("us.cn.extra").opens();
  }

  private static String no(Scene scene, TariffCommand move) {
    return scene.refusal(US, move).reason();
  }

  private static TariffCommand.Raise raiseOn(String layer, String partners) {
    return raise(layer, "50%", partners);
  }

  private static TariffCommand.EndExemption endOn(String partners, String good) {
    return new TariffCommand.EndExemption(names(good), Optional.empty(), Optional.of(partners(partners)));
  }

  @Test
  void oneGovernmentMovesAndItIsInTheScenario() {
    Scene s = scene();
    Act both = new Act(s.today, By.ACTOR, List.of(US, CN), new Origin(s.today, "move", Cites.NONE));
    assertThat(s.refusal(impose("fentanyl", "10%", "cn"), both).reason())
        .isEqualTo("a tariff is moved by one government, its importer");
    assertThat(s.refusal(new Actor("atlantis"), impose("fentanyl", "10%", "cn")).reason())
        .isEqualTo("there is no actor atlantis");
    assertThat(s.refusal(HK, impose("fentanyl", "10%", "us")).reason())
        .isEqualTo("hk is a territory of cn and makes no moves");
  }

  @Test
  void aLayerIsDeclared() {
    String how = "; declare it in the scenario under tariffs, as us.all or us.PARTNER: {s122: {}}; declared are metals,"
        + " fentanyl, reciprocal, extra";
    assertThat(no(scene(), impose("s122", "10%", "all"))).isEqualTo("us has no tariff layer s122" + how);
    assertThat(no(scene(), raise("s122", "10%"))).isEqualTo("us has no tariff layer s122" + how);
    assertThat(scene().refusal(CA, impose("s122", "10%", "all")).reason()).as("an importer without layers").isEqualTo(
        "ca has no tariff layer s122; declare it in the scenario under tariffs, as ca.all or ca.PARTNER: {s122: {}}");
  }

  @Test
  void partnersAreOthersInTheScenario() {
    assertThat(no(scene(), impose("fentanyl", "10%", "cn, atlantis"))).isEqualTo("there is no actor atlantis");
    assertThat(no(scene(), raiseOn("fentanyl", "atlantis"))).isEqualTo("there is no actor atlantis");
    assertThat(no(scene(), impose("fentanyl", "10%", "cn, us"))).isEqualTo("us levies no tariff on itself");
  }

  @Test
  void goodsAreNamedAndInTheScenario() {
    assertThat(no(scene(), exempt("metals"))).isEqualTo("no goods are named");
    assertThat(no(scene(), exempt("metals", "steel", "tea")))
        .isEqualTo("there is no good or group tea; declare it under goods");
    assertThat(no(scene(), imposeFor("fentanyl", "10%", "cn", "tea")))
        .isEqualTo("there is no good or group tea; declare it under goods");
    assertThat(no(scene(), endExemption("tea"))).isEqualTo("there is no good or group tea; declare it under goods");
  }

  @Test
  void aMoveWithoutPartnersMeansTheOnlyLayerOfThatName() {
    Scene s = scene().cn(impose("extra", "5%", "us"));
    assertThat(no(s, drop("extra"))).isEqualTo("us.cn.extra: drop needs the state threatened; it is none");
    s.us(impose("fentanyl", "10%", "ca"));
    assertThat(s.us(raise("fentanyl", "20%")).lastSaid()).isEqualTo("us.ca.fentanyl 10% → 20%");
    assertThat(s.headline("cn.us")).as("nobody moves another's layer of that name").isEqualTo("5%");
  }

  @Test
  void aMoveWithoutPartnersIsAskedWhichWhereTheyAreTwoGovernments() {
    Scene s = scene().us(impose("fentanyl", "10%", "cn, ca"));
    assertThat(no(s, raise("fentanyl", "20%")))
        .isEqualTo("us's fentanyl exists against several partners; say on cn or on ca or on all");
    assertThat(scene().us(impose("fentanyl", "10%", "cn, hk")).us(raise("fentanyl", "20%")).headline("us.hk"))
        .as("a government and its territory").isEqualTo("45%");
  }

  @Test
  void exceptionsAreForWhatIsNew() {
    String refused = "exceptions are for imposing, announcing and threatening; name the partners, or all";
    Scene s = scene().us(impose("reciprocal", "10%", "all except ca"));
    assertThat(no(s, raiseOn("reciprocal", "all except ca"))).isEqualTo(refused);
    assertThat(s.us(raiseOn("reciprocal", "all")).headline("us.ca")).as("and they stay").isEqualTo("25%");
    assertThat(s.headline("us.cn")).isEqualTo("75%");
  }

  @Test
  void aMoveOnPartnersMeansTheirOwnLayers() {
    Scene s = scene().us(impose("fentanyl", "10%", "cn"));
    assertThat(no(s, raiseOn("fentanyl", "cn, ca"))).isEqualTo("there is no us.ca.fentanyl; there is us.cn.fentanyl");
    assertThat(no(scene(), raiseOn("fentanyl", "ca"))).as("where there is none at all")
        .isEqualTo("us.ca.fentanyl: raise needs the state threatened or announced or in-force; it is none");
    s.us(impose("fentanyl", "10%", "hk")).us(raiseOn("fentanyl", "hk"));
    assertThat(s.headline("us.cn")).isEqualTo("35%");
    assertThat(s.headline("us.hk")).isEqualTo("75%");
  }

  @Test
  void onAllMeansEveryLayerThatThereIs() {
    Optional<Partners> all = Optional.of(partners("all"));
    LayerName layer = new LayerName("fentanyl");
    Scene s = scene().us(impose("fentanyl", "10%", "cn, ca"));
    assertThat(s.us(raiseOn("fentanyl", "all")).headline("us.ca")).isEqualTo("75%");
    assertThat(s.headline("us.cn")).isEqualTo("75%");
    assertThat(s.headline("us.hk")).as("a territory without a layer").isEqualTo("25%");
    s.us(new TariffCommand.Lower(layer, target("20%"), all, Optional.empty(), Optional.empty()));
    assertThat(s.headline("us.ca")).isEqualTo("45%");
    s.us(new TariffCommand.Suspend(layer, cut("5%"), Optional.empty(), all));
    assertThat(s.headline("us.ca")).isEqualTo("30%");
    s.us(new TariffCommand.Restore(layer, all));
    assertThat(s.headline("us.ca")).isEqualTo("45%");
    s.us(new TariffCommand.Exempt(names("phones"), layer, all, Optional.empty()));
    s.us(endOn("all", "phones"));
    assertThat(no(s, endOn("all", "phones"))).as("both have ended").contains("not exempt");
    s.us(new TariffCommand.Remove(layer, Optional.empty(), all));
    assertThat(s.headline("us.ca")).isEqualTo("25%");
    assertThat(s.headline("us.cn")).isEqualTo("25%");
  }

  @Test
  void onAllMeansTheLayerOnAllWhereThereIsOne() {
    Scene s = scene().us(impose("reciprocal", "10%", "all")).us(impose("reciprocal", "40%", "cn"));
    assertThat(s.us(raise("reciprocal", "20%", "all")).headline("us.cn")).isEqualTo("65%");
    assertThat(s.headline("us.ca")).isEqualTo("45%");
    assertThat(no(scene(), raiseOn("fentanyl", "all"))).as("where there is none")
        .isEqualTo("us.all.fentanyl: raise needs the state threatened or announced or in-force; it is none");
  }

  @Test
  void anExemptionEndsWhereverTheGoodIsExempt() {
    Scene s = scene().us(impose("fentanyl", "10%", "cn, ca")).cn(impose("fees", "5%", "us")).cn(exempt("fees", "phones"));
    assertThat(no(s, endExemption("phones"))).isEqualTo("phones is not exempt from any measure of us");
    assertThat(no(s, new TariffCommand.EndExemption(names("phones", "steel"), Optional.empty(), Optional.empty())))
        .isEqualTo("phones, steel are not exempt from any measure of us");
    s.us(exempt("metals", "phones")).us(exempt("metals", "steel"));
    for (String partner : List.of("cn", "ca")) {
      s.us(new TariffCommand.Exempt(
          names("phones"), new LayerName("fentanyl"), Optional.of(partners(partner)), Optional.empty()));
    }
    assertThat(s.us(endOn("ca", "phones")).lastSaid()).isEqualTo("phones no longer exempt from us.ca.fentanyl");
    assertThat(s.rate("us.cn", "phones")).as("from the others it is").isEqualTo("0%");
    assertThat(no(s, endOn("ca", "phones"))).isEqualTo("phones is not exempt from any measure of us");
    s.us(endExemption("phones"));
    assertThat(s.said.subList(s.said.size() - 2, s.said.size())).containsExactly(
        "phones no longer exempt from us.all.metals", "phones no longer exempt from us.cn.fentanyl");
    assertThat(s.rate("us.cn", "phones")).isEqualTo("35%");
    assertThat(s.rate("us.cn", "steel")).as("another good stays exempt").isEqualTo("10%");
    assertThat(s.rate("cn.us", "phones")).as("another's exemption stays").isEqualTo("0%");
  }

  @Test
  void anExemptionEndsForTheLayerThatIsNamed() {
    Scene s = scene().us(impose("fentanyl", "10%", "cn")).us(exempt("fentanyl", "phones")).us(exempt("metals", "phones"));
    s.us(new TariffCommand.EndExemption(names("phones"), Optional.of(new LayerName("metals")), Optional.empty()));
    assertThat(s.lastSaid()).isEqualTo("phones no longer exempt from us.all.metals");
    assertThat(s.rate("us.cn", "phones")).isEqualTo("25%");
  }

  @Test
  void aRulingMeansWhatRestsOnTheBasis() {
    String none = "no measure of us in force or announced rests on ";
    assertThat(no(scene(), voidBasis("IEEPA", ""))).as("nobody has imposed one").isEqualTo(none + "IEEPA");
    Scene s = scene().us(impose("fentanyl", "10%", "cn")).cn(impose("fees", "5%", "us"));
    assertThat(no(s, voidBasis("S232", ""))).isEqualTo(none + "S232; us.cn.fentanyl rests on IEEPA");
    s.us(threaten("reciprocal", "10%", "all", "")).us(voidBasis("IEEPA", ""));
    assertThat(s.state("us.all.reciprocal")).as("a threat rests on nothing").isEqualTo("threatened");
    assertThat(s.state("us.cn.fentanyl")).isEqualTo("voided");
    assertThat(s.state("cn.us.fees")).as("the law of another").isEqualTo("in-force");
  }

  @Test
  void aTruceMeansTheCapsOfItsOwn() {
    Scene s = scene().us(impose("fentanyl", "10%", "cn")).us(suspend("fentanyl", "5%"))
        .us(impose("reciprocal", "10%", "all")).truce(cap("us.all.reciprocal", "4%"), "signing");
    assertThat(s.book.capsOwnedBy(GENEVA)).containsExactly(MeasureId.parse("us.all.reciprocal"));
    s.truce(uncap(), "lapse of geneva");
    assertThat(s.lastSaid()).isEqualTo("us.all.reciprocal restored 4% → 10%");
    assertThat(s.headline("us.cn")).as("the suspension of us goes on").isEqualTo("40%");
    s.truce(cap("us.all.reciprocal", "4%"), "signing").truce(new TariffCommand.Uncap(GENEVA, Optional.of(CN)), "withdrawal");
    assertThat(s.headline("us.ca")).as("only on the measures of one party").isEqualTo("29%");
  }

  @Test
  void theCalendarMeansALayerThatIsDeclared() {
    Scene s = scene();
    Act timer = new Act(s.today, By.TIMER, List.of(), new Origin(s.today, "the calendar", Cites.NONE));
    assertThat(s.refusal(new TariffCommand.Expire(MeasureId.parse("cn.us.nonsense")), timer).reason()).isEqualTo(
        "cn has no tariff layer nonsense; declare it in the scenario under tariffs, as cn.all or cn.PARTNER:"
            + " {nonsense: {}}; declared are extra, fees");
  }
}
