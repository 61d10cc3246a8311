package dev.snapback.license;

import static dev.snapback.license.ApplicationState.ACCEPTED;
import static dev.snapback.license.ApplicationState.DENIED;
import static dev.snapback.license.ApplicationState.FILED;
import static dev.snapback.license.ApplicationState.GRANTED;
import static dev.snapback.license.ApplicationState.LAPSED;
import static dev.snapback.license.ApplicationState.RETURNED;
import static dev.snapback.license.ApplicationState.UNDER_REVIEW;
import static dev.snapback.license.ApplicationState.WITHDRAWN;

import dev.snapback.kernel.By;
import dev.snapback.kernel.EnumTable;

/** The rows of one application. The queue makes no transition that is not in this table. */
public final class ApplicationMachine {
  private ApplicationMachine() {}

  /** The rows, compiled. */
  public static final EnumTable<ApplicationState, ApplicationCommand> TABLE = table();

  private static EnumTable<ApplicationState, ApplicationCommand> table() {
    var rows = EnumTable.<ApplicationState, ApplicationCommand>named("application")
        .row(FILED, ApplicationCommand.ACCEPT, By.TIMER, "accepted", ACCEPTED, "working-day", "not-halted")
        .row(ACCEPTED, ApplicationCommand.REVIEW, By.TIMER, "taken-up", UNDER_REVIEW)
        .row(UNDER_REVIEW, ApplicationCommand.GRANT, By.TIMER, "granted", GRANTED, "ripe", "capacity-left")
        .row(UNDER_REVIEW, ApplicationCommand.DENY, By.TIMER, "denied", DENIED, "ripe", "capacity-left")
        .row(UNDER_REVIEW, ApplicationCommand.RETURN, By.TIMER, "returned", RETURNED,
            "ripe", "capacity-left", "returns-left")
        .row(RETURNED, ApplicationCommand.REFILE, By.TIMER, "filed-again", FILED, "delay-over")
        .row(UNDER_REVIEW, ApplicationCommand.DEEM_GRANTED, By.TIMER, "deemed-granted", GRANTED, "last-day")
        .row(UNDER_REVIEW, ApplicationCommand.DEEM_DENIED, By.TIMER, "deemed-denied", DENIED, "last-day")
        .row(UNDER_REVIEW, ApplicationCommand.LAPSE, By.TIMER, "lapsed", LAPSED, "last-day", "review-outlasts-limit");
    for (ApplicationState pending : new ApplicationState[] {FILED, UNDER_REVIEW, RETURNED}) {
      rows.row(pending, ApplicationCommand.COVER, By.REACTION, "covered", GRANTED, "general-license")
          .row(pending, ApplicationCommand.WITHDRAW, By.ACTOR, "withdrawn", WITHDRAWN)
          .row(pending, ApplicationCommand.MOOT, By.REACTION, "moot", LAPSED, "regime-lifted");
    }
    return rows.build();
  }
}
