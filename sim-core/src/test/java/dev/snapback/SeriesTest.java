package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/two-ports.yaml")).orElseThrow());
  private final List<Metric<World>> metrics =
      List.of(sim.metric("tariff.av.bo"), sim.metric("license.cobalt.filed"), sim.metric("license.cobalt.waiting"));

  private Series series(String from, String to, Series.Every every) {
    return Series.of(sim, metrics, LocalDate.parse(from), LocalDate.parse(to), every);
  }

  private static double amount(Series.Row row, int metric) {
    return ((Value.Amount) row.values().get(metric)).amount();
  }

  @Test
  void aDayIsWhatValueSaysOfIt() {
    Series days = series("2030-02-27", "2030-03-12", Series.Every.DAY);

    assertThat(days.rows()).hasSize(14).allSatisfy(row -> {
      for (int m = 0; m < metrics.size(); m++) {
        assertThat(row.values().get(m)).isEqualTo(sim.value(metrics.get(m).name(), row.date()));
      }
    });
    assertThat(days.rows().get(0).date()).isEqualTo(LocalDate.of(2030, 2, 27));
    assertThat(days.concept(metrics.get(1))).isEqualTo("applications filed");
  }

  @Test
  void byMonthARunningTotalIsWhatItGrewByAndALevelIsThatOfTheLastDay() {
    Series months = series("2030-01-15", "2030-04-01", Series.Every.MONTH);

    assertThat(months.rows()).extracting(Series.Row::date).containsExactly(LocalDate.of(2030, 1, 31),
        LocalDate.of(2030, 2, 28), LocalDate.of(2030, 3, 31), LocalDate.of(2030, 4, 1));
    double filedByMarch = ((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 3, 31))).amount();
    double filedByFebruary = ((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 2, 28))).amount();
    assertThat(filedByFebruary).isPositive();
    assertThat(amount(months.rows().get(2), 1)).isEqualTo(filedByMarch - filedByFebruary);
    assertThat(amount(months.rows().get(2), 2))
        .isEqualTo(((Value.Amount) sim.value("license.cobalt.waiting", LocalDate.of(2030, 3, 31))).amount());
    assertThat(months.rows().stream().mapToDouble(row -> amount(row, 1)).sum())
        .isEqualTo(((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 4, 1))).amount());
    assertThat(months.concept(metrics.get(1))).isEqualTo("applications filed, in the month");
    assertThat(months.concept(metrics.get(2))).isEqualTo("undecided applications");
  }

  @Test
  void aMonthThatBeginsInTheMiddleCountsFromThere() {
    double eve = ((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 3, 14))).amount();
    double end = ((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 3, 31))).amount();

    Series months = series("2030-03-15", "2030-03-31", Series.Every.MONTH);

    assertThat(months.rows()).singleElement().satisfies(row -> assertThat(amount(row, 1)).isEqualTo(end - eve));
  }

  @Test
  void fromTheFirstDayOnAMonthCountsFromNothing() {
    Series months = series("2030-01-01", "2030-02-28", Series.Every.MONTH);
    double filed = ((Value.Amount) sim.value("license.cobalt.filed", LocalDate.of(2030, 1, 31))).amount();
    assertThat(months.rows()).extracting(Series.Row::date)
        .containsExactly(LocalDate.of(2030, 1, 31), LocalDate.of(2030, 2, 28));
    assertThat(amount(months.rows().get(0), 1)).isEqualTo(filed);
    assertThat(series("2030-01-01", "2030-01-01", Series.Every.DAY).rows()).singleElement()
        .satisfies(row -> assertThat(row.date()).isEqualTo("2030-01-01"));
  }

  @Test
  void aTotalThatHasNoValueYetCountsFromNothing() {
    var none = new Value.None("not before February");
    var total = new Metric<World>("seen", Unit.COUNT, "seen", "seen so far",
        world -> world.today().getMonthValue() < 2 ? none : Value.of(7),
        world -> Explanation.leaf("seen", "7", "", new Origin(world.today(), "a test", Cites.NONE))).accumulating();
    Series months = Series.of(
        sim, List.of(total), LocalDate.parse("2030-01-01"), LocalDate.parse("2030-03-31"), Series.Every.MONTH);
    assertThat(months.rows()).flatExtracting(Series.Row::values).containsExactly(none, Value.of(7), Value.of(0));
  }

  @ParameterizedTest
  @CsvSource({"2029-12-31, 2030-01-05", "2030-03-02, 2030-03-01"})
  void daysBeforeTheFirstOrInTheWrongOrderAreRefused(String from, String to) {
    assertThatThrownBy(() -> series(from, to, Series.Every.DAY))
        .isInstanceOfSatisfying(AskException.class, e -> assertThat(e.guesses()).isEmpty())
        .hasMessage("there is a history from 2030-01-01 to 2030-04-01, not from " + from + " to " + to);
  }

  @Test
  void daysToComeAreRefused() {
    assertThatThrownBy(() -> series("2030-03-01", "2030-05-01", Series.Every.DAY)).isInstanceOf(AskException.class)
        .hasMessageContaining("there is a history from 2030-01-01 to 2030-04-01");
  }
}
