package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** A door, as a table of bytes. */
class EnumTableTest {
  private enum Door { OPEN, SHUT, LOCKED }

  private enum Hand { PUSH, PULL, TURN }

  private enum Many { A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q }

  private static EnumTable.Builder<Door, Hand> door() {
    return EnumTable.<Door, Hand>named("door")
        .row(Door.OPEN, Hand.PUSH, By.ACTOR, "Shut", Door.SHUT)
        .row(Door.SHUT, Hand.PULL, By.ACTOR, "Opened", Door.OPEN)
        .row(Door.SHUT, Hand.TURN, By.TIMER, "Locked", Door.LOCKED, "has-key");
  }

  private static int next(Door state, Hand hand) {
    return door().build().next(state.ordinal(), hand.ordinal());
  }

  @Test
  void aRowLeadsOnAndWhereThereIsNoneNothingDoes() {
    assertThat(next(Door.OPEN, Hand.PUSH)).isEqualTo(Door.SHUT.ordinal());
    assertThat(next(Door.SHUT, Hand.PULL)).isEqualTo(Door.OPEN.ordinal());
    assertThat(next(Door.SHUT, Hand.TURN)).isEqualTo(Door.LOCKED.ordinal());
    assertThat(next(Door.OPEN, Hand.PULL)).isEqualTo(EnumTable.NO_ROW);
    assertThat(next(Door.LOCKED, Hand.TURN)).isEqualTo(EnumTable.NO_ROW);
  }

  @Test
  void itsRowsAreRead() {
    assertThat(door().build().name()).isEqualTo("door");
    assertThat(door().build().transitions())
        .extracting(t -> t.from() + " " + t.command() + " " + t.by() + " " + t.guards() + " " + t.event() + " " + t.to())
        .containsExactly("open push ACTOR [] Shut shut", "shut pull ACTOR [] Opened open", "shut turn TIMER [has-key] Locked locked");
  }

  @Test
  void aPairHasOneRow() {
    assertThatIllegalStateException().isThrownBy(() -> door().row(Door.OPEN, Hand.PUSH, By.TIMER, "Shut", Door.LOCKED))
        .withMessage("door: a second row, or one too many, for OPEN PUSH");
  }

  @Test
  void sixteenStatesAndCommandsAreTheMost() {
    EnumTable.Builder<Many, Many> many = EnumTable.<Many, Many>named("many").row(Many.P, Many.P, By.ACTOR, "Done", Many.P);
    assertThat(many.build().next(15, 15)).isEqualTo(15);
    String refused = "many: a second row, or one too many, for ";
    assertThatIllegalStateException().isThrownBy(() -> many.row(Many.Q, Many.A, By.ACTOR, "Done", Many.A)).withMessage(refused + "Q A");
    assertThatIllegalStateException().isThrownBy(() -> many.row(Many.A, Many.Q, By.ACTOR, "Done", Many.A)).withMessage(refused + "A Q");
    assertThatIllegalStateException().isThrownBy(() -> many.row(Many.A, Many.A, By.ACTOR, "Done", Many.Q)).withMessage(refused + "A A");
  }
}
