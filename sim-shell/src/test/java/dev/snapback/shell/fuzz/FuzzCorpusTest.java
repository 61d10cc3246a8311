package dev.snapback.shell.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.record.SessionFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Every input that was ever found worth keeping, through the reader that it was found for. */
class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src", "test", "resources", "fuzz");

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    return inputs("ScenarioFuzz", ScenarioFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> moves() throws IOException {
    return inputs("LineFuzz", LineFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> conditions() throws IOException {
    return inputs("ConditionFuzz", ConditionFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> tables() throws IOException {
    return inputs("DatasetFuzz", DatasetFuzz::fuzzerTestOneInput);
  }

  @TestFactory
  Stream<DynamicTest> sessions() throws IOException {
    return inputs("SessionFuzz", SessionFuzz::fuzzerTestOneInput);
  }

  private static Stream<DynamicTest> inputs(String target, ThrowingConsumer<byte[]> reader) throws IOException {
    List<Path> inputs;
    try (Stream<Path> all = Files.list(CORPUS.resolve(target))) {
      inputs = all.sorted().toList();
    }
    assertThat(inputs).isNotEmpty();
    return inputs.stream().map(input -> DynamicTest.dynamicTest(
        input.getFileName().toString(), () -> reader.accept(Files.readAllBytes(input))));
  }
}
