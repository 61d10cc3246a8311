package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A hash is the SHA-256 of the lines, each with its end: the same as of a file of them. */
class Sha256Test {
  @Test
  void hashesAreThoseOfTheLines() {
    assertThat(Sha256.of(List.of("abc"))).isEqualTo("edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
    assertThat(Sha256.of(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Sha256.of(List.of("a", "b"))).isNotEqualTo(Sha256.of(List.of("ab")));
  }
}
