package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.shell.record.Stamp;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.TypedReason;
import java.util.List;

/** Stamps of the branch that a session is on. */
final class Stamps {
  private Stamps() {}

  static Stamp of(Session session) {
    Simulation simulation = session.simulation();
    List<String> assumptions =
        TypedReason.of(simulation).stream().map(r -> r.id() + " " + r.deed() + " because " + r.because()).toList();
    return new Stamp(session.version(), session.loaded().get(0), session.branch().name(),
        simulation.steps().stream().map(s -> s.action().line()).toList(), assumptions, simulation.journalHash());
  }

  /** The stamp in lines, with those of the session that stand: what loads it and makes its branches. */
  static String text(Session session) {
    return of(session).text(session.standing());
  }
}
