package dev.snapback.shell.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the accepted lines lead to where a session stands: what was taken back is left out together with the line that
 * took it back. Where a branch was made in between, both stay, since the other branch has what was taken back.
 */
final class Standing {
  private final List<Numbered> lines = new ArrayList<>();
  private final Map<String, Stacks> branches = new HashMap<>();
  private int count;

  /** What a line did to the branch that one was on then. */
  enum Deed {
    /** It is something that undo takes back. */
    TURN,
    /** It took turns back. */
    UNDO,
    /** It did turns again. */
    REDO,
    /** It made or dropped a branch. */
    BRANCH,
    /** It is nothing that undo knows. */
    OTHER
  }

  private record Numbered(int number, String line) {}

  /** The lines of a branch that undo and redo still reach, the next first. */
  private static final class Stacks {
    final Deque<Numbered> done = new ArrayDeque<>();
    final Deque<Numbered> undone = new ArrayDeque<>();
  }

  /**
   * Adds a line.
   *
   * @param branch the branch that one was on
   * @param turns how many turns it took back or did again
   */
  void add(String line, String branch, Deed deed, int turns) {
    var next = new Numbered(count++, line);
    Stacks of = branches.computeIfAbsent(branch, b -> new Stacks());
    switch (deed) {
      case TURN -> {
        of.done.push(next);
        of.undone.clear();
        lines.add(next);
      }
      case UNDO -> {
        if (turns > of.done.size()) {
          keep(next, of);
        } else {
          for (int i = 0; i < turns; i++) {
            Numbered back = of.done.pop();
            lines.remove(back);
            of.undone.push(back);
          }
        }
      }
      case REDO -> {
        if (turns > of.undone.size()) {
          keep(next, of);
        } else {
          for (int i = 0; i < turns; i++) {
            Numbered again = of.undone.pop();
            lines.add(again);
            of.done.push(again);
          }
        }
      }
      case BRANCH -> {
        branches.clear();
        lines.add(next);
      }
      case OTHER -> lines.add(next);
    }
  }

  /** A line that reaches behind what is known stays, and what it may have reached stays with it. */
  private void keep(Numbered line, Stacks of) {
    of.done.clear();
    of.undone.clear();
    lines.add(line);
  }

  /** The lines, in an order that leads to where the session stands. */
  List<String> lines() {
    return lines.stream().map(Numbered::line).toList();
  }
}
