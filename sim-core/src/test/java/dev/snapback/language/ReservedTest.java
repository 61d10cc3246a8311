package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.world.Condition.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words that no name may be, and what small types say of themselves. */
class ReservedTest {
  private static final Set<String> WORDS = Reserved.words(GenevaNames.grammar().forms());

  @Test
  void aWordOfAnyFormIsReserved() {
    assertThat(WORDS).as("always").contains("and", "or", "not", "is", "all", "except", "because", "new", "drop");
    assertThat(WORDS).as("what dotted names begin with").contains("tariff", "truce", "license", "pressure", "welfare");
    assertThat(WORDS).as("what moves begin with").contains("impose", "raise", "withdraw", "extend", "file", "accuse");
    assertThat(WORDS).as("what may be left out").contains("effective", "until");
    assertThat(WORDS).noneMatch(word -> word.startsWith("--") || word.isBlank());
    assertThat(WORDS).doesNotContain("us", "cn", "geneva", "fentanyl");
  }

  @Test
  void aSignIsOneOfTheComparisons() {
    var sign = new SignType();
    assertThat(sign.placeholder()).isEqualTo("<");
    assertThat(sign.print(">=")).isEqualTo(">=");
    List<String> all = Arrays.stream(Op.values()).map(Op::sign).toList();
    assertThat(sign.samples(new GenevaNames())).isEqualTo(all).contains("<", "<=", "=", ">", ">=");
  }

  @Test
  void aWordIsQuotedWhereItMust() {
    assertThat(WordType.ANY.print("file.csv")).isEqualTo("file.csv");
    assertThat(WordType.ANY.print("some words")).isEqualTo("\"some words\"");
    assertThat(WordType.ANY.print("--json")).as("it would be an option").isEqualTo("\"--json\"");
    assertThat(WordType.ANY.print("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
    assertThat(WordType.ANY.print("")).isEqualTo("\"\"");
  }
}
