package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.economy.Findings;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the model of the economy leaves out, said wherever an answer hangs on its welfare and does not show its concept. */
public final class LeftOut {
  private LeftOut() {}

  /** Adds the note to an answer about conditions, and to its JSON. */
  public static Reply noted(Reply reply, Simulation simulation, Collection<Condition> conditions) {
    return of(reply, simulation, conditions.stream().flatMap(c -> c.metrics().stream()).map(MetricRef::name).toList());
  }

  /** Adds the note to an answer about metrics, and to its JSON. */
  public static Reply of(Reply reply, Simulation simulation, List<String> metrics) {
    String about = metrics.stream().distinct().filter(name -> simulation.metrics().find(name)
        .filter(m -> m.concept().contains(Findings.NO_LINKS_BRIEF)).isPresent()).collect(Collectors.joining(", "));
    if (about.isEmpty()) {
      return reply.json("notes", List.of());
    }
    String note = about + ": " + Findings.NO_LINKS;
    return reply.line(Text.of("  ").dim("note  ").plain(note)).json("notes", List.of(note));
  }
}
