package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight files that no scenario reader may accept, in one run of {@code check}. Seven of them can be tried by hand
 * ({@code docs/examples/bad}), each with its first comment saying where it is wrong; the large one is made here.
 */
class BadFilesTest {
  private static final Path BAD = Path.of("..", "docs", "examples", "bad");
  private static final String WRONG = "# wrong at ";
  private static final int TWO_MEGABYTES = 2_000_000;

  @TempDir
  Path working;

  private final Map<String, String> places = new java.util.TreeMap<>(Map.of("too-large.yaml", "1:1"));

  @BeforeEach
  void files() throws IOException {
    try (Stream<Path> bad = Files.list(BAD)) {
      for (Path file : bad.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        String name = file.getFileName().toString();
        Files.copy(file, working.resolve(name));
        String head = Files.readAllLines(file).get(0);
        assertThat(head).as(name).startsWith(WRONG);
        places.put(name, head.substring(WRONG.length()).split(" ")[0]);
      }
    }
    Files.write(working.resolve("too-large.yaml"), "# filler\n".repeat(TWO_MEGABYTES / 9 + 1).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void everyBadFileIsRefusedAtItsPlaceWithAMaybeInOneRun() {
    var args = new ArrayList<>(List.of("--json", "check"));
    args.addAll(places.keySet());
    Bench.Run run = new Bench(working).run(args.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(1);
    JsonNode json = JsonMapper.builder().build().readTree(run.out());
    assertThat(json.get("files")).hasSize(8).hasSameSizeAs(places.keySet());
    for (JsonNode file : json.get("files")) {
      JsonNode problem = file.get("problems").get(0);
      String name = Path.of(file.get("file").asString()).getFileName().toString();
      assertThat(problem.get("severity").asString()).as(name).isEqualTo("error");
      assertThat(problem.get("line").asInt() + ":" + problem.get("column").asInt()).as(name).isEqualTo(places.get(name));
      assertThat(problem.get("maybe").asString()).as(name).isNotEmpty();
    }
    assertThat(json.get("all").get("refused").asInt()).isEqualTo(8);
  }

  @Test
  void peopleReadTheSame() {
    var args = new ArrayList<>(List.of("check"));
    args.addAll(places.keySet());
    Bench.Run run = new Bench(working).run(args.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(1);
    places.forEach((name, place) -> assertThat(run.out()).contains(name + ":" + place + ": "));
    assertThat(run.out().lines().filter(l -> l.startsWith("  maybe: "))).hasSize(8);
    assertThat(run.out().lines()).last().asString().startsWith("8 files: 8 with errors");
  }
}
