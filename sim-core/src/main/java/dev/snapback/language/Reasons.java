package dev.snapback.language;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Why moves were refused, as people read it. The journal keeps a reason as the machine gave it. */
public final class Reasons {
  private static final Pattern COMMAND = Pattern.compile("[a-z0-9-]+(?=" + Refusal.NEEDS_STATE + ")");
  private static final Map<String, String> BEGINNINGS = beginnings();

  private Reasons() {}

  /**
   * Returns a reason, or a sentence that quotes it, in which a move that the state does not know is named by the words
   * with which it is typed. A command that nobody can type keeps its name.
   */
  public static String typed(String reason) {
    return reason.contains(Refusal.NEEDS_STATE)
        ? COMMAND.matcher(reason).replaceAll(m -> BEGINNINGS.getOrDefault(m.group(), m.group())) : reason;
  }

  private static Map<String, String> beginnings() {
    var found = new LinkedHashMap<String, String>();
    Moves.forms().all().forEach(f -> found.putIfAbsent(dev.snapback.kernel.Names.kebab(f.type()), f.beginning()));
    return OrderedMap.copyOf(found);
  }
}
