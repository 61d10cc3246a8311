package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.vocabulary.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Numbers given by name, on random parameters of the documents' scenario. */
class ParameterProperties {
  private static final Engine ENGINE = new Engine(Files2025.GENEVA.spec());
  private static final List<Parameter<WorldSpec>> NUMERIC =
      ENGINE.parameters().all().stream().filter(p -> p.scale().numeric()).toList();

  /** Values that are allowed one by one: up to twice the file's, and not more than half a year of days. */
  private static List<Adjustment> some(Random random) {
    var found = new ArrayList<Adjustment>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Parameter<WorldSpec> parameter = NUMERIC.get(random.nextInt(NUMERIC.size()));
      double now = parameter.number().applyAsDouble(ENGINE.spec());
      double value = parameter.scale().least() + random.nextDouble() * (2 * Math.max(1, now));
      found.add(new Adjustment(parameter, Math.min(parameter.scale().most(), value)));
    }
    return found;
  }

  private static String play(Engine engine, World world, int days) {
    for (int i = 0; i < days; i++) {
      engine.advance(world);
    }
    return world.journal().entries() + world.canonical();
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void given_to_a_run_from_the_start_they_are_as_if_the_file_said_so(@ForAll long seed) {
    List<Adjustment> adjustments = some(new Random(seed));
    World given;
    WorldSpec said;
    try {
      said = Adjustment.apply(ENGINE.spec(), adjustments);
    } catch (IllegalArgumentException notTogether) {
      return; // levels must descend
    }
    given = ENGINE.start(seed, 3, true, adjustments);
    var engine = new Engine(said);
    assertThat(play(ENGINE, given, 150)).isEqualTo(play(engine, engine.start(seed, 3, true), 150));
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void given_on_a_day_they_leave_the_past_and_other_worlds_alone(@ForAll long seed) {
    List<Adjustment> adjustments =
        some(new Random(seed)).stream().filter(a -> a.parameter().since() == Parameter.Since.TODAY).toList();
    World world = ENGINE.start(seed, 0, true);
    play(ENGINE, world, 100);
    World other = world.fork();
    String before = world.canonical() + world.journal().entries();
    try {
      ENGINE.adjust(world, adjustments);
    } catch (IllegalArgumentException refused) {
      assertThat(world.canonical() + world.journal().entries()).as("52: a refusal changes nothing").isEqualTo(before);
      return;
    }
    play(ENGINE, world, 40);
    assertThat(other.canonical() + other.journal().entries()).as("51").isEqualTo(before);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void what_is_written_is_read_back(@ForAll long seed) {
    Adjustment one = some(new Random(seed)).get(0);
    Parameter<WorldSpec> parameter = one.parameter();
    WorldSpec next;
    try {
      next = Adjustment.apply(ENGINE.spec(), List.of(one));
    } catch (IllegalArgumentException notTogether) {
      return;
    }
    String text = parameter.text().apply(next);
    assertThat(parameter.number().applyAsDouble(next)).isCloseTo(one.value(),
        org.assertj.core.data.Offset.offset(0.5 * Math.pow(10, -parameter.scale().decimals()) + 1e-9));
    assertThat(parameter.with().apply(next, text)).as("55").isEqualTo(next);
    assertThat(parameter.with().apply(ENGINE.spec(), parameter.scale().write(one.value()))).isEqualTo(next);
  }
}
