package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A reason that was typed after {@code because}: a numbered assumption of a branch.
 *
 * @param id its number: {@code A39}
 * @param day when it was typed
 * @param deed the move or the number set that it is the reason of
 * @param because the reason
 */
public record TypedReason(String id, LocalDate day, String deed, String because) {
  /** The reasons typed on a branch, oldest first. */
  public static List<TypedReason> of(Simulation simulation) {
    return simulation.steps().stream().flatMap(step -> of(step).stream()).toList();
  }

  /** The reason of a line, if it has one. */
  public static Optional<TypedReason> of(Step step) {
    return step.action().because()
        .map(why -> new TypedReason(step.assumptionId(), step.day(), step.action().deed(), why));
  }

  /** What is assumed: that it is done on that day. */
  public String text() {
    return day + " " + deed;
  }
}
