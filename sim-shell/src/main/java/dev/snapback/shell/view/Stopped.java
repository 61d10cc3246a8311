package dev.snapback.shell.view;

/** What is said where a person ended a study that keeps what it has. */
public final class Stopped {
  private Stopped() {}

  /**
   * Says so.
   *
   * @param made how many were made
   * @param asked how many were asked for
   * @param what they are, in the plural
   */
  public static Text kept(int made, int asked, String what) {
    return Text.of("  ").bad("stopped: the first " + made + " of " + asked + (what.isEmpty() ? "" : " " + what) + " are kept");
  }
}
