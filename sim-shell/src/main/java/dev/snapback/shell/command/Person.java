package dev.snapback.shell.command;

/** Who sits at the terminal, where somebody does. */
public interface Person {
  /** Nobody: what needs to be asked is taken as agreed. */
  Person NOBODY = new Person() {
    @Override
    public boolean agrees(String question) {
      return true;
    }

    @Override
    public boolean isThere() {
      return false;
    }
  };

  /** Whether somebody is there, who wants to see how things stand after each step. */
  default boolean isThere() {
    return true;
  }

  /**
   * Asks for agreement before something is lost.
   *
   * @param question one sentence with its question mark
   */
  boolean agrees(String question);
}
