package dev.snapback.language;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the language knows of a scenario: its names, by the type that wraps them. {@code Actor.class} gives
 * {@code us, cn}; a type without names of its own, such as {@code LocalDate.class}, may give values worth offering.
 */
public interface Names {
  /**
   * The names of one kind in the scenario's order.
   *
   * @param type the type whose instances bear the names
   * @param scope what is known of the line so far, to narrow the list for completion; {@link Scope#ALL} asks for all
   */
  List<String> names(Class<?> type, Scope scope);

  /** Whether there is such a name. */
  default boolean knows(Class<?> type, String name) {
    return names(type, Scope.ALL).contains(name);
  }

  /** What the name stands for, as people read it, where the scenario says so. */
  default Optional<String> title(Class<?> type, String name) {
    return Optional.empty();
  }

  /** What the parameter of that full name may be set to, for people; empty where nothing is known of it. */
  default String range(String parameter) {
    return "";
  }

  /**
   * The days of a session.
   *
   * @param first the scenario's first
   * @param today where it stands
   * @param last the scenario's last
   */
  record Days(LocalDate first, LocalDate today, LocalDate last) {}

  /** The days of the session, from which a day without a year has its year; empty where there is none. */
  default Optional<Days> days() {
    return Optional.empty();
  }

  /** The metrics that a line may name after what it has said; empty for those of the scenario that is loaded. */
  default Optional<MetricNames> metrics(Scope scope) {
    return Optional.empty();
  }

  /** The name that is meant by one that is written as elsewhere, such as a file's; what was typed where there is none. */
  default String meant(Class<?> type, String typed) {
    return typed;
  }

  /**
   * What a line has said before a place in it.
   *
   * @param actors who acts
   * @param slots the parts already read, by record component name; optional ones without their {@code Optional}
   */
  record Scope(List<Actor> actors, Map<String, Object> slots) {
    /** Nothing is known: all names. */
    public static final Scope ALL = new Scope(List.of(), Map.of());

    public Scope {
      actors = List.copyOf(actors);
      slots = OrderedMap.copyOf(slots);
    }
  }
}
