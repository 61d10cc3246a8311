package dev.snapback.kernel;

import java.util.Collection;
import java.util.Optional;

/** The known word that a mistyped one most likely meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /**
   * Returns the candidate with the fewest slips (a letter missing, too many, wrong, or two swapped), the first of
   * equals; empty where all are further away than a third of the word, at least one slip and at most three, and none
   * begins with what was typed.
   */
  public static Optional<String> to(String typed, Collection<String> candidates) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    int best = Math.max(1, Math.min(3, typed.length() / 3)) + 1;
    Optional<String> found = Optional.empty();
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - typed.length()) < best) {
        int slips = slips(typed, candidate);
        if (slips < best) {
          best = slips;
          found = Optional.of(candidate);
        }
      }
    }
    if (found.isEmpty() && typed.length() >= 3) {
      return candidates.stream().filter(candidate -> candidate.startsWith(typed)).findFirst();
    }
    return found;
  }

  /**
   * The fewest letters to add, drop, replace or swap with a neighbor that make one word the other: the restricted
   * Damerau-Levenshtein distance.
   */
  public static int slips(String a, String b) {
    int[] older = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (x == y ? 0 : 1));
        if (i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2)) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
      }
      int[] free = older;
      older = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
