package dev.snapback.scenario;

import dev.snapback.scenario.internal.JsonText;
import java.util.Random;
import java.util.function.Function;

/** The tin war with other texts, names and numbers, all of which are allowed. */
final class Edits {
  private static final String[] BITS = {
      ":", " ", "#", "'", "\"", "\\", "{", "}", "[", "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "-", "?", "é", "😀",
      "null", "~", "no", "On", "1e3", "0x1F", "2024", "1.50", ".5", "drop", "<<", "a", "Tin", "=", "2025-05-12", "---"};
  private static final String[] TEXTS = {
      "Arvia and Borland (invented)", "Everything here", "invented for teaching", "{name: Arvia}", "Tin products",
      "Countermeasures", "\"A note, shown only\""};
  private static final String[] NAMES = {"y", "n", "null", "true", "e5", "a-1", "tin-2", "x0"};

  private Edits() {}

  /** Returns the file with every one of its free texts, and some names and numbers, changed. */
  static String of(long seed) {
    var random = new Random(seed);
    String text = TinWarFile.TEXT;
    for (String old : TEXTS) {
      String by = JsonText.quoted(free(random));
      text = text.replace(old, old.startsWith("{") ? "{name: " + by + "}" : by);
    }
    text = number(text, random, "length: 60d", n -> "length: " + (1 + n % 3660) + "d");
    text = number(text, random, "rate: 5%", n -> "rate: " + n % 100_000 + (n % 3 == 0 ? ".5%" : "%"));
    text = number(text, random, "seed: 7", n -> "seed: " + n);
    text = number(text, random, "approval: 90%", n -> "approval: " + (1 + n % 100) + "%");
    text = number(text, random, "start: 2 per wd", n -> "start: " + (1 + n % 500) + " per wd");
    text = number(text, random, "batteries: 4}", n -> "batteries: " + n % 1000 + "}");
    text = number(text, random, "review: fixed(10wd)", n -> "review: \"uniform(1wd, " + (2 + n % 50) + "wd)\"");
    String zinc = NAMES[random.nextInt(NAMES.length)];
    return text.replace("zinc: {}", JsonText.quoted(zinc) + ": {}").replace("[tin, zinc]", "[tin, \"" + zinc + "\"]");
  }

  private static String number(String text, Random random, String old, Function<Integer, String> by) {
    return random.nextBoolean() ? text : text.replace(old, by.apply(random.nextInt(1_000_000)));
  }

  /** A text that is not blank, in one line. */
  private static String free(Random random) {
    var out = new StringBuilder();
    for (int bits = 1 + random.nextInt(5); bits > 0; bits--) {
      out.append(BITS[random.nextInt(BITS.length)]);
    }
    return out.toString().isBlank() ? "x" : out.toString();
  }
}
