package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.language.Moves;
import dev.snapback.shell.command.Sayings;
import dev.snapback.shell.command.Settings;
import dev.snapback.shell.command.ShellForms;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Paint;
import dev.snapback.shell.view.Renderer;
import dev.snapback.shell.view.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Lines as they are mistyped: the examples of every command and move with words and characters lost, doubled, exchanged or of
 * another line. Whatever comes of one, it is an answer: what was done, or a failure that says something. The long run is
 * {@code -Djqwik.tries.default=100000}.
 */
class SlipsProperties {
  private static final List<String> EXAMPLES = Stream.of(ShellForms.forms(), Moves.forms(), Sayings.forms())
      .flatMap(forms -> forms.all().stream()).flatMap(form -> form.examples().stream()).filter(line -> !line.startsWith("exit")).toList();
  private static final List<String> STRANGE = List.of("", ".", "..", "-", "--", "0", "-1", "1e999", "99999999999", "NaN", "%", "\"", "'", ",",
      ";", "{}", "$", "$x", "2025-02-30", "9999-12-31", "..2025", "0d", "1d..", "ALL", "é", "\u0000", "\ud83d", "#", "?");

  private static Path working;
  private Shell shell = fresh();
  private int lines;

  @BeforeContainer
  static void prepare() throws IOException {
    working = Files.createTempDirectory("slips");
  }

  @AfterContainer
  static void remove() throws IOException {
    try (Stream<Path> all = Files.walk(working)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Shell fresh() {
    var shell = new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"), new Settings(Output.TABLE), () -> 0);
    List.of("load geneva-truce at 2025-05-01", "branch side", "branch hawk", "advance 1d", "us raise fentanyl to 25%")
        .forEach(line -> assertThat(shell.run(line).ok()).as(line).isTrue());
    return shell;
  }

  private static String slipped(Random random) {
    List<String> words = new ArrayList<>(Arrays.asList(any(random, EXAMPLES).split(" ")));
    for (int slips = 1 + random.nextInt(3); slips > 0 && !words.isEmpty(); slips--) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(7)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, words.get(at));
        case 2 -> words.add(words.remove(at));
        case 3 -> words.set(at, any(random, Arrays.asList(any(random, EXAMPLES).split(" "))));
        case 4 -> words.set(at, any(random, STRANGE));
        default -> words.set(at, mistyped(random, words.get(at)));
      }
    }
    return String.join(" ", words);
  }

  private static String mistyped(Random random, String word) {
    if (word.isEmpty()) {
      return word;
    }
    int at = random.nextInt(word.length());
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    char there = word.charAt(at);
    return switch (random.nextInt(6)) {
      case 0 -> before + after;
      case 1 -> before + there + there + after;
      case 2 -> before + any(random, STRANGE) + after;
      case 3 -> word.toUpperCase(Locale.ROOT);
      case 4 -> word + any(random, STRANGE);
      default -> before + "." + there + after;
    };
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void everyLineIsAnswered(@ForAll long seed) {
    if (lines++ % 100 == 0) {
      shell = fresh();
    }
    var random = new Random(seed);
    String line = slipped(random);
    shell.brake().pull(); // what is long ends at once
    Reply reply = shell.run(line);
    for (Output output : Output.values()) {
      Renderer renderer = Renderer.of(output, Paint.NONE, random.nextBoolean());
      renderer.render(reply);
      renderer.renderFailure(reply);
    }
    assertThat(reply.failure().map(failure -> failure.message().isBlank())).as(line).isNotEqualTo(Optional.of(true));
    int cursor = random.nextInt(line.length() + 1);
    assertThat(shell.complete(line, cursor)).as(line).isNotNull();
    assertThat(shell.suggest(line, cursor)).as(line).isNotNull();
  }
}
