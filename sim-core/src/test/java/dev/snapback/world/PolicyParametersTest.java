package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers of standing policies and stances: each is set alone, and read back as it was set. */
class PolicyParametersTest {
  private static final Reaction ACCUSES = ScenarioReader.read(Files2025.FOLDER.resolve("mutual-accusation.yaml")).orElseThrow()
      .spec().reactions().stream().filter(r -> r.name().equals("us-leaves")).findFirst().orElseThrow();

  private static Map<String, String> values(Reaction reaction) {
    var found = new LinkedHashMap<String, String>();
    PolicyParameters.of(reaction).forEach(
        p -> found.put(p.name().substring("reaction.us-leaves.".length()), p.text().apply(reaction)));
    return found;
  }

  @Test
  void eachNumberOfAReactionIsSetAlone() {
    assertThat(values(ACCUSES)).isEqualTo(Map.of("chance", "0.4%", "per-pressure", "0.1%", "delay", "0d", "cool-down", "0d"));
    var others = Map.of("chance", "3%", "per-pressure", "0.5%", "delay", "4d", "cool-down", "9d");
    for (Parameter<Reaction> parameter : PolicyParameters.of(ACCUSES)) {
      String key = parameter.name().substring("reaction.us-leaves.".length());
      Reaction set = parameter.with().apply(ACCUSES, others.get(key));
      var wanted = new LinkedHashMap<>(values(ACCUSES));
      wanted.put(key, others.get(key));
      assertThat(values(set)).as(key).isEqualTo(wanted);
      assertThat(parameter.with().apply(set, values(ACCUSES).get(key))).as(key).isEqualTo(ACCUSES);
      assertThat(parameter.at().apply(ACCUSES, parameter.number().applyAsDouble(set))).as(key).isEqualTo(set);
      assertThat(parameter.cites().apply(ACCUSES)).isEqualTo(ACCUSES.cites(key));
    }
  }

  @Test
  void aChanceSaysWhetherItIsDailyOrForAnOccasion() {
    assertThat(PolicyParameters.of(ACCUSES).get(0).meaning()).isEqualTo("chance a day that it follows while its condition holds");
    var occasion = new Reaction("x", ACCUSES.trigger(), ACCUSES.move(), new Reaction.Chance(Share.ALL, false, Share.NONE),
        ACCUSES.from(), false, Span.days(0), Span.days(0), Cites.NONE);
    assertThat(PolicyParameters.of(occasion).get(0).meaning()).isEqualTo("chance that it follows on each occasion");
  }

  private static Stance stance(Stance.Force force) {
    return new Stance("stays", ACCUSES.move().actors().get(0), new MovePattern(List.of(), List.of(), List.of()),
        new Condition.Not(((Reaction.Trigger.When) ACCUSES.trigger()).condition()), force, Stance.HALF, Cites.of("D1"), Cites.of("A1"));
  }

  @Test
  void onlyASoftStanceHasANumber() {
    assertThat(PolicyParameters.of(stance(Stance.Force.HARD))).isEmpty();
    Stance soft = stance(Stance.Force.SOFT);
    assertThat(PolicyParameters.of(soft)).singleElement().satisfies(p -> {
      assertThat(p.name()).isEqualTo("stance.stays.chance");
      assertThat(p.text().apply(soft)).isEqualTo("50%");
      Stance set = p.with().apply(soft, "20%");
      assertThat(set.chance()).isEqualTo(Share.percent(20));
      assertThat(p.with().apply(set, "50%")).isEqualTo(soft);
      assertThat(p.cites().apply(soft)).isEqualTo(Cites.of("A1"));
    });
  }
}
