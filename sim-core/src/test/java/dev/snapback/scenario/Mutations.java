package dev.snapback.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Random;

/** Files spoiled at random: bytes changed, signs of YAML put in, words swapped, parts cut out or doubled. */
public final class Mutations {
  private static final String[] BITS = {
      "{", "}", "[", "]", ":", ": ", ",", "\"", "'", "\n", "\n  ", "\t", "&a ", "*a", "!!x ", "- ", "? ", "|\n", ">\n",
      "<<: ", "---\n", "...\n", "%YAML", "#", "\\", "\\u202e", "\u202e", "\u0000", "1e400", ".inf", "~", "null", "source",
      "\r", "\u2028", "é", "@", "`", "else"};

  private static final String[] WORDS = {
      "us", "cn", "av", "bo", "all", "other", "10%", "-5%", "5pp", "0d", "3660d", "99999d", "45wd", "2025-05-12",
      "0001-01-01", "9999-12-31", "[]", "{}", "null", "1e9", "fixed(0d)", "fixed(-1)", "triangular(min 3d, mode 2d, max 1d)",
      "0 per wd", "100000 per wd", "0 per day", "limit", "promise", "drawn", "lapses", "fifo", "both", "either", "own", "A1",
      "T1", "source", "rate", "goods", "terms", "total", "state", "waiting", "2030-99-99", "+999999999-12-31..+999999999-12-31", "keep us.cn.fentanyl", "x", "", "y".repeat(300)};

  private Mutations() {}

  /** Returns the text with one to six changes. */
  public static byte[] of(String valid, Random random) {
    byte[] bytes = valid.getBytes(UTF_8);
    for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
      bytes = random.nextInt(3) == 0 ? word(bytes, random) : edit(bytes, random);
    }
    return bytes;
  }

  /** Puts another word in the place of one. */
  private static byte[] word(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int from = at;
    while (from > 0 && inWord(bytes[from - 1])) {
      from--;
    }
    int to = at;
    while (to < bytes.length && inWord(bytes[to])) {
      to++;
    }
    return splice(bytes, from, to, WORDS[random.nextInt(WORDS.length)].getBytes(UTF_8));
  }

  private static boolean inWord(byte b) {
    return b < 0 || Character.isLetterOrDigit(b) || b == '-' || b == '.' || b == '%';
  }

  private static byte[] edit(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - at, random.nextInt(8));
    byte[] in = switch (random.nextInt(4)) {
      case 0 -> new byte[] {(byte) random.nextInt(256)};
      case 1 -> BITS[random.nextInt(BITS.length)].getBytes(UTF_8);
      case 2 -> new byte[0];
      default -> Arrays.copyOfRange(bytes, at, at + length);
    };
    int cut = random.nextBoolean() ? length : 0;
    return splice(bytes, at, at + cut, in);
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] in) {
    byte[] out = new byte[bytes.length - (to - from) + in.length];
    System.arraycopy(bytes, 0, out, 0, from);
    System.arraycopy(in, 0, out, from, in.length);
    System.arraycopy(bytes, to, out, from + in.length, bytes.length - to);
    return out;
  }
}
