package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Outcome;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Undo, branches, replay: what makes a session trustworthy, on random sessions of the documents' scenario. */
class SimulationProperties {
  private static final List<String> LINES = List.of(
      "us withdraw from geneva", "cn withdraw from geneva", "us, cn extend geneva by 30d", "us, cn sign geneva",
      "us, cn replace geneva with a deal", "us raise reciprocal to 150%", "us lower fentanyl to 10%",
      "us set fentanyl 25% because \"no progress\"", "us suspend fentanyl to 5% for 20d", "us restore fentanyl",
      "cn raise retaliation by 10pp", "cn remove retaliation", "us exempt steel from metals",
      "us impose metals 40% on cn for steel", "cn halt licenses for rare-earths", "cn expedite licenses for rare-earths",
      "cn require licenses for rare-earths", "cn lift licenses for rare-earths",
      "cn grant general license for rare-earths to autos for 60d",
      "file 40 applications for rare-earths by defense of 3 t each", "us accuse cn of rare-earth-licenses",
      "cn honor rare-earth-licenses", "us void measures under IEEPA",
      "advance 1", "advance 7", "advance 33", "set capacity 30 per wd", "set approval 50%", "throughout",
      "future 3", "future 11 --fixed", "set returned 10% because why not");

  @Provide
  Arbitrary<List<String>> sessions() {
    Arbitrary<Set<String>> swarm = Arbitraries.of(LINES).set().ofMinSize(2).ofMaxSize(12);
    return swarm.flatMap(some -> Arbitraries.of(some).list().ofMinSize(2).ofMaxSize(14));
  }

  private static boolean play(Simulation sim, String line) {
    if (line.startsWith("advance ")) {
      LocalDate to = sim.today().plusDays(Integer.parseInt(line.substring(8)));
      if (to.isAfter(sim.scenario().spec().clock().end())) {
        return false;
      }
      sim.advance(Span.days(Integer.parseInt(line.substring(8))));
      return true;
    }
    if (line.startsWith("future ")) {
      String[] words = line.split(" ", 3);
      return sim.goOnAs(Integer.parseInt(words[1]), 5, words.length == 3).isEmpty();
    }
    if (line.startsWith("set ")) {
      String[] words = line.split(" ", 3);
      String[] parts = words[2].split(" because ", 2);
      return sim.set("license.rare-earths." + words[1], parts[0],
          parts.length == 2 ? Optional.of(parts[1]) : Optional.empty()).isEmpty();
    }
    if (line.equals("throughout")) {
      return sim.setThroughout("license.rare-earths.returned", "5%").isEmpty();
    }
    return sim.play(line) instanceof Outcome.Accepted;
  }

