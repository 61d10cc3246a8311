package dev.snapback.vocabulary;

import dev.snapback.kernel.By;
import java.time.LocalDate;
import java.util.List;

/**
 * The circumstances of one command: the day, who sets it off, which governments act, and where it comes from. Machines
 * take time from here; they never read a clock.
 *
 * @param today the day
 * @param by a government, the calendar, or another machine
 * @param actors the governments that act together; empty for the calendar and other machines
 * @param origin what the states changed by the command will remember
 */
public record Act(LocalDate today, By by, List<Actor> actors, Origin origin) {
  public Act {
    actors = List.copyOf(actors);
  }

  /** Whether {@code actor} is among those who act. */
  public boolean includes(Actor actor) {
    return actors.contains(actor);
  }
}
