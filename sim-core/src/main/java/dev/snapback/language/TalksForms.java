package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import dev.snapback.talks.TalksCommand;

/** The moves about talks. */
public final class TalksForms {
  private static final String WITH = " [with {other}]";

  private TalksForms() {}

  /** Returns their forms. */
  public static Forms forms() {
    return Forms.of(
        move(TalksCommand.SeekCall.class, "seek call" + WITH,
            "Ask for a call of the leaders",
            "us seek call", "us seek call with cn"),
        move(TalksCommand.HoldCall.class, "hold call",
            "The leaders speak; both sides together",
            "us, cn hold call"),
        move(TalksCommand.ScheduleTalks.class, "schedule talks [in {new place}]",
            "Agree that delegations will meet; both sides together",
            "us, cn schedule talks", "us, cn schedule talks in london"),
        move(TalksCommand.Meet.class, "meet",
            "Delegations meet; both sides together",
            "us, cn meet"),
        move(TalksCommand.AgreeFramework.class, "agree framework",
            "Agree on the outline of a deal; no rate changes",
            "us, cn agree framework"),
        move(TalksCommand.AgreeDeal.class, "agree deal",
            "Turn a framework into a deal of the talks; rates change only by moves on measures and truces",
            "us, cn agree deal"),
        move(TalksCommand.BreakOff.class, "break off" + WITH,
            "Leave talks that are scheduled or under way",
            "us break off", "cn break off with us"),
        move(TalksCommand.StallTalks.class, "stall talks" + WITH,
            "Let talks go nowhere; by one side, or by both where nobody says who",
            "us stall talks", "us, cn stall talks"),
        move(TalksCommand.FallSilent.class, "fall silent" + WITH,
            "Do not answer any more",
            "cn fall silent", "cn fall silent with us"));
  }

  private static <R extends Record & Command> Form<R> move(
      Class<R> type, String pattern, String help, String... examples) {
    return Form.move(Group.TALKS, type, pattern, help, examples);
  }
}
