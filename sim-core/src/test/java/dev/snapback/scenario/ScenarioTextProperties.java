package dev.snapback.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a scenario holds, its text is read as the same scenario. */
class ScenarioTextProperties {
  private static final Path SCENARIOS = Path.of("../scenarios");

  @Property(tries = 100)
  void whateverTextsAndNumbersItHasItIsWrittenAsItIsRead(@ForAll long seed) {
    Printed.isReadAgain(ScenarioReader.read("tin.yaml", Edits.of(seed)), SCENARIOS);
  }

  @Property(tries = 20)
  void whatExtendsAnotherIsWrittenAsItIsRead(@ForAll long seed) throws IOException {
    String child = Files.readString(SCENARIOS.resolve("slow-licenses.yaml"));
    check(ScenarioReader.read(SCENARIOS.resolve("spoiled.yaml"), spoiled(child, seed)));
  }

  private static void check(ScenarioReading reading) {
    if (reading.scenario().isPresent()) {
      Printed.isReadAgain(reading, SCENARIOS);
    }
  }

  private static String spoiled(String text, long seed) {
    return new String(Mutations.of(text, new Random(seed)), StandardCharsets.UTF_8);
  }
}
