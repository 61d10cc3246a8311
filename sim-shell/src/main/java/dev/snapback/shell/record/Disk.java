package dev.snapback.shell.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The few things a log asks of a disk, so that a test can let each of them fail.
 *
 * <p>Files are opened through a {@link RandomAccessFile}: an interrupted thread (Ctrl-C) would close a channel.
 */
interface Disk extends AutoCloseable {
  /** How long the file is, in bytes. */
  long length() throws IOException;

  /** Fills {@code bytes} from the beginning of the file. */
  void read(byte[] bytes) throws IOException;

  /** Writes {@code bytes} from a place on. */
  void write(long at, byte[] bytes) throws IOException;

  /** Cuts the file off behind its first {@code length} bytes. */
  void cut(long length) throws IOException;

  /** Returns when all that was written would survive a power cut. */
  void force() throws IOException;

  @Override
  void close() throws IOException;

  /** How a file is opened. */
  interface Opening {
    /** Opens a file for reading and writing. */
    Disk open(Path file) throws IOException;
  }

  /** Opens a file of the file system. */
  static Disk of(Path file) throws IOException {
    var out = new RandomAccessFile(file.toFile(), "rw");
    return new Disk() {
      @Override
      public long length() throws IOException {
        return out.length();
      }

      @Override
      public void read(byte[] bytes) throws IOException {
        out.seek(0);
        out.readFully(bytes);
      }

      @Override
      public void write(long at, byte[] bytes) throws IOException {
        out.seek(at);
        out.write(bytes);
      }

      @Override
      public void cut(long length) throws IOException {
        out.setLength(length);
      }

      @Override
      public void force() throws IOException {
        out.getFD().sync();
      }

      @Override
      public void close() throws IOException {
        out.close();
      }
    };
  }
}
