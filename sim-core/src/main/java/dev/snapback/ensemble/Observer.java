package dev.snapback.ensemble;

import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Runs a world to the end of a question and writes down its answers. Immutable; threads share it. */
final class Observer {
  private final Engine engine;
  private final Question question;
  private final LocalDate from;
  private final List<Predicate<World>> chances;
  private final List<Predicate<World>> firsts;

  Observer(Engine engine, Question question, LocalDate from) {
    this.engine = engine;
    this.question = question;
    this.from = from;
    this.chances = question.chances().stream().map(engine::bind).toList();
    this.firsts = question.firsts().stream().map(engine::bind).toList();
  }

  /** Plays the world, which stands on its first morning, and writes its row from {@code at} on. */
  void run(World world, double[] rows, int at) {
    Arrays.fill(rows, at, at + question.width(), Double.NaN);
    for (int c = 0; c < question.chances().size(); c++) {
      rows[at + question.chanceColumn(c)] = 0;
    }
    int date = 0;
    while (true) {
      engine.evening(world);
      watch(world, rows, at);
      if (world.today().equals(question.dates().get(date))) {
        for (int m = 0; m < question.metrics().size(); m++) {
          rows[at + question.column(m, date)] = number(question.metrics().get(m), world);
        }
        date++;
        if (date == question.dates().size()) {
          return;
        }
      }
      engine.nextMorning(world);
    }
  }

  /** Looks at the conditions that have not held yet. */
  private void watch(World world, double[] rows, int at) {
    for (int c = 0; c < chances.size(); c++) {
      int column = at + question.chanceColumn(c);
      if (rows[column] == 0 && chances.get(c).test(world)) {
        rows[column] = 1;
      }
    }
    for (int f = 0; f < firsts.size(); f++) {
      int column = at + question.firstColumn(f);
      if (Double.isNaN(rows[column]) && firsts.get(f).test(world)) {
        rows[column] = world.today().toEpochDay() - from.toEpochDay();
      }
    }
  }

  private static double number(Metric<World> metric, World world) {
    return switch (metric.value().apply(world)) {
      case Value.Amount amount -> amount.amount();
      case Value.State state -> index(metric, state.name());
      case Value.None none -> Double.NaN;
    };
  }

  private static int index(Metric<World> metric, String state) {
    int index = metric.states().indexOf(state);
    if (index < 0) {
      throw new IllegalStateException(metric.name() + " is " + state + ", which is none of " + metric.states());
    }
    return index;
  }
}
