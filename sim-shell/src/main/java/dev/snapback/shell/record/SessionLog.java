package dev.snapback.shell.record;

import dev.snapback.language.SafeText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A log of a session that only grows. When {@link #append} returns, the entry is on the disk: neither {@code kill -9} nor
 * a power cut takes it away.
 *
 * <p>One writer at a time: a file {@code NAME.lock} beside the log is locked while it is open. When the disk refuses a
 * line (it is full, say), what it took of it is cut off again and the log has ended: a later line would stand in a file
 * where an earlier one is missing, and play something else. For one thread.
 */
public final class SessionLog implements AutoCloseable {
  private final Path file;
  private final FileGuard guard;
  private final Disk out;
  private final @Nullable Object key;
  private final Optional<Torn> cut;
  private int next;
  private long length;
  private boolean broken;

  private SessionLog(Path file, FileGuard guard, Disk out, Scan scan) throws IOException {
    this.file = file;
    this.guard = guard;
    this.out = out;
    this.key = key(file);
    this.cut = scan.torn();
    this.next = scan.records().size();
    this.length = scan.end();
  }

  /**
   * Starts a log with what the session has accepted so far, or goes on with one that says exactly this already.
   *
   * @param soFar the session up to now
   * @param replace whether another file of that name may be written over
   * @throws SessionFileException if another session writes it, if there is another file of that name, if a record of it
   *     is damaged, or if the file system refuses
   */
  public static SessionLog start(Path file, Transcript soFar, boolean replace) throws SessionFileException {
    return start(file, soFar, replace, Disk::of);
  }

  static SessionLog start(Path file, Transcript soFar, boolean replace, Disk.Opening disk) throws SessionFileException {
    FileGuard guard = FileGuard.lock(file);
    try {
      if (replace || !Files.exists(file)) {
        OutputFile.write(file, beginning(soFar), replace);
      } else if (!SessionFile.read(file).transcript().lines().equals(soFar.lines())) {
        throw new SessionFileException(file,
            "there is such a file already, of another session; --replace writes over it");
      }
      return open(file, guard, disk);
    } catch (IOException e) {
      guard.close();
      throw SessionFileException.of(file, e);
    }
  }

  private static SessionLog open(Path file, FileGuard guard, Disk.Opening disk) throws IOException {
    Disk out = disk.open(file);
    try {
      byte[] bytes = new byte[(int) Math.min(out.length(), SessionFile.MAX_BYTES)];
      out.read(bytes);
      var log = new SessionLog(file, guard, out, Scan.of(file, bytes));
      if (log.cut.isPresent()) {
        log.cutBack();
      }
      return log;
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  private static byte[] beginning(Transcript soFar) {
    String first = soFar.lines().isEmpty()
        ? ""
        : "\n" + SessionFile.lines(soFar.lines()) + SessionFile.marks(soFar.last());
    byte[] header = Seal.sealed(0, SessionFile.header(soFar));
    byte[] rest = first.isEmpty() ? new byte[0] : Seal.sealed(1, first);
    return ByteBuffer.allocate(header.length + rest.length).put(header).put(rest).array();
  }

  /** The file. */
  public Path file() {
    return file;
  }

  /** What a crash had left half written when the log was opened; it is gone from the file. */
  public Optional<Torn> cut() {
    return cut;
  }

  /**
   * Writes an entry and waits until the disk has it.
   *
   * @throws SessionFileException if somebody else has changed, moved or replaced the file, or the disk refuses; the entry
   *     is then not in the log, and nothing more can be appended after a refusal of the disk
   */
  public void append(Entry entry) throws SessionFileException {
    byte[] record = Seal.sealed(next, text(entry));
    if (broken) {
      throw new SessionFileException(file, "an earlier line could not be written; nothing more is recorded here");
    }
    if (length + record.length > SessionFile.MAX_BYTES) {
      throw new SessionFileException(file, "this log has reached its " + SessionFile.MAX_BYTES + " bytes");
    }
    try {
      requireUntouched();
      out.write(length, record);
      out.force();
    } catch (SessionFileException e) {
      throw e;
    } catch (IOException e) {
      broken = true;
      takeBack(e);
      throw SessionFileException.of(file, e);
    }
    length += record.length;
    next++;
  }

  private static String text(Entry entry) {
    var out = new StringBuilder("\n").append(SessionFile.line(entry.line()));
    entry.reply().lines().forEach(l -> out.append(("#  " + SafeText.shown(l)).stripTrailing()).append('\n'));
    entry.loaded().forEach(l -> out.append(Fact.of(l).line()));
    return out.append(SessionFile.marks(entry.marks())).toString();
  }

  private void requireUntouched() throws IOException {
    if (!Files.exists(file) || !Objects.equals(key, key(file))) {
      throw new SessionFileException(file, "somebody has moved or replaced this file while it was being recorded");
    }
    if (out.length() != length) {
      throw new SessionFileException(file, "somebody else has written to this file while it was being recorded");
    }
  }

  /** What tells a file from another of the same name; null where the system has no such thing. */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Leaves no trace of a record that was not acknowledged: it must not come back when the session is opened again. */
  private void takeBack(IOException why) {
    try {
      cutBack();
    } catch (IOException e) {
      why.addSuppressed(e); // reading the file finds a torn tail, which says the same
    }
  }

  private void cutBack() throws IOException {
    out.cut(length);
    out.force();
  }

  /** Ends the log; the file stays. */
  @Override
  public void close() throws SessionFileException {
    try (guard) {
      out.close();
    } catch (IOException e) {
      throw SessionFileException.of(file, e);
    }
  }
}
