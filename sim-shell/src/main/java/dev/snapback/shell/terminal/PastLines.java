package dev.snapback.shell.terminal;

import dev.snapback.language.Continuation;
import dev.snapback.language.SafeText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The lines typed before, also in earlier sessions: a file of plain lines that only its owner may read. Where it cannot
 * be read or written there is a history of this session and no complaint.
 */
final class PastLines extends DefaultHistory {
  private static final int READ_BYTES = 1 << 20;
  private static final int KEPT = 5_000;
  private static final int TESTS = 10;

  private Optional<Path> file;

  PastLines(Optional<Path> file) {
    this.file = file;
  }

  /** The usual place: {@code snapback/history} in {@code XDG_STATE_HOME} or in {@code ~/.local/state}. */
  static Optional<Path> usualFile(Map<String, String> environment) {
    try {
      String state = environment.getOrDefault("XDG_STATE_HOME", "");
      String home = environment.getOrDefault("HOME", "");
      if (state.isEmpty() || !Path.of(state).isAbsolute()) {
        if (home.isEmpty() || !Path.of(home).isAbsolute()) {
          return Optional.empty();
        }
        return Optional.of(Path.of(home, ".local", "state", "snapback", "history"));
      }
      return Optional.of(Path.of(state, "snapback", "history"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public void load() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return;
    }
    try {
      List<String> lines = lastLines(file.get());
      lines.stream().skip(Math.max(0, lines.size() - KEPT)).forEach(l -> internalAdd(Instant.EPOCH, l));
      moveToEnd();
      if (lines.size() > 2 * KEPT) {
        Files.write(file.get(), lines.subList(lines.size() - KEPT, lines.size()));
      }
    } catch (IOException e) {
      file = Optional.empty();
    }
  }

  private static List<String> lastLines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no ordinary file");
    }
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - READ_BYTES);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().skip(from > 0 ? 1 : 0)
          .filter(l -> !l.isBlank() && SafeText.firstUnsafe(l) < 0).toList();
    }
  }

  /** Adds a text, each of its lines by itself: what was pasted together can be called back one by one. */
  @Override
  public void add(Instant time, String text) {
    for (String line : Continuation.lines(text)) {
      if (!line.isEmpty() && SafeText.firstUnsafe(line) < 0) {
        int before = last();
        super.add(time, text.startsWith(" ") ? " " + line : line);
        if (last() != before) {
          append(line);
        }
      }
    }
  }

  private void append(String line) {
    if (file.isEmpty()) {
      return;
    }
    Path path = file.get();
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        create(path);
      }
      Files.writeString(path, line + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      file = Optional.empty();
    }
  }

  private static void create(Path path) throws IOException {
    Path folder = path.resolveSibling("");
    Files.createDirectories(folder);
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(path);
    }
  }

  /** Returns the rest of the latest line that begins so and passes a test; empty if none of the last few does. */
  String restOf(String beginning, Predicate<String> test) {
    int tests = 0;
    for (int i = last(); i >= first() && tests < TESTS; i--) {
      String line = get(i);
      if (line.length() > beginning.length() && line.startsWith(beginning)) {
        tests++;
        if (test.test(line)) {
          return line.substring(beginning.length());
        }
      }
    }
    return "";
  }

  /** Does nothing: the file is written line by line. */
  @Override
  public void save() {}
}
