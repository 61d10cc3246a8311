package dev.snapback.scenario.internal;

import dev.snapback.scenario.Problem;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** From which change of a file an error in the file that it extends follows: one that takes away the name in question. */
final class Blame {
  private Blame() {}

  /** Returns a problem of a parent with the place of the change, where it is an error and there is one. */
  static Problem named(Problem problem, String file, List<Tree.Edit> edits) {
    if (!problem.isError() || problem.file().equals(file) || problem.got().isEmpty()) {
      return problem;
    }
    return edits.stream().filter(edit -> takes(edit, problem.got())).findFirst()
        .map(edit -> problem.maybe("look at " + edit.at().place().file() + ":" + edit.at().place().line() + ":"
            + edit.at().place().column() + ", which " + (edit.after().isEmpty() ? "drops " : "changes ") + edit.at().path()))
        .orElse(problem);
  }

  /** Whether a change takes a name away: it drops the block of that name, or what says it. */
  private static boolean takes(Tree.Edit edit, String got) {
    String path = edit.at().path();
    boolean dropped = edit.after().isEmpty()
        && List.of(got.split("[.]", -1)).contains(path.substring(path.lastIndexOf('.') + 1));
    return dropped || (words(edit.before()).contains(got) && !words(edit.after()).contains(got));
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.split("[^A-Za-z0-9-]+")));
  }
}
