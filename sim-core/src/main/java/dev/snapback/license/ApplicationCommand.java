package dev.snapback.license;

/** What is done to one application. */
public enum ApplicationCommand {
  /** A firm files it: every application begins so. */
  FILE("filed"),
  /** The office accepts it: day 0. */
  ACCEPT("accepted"),
  /** The office takes it up. */
  REVIEW("taken up"),
  /** The office allows it. */
  GRANT("granted", Verdict.LICENSE),
  /** The office refuses it. */
  DENY("denied", Verdict.DENIAL),
  /** The office sends it back. */
  RETURN("returned"),
  /** The firm files it again. */
  REFILE("filed again"),
  /** The limit allows it. */
  DEEM_GRANTED("deemed granted", Verdict.LICENSE),
  /** The limit refuses it. */
  DEEM_DENIED("deemed denied", Verdict.DENIAL),
  /** A general license covers it. */
  COVER("granted under a general license", Verdict.LICENSE),
  /** The firm takes it back. */
  WITHDRAW("withdrawn"),
  /** Its review would have outlasted the limit. */
  LAPSE("lapsed at the limit"),
  /** The regime was lifted: no license is needed any more. */
  MOOT("lapsed with the regime");

  private enum Verdict { NONE, LICENSE, DENIAL }

  private final String past;
  private final boolean licenses;
  private final boolean decides;

  ApplicationCommand(String past) {
    this(past, Verdict.NONE);
  }

  ApplicationCommand(String past, Verdict verdict) {
    this.past = past;
    licenses = verdict == Verdict.LICENSE;
    decides = verdict != Verdict.NONE;
  }

  /** Whether the application has become a license. */
  public boolean licenses() {
    return licenses;
  }

  /** Whether it has been granted or denied. */
  public boolean decides() {
    return decides;
  }

  /** What has happened then, in the past tense. */
  public String past() {
    return past;
  }
}
