package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
  @ParameterizedTest
  @CsvSource({
    "145, %, false, 145%", "115, pp, true, +115 pp", "-91, pp, true, −91 pp", "0, pp, true, 0 pp", "-0.0, pp, true, 0 pp",
    "7, '', false, 7", "41, d, false, 41 d", "0.125, %, false, 0.12%", "-0.001, %, true, −0.001%", "0.005, pp, false, 0.005 pp",
    "0.0004, pp, false, 0 pp", "-0.0004, pp, true, 0 pp", "162.4, bn USD, false, 162.4 bn USD",
    "1e16, '', false, 10000000000000000", "-9007199254740993, '', false, −9007199254740992",
  })
  void anAmountHasTwoDecimalsAtMostOrAThirdAndItsUnit(double value, String unit, boolean signed, String shown) {
    assertThat(Amounts.shown(value, unit, signed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -1, 1234567, 9007199254740991.0, 9007199254740992.0, 1e300, 0.006, 0.015, -2.675, 1e-9})
  void wholeNumbersAreWrittenAsRoundingWritesThem(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    assertThat(Amounts.shown(value, "", false)).isEqualTo(rounded.toPlainString().replace('-', '−'));
  }

  @Test
  void aDifferenceShowsItsSign() {
    assertThat(Amounts.shown(0.98, Amounts.POINTS, true)).isEqualTo("+0.98 pp");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoFiniteNumberIsNothing(double value) {
    assertThat(Cell.of(value, "d")).isEqualTo(Cell.none());
    assertThat(Amounts.json(value)).isNull();
    assertThat(Cell.of(1.5, "d")).isEqualTo(new Cell.Amount(1.5, "d", false));
    assertThat(Amounts.json(1.5)).isEqualTo(1.5);
  }
}
