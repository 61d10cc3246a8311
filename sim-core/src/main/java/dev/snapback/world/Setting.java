package dev.snapback.world;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Unit;

/** What a parameter is set to. */
public sealed interface Setting {
  /** A rate or a share: {@code 85%}. */
  record OfRate(Rate rate) implements Setting {
    @Override
    public String toString() {
      return rate.toString();
    }
  }

  /** A length of time: {@code 45d}, {@code 45wd}. */
  record OfSpan(Span span) implements Setting {
    @Override
    public String toString() {
      return span.toString();
    }
  }

  /**
   * A number with its unit: {@code 12 per wd}, {@code 3 t}; a bare number is a count.
   *
   * @param amount finite
   * @param unit neither percent nor days of any kind nor a state
   */
  record OfAmount(double amount, Unit unit) implements Setting {
    public OfAmount {
      boolean own = switch (unit) {
        case PERCENT, DAYS, WORKING_DAYS, STATE -> true;
        case TONNES, COUNT, BILLION_USD, USD, PER_WORKING_DAY, PER_DAY, TONNES_PER_DAY, TONNES_PER_MONTH, TONNES_PER_YEAR ->
            false;
      };
      if (!Double.isFinite(amount) || own) {
        throw new IllegalArgumentException("no amount: " + amount + " " + unit);
      }
      amount += 0.0; // minus zero becomes zero
    }

    @Override
    public String toString() {
      return unit.write(amount);
    }
  }

  /** A distribution: {@code triangular(min 10d, mode 35d, max 45d)}. */
  record OfDistribution(Distribution distribution) implements Setting {
    @Override
    public String toString() {
      return distribution.toString();
    }
  }

  /** One word: {@code fifo}, {@code promise}. */
  record OfWord(String word) implements Setting {
    @Override
    public String toString() {
      return word;
    }
  }
}
