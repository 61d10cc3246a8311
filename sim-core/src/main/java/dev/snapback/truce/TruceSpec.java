package dev.snapback.truce;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.TruceName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A truce as the scenario file states it.
 *
 * @param name its name
 * @param title what people call it
 * @param parties who signs, at least two
 * @param length calendar days in force, counted from the effective day of the signing
 * @param terms in the order of the text, each with its sources
 * @param extend who may extend, how often, for how long
 * @param withdraw who may leave, and how
 * @param cites where it comes from, by the key of the file ({@code length}, {@code extend}, {@code withdraw},
 *     {@code withdraw.notice}); the empty key covers what has no source of its own
 */
public record TruceSpec(
    TruceName name,
    String title,
    List<Actor> parties,
    Span length,
    List<Cited> terms,
    Extend extend,
    Withdraw withdraw,
    Map<String, Cites> cites) {

  /** A term and where it comes from. */
  public record Cited(Term term, Cites cites) {}

  /** Who must act. */
  public enum Who {
    /** All parties together. */
    BOTH,
    /** Any party alone. */
    EITHER
  }

  /**
   * The rule of extension.
   *
   * @param by all parties, or any one
   * @param times how often at most; empty for no limit
   * @param length how long one extension may be at most; empty for no limit
   */
  public record Extend(Who by, Optional<Integer> times, Optional<Span> length) {
    /** All parties, as often and as long as they like. */
    public static final Extend FREE = new Extend(Who.BOTH, Optional.empty(), Optional.empty());
  }

  /** What a withdrawal needs. */
  public enum Cause {
    /** Nothing. */
    NONE,
    /** A dispute over an obligation of the truce. */
    DISPUTE
  }

  /** Whose suspended rates, license regimes and other controls a withdrawal brings back. */
  public enum Restores {
    /** Those of all parties. */
    BOTH,
    /** Only those of the party that withdraws. */
    OWN
  }

  /**
   * The rule of withdrawal.
   *
   * @param by the parties that may leave
   * @param cause what it needs
   * @param notice calendar days between the notice and the end
   * @param restores whose rates come back
   */
  public record Withdraw(List<Actor> by, Cause cause, Span notice, Restores restores) {
    public Withdraw {
      by = List.copyOf(by);
    }
  }

  public TruceSpec {
    parties = List.copyOf(parties);
    terms = List.copyOf(terms);
    cites = OrderedMap.copyOf(cites);
    if (parties.size() < 2) {
      throw new IllegalArgumentException("truce " + name + " has fewer than two parties");
    }
    if (length.unit() != Span.Unit.DAYS || length.length() < 1) {
      throw new IllegalArgumentException("truce " + name + " lasts at least 1d, in calendar days, not " + length);
    }
  }

  /** A truce of which all comes from the same sources. */
  public TruceSpec(TruceName name, String title, List<Actor> parties, Span length, List<Cited> terms, Extend extend,
      Withdraw withdraw, Cites cites) {
    this(name, title, parties, length, terms, extend, withdraw, Map.of("", cites));
  }

  /** The sources of what stands under {@code key}. */
  public Cites cites(String key) {
    return Optional.ofNullable(cites.get(key)).or(() -> Optional.ofNullable(cites.get(""))).orElse(Cites.NONE);
  }

  /** Returns the same truce with another length. */
  public TruceSpec withLength(Span other) {
    return new TruceSpec(name, title, parties, other, terms, extend, withdraw, cites);
  }

  /** Returns the same truce with another notice of withdrawal. */
  public TruceSpec withNotice(Span notice) {
    return new TruceSpec(name, title, parties, length, terms, extend,
        new Withdraw(withdraw.by(), withdraw.cause(), notice, withdraw.restores()), cites);
  }

  /** What its suspend terms name: measures, license regimes and other controls. */
  public Set<String> suspended() {
    var found = new LinkedHashSet<String>();
    for (Cited cited : terms) {
      switch (cited.term()) {
        case Term.Suspend t -> found.add("measure " + t.measure());
        case Term.SuspendRegime t -> found.add("regime " + t.regime());
        case Term.SuspendControl t -> found.add("control " + t.control());
        case Term.Remove t -> { }
        case Term.Keep t -> { }
        case Term.Promise t -> { }
      }
    }
    return found;
  }

  /** What the parties owe, in the order of the text. */
  public List<Term.Promise> promises() {
    return terms.stream().map(Cited::term).filter(Term.Promise.class::isInstance).map(Term.Promise.class::cast)
        .toList();
  }
}
