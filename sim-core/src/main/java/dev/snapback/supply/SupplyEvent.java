package dev.snapback.supply;

import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.SupplyName;
import java.math.BigDecimal;

/** What has happened to a supply line. */
public sealed interface SupplyEvent extends Event {
  /** Which line. */
  SupplyName line();

  /**
   * The cover of a class has crossed a level.
   *
   * @param line the line
   * @param users the class
   * @param from its state before
   * @param to its state now
   * @param coverTenths days of cover at the evening's end, in tenths of a day, rounded down
   */
  record CoverCrossed(SupplyName line, ClassName users, StockState from, StockState to, long coverTenths)
      implements SupplyEvent {
    @Override
    public String text() {
      return line + " for " + users + " " + Names.kebab(from) + " → " + Names.kebab(to) + ", "
          + BigDecimal.valueOf(coverTenths, 1).stripTrailingZeros().toPlainString() + " days of cover";
    }

    @Override
    public String type() {
      return "supply-" + Names.kebab(to);
    }
  }
}
