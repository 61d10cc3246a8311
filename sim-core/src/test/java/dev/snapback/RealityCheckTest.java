package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Dataset;
import dev.snapback.economy.ElasticityFit;
import dev.snapback.scenario.DatasetReader;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * What the economy of the public record makes of 2025, beside what customs counted; and the elasticity that the recorded
 * fall implies under each concept of the rate. {@code docs/economics.md} has these tables: where the model changes they are
 * written anew with {@code -Ddocs=write}.
 */
class RealityCheckTest {
  private static final Path SCENARIOS = Path.of("..", "scenarios");
  private static final Path REGIONS = SCENARIOS.resolve("six-regions");
  private static final Path DOCUMENT = Path.of("..", "docs", "economics.md");
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  /** A month, in bn USD. */
  private record Month(double china, double world, double duties) {
    double others() {
      return world - china;
    }
  }

  private static Map<YearMonth, Month> recorded() throws IOException {
    var months = new TreeMap<YearMonth, Month>();
    Files.readAllLines(REGIONS.resolve("recorded.csv")).stream().skip(1).map(l -> l.split(",")).forEach(c -> months.put(
        YearMonth.parse(c[0]), new Month(Double.parseDouble(c[1]) / 1000, Double.parseDouble(c[2]) / 1000,
            Double.parseDouble(c[3]) / 1000)));
    return months;
  }

  private static double number(Simulation sim, String metric, World world) {
    return ((Value.Amount) sim.metric(metric).value().apply(world)).amount();
  }

  /** What the model lets enter and collects, by month of 2025. */
  private static Map<YearMonth, Month> modeled(String elasticity) {
    Scenario scenario = ScenarioReader.read(SCENARIOS.resolve("public-record-2025.yaml")).orElseThrow();
    Simulation sim = Simulation.start(scenario);
    assertThat(sim.setThroughout("economy.elasticity.short", elasticity)).isEmpty();
    var totals = new TreeMap<YearMonth, Month>();
    sim.replay((day, world) -> totals.put(YearMonth.from(day), new Month(number(sim, "imports.us.cn.entered", world),
        number(sim, "imports.us.entered", world), number(sim, "revenue.us.collected", world))));
    var months = new TreeMap<YearMonth, Month>();
    totals.forEach((month, now) -> {
      Month before = totals.getOrDefault(month.minusMonths(1), new Month(0, 0, 0));
      months.put(month, new Month(now.china - before.china, now.world - before.world, now.duties - before.duties));
    });
    return months;
  }

  private static double sum(Map<YearMonth, Month> months, YearMonth from, ToDoubleFunction<Month> part) {
    double sum = 0;
    for (YearMonth month = from; month.getMonthValue() <= OCTOBER.getMonthValue(); month = month.plusMonths(1)) {
      sum += part.applyAsDouble(months.get(month));
    }
    return sum;
  }

  /** The change against the same months of the year before, in percent. */
  private static double recordedChange(YearMonth from, ToDoubleFunction<Month> part) throws IOException {
    return 100 * (sum(recorded(), from, part) / sum(recorded(), from.minusYears(1), part) - 1);
  }

  /** The change against what the base year lets enter in as many days, in percent. */
  private static double modeledChange(Map<YearMonth, Month> months, YearMonth from, ToDoubleFunction<Month> part, double year) {
    long days = from.atDay(1).until(OCTOBER.plusMonths(1).atDay(1), ChronoUnit.DAYS);
    return 100 * (sum(months, from, part) / (year * days / 365) - 1);
  }

  private static double base(String metric) {
    Simulation sim = Simulation.start(ScenarioReader.read(SCENARIOS.resolve("public-record-2025.yaml")).orElseThrow());
    return number(sim, metric, sim.on(LocalDate.of(2025, 1, 1)));
  }

