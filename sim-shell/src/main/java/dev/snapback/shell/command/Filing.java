package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Rehearsal;
import dev.snapback.kernel.Names;
import dev.snapback.language.Forms;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.shell.record.Loaded;
import dev.snapback.shell.record.Reopening;
import dev.snapback.shell.record.SessionFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.record.SessionLog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.CheckView;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.HelpView;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers the page FILES. */
public final class Filing {
  private static final String INDENT = "  ";
  private static final List<String> SCENARIO = List.of(".yaml", ".yml", ".json");

  private final Session session;
  private final Forms forms;
  private final Settings settings;
  private final Person person;
  private final Lines lines;

  /** How lines are run. */
  public interface Lines {
    /** Runs one line in a session of its own; the last argument is that session. */
    Reply run(Session own, String line);

    /** Runs all lines of a file in this session, up to the first that fails. */
    Reply runFile(Path file);
  }

  /** Answers for a session. */
  public Filing(Session session, Forms forms, Settings settings, Person person, Lines lines) {
    this.session = session;
    this.forms = forms;
    this.settings = settings;
    this.person = person;
    this.lines = lines;
  }

  /** Does what the command says. */
  public Reply run(FilesCommand command) {
    try {
      return switch (command) {
        case FilesCommand.Save c -> save(c);
        case FilesCommand.Open c -> open(c.file().text());
        case FilesCommand.Run c -> runFile(c.file().text());
        case FilesCommand.RecordTo c -> record(c.file().text(), c.replace());
        case FilesCommand.WriteReport c -> Reporting.run(session, c);
        case FilesCommand.SetOutput c -> output(c.output());
        case FilesCommand.Timing c -> timing(c.state() == FilesCommand.OnOff.ON);
        case FilesCommand.SetTheme c -> {
          settings.theme(c.theme());
          yield Reply.of("theme").json("theme", Names.kebab(c.theme()));
        }
        case FilesCommand.Help c -> help(c.topic().map(Words.HelpTopic::word));
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
      return Reply.failed("save", Failure.of("a session is saved to a file that ends in .snap", List.of("save "
          + file.substring(0, file.lastIndexOf('.')) + ".snap")));
    }
    SessionFile.save(session.catalog().file(file), session.transcript(), command.replace());
    session.markSaved();
    int count = session.lines().size();
    return Reply.of("save").line(Text.of(INDENT + "saved " + count + (count == 1 ? " line" : " lines") + " to ").name(file))
        .json("file", file).json("lines", count);
  }

  private Reply open(String file) throws SessionFileException {
    Path path = session.catalog().file(file);
    SessionFile.Found found = SessionFile.read(path);
    Session fresh = new Session(session.catalog(), session.version());
    List<String> differences = Reopening.play(path, found.transcript(), new Replay(fresh));
    Optional<String> lost = session.unsaved();
    if (lost.isPresent() && !person.agrees(lost.get() + "; open " + file + " all the same?")) {
      return Reply.failed("open", Failure.of("not opened", List.of("save FILE.snap")));
    }
    session.stopRecording(); // the log that was written tells of another session
    session.become(fresh);
    Reply reply = Reply.of("open").json("file", file).json("lines", found.transcript().lines().size())
        .json("differences", differences)
        .line(Text.of(INDENT + "played " + found.transcript().lines().size() + " lines; on ")
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
    if (isScenario(file) || (!file.endsWith(".snap") && session.catalog().has(file))) {
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
    var clock = scenario.spec().clock();
    Reply reply = Reply.of("run").line(Text.of(INDENT).name(scenario.name()).plain(" played from " + clock.start() + " to "
            + clock.end() + ", seed " + scenario.spec().seed() + ", journal " + rehearsal.hash().substring(0, 12)))
        .table(CheckView.expectations(rehearsal, new Citations(scenario)), "nothing is expected")
        .json("scenario", scenario.name()).json("to", clock.end().toString())
        .json("expect", CheckView.expectations(rehearsal)).json("hash", rehearsal.hash());
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

  private Reply help(Optional<String> topic) {
    HelpView view = new HelpView(forms);
    Reply reply = Reply.of("help").data(view.table());
    return topic.map(t -> reply.blocks(view.about(t)).json("topic", t)).orElseGet(() -> reply.blocks(view.overview()))
        .json("commands", Tables.json(view.table()));
  }
}
