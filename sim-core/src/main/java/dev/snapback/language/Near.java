package dev.snapback.language;

import dev.snapback.kernel.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of several words somebody may have meant. */
final class Near {
  private record Ranked(String word, int distance) {}

  private static final int LONGEST = 64;
  /** The number of an order or a notice, by which it is known without what stands before it. */
  private static final Pattern NUMBER = Pattern.compile("\\d{2,}");

  private Near() {}

  /** Returns those of {@code words} that are near to what was typed, the nearest first. */
  static List<String> to(String typed, Collection<String> words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    String folded = typed.toLowerCase(Locale.ROOT);
    var ranked = new ArrayList<Ranked>();
    for (String word : new LinkedHashSet<>(words)) {
      int distance = Nearest.slips(folded, word.toLowerCase(Locale.ROOT));
      if (distance <= Math.max(1, (Math.min(typed.length(), word.length()) + 1) / 3)) {
        ranked.add(new Ranked(word, distance));
      } else if (folded.length() >= 2 && (word.startsWith(folded) || (NUMBER.matcher(folded).matches() && word.endsWith("-" + folded)))) {
        ranked.add(new Ranked(word, 2));
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::distance));
    int best = ranked.isEmpty() ? 0 : ranked.get(0).distance;
    return ranked.stream()
        .filter(r -> r.distance <= best + 1 && (r.word.length() > 1 || r.distance == 0))
        .map(Ranked::word)
        .toList();
  }
}
