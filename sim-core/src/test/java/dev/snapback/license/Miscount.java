package dev.snapback.license;

import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;

/** A count that no application stands behind, so that tests see who notices. */
public final class Miscount {
  private Miscount() {}

  /** Counts one grant more than there was; the book is changed in place. */
  public static void grant(LicenseBook book, RegimeName regime, ClassName users) {
    Queue queue = book.find(regime).orElseThrow().queue();
    queue.tally().add(queue.rules().lines.classes.indexOf(users), ApplicationCommand.GRANT);
  }
}
