package dev.snapback.shell.view;

import dev.snapback.ensemble.Undecided;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of how many futures nobody can say whether a condition holds, and why. */
final class UndecidedView {
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
        held + of.share())).plain("  " + of.why())) : List.of();
  }

  /** Says in parentheses why some have no value; nothing where all have one. */
  static String why(Undecided of) {
    return of.any() ? " (" + of.why() + ")" : "";
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
