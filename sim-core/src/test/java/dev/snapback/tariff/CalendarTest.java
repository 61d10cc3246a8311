package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.announce;
import static dev.snapback.tariff.Scene.draft;
import static dev.snapback.tariff.Scene.impose;
import static dev.snapback.tariff.Scene.raiseFrom;
import static dev.snapback.tariff.Scene.suspendUntil;
import static dev.snapback.tariff.Scene.voidBasis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Refusal;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What only the calendar says is refused on every day but its own, also where nothing is to come at all. */
class CalendarTest {
  private static final MeasureId LAYER = MeasureId.parse("us.cn.surcharge");

  private static Scene scene() {
    return draft().layer("us.cn.surcharge").opens().on("2025-02-01");
  }

  private static Refusal early(Scene scene, TariffCommand command, String day) {
    LocalDate date = LocalDate.parse(day);
    return scene.refusal(command, new Act(date, By.TIMER, List.of(), new Origin(date, "the calendar", Cites.NONE)));
  }

  private static Scene announced() {
    return scene().us(announce("surcharge", "10%", "cn", "2025-03-04"));
  }

  @Test
  void anAnnouncedLayerTakesEffectOnItsDay() {
    Scene scene = announced();
    assertThat(early(scene, new TariffCommand.TakeEffect(LAYER), "2025-03-03")).satisfies(no -> {
      assertThat(no.guard()).isEqualTo("day-has-come");
      assertThat(no.reason()).isEqualTo("us.cn.surcharge takes effect only on 2025-03-04");
    });
    assertThat(scene.on("2025-03-03").state("us.cn.surcharge")).isEqualTo("announced");
    assertThat(scene.on("2025-03-04").state("us.cn.surcharge")).isEqualTo("in-force");
  }

  @Test
  void aChangeTakesEffectOnItsDayAndThereIsNoneWithoutOne() {
    Scene scene = scene().us(impose("surcharge", "10%", "cn"));
    assertThat(early(scene, new TariffCommand.TakeEffect(LAYER), "2025-02-01").reason())
        .isEqualTo("no change of us.cn.surcharge is due");
    scene.us(raiseFrom("surcharge", "20%", "2025-03-04"));
    assertThat(early(scene, new TariffCommand.TakeEffect(LAYER), "2025-03-03").guard()).isEqualTo("day-has-come");
    assertThat(scene.on("2025-03-03").headline("us.cn")).isEqualTo("10%");
    assertThat(scene.on("2025-03-04").headline("us.cn")).isEqualTo("20%");
  }

  @Test
  void aLayerExpiresOnItsFirstDayOutAndOneWithoutAnEndNever() {
    Scene forEver = scene().us(impose("surcharge", "10%", "cn"));
    assertThat(early(forEver, new TariffCommand.Expire(LAYER), "2030-01-01").reason())
        .isEqualTo("us.cn.surcharge does not expire today");
    Scene scene = scene().us(impose("surcharge", "10%", "cn", "", "2025-07-01"));
    assertThat(early(scene, new TariffCommand.Expire(LAYER), "2025-06-30").guard()).isEqualTo("first-day-out");
    assertThat(scene.on("2025-06-30").state("us.cn.surcharge")).isEqualTo("in-force");
    assertThat(scene.on("2025-07-01").state("us.cn.surcharge")).isEqualTo("expired");
  }

  @Test
  void aRulingVoidsOnItsDayAndWithoutARulingNothingIsVoid() {
    Scene scene = draft().layer("us.cn.surcharge").opens().on("2025-02-01").us(impose("surcharge", "10%", "cn"));
    assertThat(early(scene, new TariffCommand.TakeVoid(LAYER), "2025-02-01").reason())
        .isEqualTo("no ruling voids us.cn.surcharge today");
    scene.us(voidBasis("IEEPA", "2025-06-05"));
    assertThat(early(scene, new TariffCommand.TakeVoid(LAYER), "2025-06-04").guard()).isEqualTo("ruled");
    assertThat(scene.on("2025-06-04").headline("us.cn")).isEqualTo("10%");
    assertThat(scene.on("2025-06-05").headline("us.cn")).isEqualTo("0%");
  }

  @Test
  void aSuspensionEndsOnItsDay() {
    Scene scene = scene().us(impose("surcharge", "10%", "cn")).us(suspendUntil("surcharge", "2%", "2025-05-01"));
    assertThat(early(scene, new TariffCommand.EndSuspension(LAYER), "2025-04-30").reason())
        .isEqualTo("no suspension of us.cn.surcharge ends today");
    assertThat(scene.on("2025-04-30").headline("us.cn")).isEqualTo("2%");
    assertThat(scene.on("2025-05-01").headline("us.cn")).isEqualTo("10%");
    assertThat(early(scene, new TariffCommand.EndSuspension(LAYER), "2025-05-01").guard()).isEqualTo("end-has-come");
  }

  @Test
  void aLayerOfAScenarioWithoutItIsNoLayer() {
    assertThat(early(scene(), new TariffCommand.Expire(MeasureId.parse("us.cn.nonsense")), "2025-02-01").reason())
        .contains("nonsense").contains("surcharge");
  }
}
