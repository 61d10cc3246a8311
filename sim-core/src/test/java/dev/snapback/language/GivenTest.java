package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of any kind, and ranges of numbers with a step. */
class GivenTest {
  private static GivenRange range(String least, String most, String unit) {
    return new GivenRange(new BigDecimal(least), new BigDecimal(most), unit);
  }

  @Test
  void a_range_ends_where_the_next_step_would_pass_its_end() {
    assertThat(range("4", "9", "").by(new Given("2"))).extracting(Given::text).containsExactly("4", "6", "8");
    assertThat(range("0", "1", "").by(new Given("0.25"))).extracting(Given::text)
        .containsExactly("0", "0.25", "0.5", "0.75", "1");
    assertThat(range("10", "30", "%").by(new Given("10pp"))).extracting(Given::text).containsExactly("10%", "20%", "30%");
    assertThat(range("4", "8", "per wd").by(new Given("4 per wd"))).extracting(Given::text)
        .containsExactly("4 per wd", "8 per wd");
  }

  @Test
  void a_range_has_at_most_a_thousand_values() {
    assertThat(range("1", "1000", "").by(new Given("1"))).hasSize(1000);
    assertThatThrownBy(() -> range("0", "1000", "").by(new Given("1"))).hasMessage("0..1000 by 1 has more than 1000 values: by 10 has fewer");
  }

  @ParameterizedTest
  @CsvSource({"%, 5, 5% 10% 15%", "%, 5%, 5% 10% 15%", "per wd, 10, 5 per wd 15 per wd", "'', 4, 5 9 13"})
  void a_step_may_leave_its_unit_out(String unit, String step, String values) {
    assertThat(String.join(" ", range("5", "15", unit).by(new Given(step)).stream().map(Given::text).toList())).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource({"'', 5pp", "per wd, 5pp", "per wd, 5 per day", "%, 0", "%, fifo", "%, -5"})
  void a_step_has_no_other_unit_and_is_above_0(String unit, String step) {
    assertThatThrownBy(() -> range("5", "15", unit).by(new Given(step))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the step of 5").hasMessageEndingWith(", not " + step);
  }

  @Test
  void a_step_fits_its_range() {
    assertThatThrownBy(() -> range("4", "9", "").by(new Given("0"))).hasMessageContaining("above 0");
    assertThatThrownBy(() -> range("4", "9", "").by(new Given("2%"))).hasMessageContaining("without a unit");
    assertThatThrownBy(() -> range("4", "9", "%").by(new Given("2d"))).hasMessageContaining("in %");
    assertThatThrownBy(() -> range("4", "9", "d").by(new Given("2pp")))
        .hasMessage("the step of 4..9d is a number above 0 in d, not 2pp");
    assertThatThrownBy(() -> range("4", "9", "").by(new Given("fifo")))
        .hasMessage("the step of 4..9 is a number above 0 without a unit, not fifo");
    assertThatThrownBy(() -> range("0", "9", "").by(new Given("0.001"))).hasMessageContaining("more than 1000");
    assertThatThrownBy(() -> range("9", "9", "")).hasMessageContaining("smaller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10%", "5pp", "45d", "12 per wd", "40", "-2.5", "3 t per month", "2025-08-01", "fifo", "12 apples",
      "triangular(min 10d, mode 35d, max 45d)", "say \"no\""})
  void what_is_written_is_read_again(String text) {
    var type = new GivenType();
    String printed = type.print(new Given(text));
    var in = new Input((Line) Line.of(printed), new Input.Context(null, null, null), true);
    assertThat(type.read(in)).contains(new Given(text));
    assertThat(in.ended()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2..40", "10%..60%", "10..60%", "4..20 per wd", "0.5..1.25"})
  void ranges_are_read_and_written(String text) {
    var in = new Input((Line) Line.of(text), new Input.Context(null, null, null), true);
    GivenRange range = new GivenRangeType().read(in).orElseThrow();
    assertThat(in.ended()).isTrue();
    assertThat(new GivenRangeType().read(new Input((Line) Line.of(range.toString()), new Input.Context(null, null, null), true)))
        .contains(range);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2%..4d|both ends of a range have the same unit, not % and d",
    "2%..4|both ends of a range have the same unit, not % and none"
  })
  void both_ends_of_a_range_have_one_unit(String text, String message) {
    var in = new Input((Line) Line.of(text), new Input.Context(null, null, null), true);
    assertThat(new GivenRangeType().read(in)).isEmpty();
    assertThat(in.misses()).extracting(Miss::message).containsExactly(message);
  }

  @Test
  void only_a_number_without_a_unit_is_bare() {
    assertThat(new Given("12").isBare()).isTrue();
    assertThat(new Given("12%").isBare()).isFalse();
    assertThat(new Given("fifo").isBare()).isFalse();
  }

  @Test
  void at_the_end_of_a_line_a_value_is_missing() {
    var in = new Input((Line) Line.of(""), new Input.Context(null, null, null), true);
    assertThat(new GivenType().read(in)).isEmpty();
    assertThat(in.misses()).hasSize(1).allMatch(miss -> miss.first() == 0 && miss.message().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2..", "..3", "40..2", "a..b", "2%..4d", "12"})
  void what_is_no_range_is_refused(String text) {
    var in = new Input((Line) Line.of(text), new Input.Context(null, null, null), true);
    assertThat(new GivenRangeType().read(in)).isEmpty();
    assertThat(in.misses()).isNotEmpty();
  }
}
