package dev.snapback.tariff;

import static dev.snapback.tariff.Scene.US;
import static dev.snapback.tariff.Scene.draft;
import static dev.snapback.tariff.Scene.impose;
import static dev.snapback.tariff.Scene.voidBasis;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Duties at legal risk: what a court would make due back today. */
class LegalRiskTest {
  private static Scene scene() {
    return draft().good("a", "0%", 73).layer("us.cn.x", "a").opens();
  }

  private static Metric<LegalRisk.On> metric(Scene s) {
    List<Metric<LegalRisk.On>> all = LegalRisk.of(s.book.spec());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void whatIsAtRiskIsWhatVoidingTodayBooks() {
    Scene s = scene().us(impose("x", "10%", "cn")).on("2025-02-06");
    var on = new LegalRisk.On(s.book, LocalDate.parse("2025-02-06"));
    Value atRisk = metric(s).value().apply(on);
    assertThat(s.value("refund.us")).as("nothing is booked").isEqualTo("0.0");
    s.us(voidBasis("IEEPA", ""));
    assertThat(s.value("refund.us")).isEqualTo(String.valueOf(((Value.Amount) atRisk).amount())).isNotEqualTo("0.0");
    assertThat(metric(s).value().apply(new LegalRisk.On(s.book, on.today()))).as("it is booked now").isEqualTo(Value.of(0));
  }

  @Test
  void itIsToldLayerByLayer() {
    Scene s = scene().us(impose("x", "10%", "cn")).on("2025-02-06");
    String why = metric(s).why().apply(new LegalRisk.On(s.book, LocalDate.parse("2025-02-06"))).parts().get(0).note();
    assertThat(why).startsWith("2025-02-06 \"if measures under IEEPA were void\": refunds of 0.4 bn USD due").contains("10% from 2025-01-17 to 2025-02-05");
  }

  @Test
  void whereNoMeasureRestsOnItNothingIsAtRisk() {
    Scene s = scene();
    var on = new LegalRisk.On(s.book, LocalDate.parse("2025-02-06"));
    assertThat(metric(s).name()).isEqualTo("refund." + US + "." + new Basis("IEEPA"));
    assertThat(metric(s).value().apply(on)).isEqualTo(Value.of(0));
    assertThat(metric(s).why().apply(on).note()).isEqualTo(
        "no measure of us rests on IEEPA, and none that did has duties still to be booked");
  }
}
