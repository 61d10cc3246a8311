package dev.snapback.shell.command;

import dev.snapback.property.PropertyCheck;
import dev.snapback.property.PropertyReport;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.PropertyView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the commands that try properties on random sessions. */
final class Trying {
  private static final int SESSIONS = 100;
  private static final int SESSIONS_OF_EACH = 20;

  private final Session session;

  Trying(Session session) {
    this.session = session;
  }

  Reply check(LoadCommand.CheckProperties command) {
    ScenarioReading reading = session.catalog().read(command.scenario().text());
    Optional<Scenario> scenario = reading.scenario();
    if (scenario.isEmpty()) {
      return Reply.failed("check", Failure.of(reading.check().file() + " has errors, so there is no session to try")
          .details(reading.check().text()));
    }
    var view = new PropertyView(report(scenario.get(), command.sessions().orElse(SESSIONS), command.seed().orElse(1)));
    Reply reply = Reply.of("check").blocks(view.blocks()).data(view.table());
    for (Map.Entry<String, ?> entry : view.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    return view.report().holds() ? reply : reply.notOk();
  }

  Reply selfTest(LoadCommand.SelfTest command) {
    var all = new ArrayList<Map<String, ?>>();
    Reply reply = Reply.of("selftest");
    boolean holds = true;
    for (Catalog.Listed listed : session.catalog().list()) {
      Optional<Scenario> scenario = session.catalog().read(listed.name()).scenario();
      if (scenario.isEmpty()) {
        reply = reply.line(Text.of("  ").bad(listed.name()).plain(" has errors (check " + listed.name() + ")"));
        holds = false;
        continue;
      }
      var view = new PropertyView(report(scenario.get(), command.sessions().orElse(SESSIONS_OF_EACH), 1));
      reply = reply.blocks(view.report().holds() ? List.of(view.head()) : view.blocks());
      all.add(view.json());
      holds &= view.report().holds();
    }
    reply = reply.json("scenarios", all).json("holds", holds);
    return holds ? reply : reply.notOk();
  }

  private static PropertyReport report(Scenario scenario, int sessions, long seed) {
    if (sessions < 1) {
      throw new dev.snapback.AskException("at least 1 session, not " + sessions, List.of());
    }
    return PropertyCheck.run(scenario, sessions, seed, Thread.currentThread()::isInterrupted);
  }
}
