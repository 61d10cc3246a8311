package dev.snapback.shell.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person types in a log that nobody asked for, so that a crash loses nothing: {@code running-ID.snap} in a
 * folder of its own. Whoever leaves the shell takes it along; what a dead session leaves is found by the next one.
 *
 * <pre>
 *  idle ──first accepted line, load, open──▶ keeping ──leave──▶ gone        keeping ──kill -9──▶ found by a later session
 * </pre>
 *
 * <p>For one thread.
 */
public final class Keeper {
  private static final String RUNNING = "running-";
  private static final String DECLINED = "declined-";
  private static final String ENDING = ".snap";
  private static final int KEPT = 20;

  private final Path file;
  private @Nullable SessionLog log;

  private Keeper(Path file) {
    this.file = file;
  }

  /**
   * A session that ended without being left.
   *
   * @param file its log
   * @param lines how many lines it had accepted
   * @param last the last of them
   */
  public record Found(Path file, int lines, String last) {}

  /**
   * The usual folder: {@code snapback/sessions} in {@code XDG_STATE_HOME} or in {@code ~/.local/state}; empty where the
   * environment names neither.
   */
  public static Optional<Path> usualFolder(Map<String, String> environment) {
    return stateFolder(environment).map(f -> f.resolve("sessions"));
  }

  /** Where the state of programs is kept: {@code snapback} in {@code XDG_STATE_HOME} or in {@code ~/.local/state}. */
  public static Optional<Path> stateFolder(Map<String, String> environment) {
    try {
      Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
      Path home = Path.of(environment.getOrDefault("HOME", ""));
      return state.isAbsolute() ? Optional.of(state.resolve("snapback"))
          : home.isAbsolute() ? Optional.of(home.resolve(".local/state/snapback")) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the keeper of this process.
   *
   * @param id what no other running process has
   * @return empty where the folder cannot be made: then nothing is kept
   */
  public static Optional<Keeper> in(Path folder, long id) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
      }
      return Files.isWritable(folder) ? Optional.of(new Keeper(folder.resolve(RUNNING + id + ENDING))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Begins anew with what a session has accepted so far. */
  public void restart(Transcript soFar) throws SessionFileException {
    stop();
    log = SessionLog.start(file, soFar, true);
  }

  /** Keeps one more line; it is on the disk when this returns. */
  public void append(Entry entry, Transcript soFar) throws SessionFileException {
    SessionLog open = log;
    if (open == null) {
      restart(soFar);
    } else {
      open.append(entry);
    }
  }

  /** Forgets all: the person leaves, and knows what is not saved. */
  public void leave() {
    try {
      stop();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // the next session will ask
    }
  }

  private void stop() throws SessionFileException {
    SessionLog open = log;
    log = null;
    if (open != null) {
      open.close();
    }
  }

  /** The session last killed: not one that still runs, and none with less than two lines. */
  public static Optional<Found> find(Path folder) {
    return logs(folder, RUNNING).stream().flatMap(f -> look(f).stream()).findFirst();
  }

  private static Optional<Found> look(Path file) {
    try {
      FileGuard.lock(file).close(); // a running session has it
      List<String> lines = SessionFile.read(file).transcript().lines();
      if (lines.size() > 1) {
        return Optional.of(new Found(file, lines.size(), lines.get(lines.size() - 1)));
      }
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return Optional.empty(); // it runs, or is no log: not ours to judge
    }
    return Optional.empty();
  }

  /** Removes the log of a session that was taken up. */
  public static void taken(Found found) {
    try {
      Files.deleteIfExists(found.file());
    } catch (IOException e) {
      return; // it is offered again
    }
  }

  /**
   * Puts a session aside that was not wanted now; the last ones are kept for a while.
   *
   * @return where it is, for {@code open}
   */
  public static Path declined(Found found) {
    Path file = found.file();
    Path aside = file.resolveSibling(DECLINED + file.getFileName().toString().substring(RUNNING.length()));
    try {
      Files.move(file, aside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      for (Path old : logs(aside.resolveSibling(""), DECLINED).stream().skip(KEPT).toList()) {
        Files.deleteIfExists(old);
      }
      return aside;
    } catch (IOException e) {
      return file;
    }
  }

  /** The logs of a kind, the one last written first. */
  private static List<Path> logs(Path folder, String kind) {
    try (Stream<Path> all = Files.list(folder)) {
      var found = new ArrayList<Path>();
      all.filter(f -> f.getFileName().toString().startsWith(kind) && f.toString().endsWith(ENDING)).forEach(found::add);
      found.sort(Comparator.comparingLong((Path f) -> f.toFile().lastModified()).reversed());
      return found;
    } catch (IOException e) {
      return List.of();
    }
  }
}
