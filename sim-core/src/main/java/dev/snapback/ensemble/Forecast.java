package dev.snapback.ensemble;

import dev.snapback.kernel.OverLimitException;
import dev.snapback.statistics.Estimate;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
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
    Objects.checkIndex(date, question.dates().size());
    Metric<World> asked = question.metrics().get(metric);
    return Summary.of(column(question.column(metric, date)),
        asked.unit() == Unit.STATE ? v -> asked.states().get((int) v) : Forecast::plain);
  }

  /**
   * How often a condition, by its place in the question, held on some day, with Wilson's 95% interval.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Estimate chance(int chance) {
    Objects.checkIndex(chance, question.chances().size());
    double[] held = column(question.chanceColumn(chance));
    return Estimate.ofShare((int) IntStream.range(0, held.length).filter(i -> held[i] == 1).count(), held.length);
  }

  /**
   * When a condition, by its place in the question, held for the first time.
   *
   * @throws IndexOutOfBoundsException if the question has no such condition
   */
  public Passage first(int first) {
    Objects.checkIndex(first, question.firsts().size());
    return Passage.of(column(question.firstColumn(first)));
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
   * How well the worst known answer is known, of 1: the half-width of the 95% interval of a chance, of a share of a
   * state, and of a mean as a part of its amount (of a mean of 0 as it is).
   */
  public double width() {
    double widest = 0;
    for (int c = 0; c < question.chances().size(); c++) {
      widest = Math.max(widest, half(chance(c)));
    }
    for (int f = 0; f < question.firsts().size(); f++) {
      widest = Math.max(widest, half(first(f).never()));
    }
    for (int m = 0; m < question.metrics().size(); m++) {
      Summary summary = metric(m);
      boolean state = question.metrics().get(m).unit() == Unit.STATE;
      double own = state ? summary.shares().values().stream().mapToDouble(Forecast::half).max().orElse(0)
          : summary.count() == 0 || summary.sd() == 0 ? 0
          : half(summary.mean()) / (summary.mean().value() == 0 ? 1 : Math.abs(summary.mean().value()));
      widest = Math.max(widest, own);
    }
    return widest;
  }

  private static double half(Estimate estimate) {
    return (estimate.high() - estimate.low()) / 2;
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
