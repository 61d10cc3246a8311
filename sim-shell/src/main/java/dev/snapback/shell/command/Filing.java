package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Rehearsal;
import dev.snapback.SavedScenario;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.kernel.Names;
import dev.snapback.language.Forms;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.shell.record.Loaded;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.Reopening;
import dev.snapback.shell.record.SessionFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.record.SessionLog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.CheckView;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.RecordView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import dev.snapback.vocabulary.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers the page FILES. */
public final class Filing {
  private static final String INDENT = "  ";
  private static final String SESSION = ".snap";
  private static final List<String> SCENARIO = List.of(".yaml", ".yml", ".json");

  private final Session session;
  private final Forms forms;
  private final Settings settings;
  private final Person person;
  private final Lines lines;
  private final Options.Progress progress;

  /** How lines are run. */
  public interface Lines {
    /** Runs one line in a session of its own; the last argument is that session. */
    Reply run(Session own, String line);

    /** Runs all lines of a file in this session, up to the first that fails. */
    Reply runFile(Path file);
  }

  /** Answers for a session; {@code progress} hears how far the forecast of a report is. */
  public Filing(
      Session session, Forms forms, Settings settings, Person person, Lines lines, Options.Progress progress) {
    this.session = session;
    this.forms = forms;
    this.settings = settings;
    this.person = person;
    this.lines = lines;
    this.progress = progress;
  }

