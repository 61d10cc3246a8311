package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.Rehearsal;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every block of {@code docs/authors-guide.md} is run: blocks of YAML and text are put together as the files that they name, and
 * YAML is a scenario after each of them; lines with {@code $} print what stands beneath. Write that anew with
 * {@code -Ddocs=write}.
 */
class AuthorsGuideTest {
  private static final Path PAGE = Path.of("..", "docs", "authors-guide.md");
  private static final Pattern BLOCK = Pattern.compile("```(yaml|text|console)([^\\n]*)\\n(.*?)```\\n", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final String PROMPT = "$ ./snapback ";

  @TempDir
  Path folder;

  @Test
  void everyBlockIsRunAndPrintsWhatStandsBeneath() throws IOException {
    String page = Files.readString(PAGE);
    var out = new StringBuilder();
    Matcher block = BLOCK.matcher(page);
    int blocks = 0;
    while (block.find()) {
      String inside = block.group(3);
      if (!block.group(1).equals("console")) {
        written(block.group(2).strip(), inside);
      } else {
        inside = console(inside.lines().findFirst().orElseThrow());
      }
      blocks++;
      block.appendReplacement(out,
          Matcher.quoteReplacement("```" + block.group(1) + block.group(2) + "\n" + inside + "```\n"));
    }
    block.appendTail(out);
    if ("write".equals(System.getProperty("docs"))) {
      Files.writeString(PAGE, out.toString());
    }
    assertThat(blocks).isGreaterThan(12);
    assertThat(Files.readString(PAGE)).isEqualTo(out.toString());
  }

  private void written(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!name.endsWith(".yaml") || name.startsWith("sources")) {
      return;
    }
    ScenarioReading reading = ScenarioReader.read(file);
    if (name.startsWith("wrong")) {
      assertThat(reading.scenario()).isEmpty();
    } else {
      assertThat(Rehearsal.of(reading.orElseThrow()).held()).allMatch(Rehearsal.Held::holds);
    }
  }

  private String console(String line) {
    assertThat(line).startsWith(PROMPT);
    List<String> args = new ArrayList<>();
    WORD.matcher(line.substring(PROMPT.length())).results()
        .forEach(word -> args.add(word.group(1) == null ? word.group(2) : word.group(1)));
    Bench.Run run = new Bench(folder).run(args.stream().map(this::located).toArray(String[]::new));
    return line + "\n" + (run.out() + run.err()).replace(folder + "/", "").replace("\r", "").stripTrailing() + "\n";
  }

  private String located(String arg) {
    return arg.endsWith(".yaml") ? folder.resolve(arg).toString() : arg;
  }

  /** The gallery names every scenario of the library, and nothing else. */
  @Test
  void theGalleryNamesEveryScenario() throws IOException {
    String gallery = Files.readString(Bench.SCENARIOS.resolve("README.md"));
    try (Stream<Path> files = Files.list(Bench.SCENARIOS)) {
      List<String> names = files.map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".yaml") && !f.startsWith("sources")).sorted().toList();
      List<String> listed = Pattern.compile("(?m)^\\| \\[[a-z0-9-]+]\\(([a-z0-9-]+\\.yaml)\\) \\| .+ \\|$").matcher(gallery)
          .results().map(found -> found.group(1)).sorted().toList();
      assertThat(listed).isEqualTo(names);
    }
  }
}
