package dev.snapback;

import dev.snapback.vocabulary.Cites;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One accepted line of a branch.
 *
 * @param day the morning on which it was accepted
 * @param action what it did
 * @param assumptionId the number that its reason bears as an assumption, if it has a reason
 */
public record Step(LocalDate day, Action action, String assumptionId) {

  /** Its reason as a source; none without a reason. */
  Cites cites() {
    return action.because().isPresent() ? Cites.of(assumptionId) : Cites.NONE;
  }

  /** Those that still count, in their order: what gave a parameter a number gives way to a later one from the first day on. */
  static List<Step> standing(List<Step> steps) {
    var found = new ArrayDeque<Step>();
    Set<String> throughout = new HashSet<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step step = steps.get(i);
      switch (step.action) {
        case Action.ParameterSet set when throughout.contains(set.name()) -> { }
        case Action.ParameterSet set -> {
          found.addFirst(step);
          if (set.throughout()) {
            throughout.add(set.name());
          }
        }
        case Action.WentOn future -> found.addFirst(new Step(step.day, future.without(throughout), step.assumptionId));
        default -> found.addFirst(step);
      }
    }
    return List.copyOf(found);
  }
}
