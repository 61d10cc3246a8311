package dev.snapback.language;

/** All moves of all machines. */
public final class Moves {
  private Moves() {}

  /** Returns their forms; compile them once and keep them. */
  public static Forms forms() {
    return TariffForms.forms().and(TruceForms.forms()).and(LicenseForms.forms()).and(ControlForms.forms())
        .and(TalksForms.forms());
  }
}
