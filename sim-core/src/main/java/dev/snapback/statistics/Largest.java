package dev.snapback.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest of several numbers, as far as their intervals tell. Two whose 95% intervals do not overlap differ; two whose
 * intervals do may differ all the same (N. Schenker and J. F. Gentleman, <em>On judging the significance of differences by
 * examining the overlap between confidence intervals</em>, The American Statistician 55, 2001), so this names too few and not
 * too many.
 *
 * @param place where the one with the largest value stands; the first of equal ones
 * @param alike where those stand whose intervals overlap with its interval, the larger values first
 */
public record Largest(int place, List<Integer> alike) {
  public Largest {
    alike = List.copyOf(alike);
  }

  /**
   * Finds the largest.
   *
   * @throws IllegalArgumentException if there is no number
   */
  public static Largest of(List<Estimate> numbers) {
    List<Integer> order = IntStream.range(0, numbers.size()).boxed()
        .sorted(Comparator.comparingDouble(i -> -numbers.get(i).value())).toList();
    if (order.isEmpty()) {
      throw new IllegalArgumentException("the largest of no number is none");
    }
    int first = order.get(0);
    return new Largest(first,
        order.stream().skip(1).filter(i -> numbers.get(i).high() >= numbers.get(first).low()).toList());
  }

  /** Whether its interval overlaps with no other. */
  public boolean isApart() {
    return alike.isEmpty();
  }
}
