package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays every transcript in {@code src/test/resources/transcripts}: a line {@code > COMMAND} is typed, what follows is
 * the whole answer, failures included. A line {@code # folded at 100} makes it the answer of a terminal of 100 columns, else
 * it is that in a pipe. Write them anew with {@code -Dtranscripts=write}, and read the difference.
 */
class TranscriptTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
  private static final String FOLDED = "# folded at ";
  private static final String TYPED = "> ";
  private static final int CONTEXT = 4;

  @TempDir
  Path working;

  static Stream<Path> transcripts() throws IOException {
    return Files.list(FOLDER).sorted();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void answersAreAsWritten(Path file) throws IOException {
    String written = Files.readString(file, StandardCharsets.UTF_8);
    String played = play(written);
    if ("write".equals(System.getProperty("transcripts"))) {
      Files.writeString(file, played);
    } else {
      assertThat(played.equals(written)).as(() -> difference(file, written.lines().toList(), played.lines().toList()))
          .isTrue();
    }
  }

  /** The lines around the first that differs. */
  private static String difference(Path file, List<String> written, List<String> played) {
    int at = 0;
    while (at < written.size() && at < played.size() && written.get(at).equals(played.get(at))) {
      at++;
    }
    int typed = at;
    while (typed > 0 && (typed >= written.size() || !written.get(typed).startsWith(TYPED))) {
      typed--;
    }
    var out = new StringBuilder(file.getFileName() + ":" + (at + 1) + ": the answer is not as written\n");
    written.subList(typed, at).forEach(l -> out.append("  ").append(l).append('\n'));
    written.subList(at, Math.min(at + CONTEXT, written.size())).forEach(l -> out.append("- ").append(l).append('\n'));
    played.subList(at, Math.min(at + CONTEXT, played.size())).forEach(l -> out.append("+ ").append(l).append('\n'));
    return out.toString();
  }

  private String play(String transcript) {
    Optional<Integer> columns = transcript.lines().filter(l -> l.startsWith(FOLDED)).findFirst()
        .map(l -> Integer.valueOf(l.substring(FOLDED.length())));
    var typist = new Typist(working, columns);
    var out = new StringBuilder();
    for (String line : transcript.lines().toList()) {
      if (line.startsWith("#")) {
        out.append(line).append('\n');
      } else if (line.startsWith(TYPED)) {
        out.append(line).append('\n').append(typist.type(line.substring(TYPED.length())));
      }
    }
    return out.toString();
  }
}
