package dev.snapback.tariff;

import dev.snapback.vocabulary.Rate;
import java.util.List;

/**
 * What an event did to a layer's law and to the level that applies. A layer that is not in force has level 0%; but
 * where a partner's own layer begins or ends, the level before or after is that of the layer of its name on all
 * partners, if that one applies to the partner then.
 *
 * @param lawBefore the law's rate before
 * @param lawAfter and after; 0% where it has ended
 * @param levelBefore the rate that applied before
 * @param levelAfter and after
 * @param inForce whether the layer is in force before or after the event
 * @param holding the caps that hold the level below the law after the event
 */
public record Shift(
    Rate lawBefore, Rate lawAfter, Rate levelBefore, Rate levelAfter, boolean inForce, List<CapOn> holding) {
  public Shift {
    holding = List.copyOf(holding);
  }

  /** Whether the rate that applies has changed. */
  public boolean changesLevel() {
    return !levelBefore.equals(levelAfter);
  }

  /**
   * {@code 34% → 84%}; {@code law 125% → 145%; the cap of geneva keeps 10%} where a cap hides the change;
   * {@code 10% → 125%} where only a cap moved, {@code stays at 10%} where that moved nothing. Of a layer in force.
   */
  public String text() {
    String law = lawBefore + " → " + lawAfter;
    if (lawBefore.equals(lawAfter)) {
      return (changesLevel() ? levelBefore + " → " : "stays at ") + levelAfter + held(", held by ");
    }
    if (holding.isEmpty()) {
      return levelBefore.equals(lawBefore)
          ? law
          : "law " + law + ", level " + levelBefore + " → " + levelAfter;
    }
    return "law " + law + (changesLevel() ? ", level " + levelBefore + " → " + levelAfter + held(" under ") : keeps());
  }

  private String keeps() {
    return Texts.hidden(this);
  }

  private String held(String how) {
    return holding.isEmpty() ? "" : how + Texts.owners(holding);
  }
}
