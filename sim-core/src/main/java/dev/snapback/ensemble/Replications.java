package dev.snapback.ensemble;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.OverLimitException;
import dev.snapback.kernel.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all replications answered: a row of numbers each, in order. The first n rows of 2n are the rows of n. Immutable.
 *
 * <p>A number is the metric's, in its unit; of a state the index of its name among {@code Metric.states}; of a chance 1
 * or 0, as of a condition at the end; of a first passage the days; {@code NaN} where there is no value, where a condition never held, and in the whole
 * row of a replication that failed.
 */
public final class Replications {
  private final int width;
  private final int asked;
  private final int count;
  private final List<double[]> blocks;
  private final List<Failure> failures;
  private final List<Unknown> unknown;

  /** What there is to say of one replication besides its numbers. */
  sealed interface Remark {
    int replication();
  }

  /** A condition, by its column, that is not seen to hold and was unknown on some evening, or a metric without a value, and why. */
  record Unknown(int replication, int column, String reason) implements Remark {}

  /**
   * A replication that could not be run to its end.
   *
   * @param replication which
   * @param reason why, one sentence
   * @param over the limit that it went over, if that is why
   */
  public record Failure(int replication, String reason, Optional<Limits> over) implements Remark {
    static Failure of(int replication, RuntimeException cause) {
      return new Failure(replication, String.valueOf(cause.getMessage()),
          cause instanceof OverLimitException e ? Optional.of(e.limit()) : Optional.empty());
    }
  }

  /**
   * Keeps rows.
   *
   * @param asked how many were asked for
   * @param count how many there are
   * @param blocks all but the last with {@link Workers#BLOCK} rows
   */
  Replications(int width, int asked, int count, List<double[]> blocks, List<? extends Remark> remarks) {
    this.width = width;
    this.asked = asked;
    this.count = count;
    this.blocks = List.copyOf(blocks);
    this.failures = only(Failure.class, remarks);
    this.unknown = only(Unknown.class, remarks);
  }

  private static <T> List<T> only(Class<T> kind, List<? extends Remark> remarks) {
    return remarks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Returns none yet, of so many answers each. */
  static Replications none(int width) {
    return new Replications(width, 0, 0, List.of(), List.of());
  }

  /** How many were asked for: more than {@link #count} where somebody stopped them, see {@link Options}. */
  public int asked() {
    return asked;
  }

  /** Whether as many were run as asked for, failed ones included. */
  public boolean complete() {
    return count == asked;
  }

  /** How many replications there are, failed ones included. They are numbered from 1. */
  public int count() {
    return count;
  }

  /** Those that failed, in order; they are in no statistic. */
  public List<Failure> failures() {
    return failures;
  }

  /** In how many a condition or a metric, by its column, is unknown. */
  Undecided undecided(int column) {
    return Undecided.of(count - failures.size(), unknown.stream().filter(u -> u.column == column).map(Unknown::reason));
  }

  /** In which of them, by their numbers, nobody can say what an answer is: they failed, or its condition is unknown. */
  Set<Integer> unanswered(int column) {
    return remarks().stream().filter(r -> r instanceof Failure || (r instanceof Unknown u && u.column == column))
        .map(Remark::replication).collect(Collectors.toSet());
  }

  private List<Remark> remarks() {
    return Stream.<Remark>concat(failures.stream(), unknown.stream()).toList();
  }

  /**
   * The answers of one replication.
   *
   * @throws IllegalArgumentException if it is none of them, from 1 to {@link #count}
   */
  public double[] row(int replication) {
    int at = replication - 1;
    if (at < 0 || at >= count) {
      throw new IllegalArgumentException("there are replications 1 to " + count + ", not " + replication);
    }
    int from = at % Workers.BLOCK * width;
    return Arrays.copyOfRange(blocks.get(at / Workers.BLOCK), from, from + width);
  }

  /**
   * One answer of all replications, in order.
   *
   * @param index its place in a row: see {@link Question#column}
   * @throws IndexOutOfBoundsException if a row has no such place
   */
  public double[] column(int index) {
    Objects.checkIndex(index, width);
    double[] found = new double[count];
    for (int i = 0; i < count; i++) {
      found[i] = blocks.get(i / Workers.BLOCK)[i % Workers.BLOCK * width + index];
    }
    return found;
  }

  /**
   * The hash of all answers in order, hexadecimal SHA-256: equal for the same world, seed, question and number of
   * replications, on any machine and any number of threads.
   */
  public String hash() {
    MessageDigest digest = Sha256.digest();
    for (int i = 0; i < blocks.size(); i++) {
      int rows = Math.min(Workers.BLOCK, count - i * Workers.BLOCK);
      ByteBuffer bytes = ByteBuffer.allocate(rows * width * Double.BYTES);
      for (int j = 0; j < rows * width; j++) {
        bytes.putDouble(blocks.get(i)[j] + 0.0); // one zero; putDouble writes one NaN
      }
      digest.update(bytes.array());
    }
    for (Failure failure : failures) {
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(failure.replication()).array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the first {@code number} of them, at most all. */
  Replications first(int number) {
    int kept = Math.min(number, count);
    return new Replications(width, asked, kept, blocks.subList(0, (kept + Workers.BLOCK - 1) / Workers.BLOCK),
        remarks().stream().filter(r -> r.replication() <= kept).toList());
  }

  /** Returns the same, of so many that were asked for. */
  Replications asked(int number) {
    return new Replications(width, number, count, blocks, remarks());
  }

  /** Returns these and further ones, which begin where these end. */
  Replications plus(Replications more) {
    if (count % Workers.BLOCK != 0) {
      throw new IllegalArgumentException("only whole blocks of replications are continued");
    }
    var all = new ArrayList<>(blocks);
    all.addAll(more.blocks);
    var remarks = new ArrayList<>(remarks());
    remarks.addAll(more.remarks());
    return new Replications(width, count + more.asked, count + more.count, all, remarks);
  }
}
