package dev.snapback.shell.command;

import dev.snapback.Rehearsal;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.DateRange;
import dev.snapback.scenario.Check;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.shell.record.Stamp;
import dev.snapback.shell.session.Branch;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.CheckView;
import dev.snapback.shell.view.ChecksView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.LineageView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Answers the page LOAD. */
public final class Loading {
  private static final String INDENT = "  ";

  private final Session session;
  private final Person person;
  private final Function<String, Options.Progress> progress;

  /** Answers for a session; {@code progress} returns who hears how far a command is, by the name of what is counted. */
  public Loading(Session session, Person person, Function<String, Options.Progress> progress) {
    this.session = session;
    this.person = person;
    this.progress = progress;
  }

  /** Does what the command says. */
  public Reply run(LoadCommand command) {
    return switch (command) {
      case LoadCommand.Load c -> load(c);
      case LoadCommand.Scenarios c -> scenarios();
      case LoadCommand.Check c -> check(c);
      case LoadCommand.CheckAll c -> checkAll(session.catalog().list().stream().map(Catalog.Listed::file).toList());
      case LoadCommand.CheckProperties c -> new Trying(session, progress.apply("sessions")).check(c);
      case LoadCommand.SelfTest c -> new Trying(session, progress.apply("sessions")).selfTest(c);
      case LoadCommand.ShowInfo c -> c.stamp() ? stamp() : info();
      case LoadCommand.Sources c -> new Citing(session).sources();
      case LoadCommand.Cite c -> new Citing(session).cite(c.id().id());
      case LoadCommand.ShowLimits c -> limits();
      case LoadCommand.Schedule c -> new Scheduling(session).schedule(c.range().orElse(new DateRange(Optional.empty(), Optional.empty())));
      case LoadCommand.Cancel c -> new Scheduling(session).cancel(List.of(c.id().id()));
      case LoadCommand.CancelAll c -> new Scheduling(session).cancelAll();
    };
  }

  private Reply load(LoadCommand.Load command) {
    ScenarioReading reading = session.catalog().read(command.scenario().text());
    Optional<Scenario> scenario = reading.scenario();
    if (scenario.isEmpty()) {
      return Reply.failed("load", refused(reading.check()))
          .json("problems", reading.check().problems().stream().map(Problem::json).toList());
    }
    Simulation simulation = Simulation.start(scenario.get(),
        new Simulation.Start(command.at(), command.seed().map(OptionalLong::of).orElse(OptionalLong.empty())));
    List<Problem> illegal = Rehearsal.notPlayed(simulation).stream().filter(Problem::isError).toList();
    if (!illegal.isEmpty()) {
      return Reply.failed("load", Failure.of("the timeline of " + scenario.get().name() + " has moves that are not legal")
          .details(illegal.stream().map(Problem::text).toList()));
    }
    Optional<String> lost = session.unsaved();
    if (lost.isPresent() && !person.agrees(lost.get() + "; load " + scenario.get().name() + " all the same?")) {
      return Reply.failed("load", Failure.of("not loaded", List.of("save FILE.snap")));
    }
    String branch = command.branch().map(Words.NewBranch::id).orElse(ShellForms.MAIN);
    session.start(branch, simulation);
    return hiding(command.scenario(), warned(loaded(simulation, branch, person.isThere()), reading.check()));
  }

  /** Says that a name means a file of this folder, where the library has one of that name, too. */
  private Reply hiding(Words.ScenarioRef ref, Reply reply) {
    Catalog catalog = session.catalog();
    return catalog.hidden(ref.text()).map(library -> reply
        .line(Text.EMPTY.dim("  " + ref.text() + " is " + catalog.find(ref.text()).getFileName() + " of this folder, not the library's "
            + library))
        .json("hidden", library.toString())).orElse(reply);
  }

  private static Reply warned(Reply reply, Check check) {
    long warnings = check.problems().stream().filter(p -> !p.isError()).count();
    return warnings == 0 ? reply
        : reply.aside(new Block.Line(Text.of("  ").bad(warnings + (warnings == 1 ? " warning" : " warnings")).dim("; check tells "
            + (warnings == 1 ? "it" : "them")))).json("warnings", warnings);
  }

  private static Failure refused(Check check) {
    List<String> lines = check.text();
    long errors = check.problems().stream().filter(Problem::isError).count() + check.more();
    return Failure.of(check.file() + " has " + errors + (errors == 1 ? " error" : " errors")).details(lines);
  }

  private static Reply loaded(Simulation simulation, String branch, boolean watched) {
    Scenario scenario = simulation.scenario();
    int scheduled = simulation.schedule().size();
    Reply reply = Reply.of("load")
        .line(Text.EMPTY.strong("Snapback").plain(" · " + scenario.title() + " · today ").strong(simulation.today().toString())
            .plain(" · seed " + simulation.seed()
                + (scheduled == 0 ? "" : " · " + scheduled + (scheduled == 1 ? " move" : " moves") + " to come")));
    if (watched) {
      for (Block block : new StatusView(simulation).blocks()) {
        reply = reply.aside(block);
      }
    }
    return reply.json("scenario", scenario.name()).json("title", scenario.title()).json("file", scenario.file())
        .json("date", simulation.today().toString()).json("seed", simulation.seed()).json("branch", branch)
        .json("scheduled", scheduled).json("hash", scenario.hash());
  }

