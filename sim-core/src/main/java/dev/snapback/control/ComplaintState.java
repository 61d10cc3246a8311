package dev.snapback.control;

import dev.snapback.vocabulary.Origin;
import java.util.List;

/** Where one government's complaint about one layer stands. */
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
