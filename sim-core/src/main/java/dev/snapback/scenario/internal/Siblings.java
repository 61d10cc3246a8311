package dev.snapback.scenario.internal;

import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that a scenario may name: those of its own folder, and nothing beyond it. */
public interface Siblings {
  /** What a file's name may be. */
  Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

  /** What {@link #NAME} allows, for a message. */
  String FORM = "a file in the scenario's own folder, like sources.yaml";

  /** A file that was found, or why there is none. */
  sealed interface Found {
    /** Its text; empty, and problems added, where it was refused. */
    record File(Optional<Source> source) implements Found {}

    /** There is no such file, or it lies outside. */
    record No(String why) implements Found {}
  }

  /** Returns the file of a name that {@link #NAME} allows. */
  Found find(String name, Problems problems);

  /** Texts that are at hand by their names. */
  static Siblings of(Map<String, String> texts) {
    Map<String, String> copy = Map.copyOf(texts);
    return (name, problems) -> {
      String text = copy.get(name);
      return text == null ? new Found.No("there is no such file") : new Found.File(Intake.accept(name, text, problems));
    };
  }

  /** The files in the folder of {@code scenario}; real paths are compared, so that no link leads out. */
  static Siblings beside(Path scenario) {
    return (name, problems) -> {
      Path given = scenario.resolveSibling(name);
      try {
        Path folder = scenario.toAbsolutePath().resolveSibling(".").toRealPath();
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
          return new Found.No("there is no such file");
        }
        Path real = file.toRealPath();
        if (!real.startsWith(folder)) {
          return new Found.No("this file lies outside the scenario's folder");
        }
        return new Found.File(Intake.read(given.toString(), real, problems));
      } catch (IOException e) {
        return new Found.No("this file cannot be read");
      }
    };
  }
}
