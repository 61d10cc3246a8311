package dev.snapback.talks;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.PlaceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pair of governments that may talk, as the scenario file states it.
 *
 * @param sides who
 * @param delegations who sits at the table for each side, by name; may be empty
 * @param places where they have met or may meet
 * @param lastContact the last contact before the scenario starts, where it is known
 * @param stalls calendar days without a step after which talks under way stall by themselves; empty for never
 * @param silent calendar days without a step after which a call sought or held, stalled or broken-off talks end in
 *     silence; empty for never
 * @param cites its sources
 */
public record TalksSpec(
    Sides sides,
    Map<Actor, List<String>> delegations,
    List<PlaceName> places,
    Optional<LocalDate> lastContact,
    Optional<Span> stalls,
    Optional<Span> silent,
    Cites cites) {
  public TalksSpec {
    delegations = OrderedMap.copyOf(delegations);
    places = List.copyOf(places);
    positive(stalls);
    positive(silent);
  }

  private static void positive(Optional<Span> span) {
    if (span.filter(s -> s.unit() != Span.Unit.DAYS || s.length() < 1).isPresent()) {
      throw new IllegalArgumentException("talks stall or fall silent after at least 1d, in calendar days");
    }
  }
}
