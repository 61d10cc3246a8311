package dev.snapback.property;

import dev.snapback.AskException;
import dev.snapback.Simulation;
import dev.snapback.kernel.Draws;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.language.Allowed;
import dev.snapback.language.Form;
import dev.snapback.language.LineWalk;
import dev.snapback.scenario.Scenario;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Tries properties on random sessions of a scenario. Each session has its own random subset of the verbs
 * (swarm), moves that are legal and moves that are not, and jumps in time that lean to the days on which something is
 * due. Deterministic: the same scenario and seed give the same sessions.
 */
public final class PropertyCheck {
  private static final int MOST_LINES = 40;
  private static final int MOST_DAYS = 30;
  private static final int STREAM = Draws.stream("property-check");

  private final Scenario scenario;
  private final long seed;
  private final List<PropertyReport.Result> results = new ArrayList<>();
  private final Map<String, Set<String>> states = new TreeMap<>();
  private int played;
  private int refused;
  private long days;

  private PropertyCheck(Scenario scenario, List<? extends SessionProperty> properties, long seed) {
    this.scenario = scenario;
    this.seed = seed;
    properties.forEach(property -> results.add(new PropertyReport.Result(property, 0, Optional.empty())));
  }

  /** Tries every {@link ScenarioProperty}, as the other method does. */
  public static PropertyReport run(Scenario scenario, int sessions, long seed, IntPredicate goesOn) {
    return run(scenario, List.of(ScenarioProperty.values()), sessions, seed, goesOn);
  }

  /**
   * Tries properties, all on the same sessions.
   *
   * @param properties which; the sessions do not depend on them
   * @param sessions how many random sessions, from 1 to {@link Limits#SESSIONS}
   * @param seed which sessions, from 0 to {@value Limits#MOST_SEED}
   * @param goesOn asked before each session and each line, with how many sessions are done, whether to go on; a session
   *     that is broken off does not count
   * @return what was tried and what failed
   * @throws IllegalArgumentException if a number is outside of its range
   */
  public static PropertyReport run(
      Scenario scenario, List<? extends SessionProperty> properties, int sessions, long seed, IntPredicate goesOn) {
    if (sessions < 1 || sessions > Limits.SESSIONS.max()) {
      throw new IllegalArgumentException("sessions: from 1 to " + Limits.SESSIONS.max() + ", not " + sessions);
    }
    Limits.checkSeed(seed);
    var check = new PropertyCheck(scenario, properties, seed);
    int done = 0;
    while (done < sessions && goesOn.test(done) && check.session(done, goesOn)) {
      done++;
    }
    return new PropertyReport(scenario.name(), seed, done, check.played, check.refused, check.days, check.states,
        check.results);
  }

  /** Plays a session; whether it came to its end. */
  private boolean session(int number, IntPredicate goesOn) {
    var chance = new Chance(seed, number);
    var lines = new ArrayList<String>();
    Set<String> verbs = swarm(chance);
    Simulation sim = start(number);
    int length = 3 + chance.below(MOST_LINES);
    for (int i = 0; i < length; i++) {
      if (!goesOn.test(number)) {
        return false;
      }
      String line = next(sim, verbs, chance);
      if (line.isEmpty()) {
        continue;
      }
      lines.add(line);
      String before = sim.hash();
      if (play(sim, line)) {
        look(sim, lines, SessionProperty.When.EACH_STEP, number);
      } else if (!sim.hash().equals(before)) {
        throw new IllegalStateException("a refused line changed the world (invariant 52): " + lines);
      }
    }
    look(sim, lines, SessionProperty.When.AT_THE_END, number);
    return true;
  }

  private Simulation start(int number) {
    return Simulation.start(scenario, new Simulation.Start(Optional.empty(), OptionalLong.of((seed + number) % (Limits.MOST_SEED + 1))));
  }

