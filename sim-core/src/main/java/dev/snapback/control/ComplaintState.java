package dev.snapback.control;

import dev.snapback.vocabulary.Origin;
import java.util.List;

/** Where one government's complaint about one layer, on the goods of some partners or of all, stands. */
public sealed interface ComplaintState {
  /** It has not complained. */
  record None() implements ComplaintState {}

  /**
   * It has; no ruling is modeled.
   *
   * @param filings each time it did, the first first; at least one
   */
  record Pending(List<Origin> filings) implements ComplaintState {
    public Pending {
      filings = List.copyOf(filings);
    }
  }
}
