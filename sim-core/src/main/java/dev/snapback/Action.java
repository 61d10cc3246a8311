package dev.snapback;

import dev.snapback.world.Drawn;
import dev.snapback.world.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a line that was accepted did to a simulation: the unit of undo, and what a session file replays. */
public sealed interface Action {
  /**
   * A move was played.
   *
   * @param move the move
   * @param because the reason given, which is now a numbered assumption
   */
  record Played(Move move, Optional<String> because) implements Action {}

  /**
   * Time went on.
   *
   * @param to the morning reached
   */
  record Advanced(LocalDate to) implements Action {}

  /**
   * A parameter was given another value.
   *
   * @param name its full name
   * @param value the value as text
   * @param throughout whether from the scenario's first day on; else from that day on
   * @param because the reason given, which is now a numbered assumption
   */
  record ParameterSet(String name, String value, boolean throughout, Optional<String> because) implements Action {}

  /**
   * The branch went on as one of the futures of a seed.
   *
   * @param number which, 1 and up
   * @param seed the key of its draws
   * @param fixed whether the uncertain parameters kept their numbers
   * @param drawn the numbers that it drew, each with the source of its distribution; none where they are fixed
   */
  record WentOn(int number, long seed, boolean fixed, List<Drawn> drawn) implements Action {
    public WentOn {
      drawn = List.copyOf(drawn);
    }

    /** Returns the same, without the numbers of some parameters. */
    WentOn without(Set<String> parameters) {
      return new WentOn(number, seed, fixed,
          drawn.stream().filter(d -> !parameters.contains(d.name())).toList());
    }

    /** Whether it drew this parameter. */
    boolean drew(String parameter) {
      return drawn.stream().anyMatch(d -> d.name().equals(parameter));
    }
  }

  /**
   * A scheduled move was canceled.
   *
   * @param id its name in the file
   */
  record Canceled(String id) implements Action {}

  /** The reason given, where there is one: a numbered assumption. */
  default Optional<String> because() {
    return Optional.empty();
  }

  /** What was done, as the line without its reason. */
  default String deed() {
    return switch (this) {
      case Played a -> a.move().text();
      case Advanced a -> "advance to " + a.to();
      case ParameterSet a -> "set " + a.name() + " " + a.value() + (a.throughout() ? " throughout" : "");
      case WentOn a -> "future " + a.number() + " --seed " + a.seed() + (a.fixed() ? " --fixed" : "");
      case Canceled a -> "cancel " + a.id();
    };
  }

  /** The line that does the same. */
  default String line() {
    return deed() + because().map(b -> " because \"" + b.replace("\"", "'") + "\"").orElse("");
  }
}
