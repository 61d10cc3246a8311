package dev.snapback.kernel;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Random words that are addressed, not consumed: the same seed, replication, stream, index and round always give the
 * same four words, in whatever order and on whatever thread they are asked for. So a branch draws what its parent
 * would have drawn, and one more draw somewhere moves no other.
 *
 * <p>The function is Philox4x32-10 (Salmon, Moraes, Dror, Shaw: <em>Parallel random numbers: as easy as 1, 2, 3</em>,
 * SC11): key = seed, low word first; counter = (index, replication, stream, round).
 *
 * <p>One object holds one block of four words and is filled again and again by its one owner; it is not safe for
 * threads. Nothing is allocated.
 */
public final class Draws {
  private static final int ROUNDS = 10;
  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;
  private static final int W0 = 0x9E3779B9;
  private static final int W1 = 0xBB67AE85;
  private static final int TWO_W0 = (int) (2L * W0);
  private static final int TWO_W1 = (int) (2L * W1);
  private static final long LOW = 0xFFFFFFFFL;

  private int first;
  private int second;
  private int third;
  private int fourth;

  /** Returns a block of zeros. */
  public Draws() {}

  /**
   * Fills this block with the words of an address.
   *
   * @param seed the scenario's seed
   * @param replication 0 for the session, 1 and up for the replications of a forecast
   * @param stream what is drawn for: see {@link #stream}
   * @param index which of the stream's things, for instance a day
   * @param round which draw for that thing
   */
  public void at(long seed, int replication, int stream, int index, int round) {
    int k0 = (int) seed;
    int k1 = (int) (seed >>> 32);
    int c0 = index;
    int c1 = replication;
    int c2 = stream;
    int c3 = round;
    for (int i = 0; i < ROUNDS; i += 2) { // two at a time, for speed: the compiler does not unroll it itself
      long p0 = M0 * (c0 & LOW);
      long p1 = M1 * (c2 & LOW);
      int d0 = (int) (p1 >>> 32) ^ (c1 ^ k0);
      int d2 = (int) (p0 >>> 32) ^ (c3 ^ k1);
      long q0 = M0 * (d0 & LOW);
      long q1 = M1 * (d2 & LOW);
      c0 = (int) (q1 >>> 32) ^ ((int) p1 ^ (k0 + W0));
      c1 = (int) q1;
      c2 = (int) (q0 >>> 32) ^ ((int) p0 ^ (k1 + W1));
      c3 = (int) q0;
      k0 += TWO_W0;
      k1 += TWO_W1;
    }
    first = c0;
    second = c1;
    third = c2;
    fourth = c3;
  }

  /** The first word of the block. */
  public int first() {
    return first;
  }

  /** The second word of the block. */
  public int second() {
    return second;
  }

  /** The third word of the block. */
  public int third() {
    return third;
  }

  /** The fourth word of the block. */
  public int fourth() {
    return fourth;
  }

  /**
   * Returns the number of the stream with this name: the CRC-32C (RFC 3720) of its UTF-8 bytes. Names are kept for
   * good: a stream that is named anew draws anew.
   */
  public static int stream(String name) {
    var crc = new CRC32C();
    crc.update(name.getBytes(StandardCharsets.UTF_8));
    return (int) crc.getValue();
  }

  /**
   * Checks that no two of these names share a stream.
   *
   * @throws IllegalArgumentException if two do; the message names both
   */
  public static void checkDistinct(Iterable<String> names) {
    Map<Integer, String> seen = new HashMap<>();
    for (String name : names) {
      String other = seen.put(stream(name), name);
      if (other != null && !other.equals(name)) {
        throw new IllegalArgumentException(
            "the names " + other + " and " + name + " share a stream of random numbers; rename one");
      }
    }
  }
}
