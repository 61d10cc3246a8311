package dev.snapback.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Characters;
import dev.snapback.scenario.DatasetReader;
import dev.snapback.scenario.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The CSV files of a world, one after the other with {@code 0xFF} between them: a world, or problems each with its place. */
public final class DatasetFuzz {
  /** No byte of a UTF-8 text. */
  static final byte BETWEEN = (byte) 0xFF;

  private static final Path FOLDER = folder();

  private DatasetFuzz() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("snapback-fuzz");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path[] files = new Path[4];
    int at = 0;
    for (int i = 0; i < files.length; i++) {
      int end = at;
      while (end < input.length && (input[end] != BETWEEN || i == files.length - 1)) {
        end++;
      }
      files[i] = FOLDER.resolve(i + ".csv");
      Files.write(files[i], Arrays.copyOfRange(input, Math.min(at, input.length), end));
      files[i].toFile().deleteOnExit();
      at = end + 1;
    }
    var reading = DatasetReader.read(new DatasetReader.Files(
        files[0], files[1], Optional.of(files[2]), Optional.empty(), some(files[3])));
    assertThat(reading.dataset().isPresent()).isEqualTo(!reading.problems().hasErrors());
    for (Problem problem : reading.problems().list()) {
      assertThat(problem.line()).isPositive();
      assertThat(problem.column()).isPositive();
      assertThat(problem.text().codePoints()).noneMatch(Characters::forbidden);
    }
    reading.dataset().ifPresent(world -> world.countries().forEach(country ->
        assertThat(country.name().codePoints()).as(Characters.clean(country.name())).noneMatch(Characters::forbidden)));
  }

  private static Optional<Path> some(Path sectors) throws IOException {
    return Files.size(sectors) == 0 ? Optional.empty() : Optional.of(sectors);
  }
}
