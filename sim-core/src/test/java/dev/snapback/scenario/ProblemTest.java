package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How one problem reads, in one line and in several. */
class ProblemTest {
  private static final Problem BARE = Problem.error("f.yaml", 3, 5, "tariffs.us.cn", "unknown key");

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(BARE.text()).isEqualTo("f.yaml:3:5: tariffs.us.cn: unknown key");
    assertThat(BARE.lines()).containsExactly("f.yaml:3:5: tariffs.us.cn: unknown key");
    assertThat(Problem.warning("f.yaml", 1, 1, "", "odd").text()).isEqualTo("f.yaml:1:1: warning: odd");
  }

  @Test
  void whatWasGotAndWhatIsAllowedStandInOneLine() {
    String head = BARE.text();
    assertThat(BARE.got("ratee").lines()).containsExactly(head, "  got ratee");
    assertThat(BARE.allowed("goods, rate").lines()).containsExactly(head, "  allowed: goods, rate");
    assertThat(BARE.got("ratee").allowed("goods, rate").maybe("rate").lines())
        .containsExactly(head, "  got ratee; allowed: goods, rate", "  maybe: rate");
    assertThat(BARE.got("ratee").allowed("goods, rate").maybe("rate").text())
        .isEqualTo(head + " (got ratee; allowed: goods, rate; maybe: rate)");
  }

  @Test
  void problemsStandByFileLineAndColumn() {
    Problem later = Problem.error("f.yaml", 3, 6, "", "b");
    Problem other = Problem.error("g.yaml", 1, 1, "", "c");
    assertThat(List.of(other, later, BARE).stream().sorted()).containsExactly(BARE, later, other);
  }
}
