package dev.snapback.ensemble;

import dev.snapback.kernel.Limits;
import dev.snapback.vocabulary.Metric;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * Runs the same world again and again with other luck.
 *
 * <p>Replication i is a function of the world, the seed and i alone: it gives the same row whatever the others do, on
 * any number of threads. Every call has threads of its own, which end with it. Safe for threads while nobody changes the
 * world that it starts from.
 */
public final class Ensemble {
  private final Engine engine;
  private final Optional<World> present;
  private final long seed;
  private final IntFunction<List<Adjustment>> adjustments;
  private final Uncertainties drawn;
  private final IntUnaryOperator luck;

  private Ensemble(Engine engine, Optional<World> present, long seed, IntFunction<List<Adjustment>> adjustments,
      Uncertainties drawn, IntUnaryOperator luck) {
    this.engine = engine;
    this.present = present;
    this.seed = seed;
    this.adjustments = adjustments;
    this.drawn = drawn;
    this.luck = luck;
  }

  /**
   * Returns the futures of a world: what has been seen is kept, the undrawn future of whatever is pending is drawn again
   * on condition of what has been seen.
   *
   * @param present how things stand; must not be changed while the ensemble is used
   * @param seed the key of the draws, any number
   */
  public static Ensemble ofPresent(Engine engine, World present, long seed) {
    return new Ensemble(engine, Optional.of(present), seed, i -> List.of(), Uncertainties.NONE, i -> i);
  }

  /** Returns whole runs of the engine's scenario, from its first day on. */
  public static Ensemble ofScenario(Engine engine, long seed) {
    return new Ensemble(engine, Optional.empty(), seed, i -> List.of(), Uncertainties.NONE, i -> i);
  }

  /**
   * Returns the same ensemble in which each replication has other numbers for some parameters, from its first day on.
   *
   * @param drawn those of a replication; a pure function, called by several threads
   */
  public Ensemble adjusted(IntFunction<List<Adjustment>> drawn) {
    return new Ensemble(engine, present, seed, drawn, Uncertainties.NONE, luck);
  }

  /** Returns the same ensemble in which each replication draws the uncertain parameters, from its first day on. */
  public Ensemble drawing(Uncertainties uncertain) {
    return new Ensemble(engine, present, seed, i -> uncertain.draw(seed, i), uncertain, luck);
  }

  /** Returns the same ensemble in which no parameter has another number than the file or somebody has said. */
  public Ensemble fixed() {
    return adjusted(i -> List.of());
  }

  /**
   * Returns the same ensemble in which replications may share their luck, so that only their adjustments differ.
   *
   * @param shared the number, 1 and up, of the luck of a replication; a pure function, called by several threads
   */
  public Ensemble lucky(IntUnaryOperator shared) {
    return new Ensemble(engine, present, seed, adjustments, drawn, shared);
  }

  /** The uncertain parameters that each replication draws. */
  public Uncertainties drawn() {
    return drawn;
  }

  Engine engine() {
    return engine;
  }

  /** The first day that is played. */
  public LocalDate from() {
    return present.map(World::today).orElse(engine.spec().clock().start());
  }

  /** The key of the draws. */
  public long seed() {
    return seed;
  }

  /**
   * Runs replications 1 to {@code replications}. One that throws is kept as a failure; nothing else is lost with it. Fewer
   * are run where somebody stops it, see {@link Options}: then {@link Replications#complete} is false.
   *
   * @throws IllegalArgumentException if the question begins before the first day or ends after the last, asks for what the
   *     scenario has not, nothing is to be run, or more than {@link Limits#REPLICATIONS}
   */
  public Forecast run(Question question, int replications, Options options) {
    return new Forecast(question, from(), seed, rows(question, 1, replications, options));
  }

