package dev.snapback.ensemble;

import dev.snapback.kernel.OverLimitException;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * What the replications of one question have in common. Failed ones are in no statistic: {@link
 * Replications#failures()} names them. Where all failed, what sums up throws {@link AllFailedException}, or
 * {@link OverLimitException} if the first went over a limit.
 *
 * @param question what was asked
 * @param from the first day that was played
 * @param seed the key of the draws
 * @param replications what each answered
 */
public record Forecast(Question question, LocalDate from, long seed, Replications replications) {

  /**
   * Sums up a metric, by its place in the question, at the end of the last day.
   *
   * @throws IndexOutOfBoundsException if the question has no such metric
   */
  public Summary metric(int metric) {
    return metric(metric, question.dates().size() - 1);
  }

  /**
   * Sums up a metric at the end of a date, both by their places in the question.
   *
   * @throws IndexOutOfBoundsException if the question has no such metric or date
   */
  public Summary metric(int metric, int date) {
    return Summary.of(column(question.column(metric, date)), name(metric));
  }

  /**
   * In how many a metric, by its place in the question, has no value at the end of the last day, and why.
   *
   * @throws IndexOutOfBoundsException if the question has no such metric
   */
  public Undecided missing(int metric) {
    Objects.checkIndex(metric, question.metrics().size());
    return replications.undecided(question.column(metric, question.dates().size() - 1));
  }

  /** What a value of a metric is called among the shares. */
  DoubleFunction<String> name(int metric) {
    Metric<World> asked = question.metrics().get(metric);
    return asked.unit() == Unit.STATE ? v -> asked.states().get((int) v) : Forecast::plain;
  }

  /**
   * How often a condition, by its place in the question, held on some day, with Wilson's 95% interval. It is a share of all;
   * {@link #undecided} tells in how many nobody can say.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Estimate chance(int chance) {
    Objects.checkIndex(chance, question.chances().size());
    return held(question.chanceColumn(chance));
  }

  private Estimate held(int column) {
    double[] held = column(column);
    return Estimate.ofShare((int) IntStream.range(0, held.length).filter(i -> held[i] == 1).count(), held.length);
  }

  /**
   * In how many a condition, by its place in the question, was not seen to hold and was unknown at the end of some day.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Undecided undecided(int chance) {
    Objects.checkIndex(chance, question.chances().size());
    return replications.undecided(question.chanceColumn(chance));
  }

  /**
   * Which replications, from 1, are no answer to a condition, by its place in the question: those of {@link #undecided}, and those that failed.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Set<Integer> unanswered(int chance) {
    Objects.checkIndex(chance, question.chances().size());
    return replications.unanswered(question.chanceColumn(chance));
  }

  /**
   * How often a condition, by its place in the question, held at the end of the last day, with Wilson's 95% interval: a
   * share of all; {@link #undecidedEnd} tells in how many nobody can say.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Estimate end(int end) {
    Objects.checkIndex(end, question.ends().size());
    return held(question.endColumn(end));
  }

  /**
   * In how many a condition, by its place in the question, was unknown at the end of the last day.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Undecided undecidedEnd(int end) {
    Objects.checkIndex(end, question.ends().size());
    return replications.undecided(question.endColumn(end));
  }

  /**
   * When a condition, by its place in the question, held for the first time.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Passage first(int first) {
    Objects.checkIndex(first, question.firsts().size());
    return Passage.of(column(question.firstColumn(first)), replications.undecided(question.firstColumn(first)));
  }

  /** One answer of the replications that did not fail, in order. */
  double[] column(int column) {
    double[] all = replications.column(column);
    Set<Integer> failed = new HashSet<>();
    replications.failures().forEach(f -> failed.add(f.replication()));
    if (failed.size() == all.length) {
      Replications.Failure first = replications.failures().get(0);
      String why = "all " + all.length + " replications failed: " + first.reason();
      throw first.over().<RuntimeException>map(limit -> new OverLimitException(limit, why))
          .orElseGet(() -> new AllFailedException(why));
    }
    return failed.isEmpty() ? all
        : IntStream.range(0, all.length).filter(i -> !failed.contains(i + 1)).mapToDouble(i -> all[i]).toArray();
  }

  /**
   * How well an answer is known.
   *
   * @param answer what was asked: a metric's name, or {@code chance}, {@code first} or {@code end} with its condition
   * @param of what the width belongs to
   * @param width the half-width of the 95% interval, of 1: of a chance and of a share of a state as it is, of a mean as a
   *     part of its amount (of a mean of 0 as it is); infinite where one future alone has a value, 0 where none has
   */
  public record Known(String answer, Of of, double width) {
    /** A share of all futures, or a mean. */
    public enum Of {
      /** Of a chance, of a first passage never made, of a state. */
      SHARE,
      /** Of a number. */
      MEAN
    }
  }

  /** Of each answer at the end of the last day, how well it is known: chances, first passages, ends, metrics. */
  public List<Known> known() {
    var found = new ArrayList<Known>();
    for (int c = 0; c < question.chances().size(); c++) {
      found.add(new Known("chance " + question.chances().get(c), Known.Of.SHARE, half(chance(c))));
    }
    for (int f = 0; f < question.firsts().size(); f++) {
      found.add(new Known("first " + question.firsts().get(f), Known.Of.SHARE, half(first(f).never())));
    }
    for (int e = 0; e < question.ends().size(); e++) {
      found.add(new Known("end " + question.ends().get(e), Known.Of.SHARE, half(end(e))));
    }
    for (int m = 0; m < question.metrics().size(); m++) {
      Metric<World> asked = question.metrics().get(m);
      Summary summary = metric(m);
      found.add(asked.unit() == Unit.STATE
          ? new Known(asked.name(), Known.Of.SHARE, summary.shares().values().stream().mapToDouble(Forecast::half).max().orElse(0))
          : new Known(asked.name(), Known.Of.MEAN, summary.count() == 0 ? 0
              : half(summary.mean()) / (summary.mean().value() == 0 ? 1 : Math.abs(summary.mean().value()))));
    }
    return found;
  }

  /** The worst known answer, the first of equals; empty where nothing was asked. */
  public Optional<Known> worst() {
    return known().stream().reduce((a, b) -> b.width() > a.width() ? b : a);
  }

  /** How well the worst known answer is known: see {@link Known#width}. */
  public double width() {
    return worst().map(Known::width).orElse(0.0);
  }

  /** Futures that show the answers at the end of the last day: metrics, chances, first passages, each in its order. */
  public List<Example> examples() {
    return Examples.of(this);
  }

  private static double half(Estimate estimate) {
    return (estimate.high() - estimate.low()) / 2;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
