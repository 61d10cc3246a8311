package dev.snapback.shell.command;

import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.shell.record.Loaded;
import dev.snapback.shell.record.Stamp;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.TypedReason;
import java.util.List;

/** Stamps of branches and scenarios as they stand. */
final class Stamps {
  private Stamps() {}

  /** The stamp of the branch that a session is on. */
  static Stamp of(Session session) {
    return of(session.version(), new Side(session.branch().name(), session.simulation()));
  }

  static Stamp of(String version, Side side) {
    Simulation simulation = side.simulation();
    List<String> assumptions =
        TypedReason.of(simulation).stream().map(r -> r.id() + " " + r.deed() + " because " + r.because()).toList();
    return new Stamp(version, new Loaded(simulation.scenario().name(), simulation.scenario().hash(), simulation.sourcesHash(), simulation.seed()),
        side.name(),
        simulation.steps().stream().map(s -> s.action().line()).toList(), assumptions, simulation.journalHash());
  }

  /** The stamp in lines, with those of the session that stand: what loads it and makes its branches. */
  static String text(Session session) {
    return of(session).text(session.standing());
  }
}
