package dev.snapback.shell.command;

import dev.snapback.kernel.Limits;
import dev.snapback.language.DateRange;
import dev.snapback.language.Within;
import dev.snapback.shell.command.Words.CitedName;
import dev.snapback.shell.command.Words.NewBranch;
import dev.snapback.shell.command.Words.ScenarioRef;
import dev.snapback.shell.command.Words.ScheduledName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands that load, check and describe scenarios. */
public sealed interface LoadCommand extends ShellCommand {

  /**
   * Starts a session from a scenario.
   *
   * @param scenario which
   * @param at the day to take over; empty for the scenario's own today
   * @param branch what the first branch is called; empty for main
   * @param seed the seed of the single path; empty for the scenario's own
   */
  record Load(ScenarioRef scenario, Optional<LocalDate> at, Optional<NewBranch> branch, Optional<Long> seed)
      implements LoadCommand {}

  /** Lists the scenarios that can be loaded by name. */
  record Scenarios() implements LoadCommand {}

  /** Checks scenario files; empty for the one loaded. */
  record Check(List<ScenarioRef> scenarios) implements LoadCommand {
    public Check {
      scenarios = List.copyOf(scenarios);
    }
  }

  /** Checks all scenarios that can be loaded by name. */
  record CheckAll() implements LoadCommand {}

  /**
   * Tries the properties that every scenario has on random sessions of one.
   *
   * @param scenario which
   * @param sessions how many; empty for a hundred
   * @param seed which sessions; empty for 1
   */
  record CheckProperties(ScenarioRef scenario, @Within(least = 1, limit = Limits.SESSIONS) Optional<Integer> sessions,
      Optional<Long> seed)
      implements LoadCommand {}

  /**
   * Tries the properties on every scenario that can be loaded by name, on this machine.
   *
   * @param sessions how many random sessions of each; empty for twenty
   */
  record SelfTest(@Within(least = 1, limit = Limits.SESSIONS) Optional<Integer> sessions) implements LoadCommand {}

  /** Says what is loaded, or gives the stamp that tells runs apart. */
  record ShowInfo(boolean stamp) implements LoadCommand {}

  /** Lists the documents and assumptions. */
  record Sources() implements LoadCommand {}

  /** Shows a fact with its quote, a document or an assumption. */
  record Cite(CitedName id) implements LoadCommand {}

  /** Lists the limits. */
  record ShowLimits() implements LoadCommand {}

  /** Lists the moves still to come. */
  record Schedule(Optional<DateRange> range) implements LoadCommand {}

  /** Takes a move off the schedule. */
  record Cancel(ScheduledName id) implements LoadCommand {}

  /** Takes all moves off the schedule. */
  record CancelAll() implements LoadCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case Load c -> true;
      case Cancel c -> true;
      case CancelAll c -> true;
      case Scenarios c -> false;
      case Check c -> false;
      case CheckAll c -> false;
      case CheckProperties c -> false;
      case SelfTest c -> false;
      case ShowInfo c -> false;
      case Sources c -> false;
      case Cite c -> false;
      case ShowLimits c -> false;
      case Schedule c -> false;
    };
  }
}
