package dev.snapback.shell.command;

import dev.snapback.Series;
import dev.snapback.kernel.Limits;
import dev.snapback.language.DateRange;
import dev.snapback.language.Within;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.HelpTopic;
import dev.snapback.shell.command.Words.Replacement;
import dev.snapback.shell.command.Words.ScenarioRef;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.command.Words.VariableName;
import dev.snapback.shell.view.Output;
import dev.snapback.world.MetricRef;
import java.util.List;
import java.util.Optional;

/** Commands about files and the session itself. */
public sealed interface FilesCommand extends ShellCommand {

  /** Writes the session, or a scenario of it, to a file. */
  record Save(FileName file, boolean replace) implements FilesCommand {}

  /** Takes up a saved session. */
  record Open(FileName file) implements FilesCommand {}

  /** Runs a scenario to its end, or the lines of a file. */
  record Run(FileName file) implements FilesCommand {}

  /** Writes every accepted line to a file from now on. */
  record RecordTo(FileName file, boolean replace) implements FilesCommand {}

  /**
   * Writes the story of a branch to a file.
   *
   * @param sides the branch it is about, then those it is compared with; empty for the branch one is on
   * @param title what stands above it; empty for the scenario's title
   * @param runs of how many runs a forecast is added; empty for none
   */
  record WriteReport(FileName file, List<SideName> sides, Optional<String> title,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs, boolean replace)
      implements FilesCommand {
    public WriteReport {
      sides = List.copyOf(sides);
    }
  }

  /** How the rows of an export are laid out. */
  enum Shape {
    /** A row a metric and date. */
    LONG,
    /** A row a date, a column a metric. */
    WIDE
  }

  /**
   * Writes what metrics were worth over time to a file.
   *
   * @param metrics which; empty for all
   * @param range the days; empty for all that has been
   * @param every a row a day or a month; empty for a day
   * @param shape how the rows are laid out; empty for long
   * @param stata whether to write a do-file beside it
   * @param replace whether files may be written over
   */
  record Export(FileName file, List<MetricRef> metrics, Optional<DateRange> range, Optional<Series.Every> every,
      Optional<Shape> shape, boolean stata, boolean replace) implements FilesCommand {
    public Export {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * Begins the file of a scenario.
   *
   * @param from the scenario that it extends; empty for a whole one
   */
  record Begin(FileName file, Optional<ScenarioRef> from, boolean replace) implements FilesCommand {}

  /** Says how answers are written from now on. */
  record SetOutput(Output output) implements FilesCommand {}

  /** Gives a name a text that lines can use. */
  record Let(VariableName variable, Replacement text) implements FilesCommand {}

  /** Lists the variables. */
  record ShowVariables() implements FilesCommand {}

  /** Walks a newcomer through a first session. */
  record Tutorial() implements FilesCommand {}

  /** On or off. */
  enum OnOff {
    /** On. */
    ON,
    /** Off. */
    OFF
  }

  /** Says whether to show how long commands take. */
  record Timing(OnOff state) implements FilesCommand {}

  /** Says which colors the screen has. */
  record SetTheme(Settings.Theme theme) implements FilesCommand {}

  /** Explains the commands and moves. */
  record Help(Optional<HelpTopic> topic) implements FilesCommand {}

  /** Ends the session. */
  record Exit() implements FilesCommand {}

  @Override
  default boolean changes() {
    return false;
  }
}
