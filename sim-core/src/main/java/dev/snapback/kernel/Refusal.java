package dev.snapback.kernel;

import java.util.List;

/**
 * Why a command was not accepted. Nothing has changed.
 *
 * @param guard the name of the guard that failed, or {@code no-row} where the state knows no such command
 * @param reason one sentence, without full stop
 * @param possible the names of the commands that the state does allow, in the table's order; the language's forms say
 *     with which words they are typed
 */
public record Refusal(String guard, String reason, List<String> possible) {
  /** The guard's name where no row fits the state. */
  public static final String NO_ROW = "no-row";
  /** The guard's name where things stand already as the command would have them. */
  public static final String NO_CHANGE = "no-change";
  /** What follows a command's name in the reason where the command has rows, but none from this state. */
  public static final String NEEDS_STATE = " needs the state ";

  public Refusal {
    possible = List.copyOf(possible);
  }

  /** Returns a refusal that comes from outside a table. */
  public static Refusal of(String guard, String reason) {
    return new Refusal(guard, reason, List.of());
  }

  /**
   * Returns this refusal with the name of what refused, where no row fits: guards name it themselves.
   *
   * @param subject what it is, with its name: {@code truce geneva}
   */
  public Refusal about(String subject) {
    return guard.equals(NO_ROW) ? new Refusal(guard, subject + ": " + reason, possible) : this;
  }
}
