package dev.snapback.study;

import dev.snapback.kernel.Draws;
import dev.snapback.scenario.Observed;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Adjustment;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Whole runs of a scenario, from its first day on, that note what is observed of them. */
final class WholeRuns {
  private final Engine engine;
  private final List<Uncertainty> uncertain;
  private final Past past;
  private final long seed;
  private final TreeSet<LocalDate> looks = new TreeSet<>();

  /**
   * What one run came to.
   *
   * @param numbers of the uncertain parameters
   * @param months what each month observed was in this run
   * @param days what each day observed was
   * @param origin what the metric of each of these days was on the evening before the origin
   */
  record Row(List<Double> numbers, List<Double> months, List<Value> days, List<Value> origin) {}

  WholeRuns(WorldSpec spec, List<Uncertainty> uncertain, Past past, long seed) {
    this.engine = new Engine(spec);
    this.uncertain = uncertain;
    this.past = past;
    this.seed = seed;
    past.months().forEach(item -> {
      looks.add(item.month().atEndOfMonth());
      looks.add(item.month().atDay(1).minusDays(1));
    });
    past.days().forEach(moment -> looks.add(moment.day()));
    looks.add(past.origin().minusDays(1));
    if (past.lastDay().isAfter(engine.end())) {
      throw new IllegalArgumentException("something is observed on " + past.lastDay() + ", after the end of the clock");
    }
  }

  List<Row> make(int count) {
    return IntStream.rangeClosed(1, count).parallel().mapToObj(this::run).toList();
  }

  private Row run(int replication) {
    Draws draws = new Draws();
    var numbers = new ArrayList<Double>();
    var adjustments = new ArrayList<Adjustment>();
    for (Uncertainty each : uncertain) {
      draws.at(seed, replication, Draws.stream("uncertain." + each.parameter().name()), 0, 0);
      Adjustment adjustment = each.adjustment((draws.first() & 0xFFFFFFFFL) * 0x1p-32);
      numbers.add(adjustment.value());
      adjustments.add(adjustment);
    }
    World world = engine.start(seed, replication, false, adjustments);
    var seen = new TreeMap<LocalDate, List<Value>>();
    while (!world.today().isAfter(looks.last())) {
      engine.evening(world);
      if (looks.contains(world.today())) {
        seen.put(world.today(), look(world));
      }
      engine.nextMorning(world);
    }
    return row(numbers, seen);
  }

  private List<Value> look(World world) {
    var found = new ArrayList<Value>();
    past.months().forEach(item -> found.add(metric(item.of()).value().apply(world)));
    past.days().forEach(moment -> found.add(metric(moment.of()).value().apply(world)));
    return found;
  }

  private Metric<World> metric(Observed series) {
    return engine.metrics().find(series.metric().name()).orElseThrow();
  }

  private Row row(List<Double> numbers, Map<LocalDate, List<Value>> seen) {
    var months = new ArrayList<Double>();
    for (Past.Item item : past.months()) {
      LocalDate before = item.month().atDay(1).minusDays(1);
      months.add(amount(seen.getOrDefault(item.month().atEndOfMonth(), List.of()), item.index())
          - amount(seen.getOrDefault(before, List.of()), item.index())); // before the first day it was 0
    }
    var days = new ArrayList<Value>();
    var origin = new ArrayList<Value>();
    for (int i = 0; i < past.days().size(); i++) {
      int at = past.months().size() + i;
      days.add(value(seen.getOrDefault(past.days().get(i).day(), List.of()), at));
      origin.add(value(seen.getOrDefault(past.origin().minusDays(1), List.of()), at));
    }
    return new Row(numbers, months, days, origin);
  }

  private static double amount(List<Value> values, int index) {
    return value(values, index) instanceof Value.Amount amount ? amount.amount() : 0;
  }

  private static Value value(List<Value> values, int index) {
    return index < values.size() ? values.get(index) : new Value.None("the run had not begun");
  }
}
