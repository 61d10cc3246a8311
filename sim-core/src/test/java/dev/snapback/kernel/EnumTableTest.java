package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A small table for many: a lamp. */
class EnumTableTest {
  enum Lamp { OFF, ON, BROKEN }

  enum Do { SWITCH, TIME_OUT, SHATTER }

  /** More states than a table has room for. */
  enum Many { A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q }

  private static EnumTable.Builder<Lamp, Do> lamp() {
    return EnumTable.<Lamp, Do>named("lamp")
        .row(Lamp.OFF, Do.SWITCH, By.ACTOR, "lit", Lamp.ON)
        .row(Lamp.ON, Do.SWITCH, By.ACTOR, "lit-again", Lamp.ON)
        .row(Lamp.ON, Do.TIME_OUT, By.TIMER, "went-out", Lamp.OFF)
        .row(Lamp.ON, Do.SHATTER, By.REACTION, "shattered", Lamp.BROKEN);
  }

  @Test
  void aPairHasOneRow() {
    assertThatThrownBy(() -> lamp().row(Lamp.OFF, Do.SWITCH, By.ACTOR, "lit", Lamp.OFF))
        .isInstanceOf(IllegalStateException.class).hasMessage("lamp: a second row, or one too many, for OFF SWITCH");
  }

  @Test
  void sixteenStatesAreTheMost() {
    var many = EnumTable.<Many, Do>named("many").row(Many.P, Do.SWITCH, By.ACTOR, "went", Many.A);
    assertThatThrownBy(() -> many.row(Many.A, Do.SWITCH, By.ACTOR, "went", Many.Q))
        .hasMessage("many: a second row, or one too many, for A SWITCH");
  }

  @Test
  void theDiagramTellsMovesTheCalendarAndConsequencesApart() {
    assertThat(new Diagram("lamp", lamp().build().transitions()).text(Optional.of("on"))).isEqualTo(List.of(
        "lamp   ── by a move   ·· by the calendar   ══ in consequence   ● now",
        "  off    ── switch ──▶ on",
        "● on     ── switch ──▶ (stays)",
        "         ·· time-out ··▶ off",
        "         ══ shatter ══▶ broken",
        "  broken (end)"));
  }

  @Test
  void aTableHasRows() {
    assertThatThrownBy(() -> Table.named("gate").build())
        .isInstanceOf(IllegalStateException.class).hasMessage("table gate has no rows");
  }
}
