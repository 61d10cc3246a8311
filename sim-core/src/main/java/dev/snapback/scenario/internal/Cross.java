package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Checks across the blocks of a file: that what is named is declared, and that the parts fit together.
 *
 * @param problems where problems go
 */
record Cross(Problems problems) {
  private static final int LISTED = 12;

  /** A step of a key path. */
  private static final Pattern STEP = Pattern.compile("[.\\[]");
  private static final Pattern SOURCE = Pattern.compile("(?:^|[.])source(?![^.\\[])");

  Position position(At at) {
    return new Position(at.place().file(), at.place().line(), at.place().column(), at.path());
  }

  /** Whether something at a place, or beneath it, was refused: what hangs on it is not told, since it may not be so. */
  boolean refused(At at) {
    return problems.hasErrorsAt(at.path());
  }

  /** Whether something was refused on which the names and metrics of the scenario hang. */
  boolean namesRefused() {
    return problems.hasErrors(problem ->
        !RootBlock.SAYING.contains(STEP.split(problem.path(), 2)[0]) && !SOURCE.matcher(problem.path()).find());
  }

  /** Adds a problem; {@code got}, {@code allowed} and {@code maybe} may be empty. */
  void error(At at, String message, String got, String allowed, String maybe) {
    problems.add(position(at).error(message).got(got).allowed(allowed).maybe(maybe));
  }

  void warning(At at, String message, String maybe) {
    problems.add(position(at).warning(message).maybe(maybe));
  }

  /** Whether {@code name} is declared; adds a problem with a guess where it is not. */
  boolean known(At at, String what, String name, Collection<String> declared) {
    if (declared.contains(name)) {
      return true;
    }
    error(at, "there is no " + what + " of this name", name, listed(declared), Nearest.to(name, declared).orElse(""));
    return false;
  }

  /** The names, or the first of them where there are many. */
  static String listed(Collection<String> names) {
    if (names.isEmpty()) {
      return "none is declared";
    }
    List<String> first = names.stream().limit(LISTED).toList();
    return String.join(", ", first) + (names.size() > LISTED ? ", … (" + names.size() + " in all)" : "");
  }

  /** Returns what a record's own rules accept; empty, and a problem added, where they refuse. */
  <T> Optional<T> attempt(At at, Supplier<T> make) {
    try {
      return Optional.of(make.get());
    } catch (IllegalArgumentException refused) {
      error(at, Optional.ofNullable(refused.getMessage()).orElse("this does not fit together"), "", "", "");
      return Optional.empty();
    }
  }

  /** Adds a problem as it is. */
  void add(Problem problem) {
    problems.add(problem);
  }
}
