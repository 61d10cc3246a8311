package dev.snapback.kernel;

import java.util.Map;

/**
 * Something an actor may do now: a command with those of its parts that are settled. What {@code moves} lists and what
 * completion offers is drawn from these; they come from {@link Table#possible}.
 *
 * @param command the kind of command
 * @param slots the settled record components by name, in the command's order: {@code layer} is {@code reciprocal}; the
 *     others are free. An optional part is without its {@code Optional}
 */
public record Legal(Class<? extends Command> command, Map<String, Object> slots) {
  public Legal {
    slots = OrderedMap.copyOf(slots);
  }
}
