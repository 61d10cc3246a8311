package dev.snapback.study;

import dev.snapback.ensemble.Ensemble;
import dev.snapback.ensemble.Options;
import dev.snapback.ensemble.Question;
import dev.snapback.ensemble.Replications;
import dev.snapback.scenario.Observed;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whole runs of a scenario, from its first day on, that note what is observed of them. */
final class WholeRuns {
  /** What everything was before the first day. */
  static final Value NOT_BEGUN = new Value.None("the run had not begun");

  private final Uncertainties uncertain;
  private final Past past;
  private final long seed;
  private final Ensemble ensemble;
  private final Question question;

  /**
   * What one run came to.
   *
   * @param numbers of the uncertain parameters
   * @param months what each month observed was in this run
   * @param days what each day observed was
   * @param origin what the metric of each of these days was on the evening before the origin
   */
  record Row(List<Double> numbers, List<Double> months, List<Value> days, List<Value> origin) {}

  WholeRuns(WorldSpec spec, Uncertainties uncertain, Past past, long seed) {
    var engine = new Engine(spec);
    if (past.lastDay().isAfter(engine.end())) {
      throw new IllegalArgumentException("something is observed on " + past.lastDay() + ", after the end of the clock");
    }
    this.uncertain = uncertain;
    this.past = past;
    this.seed = seed;
    this.ensemble = Ensemble.ofScenario(engine, seed).drawing(uncertain);
    this.question = question(engine);
  }

  private Question question(Engine engine) {
    var looks = new TreeSet<LocalDate>();
    past.months().forEach(item -> {
      looks.add(item.month().atEndOfMonth());
      looks.add(item.month().atDay(1).minusDays(1));
    });
    past.days().forEach(moment -> looks.add(moment.day()));
    looks.add(past.origin().minusDays(1));
    looks.removeIf(day -> day.isBefore(engine.spec().clock().start()));
    List<Metric<World>> metrics = Stream.concat(
            past.months().stream().map(Past.Item::of), past.days().stream().map(Past.Moment::of))
        .map(series -> series.metric().name()).distinct()
        .map(name -> engine.metrics().find(name).orElseThrow()).toList();
    return new Question(List.copyOf(looks), metrics, List.of(), List.of());
  }

  /** Makes runs; where the options' listener ends it, the first of them. */
  List<Row> make(int count, Options options) {
    Replications found = ensemble.run(question, count, options).replications();
    found.failures().stream().findFirst().ifPresent(failure -> {
      throw new IllegalArgumentException(
          found.failures().size() + " of " + found.count() + " runs failed: " + failure.reason());
    });
    return IntStream.rangeClosed(1, found.count()).mapToObj(i -> row(i, found.row(i))).toList();
  }

  private Row row(int replication, double[] answers) {
    List<Double> months = past.months().stream().map(item -> amount(item.of(), item.month().atEndOfMonth(), answers)
        - amount(item.of(), item.month().atDay(1).minusDays(1), answers)).toList();
    List<Value> days = past.days().stream().map(moment -> value(moment.of(), moment.day(), answers)).toList();
    List<Value> origin =
        past.days().stream().map(moment -> value(moment.of(), past.origin().minusDays(1), answers)).toList();
    return new Row(uncertain.draw(seed, replication).stream().map(Adjustment::value).toList(), months, days, origin);
  }

  /** A number that grows; before the first day it was 0. */
  private double amount(Observed series, LocalDate day, double[] answers) {
    return value(series, day, answers) instanceof Value.Amount amount ? amount.amount() : 0;
  }

  private Value value(Observed series, LocalDate day, double[] answers) {
    int date = question.dates().indexOf(day);
    if (date < 0) {
      return NOT_BEGUN;
    }
    List<String> names = question.metrics().stream().map(Metric::name).toList();
    Metric<World> metric = question.metrics().get(names.indexOf(series.metric().name()));
    double answer = answers[question.column(names.indexOf(metric.name()), date)];
    if (Double.isNaN(answer)) {
      return new Value.None("there is no value of " + metric.name() + " on " + day);
    }
    return metric.unit() == Unit.STATE ? new Value.State(metric.states().get((int) answer)) : Value.of(answer);
  }
}
