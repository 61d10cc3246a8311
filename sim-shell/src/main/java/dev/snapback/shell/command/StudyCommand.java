package dev.snapback.shell.command;

import dev.snapback.shell.command.Words.SideName;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands that study copies of branches and change none. */
public sealed interface StudyCommand extends ShellCommand {

  /**
   * Compares two branches or scenarios.
   *
   * @param a the first
   * @param b the second; empty for the branch one is on
   * @param metrics what to compare; empty for all
   * @param on the day; empty for the later of both days
   */
  record Compare(SideName a, Optional<SideName> b, List<MetricRef> metrics, Optional<LocalDate> on)
      implements StudyCommand {
    public Compare {
      metrics = List.copyOf(metrics);
    }
  }

  @Override
  default boolean changes() {
    return false;
  }
}
