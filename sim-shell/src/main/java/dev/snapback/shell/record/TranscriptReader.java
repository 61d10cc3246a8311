package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a session of a file's records. For one file. */
final class TranscriptReader {
  /** The number of the format that is written and read. */
  static final int FORMAT = 1;

  private final Path file;
  private final List<Loaded> scenarios = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private String version = "";
  private String format = "";
  private int promised = -1;

  TranscriptReader(Path file) {
    this.file = file;
  }

  Transcript read(Scan scan) throws SessionFileException {
    if (scan.records().isEmpty()) {
      throw new SessionFileException(file, scan.torn().isEmpty()
          ? "this file is empty"
          : "this is no session file: it has no record; \"run\" plays a script");
    }
    for (Scan.Whole record : scan.records()) {
      int number = record.line();
      for (String line : record.text().lines().toList()) {
        take(line, number++);
      }
      if (!format.equals(Integer.toString(FORMAT)) || version.isEmpty()) {
        throw new SessionFileException(file, format.isEmpty() || version.isEmpty()
            ? "this is no session file: it does not say so at its beginning; \"run\" plays a script"
            : "this is a session file of format " + format + "; this version reads format " + FORMAT);
      }
    }
    if (promised >= 0 && promised != lines.size()) {
      throw new SessionFileException(file, "it was saved with " + promised + " lines, and " + lines.size()
          + " are here: its end is missing");
    }
    return new Transcript(version, scenarios, lines, marks);
  }

  private void take(String whole, int number) throws SessionFileException {
    String line = whole.strip();
    if (line.isEmpty()) {
      return;
    }
    int unsafe = SafeText.firstUnsafe(whole);
    if (unsafe >= 0) {
      throw new SessionFileException(file, "line " + number + ", column " + (unsafe + 1)
          + ": a control or invisible character cannot stand here");
    }
    Optional<Fact> fact = Fact.read(line);
    if (fact.isPresent()) {
      if (!take(fact.get())) {
        throw new SessionFileException(file, "line " + number + ": this version does not know what that says: " + line);
      }
    } else if (!line.startsWith("#")) {
      lines.add(line);
    }
  }

  /** Whether the fact was understood. */
  private boolean take(Fact fact) {
    List<String> words = fact.words();
    try {
      switch (fact.key() + " " + words.size()) {
        case "session 1" -> format = words.get(0);
        case "version 1" -> version = words.get(0);
        case "scenario 6" -> scenarios.add(
            new Loaded(words.get(0), words.get(1), words.get(3), Long.parseLong(words.get(5))));
        case "lines 1" -> promised = Integer.parseInt(words.get(0));
        case "journal 2" -> marks.add(new Mark(Math.max(promised, lines.size()), words.get(0), words.get(1)));
        default -> {
          return false;
        }
      }
    } catch (IllegalArgumentException e) {
      return false; // a number that is none, or an empty word
    }
    return true;
  }
}
