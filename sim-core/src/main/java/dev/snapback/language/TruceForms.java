package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceCommand;

/** The moves about truces and what they oblige to. */
public final class TruceForms {
  private TruceForms() {}

  /** Returns their forms. */
  public static Forms forms() {
    return Forms.of(
            move(TruceCommand.Sign.class, "sign {truce} [effective {effective}]",
                "Sign a truce; its terms act from the effective day",
                "us, cn sign geneva", "us, cn sign geneva effective 2025-05-14"),
            move(TruceCommand.Extend.class, "extend {truce} {extension}",
                "Move the end of a truce, by a length of time or to a new first day out",
                "us, cn extend geneva by 90d", "us, cn extend geneva to 2025-11-10"),
            move(TruceCommand.Withdraw.class, "withdraw from {truce}",
                "Leave a truce: what it suspended comes back",
                "us withdraw from geneva"),
            move(TruceCommand.Replace.class, "replace {truce} with a deal",
                "Turn a truce into a lasting deal: its lower rates become the law",
                "us, cn replace geneva with a deal"),
            move(TruceCommand.Accuse.class, "accuse {accused} of {obligation}",
                "Accuse a party of not keeping an obligation",
                "us accuse cn of rare-earth-licenses"),
            move(TruceCommand.Deny.class, "deny {obligation}",
                "Deny an accusation; it becomes a dispute",
                "cn deny rare-earth-licenses"),
            move(TruceCommand.Honor.class, "honor {obligation}",
                "Keep an obligation, or keep it again",
                "cn honor rare-earth-licenses"))
        .with(Choice.of(TruceCommand.Extension.class, "how far")
            .or("by {length}", TruceCommand.Extension.By.class)
            .or("to {end}", TruceCommand.Extension.To.class));
  }

  /** Returns the forms of the terms that a truce has in a scenario file, for a grammar of their own. */
  public static Forms terms() {
    return Forms.of(
            Form.command(Group.TRUCES, Term.Remove.class, "remove {measure} [to {to}]",
                "The measure ends, or its law falls for good",
                "remove us.cn.reciprocal to 34%", "remove us.cn.reciprocal"),
            Form.command(Group.TRUCES, Term.Suspend.class, "suspend {measure} {cut}",
                "The measure is held lower while the truce is in force",
                "suspend us.cn.reciprocal to 10%", "suspend us.cn.reciprocal by 24pp"),
            Form.command(Group.TRUCES, Term.SuspendRegime.class, "suspend {regime}",
                "Licenses are not required while the truce is in force",
                "suspend rare-earths"),
            Form.command(Group.TRUCES, Term.SuspendControl.class, "suspend {control}",
                "The control does not apply while the truce is in force",
                "suspend ai-chips"),
            Form.command(Group.TRUCES, Term.Keep.class, "keep {measure}",
                "The measure stays as it is",
                "keep us.cn.fentanyl"),
            Form.command(Group.TRUCES, Term.Promise.class, "{actor} must {duty} {new obligation}",
                "A party owes something",
                "cn must approve rare-earth-licenses", "us must refrain new-tech-controls"));
  }

  private static <R extends Record & Command> Form<R> move(
      Class<R> type, String pattern, String help, String... examples) {
    return Form.move(Group.TRUCES, type, pattern, help, examples);
  }
}
