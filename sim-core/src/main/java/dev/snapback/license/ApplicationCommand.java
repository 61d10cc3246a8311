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
  GRANT("granted"),
  /** The office refuses it. */
  DENY("denied"),
  /** The office sends it back. */
  RETURN("returned"),
  /** The firm files it again. */
  REFILE("filed again"),
  /** The limit allows it. */
  DEEM_GRANTED("deemed granted"),
  /** The limit refuses it. */
  DEEM_DENIED("deemed denied"),
  /** A general license covers it. */
  COVER("granted under a general license"),
  /** The firm takes it back. */
  WITHDRAW("withdrawn"),
  /** Its review would have outlasted the limit. */
  LAPSE("lapsed at the limit"),
  /** The regime was lifted: no license is needed any more. */
  MOOT("lapsed with the regime");

  private final String past;

  ApplicationCommand(String past) {
    this.past = past;
  }

  /** Whether the application has become a license. */
  public boolean licenses() {
    return this == GRANT || this == DEEM_GRANTED || this == COVER;
  }

  /** Whether it has been granted or denied. */
  public boolean decides() {
    return licenses() || this == DENY || this == DEEM_DENIED;
  }

  /** What has happened then, in the past tense. */
  public String past() {
    return past;
  }
}
