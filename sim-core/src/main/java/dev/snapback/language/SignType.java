package dev.snapback.language;

import dev.snapback.world.Condition.Op;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A comparison sign: what stands after a metric that is a number. */
record SignType() implements SlotType<String> {

  @Override
  public String what() {
    return "a comparison such as >";
  }

  @Override
  public String placeholder() {
    return "<";
  }

  @Override
  public Optional<String> read(Input in) {
    return in.miss(this);
  }

  @Override
  public String print(String value) {
    return value;
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return Arrays.stream(Op.values()).map(Op::sign).toList();
  }

  @Override
  public List<String> samples(Names names) {
    return candidates(names, Names.Scope.ALL);
  }
}
