package dev.snapback.language;

import java.util.List;
import java.util.Optional;

/**
 * A whole move, to the end of the line: {@code why not us raise reciprocal to 125%}.
 *
 * @param forms how it is printed
 */
record MoveType(Forms forms) implements SlotType<Parsed> {

  @Override
  public String what() {
    return "a move";
  }

  @Override
  public String placeholder() {
    return "MOVE";
  }

  @Override
  public Optional<Parsed> read(Input in) {
    return in.within(() -> in.grammar().move(in));
  }

  @Override
  public String print(Parsed value) {
    return forms.print(value);
  }

  @Override
  public List<String> samples(Names names) {
    return forms.all().stream().filter(Form::isMove).limit(1).flatMap(f -> f.examples().stream()).toList();
  }
}
