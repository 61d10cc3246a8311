package dev.snapback.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Scenario discovery: which ranges of the inputs lead to an outcome. The patient rule induction method (Friedman and
 * Fisher, <em>Bump hunting in high-dimensional data</em>, Stat. Comput. 9, 1999) as used on simulations (Bryant and
 * Lempert, Technol. Forecast. Soc. Change 77, 2010).
 *
 * <p>On every other run it learns: from the whole space it peels, again and again, the slice of about 5% of the runs at
 * one end of one input by whose loss the density of cases grows most per run lost (so that inputs with few values are
 * not favored: Kwakkel and Jaxa-Rozen, Environ. Model. Softw. 79, 2016); of all boxes passed it takes the one with the
 * largest {@link Box#weight}, and pastes back slices that do not thin it. On the other runs it judges: where the density
 * of the runs held back would not be clearly lower without a restriction (binomial, one-sided, 1%), that input is left
 * alone and all is done again. What is reported is counted on the runs held back, so that a box found by chance shows as what it is.
 */
public final class Prim {
  private static final double SLICE = 0.05;
  private static final double LEAST_MASS = 0.05;
  private static final double BY_CHANCE = 0.01;
  private static final int FEWEST_RUNS = 40;

  private final List<Run> learn;
  private final List<Run> judge;

  private Prim(List<Run> learn, List<Run> judge) {
    this.learn = learn;
    this.judge = judge;
  }

  /**
   * A box, and how it was found.
   *
   * @param box the box, counted on the runs held back; without a range if no range of any input sets the cases apart
   * @param learned the same box, counted on the runs it was learned from
   * @param peeled the boxes passed, from the whole space to the smallest: the choice between density and coverage
   */
  public record Finding(Box box, Box learned, List<Box> peeled) {
    public Finding {
      peeled = List.copyOf(peeled);
    }
  }

  /**
   * Looks for a box with many cases.
   *
   * @param runs at least {@value #FEWEST_RUNS}, in an order that does not depend on inputs or outcome
   * @throws IllegalArgumentException if there are fewer
   */
  public static Finding discover(List<Run> runs) {
    if (runs.size() < FEWEST_RUNS) {
      throw new IllegalArgumentException("discovery needs at least " + FEWEST_RUNS + " runs, not " + runs.size());
    }
    return new Prim(every(runs, 0), every(runs, 1)).discover();
  }

  private static List<Run> every(List<Run> runs, int first) {
    return IntStream.range(0, runs.size()).filter(i -> i % 2 == first).mapToObj(runs::get).toList();
  }

  private Finding discover() {
    List<Integer> inputs = IntStream.range(0, learn.get(0).point().length).boxed().toList();
    while (true) {
      List<Box> peeled = peel(inputs);
      Box learned = paste(peeled.stream().max(Comparator.comparingDouble(Box::weight)).orElseThrow());
      Optional<Integer> doubtful = doubtful(learned.ranges());
      if (doubtful.isEmpty()) {
        return new Finding(Box.of(learned.ranges(), judge), learned, peeled);
      }
      inputs = inputs.stream().filter(input -> !input.equals(doubtful.get())).toList();
    }
  }

  private List<Box> peel(List<Integer> inputs) {
    List<Box> peeled = new ArrayList<>();
    Optional<Box> next = Optional.of(Box.of(List.of(), learn));
    while (next.isPresent()) {
      peeled.add(next.get());
      next = smaller(next.get(), inputs);
    }
    return peeled;
  }

  private Optional<Box> smaller(Box box, List<Integer> inputs) {
    if (box.density() == 1) {
      return Optional.empty();
    }
    List<Run> inside = learn.stream().filter(run -> box.holds(run.point())).toList();
    return inputs.stream()
        .flatMap(input -> {
          double[] values = inside.stream().mapToDouble(run -> run.point()[input]).sorted().toArray();
          return Arrays.stream(new double[][] {lowCut(values), highCut(values)})
              .map(ends -> narrowed(box.ranges(), new Box.Range(input, ends[0], ends[1])));
        })
        .map(ranges -> Box.of(ranges, learn))
        .filter(smaller -> smaller.inside() < box.inside() && smaller.mass() >= LEAST_MASS
            && smaller.density() >= box.density())
        .max(Comparator.comparingDouble(
            smaller -> (smaller.density() - box.density()) / (box.inside() - smaller.inside())));
  }

  /** The range without about 5% of the values at its lower end: at least one value, and all that equal it. */
  private static double[] lowCut(double[] sorted) {
    int at = slice(sorted.length);
    while (at < sorted.length - 1 && sorted[at] == sorted[at - 1]) {
      at++;
    }
    return new double[] {sorted[at], Double.POSITIVE_INFINITY};
  }

  private static double[] highCut(double[] sorted) {
    int at = sorted.length - 1 - slice(sorted.length);
    while (at > 0 && sorted[at] == sorted[at + 1]) {
      at--;
    }
    return new double[] {Double.NEGATIVE_INFINITY, sorted[at]};
  }

  private static int slice(int runs) {
    return Math.min(runs - 1, Math.max(1, (int) (SLICE * runs)));
  }

  private static List<Box.Range> narrowed(List<Box.Range> ranges, Box.Range by) {
    Box.Range old = ranges.stream().filter(r -> r.input() == by.input()).findFirst().orElse(by);
    return with(ranges, new Box.Range(by.input(), Math.max(old.low(), by.low()), Math.min(old.high(), by.high())));
  }

  private static List<Box.Range> with(List<Box.Range> ranges, Box.Range range) {
    List<Box.Range> all = new ArrayList<>(without(ranges, range));
    if (Double.isFinite(range.low()) || Double.isFinite(range.high())) {
      all.add(range);
    }
    all.sort(Comparator.comparingInt(Box.Range::input));
    return all;
  }

  private static List<Box.Range> without(List<Box.Range> ranges, Box.Range range) {
    return ranges.stream().filter(r -> r.input() != range.input()).toList();
  }

  /** Widens the box by slices as long as one does not lower its density. */
  private Box paste(Box box) {
    Box now = box;
    while (true) {
      Box before = now;
      Optional<Box> wider = now.ranges().stream().flatMap(range -> wider(before, range).stream())
          .map(ranges -> Box.of(ranges, learn))
          .filter(b -> b.inside() > before.inside() && b.density() >= before.density())
          .max(Comparator.comparingDouble(Box::density).thenComparingInt(Box::inside));
      if (wider.isEmpty()) {
        return now;
      }
      now = wider.get();
    }
  }

  /** The box with one end of a range moved out, past the next runs there; to infinity past the last. */
  private List<List<Box.Range>> wider(Box box, Box.Range range) {
    List<Box.Range> others = without(box.ranges(), range);
    double[] values = learn.stream().filter(run -> others.stream().allMatch(other -> other.holds(run.point())))
        .mapToDouble(run -> run.point()[range.input()]).sorted().toArray();
    double[] below = Arrays.stream(values).filter(v -> v < range.low()).toArray();
    double[] above = Arrays.stream(values).filter(v -> v > range.high()).toArray();
    int slice = slice(box.inside());
    double low = below.length > slice ? below[below.length - slice] : Double.NEGATIVE_INFINITY;
    double high = above.length > slice ? above[slice - 1] : Double.POSITIVE_INFINITY;
    return List.of(
        with(box.ranges(), new Box.Range(range.input(), low, range.high())),
        with(box.ranges(), new Box.Range(range.input(), range.low(), high)));
  }

  /** The input whose range the runs held back confirm least, if they do not confirm it. */
  private Optional<Integer> doubtful(List<Box.Range> ranges) {
    return ranges.stream().filter(range -> byChance(ranges, range) > BY_CHANCE)
        .max(Comparator.comparingDouble(range -> byChance(ranges, range))).map(Box.Range::input);
  }

  /** How probable so many cases inside are if the range did not matter. */
  private double byChance(List<Box.Range> ranges, Box.Range range) {
    Box with = Box.of(ranges, judge);
    Box without = Box.of(without(ranges, range), judge);
    return BinomialDistribution.of(with.inside(), without.density()).survivalProbability(with.casesInside() - 1);
  }
}
