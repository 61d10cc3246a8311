package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tariffs of a scenario can never be, whoever writes them, and what the least of them are. */
class TariffSpecTest {
  private static List<LayerName> layers(String... names) {
    return java.util.Arrays.stream(names).map(LayerName::new).toList();
  }

  @Test
  void asManyLayersAsTheLimitAndNoMore() {
    Scene.Draft draft = draft();
    for (int i = 1; i <= 256; i++) {
      draft.layer("us.cn.layer-" + i);
    }
    assertThat(draft.spec().layers()).hasSize(256);
    draft.layer("us.cn.one-more");
    assertThatIllegalArgumentException().isThrownBy(draft::spec)
        .withMessage("a scenario declares at most 256 tariff layers, not 257");
  }

  @Test
  void everybodyIsToldWithTheNameThatPeopleUse() {
    assertThat(draft().layer("us.cn.surcharge").spec().whoIsWho()).isEqualTo("us, cn, hk (Hong Kong, a territory of cn), ca");
    assertThat(new TariffSpec.Party(new Actor("us"), "United States", Optional.empty())).hasToString("us (United States)");
    assertThat(new TariffSpec.Party(new Actor("hk"), "", Optional.of(new Actor("cn")))).hasToString("hk (a territory of cn)");
  }

  @Test
  void aLayerIsDeclaredOnce() {
    Scene.Draft draft = draft().layer("us.cn.surcharge").layer("us.cn.surcharge");
    assertThatIllegalArgumentException().isThrownBy(draft::spec).withMessage("a tariff layer is declared twice");
  }

  @Test
  void aStackingRuleOfSeveralNamesAtLeastTwoEachOnce() {
    assertThat(new StackingRule.Max(layers("a", "b")).layers()).hasSize(2);
    for (List<LayerName> wrong : List.of(layers(), layers("a"), layers("a", "a"), layers("a", "b", "a"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new StackingRule.Max(wrong))
          .withMessage("a stacking rule names at least two layers, each once, not " + wrong);
    }
  }

  @Test
  void tradeOfAYearLiesBetweenNothingAndAMillionBillions() {
    long most = 1_000_000_000_000_000L;
    assertThat(Trade.of(0, 2024).usd()).isZero();
    assertThat(Trade.of(most, 2024).usd()).isEqualTo(most);
    for (long wrong : new long[] {-1, most + 1}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Trade.of(wrong, 2024)).withMessageContaining(wrong + " USD");
    }
  }

  @Test
  void aTerritoryIsNoGovernmentAndNeitherIsAStranger() {
    TariffSpec spec = draft().spec();
    assertThat(spec.isGovernment(Scene.CN)).isTrue();
    assertThat(spec.isGovernment(Scene.HK)).isFalse();
    assertThat(spec.isGovernment(new Actor("atlantis"))).isFalse();
    assertThat(TariffBook.start(spec, Scene.START).headline(new Actor("atlantis"), Scene.CN)).isEqualTo(
        TariffBook.start(spec, Scene.START).headline(Scene.CN, new Actor("atlantis")));
  }
}
