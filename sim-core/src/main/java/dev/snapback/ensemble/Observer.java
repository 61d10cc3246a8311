package dev.snapback.ensemble;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs a world to the end of a question and writes down its answers. Immutable but for shared texts; threads share it. */
final class Observer {
  private final Engine engine;
  private final Question question;
  private final LocalDate from;
  private final List<Watched> watched;
  /** Few texts, which many replications give. */
  private final Map<String, String> reasons = new ConcurrentHashMap<>();

  /** When a condition is looked at, and what is written where it holds. */
  private enum When {
    /** Every evening: 1. */
    EVER,
    /** Every evening: how many days from the first one. */
    FIRST,
    /** The last evening: 1. */
    END
  }

  private record Watched(Condition condition, ToIntFunction<World> truth, When when, int column) {
    boolean open(double answer) {
      return when == When.FIRST ? Double.isNaN(answer) : answer == 0;
    }
  }

  Observer(Engine engine, Question question, LocalDate from) {
    this.engine = engine;
    this.question = question;
    this.from = from;
    this.watched = Stream.of(
        each(question.chances(), When.EVER, question::chanceColumn),
        each(question.firsts(), When.FIRST, question::firstColumn),
        each(question.ends(), When.END, question::endColumn)).flatMap(some -> some).toList();
  }

  private Stream<Watched> each(List<Condition> conditions, When when, IntUnaryOperator column) {
    return IntStream.range(0, conditions.size()).mapToObj(i ->
        new Watched(conditions.get(i), engine.truth(conditions.get(i)), when, column.applyAsInt(i)));
  }

  /**
   * Plays the world, which stands on its first morning, and writes its row from {@code at} on.
   *
   * @param replication its number
   * @return the conditions that are not seen to hold and were unknown on some evening, and the metrics without a value in
   *     the last one
   */
  List<Replications.Unknown> run(World world, int replication, double[] rows, int at) {
    Arrays.fill(rows, at, at + question.width(), Double.NaN);
    for (Watched each : watched) {
      rows[at + each.column] = each.when == When.FIRST ? Double.NaN : 0;
    }
    var unknown = new String[watched.size()];
    int date = 0;
    while (true) {
      engine.evening(world);
      boolean last = world.today().equals(question.to());
      for (int w = 0; w < unknown.length; w++) {
        watch(w, world, last, rows, at, unknown);
      }
      if (world.today().equals(question.dates().get(date))) {
        for (int m = 0; m < question.metrics().size(); m++) {
          rows[at + question.column(m, date)] = number(question.metrics().get(m), world);
        }
        date++;
        if (last) {
          return Stream.concat(missing(replication, world, rows, at), unknown(replication, rows, at, unknown)).toList();
        }
      }
      engine.nextMorning(world);
    }
  }

  /** Looks at a condition that has not held yet. */
  private void watch(int index, World world, boolean last, double[] rows, int at, String[] unknown) {
    Watched each = watched.get(index);
    int column = at + each.column;
    if (!each.open(rows[column]) || (each.when == When.END && !last)) {
      return;
    }
    int truth = each.truth.applyAsInt(world);
    if (truth > 0) {
      rows[column] = each.when == When.FIRST ? world.today().toEpochDay() - from.toEpochDay() : 1;
    } else if (truth == 0 && unknown[index] == null) {
      unknown[index] = shared(each.condition.unknown(metric -> engine.value(world, metric)).orElse(""));
    }
  }

  private String shared(String reason) {
    return reasons.computeIfAbsent(reason, same -> same);
  }

  private Stream<Replications.Unknown> missing(int replication, World world, double[] rows, int at) {
    int date = question.dates().size() - 1;
    return IntStream.range(0, question.metrics().size()).boxed()
        .filter(m -> Double.isNaN(rows[at + question.column(m, date)]))
        .flatMap(m -> question.metrics().get(m).value().apply(world) instanceof Value.None none
            ? Stream.of(new Replications.Unknown(replication, question.column(m, date), shared(none.kind()))) : Stream.empty());
  }

  private Stream<Replications.Unknown> unknown(int replication, double[] rows, int at, String[] unknown) {
    return IntStream.range(0, unknown.length)
        .filter(w -> unknown[w] != null && watched.get(w).open(rows[at + watched.get(w).column]))
        .mapToObj(w -> new Replications.Unknown(replication, watched.get(w).column, unknown[w]));
  }

  private static double number(Metric<World> metric, World world) {
    return switch (metric.value().apply(world)) {
      case Value.Amount amount -> amount.amount();
      case Value.State state -> index(metric, state.name());
      case Value.None none -> Double.NaN;
    };
  }

  private static int index(Metric<World> metric, String state) {
    int index = metric.states().indexOf(state);
    if (index < 0) {
      throw new IllegalStateException(metric.name() + " is " + state + ", which is none of " + metric.states());
    }
    return index;
  }
}
