package dev.snapback.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time of the whole process for one operation, the least of all iterations: what a benchmark costs on a
 * machine that others use too. {@code -prof dev.snapback.bench.CpuTime}.
 */
public final class CpuTime implements InternalProfiler {
  private long before;

  @Override
  public String getDescription() {
    return "processor time of the process for one operation";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    before = now();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long operations = result.getMetadata().getMeasuredOps();
    return List.of(new ScalarResult(
        "cpu", (double) (now() - before) / Math.max(1, operations), "ns/op", AggregationPolicy.MIN));
  }

  private static long now() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
