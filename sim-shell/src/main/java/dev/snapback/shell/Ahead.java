package dev.snapback.shell;

import dev.snapback.language.Allowed;
import dev.snapback.language.Completion;
import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.command.Endings;
import dev.snapback.shell.command.PresentValues;
import dev.snapback.shell.command.TableOutput;
import dev.snapback.shell.command.Variables;
import dev.snapback.shell.session.Session;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at how a typed line could go on.
 *
 * @param session as it stands
 * @param grammar its language
 * @param variables what stands for what in the line
 */
record Ahead(Session session, Grammar grammar, Variables variables) {

  /** What could stand at the cursor and is legal now; nothing within a variable. */
  Completion complete(String line, int cursor) {
    int at = Math.max(0, Math.min(cursor, line.length()));
    List<Statement> before = Statements.of(line.substring(0, at) + "x");
    int start = before.isEmpty() ? 0 : before.get(before.size() - 1).start();
    String typed = line.substring(start, at);
    String text = variables.expand(typed).text();
    Completion found = session.isLoaded()
        ? grammar.complete(text, text.length(), new Allowed(session.simulation()::legal, session.simulation()::legalFor)) : grammar.complete(text, text.length());
    String begun = text.substring(text.lastIndexOf(' ') + 1);
    List<Completion.Candidate> endings = endings(text, begun);
    if (!endings.isEmpty()) {
      return new Completion(at - begun.length(), at,
          Stream.concat(found.candidates().stream(), endings.stream()).toList(), found.hint());
    }
    int from = found.start() - (text.length() - typed.length()) + start;
    return from < start || typed.indexOf('$', Math.max(0, from - start)) >= 0
        ? new Completion(at, at, List.of(), "")
        : new Completion(from, at, found.candidates(), found.hint());
  }

  /** The same, and candidates say what they are worth now. */
  Completion suggest(String line, int cursor) {
    Completion found = complete(line, cursor);
    return session.isLoaded() ? new PresentValues(session.simulation()).beside(found) : found;
  }

  /** The options that end any line, where one is begun. */
  private List<Completion.Candidate> endings(String text, String begun) {
    String before = text.substring(0, text.length() - begun.length());
    return begun.startsWith("-")
        ? Endings.offered(before, line -> grammar.parse(line) instanceof Parsed parsed && TableOutput.writes(parsed.command()))
            .stream().filter(c -> c.text().startsWith(begun)).toList()
        : List.of();
  }
}
