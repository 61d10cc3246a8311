package dev.snapback.world;

import dev.snapback.kernel.Refusal;
import java.util.List;

/** What became of a move. */
public sealed interface Outcome {
  /** Accepted: what happened, consequences included, in order. */
  record Accepted(List<Entry> entries) implements Outcome {
    public Accepted {
      entries = List.copyOf(entries);
    }
  }

  /** Refused: nothing has changed. */
  record Refused(Refusal refusal) implements Outcome {}
}
