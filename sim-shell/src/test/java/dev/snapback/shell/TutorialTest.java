package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.command.Tutorial;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.terminal.Console.Answer;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.view.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays the tutorial as somebody would who presses Enter, and as somebody would who wanders off. */
class TutorialTest {
  @TempDir Path working;

  private AtTerminal terminal;

  @BeforeEach
  void start() {
    terminal = new AtTerminal(new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0), Theme.NONE, Optional.empty(), Optional.empty());
  }

  private Answer type(String line) {
    return terminal.execute(line, question -> true, 80);
  }

  @Test
  void enterPlaysItToItsEnd() {
    Answer answer = type("tutorial");
    assertThat(answer.text()).startsWith("step 1 of 7, load");
    for (Tutorial.Step step : Tutorial.STEPS) {
      assertThat(answer.again()).isEqualTo(step.line());
      answer = type(answer.again());
      assertThat(answer.ok()).as(step.line() + "\n" + answer.text()).isTrue();
    }
    assertThat(answer.again()).isEmpty();
    assertThat(answer.text()).contains("That was the tutorial");
    assertThat(working.resolve("tutorial.html")).exists();
    assertThat(type("status").text()).doesNotContain("step ");
  }

  @Test
  void itShowsWhatItPromises() {
    List<String> shown = Tutorial.STEPS.stream().map(s -> type(s.line()).text()).toList();
    assertThat(shown.get(1)).contains("headline 30% → 145%");
    assertThat(shown.get(2)).contains("tariff.us.cn = 145%").contains("withdraw");
    assertThat(shown.get(4)).contains("2025-06-05").contains("tariff.us.cn");
    assertThat(shown.get(5)).contains("chance");
  }

  @Test
  void anotherLineIsRunAndTheStepStays() {
    type("tutorial");
    Answer answer = type("scenarios");
    assertThat(answer.text()).contains("geneva-truce").contains("step 1 of 7");
    assertThat(answer.again()).isEqualTo("load geneva-truce");
    assertThat(type("load nothing").again()).isEqualTo("load geneva-truce");
    assertThat(type("tutorial").text()).contains("the tutorial is left");
    assertThat(type("scenarios").again()).isEmpty();
  }

  @Test
  void withoutATerminalAllStepsAreShown() {
    Bench.Run run = new Bench(working).run("tutorial");
    assertThat(run.status()).isZero();
    Tutorial.STEPS.forEach(s -> assertThat(run.out()).contains(s.line()));
    assertThat(Files.exists(working.resolve("tutorial.html"))).isFalse();
  }
}
