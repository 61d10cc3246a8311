package dev.snapback.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs replications on threads of its own, in blocks that are begun in order. So when it is told to stop and lets every
 * block that was begun come to its end, what is done has no gap.
 */
final class Workers {
  /** How many replications a thread does at a time: some milliseconds. */
  static final int BLOCK = 16;

  private Workers() {}

  /** Runs one replication and writes its answers. */
  @FunctionalInterface
  interface Task {
    /** Writes the row of a replication from {@code at} on; returns that it failed, or nothing. */
    List<Replications.Failure> run(int replication, double[] rows, int at);
  }

  /** A block that is done, or an error of the program that ends it all. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared never
  private record Done(int block, double[] rows, List<Replications.Failure> failures, List<Throwable> broken) {}

  static Replications run(int width, int first, int count, Options options, Task task) {
    int blocks = (count + BLOCK - 1) / BLOCK;
    var next = new AtomicInteger();
    var end = new AtomicInteger(blocks);
    BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
    var done = new Done[blocks];
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.min(options.threads(), blocks))) {
      for (int thread = 0; thread < Math.min(options.threads(), blocks); thread++) {
        pool.execute(() -> {
          for (int block = next.getAndIncrement(); block < end.get(); block = next.getAndIncrement()) {
            finished.add(block(task, width, block, first, count));
          }
        });
      }
      listen(finished, done, count, end, options.progress());
    } // waits for what was begun
    finished.forEach(last -> done[last.block()] = last);
    return inOrder(width, count, done);
  }

  private static Done block(Task task, int width, int block, int first, int count) {
    int rows = Math.min(BLOCK, count - block * BLOCK);
    double[] answers = new double[rows * width];
    var failures = new ArrayList<Replications.Failure>();
    try {
      for (int i = 0; i < rows; i++) {
        failures.addAll(task.run(first + block * BLOCK + i, answers, i * width));
      }
      return new Done(block, answers, failures, List.of());
    } catch (Error broken) {
      return new Done(block, answers, failures, List.of(broken));
    }
  }

  private static void listen(
      BlockingQueue<Done> finished, Done[] done, int count, AtomicInteger end, Options.Progress progress) {
    boolean goesOn = true;
    for (int i = 0; i < done.length && goesOn; i++) {
      try {
        Done next = finished.take();
        done[next.block()] = next;
        goesOn = progress.goesOn(Math.min(count, (i + 1) * BLOCK), count) && next.broken().isEmpty();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        goesOn = false;
      }
    }
    end.set(0);
  }

  private static Replications inOrder(int width, int count, Done[] done) {
    var rows = new ArrayList<double[]>();
    var failures = new ArrayList<Replications.Failure>();
    for (Done each : done) {
      if (each == null) {
        break;
      }
      each.broken().forEach(broken -> {
        throw new IllegalStateException("a replication broke the program: " + broken, broken);
      });
      rows.add(each.rows());
      failures.addAll(each.failures());
    }
    return new Replications(width, Math.min(count, rows.size() * BLOCK), rows, failures);
  }
}
