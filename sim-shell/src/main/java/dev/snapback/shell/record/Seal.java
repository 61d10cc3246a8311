package dev.snapback.shell.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The line that ends a record: {@code #= SEQUENCE LENGTH CRC32C}.
 *
 * @param sequence the number of the record in its file, from 0
 * @param length the number of the record's bytes, this line not counted
 * @param checksum the CRC-32C (Castagnoli, RFC 3720) of these bytes
 */
record Seal(int sequence, int length, int checksum) {
  private static final Pattern LINE = Pattern.compile("#= (\\d{1,9}) (\\d{1,9}) ([0-9a-f]{8})");

  /** Returns the seal of a part of {@code bytes}. */
  static Seal over(int sequence, byte[] bytes, int start, int end) {
    var crc = new CRC32C();
    crc.update(bytes, start, end - start);
    return new Seal(sequence, end - start, (int) crc.getValue());
  }

  /** Returns the seal that a line is; empty if it is none. */
  static Optional<Seal> read(String line) {
    Matcher match = LINE.matcher(line);
    return match.matches()
        ? Optional.of(new Seal(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
            HexFormat.fromHexDigits(match.group(3))))
        : Optional.empty();
  }

  /** Returns a record's bytes with its seal. */
  static byte[] sealed(int sequence, String record) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
    return (record + over(sequence, bytes, 0, bytes.length).line()).getBytes(StandardCharsets.UTF_8);
  }

  /** The line, with its line feed. */
  String line() {
    return "#= " + sequence + " " + length + " " + HexFormat.of().toHexDigits(checksum) + "\n";
  }
}
