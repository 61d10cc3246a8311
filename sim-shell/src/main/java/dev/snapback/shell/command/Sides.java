package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.scenario.Scenario;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.shell.session.Session;
import java.util.List;

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
}
