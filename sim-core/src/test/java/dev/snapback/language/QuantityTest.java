package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a number ends and its unit begins. */
class QuantityTest {
  @ParameterizedTest
  @CsvSource({"45, 45, ''", "45d, 45, d", "10%, 10, %", "-3, -3, ''", "-3.5t, -3.5, t", "0.25, 0.25, ''", "7.50%, 7.50, %", "1e5, 1, e5",
      "123456789012345, 123456789012345, ''", "-123456789012345, -123456789012345, ''", "12345678901234.d, '', ''",
      "1234567890123456, '', ''", "-1234567890123456, '', ''", "1234567.1234567, 1234567.1234567, ''",
      "12345678.1234567, '', ''", "-12345678.123456, -12345678.123456, ''", "1., '', ''", "1.x, '', ''", "1.5.5, '', ''",
      "3~, '', ''", "3-4, '', ''", "-, '', ''", "--3, '', ''", ".5, '', ''", "x3, '', ''", "'', '', ''", "9ü, 9, ü", "/1, '', ''",
      ":1, '', ''", "0, 0, ''", "90, 90, ''", "30d..45d, '', ''", "10%..50%, '', ''", "4..12, '', ''"})
  void aNumberAndWhatFollowsIt(String text, String number, String unit) {
    assertThat(Quantity.of(text)).isEqualTo(new Quantity(number, unit));
    assertThat(Quantity.of(text).isNone()).isEqualTo(number.isEmpty());
  }
}
