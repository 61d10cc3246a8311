package dev.snapback.scenario.internal;

import dev.snapback.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 over what files say, each preceded by its length in bytes: the same for YAML and JSON, for keys in whatever
 * order, with or without comments (docs/adr/0048).
 */
final class Fingerprint {
  private final MessageDigest digest = Sha256.digest();

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
