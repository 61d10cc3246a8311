package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A hash is the SHA-256 of the lines, each with its end: the same as of a file of them. */
class HashesTest {
  @Test
  void hashesAreThoseOfTheLines() {
    assertThat(Hashes.of(List.of("abc"))).isEqualTo("edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb");
    assertThat(Hashes.of(List.of())).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(Hashes.of(List.of("a", "b"))).isNotEqualTo(Hashes.of(List.of("ab")));
  }
}
