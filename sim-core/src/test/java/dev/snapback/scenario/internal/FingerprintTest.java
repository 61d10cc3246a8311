package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hash of what files say. */
class FingerprintTest {
  private static String of(String... texts) {
    var fingerprint = new Fingerprint();
    for (String text : texts) {
      fingerprint.add(text);
    }
    return fingerprint.hex();
  }

  @Test
  void whereOneTextEndsAndTheNextBeginsMatters() {
    assertThat(of("ab", "c")).isNotEqualTo(of("a", "bc")).isNotEqualTo(of("abc"));
    assertThat(of("ab", "c")).isEqualTo(of("ab", "c")).matches("[0-9a-f]{64}");
    assertThat(of("abc")).as("SHA-256 of its length, a line end and itself, by sha256sum")
        .isEqualTo("b00c078ef550998002854805b6d1fac35a8601ebe3d9a9b32bf6f6157038e1b9");
  }
}
