package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Comparison.Side;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several branches and scenarios in one table. */
class SideBySideTest {
  private static final LocalDate BEFORE = LocalDate.parse("2025-08-09");
  private static final LocalDate LAPSE = LocalDate.parse("2025-08-10");

  private final Simulation main = Simulation.start(Files2025.GENEVA);
  private final Simulation hawk = main.fork();
  private final Simulation dove = main.fork();

  private SideBySide table(List<String> metrics, LocalDate... dates) {
    return SideBySide.of(List.of(new Side("main", main), new Side("hawk", hawk), new Side("dove", dove)), metrics, List.of(dates));
  }

  private static Scenario scenario(String name) {
    return ScenarioReader.read(Files2025.FOLDER.resolve(name + ".yaml")).orElseThrow();
  }

  private static double amount(SideBySide.Row row, int side) {
    return ((Value.Amount) row.values().get(side).orElseThrow()).amount();
  }

  @Test
  void each_has_a_column_and_each_day_a_row() {
    hawk.play("us withdraw from geneva");
    dove.play("us, cn extend geneva by 90d");
    SideBySide found = table(List.of("tariff.us.cn", "truce.state"), LAPSE, BEFORE);
    assertThat(found.sides()).containsExactly("main", "hawk", "dove");
    assertThat(found.rows()).extracting(SideBySide.Row::metric)
        .containsExactly("tariff.us.cn", "tariff.us.cn", "truce.geneva.state", "truce.geneva.state");
    assertThat(found.rows()).extracting(SideBySide.Row::date).containsExactly(BEFORE, LAPSE, BEFORE, LAPSE);
    assertThat(List.of(amount(found.rows().get(0), 0), amount(found.rows().get(0), 1), amount(found.rows().get(0), 2)))
        .containsExactly(30.0, 145.0, 30.0);
    assertThat(List.of(amount(found.rows().get(1), 0), amount(found.rows().get(1), 1), amount(found.rows().get(1), 2)))
        .containsExactly(145.0, 145.0, 30.0);
    assertThat(found.rows().get(3).values()).containsExactly(Optional.of(new Value.State("lapsed")),
        Optional.of(new Value.State("withdrawn")), Optional.of(new Value.State("in-force")));
    assertThat(List.of(main.today(), hawk.today(), dove.today())).as("only copies go on").containsOnly(LocalDate.parse("2025-06-05"));
  }

  @Test
  void two_of_them_are_what_a_comparison_says() {
    hawk.play("us set fentanyl 60%");
    hawk.advance(Span.days(20));
    for (Optional<LocalDate> on : List.of(Optional.<LocalDate>empty(), Optional.of(BEFORE), Optional.of(LocalDate.parse("2025-06-10")))) {
      Comparison two = Comparison.of(new Side("main", main), new Side("hawk", hawk), List.of(), on);
      SideBySide found = SideBySide.of(List.of(new Side("main", main), new Side("hawk", hawk)), List.of(), on.stream().toList());
      assertThat(found.rows()).hasSameSizeAs(two.rows()).hasSizeGreaterThan(100);
      for (int i = 0; i < found.rows().size(); i++) {
        assertThat(found.rows().get(i).metric()).isEqualTo(two.rows().get(i).metric());
        assertThat(found.rows().get(i).date()).isEqualTo(two.date());
        assertThat(found.rows().get(i).values()).containsExactly(two.rows().get(i).a(), two.rows().get(i).b());
      }
    }
  }

  @Test
  void on_a_day_of_new_rates_the_economy_is_told_to_be_that_of_the_evening_before() {
    hawk.play("us withdraw from geneva");
    assertThat(table(List.of("prices.us"), LAPSE).behind()).as("hawk has answered long ago").containsExactly("main", "dove");
    assertThat(table(List.of("prices.us"), BEFORE).behind()).isEmpty();
    assertThat(table(List.of("tariff.us.cn"), LAPSE).behind()).as("rates are of the morning").isEmpty();
    assertThat(table(List.of("prices.us", "tariff.us.cn")).behind()).containsExactly("hawk");
  }

  @Test
  void a_number_is_empty_where_a_side_has_no_such_metric() {
    Simulation ports = Simulation.start(scenario("two-ports"));
    Simulation other = Simulation.start(scenario("lapse-november"));
    assertThat(SideBySide.of(List.of(new Side("a", main), new Side("b", other)), List.of("revenue.us.s122", "tariff.us.cn"),
        List.of(LAPSE)).rows()).hasSize(2).anySatisfy(row -> assertThat(row.values()).contains(Optional.empty()));
    assertThatThrownBy(() -> SideBySide.of(List.of(new Side("a", main), new Side("ports", ports)), List.of("tariff.us.cn"), List.of(LAPSE)))
        .isInstanceOf(AskException.class).hasMessage("ports runs from 2030-01-01 to 2030-12-31 and cannot be compared on 2025-08-10");
  }

  @Test
  void days_outside_the_clock_and_names_of_no_side_are_refused() {
    assertThatThrownBy(() -> table(List.of("tariff.us.cn"), LAPSE, LocalDate.parse("2024-12-31")))
        .isInstanceOf(AskException.class).hasMessageContaining("main runs from 2025-01-17");
    assertThatThrownBy(() -> table(List.of("tariff.us.zz"))).isInstanceOf(AskException.class);
  }
}
