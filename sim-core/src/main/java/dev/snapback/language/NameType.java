package dev.snapback.language;

import dev.snapback.vocabulary.Ids;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A name of the scenario in one word: {@code fentanyl}.
 *
 * @param type the type that wraps it
 * @param what what it names, with its article
 * @param placeholder what stands for it
 * @param fresh whether it may be a name that the scenario does not have yet
 * @param wrap makes the value
 * @param <T> the values; their {@code toString} is the name
 */
record NameType<T>(Class<T> type, String what, String placeholder, boolean fresh, Function<String, T> wrap)
    implements SlotType<T> {

  NameType<T> orNew() {
    return new NameType<>(type, what, placeholder, true, wrap);
  }

  @Override
  public Optional<T> read(Input in) {
    Optional<String> word = in.word();
    if (word.isEmpty()) {
      return in.miss(this);
    }
    String name = word.get();
    if (!in.names().knows(type, name)) {
      if (!fresh) {
        return in.miss(this);
      }
      if (!Ids.valid(name)) {
        return in.miss(this);
      }
      if (in.grammar().reserved().contains(name)) {
        return in.miss(this, name + " is a word of the language and cannot be a name");
      }
    }
    T value;
    try {
      value = wrap.apply(name);
    } catch (IllegalArgumentException refused) {
      return in.miss(this, String.valueOf(refused.getMessage()));
    }
    in.skip();
    return Optional.of(value);
  }

  @Override
  public String print(T value) {
    return value.toString();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return names.names(type, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return names.title(type, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return candidates(names, Names.Scope.ALL);
  }
}
