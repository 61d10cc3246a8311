package dev.snapback.scenario.internal;

import dev.snapback.kernel.Characters;
import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Problem;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Says in plain words what a parser stumbled over. The parser's own location often points at the token before; its
 * marks point at the thing itself.
 */
final class Syntax {
  private Syntax() {}

  /**
   * What a parser may say, and what it means.
   *
   * @param says a part of the parser's message
   * @param opened whether the place is where the unfinished thing was opened
   * @param means the same for people
   * @param maybe what to do
   */
  private record Saying(String says, boolean opened, String means, String maybe) {}

  private static final List<Saying> SAYINGS = List.of(
      new Saying("\\t(TAB)", false, "a tab stands where YAML allows only spaces", "use spaces"),
      new Saying("found a tab", false, "a tab stands where YAML allows only spaces", "use spaces"),
      new Saying("mapping values are not allowed here", false, "a second ':' in one value, or a wrong indentation",
          "quote the value, or align the line with its neighbors"),
      new Saying("expected ',' or ']'", true, "the list that begins here is not closed",
          "add ], or quote a value with , : # [ ] { }"),
      new Saying("expected ',' or '}'", true, "the map that begins here is not closed",
          "add }, or quote a value with , : # [ ] { }"),
      new Saying("expected <block end>", false, "the line does not fit in with the lines around it",
          "align it with its neighbors; write KEY: VALUE or - ITEM, not both"),
      new Saying("while scanning a quoted scalar", true, "the quotation mark that begins here is never closed",
          "close it; write a ' inside '…' twice"),
      new Saying("found unknown escape", false, "this escape with \\ is not known", "use '…' instead of \"…\""),
      new Saying("escape sequence", false, "this escape with \\ is not complete", "use '…' instead of \"…\""),
      new Saying("could not find expected ':'", false, "a key without ':'", "write KEY: VALUE"),
      new Saying("while scanning an alias", false, "a text cannot begin with *", "quote it"),
      new Saying("while scanning an anchor", false, "a text cannot begin with &", "quote it"),
      new Saying("while scanning a tag", false, "a tag (!) is not allowed", "delete it, or quote the text"),
      new Saying("that cannot start any token", false, "a text cannot begin with this character", "quote it"),
      new Saying("Expected a property name", false, "a key must be a plain name", "quote a value with { } or [ ]"),
      new Saying("expected '<document start>'", false, "the line does not fit in with the lines before it",
          "align it with its neighbors; write KEY: VALUE"),
      new Saying("double-quote to start", false, "a key must stand in double quotes",
          "delete a comma before }; quote the key"),
      new Saying("comment", false, "JSON has no comments", "delete it, or write YAML"),
      new Saying("NON_NUMERIC", false, "this is no finite number", "quote it if it is a text"),
      new Saying("Illegal unquoted character", false, "a text in JSON ends on its line",
          "close the quotation mark; write a line end as \\n"),
      new Saying("Unexpected end-of-input", false, "the file ends too early", "close what is open: \" ] }"));

  /** Returns the problem that a parser met after the token at {@code last}, under {@code path}. */
  static Problem problem(Source source, JacksonException e, String path, Place last) {
    if (e instanceof StreamConstraintsException) {
      return at(source, last, path, "this is over a limit").allowed(Limits.FILE + ", " + Limits.DEPTH)
          .maybe("shorten it");
    }
    String says = firstLine(e.getOriginalMessage());
    Optional<Place> problem = Optional.empty();
    Optional<Place> context = Optional.empty();
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      says = marked.getContext() + "; " + marked.getProblem();
      problem = marked.getProblemMark().map(mark -> place(source, mark));
      context = marked.getContextMark().map(mark -> place(source, mark));
    }
    Place where = problem.orElseGet(() -> location(source, e, last));
    for (Saying saying : SAYINGS) {
      if (says.contains(saying.says())) {
        return at(source, saying.opened() ? context.orElse(where) : where, path, saying.means()).maybe(saying.maybe());
      }
    }
    return at(source, where, path, "this is not " + (source.isJson() ? "JSON" : "YAML") + ": " + Characters.shown(says))
        .maybe("look for a quotation mark, a bracket or a ':' missing before it");
  }

  private static Problem at(Source source, Place place, String path, String message) {
    return Problem.error(source.name(), place.line(), place.column(), path, message);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unknown");
  }

  private static Place place(Source source, Mark mark) {
    return new Place(source.name(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place location(Source source, JacksonException e, Place last) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1 ? last : new Place(source.name(), at.getLineNr(), Math.max(1, at.getColumnNr()));
  }
}
