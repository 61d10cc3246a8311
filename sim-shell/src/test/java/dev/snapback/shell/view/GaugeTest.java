package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GaugeTest {

  @Test
  void barShowsWhatIsGone() {
    assertThat(Gauge.bar(0, 90).bare()).isEqualTo("░".repeat(18));
    assertThat(Gauge.bar(45, 90).bare()).isEqualTo("█".repeat(9) + "░".repeat(9));
    assertThat(Gauge.bar(90, 90).bare()).isEqualTo("█".repeat(18));
    assertThat(Gauge.bar(5, 0).bare()).as("a truce of no length").hasSize(18);
  }

  @Test
  void histogramSaysWhatItsBarsStandFor() {
    List<Integer> ages = Stream.of(Collections.nCopies(8, 0), List.of(1), Collections.nCopies(4, 3))
        .flatMap(List::stream).toList();
    assertThat(Gauge.ages(ages)).extracting(Text::bare)
        .containsExactly("ages █▁ ▄  0 to 3 d since filing", "1 day a bar, at most 8", "half of them 0 d or older");
  }

  @Test
  void longTimesGetWiderBars() {
    assertThat(Gauge.ages(List.of(0, 400))).extracting(Text::bare)
        .anyMatch(t -> t.equals("30 days a bar, at most 1"));
  }
}