  /** Does what the command says. */
  public Reply run(FilesCommand command) {
    try {
      return switch (command) {
        case FilesCommand.Save c -> save(c);
        case FilesCommand.Open c -> open(c.file().text());
        case FilesCommand.Run c -> runFile(c.file().text());
        case FilesCommand.RecordTo c -> record(c.file().text(), c.replace());
        case FilesCommand.WriteReport c -> Reporting.run(session, c, Options.DEFAULT.progress(progress));
        case FilesCommand.Begin c -> new Authoring(session.catalog()).begin(c);
        case FilesCommand.Export c -> new Exporting(session, c).reply();
        case FilesCommand.SetOutput c -> output(c.output());
        case FilesCommand.Timing c -> timing(c.state() == FilesCommand.OnOff.ON);
        case FilesCommand.SetTheme c -> {
          settings.theme(c.theme());
          yield Reply.of("theme").json("theme", Names.kebab(c.theme()));
        }
        case FilesCommand.Let c -> let(c);
        case FilesCommand.ShowVariables c -> variables();
        case FilesCommand.Tutorial c -> Tutorial.overview();
        case FilesCommand.Help c -> new HelpPages(session, forms).of(c.topic().map(Words.HelpTopic::words));
        case FilesCommand.Exit c -> Reply.of("exit").last();
      };
    } catch (SessionFileException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
  }

  private static boolean isScenario(String file) {
    return SCENARIO.stream().anyMatch(file::endsWith);
  }

  private Reply save(FilesCommand.Save command) throws SessionFileException {
    String file = command.file().text();
    session.branch();
    if (isScenario(file)) {
      return scenario(file, command.replace());
    }
    Path path = session.catalog().file(file);
    String stem = stem(path);
    if (!file.endsWith(SESSION) && !String.valueOf(path.getFileName()).equals(stem)) {
      return Reply.failed("save", Failure.of("save writes this session as " + SESSION + " or this branch as a scenario, "
          + String.join(", ", SCENARIO) + ", not " + file, List.of("save " + path.resolveSibling(stem + SESSION))));
    }
    SessionFile.save(path, session.transcript(), command.replace());
    session.markSaved();
    int count = session.lines().size();
    return Reply.of("save").line(Text.of(INDENT + "saved " + count + (count == 1 ? " line" : " lines") + " to ").name(file))
        .json("file", file).json("lines", count);
  }

  /** Writes the branch one is on as a scenario that extends its own, and plays it again to see that it is the same. */
  private Reply scenario(String file, boolean replace) throws SessionFileException {
    Simulation sim = session.simulation();
    Path path = session.catalog().file(file);
    String name = stem(path);
    String parent = stem(Path.of(sim.scenario().file()));
    for (String id : List.of(name, parent)) {
      if (!Ids.valid(id)) {
        return Reply.failed("save", Failure.of(id + " cannot be the name of a scenario: lower case letters, digits and"
            + " single hyphens, a letter first"));
      }
    }
    boolean json = file.endsWith(".json");
    String first = SavedScenario.text(sim, name, parent, List.of(), json);
    List<String> missed = session.catalog().read(path, first).scenario().map(SavedScenario::missed).orElse(List.of());
    String text = SavedScenario.text(sim, name, parent, missed, json);
    ScenarioReading reading = session.catalog().read(path, text);
    Optional<Scenario> saved = reading.scenario();
    if (saved.isEmpty()) {
      return Reply.failed("save", Failure.of(file + " would not be a scenario").details(reading.check().text()));
    }
    write(path, text, json, replace);
    session.markSaved();
    int changes = saved.get().lineage().changes().size();
    Reply reply = Reply.of("save").line(Text.of(INDENT + "saved ").name(session.branch().name()).plain(" as the scenario ")
            .name(name).plain(": " + parent + " with " + changes + (changes == 1 ? " change" : " changes")))
        .line(Text.of(INDENT).dim("load " + file + " at " + sim.today() + " stands where you stand"))
        .json("file", file).json("scenario", name).json("extends", parent).json("changes", changes);
    int unsourced = reading.check().facts().unsourced();
    if (unsourced > 0) {
      reply = reply.line(Text.of(INDENT).dim(unsourced + (unsourced == 1 ? " date or number has" : " dates and numbers have")
          + " no source yet: because \"why\" gives a move one"));
    }
    Optional<LocalDate> differs = SavedScenario.differs(sim, saved.get());
    if (differs.isPresent()) {
      reply = reply.line(Text.of(INDENT).strong("played again it differs from " + differs.get() + " on: ")
          .plain("moves of one morning have another order; save a .snap to keep it"));
    }
    return reply.json("same", differs.isEmpty());
  }

  /** Writes a scenario with its stamp: in comments behind it, or beside it where the format has none. */
  private void write(Path path, String text, boolean json, boolean replace) throws SessionFileException {
    var stamp = new FileStamp(session, ShellForms.line(new FilesCommand.Save(new Words.FileName(String.valueOf(path.getFileName())), replace)));
    String comments = json ? "" : stamp.lines().stream().map(l -> "# " + l + "\n").collect(Collectors.joining("", "\n", ""));
    if (json) {
      OutputFile.refuse(FileStamp.beside(path), replace);
    }
    OutputFile.write(path, (text + comments).getBytes(StandardCharsets.UTF_8), replace);
    if (json) {
      stamp.writeBeside(path, replace);
    }
  }

  private static String stem(Path path) {
    String name = String.valueOf(path.getFileName());
    return name.indexOf('.') < 0 ? name : name.substring(0, name.lastIndexOf('.'));
  }

  private SessionFile.Found read(String file, Path path) {
    try {
      return SessionFile.read(path);
    } catch (SessionFileException e) {
      boolean script = Files.isRegularFile(path) && !isScenario(file);
      throw new AskException(String.valueOf(e.getMessage()), script ? List.of("run " + file) : List.of());
    }
  }

  private Reply open(String file) throws SessionFileException {
    Path path = session.catalog().file(file);
    SessionFile.Found found = read(file, path);
    Session fresh = new Session(session.catalog(), session.version());
    List<String> differences = Reopening.play(path, found.transcript(), new Replay(fresh));
    Optional<String> lost = session.unsaved();
    if (lost.isPresent() && !person.agrees(lost.get() + "; open " + file + " all the same?")) {
      return Reply.failed("open", Failure.of("not opened", List.of("save FILE.snap")));
    }
    session.stopRecording(); // the log that was written tells of another session
    session.become(fresh);
    int count = found.transcript().lines().size();
    Reply reply = Reply.of("open").json("file", file).json("lines", count)
        .json("differences", differences)
        .line(Text.of(INDENT + "played " + count + (count == 1 ? " line" : " lines") + "; on ")
            .name(session.branch().name()).plain(" " + session.simulation().today()));
    for (String difference : differences) {
      reply = reply.line(Text.of(INDENT).strong("different, with the same result: ").plain(difference));
    }
    if (found.torn().isPresent()) {
      reply = reply.line(Text.of(INDENT).bad(found.torn().get().sentence()));
    }
    return reply;
  }

  /** A session into which lines are played. */
  private final class Replay implements Reopening.Player {
    private final Session own;

    Replay(Session own) {
      this.own = own;
    }

    @Override
    public String version() {
      return own.version();
    }

    @Override
    public Optional<String> play(String line) {
      return lines.run(own, line).failure().map(Failure::message);
    }

    @Override
    public List<Loaded> scenarios() {
      return own.loaded();
    }

    @Override
    public Optional<String> journal(String branch) {
      return own.find(branch).map(b -> b.simulation().journalHash());
    }
  }

  private Reply runFile(String file) {
    if (isScenario(file) || (!file.endsWith(SESSION) && session.catalog().has(file))) {
      return runScenario(file);
    }
    Path path = session.catalog().file(file);
    return Files.isRegularFile(path)
        ? lines.runFile(path)
        : Reply.failed("run", Failure.of("there is no file and no scenario " + file));
  }

  private Reply runScenario(String ref) {
    ScenarioReading reading = session.catalog().read(ref);
    Scenario scenario = reading.scenario()
        .orElseThrow(() -> new AskException(ref + " has errors", List.of("check " + ref)));
    Rehearsal rehearsal = Rehearsal.of(scenario);
    if (rehearsal.hash().isEmpty()) {
      return Reply.failed("run", Failure.of(ref + " cannot be run", List.of("limits"))
          .details(rehearsal.problems().stream().map(Problem::text).toList()));
    }
    var clock = scenario.spec().clock();
    Optional<RecordView> record = RecordView.fits(scenario) ? Optional.of(RecordView.of(scenario)) : Optional.empty();
    Reply reply = Reply.of("run").line(Text.of(INDENT).name(scenario.name()).plain(" played from " + clock.start() + " to "
            + clock.end() + ", seed " + scenario.spec().seed() + ", journal " + rehearsal.hash().substring(0, 12)))
        .blocks(record.stream().<Block>map(r -> new Block.Grid(r.table(), "no instrument acts yet")).toList())
        .blocks(record.stream().flatMap(r -> r.after().stream()).toList())
        .json("record", record.stream().flatMap(r -> r.json().stream()).toList())
        .json("after", record.map(RecordView::afterJson).orElse(Map.of()))
        .table(CheckView.expectations(rehearsal, new Citations(scenario)), "nothing is expected")
        .json("scenario", scenario.name()).json("to", clock.end().toString())
        .json("expect", CheckView.expectations(rehearsal)).json("hash", rehearsal.hash());
    if (record.isPresent()) {
      reply = reply.data(record.get().table()).data("expect", CheckView.expectations(rehearsal, new Citations(scenario)));
    }
    for (var missed : rehearsal.notPlayed()) {
      reply = reply.line(Text.of(INDENT).bad(missed.text()));
    }
    boolean ok = rehearsal.problems().stream().noneMatch(p -> p.isError());
    return ok ? reply : reply.notOk();
  }

  private Reply record(String file, boolean replace) throws SessionFileException {
    session.branch();
    Path path = session.catalog().file(file);
    session.record(SessionLog.start(path, session.transcript(), replace));
    return Reply.of("record").line(Text.of(INDENT + "every accepted line goes to ").name(file)).json("file", file);
  }

  private Reply output(Output output) {
    settings.output(output);
    return Reply.of("set").json("output", Names.kebab(output));
  }

  private Reply timing(boolean on) {
    settings.timing(on);
    return Reply.of("timing").json("timing", on);
  }

  private Reply let(FilesCommand.Let command) {
    settings.variables().let(command.variable().id(), command.text().text());
    return Reply.of("let").json("variable", command.variable().id()).json("value", command.text().text());
  }

  private Reply variables() {
    var table = Table.of("variable", "stands for");
    settings.variables().all().forEach((name, text) -> table.row(Cell.name("$" + name), Cell.of(text)));
    return Reply.of("let").table(table.build(), "no variables yet: let NAME VALUE makes one")
        .json("variables", settings.variables().all());
  }
}
