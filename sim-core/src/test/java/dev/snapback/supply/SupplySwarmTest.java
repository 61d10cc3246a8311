package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A few seeds of the swarm of {@link SupplyProperties}: most of what breaks a line shows in a second. */
class SupplySwarmTest {
  private static <T> T pick(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static SupplyProperties.Setup setup(Random random) {
    List<Long> use = LongStream.range(0, 1 + random.nextInt(4)).map(i -> 1 + random.nextInt(30_000 * 365)).boxed().toList();
    int stop = random.nextInt(6);
    int shortage = stop + 1 + random.nextInt(10);
    return new SupplyProperties.Setup(use, use.stream().map(u -> random.nextInt(61)).toList(),
        pick(random, List.of(-1L, 0L, 1L, 599_999L, 600_000L, 7L)), pick(random, List.of(0L, 1L, 46_000L, 149_999L)),
        pick(random, List.of(0, 1, 7, 30)), pick(random, List.of(10_000, 9_000, 3_333, 0)),
        pick(random, List.of(10_000, 9_500, 1, 0)), pick(random, List.of(1, 2, 45)), pick(random, List.of(0, 100, 10_000)),
        List.of(shortage + 1 + random.nextInt(25), shortage, stop, pick(random, List.of(0, 1, 3))),
        pick(random, List.of(1, 90, 3660)), random.nextBoolean());
  }

  private static List<SupplyProperties.Day> history(Random random) {
    int grants = pick(random, List.of(0, 3));
    int nights = 1 + random.nextInt(12);
    return IntStream.range(0, 1 + random.nextInt(25)).mapToObj(i -> new SupplyProperties.Day(random.nextInt(10) == 0,
        random.nextInt(grants + 1), random.nextInt(4), pick(random, List.of(1, 3_000, 12_345, 200_000)),
        1 + random.nextInt(nights))).toList();
  }

  @Test
  void aLineIsWhatTheClerkKeeps() {
    Set<String> seen = new HashSet<>();
    for (int seed = 1; seed <= 60; seed++) {
      var random = new Random(seed);
      SupplyProperties.play(setup(random), history(random), random.nextInt(41), seen::add);
    }
    assertThat(seen).containsExactlyInAnyOrder("comfortable", "tight", "shortage", "line-stop");
  }
}
