package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuationTest {
  @Test
  void aBackslashAtTheEndJoinsTheNextLineByOneBlank() {
    assertThat(Continuation.wanted("forecast 200 \\")).isTrue();
    assertThat(Continuation.wanted("forecast 200 \\\n  to 2025-12-31")).isFalse();
    assertThat(Continuation.lines("forecast 200 \\\n  to 2025-12-31")).containsExactly("forecast 200 to 2025-12-31");
  }

  @Test
  void aQuotationMarkThatIsOpenDoesSoToo() {
    assertThat(Continuation.wanted("us raise reciprocal to 125% because \"they")).isTrue();
    assertThat(Continuation.lines("note \"first\n  second\"\nstatus")).containsExactly("note \"first second\"", "status");
  }

  @Test
  void aBackslashWithinALineAnEscapedMarkAndACommentAreOrdinary() {
    assertThat(Continuation.wanted("save a\\b.snap")).isFalse();
    assertThat(Continuation.wanted("note \"say \\\"yes\\\"\"")).isFalse();
    assertThat(Continuation.wanted("status # an \"open mark")).isFalse();
    assertThat(Continuation.wanted("status # a comment \\")).isFalse();
  }

  @Test
  void severalLinesStaySeveralAndBlankOnesGo() {
    assertThat(Continuation.lines("us\n\n  cn  \nstatus")).containsExactly("us", "cn", "status");
    assertThat(Continuation.lines("us \\")).containsExactly("us");
    assertThat(Continuation.lines("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "note “it goes on|true",
    "note “it is over”|false",
    "note “straight \" within|true",
    "note \"curly ” within|true",
    "# a comment with an open \"|false",
    "status;# a comment with an open \"|false",
    "status # a comment with an open \"|false",
    "save a#\"b|true"
  })
  void anOpenMarkOfEitherKindGoesOnUnlessItStandsInAComment(String text, boolean wanted) {
    assertThat(Continuation.wanted(text)).isEqualTo(wanted);
  }
}
