package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Form;
import dev.snapback.language.Moves;
import dev.snapback.language.Parsed;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.command.ShellForms;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in {@code help} can be run in geneva-truce. */
class HelpExamplesTest {
  /** Some branches, something to undo and to redo, something scheduled, a saved session. */
  private static final List<String> BEFORE = List.of("load geneva-truce at 2025-05-01", "save brief.snap",
      "branch side", "branch hawk", "advance 1d", "us raise fentanyl to 25%", "us raise fentanyl to 30%",
      "advance to 2025-06-05", "undo");

  @TempDir
  Path working;

  static Stream<String> commands() {
    return ShellForms.forms().all().stream().flatMap(f -> f.examples().stream());
  }

  static Stream<String> moves() {
    return Moves.forms().all().stream().flatMap(f -> f.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void exampleOfCommandRuns(String example) {
    Shell shell = shell();
    List<String> before = example.startsWith("branch hawk") || example.equals("save brief.snap")
        ? BEFORE.subList(0, 1) : example.startsWith("backtest") ? List.of("load magnet-exports-2025") : BEFORE;
    before.forEach(line -> assertThat(shell.run(line).ok()).as(line).isTrue());
    Reply reply = shell.run(example);
    assertThat(reply.failure()).as(example).isEmpty();
    assertThat(reply.ok()).as(example).isTrue();
    assertThat(reply.json()).as(example).containsKey("command");
  }

  @ParameterizedTest
  @MethodSource("moves")
  void exampleOfMoveIsUnderstood(String example) {
    Shell shell = shell();
    shell.run("load geneva-truce");
    boolean namesOthers = Stream.of("s122", "extra", "electronics", "rare-earths-2").anyMatch(example::contains);
    if (!namesOthers) {
      assertThat(shell.read(example)).as(example).isInstanceOf(Parsed.class);
    }
  }

  private Shell shell() {
    return new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void helpTellsAboutEveryForm(Form<?> form) {
    Shell shell = shell();
    Reply reply = shell.run("help " + form.firstWords().get(0));
    assertThat(reply.ok()).isTrue();
    assertThat(shell.render(reply, dev.snapback.shell.view.Paint.NONE, false)).contains(form.help());
  }

  static Stream<Form<?>> forms() {
    return ShellForms.forms().and(Moves.forms()).all().stream();
  }
}
