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

  /** What the shell's commands begin with, beyond the words of moves; a test of the shell sees to it that none is missing. */
  private static final List<String> COMMANDS = List.of(
      "advance", "backtest", "branch", "branches", "cancel", "check", "cite", "compare", "deadlines", "diagram",
      "discover", "economy", "exit", "export", "find", "forecast", "future", "help", "info", "label", "legal", "let", "limits",
      "load", "machine", "metrics", "moves", "next", "note", "open", "params", "plot", "quit", "record", "redo",
      "report", "run", "save", "scenarios", "schedule", "selftest", "sensitivity", "set", "show", "sources", "status", "steady",
      "sweep", "switch", "table", "theme", "timeline", "timing", "tutorial", "undo", "value", "why");

  private Reserved() {}

  /** What the shell's commands begin with and no move has. */
  public static List<String> commands() {
    return COMMANDS;
  }

  /** Returns the words of all patterns, of commands and of conditions, and the concepts that dotted names begin with. */
  public static Set<String> words(Forms forms) {
    var words = new TreeSet<>(ALWAYS);
    words.addAll(CONCEPTS);
    words.addAll(COMMANDS);
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