  private Set<String> swarm(Chance chance) {
    var some = new TreeSet<String>();
    scenario.grammar().forms().all().stream().filter(Form::isMove).map(Form::firstWords)
        .forEach(words -> words.stream().filter(w -> chance.below(2) == 0).forEach(some::add));
    return some;
  }

  private String next(Simulation sim, Set<String> verbs, Chance chance) {
    if (chance.below(3) == 0) {
      return later(sim, chance);
    }
    List<List<Actor>> groups = sim.scenario().spec().groups();
    List<Actor> actors = groups.get(chance.below(groups.size())); // there is a government in every scenario
    boolean firms = chance.below(10) == 0;
    return new LineWalk(sim.grammar(), chance::below).move(firms ? List.of() : actors, verbs,
        chance.below(4) == 0 ? Optional.empty() : Optional.of(new Allowed(sim::legal, sim::legalFor)), sim.today()).orElse("");
  }

  /** Some days on, or to the day before, of or after the next day on which something is due. */
  private static String later(Simulation sim, Chance chance) {
    LocalDate end = sim.scenario().spec().clock().end();
    LocalDate day = chance.below(2) == 0
        ? sim.today().plusDays(chance.below(MOST_DAYS))
        : sim.nextDate().map(d -> d.plusDays(chance.below(3) - 1L)).orElse(end);
    LocalDate to = day.isAfter(end) ? end : day;
    return to.isAfter(sim.today()) ? "advance to " + to : "";
  }

  /** Plays a line; whether it was accepted. */
  static boolean play(Simulation sim, String line) {
    try {
      if (line.startsWith("advance to ")) {
        LocalDate to = LocalDate.parse(line.substring("advance to ".length()));
        if (to.isAfter(sim.today())) {
          sim.advanceTo(to);
        }
        return true;
      }
      return sim.play(line) instanceof Outcome.Accepted;
    } catch (AskException | OverLimitException notPlayed) {
      return false; // when shrinking, a line may lose what it was about
    }
  }

  private void look(Simulation sim, List<String> lines, SessionProperty.When when, int number) {
    if (when == SessionProperty.When.AT_THE_END) {
      played += sim.steps().size();
      refused += lines.size() - sim.steps().size();
      days += ChronoUnit.DAYS.between(sim.began(), sim.today());
      sim.metrics().all().stream().filter(m -> !m.states().isEmpty()).forEach(m -> {
        if (m.value().apply(sim.world()) instanceof Value.State state) {
          states.computeIfAbsent(m.name(), name -> new TreeSet<>()).add(state.name());
        }
      });
    }
    results.replaceAll(before -> before.property().when() == when && before.failure().isEmpty()
        ? tried(before, sim, lines, number) : before);
  }

  private PropertyReport.Result tried(PropertyReport.Result before, Simulation sim, List<String> lines, int number) {
    SessionProperty property = before.property();
    try {
      Optional<String> wrong = wrong(property, sim);
      return new PropertyReport.Result(property, before.tries() + 1,
          wrong.map(w -> new Shrinking(s -> wrong(property, s), () -> start(number)).of(lines, w)));
    } catch (OverLimitException cannotGoOn) {
      return before; // to look it goes on in time: this session says nothing about it
    }
  }

  /** What is wrong; what a property throws is. */
  private static Optional<String> wrong(SessionProperty property, Simulation sim) {
    try {
      return property.wrong(sim);
    } catch (OverLimitException cannotGoOn) {
      throw cannotGoOn;
    } catch (RuntimeException | AssertionError thrown) {
      return Optional.of("it threw " + thrown.toString().strip());
    }
  }

  /** Whole numbers from addressed draws. */
  private static final class Chance {
    private final Draws draws = new Draws();
    private final long seed;
    private final int session;
    private int count;

    Chance(long seed, int session) {
      this.seed = seed;
      this.session = session;
    }

    int below(int bound) {
      draws.at(seed, session, STREAM, count++, 0);
      return (int) (((draws.first() & 0xFFFFFFFFL) * bound) >>> 32);
    }
  }
}
