package dev.snapback.language;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that no scenario may use as names, drawn from the forms. */
public final class Reserved {
  private static final List<String> ALWAYS =
      List.of("and", "or", "not", "is", "all", "except", "because", "new", "drop");

  /** What dotted names begin with. */
  private static final List<String> CONCEPTS = List.of(
      "tariff", "truce", "license", "supply", "talks", "control", "pressure", "imports", "exports", "balance",
      "revenue", "prices", "welfare", "output");

  private Reserved() {}

  /** Returns the words of all patterns and of conditions, and the concepts that dotted names begin with. */
  public static Set<String> words(Forms forms) {
    var words = new TreeSet<>(ALWAYS);
    words.addAll(CONCEPTS);
    forms.all().forEach(f -> collect(forms.phrase(f).elements(), words));
    for (SlotType<?> type : forms.types().all()) {
      if (type instanceof ChoiceType<?> choice) {
        choice.phrases().forEach(p -> collect(p.elements(), words));
      }
    }
    return Collections.unmodifiableSet(words);
  }

  private static void collect(List<Element> sequence, Set<String> words) {
    for (Element element : sequence) {
      switch (element) {
        case Element.Word word -> word.spellings().stream().filter(w -> !w.startsWith("--")).forEach(words::add);
        case Element.Slot slot -> {
          if (slot.type() instanceof EnumType<?> constants) {
            words.addAll(constants.words());
          }
        }
        case Element.Options options -> options.groups().forEach(g -> collect(g, words));
      }
    }
  }
}
