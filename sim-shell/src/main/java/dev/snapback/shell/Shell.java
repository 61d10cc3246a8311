package dev.snapback.shell;

import dev.snapback.AskException;
import dev.snapback.ensemble.AllFailedException;
import dev.snapback.ensemble.Options;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.language.Completion;
import dev.snapback.language.Forms;
import dev.snapback.language.Grammar;
import dev.snapback.language.Line;
import dev.snapback.language.Moves;
import dev.snapback.language.Parsed;
import dev.snapback.language.Reading;
import dev.snapback.language.Trouble;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.command.Endings;
import dev.snapback.shell.command.FilesCommand;
import dev.snapback.shell.command.Filing;
import dev.snapback.shell.command.Helping;
import dev.snapback.shell.command.Hints;
import dev.snapback.shell.command.Inquiring;
import dev.snapback.shell.command.InquiryCommand;
import dev.snapback.shell.command.LoadCommand;
import dev.snapback.shell.command.Loading;
import dev.snapback.shell.command.LookCommand;
import dev.snapback.shell.command.Looking;
import dev.snapback.shell.command.Person;
import dev.snapback.shell.command.PlayCommand;
import dev.snapback.shell.command.Playing;
import dev.snapback.shell.command.PlotCommand;
import dev.snapback.shell.command.Plotting;
import dev.snapback.shell.command.Sayings;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.command.ShellCommand;
import dev.snapback.shell.command.ShellForms;
import dev.snapback.shell.command.ShellGrammar;
import dev.snapback.shell.command.StudyCommand;
import dev.snapback.shell.command.Studying;
import dev.snapback.shell.command.TableOutput;
import dev.snapback.shell.command.Variables;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Runs lines against a session. A line is a command of the shell, or else a move; it never throws because of its text.
 * For one thread.
 */
public final class Shell implements Filing.Lines {
  private static final String MOVE = "move";
  private static final double NANOS = 1e9;

  private final Session session;
  private final Settings settings;
  private final Forms forms;
  private final LongSupplier nanos;
  private final Brake brake;
  private Meter meter = Meter.NONE;
  private Runnable beforeLongWork = () -> { };

  /**
   * Runs lines against a session.
   *
   * @param settings how answers are written
   * @param nanos a clock in nanoseconds, for {@code timing on}
   */
  public Shell(Session session, Settings settings, LongSupplier nanos) {
    this(session, settings, nanos, Moves.forms().and(ShellForms.forms()).alsoSaid(Sayings.forms()), new Brake());
  }

  private Shell(Session session, Settings settings, LongSupplier nanos, Forms forms, Brake brake) {
    this.session = session;
    this.settings = settings;
    this.forms = forms;
    this.nanos = nanos;
    this.brake = brake;
  }

  /**
   * Says who shows how far long commands are.
   *
   * @param beforeLongWork is called when one turns out to be long
   */
  void meter(Meter shown, Runnable beforeLongWork) {
    meter = shown;
    this.beforeLongWork = beforeLongWork;
  }

  /** What ends a long command early. */
  Brake brake() {
    return brake;
  }

  /** The session. */
  public Session session() {
    return session;
  }

  /** How answers are written. */
  public Settings settings() {
    return settings;
  }

  /** All commands and moves. */
  public Forms forms() {
    return forms;
  }

  /** Runs one command or move. A blank line or a comment answers nothing. */
  public Reply run(String text) {
    return run(text, Person.NOBODY);
  }

  /** Runs one command or move, and asks before something is lost. */
  public Reply run(String text, Person person) {
    Variables.Expanded expanded = settings.variables().expand(text);
    String line = expanded.text();
    Reply reply;
    boolean json = false;
    long start = nanos.getAsLong();
    try {
      Endings endings = Endings.of(line);
      json = endings.json();
      reply = expanded.unknown().map(u -> Reply.failed(command(line), settings.variables().failure(u)))
          .orElseGet(() -> endings.out().map(out -> written(line, endings.line(), out, person))
              .orElseGet(() -> answer(endings.line(), person)));
    } catch (AskException e) {
      reply = Reply.failed(command(line), Failure.of(String.valueOf(e.getMessage()), instead(line, e.guesses())));
    } catch (OverLimitException e) {
      reply = Reply.failed(command(line), Failure.of(String.valueOf(e.getMessage()), List.of("limits")));
    } catch (AllFailedException e) {
      reply = Reply.failed(command(line), Failure.of(String.valueOf(e.getMessage()), List.of("params", "forecast --fixed")));
    } finally {
      meter.clear();
    }
    if (settings.timing() && !reply.command().isEmpty()) {
      double seconds = (nanos.getAsLong() - start) / NANOS;
      reply = reply.line(Text.of("  ").dim(String.format(Locale.ROOT, "%.3f s", seconds))).json("seconds", seconds);
    }
    return json ? reply.as(Output.JSON) : reply;
  }

