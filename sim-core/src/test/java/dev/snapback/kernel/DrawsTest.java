package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import org.apache.commons.rng.core.source32.Philox4x32;
import org.junit.jupiter.api.Test;

class DrawsTest {
  /** Known answers for philox4x32-10 in Random123's kat_vectors. */
  @Test
  void givesThePublishedKnownAnswers() {
    assertThat(words(0L, 0, 0, 0, 0)).containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(words(-1L, -1, -1, -1, -1)).containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertThat(words(0x299f31d0a4093822L, 0x85a308d3, 0x13198a2e, 0x243f6a88, 0x03707344))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  /** Commons RNG counts up before it gives its first block. */
  @Test
  void equalsCommonsRng() {
    long seed = 0x0123456789abcdefL;
    var other = new Philox4x32(new int[] {(int) seed, (int) (seed >>> 32), 40, 3, 77, 2});
    for (int index = 41; index < 1041; index++) {
      assertThat(words(seed, 3, 77, index, 2))
          .containsExactly(other.next(), other.next(), other.next(), other.next());
    }
  }

  @Test
  void differsInEveryPartOfTheAddress() {
    assertThat(List.of(first(1, 0, 0, 0, 0), first(0, 1, 0, 0, 0), first(0, 0, 1, 0, 0), first(0, 0, 0, 1, 0),
        first(0, 0, 0, 0, 1), first(1L << 32, 0, 0, 0, 0), first(0, 0, 0, 0, 0))).doesNotHaveDuplicates();
  }

  @Test
  void numbersStreamsByTheCrcOfTheirNames() {
    assertThat(Draws.stream("123456789")).isEqualTo(0xE3069283); // the check value of CRC-32C
    assertThat(Draws.stream("license.rare-earths.autos")).isNotEqualTo(Draws.stream("license.rare-earths.autos.typed"));
  }

  @Test
  void twoNamesThatShareAStreamAreAnError() {
    Draws.checkDistinct(List.of("a", "b", "a"));
    assertThatThrownBy(() -> Draws.checkDistinct(collide()))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("share a stream");
  }

  /** Two names with one CRC: the first found by counting. */
  private static List<String> collide() {
    var seen = new HashMap<Integer, String>();
    for (int i = 0; ; i++) {
      String name = "stream-" + Integer.toString(i * 7919, 36) + "-" + i;
      String other = seen.put(Draws.stream(name), name);
      if (other != null) {
        return List.of(other, name);
      }
    }
  }

  private static int first(long seed, int replication, int stream, int index, int round) {
    return words(seed, replication, stream, index, round)[0];
  }

  private static int[] words(long seed, int replication, int stream, int index, int round) {
    var draws = new Draws();
    draws.at(seed, replication, stream, index, round);
    return new int[] {draws.first(), draws.second(), draws.third(), draws.fourth()};
  }
}
