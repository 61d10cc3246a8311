package dev.snapback.shell;

import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Runs lines without a person: results to one stream, errors to another, until one fails. For one thread. */
final class Batch {
  private final Shell shell;
  private final PrintStream out;
  private final PrintStream err;
  private final Paint paint;
  private final boolean keepGoing;
  private boolean failed;
  private boolean ended;

  Batch(Shell shell, PrintStream out, PrintStream err, Paint paint, boolean keepGoing) {
    this.shell = shell;
    this.out = out;
    this.err = err;
    this.paint = paint;
    this.keepGoing = keepGoing;
  }

  /** Whether something failed, did not hold or was stopped. */
  boolean failed() {
    return failed;
  }

  private boolean goesOn() {
    return !ended && !shell.brake().pulled() && (!failed || keepGoing);
  }

  /**
   * Runs the commands of one line.
   *
   * @param file what the line is from, as its place is named
   */
  void line(String file, ScriptLine line) {
    for (Statement statement : Statements.of(line.text())) {
      if (!goesOn()) {
        return;
      }
      Reply reply = run(statement.text());
      show(reply.at(shell.place(file, line, statement, reply)));
      failed |= !reply.ok() || shell.brake().pulled();
      ended = reply.ends();
    }
  }

  /** Runs lines until they end or one fails. */
  void lines(String file, LineSource source) {
    try {
      for (Optional<ScriptLine> line = source.next(); line.isPresent(); line = source.next()) {
        line(file, line.get());
        if (!goesOn()) {
          return;
        }
      }
    } catch (IOException e) {
      show(Reply.failed("run", Failure.of(why(file, e))));
      failed = true;
    }
  }

  /** Why lines cannot be read. */
  static String why(String file, IOException e) {
    return switch (e) {
      case CharacterCodingException coding -> file + " is not UTF-8";
      case NoSuchFileException missing -> "there is no file " + file;
      default -> file + " cannot be read: " + e.getMessage();
    };
  }

  /** Runs a command that stands among the arguments: it has no place to be named. */
  void argument(String line) {
    if (goesOn()) {
      Reply reply = run(line);
      show(reply);
      failed |= !reply.ok() || shell.brake().pulled();
      ended = reply.ends();
    }
  }

  /** Runs a command; a mistake of the program fails this command and no other. */
  private Reply run(String line) {
    try {
      return shell.run(line);
    } catch (RuntimeException mistake) {
      return Reply.failed("move", Failure.of("Snapback made a mistake here, please report it: " + mistake));
    }
  }

  private void show(Reply reply) {
    out.print(shell.render(reply, paint, false));
    out.flush();
    err.print(shell.renderFailure(reply, Paint.NONE));
    err.flush();
  }
}
