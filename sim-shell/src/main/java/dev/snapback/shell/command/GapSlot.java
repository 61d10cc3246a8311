package dev.snapback.shell.command;

import dev.snapback.Varied;
import dev.snapback.language.Input;
import dev.snapback.language.Names;
import dev.snapback.language.SlotType;
import dev.snapback.language.Token;
import dev.snapback.shell.command.Words.MoveWithGap;
import java.util.List;
import java.util.Optional;

/** A move in quotation marks with a gap: {@code "us set reciprocal {}"}. */
record GapSlot() implements SlotType<MoveWithGap> {
  @Override
  public String what() {
    return "a move with {} in quotation marks";
  }

  @Override
  public String placeholder() {
    return "\"MOVE with {}\"";
  }

  @Override
  public Optional<MoveWithGap> read(Input in) {
    if (in.ended() || in.peek().kind() != Token.Kind.QUOTED) {
      return in.miss(this);
    }
    try {
      var move = new MoveWithGap(new Varied.OfMove(in.peek().text()));
      in.skip();
      return Optional.of(move);
    } catch (IllegalArgumentException refused) {
      return in.miss(this, String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public String print(MoveWithGap value) {
    return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public List<String> samples(Names names) {
    return List.of("\"us set reciprocal {}\"");
  }
}
