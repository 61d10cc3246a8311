package dev.snapback.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All that holds a regime or a control back: at most one suspension of each owner. What is held back comes back when the
 * last of them ends.
 *
 * @param all at least one, in the order in which they came
 */
public record Suspensions(List<Suspension> all) {
  public Suspensions {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("what is suspended has a suspension");
    }
  }

  /** Returns a single one. */
  public static Suspensions of(Suspension only) {
    return new Suspensions(List.of(only));
  }

  /** Returns these and another, which takes the place of an earlier one of the same owner. */
  public Suspensions and(Suspension another) {
    var next = new ArrayList<>(others(another.truce()));
    next.add(another);
    return new Suspensions(next);
  }

  /** Returns those that are left when an owner's ends; others must hold. */
  public Suspensions without(Optional<TruceName> owner) {
    return new Suspensions(others(owner));
  }

  private List<Suspension> others(Optional<TruceName> owner) {
    return all.stream().filter(s -> !s.truce().equals(owner)).toList();
  }

  /** The one that no truce owns. */
  public Optional<Suspension> own() {
    return all.stream().filter(s -> s.truce().isEmpty()).findFirst();
  }

  /** Whether the one that no truce owns ends on this day, or should have before. */
  public boolean ownEnds(LocalDate today) {
    return own().flatMap(Suspension::until).map(d -> !today.isBefore(d)).orElse(false);
  }

  /**
   * How long the owner's own holds when it takes over one that ends on {@code end}: it keeps an end of its own that is
   * later, or none.
   */
  public Optional<LocalDate> ownTo(LocalDate end) {
    return own().map(o -> o.until().filter(d -> d.isAfter(end)).or(() -> o.until().map(d -> end)))
        .orElse(Optional.of(end));
  }

  /**
   * Returns these with the owner's own in the place of a truce's.
   *
   * @param until the day on which it ends; empty for one without an end
   */
  public Suspensions handedOver(TruceName truce, Optional<LocalDate> until) {
    return and(new Suspension(Optional.empty(), until)).without(Optional.of(truce));
  }

  /** Whether one of them is this truce's. */
  public boolean by(TruceName truce) {
    return all.stream().anyMatch(s -> s.truce().equals(Optional.of(truce)));
  }

  /** Whether there is more than one. */
  public boolean several() {
    return all.size() > 1;
  }

  @Override
  public String toString() {
    return all.stream().map(Suspension::toString).collect(Collectors.joining(" and "));
  }
}
