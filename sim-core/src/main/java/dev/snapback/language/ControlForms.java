package dev.snapback.language;

import dev.snapback.control.ControlCommand;
import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import java.util.Optional;

/** The moves about other controls, and complaints. */
public final class ControlForms {
  private ControlForms() {}

  /** Returns their forms. */
  public static Forms forms() {
    return Forms.of(
        move(ControlCommand.Propose.class, "propose {control}",
            "Propose a control; a proposal never takes force by itself",
            "us propose student-visas"),
        move(ControlCommand.Restrict.class, "restrict {control} [effective {effective}]",
            "Bring a control into force, today or from a later day; also back from an easing",
            "us restrict ai-chips", "us restrict ai-chips effective 2025-07-01",
            "us restrict ai-chips expires 2025-12-31")
            .ending("lift CONTROL", c -> new ControlCommand.Lift(c.control())),
        move(ControlCommand.Ease.class, "ease {control}",
            "Apply a control in a milder form",
            "us ease ai-chips", "us ease ai-chips expires 2025-12-31")
            .ending("restrict CONTROL", c -> new ControlCommand.Restrict(c.control(), Optional.empty())),
        move(ControlCommand.Lift.class, "lift {control}",
            "End a control, or give up a proposal or an announcement",
            "us lift ai-chips"),
        move(ControlCommand.Suspend.class, "suspend {control} [until {until}]",
            "Do not apply a control for a while; it stays in place",
            "us suspend ai-chips", "us suspend ai-chips until 2025-11-10"),
        move(ControlCommand.Resume.class, "resume {control}",
            "Apply a control again after a suspension",
            "us resume ai-chips"),
        move(ControlCommand.Complain.class, "complain to wto about {layer} [on {partners}]",
            "Take another's tariffs to the World Trade Organization; no rate changes",
            "cn complain to wto about reciprocal", "cn complain to wto about reciprocal on cn"));
  }

  private static <R extends Record & Command> Form<R> move(
      Class<R> type, String pattern, String help, String... examples) {
    return Form.move(Group.CONTROLS, type, pattern, help, examples);
  }
}
