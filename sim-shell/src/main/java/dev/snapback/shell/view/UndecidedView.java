package dev.snapback.shell.view;

import dev.snapback.ensemble.Undecided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Of how many futures nobody can say whether a condition holds, and why. */
final class UndecidedView {
  private static final int MOST_REASONS = 3;

  private UndecidedView() {}

  /**
   * Says so to people; nothing where all are decided.
   *
   * @param before what the line begins with
   * @param held the share in which the condition is seen to hold
   */
  static List<Text> lines(String before, Undecided of, double held) {
    return of.any() ? List.of(Text.of(before).bad(String.format(Locale.ROOT,
        "in %,d of %,d nobody can say whether it holds; they count as not, so that it may be up to %.2f", of.count(), of.of(),
        held + of.share())).plain("  " + reasons(of))) : List.of();
  }

  private static String reasons(Undecided of) {
    String told = of.reasons().entrySet().stream().limit(MOST_REASONS)
        .map(e -> of.reasons().size() == 1 ? e.getKey() : e.getKey() + " (" + e.getValue() + ")")
        .collect(Collectors.joining("; "));
    int more = of.reasons().size() - MOST_REASONS;
    return more > 0 ? told + "; and " + more + " more reasons" : told;
  }

  /** The JSON form. */
  static Map<String, @Nullable Object> json(Undecided of) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("count", of.count());
    json.put("share", of.share());
    json.put("reasons", of.reasons());
    return json;
  }
}
