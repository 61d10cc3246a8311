package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A text in quotation marks.
 *
 * @param what what it is, with its article
 * @param placeholder what stands for it
 */
record QuotedType(String what, String placeholder) implements SlotType<String> {

  @Override
  public Optional<String> read(Input in) {
    if (in.ended() || in.peek().kind() != Kind.QUOTED) {
      return in.word().isPresent()
          ? in.miss(this, what + " stands here: " + WordType.quoted(in.peek().text() + " …"))
          : in.miss(this);
    }
    String text = in.peek().text();
    in.skip();
    return Optional.of(text);
  }

  @Override
  public String print(String value) {
    return WordType.quoted(value);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("\"a judgment\"");
  }
}
