package dev.snapback.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * Why a number is what it is: a tree of named parts, each with its value and where it comes from.
 *
 * @param label what this part is, for instance {@code reciprocal}
 * @param value its value with the unit, for instance {@code 125%}; may be empty
 * @param note how it came about, one sentence without full stop; may be empty
 * @param origin since when, by which move, from which source, where there is one
 * @param parameter the name of the parameter that it is the number of, or what the names of several begin with; else empty
 * @param parts what it is made of
 */
public record Explanation(
    String label, String value, String note, Optional<Origin> origin, String parameter, List<Explanation> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /** What is no number of a parameter. */
  public Explanation(String label, String value, String note, Optional<Origin> origin, List<Explanation> parts) {
    this(label, value, note, origin, "", parts);
  }

  /** Returns an inner part. */
  public static Explanation of(String label, String value, String note, List<Explanation> parts) {
    return new Explanation(label, value, note, Optional.empty(), parts);
  }

  /** Returns a leaf that remembers where it comes from. */
  public static Explanation leaf(String label, String value, String note, Origin origin) {
    return new Explanation(label, value, note, Optional.of(origin), List.of());
  }

  /** Returns the same, made of other parts. */
  public Explanation with(List<Explanation> others) {
    return new Explanation(label, value, note, origin, parameter, others);
  }

  /** Returns the same, as the number of a parameter, or of all whose names begin so. */
  public Explanation numberOf(String parameters) {
    return new Explanation(label, value, note, origin, parameters, parts);
  }

  /** Returns the same, but come to be in another way; where there is a note, it says so, too. */
  public Explanation since(Origin other) {
    String more = note.isEmpty() ? "" : note + "; since " + other.day() + " \"" + other.by() + "\"";
    return new Explanation(label, value, more, Optional.of(other), parameter, parts);
  }

  /** Whether another number of this parameter takes its place. */
  public boolean isOf(String name) {
    return !parameter.isEmpty() && (name.equals(parameter) || name.startsWith(parameter + "."));
  }
}
