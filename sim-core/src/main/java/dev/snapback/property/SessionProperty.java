package dev.snapback.property;

import dev.snapback.Simulation;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is to hold in every session of a scenario: one of {@link ScenarioProperty}, or one of your own.
 *
 * <pre>{@code
 * SessionProperty low = SessionProperty.of("low", "no rate above 200%", sim ->
 *     sim.holds(sim.condition("tariff.us.cn > 200%")) ? Optional.of("it is " + sim.value("tariff.us.cn")) : Optional.empty());
 * PropertyReport report = PropertyCheck.run(scenario, List.of(low), 20, 1, done -> true);
 * }</pre>
 */
public interface SessionProperty {
  /** When a session is looked at. */
  enum When {
    /** After each line that was accepted. */
    EACH_STEP,
    /** At its end. */
    AT_THE_END
  }

  /** Its name in a report. */
  String name();

  /** What must hold, one sentence without full stop. */
  String statement();

  /** The numbers of docs/invariants.md that it is part of: {@code 14}; empty for one of your own. */
  default String invariants() {
    return "";
  }

  /** When a session is looked at. */
  When when();

  /**
   * Looks at a simulation, which has to be left as it was: try things on a {@link Simulation#fork}. What it throws is wrong,
   * too, so that it may consist of a test library's assertions; only {@link dev.snapback.kernel.OverLimitException} says
   * nothing about the session.
   *
   * @return what is wrong, one sentence without full stop; empty if nothing
   */
  Optional<String> wrong(Simulation sim);

  /**
   * Returns a property of your own, looked at after each line that was accepted.
   *
   * @param wrong see {@link #wrong}; the same for the same state, since a session that fails is played again to make it short
   */
  static SessionProperty of(String name, String statement, Function<Simulation, Optional<String>> wrong) {
    return new OwnProperty(name, statement, When.EACH_STEP, wrong);
  }
}
