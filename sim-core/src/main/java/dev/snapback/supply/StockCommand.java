package dev.snapback.supply;

/** What the evening's count of a stock says to it. In the order of the states that they lead to. */
public enum StockCommand {
  /** The cover has recovered from the tight level. */
  REPLENISH,
  /** It is at the tight level or below, or has recovered from a worse one. */
  RUN_LOW,
  /** It is at the shortage level or below, or has recovered from a line stop. */
  RUN_SHORT,
  /** It is at the line-stop level or below. */
  RUN_OUT
}
