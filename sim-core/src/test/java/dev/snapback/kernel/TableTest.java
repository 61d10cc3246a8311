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

  private final Guard<Gate, Do.Pay, Price> enough = Guard.of(
      "enough", (s, c, x) -> c.coins() >= x.coins(), (s, c, x) -> "it costs " + x.coins() + ", not " + c.coins());
  private final Guard<Gate, Do, Price> inService =
      Guard.standing("in-service", (s, x) -> x.coins() > 0, (s, x) -> "out of service");

  private final Table<Gate, Do, Did, Price> table = Table.<Gate, Do, Did, Price>named("gate")
      .from(Gate.Locked.class).on(Do.Pay.class, By.ACTOR).when(inService, enough)
      .emits(Did.Paid.class, (s, c, x) -> new Did.Paid(c.coins())).to(Gate.Open.class)
      .from(Gate.Open.class).on(Do.Push.class, By.ACTOR).emits(Did.Passed.class, (s, c, x) -> new Did.Passed())
      .to(Gate.Locked.class)
      .from(Gate.Open.class).on(Do.TimeOut.class, By.TIMER).emits(Did.Passed.class, (s, c, x) -> new Did.Passed())
      .to(Gate.Locked.class)
      .build();

  private final Machine<Gate, Do, Did, Price> machine = new Machine<>(table, (s, e) -> switch (e) {
    case Did.Paid p -> new Gate.Open(p.coins());
    case Did.Passed p -> new Gate.Locked();
  });

  private Refusal refusal(Gate state, Do command, By by, int price) {
    return ((Decision.Refused<Did>) machine.decide(state, command, by, new Price(price))).refusal();
  }

  @Test
  void a_row_whose_guards_hold_emits_its_event_and_the_switch_evolves() {
    Decision<Did> decision = machine.decide(new Gate.Locked(), new Do.Pay(3), By.ACTOR, new Price(2));
    assertThat(decision).isEqualTo(new Decision.Accepted<>(new Did.Paid(3)));
    assertThat(machine.evolve(new Gate.Locked(), new Did.Paid(3))).isEqualTo(new Gate.Open(3));
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
    assertThat(table.possible(new Gate.Locked(), By.ACTOR, new Price(9))).hasSize(1);
    assertThat(table.possible(new Gate.Locked(), By.ACTOR, new Price(0))).isEmpty();
  }

  @Test
  void an_event_that_no_row_has_cannot_evolve() {
    assertThatThrownBy(() -> machine.evolve(new Gate.Locked(), new Did.Passed()))
        .hasMessage("gate: no row leads from locked by passed to locked");
  }

  @Test
  void the_diagram_is_drawn_from_the_rows() {
    Diagram diagram = new Diagram(table.name(), table.transitions());
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

  @Test
  void rows_can_be_read_one_by_one() {
    assertThat(table.name()).isEqualTo("gate");
    assertThat(table.rows()).extracting(r -> r.from().getSimpleName() + " " + r.by())
        .containsExactly("Locked ACTOR", "Open ACTOR", "Open TIMER");
  }

  @Test
  void rows_are_declared_in_parts_for_several_states_and_givers() {
    Table<Gate, Do, Did, Price> parts = Table.<Gate, Do, Did, Price>named("gate")
        .with(t -> t.fromAny(Gate.Locked.class, Gate.Open.class, Gate.Locked.class).on(Do.Push.class, By.ACTOR, By.TIMER)
            .emits(Did.Passed.class, (s, c, x) -> new Did.Passed()).stays())
        .build();
    assertThat(parts.transitions()).extracting(t -> t.from() + " " + t.by() + " " + t.to())
        .containsExactly("locked ACTOR locked", "locked TIMER locked", "open ACTOR open", "open TIMER open");
    assertThat(parts.declares(Gate.Open.class, Did.Passed.class, Gate.Open.class)).isTrue();
    assertThat(parts.declares(Gate.Open.class, Did.Passed.class, Gate.Locked.class)).isFalse();
    assertThat(parts.declares(Gate.Open.class, Did.Paid.class, Gate.Open.class)).isFalse();
  }

  @Test
  void of_two_rows_the_one_that_got_further_refuses_and_of_equals_the_first() {
    Guard<Gate, Do, Price> never = Guard.standing("never", (s, x) -> false, (s, x) -> "never");
    Table<Gate, Do, Did, Price> two = Table.<Gate, Do, Did, Price>named("gate")
        .from(Gate.Locked.class).on(Do.Push.class, By.ACTOR).when(never)
        .emits(Did.Passed.class, (s, c, x) -> new Did.Passed()).stays()
        .from(Gate.Locked.class).on(Do.Push.class, By.ACTOR).when(inService, never)
        .emits(Did.Passed.class, (s, c, x) -> new Did.Passed()).stays()
        .build();
    assertThat(two.decide(new Gate.Locked(), new Do.Push(), By.ACTOR, new Price(1)))
        .isEqualTo(new Decision.Refused<>(new Refusal("never", "never", List.of())));
    assertThat(two.decide(new Gate.Locked(), new Do.Push(), By.ACTOR, new Price(0)))
        .as("both fail at once").isEqualTo(new Decision.Refused<>(new Refusal("never", "never", List.of())));
  }

  @Test
  void a_table_has_rows() {
    assertThatThrownBy(() -> Table.<Gate, Do, Did, Price>named("gate").build()).hasMessage("table gate has no rows");
  }

  @Test
  void the_diagram_shows_where_it_stays_where_it_ends_and_where_it_is() {
    var diagram = new Diagram("fuse", List.of(
        new Transition("whole", "test", By.ACTOR, List.of(), "Tested", "whole"),
        new Transition("whole", "melt", By.REACTION, List.of(), "Melted", "burnt-out")));
    assertThat(diagram.states()).containsExactly("whole", "burnt-out");
    assertThat(diagram.text(Optional.of("burnt-out"))).containsExactly(
        "fuse   ── by a move   ·· by the calendar   ══ in consequence   ● now",
        "  whole     ── test ──▶ (stays)",
        "            ══ melt ══▶ burnt-out",
        "● burnt-out (end)");
    assertThat(diagram.mermaid(Optional.of("burnt-out"))).endsWith("""
          whole --> burnt_out: melt (reaction)
          classDef now stroke-width:4px,font-weight:bold
          class burnt_out now
        """);
  }
}
