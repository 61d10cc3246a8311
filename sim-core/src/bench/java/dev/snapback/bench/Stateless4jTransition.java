package dev.snapback.bench;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds of one {@code fire()} of Stateless4j on a machine of three states in a ring: the peer of our own step. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Stateless4jTransition {
  /** The life of a truce, closed to a ring so that it can run for ever. */
  enum Truce { NONE, IN_FORCE, LAPSED }

  /** What moves it on. */
  enum Step { SIGN, LAPSE, FORGET }

  private static final Step[] STEPS = Step.values();

  private final StateMachine<Truce, Step> machine = new StateMachine<>(Truce.NONE, ring());
  private int next;

  private static StateMachineConfig<Truce, Step> ring() {
    var rows = new StateMachineConfig<Truce, Step>();
    rows.configure(Truce.NONE).permit(Step.SIGN, Truce.IN_FORCE);
    rows.configure(Truce.IN_FORCE).permit(Step.LAPSE, Truce.LAPSED);
    rows.configure(Truce.LAPSED).permit(Step.FORGET, Truce.NONE);
    return rows;
  }

  /** One transition. */
  @Benchmark
  public Truce fire() {
    machine.fire(STEPS[next]);
    next = next == 2 ? 0 : next + 1;
    return machine.getState();
  }
}
