package dev.snapback.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One of a few words: the constants of an enum in lower case with hyphens.
 *
 * @param type the enum
 * @param <E> its constants
 */
record EnumType<E extends Enum<E>>(Class<E> type) implements SlotType<E> {

  @Override
  public String what() {
    List<String> words = words();
    return "one of " + String.join(", ", words);
  }

  @Override
  public String placeholder() {
    return String.join("|", words());
  }

  @Override
  public Optional<E> read(Input in) {
    String word = in.word().orElse("");
    for (E constant : type.getEnumConstants()) {
      if (dev.snapback.kernel.Names.kebab(constant).equals(word)) {
        in.skip();
        return Optional.of(constant);
      }
    }
    return in.miss(this);
  }

  @Override
  public String print(E value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> words() {
    return Arrays.stream(type.getEnumConstants()).map(dev.snapback.kernel.Names::kebab).toList();
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return words();
  }

  @Override
  public List<String> samples(Names names) {
    return words();
  }
}
