package dev.snapback.shell.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a file, as far as they are whole.
 *
 * @param records the whole records
 * @param end where the last of them ends, in bytes
 * @param torn what stands behind it
 */
record Scan(List<Whole> records, int end, Optional<Torn> torn) {
  /**
   * A record whose seal fits.
   *
   * @param text its lines
   * @param line the number of its first line, from 1
   */
  record Whole(String text, int line) {}

  Scan {
    records = List.copyOf(records);
  }

  /**
   * Reads the records of a file.
   *
   * <p>An append that a crash interrupts leaves a record without its seal's line feed, and nothing behind it: that is the
   * torn tail. A seal that is there and does not fit is damage, at the end too, because its record was acknowledged.
   *
   * @throws SessionFileException if a record is damaged
   */
  static Scan of(Path file, byte[] bytes) throws SessionFileException {
    var records = new ArrayList<Whole>();
    int start = 0;
    int firstLine = 1;
    int line = 1;
    int at = 0;
    while (at < bytes.length) {
      int end = lineEnd(bytes, at);
      if (end == bytes.length) {
        break;
      }
      Optional<Seal> seal = bytes[at] == '#' && end - at < 40
          ? Seal.read(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1))
          : Optional.empty();
      if (seal.isPresent()) {
        if (!seal.get().equals(Seal.over(records.size(), bytes, start, at))) {
          throw new SessionFileException(file, "record " + records.size() + " (lines " + firstLine + " to " + line
              + ") is not what was written: its checksum, length or number does not fit; \"run\" plays the file as a"
              + " script all the same");
        }
        records.add(new Whole(text(file, bytes, start, at, firstLine), firstLine));
        start = end + 1;
        firstLine = line + 1;
      }
      at = end + 1;
      line++;
    }
    return new Scan(records, start,
        start < bytes.length ? Optional.of(Torn.of(firstLine, bytes, start)) : Optional.empty());
  }

  private static int lineEnd(byte[] bytes, int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static String text(Path file, byte[] bytes, int start, int end, int line) throws SessionFileException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start)).toString();
    } catch (CharacterCodingException e) {
      throw new SessionFileException(file, "the record that begins in line " + line + " is not UTF-8");
    }
  }
}
