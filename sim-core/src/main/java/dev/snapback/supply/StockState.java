package dev.snapback.supply;

/** How well a class of users is stocked, by days of cover. */
public enum StockState {
  /** Above the tight level. */
  COMFORTABLE,
  /** Fallen to the tight level, and not recovered from it. */
  TIGHT,
  /** Fallen to the shortage level, and not recovered: firms ration. */
  SHORTAGE,
  /** Fallen to the line-stop level, and not recovered: lines stand for whatever does not come in the same day. */
  LINE_STOP
}
