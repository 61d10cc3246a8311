package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
  @TempDir Path folder;

  private final Settings settings = new Settings(Output.TABLE);

  private Shell shell() {
    return new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), folder), "1.2.3"), settings, () -> 0);
  }

  @Test
  void theFileSetsHowAnswersLook() throws IOException {
    Path file = Files.writeString(folder.resolve("config"), "# mine\ntheme light\nset output csv; timing on\nlet to 2025-12-31\n");
    assertThat(Configuration.read(file, shell())).isEmpty();
    assertThat(settings.theme()).contains(Settings.Theme.LIGHT);
    assertThat(settings.output()).isEqualTo(Output.CSV);
    assertThat(settings.timing()).isTrue();
    assertThat(settings.variables().all()).containsEntry("to", "2025-12-31");
  }

  @Test
  void whatDoesNotBelongThereIsNamedWithItsPlaceAndTheRestStillCounts() throws IOException {
    Path file = Files.writeString(folder.resolve("config"), "load geneva-truce\n  theme pink\ntheme none\n");
    assertThat(Configuration.read(file, shell())).containsExactly(
        file + ":1:1: only set output, theme, timing and let stand here, not load geneva-truce",
        file + ":2:3: only set output, theme, timing and let stand here, not theme pink");
    assertThat(settings.theme()).contains(Settings.Theme.NONE);
  }

  @Test
  void aFileThatIsNotThereSaysNothingAndOneThatCannotBeReadSaysSo() throws IOException {
    assertThat(Configuration.read(folder.resolve("config"), shell())).isEmpty();
    assertThat(Configuration.read(Files.write(folder.resolve("latin"), new byte[] {(byte) 0xe9}), shell()))
        .containsExactly(folder.resolve("latin") + " is not UTF-8");
  }

  @Test
  void thePlaceFollowsXdg() {
    assertThat(Configuration.usualFile(Map.of("HOME", "/h"))).contains(Path.of("/h/.config/snapback/config"));
    assertThat(Configuration.usualFile(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "/c"))).contains(Path.of("/c/snapback/config"));
    assertThat(Configuration.usualFile(Map.of("HOME", "/h", "XDG_CONFIG_HOME", "relative"))).contains(Path.of("/h/.config/snapback/config"));
    assertThat(Configuration.usualFile(Map.of())).isEmpty();
  }

  @Test
  void aScriptReadsNone() throws IOException {
    Files.createDirectories(folder.resolve("snapback"));
    Files.writeString(folder.resolve("snapback/config"), "set output csv\n");
    assertThat(new Bench(folder).run("geneva-truce", "-c", "value tariff.us.cn").last()).startsWith("tariff.us.cn = 30%");
  }
}