  /** What to type instead of a line that was refused: what the refusal says, or where that is no line, what is meant. */
  private List<String> instead(String line, List<String> said) {
    if (said.stream().anyMatch(s -> grammar().parse(s) instanceof Parsed)) {
      return said;
    }
    List<String> meant = grammar().meant(Endings.off(line));
    return meant.isEmpty() ? said : meant;
  }

  /** Runs a command that asks, and writes its table. */
  private Reply written(String text, String line, Endings.Out out, Person person) {
    if (grammar().parse(line) instanceof Parsed parsed) {
      TableOutput.refuse(parsed.command());
      return new TableOutput(session, text, out).write(perform(parsed, person));
    }
    return answer(line, person); // for its trouble
  }

  /**
   * Shows how far a command is, where somebody watches, and ends it where the person says so.
   *
   * @param what it is that is counted
   */
  private Options.Progress progress(String what) {
    long start = nanos.getAsLong();
    return (done, of) -> {
      beforeLongWork.run();
      meter.show(what, done, of, (nanos.getAsLong() - start) / NANOS);
      return !brake.pulled();
    };
  }

  private Reply answer(String line, Person person) {
    if (isBlank(line)) {
      return Reply.nothing();
    }
    Optional<String> asked = Helping.asked(line);
    if (asked.isPresent()) {
      return new Helping(session, forms).at(asked.get(), suggest(asked.get(), asked.get().length()));
    }
    return switch (grammar().parse(line)) {
      case Trouble trouble -> misunderstood(line, trouble);
      case Parsed parsed -> accept(line, parsed, perform(parsed, person));
    };
  }

  private static boolean isBlank(String line) {
    return Line.of(line) instanceof Line cut && cut.tokens().isEmpty();
  }

  private Reply perform(Parsed parsed, Person person) {
    return parsed.command() instanceof ShellCommand command
        ? switch (command) {
          case LoadCommand c -> new Loading(session, person, this::progress).run(c);
          case PlayCommand c -> new Playing(session, forms, person, brake::pulled).run(c);
          case LookCommand c -> new Looking(session, person).run(c);
          case StudyCommand c -> new Studying(session, progress("runs")).run(c);
          case InquiryCommand c -> new Inquiring(session, progress("runs")).run(c);
          case PlotCommand c -> new Plotting(session, progress("runs")).run(c);
          case FilesCommand c -> new Filing(session, forms, settings, person, this, progress("runs")).run(c);
        }
        : new Playing(session, forms, person, brake::pulled).move(parsed);
  }

  /** Keeps the line of a command that was done and that a saved session has to do again. */
  private Reply accept(String line, Parsed parsed, Reply reply) {
    boolean changes = !(parsed.command() instanceof ShellCommand command) || command.changes();
    if (!changes || !reply.ok()) {
      return reply;
    }
    try {
      session.accepted(line, Renderer.of(Output.TABLE, Paint.NONE, false).render(reply),
          parsed.command() instanceof LoadCommand.Load);
      return session.troubleKeeping().map(t -> reply.line(Text.of("  ").bad(t))).orElse(reply);
    } catch (SessionFileException e) {
      return reply.failed(Failure.of("done, but not recorded, and nothing more will be: " + e.getMessage()));
    }
  }

