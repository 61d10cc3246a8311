package dev.snapback.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Files2025;
import dev.snapback.Simulation;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.SupplyName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The documents' supply line beside China's customs: tonnes of magnets to the US, what leaves in a month. The line was set
 * by two numbers of that series (A23, A25) and the rest by judgement, so this shows where it fits and where it does not.
 */
class MagnetSeriesTest {
  /** As reported: Reuters, from China's General Administration of Customs. */
  private static final Map<YearMonth, Double> RECORDED = Map.of(
      YearMonth.of(2025, 5), 46.0, YearMonth.of(2025, 6), 353.0, YearMonth.of(2025, 7), 619.0,
      YearMonth.of(2025, 8), 590.0, YearMonth.of(2025, 9), 420.5, YearMonth.of(2025, 10), 656.0,
      YearMonth.of(2025, 11), 582.0);

  /** Tonnes that leave in each month: those licensed and those that need none, before the lead time. */
  static Map<YearMonth, Double> modeled() {
    Simulation sim = Simulation.start(Files2025.GENEVA);
    sim.advanceTo(LocalDate.parse("2025-12-01"));
    var months = new TreeMap<YearMonth, Double>();
    double[] before = {0};
    sim.replay((day, world) -> {
      double sent = List.of("autos", "electronics", "defense").stream().map(ClassName::new).mapToLong(users -> {
        SupplyBook.Account a = world.supply().account(new SupplyName("magnets"), users);
        return a.shippedUnderLicense() + a.inLeadUnderLicense() + a.shippedOpen() + a.inLeadOpen();
      }).sum() / 1000.0;
      months.merge(YearMonth.from(day), sent - before[0], Double::sum);
      before[0] = sent;
    });
    return months;
  }

  @Test
  void theLevelAfterTheRecoveryFitsAndTheDelayBeforeItDoesNot() {
    Map<YearMonth, Double> modeled = modeled();
    double sum = 0;
    double recorded = 0;
    for (int month = 7; month <= 11; month++) {
      sum += modeled.getOrDefault(YearMonth.of(2025, month), 0.0);
      recorded += RECORDED.getOrDefault(YearMonth.of(2025, month), 0.0);
    }
    assertThat(sum / recorded).as("July to November, modeled over recorded").isBetween(0.8, 1.2);
    assertThat(modeled.get(YearMonth.of(2025, 5))).as("licenses came later than the documents' 45 days let them")
        .isGreaterThan(5 * 46.0);
  }

  @Test
  void theTableInTheDocumentationIsThis() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "assumptions.md"));
    Map<YearMonth, Double> modeled = modeled();
    RECORDED.forEach((month, tonnes) -> assertThat(page).contains(String.format(Locale.ROOT, "| %s | %.0f | %s |", month,
        modeled.get(month), BigDecimal.valueOf(tonnes).stripTrailingZeros().toPlainString())));
  }
}
