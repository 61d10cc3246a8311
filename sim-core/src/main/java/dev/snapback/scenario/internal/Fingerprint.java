package dev.snapback.scenario.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over what files say, each preceded by its length in bytes: the same for YAML and JSON, for keys in whatever
 * order, with or without comments (docs/adr/0048).
 */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds what a file says that was read without problems, and so is a map. */
  void add(Node tree, Block block) {
    add(Content.canonical((Node.Mapping) tree, block));
  }

  /** Adds a text as it is. */
  void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  /** The hash in hexadecimal; asked once. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
