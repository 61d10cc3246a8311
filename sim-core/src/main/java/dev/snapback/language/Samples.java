package dev.snapback.language;

import java.util.List;
import java.util.stream.Collectors;

/** Lines made of samples of their parts. */
final class Samples {
  private Samples() {}

  /** The shortest text of a sequence; optional parts are left out. */
  static String of(List<Element> sequence, Names names) {
    return sequence.stream()
        .map(element -> switch (element) {
          case Element.Word word -> word.spellings().get(0);
          case Element.Slot slot -> slot.type().samples(names).stream().findFirst().orElse(slot.type().placeholder());
          case Element.Options options -> "";
        })
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
