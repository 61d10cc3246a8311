package dev.snapback.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of a pattern. */
sealed interface Element {

  /** How people read it. */
  String usage();

  /**
   * A word that stands for itself.
   *
   * @param spellings at least one; the first is printed
   * @param flag the boolean component that the word sets, or empty
   */
  record Word(List<String> spellings, String flag) implements Element {
    @Override
    public String usage() {
      return spellings.get(0);
    }
  }

  /**
   * A parameter.
   *
   * @param component the record component it fills
   * @param type how it is written
   * @param many whether it is a list
   * @param optional whether the component is an {@code Optional}
   */
  record Slot(String component, SlotType<?> type, boolean many, boolean optional) implements Element {
    @Override
    public String usage() {
      return type.placeholder();
    }
  }

  /**
   * Parts that may be left out and that may come in any order.
   *
   * @param groups each a sequence that is there as a whole or not at all
   */
  record Options(List<List<Element>> groups) implements Element {
    @Override
    public String usage() {
      return groups.stream().map(g -> "[" + Element.usage(g) + "]").collect(Collectors.joining(" "));
    }

    /** Returns the parts without that which fills a component; empty where no other is there. */
    Optional<Options> without(String component) {
      List<List<Element>> left = groups.stream()
          .filter(g -> g.stream().noneMatch(e -> e instanceof Slot slot && slot.component().equals(component))).toList();
      return left.isEmpty() ? Optional.empty() : Optional.of(new Options(left));
    }
  }

  /** How people read a sequence. */
  static String usage(List<Element> sequence) {
    return sequence.stream().map(Element::usage).collect(Collectors.joining(" "));
  }
}
