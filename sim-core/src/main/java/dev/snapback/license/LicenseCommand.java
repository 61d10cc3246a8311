package dev.snapback.license;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.Optional;

/** What can be done about a license regime. */
public sealed interface LicenseCommand extends Command {
  /** Which regime. */
  RegimeName regime();

  /** {@code cn require licenses for rare-earths [effective DATE]}; also back from a halt or from haste. */
  record RequireLicenses(RegimeName regime, Optional<LocalDate> effective) implements LicenseCommand {}

  /** {@code cn halt licenses for rare-earths}. */
  record HaltLicenses(RegimeName regime) implements LicenseCommand {}

  /** {@code cn expedite licenses for rare-earths}. */
  record ExpediteLicenses(RegimeName regime) implements LicenseCommand {}

  /** {@code cn lift licenses for rare-earths}: none is needed any more. */
  record LiftLicenses(RegimeName regime) implements LicenseCommand {}

  /**
   * {@code cn grant general license for rare-earths to CLASS [in us] for 365d}.
   *
   * @param users the class whose cases it covers
   * @param destination only cases for this destination; empty for all
   * @param length calendar days in force, today included, at least 1
   * @param share the share of the class's firms that hold it; empty for all
   */
  record GrantGeneralLicense(
      RegimeName regime, ClassName users, Optional<Actor> destination, Span length, Optional<Share> share)
      implements LicenseCommand {}

  /** {@code cn suspend rare-earths-2 [until DATE]}: no license is needed meanwhile. */
  record SuspendRegime(RegimeName regime, Optional<LocalDate> until)
      implements LicenseCommand, SuspensionGuards.ByOwner {}

  /** {@code cn resume rare-earths-2}. */
  record ResumeRegime(RegimeName regime) implements LicenseCommand {}

  /**
   * {@code file 40 applications for rare-earths by autos [of 3 t each]}: firms file; no government acts.
   *
   * @param count how many, 1 to 10,000
   * @param users their class
   * @param tonnes the weight of each; empty for drawn ones
   */
  record FileApplications(int count, RegimeName regime, ClassName users, Optional<Tonnes> tonnes)
      implements LicenseCommand {}

  /** {@code withdraw application 12 for rare-earths}: a firm takes one back; no government acts. */
  record WithdrawApplication(RegimeName regime, int id) implements LicenseCommand {}

  /** The effective day of an announcement has come. */
  record TakeEffect(RegimeName regime) implements LicenseCommand {}

  /** The day to which the exporter suspended the regime has come. */
  record EndSuspension(RegimeName regime) implements LicenseCommand {}

  /** A general license has run out: the first day out has come. */
  record ExpireGeneralLicense(RegimeName regime, ClassName users, Optional<Actor> destination)
      implements LicenseCommand {}

  /** A truce has taken force that suspends the regime. */
  record SuspendByTruce(RegimeName regime, TruceName truce)
      implements LicenseCommand, SuspensionGuards.ByTruce {}

  /** A truce has ended that suspended the regime. */
  record EndTruceSuspension(RegimeName regime, TruceName truce)
      implements LicenseCommand, SuspensionGuards.ByTruce {}

  /**
   * A party has left a truce that brings back only its own: what the truce suspended of another stays so.
   *
   * @param end the day on which it ends, that of the truce
   */
  record HandOver(RegimeName regime, TruceName truce, LocalDate end)
      implements LicenseCommand, SuspensionGuards.ByTruce {}

  /** A deal has replaced the truce that suspended the regime: no license is needed any more. */
  record LiftByDeal(RegimeName regime, TruceName truce)
      implements LicenseCommand, SuspensionGuards.ByTruce {}
}
