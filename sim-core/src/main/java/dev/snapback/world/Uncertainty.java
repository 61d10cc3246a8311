package dev.snapback.world;

import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known of a parameter whose number is not known: a distribution, from which each of many runs takes another
 * number. The single path keeps the file's number.
 *
 * <p>A number is taken by inversion, so that a larger {@code u} never gives a smaller one. What of the distribution
 * lies outside the parameter's bounds, at most one part in a thousand, is left out.
 *
 * @param parameter which
 * @param distribution in the unit of the parameter; of a share given as beta, the share itself
 * @param cites where it comes from
 */
public record Uncertainty(Parameter<WorldSpec> parameter, Distribution distribution, Cites cites) {
  private static final double MOST_OUTSIDE = 1e-3;
  private static final double SHARE = 100;
  private static final double BELOW = 1e-9;
  /** In place of 0, below which nothing lies, not even the least number. */
  private static final double LEAST = 0x1p-33;
  private static final int HALVINGS = 52;
  /** What lies further out than this part of its range hardly ever comes. */
  private static final double TAIL = 1e-4;
  private static final double MARGIN = 1e-2;

  /**
   * Checks that the distribution fits the parameter.
   *
   * @throws IllegalArgumentException if it does not; the message says what is allowed
   */
  public Uncertainty {
    Scale<?> scale = parameter.scale();
    if (!scale.numeric()) {
      throw new IllegalArgumentException(
          parameter.name() + " is a distribution itself; what may be uncertain is a single number");
    }
    if (!counts(distribution, scale.unit())) {
      throw new IllegalArgumentException(parameter.name() + " counts " + scale.unit().write(1)
          + " and the like, which " + distribution + " does not");
    }
    DoubleUnaryOperator cdf = cdf(distribution, scale.unit());
    double under = below(cdf, scale.least());
    double over = 1 - cdf.applyAsDouble(scale.most());
    if (under + over > MOST_OUTSIDE) {
      throw new IllegalArgumentException(String.format(Locale.ROOT,
          "%s%% of %s lies outside of what %s may be: %s; at most %s%% may%s", percent(under + over), distribution,
          parameter.name(), scale.range(), percent(MOST_OUTSIDE), distribution
              .between(under > MOST_OUTSIDE / 2 ? scale.least() : Double.NEGATIVE_INFINITY,
                  over > MOST_OUTSIDE / 2 ? scale.most() : Double.POSITIVE_INFINITY)
              .map(cut -> ". Maybe " + cut).orElse("")));
    }
  }

  /** To three digits, so that a little more than is allowed shows as more. */
  private static String percent(double part) {
    return new BigDecimal(SHARE * part).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  /**
   * The distribution with its parameter's unit: {@code triangular(min 4, mode 12, max 20) per wd}, {@code beta(17, 3) of
   * 100%}; of a plain number without one.
   */
  public String text() {
    Unit unit = parameter.scale().unit();
    String suffix = distribution.suffix().text(); // with it begins the unit
    return unit == Unit.PERCENT && suffix.isEmpty()
        ? distribution + " of 100%" : (distribution + " " + unit.symbol().substring(suffix.length()).strip()).strip();
  }

  private static boolean counts(Distribution distribution, Unit unit) {
    return switch (distribution.suffix()) {
      case DAYS -> unit == Unit.DAYS;
      case WORKING_DAYS -> unit == Unit.WORKING_DAYS;
      case TONNES -> unit == Unit.TONNES || unit == Unit.TONNES_PER_DAY || unit == Unit.TONNES_PER_MONTH
          || unit == Unit.TONNES_PER_YEAR;
      case PERCENT -> unit == Unit.PERCENT;
      case NONE -> distribution instanceof Distribution.Beta == (unit == Unit.PERCENT)
          && unit != Unit.DAYS && unit != Unit.WORKING_DAYS;
    };
  }

  private static DoubleUnaryOperator cdf(Distribution distribution, Unit unit) {
    DoubleUnaryOperator cdf = distribution.cdf();
    return unit == Unit.PERCENT && distribution instanceof Distribution.Beta
        ? x -> cdf.applyAsDouble(x / SHARE) : cdf;
  }

  private static double below(DoubleUnaryOperator cdf, double x) {
    return cdf.applyAsDouble(x - BELOW);
  }

  /**
   * Returns the number below which lies the part {@code u} of what is possible, in the parameter's unit.
   *
   * @param u from 0 to 1
   */
  public double at(double u) {
    return at(u, false);
  }

  /** The same, but where {@code rounded} only so near that the scale rounds it to the right number. */
  private double at(double u, boolean rounded) {
    Scale<?> scale = parameter.scale();
    DoubleUnaryOperator cdf = cdf(distribution, scale.unit());
    double from = below(cdf, scale.least());
    double part = from + Math.max(u, LEAST) * (cdf.applyAsDouble(scale.most()) - from);
    double low = scale.least();
    double high = scale.most();
    for (int i = 0; i < HALVINGS && !(rounded && scale.alike(low, high)); i++) {
      double middle = low + (high - low) / 2;
      if (cdf.applyAsDouble(middle) < part) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * Whether a number is one that may well be drawn, or lies just beside those: between the ends of what 99.98% of the draws
   * are, or at most a hundredth of that range beyond.
   *
   * @param number in the parameter's unit
   */
  public boolean holds(double number) {
    double least = at(TAIL);
    double most = at(1 - TAIL);
    double margin = MARGIN * (most - least) + BELOW;
    return number >= least - margin && number <= most + margin;
  }

  /** Returns the number at {@code u} for a run, to the decimals of the parameter's scale. */
  public Adjustment adjustment(double u) {
    return new Adjustment(parameter, parameter.scale().rounded(at(u, true)));
  }
}
