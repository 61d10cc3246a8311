package dev.snapback.shell.view;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.world.Scheduled;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Moves that are on the schedule, so that no future leaves them out. */
public final class ScheduledView {
  private static final int MOST_NAMED = 20;

  private ScheduledView() {}

  /** Says so in one line, by name; nothing where there are none. */
  public static List<Block> inEveryFuture(List<Scheduled> moves) {
    if (moves.isEmpty()) {
      return List.of();
    }
    int more = moves.size() - MOST_NAMED;
    return List.of(new Block.Line(Text.of("  ").dim("each future makes " + (moves.size() == 1 ? "1 move" : moves.size() + " moves")
        + " of the schedule: " + moves.stream().limit(MOST_NAMED).map(Scheduled::id).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "") + " (schedule tells them, cancel takes one off)")));
  }

  /** The JSON form, as of {@code schedule}. */
  public static List<Map<String, Object>> json(List<Scheduled> moves) {
    return moves.stream().map(s -> OrderedMap.<String, Object>of("date", s.day().toString(), "id", s.id(), "move", s.deed().text())).toList();
  }
}
