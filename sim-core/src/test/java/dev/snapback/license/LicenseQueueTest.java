package dev.snapback.license;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few seeds of the swarms of {@link LicenseQueueProperties}: most of what breaks the queue shows in a second. */
class LicenseQueueTest {
  private final LicenseQueueProperties swarm = new LicenseQueueProperties();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithTheReferenceOnEveryDay(long seed) {
    swarm.agreesWithTheReferenceOnEveryDay(seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsItsPromises(long seed) {
    swarm.neverDecidesLaterThanALimitThatHolds(seed);
    swarm.moreCapacityNeverDelaysADecision(seed);
    swarm.typedFilingsMoveNoOtherDraws(seed);
  }
}
