package dev.snapback.shell.command;

import dev.snapback.Comparison.Side;
import dev.snapback.ensemble.Ensemble;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.DrawnView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is the same of the futures of several sides, two in {@code compare} or any number in {@code table}. */
final class SideFutures {
  private SideFutures() {}

  /** The last day that all of them have: the end of the scenario that ends first. */
  static LocalDate end(List<Side> sides) {
    return sides.stream().map(side -> side.simulation().scenario().spec().clock().end()).min(LocalDate::compareTo).orElseThrow();
  }

  /**
   * The futures of a side.
   *
   * @param fixed whether the uncertain parameters keep the numbers of the single path
   */
  static Ensemble of(Side side, long seed, boolean fixed) {
    Ensemble drawing = side.simulation().ensemble(seed);
    return fixed ? drawing.fixed() : drawing;
  }

  /** What futures draw, once for all sides that draw the same. */
  static List<Block> drawn(List<Side> sides, List<Ensemble> ensembles) {
    Map<Map<String, @Nullable Object>, List<Integer>> alike = IntStream.range(0, sides.size()).boxed().collect(
        Collectors.groupingBy(side -> DrawnView.known(ensembles.get(side).drawn()), LinkedHashMap::new, Collectors.toList()));
    var blocks = new ArrayList<Block>();
    alike.values().forEach(same -> {
      String whose = alike.size() == 1 ? "" : " of " + same.stream().map(side -> sides.get(side).name()).collect(Collectors.joining(", "));
      blocks.addAll(DrawnView.note(whose, ensembles.get(same.get(0)).drawn(), sides.get(same.get(0)).simulation().uncertain()));
    });
    return blocks;
  }
}
