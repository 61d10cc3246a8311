package dev.snapback.supply;

/** How well a class of users is stocked, by days of cover. */
public enum StockState {
  /** Above the tight level. */
  COMFORTABLE,
  /** At the tight level or below it. */
  TIGHT,
  /** At the shortage level or below it: firms ration. */
  SHORTAGE,
  /** At the line-stop level or below it: lines stand for whatever does not come in the same day. */
  LINE_STOP;

  /** Whether there is a shortage, or worse. */
  public boolean isShort() {
    return compareTo(SHORTAGE) >= 0;
  }
}
