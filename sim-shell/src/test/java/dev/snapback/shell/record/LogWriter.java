package dev.snapback.shell.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Appends lines to a log until it is killed, and says of each that it was acknowledged. */
final class LogWriter {
  private LogWriter() {}

  /** Where in an append a writer waits to be killed. */
  enum Point {
    /** Nothing of the record is written. */
    BEFORE_WRITE,
    /** Some of its bytes are written. */
    IN_WRITE,
    /** All are written, and not forced. */
    BEFORE_FORCE,
    /** All is forced, and not acknowledged. */
    AFTER_FORCE;

    /** What the writer says when it waits there. */
    String cry() {
      return "at " + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Writes.
   *
   * @param args the file; and, to wait to be killed in an append, how many to do before, the point, and how many bytes
   *     of a thousand to write when in the middle of one
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    var soFar = Files.exists(file)
        ? SessionFile.read(file).transcript()
        : new Transcript("0.1.0", List.of(), List.of(), List.of());
    Disk.Opening opening = args.length == 1 ? Disk::of
        : path -> new WaitingDisk(Disk.of(path), Integer.parseInt(args[1]), Point.valueOf(args[2]), Integer.parseInt(args[3]));
    try (var log = SessionLog.start(file, soFar, false, opening)) {
      for (int i = soFar.lines().size(); i < 1_000_000; i++) {
        log.append(new Entry("note \"" + i + "\"", "noted ".repeat(i % 97), List.of(),
            List.of(new Mark(i + 1, "main", Integer.toHexString(i)))));
        System.out.println(i);
        System.out.flush();
      }
    }
  }

  private static final class WaitingDisk implements Disk {
    private final Disk good;
    private final Point point;
    private final int perMille;
    private int before;

    WaitingDisk(Disk good, int before, Point point, int perMille) {
      this.good = good;
      this.before = before;
      this.point = point;
      this.perMille = perMille;
    }

    private void waitAt(Point here) {
      if (before <= 0 && here == point) {
        System.out.println(point.cry());
        System.out.flush();
        while (true) {
          try {
            Thread.sleep(Long.MAX_VALUE);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
          }
        }
      }
    }

    @Override
    public void write(long at, byte[] bytes) throws IOException {
      waitAt(Point.BEFORE_WRITE);
      if (before <= 0 && point == Point.IN_WRITE) {
        good.write(at, Arrays.copyOf(bytes, (int) ((long) bytes.length * perMille / 1000)));
        waitAt(Point.IN_WRITE);
      }
      good.write(at, bytes);
    }

    @Override
    public void force() throws IOException {
      waitAt(Point.BEFORE_FORCE);
      good.force();
      waitAt(Point.AFTER_FORCE);
      before--;
    }

    @Override
    public long length() throws IOException {
      return good.length();
    }

    @Override
    public void read(byte[] bytes) throws IOException {
      good.read(bytes);
    }

    @Override
    public void cut(long length) throws IOException {
      good.cut(length);
      before++; // the force that follows is none of an append
    }

    @Override
    public void close() throws IOException {
      good.close();
    }
  }
}
