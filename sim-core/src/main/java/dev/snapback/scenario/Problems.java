package dev.snapback.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Collects what is wrong with a file, so that all of it can be mended at once. Not safe for threads.
 *
 * <p>Warnings never crowd out errors: they are shown after the errors as far as there is room.
 */
public final class Problems {
  /** How many are shown; the rest is counted. */
  public static final int SHOWN = 50;

  private static final int KEPT = 1_000;

  private final List<Problem> errors = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private int count;

  /** Starts without any. */
  public Problems() {}

  /** Adds one more. */
  public void add(Problem problem) {
    count++;
    List<Problem> to = problem.isError() ? errors : warnings;
    if (to.size() < KEPT) {
      to.add(problem);
    }
  }

  /** Whether further errors are only counted: who would have to work for a message may spare it. */
  public boolean isFull() {
    return errors.size() >= KEPT;
  }

  /** Adds all of them. */
  public void addAll(Collection<Problem> problems) {
    problems.forEach(this::add);
  }

  /** Whether there is an error among them. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Whether there is an error at a key path, or beneath it. */
  public boolean hasErrorsAt(String path) {
    return errors.stream().map(Problem::path).anyMatch(p -> p.startsWith(path)
        && (p.length() == path.length() || path.isEmpty() || ".[".indexOf(p.charAt(path.length())) >= 0));
  }

  /** Whether there is an error of which this is so. */
  public boolean hasErrors(Predicate<Problem> such) {
    return errors.stream().anyMatch(such);
  }

  /** How many there are, shown or not. */
  public int count() {
    return count;
  }

  /** How many are not among {@link #list()}: the N of <em>and N more</em>. */
  public int more() {
    return count - list().size();
  }

  /** The first {@value #SHOWN}, by place. */
  public List<Problem> list() {
    var shown = new ArrayList<Problem>(errors.stream().sorted().limit(SHOWN).toList());
    warnings.stream().sorted().limit(SHOWN - shown.size()).forEach(shown::add);
    return shown.stream().sorted().toList();
  }

  /** One line for each that is shown, and a last one that counts the rest. */
  public List<String> text() {
    var lines = new ArrayList<String>();
    list().forEach(problem -> lines.add(problem.text()));
    if (more() > 0) {
      lines.add("and " + more() + " more");
    }
    return List.copyOf(lines);
  }
}
