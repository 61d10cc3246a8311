package dev.snapback.language;

import dev.snapback.language.Form.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

  /** One line: who acts, and the pattern. */
  public String usage(Form<?> form) {
    String who = form.who() == Form.Who.GOVERNMENTS ? "ACTORS " : "";
    return who + forms.usage(form) + (form.isMove() ? " [because \"WHY\"]" : "");
  }

  /** Forms that a word of {@code help} asks for: a first word, a name or a group. */
  public List<Form<?>> about(String word) {
    var found = new ArrayList<Form<?>>();
    for (Form<?> form : forms.all()) {
      boolean named = form.firstWords().contains(word) || form.name().equals(word.replace(' ', '-'))
          || dev.snapback.kernel.Names.kebab(form.group()).equals(word.toLowerCase(Locale.ROOT));
      if (named) {
        found.add(form);
      }
    }
    return found;
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
