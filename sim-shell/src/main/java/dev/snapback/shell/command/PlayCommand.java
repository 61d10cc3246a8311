package dev.snapback.shell.command;

import dev.snapback.kernel.Span;
import dev.snapback.language.Parsed;
import dev.snapback.shell.command.Words.BranchName;
import dev.snapback.shell.command.Words.NewBranch;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Condition;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands that play: time, branches, undo. Moves themselves are no commands of the shell. */
public sealed interface PlayCommand extends ShellCommand {

  /** Lists what may be done now; by these governments together, or by each. */
  record Moves(Optional<List<Actor>> actors) implements PlayCommand {}

  /** Says why a move is not possible now, without making it. */
  record WhyNot(Parsed move) implements PlayCommand {}

  /** Goes on by a length of time. */
  record AdvanceBy(Span span) implements PlayCommand {}

  /** Goes on to the morning of a day. */
  record AdvanceTo(LocalDate day) implements PlayCommand {}

  /** Goes on until a condition holds. */
  record AdvanceUntil(Condition condition, Optional<LocalDate> by) implements PlayCommand {}

  /** Goes on to the next day on which something is due. */
  record Next() implements PlayCommand {}

  /** Gives a parameter another value from today on, or in the past too. */
  record SetParameter(ParameterName parameter, Setting value, boolean throughout, Optional<String> why)
      implements PlayCommand {}

  /** Goes on as one of the futures of a forecast. */
  record GoOnAs(Integer number, Optional<Long> seed, boolean fixed) implements PlayCommand {}

  /** Takes back the last accepted lines. */
  record Undo(Optional<Integer> steps) implements PlayCommand {}

  /** Does again what was taken back. */
  record Redo(Optional<Integer> steps) implements PlayCommand {}

  /** Makes a branch and goes there. */
  record MakeBranch(NewBranch branch, Optional<LocalDate> from) implements PlayCommand {}

  /** Goes to a branch. */
  record SwitchTo(BranchName branch) implements PlayCommand {}

  /** Lists the branches. */
  record Branches() implements PlayCommand {}

  /** Removes a branch. */
  record DropBranch(BranchName branch) implements PlayCommand {}

  /** Says what a branch is about. */
  record Label(BranchName branch, String text) implements PlayCommand {}

  /** Keeps a remark with the branch and the day. */
  record Note(String text) implements PlayCommand {}

  @Override
  default boolean changes() {
    return switch (this) {
      case Moves c -> false;
      case WhyNot c -> false;
      case Branches c -> false;
      case AdvanceBy c -> true;
      case AdvanceTo c -> true;
      case AdvanceUntil c -> true;
      case Next c -> true;
      case SetParameter c -> true;
      case GoOnAs c -> true;
      case Undo c -> true;
      case Redo c -> true;
      case MakeBranch c -> true;
      case SwitchTo c -> true;
      case DropBranch c -> true;
      case Label c -> true;
      case Note c -> true;
    };
  }
}
