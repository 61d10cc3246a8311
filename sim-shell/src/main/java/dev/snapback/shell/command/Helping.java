package dev.snapback.shell.command;

import dev.snapback.language.Completion;
import dev.snapback.language.Forms;
import dev.snapback.language.Line;
import dev.snapback.language.Reference;
import dev.snapback.language.Token;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.HelpView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers a line that ends with a question mark: what could stand there. */
public final class Helping {
  private static final String MARK = "?";

  private final Session session;
  private final Forms forms;

  /** Answers for a session. */
  public Helping(Session session, Forms forms) {
    this.session = session;
    this.forms = forms;
  }

  /** The line before its last word, where that is a question mark. */
  public static Optional<String> asked(String line) {
    if (!(Line.of(line) instanceof Line cut) || cut.tokens().isEmpty()) {
      return Optional.empty();
    }
    Token last = cut.tokens().get(cut.tokens().size() - 1);
    return last.is(MARK) ? Optional.of(line.substring(0, last.start())) : Optional.empty();
  }

  /**
   * Says how a line could go on.
   *
   * @param line what stands before the question mark
   * @param found what could stand there
   */
  public Reply at(String line, Completion found) {
    Reply reply = Reply.of("help").json("line", line.strip()).json("hint", found.hint())
        .json("candidates", found.candidates().stream().map(Helping::json).toList());
    if (line.isBlank()) {
      reply = reply.line(Text.EMPTY.dim(session.isLoaded()
          ? "a line is a command, or a move that begins with who makes it; help lists them all"
          : "load NAME starts a session; help lists the commands"));
    }
    Optional<String> word = Optional.of(line.strip()).filter(w -> ShellNames.topics(forms).contains(w));
    if (word.isPresent()) {
      reply = reply.blocks(new HelpView(forms).about(new Reference(forms).about(word.get())));
    }
    if (!found.hint().isBlank()) {
      reply = reply.line(Text.of("  ").name(line.strip()).plain(" ").dim(found.hint().strip()));
    }
    var table = Table.of("next", "what", "meaning");
    found.candidates().forEach(c -> table.row(Cell.name(c.text()), Cell.of(c.group()), Cell.of(c.description())));
    boolean nothing = found.candidates().isEmpty() && found.hint().isBlank();
    if (!found.candidates().isEmpty() || nothing) {
      reply = reply.table(table.build(), "nothing can follow: the line is complete, or not understood before this place");
    }
    return reply;
  }

  private static Map<String, Object> json(Completion.Candidate candidate) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", candidate.text());
    json.put("group", candidate.group());
    json.put("description", candidate.description());
    return json;
  }

  /** What stands in the editor after such an answer: the line without its question mark. */
  public static String again(String line) {
    return asked(line).map(String::stripLeading).orElse("");
  }
}