  private Reply scenarios() {
    List<Catalog.Listed> listed = session.catalog().list();
    var table = Table.of("name", "title").column("file", "", Table.For.FILES);
    listed.forEach(s -> table.row(Cell.name(s.name()), Cell.of(s.title()), Cell.of(s.file().toString())));
    return Reply.of("scenarios").table(table.build(), "there are none")
        .json("scenarios", listed.stream().map(s -> OrderedMap.of("name", s.name(), "title", s.title())).toList());
  }

  private Reply check(LoadCommand.Check command) {
    return switch (command.scenarios().size()) {
      case 0 -> check(session.catalog().check(Path.of(session.scenario().file())));
      case 1 -> hiding(command.scenarios().get(0),
          check(session.catalog().check(session.catalog().find(command.scenarios().get(0).text()))));
      default -> checkAll(command.scenarios().stream().map(ref -> session.catalog().find(ref.text())).toList());
    };
  }

  private static Reply check(ScenarioReading reading) {
    CheckView view = CheckView.of(reading);
    Reply reply = Reply.of("check").blocks(view.blocks()).data(view.table());
    for (Map.Entry<String, ?> entry : view.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
    }
    if (!view.isOk()) {
      return reply.notOk(); // what is wrong stays on the screen
    }
    Table standing = view.standing();
    return standing.isEmpty() ? reply : reply.table(standing, "");
  }

  private Reply checkAll(List<Path> scenarios) {
    Reply reply = Reply.of("check");
    var views = new ArrayList<CheckView>();
    Options.Progress files = progress.apply("files");
    for (Path file : scenarios) {
      if (!files.goesOn(views.size(), scenarios.size())) {
        break;
      }
      CheckView view = CheckView.of(session.catalog().check(file));
      reply = reply.blocks(view.blocks());
      views.add(view);
    }
    var all = new ChecksView(views);
    reply = reply.line(all.line()).json("files", views.stream().map(CheckView::json).toList()).json("all", all.json())
        .data(all.table());
    if (views.size() < scenarios.size()) {
      return reply.line(Text.of("  ").bad("stopped: " + views.size() + " of " + scenarios.size() + " files were checked")).notOk();
    }
    return views.stream().allMatch(CheckView::isOk) ? reply : reply.notOk();
  }

  private Reply info() {
    Simulation simulation = session.simulation();
    Scenario scenario = simulation.scenario();
    var clock = scenario.spec().clock();
    var rows = new LinkedHashMap<String, String>();
    rows.put("version", session.version());
    rows.put("scenario", scenario.name());
    rows.put("title", scenario.title());
    rows.put("file", scenario.file());
    rows.put("hash", scenario.hash());
    rows.put("clock", clock.start() + " to " + clock.end() + ", takes over on " + clock.today());
    rows.put("actors", scenario.spec().tariffs().whoIsWho());
    rows.put("seed", Long.toString(simulation.seed()));
    rows.put("branch", session.branch().name() + (session.branch().label().isEmpty() ? "" : ", " + session.branch().label()));
    rows.put("today", simulation.today().toString());
    rows.put("reactions", simulation.reactions().isEmpty() ? "none"
        : String.join(", ", simulation.reactions().stream().map(r -> r.reaction().name()).toList()));
    rows.put("lines", Integer.toString(session.lines().size()));
    Reply reply = Reply.of("info");
    var table = Table.of("what", "is");
    for (Map.Entry<String, String> row : rows.entrySet()) {
      reply = reply.line(Text.of(INDENT).dim(row.getKey() + " ".repeat(11 - row.getKey().length())).plain(row.getValue()))
          .json(row.getKey(), row.getValue());
      table.row(Cell.of(row.getKey()), Cell.of(row.getValue()));
    }
    reply = reply.blocks(new LineageView(scenario.lineage()).blocks()).json("extends", scenario.lineage().parents())
        .json("changes", new LineageView(scenario.lineage()).json());
    if (scenario.story().isPresent()) {
      reply = reply.line("").line(Text.of(INDENT).plain(scenario.story().get())).json("story", scenario.story().get());
    }
    for (Branch.Note note : session.branch().notes()) {
      reply = reply.line(Text.of(INDENT).dim("note       ").plain(note.day() + "  " + note.text()));
    }
    return reply.json("notes", session.branch().notes().stream()
            .map(n -> OrderedMap.of("date", n.day().toString(), "text", n.text())).toList())
        .data(table.build());
  }

  private Reply stamp() {
    Stamp stamp = Stamps.of(session);
    Reply reply = Reply.of("info");
    for (String line : stamp.text().lines().toList()) {
      reply = reply.line(INDENT + line);
    }
    var table = Table.of("what", "is");
    for (Map.Entry<String, Object> entry : stamp.json().entrySet()) {
      reply = reply.json(entry.getKey(), entry.getValue());
      table.row(Cell.of(entry.getKey()), Cell.of(String.valueOf(entry.getValue())));
    }
    return reply.data(table.build());
  }

  private static Reply limits() {
    var table = Table.of("limit", "at most", "of");
    var json = new LinkedHashMap<String, Object>();
    for (Limits limit : Limits.values()) {
      table.row(Cell.name(limit.label()), Cell.of(limit.max()), Cell.of(limit.meaning()));
      json.put(limit.label(), limit.max());
    }
    return Reply.of("limits").table(table.build(), "none").json("limits", json);
  }
}
