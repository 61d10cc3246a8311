package dev.snapback.kernel;

import java.util.List;

/**
 * One row of a transition table as people read it; diagrams, documentation and walks are drawn from these.
 *
 * @param from the state it leaves
 * @param command what sets it off
 * @param by who may
 * @param guards the names of the conditions, in the order asked
 * @param event what it emits
 * @param to the state it reaches
 */
public record Transition(String from, String command, By by, List<String> guards, String event, String to) {
  public Transition {
    guards = List.copyOf(guards);
  }
}
