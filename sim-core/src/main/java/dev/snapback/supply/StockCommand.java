package dev.snapback.supply;

/** What the evening's count of a stock says to it. In the order of the states that they lead to. */
public enum StockCommand {
  /** The cover is above the tight level. */
  REPLENISH,
  /** It is at the tight level or below. */
  RUN_LOW,
  /** It is at the shortage level or below. */
  RUN_SHORT,
  /** It is at the line-stop level or below. */
  RUN_OUT
}
