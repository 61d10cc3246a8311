package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.view.Page;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final String WIPE = "\r\u001b[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final Meter meter = Meter.on(new PrintStream(terminal, true, StandardCharsets.UTF_8), () -> Page.USUAL);

  @Test
  void saysWhatIsDoneAndHowLongTheRestTakes() {
    assertThat(Meter.line(Page.USUAL, "runs", 2_500, 10_000, 4))
        .isEqualTo("  ████░░░░░░░░░░░░  2,500 of 10,000 runs  12 s left  Ctrl-C stops");
    assertThat(Meter.line(Page.USUAL.ascii(true), "sessions", 0, 8, 0.6))
        .isEqualTo("  ................  0 of 8 sessions  Ctrl-C stops");
    assertThat(Meter.line(Page.USUAL, "runs", 1, 1_000, 1)).contains("  17 min left");
    assertThat(Meter.line(Page.USUAL, "runs", 1, 100_000, 1)).contains("  28 h left");
  }

  @Test
  void fitsAnyWidth() {
    for (int width = 40; width <= 200; width++) {
      String line = Meter.line(Page.USUAL.wide(width), "runs", 999_999, 1_000_000, 1);
      assertThat(line).contains("999,999 of 1,000,000 runs").hasSizeLessThan(width);
    }
    assertThat(Meter.line(Page.USUAL.wide(60), "runs", 1, 10, 1)).isEqualTo("  █░░░░░░░░░░░░░░░  1 of 10 runs  9 s left  Ctrl-C stops");
    assertThat(Meter.line(Page.USUAL.wide(50), "runs", 1, 10, 1)).isEqualTo("  1 of 10 runs  9 s left  Ctrl-C stops");
  }

  @Test
  void showsNothingOfWhatIsSoonOver() {
    meter.show("runs", 10, 100, 0.4);
    meter.show("runs", 100, 100, 0.6);
    meter.clear();
    assertThat(shown()).isEmpty();
  }

  @Test
  void drawsTenTimesASecondAtMostAndWipesTheLineOnce() {
    meter.show("runs", 10, 100, 0.6);
    meter.show("runs", 11, 100, 0.65);
    meter.show("runs", 20, 100, 1.2);
    assertThat(shown().split("of 100 runs", -1)).hasSize(3);
    meter.clear();
    meter.clear();
    assertThat(shown()).endsWith(WIPE).doesNotContain(WIPE + WIPE);
  }

  private String shown() {
    return terminal.toString(StandardCharsets.UTF_8);
  }
}
