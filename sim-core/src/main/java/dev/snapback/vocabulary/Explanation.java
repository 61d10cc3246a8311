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
 * @param parts what it is made of
 */
public record Explanation(
    String label, String value, String note, Optional<Origin> origin, List<Explanation> parts) {
  public Explanation {
    parts = List.copyOf(parts);
  }

  /** Returns an inner part. */
  public static Explanation of(String label, String value, String note, List<Explanation> parts) {
    return new Explanation(label, value, note, Optional.empty(), parts);
  }

  /** Returns a leaf that remembers where it comes from. */
  public static Explanation leaf(String label, String value, String note, Origin origin) {
    return new Explanation(label, value, note, Optional.of(origin), List.of());
  }
}
