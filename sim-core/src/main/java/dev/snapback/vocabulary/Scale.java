package dev.snapback.vocabulary;

import dev.snapback.kernel.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * What a {@link Parameter} may be: a number in a unit, between two bounds and to so many decimals, or a distribution.
 *
 * @param unit what its numbers count
 * @param least the least number allowed; not a number where the values are no single numbers
 * @param most the largest number allowed; not a number where the values are no single numbers
 * @param decimals how many decimals it keeps; a number with more is rounded, half to even
 * @param parse reads a value; throws {@code IllegalArgumentException} with what is allowed
 * @param of the value that is so many of the last decimal: 8,500 hundredths of a percent
 * @param number the number that a value is, in the unit; not a number for one that is no single number
 * @param <T> the values; their {@code toString} is how a file writes them
 */
public record Scale<T>(
    Unit unit, double least, double most, int decimals, Function<String, T> parse, LongFunction<T> of,
    ToDoubleFunction<T> number) {
  private static final double NO_NUMBER = Double.NaN;
  private static final Pattern PER = Pattern.compile(" per (d|wd|day)$");
  private static final Pattern BARE = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
  private static final double[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000};

  /** Shares from 0% to 100%, to a basis point. */
  public static final Scale<Share> SHARE = new Scale<>(Unit.PERCENT, 0, 100, 2, Share::parse,
      hundredths -> new Share((int) hundredths), Share::inPercent);

  /** Points of pressure, to a thousandth. */
  public static final Scale<Pressure> PRESSURE = new Scale<>(
      Unit.COUNT, 0, Pressure.MAX / 1000.0, 3, Pressure::parse,
      thousandths -> new Pressure((int) thousandths), p -> p.thousandths() / 1000.0);

  /** Shares from 0% to {@code most} percent, to a basis point. */
  public static Scale<Share> shares(double most) {
    return new Scale<>(SHARE.unit, 0, most, SHARE.decimals, SHARE.parse, SHARE.of, SHARE.number);
  }

  /** Whole calendar days, from {@code least} to {@code most}. */
  public static Scale<Span> days(int least, int most) {
    return days(Span.Unit.DAYS, least, most);
  }

  /** Whole days that are counted as {@code unit} says, from {@code least} to {@code most}. */
  public static Scale<Span> days(Span.Unit unit, int least, int most) {
    return new Scale<>(unit == Span.Unit.DAYS ? Unit.DAYS : Unit.WORKING_DAYS, least, most, 0,
        text -> span(text, unit), days -> new Span((int) days, unit), Span::length);
  }

  /** Distributions of numbers in a unit. */
  public static Scale<Distribution> distribution(Unit unit) {
    return new Scale<>(unit, NO_NUMBER, NO_NUMBER, 0, Distribution::parse, no -> {
      throw new IllegalArgumentException("a number is no distribution");
    }, d -> NO_NUMBER);
  }

  /** A clock that has run in calendar days cannot go on in working days. */
  private static Span span(String text, Span.Unit unit) {
    Span span = Span.parse(text);
    if (span.unit() != unit) {
      throw new IllegalArgumentException("it counts " + (unit == Span.Unit.DAYS ? "calendar" : "working")
          + " days, as in 10" + unit.suffix() + ", not as in " + span);
    }
    return span;
  }

  /** Whether its values are single numbers. */
  public boolean numeric() {
    return least <= most;
  }

  /** What is allowed, for people: {@code 0% to 100%}. */
  public String range() {
    return numeric() ? unit.write(least) + " to " + unit.write(most) : "a distribution in " + unit.symbol();
  }

  /**
   * Writes a number as {@link #parse} reads it.
   *
   * @throws IllegalArgumentException if it is out of bounds, or if no single number is allowed; the message says what is
   */
  public String write(double value) {
    check(value);
    return unit.write(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue());
  }

  /**
   * Returns the number that a value has which is made of one: rounded to what is counted.
   *
   * @throws IllegalArgumentException if it is out of bounds, or if no single number is allowed; the message says what is
   */
  public double rounded(double value) {
    return number.applyAsDouble(at(value));
  }

  /**
   * Returns what a number without a unit, or a pace by days of the other kind, may mean here, as {@link #parse} reads it: so many of the unit, and before that,
   * of a part up to 1 of a share, its percent; nothing for a text that is no number, or where it would be out of bounds.
   */
  public List<String> meant(String typed) {
    String bare = unit == Unit.PER_WORKING_DAY || unit == Unit.PER_DAY ? PER.matcher(typed).replaceFirst("") : typed;
    if (!numeric() || !BARE.matcher(bare).matches()) {
      return List.of();
    }
    var number = new BigDecimal(bare);
    return (unit == Unit.PERCENT ? Percent.meant(number) : List.of(number)).stream().map(BigDecimal::doubleValue)
        .filter(v -> v >= least && v <= most).map(this::write).toList();
  }

  /** Whether two numbers are rounded to the same. */
  public boolean alike(double one, double other) {
    return ticks(one) == ticks(other);
  }

  /** Returns the value that a number is, as {@link #write} and {@link #parse} would. */
  T at(double value) {
    check(value);
    return of.apply((long) ticks(value));
  }

  /** How many of the last decimal a number is. */
  private double ticks(double value) {
    return StrictMath.rint(value * POWERS_OF_TEN[decimals]);
  }

  private void check(double value) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException("allowed is " + range() + ", not " + value);
    }
  }

  T read(String text) {
    T value = parse.apply(text);
    double at = number.applyAsDouble(value);
    if (at < least || at > most) {
      throw new IllegalArgumentException("allowed is " + range() + ", not " + text);
    }
    return value;
  }
}
