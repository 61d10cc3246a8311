package dev.snapback.shell.view;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How numbers are written for people: two decimals at most, a third where two would be 0; always with the unit. */
public final class Amounts {
  /** The unit of a difference of rates. */
  public static final String POINTS = "pp";

  private static final int DECIMALS = 2;
  /** Whole numbers up to here are exact, and need no rounding: the start of a session is spared what rounds. */
  private static final double MOST_EXACT = 1L << 53;

  private Amounts() {}

  /**
   * Returns a number with its unit: {@code 125%}, {@code 41 d}, {@code +115 pp}, {@code 7}.
   *
   * @param signed whether it is a difference, which shows its sign
   */
  public static String shown(double value, String unit, boolean signed) {
    String rounded = rounded(value);
    boolean negative = rounded.startsWith("-");
    String sign = negative ? "−" : signed && !rounded.equals("0") ? "+" : "";
    return sign + (negative ? rounded.substring(1) : rounded) + (unit.isEmpty() || unit.equals("%") ? unit : " " + unit);
  }

  private static String rounded(double value) {
    if (value == Math.rint(value) && Math.abs(value) < MOST_EXACT) {
      return Long.toString((long) value);
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    return (rounded.signum() != 0 ? rounded : exact.setScale(DECIMALS + 1, RoundingMode.HALF_EVEN)).stripTrailingZeros().toPlainString();
  }

  /** Returns what a metric is worth, for people; why there is no value, in parentheses. */
  public static Text shown(Value value, Unit unit) {
    return switch (value) {
      case Value.Amount amount -> Text.EMPTY.strong(shown(amount.amount(), unit.symbol(), false));
      case Value.State state -> Text.EMPTY.strong(state.name());
      case Value.None none -> Text.EMPTY.dim("no value (" + none.reason() + ")");
    };
  }

  /** Returns what a metric is worth, as a cell. */
  public static Cell cell(Value value, Unit unit) {
    return switch (value) {
      case Value.Amount amount -> new Cell.Amount(amount.amount(), unit.symbol(), false);
      case Value.State state -> Cell.of(state.name());
      case Value.None none -> Cell.none();
    };
  }

  /** Returns what a metric is worth for JSON: a number, a state's name, or null. */
  public static @Nullable Object json(Value value) {
    return switch (value) {
      case Value.Amount amount -> amount.amount();
      case Value.State state -> state.name();
      case Value.None none -> null;
    };
  }

  /** Returns a number for JSON, which knows finite ones alone; else null. */
  public static @Nullable Double json(double value) {
    return Double.isFinite(value) ? (Double) value : null;
  }

  /** The unit of differences of a metric: percentage points for percent. */
  public static String unitOfDifference(Unit unit) {
    return unit == Unit.PERCENT ? POINTS : unit.symbol();
  }
}
