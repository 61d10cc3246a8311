package dev.snapback.language;

import java.util.List;
import java.util.Optional;

/**
 * A state of the machine that a metric shows.
 *
 * @param metric the metric's name
 * @param states the states there are
 */
record StateType(String metric, List<String> states) implements SlotType<String> {

  @Override
  public String what() {
    return "a state";
  }

  @Override
  public String placeholder() {
    return "STATE";
  }

  @Override
  public Optional<String> read(Input in) {
    Optional<String> word = in.word();
    if (word.isEmpty() || !states.contains(word.get())) {
      return word.isEmpty()
          ? in.miss(this)
          : in.miss(this, metric + " is never " + word.get() + "; it is " + String.join(", ", states),
              Near.to(word.get(), states).toArray(String[]::new));
    }
    in.skip();
    return word;
  }

  @Override
  public String print(String value) {
    return value;
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return states;
  }

  @Override
  public List<String> samples(Names names) {
    return states;
  }
}
