package dev.snapback.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of some forms as one regular expression, for tools that know no grammar, in the common ground of ECMA 262
 * and Java. It asks for the words of a form in their order and takes anything for its slots: what it refuses is no line
 * of these forms, and what it accepts may still be none.
 */
public final class LineRegex {
  private static final String BLANK = "\\s+";
  private static final String SLOT = "\\S.*?";
  private static final String ACTORS = "[a-z][^\\s,]*(?:(?:\\s*,\\s*|\\s+and\\s+)+[a-z][^\\s,]*)*" + BLANK;

  private LineRegex() {}

  /** Returns what all of a line matches. */
  public static String of(Forms forms) {
    Set<String> governments = new LinkedHashSet<>();
    Set<String> others = new LinkedHashSet<>();
    for (Form<?> form : forms.all()) {
      String regex = sequence(forms.phrase(form).elements());
      (form.who() == Form.Who.GOVERNMENTS ? governments : others).add(regex);
    }
    var all = new LinkedHashSet<String>();
    if (!governments.isEmpty()) {
      all.add(ACTORS + either(governments));
    }
    all.addAll(others);
    return "\\s*" + either(all) + "\\s*(?:#.*)?";
  }

  private static String either(Set<String> alternatives) {
    return "(?:" + String.join("|", alternatives) + ")";
  }

  private static String sequence(List<Element> elements) {
    var out = new StringBuilder();
    for (Element element : elements) {
      String blank = out.isEmpty() ? "" : BLANK;
      out.append(switch (element) {
        case Element.Word word -> blank + word(word.spellings());
        case Element.Slot slot -> blank + SLOT;
        case Element.Options options -> "(?:" + BLANK + "(?:"
            + options.groups().stream().map(LineRegex::sequence).collect(Collectors.joining("|")) + "))*";
      });
    }
    return out.toString();
  }

  private static String word(List<String> spellings) {
    return spellings.size() == 1 ? spellings.get(0) : "(?:" + String.join("|", spellings) + ")";
  }
}
