package dev.snapback.shell.command;

import dev.snapback.Action;
import dev.snapback.Simulation;
import dev.snapback.Step;
import dev.snapback.shell.record.Stamp;
import dev.snapback.shell.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Stamps of the branch that a session is on. */
final class Stamps {
  private Stamps() {}

  static Stamp of(Session session) {
    Simulation simulation = session.simulation();
    List<String> assumptions = new ArrayList<>();
    for (Step step : simulation.steps()) {
      if (step.action() instanceof Action.Played played) {
        played.because().ifPresent(why -> assumptions.add(step.assumptionId() + " " + played.move().text() + " because " + why));
      }
    }
    return new Stamp(session.version(), session.loaded().get(0), session.branch().name(),
        simulation.steps().stream().map(s -> s.action().line()).toList(), assumptions, simulation.journalHash());
  }
}
