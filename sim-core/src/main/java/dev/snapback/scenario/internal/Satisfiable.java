package dev.snapback.scenario.internal;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether a condition can ever hold, as far as its own words tell: {@code x < 3 and x > 5} cannot, nor can a count below
 * 0, nor a machine in two states at once. What is joined by {@code or} within an {@code and} is looked at by itself.
 */
final class Satisfiable {
  private final Function<String, List<String>> states;

  /** With the states that a metric may show. */
  Satisfiable(Function<String, List<String>> states) {
    this.states = states;
  }

  /** Whether the condition may hold. */
  boolean test(Condition condition) {
    return switch (condition) {
      case Condition.Or or -> or.any().stream().anyMatch(this::test);
      case Condition.And and -> all(and.all());
      case Condition.Not not -> test(contrary(not.of()), condition);
      case Condition.Compare compare -> all(List.of(compare));
      case Condition.IsState is -> all(List.of(is));
    };
  }

  private boolean test(Condition contrary, Condition whole) {
    return contrary.equals(whole) ? all(List.of(whole)) : test(contrary);
  }

  /** The contrary with its {@code not}s moved inward; of a comparison or a state, its {@code not}. */
  private static Condition contrary(Condition of) {
    return switch (of) {
      case Condition.Not not -> not.of();
      case Condition.And and -> new Condition.Or(and.all().stream().map(Satisfiable::contrary).toList());
      case Condition.Or or -> new Condition.And(or.any().stream().map(Satisfiable::contrary).toList());
      case Condition.Compare compare -> new Condition.Not(compare);
      case Condition.IsState is -> new Condition.Not(is);
    };
  }

  private boolean all(List<Condition> parts) {
    Map<MetricRef, List<Condition>> byMetric = new LinkedHashMap<>();
    for (Condition part : flat(parts)) {
      switch (part) {
        case Condition.Compare c -> byMetric.computeIfAbsent(c.metric(), m -> new ArrayList<>()).add(c);
        case Condition.IsState c -> byMetric.computeIfAbsent(c.metric(), m -> new ArrayList<>()).add(c);
        case Condition.Not n -> {
          MetricRef metric = n.of() instanceof Condition.Compare c ? c.metric() : ((Condition.IsState) n.of()).metric();
          byMetric.computeIfAbsent(metric, m -> new ArrayList<>()).add(n);
        }
        case Condition.And and -> throw new IllegalStateException("an and within a flat and: " + and);
        case Condition.Or or -> {
          if (!test(or)) {
            return false;
          }
        }
      }
    }
    return byMetric.entrySet().stream().allMatch(e -> possible(e.getKey(), e.getValue()));
  }

  private static List<Condition> flat(List<Condition> parts) {
    var found = new ArrayList<Condition>();
    for (Condition part : parts) {
      if (part instanceof Condition.And and) {
        found.addAll(flat(and.all()));
      } else if (part instanceof Condition.Not not && !(not.of() instanceof Condition.Compare)
          && !(not.of() instanceof Condition.IsState)) {
        found.addAll(flat(List.of(contrary(not.of()))));
      } else {
        found.add(part);
      }
    }
    return found;
  }

  private boolean possible(MetricRef metric, List<Condition> parts) {
    List<Value> candidates = new ArrayList<>();
    for (String state : states.apply(metric.name())) {
      candidates.add(new Value.State(state));
    }
    amounts(parts).forEach(x -> candidates.add(Value.of(x)));
    return candidates.stream().anyMatch(value -> parts.stream().allMatch(part -> part.holds(ref -> value)));
  }

  /** The numbers named, what lies between them, and beyond; none below 0 where the unit has none. */
  private static List<Double> amounts(List<Condition> parts) {
    var named = new TreeSet<Double>();
    boolean negative = false;
    for (Condition part : parts) {
      Condition plain = part instanceof Condition.Not not ? not.of() : part;
      if (plain instanceof Condition.Compare compare) {
        named.add(compare.amount());
        negative |= compare.unit() == Unit.BILLION_USD || compare.unit() == Unit.USD;
      }
    }
    var found = new ArrayList<Double>();
    if (!named.isEmpty()) {
      double low = negative ? named.first() - 1 : 0;
      double before = low;
      found.add(low);
      for (double x : named) {
        if (x >= low) {
          found.add((before + x) / 2);
          found.add(x);
          before = x;
        }
      }
      found.add(Math.max(before, low) + 1);
    }
    return found;
  }
}
