package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Group;
import dev.snapback.license.LicenseCommand;
import java.util.Optional;

/** The moves about export licenses: those of governments and those of firms. */
public final class LicenseForms {
  private static final String REQUIRED = "require licenses for REGIME";

  private LicenseForms() {}

  /** Returns their forms. */
  public static Forms forms() {
    return Forms.of(
        move(LicenseCommand.RequireLicenses.class, "require licenses for {regime} [effective {effective}]",
            "Require export licenses; also back from a halt or from haste",
            "cn require licenses for rare-earths", "cn require licenses for rare-earths effective 2025-11-08")
            .ending("lift licenses for REGIME", c -> new LicenseCommand.LiftLicenses(c.regime())),
        move(LicenseCommand.HaltLicenses.class, "halt licenses for {regime}",
            "Accept and decide no applications",
            "cn halt licenses for rare-earths", "cn halt licenses for rare-earths expires 2025-09-01")
            .ending(REQUIRED, c -> new LicenseCommand.RequireLicenses(c.regime(), Optional.empty())),
        move(LicenseCommand.ExpediteLicenses.class, "expedite licenses for {regime}",
            "Decide applications faster",
            "cn expedite licenses for rare-earths", "cn expedite licenses for rare-earths expires 2025-09-01")
            .ending(REQUIRED, c -> new LicenseCommand.RequireLicenses(c.regime(), Optional.empty())),
        move(LicenseCommand.LiftLicenses.class, "lift licenses for {regime}",
            "Require licenses no more",
            "cn lift licenses for rare-earths"),
        move(LicenseCommand.GrantGeneralLicense.class,
            "grant general license for {regime} to {users} [in {destination}] [covering {share}] for {length}",
            "Free a class of users from single licenses for a while",
            "cn grant general license for rare-earths to autos for 365d",
            "cn grant general license for rare-earths to autos in us covering 60% for 365d"),
        move(LicenseCommand.SuspendRegime.class, "suspend {regime} [until {until}]",
            "Require no licenses for a while; the regime stays in place",
            "cn suspend rare-earths", "cn suspend rare-earths until 2026-11-10"),
        move(LicenseCommand.ResumeRegime.class, "resume {regime}",
            "Require licenses again after a suspension",
            "cn resume rare-earths"),
        Form.command(Group.LICENSES, LicenseCommand.FileApplications.class,
            "file {count} applications for {regime} by {users} [of {tonnes} each]",
            "Firms file applications",
            "file 40 applications for rare-earths by autos", "file 40 applications for rare-earths by autos of 3 t each"),
        Form.command(Group.LICENSES, LicenseCommand.WithdrawApplication.class,
            "withdraw application {id} for {regime}",
            "A firm takes one of its applications back",
            "withdraw application 12 for rare-earths"));
  }

  private static <R extends Record & Command> Form<R> move(
      Class<R> type, String pattern, String help, String... examples) {
    return Form.move(Group.LICENSES, type, pattern, help, examples);
  }
}