  private static ElasticityFit.Outcome.Found fit(String tariffs, String base) {
    DatasetReader.Reading reading = DatasetReader.read(new DatasetReader.Files(REGIONS.resolve("countries.csv"),
        REGIONS.resolve("flows.csv"), Optional.of(REGIONS.resolve(tariffs)),
        base.isEmpty() ? Optional.empty() : Optional.of(REGIONS.resolve(base)), Optional.empty()));
    Dataset data = reading.dataset().orElseThrow();
    ElasticityFit.Outcome outcome =
        ElasticityFit.of(data, data.names().indexOf("us"), data.names().indexOf("cn"), -.409);
    return (ElasticityFit.Outcome.Found) outcome;
  }

  @Test
  void theRecordIsWhatTheDocumentsSayOfIt() throws IOException {
    assertThat(recordedChange(JUNE, Month::china)).isCloseTo(-40.9, within(.05));
    assertThat(recordedChange(JUNE, Month::others)).isCloseTo(3.9, within(.05));
    assertThat(recordedChange(JULY, Month::china)).isCloseTo(-40.1, within(.05));
  }

  @Test
  void theElasticityThatTheFallImpliesHangsOnTheConceptOfTheRate() throws IOException {
    var table = new ArrayList<String>();
    table.add("| rates | elasticity | from all others | revenue a year |");
    table.add("| --- | --- | --- | --- |");
    table.add(row("headline on a base without tariffs", fit("tariffs.csv", "")));
    table.add(row("statutory totals", fit("statutory-2025.csv", "base-statutory.csv")));
    table.add(row("collected", fit("collected-2025.csv", "base-collected.csv")));
    document(table);
    assertThat(fit("tariffs.csv", "").epsilon()).isCloseTo(2.0, within(.02));
    assertThat(fit("tariffs.csv", "").fitted()).isCloseTo(-.409, within(1e-7));
  }

  private static String row(String name, ElasticityFit.Outcome.Found found) {
    return String.format(Locale.ROOT, "| %s | %.2f | %+.1f%% | %.0f bn USD |", name, found.epsilon(), 100 * found.others(),
        found.revenue()).replace('-', '−');
  }

  @Test
  void whatTheEconomyOfTheRecordMakesOf2025BesideTheRecord() throws IOException {
    double china = base("imports.us.cn");
    double others = base("imports.us") - china;
    var table = new ArrayList<String>();
    table.add("| | China, June to October | China, July to October | all others, June to October | duties, June to October |");
    table.add("| --- | --- | --- | --- | --- |");
    table.add(String.format(Locale.ROOT, "| recorded, against the year before | %+.1f%% | %+.1f%% | %+.1f%% | %.0f bn USD, %.0f more |",
        recordedChange(JUNE, Month::china), recordedChange(JULY, Month::china), recordedChange(JUNE, Month::others),
        sum(recorded(), JUNE, Month::duties), sum(recorded(), JUNE, Month::duties)
            - sum(recorded(), JUNE.minusYears(1), Month::duties)).replace('-', '−'));
    for (String elasticity : List.of("2", "1")) {
      Map<YearMonth, Month> months = modeled(elasticity);
      table.add(String.format(Locale.ROOT, "| modeled, %s at once, against 2023 | %+.1f%% | %+.1f%% | %+.1f%% | %.0f bn USD |",
          elasticity, modeledChange(months, JUNE, Month::china, china), modeledChange(months, JULY, Month::china, china),
          modeledChange(months, JUNE, Month::others, others), sum(months, JUNE, Month::duties)).replace('-', '−'));
    }
    document(table);
  }

  private static void document(List<String> table) throws IOException {
    String text = Files.readString(DOCUMENT);
    String wanted = String.join("\n", table);
    if ("write".equals(System.getProperty("docs"))) {
      int from = text.indexOf(table.get(0));
      int to = text.indexOf("\n\n", from);
      Files.writeString(DOCUMENT, text.substring(0, from) + wanted + text.substring(to));
    } else {
      assertThat(text).as("docs/economics.md, written anew with -Ddocs=write").contains(wanted);
    }
  }
}
