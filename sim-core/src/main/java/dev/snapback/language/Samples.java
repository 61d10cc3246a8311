package dev.snapback.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lines made of samples of their parts. */
final class Samples {
  private Samples() {}

  /**
   * The shortest text of a sequence; optional parts are left out. What stands in the line already is taken again only where
   * there is nothing else: nobody accuses itself.
   *
   * @param before who the line begins with; may be empty
   */
  static String of(List<Element> sequence, Names names, String before) {
    Set<String> said = new LinkedHashSet<>(List.of(before));
    var line = new StringBuilder(before);
    for (Element element : sequence) {
      String text = switch (element) {
        case Element.Word word -> word.spellings().get(0);
        case Element.Slot slot -> sample(slot.type(), names, said);
        case Element.Options options -> "";
      };
      said.add(text);
      line.append(line.isEmpty() || text.isEmpty() ? "" : " ").append(text);
    }
    return line.toString();
  }

  private static String sample(SlotType<?> type, Names names, Set<String> said) {
    List<String> samples = type.samples(names);
    return samples.stream().filter(s -> !said.contains(s)).findFirst()
        .orElse(samples.isEmpty() ? type.placeholder() : samples.get(0));
  }
}
