package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  static Stream<String> examples() {
    return GRAMMAR.forms().all().stream().flatMap(f -> f.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsInNormalForm(String line) {
    Reading reading = GRAMMAR.parse(line);
    assertThat(reading).as(() -> reading instanceof Trouble t ? t.text() : line).isInstanceOf(Parsed.class);
    assertThat(GRAMMAR.print((Parsed) reading)).isEqualTo(line);
  }
}
