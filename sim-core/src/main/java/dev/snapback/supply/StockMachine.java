package dev.snapback.supply;

import dev.snapback.kernel.By;
import dev.snapback.kernel.EnumTable;

/** The rows of one class's stock. A line makes no transition that is not in this table. */
public final class StockMachine {
  private StockMachine() {}

  /** The rows, compiled. */
  public static final EnumTable<StockState, StockCommand> TABLE = table();

  private static EnumTable<StockState, StockCommand> table() {
    var rows = EnumTable.<StockState, StockCommand>named("supply");
    for (StockState from : StockState.values()) {
      for (StockCommand command : StockCommand.values()) {
        StockState to = reached(command);
        if (from != to) {
          rows.row(from, command, By.TIMER, event(command), to, guard(command, to.compareTo(from) < 0));
        }
      }
    }
    return rows.build();
  }

  static StockState reached(StockCommand command) {
    return switch (command) {
      case REPLENISH -> StockState.COMFORTABLE;
      case RUN_LOW -> StockState.TIGHT;
      case RUN_SHORT -> StockState.SHORTAGE;
      case RUN_OUT -> StockState.LINE_STOP;
    };
  }

  private static String event(StockCommand command) {
    return switch (command) {
      case REPLENISH -> "replenished";
      case RUN_LOW -> "ran-low";
      case RUN_SHORT -> "ran-short";
      case RUN_OUT -> "ran-out";
    };
  }

  private static String guard(StockCommand command, boolean better) {
    return switch (command) {
      case REPLENISH -> "recovered-from-tight";
      case RUN_LOW -> better ? "recovered-from-shortage" : "cover-at-most-tight";
      case RUN_SHORT -> better ? "recovered-from-line-stop" : "cover-at-most-shortage";
      case RUN_OUT -> "cover-at-most-line-stop";
    };
  }
}
