package dev.snapback.language;

import java.util.ArrayList;
import java.util.List;

/** A line as it is typed, and without what only other programs write around words. */
final class Shapes {
  /** Programs whose name is typed before their commands. */
  private static final List<String> PROGRAMS = List.of("git", "snapback", "./snapback");

  private Shapes() {}

  /** The line, then what is left of {@code git WORDS}, {@code WORD(WORDS)} and {@code WORDS, OPTION}. */
  static List<Line> of(Line line) {
    List<Token> tokens = line.tokens();
    var shapes = new ArrayList<Line>();
    shapes.add(line);
    if (tokens.size() > 1 && PROGRAMS.contains(tokens.get(0).text())) {
      shapes.add(new Line(line.text(), tokens.subList(1, tokens.size())));
    }
    if (isCall(tokens)) {
      shapes.add(bare(line));
    } else if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() != Token.Kind.COMMA
        && tokens.stream().anyMatch(t -> t.kind() == Token.Kind.COMMA)) {
      shapes.add(new Line(line.text(), tokens.stream().filter(t -> t.kind() != Token.Kind.COMMA).toList()));
    }
    return shapes;
  }

  private static boolean isCall(List<Token> tokens) {
    return tokens.size() > 2 && tokens.get(0).kind() == Token.Kind.WORD && tokens.get(1).kind() == Token.Kind.OPEN
        && tokens.get(1).start() == tokens.get(0).end() && tokens.get(tokens.size() - 1).kind() == Token.Kind.CLOSE;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 2 && text.startsWith("'") && text.endsWith("'");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** The words of a call; what is quoted there is a word. */
  private static Line bare(Line line) {
    return new Line(line.text(), line.tokens().stream()
        .filter(t -> t.kind() == Token.Kind.WORD || t.kind() == Token.Kind.QUOTED)
        .map(t -> new Token(Token.Kind.WORD, unquoted(t.text()), t.start(), t.end())).toList());
  }
}
