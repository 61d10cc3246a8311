package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Sayings;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type who come from other programs is not done, but told as it is typed here. */
class SayingsTest {
  private static final List<String> BEFORE = List.of("load geneva-truce", "branch side", "branch hawk", "advance 1d");

  @TempDir
  Path working;

  private Shell shell(List<String> before) {
    Shell shell = new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0);
    before.forEach(line -> assertThat(shell.run(line).ok()).as(line).isTrue());
    return shell;
  }

  private Failure refused(String typed) {
    Shell shell = shell(BEFORE);
    String prompt = shell.prompt();
    Reply reply = shell.run(typed);
    assertThat(reply.ok()).as(typed).isFalse();
    assertThat(shell.prompt()).as("nothing has changed").isEqualTo(prompt);
    return reply.failure().orElseThrow();
  }

  private void eachGuessIsDone(Failure failure) {
    for (String guess : failure.maybe()) {
      Reply reply = shell(BEFORE).run(guess);
      assertThat(reply.failure()).as(guess).isEmpty();
      assertThat(reply.ok()).as(guess).isTrue();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      use two-ports                       | a scenario is loaded by its name with load          | load two-ports
      use two-ports, clear                | a scenario is loaded by its name with load          | load two-ports
      library(two-ports)                  | a scenario is loaded by its name with load          | load two-ports
      load("two-ports")                   |                                                     | load two-ports
      open geneva-truce                   | geneva-truce: there is no such file                 | load geneva-truce
      load two-ports.yaml                 | there is no file two-ports.yaml                     | load two-ports
      load scenarios/two-ports            | there is no file scenarios/two-ports                | load two-ports
      use scenarios/two-ports.yaml        |                                                     | load two-ports
      compare main two-ports.yaml         |                                                     | compare main two-ports
      load('two-ports')                   |                                                     | load two-ports
      load two-prots                      | there is no scenario two-prots                      | load two-ports
      advance 2 weeks                     | 2 weeks is written 14d                              | advance 14d
      advance by 10 days                  | 10 days is written 10d                              | advance 10d
      compare main and hwk                |                                                     | compare main hawk
      use two-prots                       | expected a scenario, not two-prots                  | load two-ports
      describe                            |                                                     | info
      summarize                           | how things stand is told by status                  | status
      calendar                            | deadlines tells what changes unless somebody acts   | deadlines
      state                               |                                                     | status
      ls                                  |                                                     | scenarios
      dir                                 |                                                     | scenarios
      summarize tariff.us.cn              |                                                     | value tariff.us.cn
      print tariff.us.cn                  |                                                     | value tariff.us.cn
      graph tariff.us.cn                  |                                                     | plot tariff.us.cn
      log                                 |                                                     | timeline
      checkout main                       | switch goes to a branch                             | switch main
      checkout mian                       | expected a branch, not mian                         | switch main
      git checkout main                   |                                                     | switch main
      git switch main                     | git is neither a command nor somebody who acts      | switch main
      checkout -b dove                    | branch makes a branch and goes there                | branch dove
      git branch                          |                                                     | branches
      switch to main                      | switch goes to a branch                             | switch main
      on main                             |                                                     | switch main
      go to main                          |                                                     | switch main
      go to 2025-08-12                    | days go by with advance                             | advance to 2025-08-12
      go to August 12                     |                                                     | advance to 2025-08-12
      advance 2025-08-12                  |                                                     | advance to 2025-08-12
      wait 30d                            |                                                     | advance 30d
      wait 30 days                        | 30 days is written 30d                              | advance 30d
      quit()                              | ( does not fit: here the line ends                  | exit
      q()                                 | exit ends the session                               | exit
      q                                   |                                                     | exit
      rollback                            | undo takes back accepted lines                      | undo
      diff main hawk                      | compare tells two branches apart                    | compare main hawk
      compare main and hawk               | compare tells two branches apart                    | compare main hawk
      compare main with hawk tariff.us.cn |                                                     | compare main hawk tariff.us.cn
      set seed 7                          | a seed is given where something is drawn            | forecast --seed 7
      set.seed(7)                         |                                                     | forecast --seed 7
      forecast 50 runs                    |                                                     | forecast 50
      advance to August 12                | expected a date, not August                         | advance to 2025-08-12
      advance to 12 August 2025           |                                                     | advance to 2025-08-12
      advance to Aug 12th, 2025           |                                                     | advance to 2025-08-12
      advance to 12aug2025                |                                                     | advance to 2025-08-12
      advance to Augst 12                 | expected a date, not Augst                          | advance to 2025-08-12
      advance to 4 Jly                    |                                                     | advance to 2025-07-04
      value tariff.us.cn on Apirl 12      |                                                     | value tariff.us.cn on 2025-04-12
      advance to 12.8.2025                |                                                     | advance to 2025-08-12
      advance to 2025/8/12                |                                                     | advance to 2025-08-12
      value tariff.us.cn on April 12      |                                                     | value tariff.us.cn on 2025-04-12
      cn deny licenses until August       | licenses are halted                                 | cn halt licenses for rare-earths
      cn resume licenses                  | a halt of licenses ends when they are required      | cn require licenses for rare-earths
      us raise steel to 50%               | which is a good; what is raised is a layer on it    | us raise metals to 50%
      cite tariff.us.cn                   | a number has no id                                  | why tariff.us.cn
      why license.rare-earths.approval    | it is a number that set can change                  | params license.rare-earths.approval
      value license.rare-earths.capacity  | is a number that set can change                     | params license.rare-earths.capacity
      value tariff.us.cn 2025-04-12       | goes on with "on"                                   | value tariff.us.cn on 2025-04-12
      value tariff.us.cn on 2025-06-31    | June 2025 has 30 days                               | value tariff.us.cn on 2025-06-30
      set approval to 0                   |                                                     | set license.rare-earths.approval 0%
      set license.rare-earths.capacity 12 per day | a capacity is written 12 per wd             | set license.rare-earths.capacity 12 per wd
      sweep license.rare-earths.capacity over 0 4 chance truce.geneva.state is lapsed | a sweep takes metrics | sweep license.rare-earths.capacity over 0 4 truce.geneva.state --runs 200
      forecast 1,000                      | a whole number is written in digits alone: 1000     | forecast 1000
      forecast 1e4                        | a whole number is written in digits alone: 10000    | forecast 10000
      forecast 1_000 to 2025-06-30        |                                                     | forecast 1000 to 2025-06-30
      forecast 1k                         |                                                     | forecast 1000
      """)
  void whatIsMeantIsTheFirstGuess(String typed, String message, String guess) {
    Failure failure = refused(typed);
    assertThat(failure.maybe()).startsWith(guess);
    assertThat(failure.message()).contains(message == null ? "" : message);
  }

  static Stream<String> examples() {
    return Sayings.forms().all().stream().flatMap(f -> f.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void eachGuessOfASayingIsDone(String example) {
    Failure failure = refused(example);
    assertThat(failure.maybe()).as(example).isNotEmpty();
    eachGuessIsDone(failure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"advance to 12 August 2025", "advance to the 12th of August", "value tariff.us.cn on 3/31/2025",
      "value tariff.us.cn on 31/3/2025", "value tariff.us.cn on 20250331", "branch dove from 2025/04/12", "forecast 1e2",
      "us raise fentanyl to 25% effective August 1", "compare main hawk on June 5", "advance until truce.state is lapsed by 31 Dec"})
  void whatIsGuessedOfANumberOrADayIsDone(String typed) {
    eachGuessIsDone(refused(typed));
  }

  @ParameterizedTest
  @CsvSource({"use nowhere, load", "checkout nowhere, switch", "go to nowhere, switch"})
  void whereNothingIsMeantAnExampleTellsTheCommand(String typed, String command) {
    Failure failure = refused(typed);
    assertThat(failure.maybe()).isEmpty();
    assertThat(failure.trouble().orElseThrow().example().orElseThrow()).startsWith(command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"advance to March 12", "advance to February 30", "advance to Brumaire 12", "value tariff.us.cn on 4/5/2025",
      "forecast 1e99", "forecast 10,00", "load geneva-truce at August 12"})
  void whatMeansNoDayOrNumberIsNotGuessed(String typed) {
    assertThat(refused(typed).maybe()).isEmpty();
  }

  @Test
  void beforeAScenarioIsLoadedOnlyThatIsGuessed() {
    Shell shell = shell(List.of());
    assertThat(shell.run("use two-ports").failure().orElseThrow().maybe()).containsExactly("load two-ports");
    assertThat(shell.run("ls").failure().orElseThrow().maybe()).containsExactly("scenarios");
    assertThat(shell.run("summarize").failure().orElseThrow().message()).startsWith("nothing is loaded yet");
  }

  @Test
  void theGuessIsTheRestOfTheLineFromWhereItDiffers() {
    assertThat(refused("compare main and hawk").trouble().orElseThrow().text()).isEqualTo("""
        compare main and hawk
                     ^^^^^^^^
        compare tells two branches apart
        did you mean compare main hawk?
        for instance: compare main hawk""");
  }
}
