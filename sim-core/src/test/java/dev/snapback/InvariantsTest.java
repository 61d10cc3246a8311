package dev.snapback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of invariants names tests that exist. */
class InvariantsTest {
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Properties))\\.(\\w+)`");

  @Test
  void everyTestNamedIsThere() throws IOException {
    var named = NAMED.matcher(Files.readString(Path.of("..", "docs", "invariants.md"))).results().toList();
    assertThat(named).hasSizeGreaterThan(40);
    for (MatchResult test : named) {
      assertThat(source(test.group(1))).as(test.group()).contains("void " + test.group(2) + "(");
    }
  }

  @Test
  void everyInvariantHasARow() throws IOException {
    Set<Integer> held = new TreeSet<>();
    for (String row : Files.readAllLines(Path.of("..", "docs", "invariants.md"))) {
      Pattern.compile("(\\d+)(?:-(\\d+))?").matcher(row.startsWith("| ") ? row.split("\\|", -1)[1] : "").results()
          .forEach(no -> IntStream.rangeClosed(Integer.parseInt(no.group(1)),
              Integer.parseInt(no.group(2) == null ? no.group(1) : no.group(2))).forEach(held::add));
    }
    assertThat(held).containsExactlyElementsOf(IntStream.rangeClosed(1, 56).boxed().toList());
  }

  private static String source(String type) throws IOException {
    for (Path tests : List.of(Path.of("src", "test", "java"), Path.of("..", "sim-shell", "src", "test", "java"))) {
      try (Stream<Path> files = Files.walk(tests)) {
        Optional<Path> file = files.filter(p -> p.endsWith(type + ".java")).findFirst();
        if (file.isPresent()) {
          return Files.readString(file.get());
        }
      }
    }
    throw new AssertionError("there is no " + type);
  }
}
