package dev.snapback.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of several phrases: {@code to 125%} or {@code by 5pp}. The first that fits is taken, so each begins with a word
 * of its own.
 *
 * @param what what it is, with its article
 * @param phrases at least one
 * @param <T> the sealed type whose records the phrases make
 */
record ChoiceType<T>(String what, List<Phrase<? extends Record>> phrases) implements SlotType<T> {
  ChoiceType {
    phrases = List.copyOf(phrases);
  }

  @Override
  public String placeholder() {
    String usage = phrases.stream().map(Phrase::usage).collect(Collectors.joining(" | "));
    return phrases.size() == 1 ? usage : "(" + usage + ")";
  }

  @Override
  @SuppressWarnings("unchecked") // the registry has checked that the phrases make records of T
  public Optional<T> read(Input in) {
    int before = in.at();
    for (Phrase<?> phrase : phrases) {
      Map<String, Object> bound = new LinkedHashMap<>();
      if (phrase.read(in, bound)) {
        try {
          return Optional.of((T) phrase.make(bound));
        } catch (IllegalArgumentException refused) {
          return in.reject(before, this, String.valueOf(refused.getMessage()), List.of());
        }
      }
      in.at(before);
    }
    return Optional.empty();
  }

  @Override
  public String print(T value) {
    return phrases.stream()
        .flatMap(p -> p.said((Record) value).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no phrase says " + value));
  }

  @Override
  public List<String> samples(Names names) {
    return phrases.stream().map(p -> Samples.of(p.elements(), names, "")).toList();
  }
}
