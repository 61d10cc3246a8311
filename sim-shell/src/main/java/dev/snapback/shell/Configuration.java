package dev.snapback.shell;

import dev.snapback.language.Parsed;
import dev.snapback.language.Reading;
import dev.snapback.language.SafeText;
import dev.snapback.shell.Statements.Statement;
import dev.snapback.shell.command.FilesCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person wants every session to begin with: a file of lines that set how answers look and nothing else. Only a
 * session at a terminal reads it, so that a script means the same on any machine.
 */
final class Configuration {
  private Configuration() {}

  /** The usual file: {@code snapback/config} in {@code XDG_CONFIG_HOME} or in {@code ~/.config}; empty without a home. */
  static Optional<Path> usualFile(Map<String, String> environment) {
    try {
      Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
      Path home = Path.of(environment.getOrDefault("HOME", ""));
      Optional<Path> folder = config.isAbsolute() ? Optional.of(config)
          : home.isAbsolute() ? Optional.of(home.resolve(".config")) : Optional.empty();
      return folder.map(f -> f.resolve("snapback").resolve("config"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Does what a file says, line by line, and returns what is wrong with it; a file that is not there says nothing. */
  static List<String> read(Path file, Shell shell) {
    if (!Files.exists(file)) {
      return List.of();
    }
    var wrong = new ArrayList<String>();
    try (var source = new LineSource(Files.newInputStream(file))) {
      for (Optional<ScriptLine> line = source.next(); line.isPresent(); line = source.next()) {
        for (Statement statement : Statements.of(line.get().text())) {
          String place = file + ":" + line.get().place(statement.start()) + ": ";
          refusal(shell, statement.text()).ifPresent(why -> wrong.add(SafeText.shown(place + why)));
        }
      }
    } catch (IOException e) {
      wrong.add(SafeText.shown(Batch.why(file.toString(), e)));
    }
    return wrong;
  }

  /** Runs a line; why not, where it does not belong here. */
  private static Optional<String> refusal(Shell shell, String line) {
    Reading reading = shell.read(line);
    boolean setting = reading instanceof Parsed parsed && switch (parsed.command()) {
      case FilesCommand.SetOutput c -> true;
      case FilesCommand.SetTheme c -> true;
      case FilesCommand.Timing c -> true;
      case FilesCommand.Let c -> true;
      default -> false;
    };
    if (!setting) {
      return Optional.of("only set output, theme, timing and let stand here, not " + line);
    }
    return shell.run(line).failure().map(f -> f.message());
  }
}
