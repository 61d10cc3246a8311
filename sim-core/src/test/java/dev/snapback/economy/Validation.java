package dev.snapback.economy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder of published results and their data, which is too large to be part of the repository. */
public final class Validation {
  private Validation() {}

  /** A file of it; skips the test where the folder is not at hand. */
  public static Path file(String name) {
    Optional<Path> folder =
        Stream.of(Path.of(System.getProperty("snapback.validation", "../../shared/validation")),
            Path.of("../../../shared/validation")).filter(Files::isDirectory).findFirst();
    assumeTrue(folder.isPresent(), "published data are not at hand: give their folder as -Dsnapback.validation=FOLDER");
    return folder.orElseThrow().resolve(name);
  }
}
