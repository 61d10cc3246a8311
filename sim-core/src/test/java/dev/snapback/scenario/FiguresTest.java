package dev.snapback.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a check: how loaded a queue is, how many quantities have a source, how many problems are kept. */
class FiguresTest {
  private static QueueLoad load(double perWeek, double decisions, double capacity) {
    return new QueueLoad("cobalt", LocalDate.parse("2030-01-01"), perWeek, decisions, capacity);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0, 0", "0, 1, 10, 0", "5, 1, 10, 50", "5, 1.2, 10, 60", "5, 1, 0, 1000000", "5, 1, 0.00001, 1000000"})
  void theLoadIsWhatIsNeededOfWhatThereIs(double perWeek, double decisions, double capacity, double percent) {
    assertThat(load(perWeek, decisions, capacity).percent()).isEqualTo(percent);
  }

  /** Filed again after a return, an application is decided again: 1 + 20% + 4% of them with two returns. */
  @ParameterizedTest
  @CsvSource({"1 per wd, 0, 50", "1 per wd, 1, 60", "1 per wd, 2, 62", "1 per day, 1, 84"})
  void whatIsReturnedIsDecidedAgain(String rate, int returns, long percent) {
    Check check = ScenarioReader.read("f", TinWarFile.with("rate: 1 per wd", "rate: " + rate)
        .replace("    approval: 90%\n", "    approval: 80%\n    returned: 20%\n    returns: " + returns + "\n")).check();
    assertThat(check.loads()).first().satisfies(load -> assertThat(Math.round(load.percent())).isEqualTo(percent));
  }

  @Test
  void aCoverageIsToldByItsParts() {
    assertThat(new Coverage(3, 2, 1)).hasToString("3 sourced, 2 assumed, 1 unsourced");
    assertThat(new Coverage(3, 2, 1).total()).isEqualTo(6);
  }

  @Test
  void afterAThousandErrorsTheRestIsOnlyCounted() {
    var problems = new Problems();
    for (int i = 0; i < 999; i++) {
      problems.add(Problem.error("f", 1, 1, "", "wrong"));
    }
    assertThat(problems.isFull()).isFalse();
    problems.add(Problem.error("f", 1, 1, "", "the thousandth"));
    assertThat(problems.isFull()).isTrue();
    assertThat(problems.list()).hasSize(Problems.SHOWN);
  }

  @Test
  void warningsAreShownWhereErrorsLeaveRoom() {
    var problems = new Problems();
    for (int i = 0; i < Problems.SHOWN - 1; i++) {
      problems.add(Problem.warning("f", 1, 1, "", "odd"));
      problems.add(Problem.error("f", 2, 1, "", "wrong"));
    }
    assertThat(problems.list()).hasSize(Problems.SHOWN).filteredOn(p -> p.severity() == Problem.Severity.WARNING).hasSize(1);
  }
}
