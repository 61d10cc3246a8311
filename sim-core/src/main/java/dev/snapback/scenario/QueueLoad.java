package dev.snapback.scenario;

import java.time.LocalDate;

/**
 * How much of an office's capacity the applications of a regime use up in the long run: above 100% the queue grows
 * without end.
 *
 * <p>Load = applications a week × decisions an application / decisions a week, where an application that is returned
 * with share r, at most k times, takes 1 + r + … + r^k decisions; a week has five working days.
 *
 * @param regime the regime
 * @param from the first day on which it applies
 * @param perWeek applications a week
 * @param decisions decisions that one application takes
 * @param capacityPerWeek decisions a week
 */
public record QueueLoad(
    String regime, LocalDate from, double perWeek, double decisions, double capacityPerWeek) {
  /** The load in percent; at most a million, also without any capacity. */
  public double percent() {
    double needed = perWeek * decisions;
    return needed == 0 ? 0 : Math.min(1e6, 100 * needed / capacityPerWeek);
  }
}
