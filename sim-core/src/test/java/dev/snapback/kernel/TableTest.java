package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A turnstile, declared as rows: the smallest machine that shows what a table does. */
class TableTest {
  sealed interface Gate {
    record Locked() implements Gate {}

    record Open(int paid) implements Gate {}
  }

  sealed interface Do extends Command {
    record Pay(int coins) implements Do {}

    record Push() implements Do {}

    record TimeOut() implements Do {}
  }

  sealed interface Did extends Event {
    record Paid(int coins) implements Did {
      @Override
      public String text() {
        return "paid " + coins;
      }
    }

    record Passed() implements Did {
      @Override
      public String text() {
        return "passed";
      }
    }
  }

  /** The price. */
  record Price(int coins) {}

  private static final Guard<Gate, Do.Pay, Price> ENOUGH = Guard.of(
      "enough", (s, c, x) -> c.coins() >= x.coins(), (s, c, x) -> "it costs " + x.coins() + ", not " + c.coins());
  private static final Guard<Gate, Do, Price> IN_SERVICE =
      Guard.standing("in-service", (s, x) -> x.coins() > 0, (s, x) -> "out of service");

  private static final Table<Gate, Do, Did, Price> TABLE = Table.<Gate, Do, Did, Price>named("gate")
      .from(Gate.Locked.class).on(Do.Pay.class, By.ACTOR).when(IN_SERVICE, ENOUGH)
      .emits(Did.Paid.class, (s, c, x) -> new Did.Paid(c.coins())).to(Gate.Open.class)
      .from(Gate.Open.class).on(Do.Push.class, By.ACTOR).emits(Did.Passed.class, (s, c, x) -> new Did.Passed())
      .to(Gate.Locked.class)
      .from(Gate.Open.class).on(Do.TimeOut.class, By.TIMER).emits(Did.Passed.class, (s, c, x) -> new Did.Passed())
      .to(Gate.Locked.class)
      .build();

  private static final Machine<Gate, Do, Did, Price> MACHINE = new Machine<>(TABLE, (s, e) -> switch (e) {
    case Did.Paid p -> new Gate.Open(p.coins());
    case Did.Passed p -> new Gate.Locked();
  });

  private static Refusal refusal(Gate state, Do command, By by, int price) {
    return ((Decision.Refused<Did>) MACHINE.decide(state, command, by, new Price(price))).refusal();
  }

  @Test
  void a_row_whose_guards_hold_emits_its_event_and_the_switch_evolves() {
    Decision<Did> decision = MACHINE.decide(new Gate.Locked(), new Do.Pay(3), By.ACTOR, new Price(2));
    assertThat(decision).isEqualTo(new Decision.Accepted<>(new Did.Paid(3)));
    assertThat(MACHINE.evolve(new Gate.Locked(), new Did.Paid(3))).isEqualTo(new Gate.Open(3));
  }

  @Test
  void the_nearest_failed_guard_refuses_and_says_what_is_possible() {
    assertThat(refusal(new Gate.Locked(), new Do.Pay(1), By.ACTOR, 2))
        .isEqualTo(new Refusal("enough", "it costs 2, not 1", List.of("pay")));
    assertThat(refusal(new Gate.Locked(), new Do.Pay(1), By.ACTOR, 0))
        .isEqualTo(new Refusal("in-service", "out of service", List.of()));
  }

  @Test
  void a_command_that_the_state_does_not_know_names_the_states_that_do() {
    assertThat(refusal(new Gate.Locked(), new Do.Push(), By.ACTOR, 2).reason())
        .isEqualTo("push needs the state open; it is locked");
    assertThat(refusal(new Gate.Open(2), new Do.TimeOut(), By.ACTOR, 2).reason())
        .isEqualTo("nobody can time-out here by a move");
  }

  @Test
  void what_is_possible_now_depends_on_standing_guards_only() {
    assertThat(TABLE.possible(new Gate.Locked(), By.ACTOR, new Price(9))).hasSize(1);
    assertThat(TABLE.possible(new Gate.Locked(), By.ACTOR, new Price(0))).isEmpty();
  }

  @Test
  void an_event_that_no_row_has_cannot_evolve() {
    assertThatThrownBy(() -> MACHINE.evolve(new Gate.Locked(), new Did.Passed()))
        .hasMessage("gate: no row leads from locked by passed to locked");
  }

  @Test
  void the_diagram_is_drawn_from_the_rows() {
    Diagram diagram = new Diagram(TABLE.name(), TABLE.transitions());
    assertThat(diagram.text(Optional.of("open"))).containsExactly(
        "gate   ── by a move   ·· by the calendar   ══ in consequence   ● now",
        "  locked ── pay ──▶ open",
        "● open   ── push ──▶ locked",
        "         ·· time-out ··▶ locked");
    assertThat(diagram.mermaid(Optional.empty())).isEqualTo("""
        stateDiagram-v2
          state "locked" as locked
          state "open" as open
          locked --> open: pay
          open --> locked: push
          open --> locked: time-out (timer)
        """);
  }
}
