package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.QueueLoad;
import dev.snapback.world.Deed;
import dev.snapback.world.Scheduled;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The implied load of license queues: see {@link QueueLoad} for the formula. */
final class Loads {
  private static final int DAYS = 7;
  private static final int WORKING_DAYS = 5;

  private Loads() {}

  /**
   * Returns the load of each queue at the start, after every change of its capacity, and from every day on which the
   * timeline sets a parameter such that it is another.
   *
   * @param spec the scenario on its first day
   * @param timeline what is planned, by day
   */
  static List<QueueLoad> of(WorldSpec spec, List<Scheduled> timeline) {
    var loads = new ArrayList<QueueLoad>();
    for (LicenseSpec first : spec.licenses()) {
      var days = new TreeMap<LocalDate, LicenseSpec>();
      days.put(spec.clock().start(), first);
      WorldSpec then = spec;
      for (Scheduled planned : timeline) {
        if (planned.deed() instanceof Deed.Reset set && matters(set.parameter(), first)) {
          then = then.with(set.parameter(), set.value());
          days.put(planned.day(), regime(then, first));
        }
      }
      first.office().capacity().changes().forEach(c -> days.putIfAbsent(c.from(), days.floorEntry(c.from()).getValue()));
      days.forEach((day, regime) -> add(load(regime, day, regime.office().capacity().on(day)), loads));
    }
    return loads;
  }

  private static boolean matters(String parameter, LicenseSpec regime) {
    return parameter.startsWith("license." + regime.name() + ".")
        && Stream.of(".capacity", ".rate", ".returned").anyMatch(parameter::endsWith);
  }

  private static LicenseSpec regime(WorldSpec spec, LicenseSpec like) {
    return spec.licenses().stream().filter(r -> r.name().equals(like.name())).findFirst().orElseThrow();
  }

  private static void add(QueueLoad load, List<QueueLoad> to) {
    QueueLoad before = to.isEmpty() ? load : to.get(to.size() - 1);
    boolean same = !to.isEmpty() && before.regime().equals(load.regime()) && before.perWeek() == load.perWeek()
        && before.decisions() == load.decisions() && before.capacityPerWeek() == load.capacityPerWeek();
    if (!same) {
      to.add(load);
    }
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
