package dev.snapback.shell.command;

/** Who sits at the terminal, where somebody does. */
@FunctionalInterface
public interface Person {
  /** Nobody: what needs to be asked is taken as agreed. */
  Person NOBODY = question -> true;

  /**
   * Asks for agreement before something is lost.
   *
   * @param question one sentence with its question mark
   */
  boolean agrees(String question);
}
