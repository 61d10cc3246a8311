package dev.snapback.shell.record;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Writes whole files: all of the new one is there, or all of the old. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a file through a temporary one beside it.
   *
   * @param replace whether a file of that name may be there; it keeps its place if it is a link
   * @throws SessionFileException if it may not and is, if it is no regular file, or if the file system refuses
   */
  public static void write(Path file, byte[] bytes, boolean replace) throws SessionFileException {
    try {
      Path target = target(file, replace);
      boolean fresh = !Files.exists(target);
      if (fresh) {
        Files.createFile(target); // takes the name, so that nobody else's file is overwritten in between
      }
      try {
        move(bytes, target);
      } catch (IOException e) {
        if (fresh) {
          Files.deleteIfExists(target);
        }
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(file);
    } catch (IOException e) {
      throw SessionFileException.of(file, e);
    }
  }

  /**
   * Refuses a name that a file could not be written to, before work is done for it.
   *
   * @param replace whether a file of that name may be there
   * @throws SessionFileException as {@link #write} does
   */
  public static void refuse(Path file, boolean replace) throws SessionFileException {
    try {
      target(file, replace);
    } catch (IOException e) {
      throw SessionFileException.of(file, e);
    }
  }

  /** Returns where to write: the file itself, or what it links to. */
  private static Path target(Path file, boolean replace) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.resolveSibling("");
    if (Files.isDirectory(whole)) {
      throw new SessionFileException(file, "this is a folder; a file's name is needed");
    }
    if (!Files.isDirectory(folder)) {
      throw new SessionFileException(file, "there is no folder " + folder);
    }
    if (!Files.exists(whole, LinkOption.NOFOLLOW_LINKS)) {
      return whole;
    }
    if (!replace) {
      throw exists(file);
    }
    if (!Files.isRegularFile(whole)) {
      throw new SessionFileException(file, "this is no ordinary file");
    }
    return whole.toRealPath();
  }

  private static SessionFileException exists(Path file) {
    return new SessionFileException(file, "there is such a file already; --replace writes over it");
  }

  private static void move(byte[] bytes, Path target) throws IOException {
    Path folder = target.resolveSibling("");
    Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".new");
    try {
      Files.write(temporary, bytes);
      force(temporary, StandardOpenOption.WRITE);
      var permissions = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (permissions != null) {
        permissions.setPermissions(Files.getPosixFilePermissions(target));
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceFolder(folder);
  }

  /** Makes a new name last through a crash; not every system can, and then it is as durable as the system makes it. */
  private static void forceFolder(Path folder) {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      return; // Windows cannot open a folder
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
