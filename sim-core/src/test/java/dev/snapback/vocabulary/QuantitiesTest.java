package dev.snapback.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with a unit: their bounds and their one way to be written. */
class QuantitiesTest {
  private static LongFunction<Object> kind(String kind) {
    return switch (kind) {
      case "rate" -> n -> new Rate((int) n);
      case "points" -> n -> new Points((int) n);
      case "share" -> n -> new Share((int) n);
      case "pressure" -> n -> new Pressure((int) n);
      default -> Tonnes::new;
    };
  }

  @Test
  void whatIsReadHasAMinusSignAndWhatIsTypedAgainAHyphen() {
    assertThat(Unit.BILLION_USD.rounded(-182.256)).isEqualTo("−182.26 bn USD");
    assertThat(Unit.PERCENT.rounded(-0.001)).isEqualTo("0%");
    assertThat(Unit.PERCENT.write(-40.25)).isEqualTo("-40.25%");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "rate|10000000|100000%|a rate lies between 0% and 100000%, not 100000.01%|a rate lies between 0% and 100000%, not -0.01%",
    "points|10000000|100000pp|a difference lies between 0pp and 100000pp, not 100000.01pp|a difference lies between 0pp and 100000pp, not -0.01pp",
    "share|10000|100%|a share lies between 0% and 100%, not 100.01%|a share lies between 0% and 100%, not -0.01%",
    "pressure|1000000|1000|pressure lies between 0 and 1000, not at 1000.001|pressure lies between 0 and 1000, not at -0.001",
    "tonnes|10000000000|10000000 t|a weight lies between 0 t and 10000000 t, not at 10000000001 kg|a weight lies between 0 t and 10000000 t, not at -1 kg"
  })
  void bothBoundsAreAllowedAndNothingBeyond(String kind, long most, String written, String above, String below) {
    assertThat(kind(kind).apply(most)).hasToString(written);
    assertThat(kind(kind).apply(0).toString()).startsWith("0");
    assertThatThrownBy(() -> kind(kind).apply(most + 1)).isInstanceOf(IllegalArgumentException.class).hasMessage(above);
    assertThatThrownBy(() -> kind(kind).apply(-1)).isInstanceOf(IllegalArgumentException.class).hasMessage(below);
  }

  @Test
  void pressureIsReadInItsOneForm() {
    assertThat(Pressure.parse("1000")).isEqualTo(new Pressure(Pressure.MAX));
    assertThat(Pressure.parse("0.25")).hasToString("0.25");
    assertThatThrownBy(() -> Pressure.parse("-1")).hasMessage("pressure is written 2 or 0.25, from 0 to 1000, not -1");
    assertThatThrownBy(() -> Pressure.parse("1001")).hasMessage("pressure lies between 0 and 1000, not at 1001");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aValueIsAFiniteNumber(double amount) {
    assertThatThrownBy(() -> Value.of(amount)).hasMessage("a metric's value is a finite number, not " + amount);
    assertThat(Value.of(-0.0)).isEqualTo(Value.of(0.0));
  }

  @Test
  void partnersAreSomebodyOrAll() {
    var cn = new Actor("cn");
    assertThat(Partners.ALL).hasToString("all");
    assertThat(Partners.of(cn)).isEqualTo(new Partners(false, List.of(cn)));
    assertThat(new Partners(true, List.of(cn))).hasToString("all except cn");
    assertThat(new Partners(false, List.of(cn))).hasToString("cn");
    assertThatThrownBy(() -> new Partners(false, List.of())).hasMessage("at least one partner is needed");
  }

  @Test
  void whatIsSuspendedHasASuspensionAndEndsOnItsDay() {
    LocalDate day = LocalDate.parse("2025-11-10");
    var own = Suspensions.of(new Suspension(Optional.empty(), Optional.of(day)));
    var open = Suspensions.of(new Suspension(Optional.empty(), Optional.empty()));
    assertThat(own.ownEnds(day.minusDays(1))).isFalse();
    assertThat(own.ownEnds(day)).isTrue();
    assertThat(own.ownEnds(day.plusDays(1))).isTrue();
    assertThat(open.ownEnds(day)).isFalse();
    assertThatThrownBy(() -> own.without(Optional.empty())).hasMessage("what is suspended has a suspension");
  }
}
