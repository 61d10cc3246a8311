package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.scenario.Scenario;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.session.Session;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is compared or plotted: branches, and scenarios that stand on their own today. */
record Sides(Session session) {
  Side of(SideName name) {
    return session.find(name.text()).map(b -> new Side(name.text(), b.simulation()))
        .orElseGet(() -> new Side(name.text(), scenario(name.text())));
  }

  private Simulation scenario(String ref) {
    Scenario scenario = session.catalog().read(ref).scenario()
        .orElseThrow(() -> new AskException(ref + " has errors", List.of("check " + ref)));
    return Simulation.start(scenario);
  }

  /** The regions of the economies of two sides that no government of theirs is: no party to the conflict. */
  static Set<String> others(Side a, Side b) {
    return Stream.of(a, b).map(s -> s.simulation().scenario().spec())
        .flatMap(spec -> spec.economy().stream().flatMap(e -> e.regions().stream())
            .filter(region -> spec.tariffs().actors().stream().noneMatch(x -> x.id().equals(region) && spec.tariffs().isGovernment(x))))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
