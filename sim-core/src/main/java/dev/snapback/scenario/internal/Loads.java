package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.license.Capacity;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.QueueLoad;
import dev.snapback.world.WorldSpec.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The implied load of license queues: see {@link QueueLoad} for the formula. */
final class Loads {
  private static final int DAYS = 7;
  private static final int WORKING_DAYS = 5;

  private Loads() {}

  /** Returns the load of each queue at the start and after every change of its capacity. */
  static List<QueueLoad> of(List<LicenseSpec> regimes, Clock clock) {
    var loads = new ArrayList<QueueLoad>();
    for (LicenseSpec regime : regimes) {
      Capacity capacity = regime.office().capacity();
      loads.add(load(regime, clock.start(), capacity.perWorkingDay()));
      for (Capacity.Change change : capacity.changes()) {
        loads.add(load(regime, change.from(), change.perWorkingDay()));
      }
    }
    return loads;
  }

  /** Returns the load of a queue with its capacity at the start. */
  static QueueLoad of(LicenseSpec regime) {
    return load(regime, LocalDate.EPOCH, regime.office().capacity().perWorkingDay());
  }

  private static QueueLoad load(LicenseSpec regime, LocalDate from, int perWorkingDay) {
    double perWeek = 0;
    for (LicenseSpec.Arrivals arrivals : regime.arrivals()) {
      int days = arrivals.rate().per() == Span.Unit.DAYS ? DAYS : WORKING_DAYS;
      perWeek += arrivals.rate().mean() * days;
    }
    double decisions = 0;
    double share = 1;
    for (int i = 0; i <= regime.outcomes().returns(); i++) {
      decisions += share;
      share *= regime.outcomes().returned().inPercent() / 100;
    }
    return new QueueLoad(regime.name().id(), from, perWeek, decisions, (double) perWorkingDay * WORKING_DAYS);
  }
}