  @Property(tries = 120, shrinking = ShrinkingMode.BOUNDED)
  void undo_and_redo_are_exact_and_a_refused_line_changes_nothing(@ForAll("sessions") List<String> session) {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    String beginning = sim.hash();
    for (String line : session) {
      String before = sim.hash();
      String journal = sim.journalHash();
      int steps = sim.steps().size();
      if (play(sim, line)) {
        String after = sim.hash();
        String journalAfter = sim.journalHash();
        assertThat(sim.undo(1)).isEqualTo(1);
        assertThat(sim.hash()).as("50: undo of %s", line).isEqualTo(before);
        assertThat(sim.journalHash()).isEqualTo(journal);
        assertThat(sim.redo(1)).isEqualTo(1);
        assertThat(sim.hash()).as("50: redo of %s", line).isEqualTo(after);
        assertThat(sim.journalHash()).isEqualTo(journalAfter);
      } else {
        assertThat(sim.hash()).as("52: %s was refused", line).isEqualTo(before);
        assertThat(sim.journalHash()).isEqualTo(journal);
        assertThat(sim.steps()).hasSize(steps);
      }
    }
    String end = sim.hash();
    int steps = sim.steps().size();
    assertThat(sim.undo(steps)).isEqualTo(steps);
    assertThat(sim.hash()).isEqualTo(beginning);
    assertThat(sim.redo(steps)).isEqualTo(steps);
    assertThat(sim.hash()).as("50: n undos, then n redos").isEqualTo(end);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void the_same_lines_give_the_same_journal(@ForAll("sessions") List<String> session) {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    session.forEach(line -> play(sim, line));
    Simulation again = Simulation.start(Files2025.GENEVA);
    for (Step step : sim.steps()) {
      String line = step.action().line();
      switch (step.action()) {
        case Action.Played p -> again.play(line);
        case Action.Advanced a -> again.advanceTo(a.to());
        case Action.ParameterSet p when p.throughout() -> again.setThroughout(p.name(), p.value(), p.because());
        case Action.ParameterSet p -> again.set(p.name(), p.value(), p.because());
        case Action.WentOn f -> again.goOnAs(f.number(), f.seed(), f.fixed());
        case Action.Canceled c -> again.cancel(c.id());
      }
    }
    assertThat(again.journalHash()).as("53").isEqualTo(sim.journalHash());
    assertThat(again.hash()).isEqualTo(sim.hash());
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void a_branch_saved_as_a_scenario_has_the_same_journal(@ForAll("sessions") List<String> session, @ForAll boolean json,
      @ForAll @LongRange(min = 0, max = 3) long seed, @ForAll @IntRange(min = -60, max = 20) int days) {
    var start = new Simulation.Start(Optional.of(Files2025.GENEVA.spec().clock().today().plusDays(days)), OptionalLong.of(seed));
    Simulation sim = Simulation.start(Files2025.GENEVA, start);
    session.stream().filter(line -> !line.startsWith("future")).forEach(line -> play(sim, line)); // no file can say those
    if (session.size() % 2 == 0 && !sim.schedule().isEmpty()) {
      sim.cancel(sim.schedule().get(0).id());
    }
    String text = SavedScenario.text(sim, "saved", "geneva-truce", List.of(), json);
    Scenario saved = ScenarioReader.read(Files2025.FOLDER.resolve(json ? "saved.json" : "saved.yaml"), text).orElseThrow();

    assertThat(SavedScenario.differs(sim, saved)).as("%s", text).isEmpty();
    assertThat(saved.lineage().parents()).containsExactly("geneva-truce");
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void a_past_day_asked_later_reads_as_it_did_then(@ForAll("sessions") List<String> session) {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    session.forEach(line -> play(sim, line));
    Map<LocalDate, Map<String, Value>> seen = new LinkedHashMap<>();
    sim.replay((day, world) -> seen.put(day, all(sim, world)));
    assertThat(seen.get(sim.today())).as("the present").isEqualTo(all(sim, sim.world()));
    LocalDate day = sim.today().minusDays(session.size() % 5);
    assertThat(all(sim, sim.on(day))).isEqualTo(seen.get(day));
  }

  private static Map<String, Value> all(Simulation sim, World world) {
    var values = new LinkedHashMap<String, Value>();
    for (Metric<World> metric : sim.metrics().all()) {
      values.put(metric.name(), metric.value().apply(world));
    }
    return values;
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void branches_do_not_know_of_each_other(@ForAll("sessions") List<String> session) {
    Simulation main = Simulation.start(Files2025.GENEVA);
    String before = main.hash();
    Simulation branch = main.fork();
    session.forEach(line -> play(branch, line));
    assertThat(main.hash()).as("51").isEqualTo(before);
    assertThat(main.steps()).isEmpty();
  }

  /** Liveness of group G: nothing that the law ends by a day goes on for ever. */
  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void inv_liveness_no_case_outlives_its_limit_and_no_truce_its_end(@ForAll("sessions") List<String> session) {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    session.forEach(line -> play(sim, line));
    LocalDate end = sim.scenario().spec().clock().end();
    sim.advanceTo(end);
    String office = sim.value("license.rare-earths.state").toString();
    if (office.contains("controlled") || office.contains("expedited")) { // else the clocks stand still
      assertThat(sim.value("license.rare-earths.overdue")).as("the limit holds in this file").isEqualTo(Value.of(0));
    }
    sim.world().truces().truces().stream().map(truce -> truce.state())
        .filter(dev.snapback.truce.TruceState.InForce.class::isInstance)
        .map(dev.snapback.truce.TruceState.InForce.class::cast)
        .forEach(in -> assertThat(in.end()).as("in force only if extended or signed anew").isAfter(end));
  }
}
