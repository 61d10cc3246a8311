package dev.snapback.truce;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where a truce stands. */
public sealed interface TruceState {
  /** Nobody has signed. */
  record None() implements TruceState {}

  /**
   * On the table: signed by some, or by all with an effective day to come.
   *
   * @param signed who has signed, in the order of signing
   * @param effective the day agreed; empty for the day of the last signature
   */
  record Proposed(List<Actor> signed, Optional<LocalDate> effective, Origin origin) implements TruceState {
    public Proposed {
      signed = List.copyOf(signed);
    }
  }

  /**
   * In force from {@code since} to the day before {@code end}.
   *
   * @param since the effective day
   * @param end the first day out, extensions included
   * @param extensions those there have been, in order
   * @param notice a withdrawal under way
   */
  record InForce(LocalDate since, LocalDate end, List<Extension> extensions, Optional<Notice> notice, Origin origin)
      implements TruceState {
    public InForce {
      extensions = List.copyOf(extensions);
    }

    /** The withdrawal that ends it, where one is under way that comes before the lapse. */
    public Optional<Notice> leaving() {
      return notice.filter(n -> n.end().isBefore(end));
    }

    /** The first day out unless somebody acts: that of the withdrawal under way, or of the lapse. */
    public LocalDate out() {
      return leaving().map(Notice::end).orElse(end);
    }
  }

  /**
   * A longer term.
   *
   * @param end the first day out from then on
   * @param origin when and how it was agreed
   */
  record Extension(LocalDate end, Origin origin) {}

  /**
   * A party's notice of withdrawal.
   *
   * @param by who leaves
   * @param end the first day out
   * @param origin when and how it was given
   */
  record Notice(Actor by, LocalDate end, Origin origin) {}

  /** The term ran out. */
  record Lapsed(LocalDate day, Origin origin) implements TruceState {}

  /** A party left. */
  record Withdrawn(Actor by, LocalDate day, Origin origin) implements TruceState {}

  /** The scenario's condition of collapse came true. */
  record Collapsed(LocalDate day, Origin origin) implements TruceState {}

  /** A deal took its place: what was suspended is removed, and nothing comes back. */
  record Superseded(LocalDate day, Origin origin) implements TruceState {}
}
