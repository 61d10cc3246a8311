package dev.snapback.license;

/** Where one application stands. */
public enum ApplicationState {
  /** Sent in, not yet accepted. */
  FILED,
  /** Accepted: day 0 of the limit. The office takes it up in the same evening. */
  ACCEPTED,
  /** Under review, or ripe and waiting for its decision. */
  UNDER_REVIEW,
  /** Sent back; the firm will file it again. */
  RETURNED,
  /** Allowed. */
  GRANTED,
  /** Refused. */
  DENIED,
  /** Taken back by the firm. */
  WITHDRAWN,
  /** Fallen away without a decision. */
  LAPSED;

  /** Whether nothing changes any more. */
  public boolean terminal() {
    return compareTo(GRANTED) >= 0;
  }
}
