package dev.snapback.tariff;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few seeds of the swarms of {@link TariffProperties}: most of what breaks the rates shows in a second. */
class TariffSwarmTest {
  private final TariffProperties swarm = new TariffProperties();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void agreesWithTheLedgerAfterEveryStep(long seed) {
    swarm.the_engine_agrees_with_the_ledger_after_every_step(Programs.of(seed));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsItsPromises(long seed) {
    swarm.removing_what_was_just_added_restores_all_rates(Programs.of(seed), (int) seed);
    swarm.a_layer_at_zero_is_neutral(Programs.of(seed));
    swarm.an_exemption_never_raises_a_rate(Programs.of(seed));
    swarm.caps_lower_and_leave_no_trace(Programs.of(seed), 1000);
    swarm.every_metric_and_every_legal_move_can_be_asked_in_every_state(Programs.of(seed));
  }
}
