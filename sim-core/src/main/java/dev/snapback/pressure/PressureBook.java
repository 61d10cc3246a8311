package dev.snapback.pressure;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The pressure on all governments that the scenario speaks of, in thousandths of a point.
 *
 * <p>level = start + time + strain + economy. Time adds its monthly amount over 365/12 days, remainders kept. The strain grows by
 * what an evening's shortages add; on an evening without any it falls by the relief, rounded up to a thousandth, so that
 * it ends. The economy weighs what each percent of welfare lost weighs, as long as it is lost. Changed in place; {@link #fork} first.
 */
public final class PressureBook {
  private static final int TIME = 0;
  private static final int STRAIN = 1;
  private static final int CARRY = 2;
  private static final int LAST = 3;
  private static final int ECONOMY = 4;
  private static final int FIELDS = 5;
  private static final int DAYS = 365;
  private static final int MONTHS = 12;

  private final List<PressureSpec> specs;
  private final LocalDate start;
  private final long[] at;

  private PressureBook(List<PressureSpec> specs, LocalDate start, long[] at) {
    this.specs = specs;
    this.start = start;
    this.at = at;
  }

  /** Returns the levels on the first morning. */
  public static PressureBook start(List<PressureSpec> specs, LocalDate start) {
    return new PressureBook(List.copyOf(specs), start, new long[specs.size() * FIELDS]);
  }

  /** Returns a book that shares nothing that changes with this one. */
  public PressureBook fork() {
    return specs.isEmpty() ? this : new PressureBook(specs, start, at.clone());
  }

  /** Returns a book with other numbers from now on. */
  public PressureBook with(List<PressureSpec> others) {
    return specs.equals(others) ? this : new PressureBook(List.copyOf(others), start, at.clone());
  }

  /** What the scenario says. */
  public List<PressureSpec> specs() {
    return specs;
  }

  LocalDate start() {
    return start;
  }

  /**
   * Plays an evening, in place.
   *
   * @param strain what the evening adds to the pressure on a government, in thousandths of a point
   * @param lost the percent of welfare that a country has lost, at least 0; asked only where it weighs something; empty where nobody
   *     can tell, and then what it was stays
   */
  public void evening(ToLongFunction<Actor> strain, Function<Actor, OptionalDouble> lost) {
    for (int i = 0; i < specs.size(); i++) {
      PressureSpec spec = specs.get(i);
      int base = i * FIELDS;
      long due = at[base + CARRY] + (long) spec.perMonth().thousandths() * MONTHS;
      at[base + TIME] += due / DAYS;
      at[base + CARRY] = due % DAYS;
      if (spec.perWelfareLoss().equals(Pressure.NONE)) {
        at[base + ECONOMY] = 0;
      } else {
        double before = (double) at[base + ECONOMY] / spec.perWelfareLoss().thousandths();
        at[base + ECONOMY] = Math.round(spec.perWelfareLoss().thousandths() * lost.apply(spec.on()).orElse(before));
      }
      long added = strain.applyAsLong(spec.on());
      at[base + LAST] = added;
      at[base + STRAIN] += added > 0 ? added
          : -((at[base + STRAIN] * spec.relief().bp() + Share.WHOLE - 1) / Share.WHOLE);
    }
  }

  private int find(Actor government) {
    for (int i = 0; i < specs.size(); i++) {
      if (specs.get(i).on().equals(government)) {
        return i;
      }
    }
    return -1;
  }

  /** The level, in thousandths of a point; empty where the scenario knows of no pressure on that government. */
  public OptionalLong level(Actor government) {
    int i = find(government);
    return i < 0 ? OptionalLong.empty()
        : OptionalLong.of(specs.get(i).level().thousandths() + at[i * FIELDS + TIME] + at[i * FIELDS + STRAIN]
            + at[i * FIELDS + ECONOMY]);
  }

  PressureSpec spec(Actor government) {
    return specs.get(find(government));
  }

  long time(Actor government) {
    return at[find(government) * FIELDS + TIME];
  }

  long strain(Actor government) {
    return at[find(government) * FIELDS + STRAIN];
  }

  long economy(Actor government) {
    return at[find(government) * FIELDS + ECONOMY];
  }

  /** What the last evening's shortages added. */
  long last(Actor government) {
    return at[find(government) * FIELDS + LAST];
  }

  /** The state as text, the same on every machine. */
  @Override
  public String toString() {
    var out = new StringBuilder();
    for (int i = 0; i < specs.size(); i++) {
      Actor on = specs.get(i).on();
      out.append("pressure ").append(on).append(' ').append(Pressure.text(time(on))).append(' ')
          .append(Pressure.text(strain(on))).append(' ').append(Pressure.text(economy(on))).append(' ').append(at[i * FIELDS + CARRY]).append('\n');
    }
    return out.toString();
  }
}
