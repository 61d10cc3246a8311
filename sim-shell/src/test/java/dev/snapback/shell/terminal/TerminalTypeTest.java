package dev.snapback.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jline.utils.InfoCmp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTypeTest {
  @ParameterizedTest
  @CsvSource({
    "xterm-256color, xterm-256color", "xterm-kitty, xterm-256color", "alacritty, xterm-256color",
    "foot, xterm-256color", "wezterm, xterm-256color", "tmux-256color, screen-256color", "tmux, screen",
    "screen.xterm-256color, screen-256color", "linux, screen", "vt220, xterm", "rxvt-unicode-xpm, rxvt-unicode-256color",
    "dumb, dumb", "dumb-emacs-ansi, dumb", "'', dumb", "unknown, dumb", "'../../etc/passwd', xterm-256color"
  })
  void everyTypeHasAKnownOne(String type, String known) {
    assertThat(TerminalType.known(type)).isEqualTo(known);
    assertThat(InfoCmp.class.getResource(known + ".caps")).as("carried by JLine").isNotNull();
  }

  @Test
  void theThemeFollowsTheEnvironment() {
    assertThat(Theme.of(Map.of("TERM", "xterm"))).isEqualTo(Theme.DARK);
    assertThat(Theme.of(Map.of("TERM", "xterm", "NO_COLOR", "1"))).isEqualTo(Theme.NONE);
    assertThat(Theme.of(Map.of("TERM", "xterm", "NO_COLOR", ""))).isEqualTo(Theme.DARK);
    assertThat(Theme.of(Map.of("TERM", "xterm", "COLORFGBG", "0;15"))).isEqualTo(Theme.LIGHT);
    assertThat(Theme.of(Map.of("TERM", "xterm", "COLORFGBG", "15;default;0"))).isEqualTo(Theme.DARK);
    assertThat(Theme.of(Map.of("TERM", "dumb"))).isEqualTo(Theme.NONE);
    assertThat(Theme.of(Map.of())).isEqualTo(Theme.NONE);
    assertThat(Theme.named("light")).hasValue(Theme.LIGHT);
    assertThat(Theme.named("LIGHT")).isEmpty();
  }

  @Test
  void theGateLetsStylingThroughAndNothingElse() {
    assertThat(Gate.shown("a\n\u001b[1;31mb\u001b[0m\u001b[m")).isEqualTo("a\n\u001b[1;31mb\u001b[0m\u001b[m");
    assertThat(Gate.shown("\u001b")).isEqualTo("<U+001B>");
    assertThat(Gate.shown("\u001b[")).isEqualTo("<U+001B>[");
    assertThat(Gate.shown("\u001b[3")).isEqualTo("<U+001B>[3");
    assertThat(Gate.shown("\u001b[3J\r\t\u0007")).isEqualTo("<U+001B>[3J<U+000D><U+0009><U+0007>");
    assertThat(Gate.shown("\u001b]8;;http://x\u0007 → é 进")).isEqualTo("<U+001B>]8;;http://x<U+0007> → é 进");
    assertThat(Gate.shown("\u001b[?25l\u001b[\u0661m")).isEqualTo("<U+001B>[?25l<U+001B>[\u0661m");
  }
}
