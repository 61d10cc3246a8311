package dev.snapback.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine drawn from its rows.
 *
 * @param name the machine's name
 * @param transitions its rows
 */
public record Diagram(String name, List<Transition> transitions) {
  private static final String GAP = "  ";

  public Diagram {
    transitions = List.copyOf(transitions);
  }

  /** The states in the order in which the rows mention them. */
  public List<String> states() {
    Set<String> found = new LinkedHashSet<>();
    transitions.forEach(t -> found.add(t.from()));
    transitions.forEach(t -> found.add(t.to()));
    return List.copyOf(found);
  }

  /** Returns the diagram as lines of text, with {@code current} marked where it is given. */
  public List<String> text(Optional<String> current) {
    int width = states().stream().mapToInt(String::length).max().orElse(0);
    var lines = new ArrayList<String>();
    lines.add(name + "   ── by a move   ·· by the calendar   ══ in consequence   ● now");
    for (String state : states()) {
      String mark = current.filter(state::equals).isPresent() ? "● " : GAP;
      String label = mark + state + " ".repeat(width - state.length());
      for (String arrow : arrows(state)) {
        lines.add((label + " " + arrow).stripTrailing());
        label = GAP + " ".repeat(width);
      }
    }
    return lines;
  }

  private List<String> arrows(String state) {
    Map<String, Set<String>> targets = new LinkedHashMap<>();
    for (Transition t : transitions) {
      if (t.from().equals(state)) {
        String line = line(t.by());
        targets.computeIfAbsent(line + " " + t.command() + " " + line + "▶ ", k -> new LinkedHashSet<>())
            .add(t.to().equals(state) ? "(stays)" : t.to());
      }
    }
    return targets.isEmpty()
        ? List.of("(end)")
        : targets.entrySet().stream().map(e -> e.getKey() + String.join(" | ", e.getValue())).toList();
  }

  private static String line(By by) {
    return switch (by) {
      case ACTOR -> "──";
      case TIMER -> "··";
      case REACTION -> "══";
    };
  }

  /** Returns the diagram in Mermaid's {@code stateDiagram-v2}, with {@code current} highlighted where it is given. */
  public String mermaid(Optional<String> current) {
    var out = new StringBuilder("stateDiagram-v2\n");
    for (String state : states()) {
      out.append("  state \"").append(state).append("\" as ").append(id(state)).append('\n');
    }
    Set<String> edges = new LinkedHashSet<>();
    for (Transition t : transitions) {
      edges.add("  " + id(t.from()) + " --> " + id(t.to()) + ": " + t.command()
          + (t.by() == By.ACTOR ? "" : " (" + Names.kebab(t.by()) + ")"));
    }
    edges.forEach(e -> out.append(e).append('\n'));
    current.ifPresent(s -> out.append("  classDef now stroke-width:4px,font-weight:bold\n  class ").append(id(s))
        .append(" now\n"));
    return out.toString();
  }

  private static String id(String state) {
    return state.replace('-', '_');
  }
}
