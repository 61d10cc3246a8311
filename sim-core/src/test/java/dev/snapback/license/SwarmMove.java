package dev.snapback.license;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The kinds of moves, of which a swarm uses some. */
enum SwarmMove {
  REQUIRE, REQUIRE_LATER, HALT, EXPEDITE, LIFT, GENERAL, SUSPEND, RESUME, BY_TRUCE, END_TRUCE, FILE, WITHDRAW, SET;

  private static final RegimeName NAME = Samples.RARE_EARTHS;
  private static final TruceName GENEVA = new TruceName("geneva");

  static List<SwarmMove> some(Random random) {
    var some = new ArrayList<SwarmMove>();
    for (SwarmMove move : values()) {
      if (random.nextInt(3) == 0) {
        some.add(move);
      }
    }
    some.add(random.nextBoolean() ? FILE : WITHDRAW);
    some.add(REQUIRE);
    return some;
  }

  LicenseCommand command(ReferenceQueue reference, Random random, LocalDate today) {
    return switch (this) {
      case REQUIRE -> new LicenseCommand.RequireLicenses(NAME, Optional.empty());
      case REQUIRE_LATER -> new LicenseCommand.RequireLicenses(NAME, Optional.of(today.plusDays(random.nextInt(6))));
      case HALT -> new LicenseCommand.HaltLicenses(NAME);
      case EXPEDITE -> new LicenseCommand.ExpediteLicenses(NAME);
      case LIFT -> new LicenseCommand.LiftLicenses(NAME);
      case GENERAL -> new LicenseCommand.GrantGeneralLicense(NAME, RegimeSwarm.CLASSES.get(random.nextInt(2)),
          random.nextBoolean() ? Optional.of(Samples.US) : Optional.empty(), Span.days(1 + random.nextInt(9)),
          random.nextBoolean() ? Optional.of(Share.percent(40)) : Optional.empty());
      case SUSPEND -> new LicenseCommand.SuspendRegime(
          NAME, random.nextBoolean() ? Optional.of(today.plusDays(random.nextInt(7))) : Optional.empty());
      case RESUME -> new LicenseCommand.ResumeRegime(NAME);
      case BY_TRUCE -> new LicenseCommand.SuspendByTruce(NAME, GENEVA);
      case END_TRUCE -> new LicenseCommand.EndTruceSuspension(NAME, GENEVA);
      case FILE -> new LicenseCommand.FileApplications(RegimeSwarm.pick(random, 0, 1, 3, 40), NAME,
          RegimeSwarm.CLASSES.get(random.nextInt(3)),
          random.nextBoolean() ? Optional.of(new Tonnes(1 + random.nextInt(5000))) : Optional.empty());
      case WITHDRAW -> new LicenseCommand.WithdrawApplication(NAME, random.nextInt(reference.filedSoFar + 2));
      case SET -> throw new IllegalStateException("a parameter is no command");
    };
  }

  static String value(String name, Random random) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "limit" -> RegimeSwarm.pick(random, 1, 5, 9, 45) + RegimeSwarm.pick(random, "d", "wd");
      case "capacity" -> RegimeSwarm.pick(random, 0, 2, 10, 1000) + " per wd";
      case "review" -> RegimeSwarm.review(random, RegimeSwarm.pick(random, 3, 9, 45), RegimeSwarm.pick(random, "d", "wd"));
      case "approval", "returned" -> RegimeSwarm.pick(random, 0, 30, 100) + "%";
      case "refile" -> RegimeSwarm.pick(random, 1, 8, 40) + RegimeSwarm.pick(random, "d", "wd");
      case "rate" -> RegimeSwarm.pick(random, "0 per day", "3 per day", "1.5 per wd");
      default -> "fixed(2)";
    };
  }
}
