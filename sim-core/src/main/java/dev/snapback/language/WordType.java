package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * Any word, or any text in quotation marks: a file, a title, a search pattern.
 *
 * @param what what it is, with its article
 * @param placeholder what stands for it
 */
record WordType(String what, String placeholder) implements SlotType<String> {
  /** A text of which no more is known. */
  static final WordType ANY = new WordType("a word or a text in quotation marks", "TEXT");

  @Override
  public Optional<String> read(Input in) {
    if (in.ended() || (in.peek().kind() != Kind.WORD && in.peek().kind() != Kind.QUOTED)) {
      return in.miss(this);
    }
    String text = in.peek().text();
    in.skip();
    return Optional.of(text);
  }

  @Override
  public String print(String value) {
    return Line.of(value) instanceof Line line
            && line.tokens().size() == 1
            && line.tokens().get(0).is(value)
            && !value.startsWith("--")
        ? value
        : quoted(value);
  }

  /** Writes a text in quotation marks. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("\"some words\"");
  }
}
