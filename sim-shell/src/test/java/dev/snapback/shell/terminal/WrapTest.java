package dev.snapback.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void linesBreakAtBlanksAndHang() {
    assertThat(rows("one two three four\nfive", 9)).isEqualTo("one two|  three|  four|five");
    assertThat(rows(" one two three", 8)).isEqualTo(" one two|   three");
    assertThat(rows("one", 8)).isEqualTo("one");
    assertThat(rows("", 8)).isEqualTo("");
  }

  @Test
  void whatGoesOnStandsUnderTheLastColumn() {
    assertThat(rows("  load NAME  starts a session", 27)).isEqualTo("  load NAME  starts a|             session");
    assertThat(rows(" a  30%   b  10%   truce day 25", 26)).isEqualTo(" a  30%   b  10%   truce|             day 25");
    assertThat(rows("  name of a thing    its meaning", 20)).isEqualTo("  name of a thing|    its meaning");
  }

  @Test
  void aLongWordIsCut() {
    assertThat(rows("abcdefghijklmnop", 8)).isEqualTo("abcdefgh|  ijklmn|  op");
    assertThat(rows("      abcdefghij", 8)).isEqualTo("      ab|    cdef|    ghij");
  }

  @Test
  void alternativesAreCutBehindABar() {
    assertThat(rows("abc|def|ghij", 8)).isEqualTo("abc|def|" + "|  ghij");
    assertThat(rows("show abc|def|ghij", 12)).isEqualTo("show|  abc|def|" + "|  ghij");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(rows("进进进 进进", 8)).isEqualTo("进进进|  进进");
    assertThat(rows("a进进进进", 8)).isEqualTo("a进进进|  进");
    assertThat(rows("\ud83d\ude00".repeat(5), 8)).isEqualTo("\ud83d\ude00".repeat(4) + "|  \ud83d\ude00");
  }

  @Test
  void stylesGoOnAndDoNotTouchTheIndent() {
    assertThat(rows("\u001b[1mone two three\u001b[0m x", 8))
        .isEqualTo("\u001b[1mone two\u001b[0m|  \u001b[1mthree\u001b[0m|  x");
    assertThat(rows("├─ \u001b[2ma\u001b[4mb\u001b[0m ccc", 8)).isEqualTo("├─ \u001b[2ma\u001b[4mb\u001b[0m|    ccc");
    assertThat(rows("\u001b[1mone\u001b[0m", 8)).isEqualTo("\u001b[1mone\u001b[0m");
  }

  @Test
  void everyWidthComesToAnEnd() {
    for (int width = 8; width < 30; width++) {
      int most = width;
      assertThat(Wrap.rows("  a bb ccc dddddd  进进 e\u0301e\u0301", width)).isNotEmpty()
          .allMatch(r -> new AttributedString(r).columnLength() <= most);
    }
    assertThat(rows("a b c d e f g", 7)).isEqualTo("a b c d e f g");
  }

  private static String rows(String text, int width) {
    return String.join("|", Wrap.rows(text, width));
  }
}
