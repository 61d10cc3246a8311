package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Person;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an analyst asks who does not know the words of this shell, and what is told beside an answer. */
class HintsTest {
  private static final Person SOMEBODY = question -> true;

  @TempDir
  Path working;

  private Shell shell(String scenario) {
    Shell shell = new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0);
    assertThat(shell.run("load " + scenario).ok()).isTrue();
    return shell;
  }

  private static String told(Shell shell, Reply reply) {
    return shell.render(reply, Paint.NONE, false);
  }

  @ParameterizedTest
  @CsvSource({"cite EO 14298, cite eo-14298", "cite 14334, cite eo-14334"})
  void anOrderIsFoundByItsNumber(String typed, String guess) {
    Failure failure = shell("public-record-2025").run(typed).failure().orElseThrow();
    assertThat(failure.maybe()).startsWith(guess);
    assertThat(shell("public-record-2025").run(guess).ok()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"check --properties two-ports, check two-ports --properties",
      "diagram --mermaid geneva, diagram geneva --mermaid"})
  void anOptionThatStandsTooEarlyIsToldWhereItStands(String typed, String right) {
    Failure failure = shell("geneva-truce").run(typed).failure().orElseThrow();
    assertThat(failure.message()).endsWith("stands at the end of the line");
    assertThat(failure.maybe()).containsExactly(right);
  }

  /** Neither is guessed: either may be wrong (ADR 132). */
  @Test
  void aDayThatMayBeTwoNamesBoth() {
    Failure failure = shell("geneva-truce").run("value tariff.us.cn on 4/12/2025").failure().orElseThrow();
    assertThat(failure.message()).contains("4/12/2025 may be 2025-04-12 or 2025-12-04");
    assertThat(failure.maybe()).isEmpty();
  }

  @Test
  void thatTheEconomyDoesNotSeeADutyOnSingleGoodsIsSaid() {
    String unseen = "the economy does not see duties on single goods of us.cn: the layers on other goods";
    Shell shell = shell("geneva-truce");
    shell.run("branch steel");
    assertThat(told(shell, shell.run("us raise metals to 75%"))).contains(unseen);
    assertThat(told(shell, shell.run("compare main steel"))).contains(unseen);
    assertThat(told(shell, shell.run("us raise fentanyl to 30%"))).doesNotContain("does not see");
    assertThat(told(shell, shell.run("compare main steel"))).as("the headline rate differs, and that is seen").doesNotContain(unseen);
  }

  @Test
  void whatMetricsThereAreIsSummedUpForSomebodyAndWholeForFiles() {
    Shell shell = shell("public-record-2025");
    assertThat(told(shell, shell.run("metrics", SOMEBODY))).contains("rate by good", "all of them: metrics *");
    assertThat(told(shell, shell.run("metrics", SOMEBODY)).lines().count()).isLessThan(100);
    assertThat(told(shell, shell.run("metrics"))).isEqualTo(told(shell, shell.run("metrics *", SOMEBODY)));
  }

  @Test
  void metricsThatAreNotThereAreTold() {
    Shell shell = shell("geneva-truce");
    assertThat(told(shell, shell.run("metrics consumer"))).contains("prices.us");
    assertThat(told(shell, shell.run("metrics average"))).contains("needs the base duty");
  }

  @Test
  void aSweepOfACapacityThatTheLimitOverrulesSaysSo() {
    Shell shell = shell("geneva-truce");
    String swept = told(shell, shell.run("sweep license.rare-earths.capacity over 0 12 to 2025-06-30 license.waiting"));
    assertThat(swept).contains("what is undecided on its last day is deemed granted", "A7");
    assertThat(told(shell, shell.run("sweep license.rare-earths.approval over 0% 50% to 2025-06-30 license.waiting")))
        .doesNotContain("deemed");
  }
}
