package dev.snapback.vocabulary;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One reason why a regime or a control is held back.
 *
 * @param truce the truce that owns it; empty where the owner of what is held back suspended it by itself
 * @param until the day on which it ends; empty where it is open-ended
 */
public record Suspension(Optional<TruceName> truce, Optional<LocalDate> until) {
  @Override
  public String toString() {
    return truce.map(t -> "by truce " + t).orElse("by its owner") + until.map(d -> " until " + d).orElse("");
  }
}
