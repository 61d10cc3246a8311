package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.terminal.Wrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The session in README.md is played at a terminal: what is typed after a prompt prints what stands beneath. Write that anew
 * with {@code -Ddocs=write}.
 */
class ReadmeTest {
  private static final Path PAGE = Path.of("..", "README.md");
  private static final Pattern SESSION =
      Pattern.compile("(?<=```console\\n\\$ ./snapback geneva-truce\\n)(.*?)(?=```\\n)", Pattern.DOTALL);
  private static final Pattern TYPED = Pattern.compile("\\S+ \\d{4}-\\d\\d-\\d\\d> (.+)");
  private static final int COLUMNS = 110;

  @TempDir
  Path working;

  @Test
  void theSessionPrintsWhatStandsBeneath() throws IOException {
    String page = Files.readString(PAGE);
    Matcher session = SESSION.matcher(page);
    assertThat(session.find()).as("a session").isTrue();
    var typist = new Typist(working, Optional.of(COLUMNS));
    typist.type("load geneva-truce");
    var played = new StringBuilder();
    TYPED.matcher(session.group()).results().map(typed -> typed.group(1)).forEach(line ->
        played.append(typist.prompt()).append(' ').append(line).append('\n').append(onScreen(typist.type(line))));
    String now = page.substring(0, session.start()) + played + page.substring(session.end());
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, now);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(now);
  }

  private static String onScreen(String answer) {
    return String.join("\n", Wrapped.rows(answer.stripTrailing(), COLUMNS)) + "\n";
  }
}
