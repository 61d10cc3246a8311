package dev.snapback;

import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioText;
import dev.snapback.world.Move;
import dev.snapback.world.Reaction;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A branch written as a scenario: it extends the branch's own scenario by what was typed. Played to the same day, it has
 * the same journal, but for the lines that say that something was canceled, or put on the schedule: what was canceled never
 * was on this scenario's schedule.
 */
public final class SavedScenario {
  private SavedScenario() {}

  /**
   * Returns the text of the file.
   *
   * @param sim the branch
   * @param name the name of the new scenario
   * @param parent the name by which the branch's scenario is found
   * @param without ids of the parent's expectations that are left out: what the branch no longer leads to
   * @param json whether as JSON; else as YAML
   * @throws AskException if the branch went on as one of the futures of a seed, which no file can say
   */
  public static String text(Simulation sim, String name, String parent, List<String> without, boolean json) {
    Scenario scenario = sim.scenario();
    var file = new LinkedHashMap<String, Object>();
    file.put("snapback", 1);
    file.put("scenario", name);
    file.put("title", scenario.title() + ", as played to " + sim.today());
    file.put("extends", parent);
    clock(sim, file);
    if (sim.seed() != scenario.spec().seed()) {
      file.put("seed", sim.seed());
    }
    var dropped = new LinkedHashSet<String>(without);
    var assumptions = new LinkedHashMap<String, Object>();
    var throughout = new LinkedHashMap<String, Object>();
    var timeline = new ArrayList<Object>();
    for (Step step : sim.standing()) {
      switch (step.action()) {
        case Action.Played played -> {
          List<Move> left = SavedOrders.left(sim, step.day(), played.move());
          left.forEach(move -> timeline.add(entry(step, "move", move.text(), assumed(step, move.text(), assumptions))));
        }
        case Action.ParameterSet set -> {
          Optional<String> assumed = assumed(step, set.deed(), assumptions);
          if (set.throughout()) {
            throughout.put(set.name(), assumed.<Object>map(id -> cited(set.value(), id)).orElse(set.value()));
          } else {
            timeline.add(entry(step, "set", set.name() + " " + set.value(), assumed));
          }
        }
        case Action.Canceled canceled when SavedOrders.isOne(sim, canceled.id()) -> { }
        case Action.Canceled canceled -> dropped.add(canceled.id());
        case Action.WentOn future -> throw new AskException("this branch went on as future " + future.number() + " of seed "
            + future.seed() + ", and no scenario file can say which luck is met; a session file keeps it",
            List.of("save " + name + ".snap"));
        case Action.Advanced advanced -> { }
      }
    }
    put(file, "drop", List.copyOf(dropped), dropped.isEmpty());
    put(file, "assumptions", assumptions, assumptions.isEmpty());
    put(file, "set", throughout, throughout.isEmpty());
    put(file, "timeline", timeline, timeline.isEmpty());
    return ScenarioText.of(file, json);
  }

  private static void put(Map<String, Object> file, String key, Object value, boolean empty) {
    if (!empty) {
      file.put(key, value);
    }
  }

  /** A branch that takes over earlier than its scenario keeps its reactions from acting in what was the past. */
  private static void clock(Simulation sim, Map<String, Object> file) {
    LocalDate today = sim.scenario().spec().clock().today();
    if (sim.began().isBefore(today)) {
      file.put("clock", Map.of("today", sim.began().toString()));
      var reactions = new LinkedHashMap<String, Object>();
      for (Reaction reaction : sim.scenario().spec().reactions()) {
        if (reaction.from().equals(today)) {
          reactions.put(reaction.name(), Map.of("from", today.toString()));
        }
      }
      put(file, "reactions", reactions, reactions.isEmpty());
    }
  }

  /** Notes the reason of a step among the assumptions; its number, if it has one. */
  private static Optional<String> assumed(Step step, String what, Map<String, Object> assumptions) {
    return step.action().because().map(why -> {
      var assumption = new LinkedHashMap<String, Object>();
      assumption.put("text", step.day() + " " + what);
      assumption.put("because", why);
      assumptions.put(step.assumptionId(), assumption);
      return step.assumptionId();
    });
  }

  private static Map<String, Object> cited(String value, String source) {
    var cited = new LinkedHashMap<String, Object>();
    cited.put("value", value);
    cited.put("source", source);
    return cited;
  }

  private static Map<String, Object> entry(Step step, String key, String what, Optional<String> source) {
    var entry = new LinkedHashMap<String, Object>();
    entry.put("date", step.day().toString());
    entry.put(key, what);
    source.ifPresent(id -> entry.put("source", id));
    return entry;
  }

  /** The ids of what a scenario expects and does not lead to. */
  public static List<String> missed(Scenario saved) {
    return Rehearsal.of(saved).held().stream().filter(held -> !held.holds()).map(held -> held.expectation().id()).toList();
  }

  /**
   * Returns the first day on which a saved scenario, played to the branch's day, has another journal; empty if it has
   * the same.
   */
  public static Optional<LocalDate> differs(Simulation sim, Scenario saved) {
    Simulation again = Simulation.start(saved);
    if (again.today().isBefore(sim.today())) {
      again.advanceTo(sim.today());
    }
    List<Line> one = lines(sim);
    List<Line> other = lines(again);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      if (i >= one.size() || i >= other.size() || !one.get(i).equals(other.get(i))) {
        return Optional.of((i < one.size() ? one : other).get(i).day());
      }
    }
    return Optional.empty();
  }

  private record Line(LocalDate day, String text) {}

  private static List<Line> lines(Simulation sim) {
    return sim.journal().stream().filter(entry -> !(entry.event() instanceof WorldEvent.Canceled || entry.event() instanceof WorldEvent.Ordered))
        .map(entry -> new Line(entry.day(), entry.line())).toList();
  }
}
