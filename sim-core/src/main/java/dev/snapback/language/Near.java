package dev.snapback.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Which of several words somebody may have meant. */
final class Near {
  private record Ranked(String word, int distance) {}

  private static final int LONGEST = 64;

  private Near() {}

  /** Returns those of {@code words} that are near to what was typed, the nearest first. */
  static List<String> to(String typed, Collection<String> words) {
    if (typed.isEmpty() || typed.length() > LONGEST) {
      return List.of();
    }
    String folded = typed.toLowerCase(Locale.ROOT);
    var ranked = new ArrayList<Ranked>();
    for (String word : new LinkedHashSet<>(words)) {
      int distance = distance(folded, word.toLowerCase(Locale.ROOT));
      if (distance <= Math.max(1, (Math.min(typed.length(), word.length()) + 1) / 3)) {
        ranked.add(new Ranked(word, distance));
      } else if (folded.length() >= 2 && word.startsWith(folded)) {
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

  /**
   * The least number of letters to add, drop, replace or swap with a neighbor (Damerau-Levenshtein, optimal string
   * alignment) that makes one word the other.
   */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
