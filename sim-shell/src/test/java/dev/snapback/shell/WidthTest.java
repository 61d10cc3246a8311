package dev.snapback.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.shell.command.Settings;
import dev.snapback.shell.session.Catalog;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.terminal.Theme;
import dev.snapback.shell.terminal.Wrapped;
import dev.snapback.shell.view.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees on screens of 60 to 200 columns: no row is wider, no word is broken that would fit. */
class WidthTest {
  private static final List<String> LINES = List.of("tutorial", "tutorial", "scenarios", "load geneva-truce", "status",
      "show tariffs", "show licenses", "show supply", "timeline", "moves us", "why tariff.us.cn", "branch hawk",
      "us withdraw from geneva", "compare main", "advance 7d", "value license.waiting", "us raise ?", "us rise x", "help",
      "help forecast", "sources", "metrics truce.*");

  @TempDir Path working;

  @ParameterizedTest
  @ValueSource(ints = {60, 61, 72, 80, 99, 120, 140, 200})
  void everyRowFitsAndNoWordIsBroken(int columns) {
    var terminal = new AtTerminal(new Shell(new Session(new Catalog(Optional.of(Bench.SCENARIOS), working), "1.2.3"),
        new Settings(Output.TABLE), () -> 0), Theme.NONE, Optional.empty(), Optional.empty());
    for (String line : LINES) {
      String text = terminal.execute(line, question -> true, columns).text();
      Set<String> words = words(text.lines());
      List<String> rows = Wrapped.rows(text.stripTrailing(), columns);
      assertThat(rows).as(line).allMatch(row -> row.codePointCount(0, row.length()) <= columns);
      assertThat(words(rows.stream()).stream().filter(word -> !words.contains(word))).as(line + " at " + columns).isEmpty();
    }
  }

  private static Set<String> words(Stream<String> rows) {
    return rows.flatMap(r -> Stream.of(r.strip().split("[ |]+"))).collect(Collectors.toSet());
  }
}
