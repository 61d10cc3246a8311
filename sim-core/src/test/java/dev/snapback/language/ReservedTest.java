package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.world.Condition.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words that no name may be, and what small types say of themselves. */
class ReservedTest {
  private final Set<String> words = Reserved.words(GenevaNames.grammar().forms());

  @Test
  void aWordOfAnyFormIsReserved() {
    assertThat(words).as("always").contains("and", "or", "not", "is", "all", "except", "because", "new", "drop");
    assertThat(words).as("what dotted names begin with").contains("tariff", "truce", "license", "pressure", "welfare");
    assertThat(words).as("what moves begin with").contains("impose", "raise", "withdraw", "extend", "file", "accuse");
    assertThat(words).as("what may be left out").contains("effective", "until");
    assertThat(words).noneMatch(word -> word.startsWith("--") || word.isBlank());
    assertThat(words).as("the constants of parts").contains("table", "json-lines").as("what choices begin with").contains("to", "by");
    assertThat(words).doesNotContain("us", "cn", "geneva", "fentanyl");
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
