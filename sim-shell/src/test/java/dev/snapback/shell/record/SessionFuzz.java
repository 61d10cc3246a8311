package dev.snapback.shell.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.SafeText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A session file: the session that was written, or a refusal. Random bytes never get past the checksums, so an input that
 * begins with {@code S} is records, divided by lines {@code ===}, that are sealed here first.
 */
public final class SessionFuzz {
  private static final Path FILE = Path.of("fuzz.snap");

  private SessionFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    byte[] bytes = input.length > 0 && input[0] == 'S' ? sealed(new String(input, StandardCharsets.UTF_8).substring(1)) : input;
    Transcript session;
    try {
      Scan scan = Scan.of(FILE, bytes);
      assertThat(scan.end()).isBetween(0, bytes.length);
      assertThat(scan.torn().isPresent()).isEqualTo(scan.end() < bytes.length);
      session = new TranscriptReader(FILE).read(scan);
    } catch (SessionFileException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return;
    }
    for (String line : session.lines()) {
      assertThat(SafeText.firstUnsafe(line)).isEqualTo(-1);
      assertThat(SessionFile.line(line)).isEqualTo(line.strip() + "\n");
    }
  }

  private static byte[] sealed(String text) {
    var out = new ByteArrayOutputStream();
    int sequence = 0;
    for (String record : text.split("===\n")) {
      out.writeBytes(Seal.sealed(sequence++, record.endsWith("\n") ? record : record + "\n"));
    }
    return out.toByteArray();
  }
}
