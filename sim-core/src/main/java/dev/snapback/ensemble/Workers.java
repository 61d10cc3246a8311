package dev.snapback.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs replications on threads of its own, in blocks that are begun in order. When it is told to stop, every replication
 * that was begun comes to its end, and of the blocks those are kept that have no gap before them. Where the listener throws,
 * it is told to stop, too, and what was thrown is passed on.
 */
final class Workers {
  /** How many replications a thread does at a time: some milliseconds. */
  static final int BLOCK = 16;
  /** How often somebody who waits is asked whether to go on, in milliseconds. */
  private static final int ASKED_EVERY = 40;
  /** So many are always run: with fewer there is no spread. */
  private static final int FEWEST = 2;

  private Workers() {}

  /** Runs one replication and writes its answers. */
  @FunctionalInterface
  interface Task {
    /** Writes the row of a replication from {@code at} on; returns what else there is to say, for instance that it failed. */
    List<? extends Replications.Remark> run(int replication, double[] rows, int at);
  }

  /** A block of which so many replications are done, or an error of the program that ends it all. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
  private record Done(int block, int count, double[] rows, List<Replications.Remark> remarks, List<Throwable> broken) {}

  static Replications run(int width, int first, int count, Options options, Task task) {
    int blocks = (count + BLOCK - 1) / BLOCK;
    var next = new AtomicInteger();
    var end = new AtomicInteger(blocks);
    BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
    var done = new Done[blocks];
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(options.threads(), blocks))) {
      for (int thread = 0; thread < Math.min(options.threads(), blocks); thread++) {
        pool.execute(() -> {
          for (int block = next.getAndIncrement(); block == 0 || block < end.get(); block = next.getAndIncrement()) {
            finished.add(block(task, width, block, first, count, end));
          }
        });
      }
      try {
        listen(finished, done, count, options.progress());
      } finally {
        end.set(0); // whatever the listener throws
      }
    } // waits for the replications that were begun
    finished.forEach(last -> done[last.block()] = last);
    return inOrder(width, count, done);
  }

  private static Done block(Task task, int width, int block, int first, int count, AtomicInteger end) {
    int rows = Math.min(BLOCK, count - block * BLOCK);
    double[] answers = new double[rows * width];
    var remarks = new ArrayList<Replications.Remark>();
    int i = 0;
    try {
      for (; i < rows && (block < end.get() || (block == 0 && i < FEWEST)); i++) {
        remarks.addAll(task.run(first + block * BLOCK + i, answers, i * width));
      }
      return new Done(block, i, answers, remarks, List.of());
    } catch (Error broken) {
      return new Done(block, i, answers, remarks, List.of(broken));
    }
  }

  private static void listen(
      BlockingQueue<Done> finished, Done[] done, int count, Options.Progress progress) {
    boolean goesOn = true;
    int blocks = 0;
    while (blocks < done.length && goesOn) {
      try {
        Done next = finished.poll(ASKED_EVERY, TimeUnit.MILLISECONDS);
        if (next != null) {
          done[next.block()] = next;
          blocks++;
          goesOn = next.broken().isEmpty();
        }
        goesOn &= progress.goesOn(Math.min(count, blocks * BLOCK), count);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        goesOn = false;
      }
    }
  }

  private static Replications inOrder(int width, int count, Done[] done) {
    var rows = new ArrayList<double[]>();
    var remarks = new ArrayList<Replications.Remark>();
    int total = 0;
    for (Done each : done) {
      if (each == null || total < rows.size() * BLOCK) {
        break; // the one before was not run, or not to its end
      }
      each.broken().forEach(broken -> {
        throw new IllegalStateException("a replication broke the program: " + broken, broken);
      });
      rows.add(each.rows());
      remarks.addAll(each.remarks());
      total += each.count();
    }
    return new Replications(width, count, total, rows, remarks);
  }
}
