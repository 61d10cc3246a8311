package dev.snapback.shell.command;

import dev.snapback.language.Choice;
import dev.snapback.language.Forms;
import dev.snapback.shell.command.WordSlot.Rule;
import dev.snapback.shell.command.Words.BranchName;
import dev.snapback.shell.command.Words.Change;
import dev.snapback.shell.command.Words.CitedName;
import dev.snapback.shell.command.Words.DataFolder;
import dev.snapback.shell.command.Words.Decimal;
import dev.snapback.shell.command.Words.EventName;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.Glob;
import dev.snapback.shell.command.Words.HelpTopic;
import dev.snapback.shell.command.Words.ListedValues;
import dev.snapback.shell.command.Words.MachineName;
import dev.snapback.shell.command.Words.MoveSubject;
import dev.snapback.shell.command.Words.MoveWithGap;
import dev.snapback.shell.command.Words.NewBranch;
import dev.snapback.shell.command.Words.ParameterSubject;
import dev.snapback.shell.command.Words.RegionName;
import dev.snapback.shell.command.Words.Replacement;
import dev.snapback.shell.command.Words.ScenarioRef;
import dev.snapback.shell.command.Words.ScheduledName;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.command.Words.SteppedValues;
import dev.snapback.shell.command.Words.Subject;
import dev.snapback.shell.command.Words.Values;
import dev.snapback.shell.command.Words.VariableName;
import dev.snapback.vocabulary.Ids;
import java.util.List;

/** How the words of the shell's commands are written: names of branches and files, values, and what else only the shell knows. */
final class WordSlots {
  /** Words that follow branch names in commands, and words that mean every branch or file. */
  private static final List<String> NO_BRANCH = List.of("on", "from", "all", "to");

  private WordSlots() {}

  /** Returns the forms with a slot for each kind of word. */
  static Forms added(Forms forms) {
    return forms
        .with(ScenarioRef.class, new WordSlot<>(
            ScenarioRef.class, "a scenario", "SCENARIO", Rule.ANY, "geneva-truce", WordSlots::scenario))
        .with(BranchName.class, new WordSlot<>(
            BranchName.class, "a branch", "BRANCH", Rule.KNOWN, ShellForms.MAIN, BranchName::new))
        .with(NewBranch.class, new WordSlot<>(
            NewBranch.class, "a new branch", "BRANCH", Rule.NEW, "hawk", WordSlots::branch))
        .with(SideName.class, new WordSlot<>(
            SideName.class, "a branch or a scenario", "BRANCH", Rule.KNOWN, ShellForms.MAIN, SideName::new))
        .with(CitedName.class, new WordSlot<>(
            CitedName.class, "a fact, a document or an assumption", "ID", Rule.KNOWN, "T1", CitedName::new))
        .with(ScheduledName.class, new WordSlot<>(
            ScheduledName.class, "a scheduled move", "ID", Rule.KNOWN, "t1", ScheduledName::new))
        .with(EventName.class, new WordSlot<>(
            EventName.class, "an entry of the timeline", "EVENT", Rule.KNOWN, "sign", EventName::new))
        .with(MachineName.class, new WordSlot<>(
            MachineName.class, "a machine", "NAME", Rule.KNOWN, "geneva", MachineName::new))
        .with(FileName.class, new WordSlot<>(
            FileName.class, "a file", "FILE", Rule.ANY, "session.snap", FileName::new))
        .with(DataFolder.class, new WordSlot<>(
            DataFolder.class, "a folder of CSV tables", "FOLDER", Rule.ANY, "six-regions", DataFolder::new))
        .with(Decimal.class, new WordSlot<>(Decimal.class, "a number", "NUMBER", Rule.ANY, "4", Decimal::of))
        .with(RegionName.class, new WordSlot<>(RegionName.class, "a region of the data", "REGION", Rule.ANY, "us", RegionName::new))
        .with(Change.class, new WordSlot<>(Change.class, "a change in percent", "CHANGE", Rule.ANY, "-40.9%", Change::of))
        .with(MoveWithGap.class, new GapSlot())
        .with(Choice.of(Subject.class, "a parameter, or a move with {} in quotation marks")
            .or("{parameter}", ParameterSubject.class).or("{gap}", MoveSubject.class))
        .with(Choice.of(Values.class, "values, or a range with a step")
            .or("{values...}", ListedValues.class).or("{range} by {step}", SteppedValues.class))
        .with(HelpTopic.class, new TopicSlot())
        .with(VariableName.class, new WordSlot<>(
            VariableName.class, "a variable", "NAME", Rule.ANY, "rate", VariableName::of))
        .with(Replacement.class, new WordSlot<>(
            Replacement.class, "what it stands for, in quotation marks if it has blanks", "VALUE", Rule.ANY, "30%",
            Replacement::new))
        .with(Glob.class, new WordSlot<>(
            Glob.class, "a pattern with * and ?", "PATTERN", Rule.ANY, "truce.*", Glob::new));
  }

  private static ScenarioRef scenario(String text) {
    if (text.equals("all")) {
      throw new IllegalArgumentException("all is no scenario");
    }
    return new ScenarioRef(text);
  }

  private static NewBranch branch(String text) {
    if (NO_BRANCH.contains(text)) {
      throw new IllegalArgumentException(text + " is a word of the language and cannot be a branch");
    }
    return new NewBranch(Ids.check(text));
  }
}
