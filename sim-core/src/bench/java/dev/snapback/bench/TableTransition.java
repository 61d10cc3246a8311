package dev.snapback.bench;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.EnumTable;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Table;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Nanoseconds of one step of our own tables on the ring of {@link Stateless4jTransition}: rows over records (decide,
 * check, evolve) and the compiled table over enums.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TableTransition {
  /** The life of a truce, closed to a ring. */
  public sealed interface Truce {
    /** Not signed. */
    record None(int rounds) implements Truce {}

    /** In force. */
    record InForce(int rounds) implements Truce {}

    /** Over. */
    record Lapsed(int rounds) implements Truce {}
  }

  /** What moves it on. */
  public sealed interface Do extends Command {
    /** Signs. */
    record Sign() implements Do {}

    /** Lapses. */
    record Lapse() implements Do {}

    /** Forgets. */
    record Forget() implements Do {}
  }

  /** What happened. */
  public sealed interface Did extends Event {
    @Override
    default String text() {
      return type();
    }

    /** Signed. */
    record Signed(int rounds) implements Did {}

    /** Lapsed. */
    record Lapsed(int rounds) implements Did {}

    /** Forgotten. */
    record Forgotten(int rounds) implements Did {}
  }

  private static final Machine<Truce, Do, Did, Integer> RING = new Machine<>(
      Table.<Truce, Do, Did, Integer>named("ring")
          .from(Truce.None.class).on(Do.Sign.class, By.ACTOR)
          .emits(Did.Signed.class, (s, c, x) -> new Did.Signed(s.rounds())).to(Truce.InForce.class)
          .from(Truce.InForce.class).on(Do.Lapse.class, By.ACTOR)
          .emits(Did.Lapsed.class, (s, c, x) -> new Did.Lapsed(s.rounds())).to(Truce.Lapsed.class)
          .from(Truce.Lapsed.class).on(Do.Forget.class, By.ACTOR)
          .emits(Did.Forgotten.class, (s, c, x) -> new Did.Forgotten(s.rounds() + 1)).to(Truce.None.class)
          .build(),
      (s, e) -> switch (e) {
        case Did.Signed d -> new Truce.InForce(d.rounds());
        case Did.Lapsed d -> new Truce.Lapsed(d.rounds());
        case Did.Forgotten d -> new Truce.None(d.rounds());
      });

  private static final Do[] STEPS = {new Do.Sign(), new Do.Lapse(), new Do.Forget()};
  private static final Integer NOTHING = 0;

  /** The same ring over enums. */
  enum State3 { NONE, IN_FORCE, LAPSED }

  /** The same commands. */
  enum Step3 { SIGN, LAPSE, FORGET }

  private static final EnumTable<State3, Step3> COMPILED = EnumTable.<State3, Step3>named("ring")
      .row(State3.NONE, Step3.SIGN, By.ACTOR, "signed", State3.IN_FORCE)
      .row(State3.IN_FORCE, Step3.LAPSE, By.ACTOR, "lapsed", State3.LAPSED)
      .row(State3.LAPSED, Step3.FORGET, By.ACTOR, "forgotten", State3.NONE)
      .build();

  private Truce state = new Truce.None(0);
  private int compiled;
  private int next;

  /** One transition over records. */
  @Benchmark
  public Truce records() {
    Decision<Did> decision = RING.decide(state, STEPS[next], By.ACTOR, NOTHING);
    state = RING.evolve(state, ((Decision.Accepted<Did>) decision).event());
    next = next == 2 ? 0 : next + 1;
    return state;
  }

  /** One transition of the compiled table. */
  @Benchmark
  public int compiled() {
    compiled = COMPILED.next(compiled, next);
    next = next == 2 ? 0 : next + 1;
    return compiled;
  }
}
