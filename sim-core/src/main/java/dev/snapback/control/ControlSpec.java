package dev.snapback.control;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.ObligationName;
import java.util.List;
import java.util.Optional;

/**
 * A control as the scenario file states it.
 *
 * @param name its name
 * @param title what people call it
 * @param by the government whose control it is
 * @param on those it is aimed at, at least one
 * @param breaks the obligation that it breaks by taking force while a truce that has it is in force
 * @param cites its sources
 */
public record ControlSpec(
    ControlName name, String title, Actor by, List<Actor> on, Optional<ObligationName> breaks, Cites cites) {
  public ControlSpec {
    on = List.copyOf(on);
    if (on.isEmpty()) {
      throw new IllegalArgumentException("control " + name + " is aimed at nobody");
    }
    if (on.contains(by)) {
      throw new IllegalArgumentException("control " + name + " is aimed at its own government, " + by);
    }
  }
}
