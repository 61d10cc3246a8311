package dev.snapback.ensemble;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Sha256;
import dev.snapback.statistics.Estimate;
import dev.snapback.world.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The smallest of several values with which a condition holds at the end of a day with a chance, or why none does.
 *
 * <p>First a few values spread over the range are run, always under the same luck. Where the chance rises from each to
 * the next, the gap in which it first reaches what is asked for is halved until two neighbors are left; where it does
 * not, every value is run from the smallest on. A fall counts where it is more than chance: more replications lose the
 * condition than win it, by more than 1.96 times the root of both together (McNemar 1947).
 *
 * @param tried the values that were run, ascending
 * @param found the smallest that reaches the chance; empty if none of them does, or a person stopped the search
 * @param way how it was searched
 * @param rises whether the chance rises with the value over all that were run
 * @param stopped whether a person stopped it
 */
public record Threshold(List<Tried> tried, Optional<Tried> found, Way way, boolean rises, boolean stopped) {
  /** How many values are run before it is known how the chance moves. */
  public static final int SPREAD = 9;

  private static final double Z = 1.96;

  /** How a threshold was searched. */
  public enum Way {
    /** Every value of the range was run. */
    EVERY,
    /** A few, then halves of the gap in which the chance is first reached. */
    HALVES,
    /** From the smallest on until one did. */
    ONE_BY_ONE
  }

  /**
   * A value that was run.
   *
   * @param index its place in the range, from 0
   * @param value as the line shows it
   * @param chance how often the condition held, with Wilson's 95% interval; of a single path 0 or 1
   * @param reaches whether that is the chance asked for, or more
   * @param answers what the replications answered: 1 where it held, else 0
   * @param undecided in how many of them it was unknown
   */
  public record Tried(
      int index, String value, Estimate chance, boolean reaches, Replications answers, Undecided undecided) {}

  public Threshold {
    tried = List.copyOf(tried);
  }

  /** The hash of all values that were run, with what their replications answered; hexadecimal SHA-256. */
  public String hash() {
    return Sha256.of(tried.stream().map(each -> each.value + " " + each.answers.hash()).toList());
  }

  /** The value with the greatest chance, the smallest of several. */
  public Optional<Tried> best() {
    Optional<Tried> best = Optional.empty();
    for (Tried each : tried) {
      if (best.isEmpty() || each.chance.value() > best.get().chance.value()) {
        best = Optional.of(each);
      }
    }
    return best;
  }

  /**
   * What is searched for; a number outside of its range is refused with an {@link IllegalArgumentException}.
   *
   * @param condition what is to hold at the end of the day
   * @param to the day
   * @param chance with what chance, above 0 and up to 1
   * @param replications of each value, up to {@link Limits#REPLICATIONS}; 0 for the single path of each
   */
  public record Aim(Condition condition, LocalDate to, double chance, int replications) {
    public Aim {
      if (!(chance > 0 && chance <= 1)) {
        throw new IllegalArgumentException("the chance asked for is above 0 and up to 1, not " + chance);
      }
      if (replications < 0) {
        throw new IllegalArgumentException("there are 0 replications or more, not " + replications);
      }
      Limits.REPLICATIONS.check(replications);
    }
  }

  /**
   * Searches.
   *
   * @param values the value of each place of the range, ascending
   * @param count how many there are
   * @throws IllegalArgumentException if one of the values that are run is not possible
   */
  public static Threshold search(IntFunction<Variant> values, int count, Aim aim, Options options) {
    var search = new Search(values, count, aim, options);
    try {
      return search.run();
    } catch (StoppedException stopped) {
      return new Threshold(List.copyOf(search.tried.values()), Optional.empty(), Way.HALVES, search.rises(), true);
    }
  }

  /** Somebody has stopped it. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Search {
    final Map<Integer, Tried> tried = new TreeMap<>();
    private final IntFunction<Variant> values;
    private final int count;
    private final Aim aim;
    private final Options options;

    Search(IntFunction<Variant> values, int count, Aim aim, Options options) {
      this.values = values;
      this.count = count;
      this.aim = aim;
      this.options = options;
    }

    Threshold run() {
      int spread = Math.min(count, SPREAD);
      for (int i = 0; i < spread; i++) {
        look(spread == 1 ? 0 : (int) ((long) i * (count - 1) / (spread - 1)));
      }
      if (spread == count) {
        return result(Way.EVERY);
      }
      if (rises()) {
        halve();
      }
      if (rises()) {
        return result(Way.HALVES);
      }
      boolean reached = false;
      for (int i = 0; i < count && !reached; i++) {
        reached = look(i).reaches;
      }
      return result(Way.ONE_BY_ONE);
    }

    /** Halves the gap below the first value that reaches the chance, and looks at the one above it. */
    private void halve() {
      Optional<Tried> first = first();
      if (first.isEmpty()) {
        return;
      }
      int above = first.get().index;
      int below = tried.keySet().stream().filter(i -> i < above).reduce((a, b) -> b).orElse(above);
      int high = above;
      while (high - below > 1) {
        int middle = (below + high) >>> 1;
        if (look(middle).reaches) {
          high = middle;
        } else {
          below = middle;
        }
      }
      look(Math.min(count - 1, high + 1));
    }

    private Threshold result(Way way) {
      return new Threshold(List.copyOf(tried.values()), first(), way, rises(), false);
    }

    private Optional<Tried> first() {
      return tried.values().stream().filter(Tried::reaches).findFirst();
    }

    private Tried look(int index) {
      Tried known = tried.get(index);
      if (known == null) {
        known = run(index);
        tried.put(index, known);
      }
      return known;
    }

    private Tried run(int index) {
      Variant.Possible variant = switch (values.apply(index)) {
        case Variant.Possible some -> some;
        case Variant.Refused no -> throw new IllegalArgumentException(no.value() + ": " + no.reason());
      };
      Question question = Question.of(aim.to, List.of()).end(aim.condition);
      Forecast forecast;
      if (aim.replications == 0) {
        forecast = variant.ensemble().path(question);
      } else {
        int before = tried.size() * aim.replications;
        int all = (int) Math.min(Integer.MAX_VALUE, (long) expected() * aim.replications);
        forecast = variant.ensemble().run(question, aim.replications, options.progress(
            (done, of) -> options.progress().goesOn(before + done, Math.max(all, before + of))));
        if (!forecast.replications().complete()) {
          throw new StoppedException();
        }
      }
      Estimate held = forecast.end(0);
      Estimate chance = aim.replications == 0 ? new Estimate(held.value(), 0, held.value(), held.value()) : held;
      return new Tried(index, variant.value(), chance, chance.value() >= aim.chance, forecast.replications(),
          forecast.undecidedEnd(0));
    }

    /** How many values will be run if the chance rises. */
    private int expected() {
      int gap = Math.max(1, count / (SPREAD - 1));
      return Math.max(tried.size() + 1, Math.min(count, SPREAD + 33 - Integer.numberOfLeadingZeros(gap)));
    }

    boolean rises() {
      var all = new ArrayList<>(tried.values());
      for (int i = 1; i < all.size(); i++) {
        double[] lower = all.get(i - 1).answers.column(0);
        double[] upper = all.get(i).answers.column(0);
        int lost = 0;
        int won = 0;
        for (int j = 0; j < lower.length; j++) {
          lost += lower[j] == 1 && upper[j] == 0 ? 1 : 0;
          won += lower[j] == 0 && upper[j] == 1 ? 1 : 0;
        }
        if (lost - won > (aim.replications == 0 ? 0 : Z * StrictMath.sqrt(lost + won))) {
          return false;
        }
      }
      return true;
    }
  }
}
