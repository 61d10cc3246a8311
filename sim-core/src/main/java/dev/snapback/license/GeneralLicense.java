package dev.snapback.license;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A standing permission: every evening on which the office works on licenses, the pending cases of its holders are
 * granted over capacity.
 *
 * @param users the class
 * @param destination only cases for this destination; empty for all
 * @param share the share of the class's firms that hold it
 * @param expires the first day out
 * @param origin since when, by which move, from which source
 */
public record GeneralLicense(
    ClassName users, Optional<Actor> destination, Share share, LocalDate expires, Origin origin) {
  /** Whether it covers the same cases as another, so that it takes that one's place. */
  boolean replaces(GeneralLicense other) {
    return covers(other.users, other.destination);
  }

  boolean covers(ClassName ofUsers, Optional<Actor> to) {
    return users.equals(ofUsers) && destination.equals(to);
  }
}
