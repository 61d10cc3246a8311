package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Mirror;
import dev.snapback.kernel.Command;
import dev.snapback.language.Parsed;
import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Cites;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An economy that is asked at the end only owes its evenings until then; that must not show in its numbers. */
class EconomyProperties {
  private static final Scenario SCENARIO = Mirror.read(Mirror.ALIKE + "  front-loading: 20%\n");
  private static final Engine ENGINE = new Engine(SCENARIO.spec());

  @Provide
  Arbitrary<List<String>> histories() {
    return Arbitraries.of("ar impose duty 25% on br", "ar raise duty to 60%", "ar remove duty on br", "br impose duty 40% on ar",
        "ar announce duty 80% on br effective 2025-02-20", "set economy.elasticity.short 1.5", "set economy.elasticity.long 5",
        "set economy.half-life 40d", "set economy.transit 5d", "set economy.front-loading 0%", "fork", "1", "1", "7", "40")
        .list().ofMinSize(1).ofMaxSize(25);
  }

  private static World done(World world, String line) {
    if (line.equals("fork")) {
      return world.fork();
    }
    if (line.startsWith("set ")) {
      String[] words = line.split(" ", -1);
      assertThat(ENGINE.set(world, words[1], words[2], Cites.NONE)).isEmpty();
    } else if (Character.isDigit(line.charAt(0))) {
      for (int day = 0; day < Integer.parseInt(line); day++) {
        ENGINE.advance(world);
      }
    } else {
      var parsed = (Parsed) SCENARIO.grammar().parse(line);
      ENGINE.play(world, new Move(parsed.actors(), (Command) parsed.command(), line), Cites.NONE);
    }
    return world;
  }

  @Property(tries = 200)
  void anEconomyAskedAtTheEndStandsAsOneThatPlaysEachEvening(@ForAll("histories") List<String> history) {
    World each = ENGINE.start(1, 0, true);
    World owing = ENGINE.start(1, 0, false);
    for (String line : history) {
      each = done(each, line);
      owing = done(owing, line);
    }
    assertThat(owing.canonical()).isEqualTo(each.canonical());
  }
}
