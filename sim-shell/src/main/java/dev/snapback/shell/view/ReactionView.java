package dev.snapback.shell.view;

import dev.snapback.kernel.Names;
import dev.snapback.world.Reaction;
import dev.snapback.world.ReactionStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The scenario's standing policies.
 *
 * @param reactions how they stand
 * @param citations what the ids of sources stand for
 */
public record ReactionView(List<ReactionStatus> reactions, Citations citations) {
  public ReactionView {
    reactions = List.copyOf(reactions);
  }

  /** Says in one line which policies do not act yet, and why; nothing where all have begun. */
  public static List<Block> acting(List<ReactionStatus> all) {
    Map<String, String> later = notBegun(all);
    return later.isEmpty() ? List.of() : List.of(new Block.Line(Text.of("  ").bad("policies that do not act yet: "
        + later.entrySet().stream().map(e -> e.getKey() + " from " + e.getValue()).collect(Collectors.joining(", "))).dim(
            " (the file's from, else the scenario's today: load at DATE does not move it, a scenario that extends this one may)")));
  }

  /** The day on which each of these policies begins, by name. */
  public static Map<String, String> notBegun(List<ReactionStatus> all) {
    var later = new LinkedHashMap<String, String>();
    all.stream().filter(s -> s.state() == ReactionStatus.State.NOT_BEGUN)
        .forEach(s -> later.put(s.reaction().name(), s.reaction().from().toString()));
    return later;
  }

  /** One row a reaction: what it waits for, its move, its chance now, whether it may be set off. */
  public Table table() {
    var table = Table.of("reaction", "when", "now", "move", "chance now", "state", "set off", "sources");
    for (ReactionStatus each : reactions) {
      Reaction reaction = each.reaction();
      table.row(Cell.name(reaction.name()), Cell.of(waitsFor(reaction)), Cell.of(now(each)),
          Cell.of(reaction.move().text()), Cell.of(Amounts.shown(each.percent(), "%", false) + every(reaction)),
          Cell.of(state(each)), Cell.of(each.times() == 0 ? "never" : each.times() + (each.times() == 1 ? " time" : " times")
              + each.last().map(d -> ", last on " + d).orElse("")),
          Cell.of(citations.bracketed(reaction.cites())));
    }
    return table.build();
  }

  private static String waitsFor(Reaction reaction) {
    return switch (reaction.trigger()) {
      case Reaction.Trigger.When when -> when.condition().toString();
      case Reaction.Trigger.On on -> "on " + on.pattern();
    };
  }

  private static String now(ReactionStatus status) {
    return switch (status.reaction().trigger()) {
      case Reaction.Trigger.When when -> status.holds() ? "holds" : "does not hold";
      case Reaction.Trigger.On on -> status.holds() ? "happened" : "has not happened";
    };
  }

  private static String every(Reaction reaction) {
    return switch (reaction.trigger()) {
      case Reaction.Trigger.When when -> reaction.chance().daily() ? " a day" : " once it holds";
      case Reaction.Trigger.On on -> " each time";
    };
  }

  private static String state(ReactionStatus status) {
    return Names.kebab(status.state()).replace('-', ' ') + status.until().map(d -> " until " + d).orElse("");
  }
}
