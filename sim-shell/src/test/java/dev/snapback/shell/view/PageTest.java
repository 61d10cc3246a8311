package dev.snapback.shell.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
  private static final String SIGNS = "→ ← − – … “” ‘’ · │ ├ └ ─ █ ░ ▁▂▃▄▅▆▇ ≥ ≤ ×";

  @Test
  void whereOnlyAsciiCanBeShownOurOwnSignsGetASubstituteOfTheSameWidth() {
    String shown = new Page(80, true).shown(SIGNS);
    assertThat(shown).isPrintable().hasSameSizeAs(SIGNS);
    assertThat(shown.chars()).allMatch(c -> c < 0x7f);
    assertThat(new Page(80, false).shown(SIGNS)).isEqualTo(SIGNS);
  }

  @Test
  void ordinaryTextStays() {
    assertThat(new Page(80, true).shown("us raise reciprocal to 125%")).isEqualTo("us raise reciprocal to 125%");
  }
}
