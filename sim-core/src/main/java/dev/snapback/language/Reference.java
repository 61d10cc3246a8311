package dev.snapback.language;

import dev.snapback.language.Form.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The forms as pages for people: Markdown for {@code docs/} and for {@code help}. */
public final class Reference {
  private final Forms forms;

  /** Describes these forms. */
  public Reference(Forms forms) {
    this.forms = forms;
  }

  /** All forms, group by group. */
  public String markdown() {
    var byGroup = new LinkedHashMap<Group, List<Form<?>>>();
    forms.all().forEach(f -> byGroup.computeIfAbsent(f.group(), g -> new ArrayList<>()).add(f));
    var out = new StringBuilder();
    byGroup.forEach((group, members) -> {
      out.append(out.isEmpty() ? "" : "\n").append("## ").append(title(group)).append('\n');
      members.forEach(form -> out.append('\n').append(markdown(form)));
    });
    return out.toString();
  }

  /** One form: its pattern, what it does, its parameters and examples. */
  public String markdown(Form<?> form) {
    var out = new StringBuilder();
    out.append("### ").append(form.name().replace('-', ' ')).append("\n\n");
    out.append("    ").append(usage(form)).append("\n\n").append(form.help()).append(".\n");
    var rows = new StringBuilder();
    for (Phrase.Part part : forms.phrase(form).parts()) {
      String what = part.slot().map(slot -> what(slot.type())).orElse("");
      String meaning = form.meanings().getOrDefault(part.component(), "");
      rows.append("| `").append(cell(part.component())).append("` | `").append(cell(part.written())).append("` | ")
          .append(cell(meaning.isEmpty() || what.isEmpty() ? meaning + what : meaning + "; " + what)).append(" |\n");
    }
    if (!rows.isEmpty()) {
      out.append("\n| part | written | meaning |\n| --- | --- | --- |\n").append(rows);
    }
    out.append('\n');
    form.examples().forEach(e -> out.append("    ").append(e).append('\n'));
    return out.toString();
  }

  private static String what(SlotType<?> type) {
    return type.what() + (type.range().isEmpty() ? "" : ": " + type.range());
  }

  /** The parts of a form that do not speak for themselves: how each is written, and what it means. */
  public Map<String, String> options(Form<?> form) {
    var options = new LinkedHashMap<String, String>();
    forms.phrase(form).parts().forEach(part -> Optional.ofNullable(form.meanings().get(part.component()))
        .ifPresent(meaning -> options.put(part.written(), meaning)));
    return options;
  }

  /** The parts of a form that may be left out and say nowhere what they mean. */
  public List<String> unexplained(Form<?> form) {
    return forms.phrase(form).parts().stream()
        .filter(part -> !part.word().isEmpty() && !form.meanings().containsKey(part.component()))
        .map(Phrase.Part::written).toList();
  }

  /** One line: who acts, the pattern, and the reason of a move. */
  public String usage(Form<?> form) {
    return usageWithoutReason(form) + (form.isMove() ? " [because \"WHY\"]" : "");
  }

  /** The same without the reason, which every move may have. */
  public String usageWithoutReason(Form<?> form) {
    return (form.who() == Form.Who.GOVERNMENTS ? "ACTORS " : "") + forms.usage(form);
  }

  /**
   * Forms that the words of {@code help} ask for, in any case: those of a group, or those that begin with the first word,
   * of these the ones that have most of the others. Of a move the actors may stand before it.
   */
  public List<Form<?>> about(String words) {
    String asked = words.strip().toLowerCase(Locale.ROOT);
    List<Form<?>> called = forms.all().stream()
        .filter(f -> dev.snapback.kernel.Names.kebab(f.group()).equals(asked) || f.name().equals(asked)
            || f.firstWords().contains(asked))
        .toList();
    if (!called.isEmpty()) {
      return called;
    }
    List<String> typed = List.of(asked.split("[\\s,]+", -1));
    for (int i = 0; i < typed.size(); i++) {
      String first = typed.get(i);
      boolean acted = i > 0;
      List<Form<?>> begun = forms.all().stream()
          .filter(f -> f.firstWords().contains(first) && (!acted || f.who() == Form.Who.GOVERNMENTS)).toList();
      if (!begun.isEmpty()) {
        return nearest(begun, typed.subList(i + 1, typed.size()));
      }
    }
    return List.of();
  }

  private List<Form<?>> nearest(List<Form<?>> begun, List<String> others) {
    var had = new LinkedHashMap<Form<?>, Long>();
    begun.forEach(f -> {
      Set<String> own = words(usage(f));
      had.put(f, others.stream().filter(o -> own.containsAll(words(o))).count());
    });
    long most = Collections.max(had.values());
    return begun.stream().filter(f -> had.getOrDefault(f, 0L) == most).toList();
  }

  /** Forms that have all these words in how they are written or in what is said of them, in any case and number. */
  public List<Form<?>> mentioning(String words) {
    Set<String> asked = words(words);
    return asked.isEmpty() ? List.of() : forms.all().stream().filter(f -> words(usage(f) + " " + f.help()).containsAll(asked)).toList();
  }

  /** The words of a text in small letters, each in its singular. */
  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9-]+", -1)).filter(w -> !w.isEmpty())
        .map(w -> w.length() > 3 && w.endsWith("s") ? w.substring(0, w.length() - 1) : w)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private static String title(Group group) {
    return switch (group) {
      case TARIFFS -> "Moves: tariffs";
      case TRUCES -> "Moves: truces and obligations";
      case LICENSES -> "Moves: export licenses";
      case CONTROLS -> "Moves: other controls";
      case TALKS -> "Moves: talks";
      case LOAD -> "Load";
      case PLAY -> "Play";
      case LOOK -> "Look";
      case STUDY -> "Study";
      case FILES -> "Files and session";
    };
  }
}
