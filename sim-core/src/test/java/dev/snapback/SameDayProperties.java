package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.world.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Moves of one day that do not touch each other lead to the same world, in whatever order they are made. */
class SameDayProperties {
  private static final List<String> MOVES = List.of("us raise fentanyl to 25%", "cn halt licenses for rare-earths",
      "us, cn schedule talks in london", "us lift ai-chips", "cn accuse us of new-tech-controls");

  private final Simulation morning =
      Simulation.start(ScenarioReader.read(Path.of("..", "scenarios", "geneva-truce.yaml")).orElseThrow());
  private final String inOrder = evening(MOVES);

  private String evening(List<String> moves) {
    Simulation sim = morning.fork();
    for (String move : moves) {
      assertThat(sim.play(move)).as(move).isInstanceOf(Outcome.Accepted.class);
    }
    sim.advance(Span.days(3));
    return sim.hash();
  }

  @Property(tries = 30)
  void inv47_the_order_of_one_days_moves_of_different_kinds_does_not_matter(@ForAll long seed) {
    var moves = new ArrayList<>(MOVES);
    Collections.shuffle(moves, new Random(seed));
    assertThat(evening(moves)).as(moves.toString()).isEqualTo(inOrder);
  }
}