  private Reply misunderstood(String line, Trouble wrong) {
    String command = command(line);
    Trouble trouble = session.isLoaded() ? Hints.in(wrong, session.simulation(), grammar()) : wrong.only(Sayings::needsNothing);
    if (!session.isLoaded() && !command.equals(MOVE) && trouble.guesses().isEmpty() && !Sayings.needsNothing(line)) {
      return Reply.failed(command, Failure.of("nothing is loaded yet", List.of("load NAME", "scenarios")));
    }
    Failure failure = session.isLoaded() || !command.equals(MOVE) || !trouble.guesses().isEmpty()
        ? Failure.of(trouble)
        : Failure.of("nothing is loaded yet, so this is no move", List.of("load NAME", "scenarios", "help"));
    Reply reply = Reply.of(command);
    return command.equals(MOVE)
        ? reply.json("accepted", false).json("reason", failure.message())
            .json("maybe", failure.maybe().stream().findFirst().orElse(null)).failed(failure)
        : reply.failed(failure);
  }

  /** The first word, where it is a command's; else it is a move. */
  private String command(String line) {
    if (!(Line.of(line) instanceof Line cut) || cut.tokens().isEmpty()) {
      return MOVE;
    }
    String word = cut.tokens().get(0).text();
    return forms.all().stream().filter(f -> !f.isMove() && f.firstWords().contains(word)).findFirst()
        .map(f -> f.firstWords().get(0)).orElse(MOVE);
  }

  /** Reads a line without running it. */
  public Reading read(String line) {
    return grammar().parse(Endings.off(settings.variables().expand(line).text()));
  }

  private Grammar grammar() {
    return ShellGrammar.of(session, forms);
  }

  /** What could stand at the cursor and is legal now. Of several commands on a line, the one at the cursor counts. */
  public Completion complete(String line, int cursor) {
    return new Ahead(session, grammar(), settings.variables()).complete(line, cursor);
  }

  /** As {@link #complete}, and candidates say what they are worth now. */
  public Completion suggest(String line, int cursor) {
    return new Ahead(session, grammar(), settings.variables()).suggest(line, cursor);
  }

  /** Where the session stands: {@code hawk 2025-08-10>}. */
  public String prompt() {
    return session.isLoaded() ? session.branch().name() + " " + session.simulation().today() + ">" : ">";
  }

  /** Writes an answer as the session, or the line itself, says. */
  public String render(Reply reply, Paint paint, boolean person) {
    return Renderer.of(reply.as().orElse(settings.output()), paint, person, settings.page()).render(reply);
  }

  /** Writes why a command was not done; empty where {@link #render} says it. */
  public String renderFailure(Reply reply, Paint paint) {
    return Renderer.of(reply.as().orElse(settings.output()), paint, false, settings.page()).renderFailure(reply);
  }

  @Override
  public Reply run(Session own, String line) {
    var shell = new Shell(own, settings, nanos, forms, brake);
    shell.meter(meter, beforeLongWork);
    return shell.run(line);
  }

  @Override
  public Reply runFile(Path file) {
    Reply all = Reply.of("run").json("file", file.toString());
    int count = 0;
    try (var source = new LineSource(Files.newInputStream(file))) {
      for (Optional<ScriptLine> line = source.next(); line.isPresent(); line = source.next()) {
        for (Statement statement : Statements.of(line.get().text())) {
          Reply reply = brake.pulled() ? Reply.failed("run", Failure.of("stopped before this line")) : run(statement.text());
          all = all.blocks(reply.blocks());
          if (!reply.ok()) {
            String place = place(file.toString(), line.get(), statement, reply);
            return all.json("lines", count)
                .failed(reply.failure().orElse(Failure.of("this did not hold")).at(place));
          }
          count++;
        }
      }
    } catch (IOException e) {
      return all.json("lines", count).failed(Failure.of(Batch.why(file.toString(), e)));
    }
    return all.json("lines", count);
  }

  /** Where a command failed: {@code file:line:column}, of the wrong part where that is known. */
  String place(String file, ScriptLine line, Statement statement, Reply reply) {
    Variables.Expanded expanded = settings.variables().expand(statement.text());
    int within = expanded.unknown().map(Variables.Unknown::start).orElseGet(() ->
        expanded.origin(reply.failure().flatMap(Failure::trouble).map(Trouble::start).orElse(0)));
    return file + ":" + line.place(statement.start() + within);
  }
}
