package dev.snapback.shell.command;

import dev.snapback.ensemble.Options;
import dev.snapback.property.PropertyCheck;
import dev.snapback.property.PropertyReport;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Block;
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
  private final Options.Progress progress;

  Trying(Session session, Options.Progress progress) {
    this.session = session;
    this.progress = progress;
  }

  Reply check(LoadCommand.CheckProperties command) {
    ScenarioReading reading = session.catalog().read(command.scenario().text());
    Optional<Scenario> scenario = reading.scenario();
    if (scenario.isEmpty()) {
      return Reply.failed("check", Failure.of(reading.check().file() + " has errors, so there is no session to try")
          .details(reading.check().text()));
    }
    int asked = command.sessions().orElse(SESSIONS);
    var view = new PropertyView(report(scenario.get(), asked, command.seed().orElse(1L), 0, asked));
    Reply reply = Reply.of("check").blocks(stopped(view.report().sessions(), asked)).blocks(view.blocks()).data(view.table())
        .json("stopped", view.report().sessions() < asked);
    for (Map.Entry<String, ?> entry : view.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    return view.report().holds() ? reply : reply.notOk();
  }

  Reply selfTest(LoadCommand.SelfTest command) {
    var all = new ArrayList<Map<String, ?>>();
    Reply reply = Reply.of("selftest");
    boolean holds = true;
    List<Catalog.Listed> scenarios = session.catalog().list();
    int each = command.sessions().orElse(SESSIONS_OF_EACH);
    int asked = each * scenarios.size();
    int done = 0;
    for (Catalog.Listed listed : scenarios) {
      Optional<Scenario> scenario = session.catalog().read(listed.name()).scenario();
      if (scenario.isEmpty()) {
        reply = reply.line(Text.of("  ").bad(listed.name()).plain(" has errors (check " + listed.name() + ")"));
        holds = false;
        continue;
      }
      var view = new PropertyView(report(scenario.get(), each, 1, done, asked));
      reply = reply.blocks(view.report().holds() ? List.of(view.head()) : view.blocks());
      all.add(view.json());
      holds &= view.report().holds();
      done += view.report().sessions();
      if (view.report().sessions() < each) {
        reply = reply.blocks(stopped(done, asked));
        break;
      }
    }
    reply = reply.json("scenarios", all).json("holds", holds).json("stopped", done < asked);
    return holds ? reply : reply.notOk();
  }

  /** Tries sessions of one scenario, of which {@code before} of {@code all} came before. */
  private PropertyReport report(Scenario scenario, int sessions, long seed, int before, int all) {
    return PropertyCheck.run(scenario, sessions, seed, done -> progress.goesOn(before + done, all));
  }

  private static List<Block> stopped(int done, int asked) {
    return done == asked ? List.of()
        : List.of(new Block.Line(Text.of("  ").bad("stopped: " + done + " of " + asked + " sessions were tried")));
  }
}
