package dev.snapback.shell.view;

import dev.snapback.ensemble.Replications;

/** What is said where a person ended a study that keeps what it has. */
public final class Stopped {
  private Stopped() {}

  /** Says so of replications, which are {@code what}, in the plural. */
  public static Text kept(Replications made, String what) {
    return kept(made.count(), made.asked(), what);
  }

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
