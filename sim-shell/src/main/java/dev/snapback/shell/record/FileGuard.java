package dev.snapback.shell.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right to be the only writer of a file, as a lock on a file {@code NAME.lock} beside it.
 *
 * <p>Not on the file itself: on POSIX systems a process loses its lock when it closes any other handle of the same file,
 * and a session may well read the log that it writes. What a crash leaves behind is not locked and does no harm.
 */
final class FileGuard implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private FileGuard(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Takes the right.
   *
   * @throws SessionFileException if another writer has it, or the file system refuses
   */
  static FileGuard lock(Path file) throws SessionFileException {
    if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
      throw new SessionFileException(file, "there is no folder " + file.toAbsolutePath().getParent());
    }
    Path beside = file.resolveSibling(file.getFileName() + ".lock");
    try {
      FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return new FileGuard(beside, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw SessionFileException.of(beside, e);
    }
    throw new SessionFileException(file, "a session is recording to this file already");
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process has it
    }
  }

  @Override
  public void close() throws SessionFileException {
    try (channel) {
      Files.deleteIfExists(file); // while it is still locked
    } catch (IOException e) {
      throw SessionFileException.of(file, e);
    }
  }
}
