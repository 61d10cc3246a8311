package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseSpec;
import dev.snapback.supply.SupplySpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what licenses bring in the long run covers the use of a class, in tonnes a day.
 *
 * <p>licensed = applications a day × mean tonnes × approval × share used; a working day is 5/7 of a day; where the
 * promise yields and the queue is loaded above 100%, only the part that capacity decides. Uncontrolled goods go to the
 * classes by their use.
 *
 * @param users the class
 * @param use what it takes
 * @param licensed what licenses bring
 * @param uncontrolled what ships without one under control
 * @param others what other suppliers deliver
 */
record Cover(String users, double use, double licensed, double uncontrolled, double others) {
  private static final double SLACK = 0.005;
  private static final double WORKED = 5.0 / 7;

  static List<Cover> of(SupplySpec line, LicenseSpec regime) {
    double decided = decided(regime);
    double all = line.users().stream().mapToDouble(u -> u.use().tonnesPerDay()).sum();
    var found = new ArrayList<Cover>();
    for (SupplySpec.Users users : line.users()) {
      double filed = 0;
      for (LicenseSpec.Arrivals a : regime.arrivals()) {
        if (a.users().equals(users.users()) && a.destination().map(line.user()::equals).orElse(true)) {
          filed += a.rate().mean() * (a.rate().per() == Span.Unit.DAYS ? 1 : WORKED) * a.tonnes().mean();
        }
      }
      double use = users.use().tonnesPerDay();
      found.add(new Cover(users.users().id(), use,
          filed * decided * share(regime.outcomes().approval().inPercent()) * share(line.papers().used().inPercent()),
          line.trade().uncontrolled().tonnesPerDay() * use / all, use * (1 - share(line.share().inPercent()))));
    }
    return found;
  }

  private static double decided(LicenseSpec regime) {
    return regime.limit().yields() == LicenseSpec.Yields.LIMIT ? 1
        : Math.min(1, 100 / Loads.of(regime).percent());
  }

  private static double share(double percent) {
    return percent / 100;
  }

  double lacking() {
    return use - licensed - uncontrolled - others;
  }

  boolean suffices() {
    return lacking() <= use * SLACK;
  }
}
