package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.Condition.Op;
import dev.snapback.world.MetricRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A condition: comparisons and states, {@code not} over {@code and} over {@code or}, parentheses. It ends by itself, so
 * that other words may follow.
 */
record ConditionType() implements SlotType<Condition> {
  private static final int MAX_DEPTH = 32;

  @Override
  public String what() {
    return "a condition";
  }

  @Override
  public String placeholder() {
    return "COND";
  }

  @Override
  public String range() {
    return "METRIC < VALUE, METRIC is STATE, not, and, or, parentheses";
  }

  @Override
  public Optional<Condition> read(Input in) {
    return or(in, 0);
  }

  private Optional<Condition> or(Input in, int depth) {
    return joined(in, "or", i -> joined(i, "and", j -> not(j, depth), Condition.And::new), Condition.Or::new);
  }

  private static Optional<Condition> joined(
      Input in,
      String word,
      Function<Input, Optional<Condition>> part,
      Function<List<Condition>, Condition> join) {
    var parts = new ArrayList<Condition>();
    do {
      Optional<Condition> next = part.apply(in);
      if (next.isEmpty()) {
        return next;
      }
      parts.add(next.get());
    } while (in.take(word));
    return Optional.of(parts.size() == 1 ? parts.get(0) : join.apply(parts));
  }

  private Optional<Condition> not(Input in, int depth) {
    if (depth > MAX_DEPTH) {
      return in.miss(this, "a condition has at most " + MAX_DEPTH + " levels");
    }
    if (in.take("not")) {
      return not(in, depth + 1).map(Condition.Not::new);
    }
    if (in.peek().kind() == Kind.OPEN) {
      in.skip();
      Optional<Condition> inside = or(in, depth + 1);
      if (inside.isPresent() && (in.ended() || in.peek().kind() != Kind.CLOSE)) {
        in.take(")");
        return Optional.empty();
      }
      in.skip();
      return inside;
    }
    return DottedType.ofMetrics().read(in).flatMap(metric -> compared(in, metric));
  }

  private Optional<Condition> compared(Input in, MetricRef metric) {
    Unit unit = in.metrics().unit(metric.name());
    if (in.peek().kind() == Kind.OPERATOR) {
      if (unit == Unit.STATE) {
        return in.miss(this, metric + " is a state: write is or is not", "is", "is not");
      }
      Op op = op(in.peek().text());
      in.skip();
      return new AmountType(metric.name(), unit).read(in).map(amount -> new Condition.Compare(metric, op, amount, unit));
    }
    if (unit != Unit.STATE) {
      return in.peek().is("is")
          ? in.miss(this, metric + " is a number: compare it with < <= = != >= or >", "=", "!=")
          : in.miss(new SignType());
    }
    if (!in.take("is")) {
      return Optional.empty();
    }
    boolean negated = in.take("not");
    return new StateType(metric.name(), in.metrics().states(metric.name()))
        .read(in)
        .map(state -> new Condition.IsState(metric, state))
        .map(is -> negated ? new Condition.Not(is) : is);
  }

  private static Op op(String sign) {
    return Arrays.stream(Op.values()).filter(op -> op.sign().equals(sign)).findFirst()
        .orElseThrow(() -> new IllegalStateException("the line was cut at a sign that is none: " + sign));
  }

  @Override
  public String print(Condition value) {
    return value.toString();
  }

  @Override
  public List<String> samples(Names names) {
    return names.names(MetricRef.class, Names.Scope.ALL).stream().filter(n -> n.startsWith("tariff.")).limit(1)
        .map(n -> n + " > 30%").toList();
  }
}
