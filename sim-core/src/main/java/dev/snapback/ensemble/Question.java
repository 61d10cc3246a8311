package dev.snapback.ensemble;

import dev.snapback.vocabulary.Metric;
import dev.snapback.world.Condition;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of every replication.
 *
 * @param dates the days at the end of which the metrics are read, ascending; the last is the end of the run. At least one
 * @param metrics what is read
 * @param chances of each, whether it holds at the end of some day of the run
 * @param firsts of each, after how many days it holds for the first time; 0 is the evening of the first day
 * @param ends of each, whether it holds at the end of the last day
 */
public record Question(List<LocalDate> dates, List<Metric<World>> metrics, List<Condition> chances, List<Condition> firsts,
    List<Condition> ends) {
  public Question {
    dates = List.copyOf(dates);
    metrics = List.copyOf(metrics);
    chances = List.copyOf(chances);
    firsts = List.copyOf(firsts);
    ends = List.copyOf(ends);
    if (dates.isEmpty()) {
      throw new IllegalArgumentException("a question names at least one day");
    }
    for (int i = 1; i < dates.size(); i++) {
      if (!dates.get(i - 1).isBefore(dates.get(i))) {
        throw new IllegalArgumentException("the days of a question ascend: " + dates);
      }
    }
  }

  /** Asks nothing about the end of the last day but metrics. */
  public Question(
      List<LocalDate> dates, List<Metric<World>> metrics, List<Condition> chances, List<Condition> firsts) {
    this(dates, metrics, chances, firsts, List.of());
  }

  /** Asks for metrics at the end of one day. */
  public static Question of(LocalDate to, List<Metric<World>> metrics) {
    return new Question(List.of(to), metrics, List.of(), List.of());
  }

  /** Returns the same question that also asks whether this holds on some day. */
  public Question chance(Condition condition) {
    return new Question(dates, metrics, plus(chances, condition), firsts, ends);
  }

  /** Returns the same question that also asks when this holds for the first time. */
  public Question first(Condition condition) {
    return new Question(dates, metrics, chances, plus(firsts, condition), ends);
  }

  /** Returns the same question that also asks whether this holds at the end of the last day. */
  public Question end(Condition condition) {
    return new Question(dates, metrics, chances, firsts, plus(ends, condition));
  }

  private static List<Condition> plus(List<Condition> some, Condition more) {
    return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more)).toList();
  }

  /** The end of the run: its evening is the last that is played. */
  public LocalDate to() {
    return dates.get(dates.size() - 1);
  }

  /** How many numbers a replication answers with. */
  int width() {
    return dates.size() * metrics.size() + chances.size() + firsts.size() + ends.size();
  }

  /**
   * Where in a row a metric stands at the end of a date, both by their places in the question.
   *
   * @throws IndexOutOfBoundsException if the question has no such metric or date
   */
  public int column(int metric, int date) {
    Objects.checkIndex(metric, metrics.size());
    Objects.checkIndex(date, dates.size());
    return date * metrics.size() + metric;
  }

  int chanceColumn(int chance) {
    return dates.size() * metrics.size() + chance;
  }

  int firstColumn(int first) {
    return dates.size() * metrics.size() + chances.size() + first;
  }

  int endColumn(int end) {
    return dates.size() * metrics.size() + chances.size() + firsts.size() + end;
  }
}
