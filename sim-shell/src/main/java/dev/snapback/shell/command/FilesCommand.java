package dev.snapback.shell.command;

import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.HelpTopic;
import dev.snapback.shell.command.Words.Replacement;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.command.Words.VariableName;
import dev.snapback.shell.view.Output;
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
   */
  record WriteReport(FileName file, List<SideName> sides, Optional<String> title, boolean replace)
      implements FilesCommand {
    public WriteReport {
      sides = List.copyOf(sides);
    }
  }

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
