package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help, man page and completion name every option. {@code docs/snapback.1} is written anew with {@code -Ddocs=write}. */
class UsageTest {
  private static final Path PAGE = Path.of("..", "docs", "snapback.1");

  @TempDir Path working;

  private final Bench bench = new Bench();

  @Test
  void everyOptionIsInAllOfThem() {
    String help = bench.run("--help").out();
    String bash = bench.run("--completion", "bash").out();
    String zsh = bench.run("--completion", "zsh").out();
    for (Flag flag : Flag.ALL) {
      assertThat(help).contains(flag.name());
      assertThat(bash).containsPattern("compgen -W '[^']*(?<=[' ])" + flag.name() + "[' ]");
      assertThat(zsh).contains("'*" + flag.name() + "[");
      assertThat(Usage.man("1")).contains("\\fB" + flag.name().replace("-", "\\-") + "\\fR");
    }
  }

  @Test
  void everyOptionIsRead() throws Arguments.UsageException {
    for (Flag flag : Flag.ALL) {
      if (!flag.name().equals("--jdk")) { // the launcher's own
        String value = flag.name().equals("--let") ? "a=b" : flag.name().equals("--completion") ? "bash" : "x";
        Arguments.of(flag.value().isEmpty() ? new String[] {flag.name()} : new String[] {flag.name(), value}, w -> false);
      }
    }
  }

  @Test
  void manPageIsUpToDateAndCleanRoff() throws IOException, InterruptedException {
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, Usage.man("0.1.0"));
    }
    assertThat(Files.readString(PAGE)).isEqualTo(Usage.man("0.1.0"));
    assumeTrue(said("groff", "--version").startsWith("GNU groff"), "no groff: the man page is not set");
    String page = said("groff", "-man", "-ww", "-Tutf8", "-P-c", PAGE.toString()).replaceAll(".\b", "");
    assertThat(page).contains("SYNOPSIS").contains("--keep-going").doesNotContain("warning");
  }

  @Test
  void bashCompletesOptionsScenariosCommandsAndFiles() throws IOException, InterruptedException {
    assumeTrue(said("bash", "-c", "echo bash").equals("bash\n"), "no bash");
    Path script = Files.writeString(working.resolve("completion"), bench.run("--completion", "bash").out());
    Path launcher = Path.of("..", "snapback").toAbsolutePath().normalize();
    Files.writeString(working.resolve("brief.snap"), "");
    assertThat(completed(script, launcher, "--ke")).containsExactly("--keep-going");
    assertThat(completed(script, launcher, "gen")).contains("geneva-truce");
    assertThat(completed(script, launcher, "che")).contains("check");
    assertThat(completed(script, launcher, "-f", "br")).containsExactly("brief.snap");
    assertThat(completed(script, launcher, "--completion", "z")).containsExactly("zsh");
    assertThat(completed(script, launcher, "-c", "x")).isEmpty();
  }

  private List<String> completed(Path script, Path launcher, String... words) throws IOException, InterruptedException {
    String line = ". " + script + "; cd " + working + "; COMP_WORDS=(" + launcher + " " + String.join(" ", words)
        + "); COMP_CWORD=" + words.length + "; _snapback " + launcher + "; printf '%s\\n' \"${COMPREPLY[@]}\"";
    return said("bash", "-c", line).lines().filter(l -> !l.isEmpty()).toList();
  }

  private static String said(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return text;
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void variablesComeFromOutside() {
    Bench.Run run = bench.run("geneva-truce", "--let", "rate=60%", "-c", "us raise fentanyl to $rate", "-c", "value tariff.us.cn");
    assertThat(run.last()).startsWith("tariff.us.cn = 70%");
    assertThat(bench.run("--let", "Rate", "-c", "status").status()).isEqualTo(2);
  }

  @Test
  void variablesAreReplacedAndPlacesStayThoseOfTheFile() throws IOException {
    Path script = Files.writeString(working.resolve("v.snap"), """
        let long "us raise fentanyl to 60%"
        load geneva-truce; $long; value tariff.us.cn
        $long; us rise x
        value $metrik
        let metric tariff.us.cn; value $metrik
        let
        """);
    Bench.Run run = bench.run("--keep-going", "-f", script.toString());
    assertThat(run.out()).contains("tariff.us.cn = 70%").containsPattern("\\$long +us raise fentanyl to 60%");
    assertThat(run.err()).contains(script + ":3:11: rise is no move")
        .contains(script + ":4:7: there is no variable $metrik\n  maybe: let metrik VALUE")
        .contains(script + ":5:32: there is no variable $metrik\n  maybe: $metric");
  }

  @Test
  void aSavedSessionNeedsNoVariables() throws IOException {
    Path file = working.resolve("s.snap");
    bench.run("geneva-truce", "--let", "rate=60%", "-c", "us raise fentanyl to $rate", "-c", "save \"" + file + "\"");
    assertThat(Files.readString(file)).contains("us raise fentanyl to 60%").doesNotContain("$");
  }
}
