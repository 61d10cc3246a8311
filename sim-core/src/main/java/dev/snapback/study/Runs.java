package dev.snapback.study;

import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Forecast;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Replications;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs of one world in which the uncertain parameters have other numbers, and the luck is another. A run is a function
 * of its parameters and its replication alone; an {@link Ensemble} makes them.
 */
public final class Runs {
  private final Engine engine;
  private final World present;
  private final List<Uncertainty> uncertain;

  private Runs(Engine engine, World present, List<Uncertainty> uncertain) {
    this.engine = engine;
    this.present = present;
    this.uncertain = List.copyOf(uncertain);
  }

  /**
   * Returns the futures of a world: what has been stays, the parameters have other numbers from today on.
   *
   * @param present how things stand; must not be changed while it runs
   * @throws IllegalArgumentException if a parameter acts only from the scenario's first day on
   */
  public static Runs ofPresent(Engine engine, World present, List<Uncertainty> uncertain) {
    for (Uncertainty each : uncertain) {
      if (each.parameter().since() == Parameter.Since.START) {
        throw new IllegalArgumentException(each.parameter().name()
            + " acts only from the scenario's first day on and cannot be uncertain from today on");
      }
    }
    return new Runs(engine, present, uncertain);
  }

  /** The uncertain parameters, in the order of a point's coordinates. */
  public List<Uncertainty> uncertain() {
    return uncertain;
  }

  /** The first day that is played. */
  public LocalDate from() {
    return present.today();
  }

  /**
   * One run to be made.
   *
   * @param numbers of the uncertain parameters, in their units and to their decimals
   * @param replication its luck, 1 and up
   */
  public record Plan(List<Double> numbers, int replication) {
    public Plan {
      numbers = List.copyOf(numbers);
    }
  }

  /** What is asked of every run: a question with one answer. */
  @FunctionalInterface
  public interface Question {
    /** Returns the question of runs that end on this day. */
    dev.snapback.ensemble.Question until(LocalDate to);
  }

  /** Returns the numbers of the uncertain parameters at a point of the unit cube; further coordinates are ignored. */
  public List<Double> numbers(double[] point) {
    var found = new ArrayList<Double>();
    for (int i = 0; i < uncertain.size(); i++) {
      found.add(rounded(uncertain.get(i).parameter().scale(), uncertain.get(i).at(point[i])));
    }
    return found;
  }

  /** Draws the plan of a run with this number: independent of all others, and the same for the same seed. */
  public Plan draw(long seed, int run) {
    List<Double> found = Uncertainties.of(uncertain, List.of()).draw(seed, run).stream()
        .map(drawn -> rounded(drawn.parameter().scale(), drawn.value())).toList();
    return new Plan(found, run);
  }

  private static double rounded(Scale<?> scale, double value) {
    return BigDecimal.valueOf(value).setScale(scale.decimals(), RoundingMode.HALF_EVEN).doubleValue();
  }

  /**
   * Makes the runs and returns their answers, in the order of the plans.
   *
   * @param to the last day, whose evening is played
   * @param options how they are run; where its listener ends it, the answers of the first runs are returned
   * @throws IllegalArgumentException if that day is past, or a run has no answer
   */
  public double[] ask(List<Plan> plans, Question question, LocalDate to, Options options) {
    check(to);
    if (plans.isEmpty()) {
      return new double[0];
    }
    return answers(forecast(plans, question, to, options), to);
  }

  private void check(LocalDate to) {
    if (to.isBefore(present.today()) || to.isAfter(engine.end())) {
      throw new IllegalArgumentException(
          "a study runs from " + present.today() + " to " + engine.end() + " at most, not to " + to);
    }
  }

  /** Makes the runs, at least one, and returns all that is known of them. */
  Forecast forecast(List<Plan> plans, Question question, LocalDate to, Options options) {
    check(to);
    return Ensemble.ofPresent(engine, present, present.seed())
        .adjusted(i -> adjustments(plans.get(i - 1))).lucky(i -> plans.get(i - 1).replication())
        .run(question.until(to), plans.size(), options);
  }

  /** The answers of runs, each of which has one. */
  static double[] answers(Forecast of, LocalDate to) {
    Replications found = of.replications();
    double[] answers = found.column(0);
    long none = Arrays.stream(answers).filter(Double::isNaN).count();
    if (none > 0) {
      throw new IllegalArgumentException("on " + to + " there is no value in " + none + " of " + answers.length + " runs: "
          + found.failures().stream().findFirst().map(Replications.Failure::reason).orElseGet(() -> of.missing(0).why()));
    }
    return answers;
  }

  private List<Adjustment> adjustments(Plan plan) {
    return IntStream.range(0, uncertain.size())
        .mapToObj(i -> new Adjustment(uncertain.get(i).parameter(), plan.numbers().get(i))).toList();
  }
}
