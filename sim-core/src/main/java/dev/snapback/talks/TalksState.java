package dev.snapback.talks;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.PlaceName;
import java.util.List;
import java.util.Optional;

/** How far two governments are. */
public sealed interface TalksState {
  /** Since when, by which move, from which source. */
  Origin origin();

  /** Nothing goes on between them. */
  record Silent(Origin origin) implements TalksState {}

  /**
   * A call was asked for and has not come about.
   *
   * @param by who asked, in the order of asking
   */
  record CallSought(List<Actor> by, Origin origin) implements TalksState {
    public CallSought {
      by = List.copyOf(by);
    }
  }

  /** The leaders have spoken. */
  record CallHeld(Origin origin) implements TalksState {}

  /** Delegations will meet. */
  record TalksScheduled(Optional<PlaceName> place, Origin origin) implements TalksState {}

  /** Delegations meet. */
  record InTalks(Optional<PlaceName> place, Origin origin) implements TalksState {}

  /** They agree on the outline of a deal. */
  record Framework(Origin origin) implements TalksState {}

  /** They have a deal. */
  record Deal(Origin origin) implements TalksState {}

  /** What was under way goes nowhere. */
  record Stalled(Origin origin) implements TalksState {}

  /** A side has left. */
  record BrokenOff(Actor by, Origin origin) implements TalksState {}
}
