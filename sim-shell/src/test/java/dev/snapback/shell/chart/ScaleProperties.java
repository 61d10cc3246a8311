package dev.snapback.shell.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Scales hold every value, and calendars stay readable, whatever the numbers and days. */
class ScaleProperties {
  @Property
  void everyValueIsOnTheScale(@ForAll @DoubleRange(min = -1e6, max = 0) double low,
      @ForAll @DoubleRange(min = 0, max = 1e6) double high, @ForAll @IntRange(min = 2, max = 12) int most) {
    Scale scale = Scale.of(low, high, most);
    assertThat(scale.ticks().size()).isBetween(2, Math.max(3, most));
    assertThat(scale.share(low)).isGreaterThanOrEqualTo(-1e-6);
    assertThat(scale.share(high)).isLessThanOrEqualTo(1 + 1e-6);
    assertThat(scale.ticks()).anyMatch(t -> t.signum() == 0).isSorted();
  }

  @Property
  void ticksAreFewInOrderAndWithin(@ForAll @IntRange(min = 0, max = 20_000) int start,
      @ForAll @IntRange(min = 0, max = 3_660) int days, @ForAll @IntRange(min = 1, max = 30) int most) {
    LocalDate from = LocalDate.ofEpochDay(start);
    List<Days.Tick> ticks = Days.of(from, from.plusDays(days), most);
    assertThat(ticks.size()).isBetween(1, most);
    assertThat(ticks.stream().map(Days.Tick::day)).isSorted().doesNotHaveDuplicates()
        .allMatch(d -> !d.isBefore(from) && !d.isAfter(from.plusDays(days)));
  }
}
