package dev.snapback.ensemble;

/** No replication came to its end, so that there is nothing to sum up; the message tells why the first did not. */
public final class AllFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  AllFailedException(String why) {
    super(why);
  }
}
