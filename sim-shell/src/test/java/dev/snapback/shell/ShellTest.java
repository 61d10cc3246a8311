package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Completion;
import dev.snapback.shell.command.Person;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell as a terminal drives it. */
class ShellTest {
  @TempDir
  Path working;

  private Shell shell() {
    return new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0);
  }

  private static List<String> offered(Shell shell, String line) {
    return shell.complete(line, line.length()).candidates().stream().map(Completion.Candidate::text).toList();
  }

  @Test
  void promptSaysBranchAndDate() {
    Shell shell = shell();
    assertThat(shell.prompt()).isEqualTo(">");
    shell.run("load geneva-truce as brief");
    assertThat(shell.prompt()).isEqualTo("brief 2025-06-05>");
  }

  @Test
  void completionOffersWhatIsThere() {
    Shell shell = shell();
    assertThat(offered(shell, "load ")).contains("geneva-truce", "two-ports");
    shell.run("load geneva-truce");
    shell.run("branch hawk");
    assertThat(offered(shell, "switch ")).containsExactly("main", "hawk");
    assertThat(offered(shell, "us ra")).containsExactly("raise");
    assertThat(offered(shell, "us raise ")).contains("fentanyl", "reciprocal");
    assertThat(offered(shell, "show ")).contains("tariffs", "truce", "obligations", "licenses", "license", "measure");
    assertThat(offered(shell, "cite T1")).contains("T1", "T10");
    assertThat(offered(shell, "status; switch m")).containsExactly("main");
    assertThat(shell.complete("status; switch m", 16).start()).isEqualTo(15);
    assertThat(offered(shell, "advance to ")).contains("2025-08-10");
  }

  @Test
  void aStampIsNoScenario() {
    Shell shell = shell();
    shell.run("load geneva-truce");
    assertThat(shell.run("value tariff.us.cn --out r.csv").ok()).isTrue();
    assertThat(shell.session().catalog().list()).extracting(Catalog.Listed::name).contains("geneva-truce")
        .noneMatch(name -> name.startsWith("r.csv"));
  }

  @Test
  void whatMayEndAnyLineIsOfferedWhereItMayStand() {
    Shell shell = shell();
    shell.run("load geneva-truce");
    assertThat(offered(shell, "value tariff.us.cn -")).containsExactly("--out", "--json");
    assertThat(offered(shell, "value tariff.us.cn --o")).containsExactly("--out");
    assertThat(offered(shell, "forecast 50 -")).contains("--runs", "--seed", "--out", "--json");
    assertThat(offered(shell, "value tariff.us.cn --out r.csv -")).containsExactly("--replace", "--json");
    assertThat(offered(shell, "value tariff.us.cn --out r.csv --replace -")).containsExactly("--json");
    assertThat(offered(shell, "value tariff.us.cn --out -")).isEmpty();
    assertThat(offered(shell, "advance 7d -")).as("a deed has no table").containsExactly("--json");
    assertThat(offered(shell, "value tariff.us.cn --json -")).containsExactly("--out");
  }

  @Test
  void aComparisonTellsOfThePartiesAndKeepsTheOthersForFiles() {
    Shell shell = shell();
    shell.run("load geneva-truce");
    shell.run("branch x");
    shell.run("us withdraw from geneva");
    Reply reply = shell.run("compare main x on 2025-08-01");
    String text = shell.render(reply, Paint.NONE, false);
    assertThat(text).contains("imports.us.cn ").contains("of regions that are no party to it (eu, ca, mx, row)")
        .doesNotContain("imports.us.eu ");
    assertThat(shell.render(shell.run("compare main x on 2025-08-11"), Paint.NONE, false)).contains("truce.geneva.state")
        .as("without a value on both sides").doesNotContain("truce.geneva.extensions");
    assertThat(text.split("tariff revenue since the start", -1)).as("a concept stands once").hasSize(2);
    Table file = reply.tableForFiles().orElseThrow();
    assertThat(file.columns()).extracting(Table.Column::name).contains("metric", "concept", "unit");
    assertThat(file.rows()).extracting(r -> r.get(0).shown().bare()).contains("imports.us.cn", "imports.us.eu", "imports.eu.mx");
    assertThat(shell.render(shell.run("compare main x imports.us.eu on 2025-08-01"), Paint.NONE, false))
        .as("what is asked for is told").contains("imports.us.eu ");
  }

  @Test
  void somebodyIsAskedBeforeSomethingIsLost() {
    Shell shell = shell();
    Person no = question -> false;
    assertThat(shell.run("load geneva-truce", no).ok()).isTrue();
    shell.run("us withdraw from geneva", no);
    assertThat(shell.session().unsaved()).contains("1 line is not saved");
    assertThat(shell.run("load two-ports", no).ok()).isFalse();
    assertThat(shell.prompt()).startsWith("main 2025");
    assertThat(shell.run("save x.snap", no).ok()).isTrue();
    assertThat(shell.session().unsaved()).isEmpty();
    assertThat(shell.run("load two-ports", no).ok()).isTrue();
  }

  @Test
  void somebodySeesHowThingsStandAfterEachStep() {
    Shell shell = shell();
    Person person = question -> true;
    shell.run("load geneva-truce", person);
    Reply reply = shell.run("advance 1d", person);
    assertThat(shell.render(reply, Paint.NONE, true)).contains("truce geneva day 26 of 90");
    assertThat(shell.render(reply, Paint.NONE, false)).doesNotContain("day 26");
  }

  @Test
  void savedSessionComesOutTheSame() {
    Shell shell = shell();
    for (String line : List.of("load geneva-truce seed 5", "us raise fentanyl to 25% because \"a; test # here\"",
        "branch b from 2025-05-01", "cancel sign", "advance 10wd", "switch main", "advance until license.waiting > 200",
        "undo", "redo", "label main \"x\"", "save all.snap")) {
      assertThat(shell.run(line).ok()).as(line).isTrue();
    }
    Shell other = shell();
    assertThat(other.run("open all.snap").failure()).isEmpty();
    assertThat(other.session().branches()).extracting(b -> b.name() + b.simulation().journalHash())
        .isEqualTo(shell.session().branches().stream().map(b -> b.name() + b.simulation().journalHash()).toList());
    assertThat(other.session().find("main").orElseThrow().label()).isEqualTo("x");
    Shell third = shell();
    assertThat(third.run("run all.snap").ok()).isTrue();
    assertThat(third.session().simulation().journalHash()).isEqualTo(shell.session().simulation().journalHash());
  }

  @Test
  void recordedLinesAreThereAtOnce() throws IOException {
    Shell shell = shell();
    shell.run("load geneva-truce");
    assertThat(shell.run("record log.snap").ok()).isTrue();
    shell.run("us withdraw from geneva");
    shell.run("us rise x");
    shell.run("value tariff.us.cn");
    assertThat(Files.readString(working.resolve("log.snap")))
        .contains("\nload geneva-truce\n").contains("\nus withdraw from geneva\n#    snapback")
        .doesNotContain("rise").doesNotContain("value");
    assertThat(shell.session().unsaved()).isEmpty();
    shell.session().stopRecording();
  }

  @Test
  void undoTakesBackWholeLinesOfThisBranch() {
    Shell shell = shell();
    shell.run("load geneva-truce at 2025-05-01");
    int scheduled = shell.session().simulation().schedule().size();
    assertThat(scheduled).isGreaterThan(3);
    shell.run("cancel all");
    shell.run("branch other");
    assertThat(shell.run("undo").ok()).isTrue();
    assertThat(shell.session().simulation().schedule()).hasSize(scheduled);
    shell.run("switch main");
    assertThat(shell.session().simulation().schedule()).isEmpty();
    shell.run("undo");
    assertThat(shell.session().simulation().schedule()).hasSize(scheduled);
    shell.run("redo");
    assertThat(shell.session().simulation().schedule()).isEmpty();
  }

  @Test
  void everyPrefixOfALineIsAnsweredCalmly() {
    Shell shell = shell();
    shell.run("load geneva-truce");
    String line = "advance until (truce.state is not in-force or not tariff.us.cn <= 30%) by 2025-08-11; us x \"";
    for (int i = 0; i <= line.length(); i++) {
      String prefix = line.substring(0, i);
      shell.read(prefix);
      shell.complete(prefix, i);
    }
  }
}
