package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a government may do with its layers, as moves lists it. */
class TariffLegalTest {
  private static List<String> legal(Scene s, Actor actor) {
    return s.book.legal(actor, s.today).stream().map(l -> Names.kebab(l.command()) + " " + l.slots()).toList();
  }

  @Test
  void whoDeclaresNoLayerAndWhoIsNoGovernmentHasNoMoves() {
    Scene s = draft().layer("us.cn.fentanyl").layer("hk.us.fees").opens();
    assertThat(legal(s, CN)).isEmpty();
    assertThat(legal(s, HK)).as("a territory makes no moves").isEmpty();
    assertThat(legal(s, new Actor("atlantis"))).isEmpty();
  }

  @Test
  void aLayerThatNobodyHasTouchedIsBroughtAbout() {
    assertThat(legal(draft().layer("us.cn.fentanyl").layer("us.all.fentanyl").opens(), US)).containsExactly(
        "threaten {layer=fentanyl}", "impose {layer=fentanyl}", "announce {layer=fentanyl}");
  }

  @Test
  void aLayerInForceIsChangedAndEndedAndBroughtAboutElsewhere() {
    Scene s = draft().layer("us.cn.fentanyl").layer("cn.us.fentanyl").opens().us(impose("fentanyl", "10%", "cn"));
    assertThat(legal(s, US)).containsExactly(
        "raise {layer=fentanyl}", "lower {layer=fentanyl}", "set {layer=fentanyl}", "remove {layer=fentanyl}",
        "suspend {layer=fentanyl}", "exempt {layer=fentanyl}", "void-basis {basis=IEEPA}",
        "threaten {layer=fentanyl}", "impose {layer=fentanyl}", "announce {layer=fentanyl}");
    assertThat(legal(s, CN)).as("not what another has in force").containsExactly(
        "threaten {layer=fentanyl}", "impose {layer=fentanyl}", "announce {layer=fentanyl}");
  }

  @Test
  void whatCanBeTakenBackIsListedWhileThereIsSomething() {
    Scene s = draft().good("phones").inForce("us.cn.metals", "25%").opens();
    assertThat(legal(s, US)).doesNotContain(
        "restore {layer=metals}", "end-exemption {layer=metals}", "withdraw-announcement {layer=metals}");
    assertThat(legal(s, US)).as("it rests on no law").noneMatch(m -> m.startsWith("void-basis"));
    s.us(suspend("metals", "5%")).us(exempt("metals", "phones")).us(raiseFrom("metals", "30%", "2025-03-01"));
    assertThat(legal(s, US)).contains(
        "restore {layer=metals}", "end-exemption {layer=metals}", "withdraw-announcement {layer=metals}");
  }

  @Test
  void ofSeveralLayersOfANameEachMoveNamesItsPartner() {
    Scene s = draft().layer("us.all.reciprocal").layer("us.cn.extra").opens()
        .us(threaten("reciprocal", "10%", "all", "")).us(threaten("reciprocal", "34%", "cn", ""))
        .us(threaten("extra", "100%", "cn", ""));
    assertThat(legal(s, US)).contains(
        "drop {layer=reciprocal, partners=all}", "drop {layer=reciprocal, partners=cn}", "drop {layer=extra}");
    assertThat(legal(s, US)).doesNotContain("drop {layer=reciprocal}");
  }

  @Test
  void aLayerOnEveryPartnerIsBroughtAboutOnNoOther() {
    Scene s = draft().layer("us.cn.fentanyl").opens().us(impose("fentanyl", "10%", "cn, hk"));
    assertThat(legal(s, US)).contains("impose {layer=fentanyl}");
    s.us(impose("fentanyl", "10%", "ca"));
    assertThat(legal(s, US)).doesNotContain("impose {layer=fentanyl}")
        .contains("raise {layer=fentanyl, partners=ca}");
  }

  @Test
  void withNobodyElseInTheScenarioALayerCanStillBeAskedFor() {
    var alone = new TariffSpec(List.of(TariffSpec.Party.government(US)), List.of(), List.of(), List.of(),
        List.of(TariffSpec.DeclaredLayer.named(dev.snapback.vocabulary.MeasureId.parse("us.all.metals"))));
    Scene s = new Scene(alone);
    assertThat(legal(s, US)).containsExactly("threaten {layer=metals}", "impose {layer=metals}", "announce {layer=metals}");
    assertThat(legal(s.us(announce("metals", "5%", "all", "2025-02-01")), US))
        .contains("withdraw-announcement {layer=metals}").doesNotContain("threaten {layer=metals}");
  }
}
