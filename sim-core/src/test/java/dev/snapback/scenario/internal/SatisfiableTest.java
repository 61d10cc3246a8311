package dev.snapback.scenario.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.Condition.And;
import dev.snapback.world.Condition.Compare;
import dev.snapback.world.Condition.IsState;
import dev.snapback.world.Condition.Not;
import dev.snapback.world.Condition.Op;
import dev.snapback.world.Condition.Or;
import dev.snapback.world.MetricRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which conditions can hold: a state is lapsed or in-force, x counts days, and money may be below 0. */
class SatisfiableTest {
  private static final Condition IN_FORCE = new IsState(new MetricRef("truce.state"), "in-force");
  private static final Condition LAPSED = new IsState(new MetricRef("truce.state"), "lapsed");
  private static final Condition BELOW_3 = x(Op.LESS, 3);
  private static final Condition ABOVE_5 = x(Op.MORE, 5);
  private static final Condition NEVER = and(BELOW_3, ABOVE_5);

  private static Condition x(Op op, double amount) {
    return new Compare(new MetricRef("x"), op, amount, Unit.DAYS);
  }

  private static Condition money(Op op, double amount) {
    return new Compare(new MetricRef("balance"), op, amount, Unit.BILLION_USD);
  }

  private static Condition and(Condition... all) {
    return new And(List.of(all));
  }

  private static Condition or(Condition... any) {
    return new Or(List.of(any));
  }

  private static boolean holds(Condition condition) {
    return new Satisfiable(metric -> metric.endsWith(".state") ? List.of("lapsed", "in-force") : List.of()).test(condition);
  }

  private static void sometimes(Condition... conditions) {
    assertThat(conditions).allSatisfy(c -> assertThat(holds(c)).as(c.toString()).isTrue());
  }

  private static void never(Condition... conditions) {
    assertThat(conditions).allSatisfy(c -> assertThat(holds(c)).as(c.toString()).isFalse());
  }

  @Test
  void limitsMustLeaveRoomBetweenThem() {
    sometimes(BELOW_3, and(x(Op.MORE, 3), x(Op.LESS, 5)), and(x(Op.AT_LEAST, 3), x(Op.AT_MOST, 3)), x(Op.EQUAL, 0));
    never(NEVER, and(x(Op.MORE, 3), x(Op.LESS, 3)), and(x(Op.EQUAL, 3), x(Op.EQUAL, 5)), and(x(Op.EQUAL, 3), x(Op.UNEQUAL, 3)));
  }

  @Test
  void onlyMoneyIsBelowZero() {
    sometimes(money(Op.LESS, 0), money(Op.EQUAL, -295), and(money(Op.MORE, -5), money(Op.LESS, -3)), x(Op.AT_MOST, 0));
    never(x(Op.LESS, 0), x(Op.LESS, -1), x(Op.EQUAL, -1), and(money(Op.LESS, -5), money(Op.MORE, -3)));
  }

  @Test
  void aMachineIsInOneOfItsStates() {
    sometimes(IN_FORCE, new Not(IN_FORCE), and(IN_FORCE, new Not(LAPSED)));
    never(and(IN_FORCE, LAPSED), and(new Not(IN_FORCE), new Not(LAPSED)), new IsState(new MetricRef("truce.state"), "open"));
  }

  @Test
  void theContraryOfAComparisonIsOneToo() {
    sometimes(new Not(BELOW_3), and(new Not(BELOW_3), new Not(ABOVE_5)));
    never(and(BELOW_3, new Not(BELOW_3)), new Not(x(Op.AT_LEAST, 0)));
  }

  @Test
  void notsAreMovedInward() {
    sometimes(new Not(new Not(BELOW_3)), new Not(NEVER), new Not(and(IN_FORCE, BELOW_3)));
    never(new Not(new Not(NEVER)), new Not(or(IN_FORCE, LAPSED)), new Not(or(x(Op.LESS, 3), x(Op.AT_LEAST, 3))),
        and(BELOW_3, new Not(or(IN_FORCE, LAPSED))), and(BELOW_3, new Not(new Not(ABOVE_5))),
        and(IN_FORCE, new Not(and(x(Op.AT_LEAST, 0), or(IN_FORCE, LAPSED)))));
  }

  @Test
  void oneOfSeveralIsEnoughAndEachIsLookedAtByItself() {
    sometimes(or(NEVER, BELOW_3), and(IN_FORCE, or(NEVER, ABOVE_5)), and(IN_FORCE, and(LAPSED_OR_FEW, BELOW_3)));
    never(or(NEVER, and(IN_FORCE, LAPSED)), and(IN_FORCE, or(NEVER, x(Op.LESS, 0))), and(and(IN_FORCE, BELOW_3), ABOVE_5));
    assertThat(holds(and(BELOW_3, or(ABOVE_5, x(Op.MORE, 6))))).as("what is joined by or is not put together with the rest").isTrue();
  }

  private static final Condition LAPSED_OR_FEW = or(LAPSED, BELOW_3);
}
