package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.TariffBook;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Which rates are going to rise because somebody has announced it; the ends of truces and suspensions are no announcement. */
final class Announcements {
  private Announcements() {}

  /** Returns for each pair of regions the first day on which an announced increase takes effect; the last of all days where there is none. */
  static LocalDate[] of(EconomySpec economy, AppliedRates applied, TariffBook tariffs) {
    int n = economy.regions().size();
    LocalDate[] days = new LocalDate[n * n];
    Arrays.fill(days, LocalDate.MAX);
    double[][] before = new double[economy.sectors().size()][n * n];
    applied.into(before, tariffs);
    TariffBook book = tariffs;
    for (Deadline deadline : tariffs.deadlines()) {
      if (deadline.order() == Deadline.Order.TAKE_EFFECT && deadline.command() instanceof TariffCommand command) {
        var origin = new Origin(deadline.day(), deadline.text(), Cites.NONE);
        if (book.apply(command, new Act(deadline.day(), By.TIMER, List.of(), origin)) instanceof Step.Done<TariffBook> done) {
          book = done.next();
          double[][] after = new double[before.length][n * n];
          applied.into(after, book);
          for (int s = 0; s < after.length; s++) {
            for (int at = 0; at < n * n; at++) {
              if (after[s][at] > before[s][at] && days[at].equals(LocalDate.MAX)) {
                days[at] = deadline.day();
              }
            }
          }
          before = after;
        }
      }
    }
    return days;
  }
}