  /**
   * Runs until all answers are known as well as asked for, or {@code most} replications are run. The number depends on
   * the answers alone, so that it is the same on any number of threads. Where somebody stops it, {@link Replications#asked} is
   * how many it was about to have.
   *
   * @param halfWidth what to reach, of 1, above 0: see {@link Forecast#width}
   * @param most at most this many replications, from 1 to {@link Limits#REPLICATIONS}
   * @throws IllegalArgumentException if a number is outside of that, and where {@link #run} throws it
   */
  public Forecast until(double halfWidth, Question question, int most, Options options) {
    if (!(halfWidth > 0)) {
      throw new IllegalArgumentException("no number of runs makes an interval of no width");
    }
    Limits.REPLICATIONS.check(most);
    int count = Math.min(most, Precision.FIRST);
    Forecast found = run(question, count, options);
    while (found.replications().complete() && count < most && found.width() > halfWidth) {
      int next = Math.min(most, Precision.next(count, found.width(), halfWidth));
      int before = count;
      Replications more = rows(question, count + 1, next - count,
          options.progress((done, of) -> options.progress().goesOn(before + done, before + of)));
      found = new Forecast(question, from(), seed, found.replications().plus(more));
      count = next;
    }
    return found;
  }

  /**
   * Runs the single path, on the draws that the present itself would draw: what comes if somebody just goes on. Its
   * answers are the one row of the forecast, whose seed is the present's.
   */
  public Forecast path(Question question) {
    check(question);
    World world = unplayed();
    double[] row = new double[question.width()];
    List<? extends Replications.Remark> remarks;
    try {
      remarks = new Observer(engine, question, from()).run(world, 1, row, 0);
    } catch (RuntimeException failed) {
      remarks = List.of(Replications.Failure.of(1, failed));
    }
    return new Forecast(question, from(), world.seed(), new Replications(question.width(), 1, 1, List.of(row), remarks));
  }

  /**
   * Returns what one replication answers, run alone.
   *
   * @param replication its number, 1 and up
   * @throws IllegalArgumentException if it has another, or the question cannot be asked
   */
  public double[] replication(Question question, int replication) {
    check(question);
    if (replication < 1) {
      throw new IllegalArgumentException("replications are numbered from 1, not " + replication);
    }
    double[] row = new double[question.width()];
    var unused = new Observer(engine, question, from()).run(begin(replication), replication, row, 0);
    return row;
  }

  private void check(Question question) {
    if (question.dates().get(0).isBefore(from())) {
      throw new IllegalArgumentException(question.dates().get(0) + " is past; the runs begin on " + from());
    }
    if (question.to().isAfter(engine.end())) {
      throw new IllegalArgumentException("the scenario ends on " + engine.end() + "; " + question.to() + " is later");
    }
    question.metrics().forEach(this::refuseForeign);
    question.chances().forEach(engine.metrics()::check);
    question.firsts().forEach(engine.metrics()::check);
    question.ends().forEach(engine.metrics()::check);
  }

  /** A metric that somebody brings along is read once, to see whether it is about this scenario. */
  private void refuseForeign(Metric<World> metric) {
    if (engine.metrics().find(metric.name()).isEmpty()) {
      try {
        var unused = metric.value().apply(unplayed());
      } catch (NoSuchElementException nothing) {
        throw new IllegalArgumentException("there is no metric " + metric.name() + " in this scenario", nothing);
      } catch (RuntimeException failed) {
        return; // as a replication that fails in the same way, it is told among the failures
      }
    }
  }

  private World unplayed() {
    return present.map(World::fork).orElseGet(() -> engine.start(seed, 0, false));
  }

  private World begin(int replication) {
    List<Adjustment> drawn = adjustments.apply(replication);
    if (present.isEmpty()) {
      return engine.start(seed, luck.applyAsInt(replication), false, drawn);
    }
    World world = engine.future(present.get(), seed, luck.applyAsInt(replication));
    if (!drawn.isEmpty()) {
      engine.adjust(world, drawn);
    }
    return world;
  }

  /** Runs replications from {@code first} on. */
  Replications rows(Question question, int first, int count, Options options) {
    check(question);
    if (count < 1) {
      throw new IllegalArgumentException("an ensemble has at least one replication, not " + count);
    }
    Limits.REPLICATIONS.check(first - 1L + count);
    var observer = new Observer(engine, question, from());
    return Workers.run(question.width(), first, count, options, (replication, rows, at) -> {
      try {
        return observer.run(begin(replication), replication, rows, at);
      } catch (RuntimeException failed) {
        Arrays.fill(rows, at, at + question.width(), Double.NaN);
        return List.of(Replications.Failure.of(replication, failed));
      }
    });
  }
}
