package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions by their tables: comparisons below, at and above; joined ones of what holds, does not, and is unknown. */
class ConditionTest {
  private static final MetricRef RATE = new MetricRef("tariff.us.cn");
  private static final MetricRef QUEUE = new MetricRef("license.ore.pending");
  private static final MetricRef TRUCE = new MetricRef("truce.geneva.state");
  private static final Map<MetricRef, Value> WORLD = Map.of(RATE, Value.of(30), TRUCE, new Value.State("in-force"),
      QUEUE, new Value.None("nobody has counted"));
  private static final Condition TRUE = compare(RATE, Op.EQUAL, 30);
  private static final Condition FALSE = compare(RATE, Op.UNEQUAL, 30);
  private static final Condition UNKNOWN = compare(QUEUE, Op.AT_LEAST, 0);

  private static Condition compare(MetricRef metric, Op op, double amount) {
    return new Condition.Compare(metric, op, amount, metric.equals(RATE) ? Unit.PERCENT : Unit.COUNT);
  }

  /** {@code true}, {@code false}, or {@code unknown} where neither it nor its contrary holds. */
  private static String truth(Condition condition) {
    boolean yes = condition.holds(WORLD::get);
    boolean no = new Condition.Not(condition).holds(WORLD::get);
    assertThat(yes && no).isFalse();
    return yes ? "true" : no ? "false" : "unknown";
  }

  @ParameterizedTest
  @CsvSource({"LESS, false, false, true", "AT_MOST, false, true, true", "EQUAL, false, true, false",
      "UNEQUAL, true, false, true", "AT_LEAST, true, true, false", "MORE, true, false, false"})
  void aRateOfThirtyBesideLessTheSameAndMore(Op op, boolean than29, boolean than30, boolean than31) {
    assertThat(compare(RATE, op, 29).holds(WORLD::get)).isEqualTo(than29);
    assertThat(compare(RATE, op, 30).holds(WORLD::get)).isEqualTo(than30);
    assertThat(compare(RATE, op, 31).holds(WORLD::get)).isEqualTo(than31);
  }

  @Test
  void minusZeroIsZero() {
    double amount = ((Condition.Compare) compare(RATE, Op.EQUAL, -0.0)).amount();
    assertThat(Double.doubleToRawLongBits(amount)).isZero();
  }

  @Test
  void aMachineIsInOneState() {
    assertThat(truth(new Condition.IsState(TRUCE, "in-force"))).isEqualTo("true");
    assertThat(truth(new Condition.IsState(TRUCE, "lapsed"))).isEqualTo("false");
    assertThat(truth(new Condition.IsState(QUEUE, "in-force"))).isEqualTo("unknown");
    assertThat(truth(UNKNOWN)).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
      "TT, true, true", "TF, false, true", "FT, false, true", "FF, false, false", "TU, unknown, true", "UT, unknown, true",
      "FU, false, unknown", "UF, false, unknown", "UU, unknown, unknown", "TTT, true, true", "TTF, false, true",
      "FFT, false, true", "FFF, false, false", "TUF, false, true", "UTF, false, true", "FUT, false, true", "UFT, false, true",
      "TTU, unknown, true", "FFU, false, unknown", "UUT, unknown, true", "UUF, false, unknown"})
  void joinedAsKleeneHasIt(String parts, String and, String or) {
    List<Condition> all = parts.chars().mapToObj(c -> c == 'T' ? TRUE : c == 'F' ? FALSE : UNKNOWN).toList();
    assertThat(truth(new Condition.And(all))).isEqualTo(and);
    assertThat(truth(new Condition.Or(all))).isEqualTo(or);
  }

  /** What is settled is not looked at further: the metric of a machine can cost. */
  @Test
  void nothingIsReadOnceTheAnswerIsKnown() {
    var read = new ArrayList<String>();
    Condition second = compare(QUEUE, Op.LESS, 1);
    for (Condition joined : List.of(new Condition.And(List.of(FALSE, second)), new Condition.Or(List.of(TRUE, second)))) {
      joined.holds(metric -> {
        read.add(metric.name());
        return WORLD.get(metric);
      });
    }
    assertThat(read).containsOnly("tariff.us.cn");
  }

  @Test
  void oneConditionAloneIsNotJoined() {
    assertThatThrownBy(() -> new Condition.And(List.of(TRUE))).hasMessage("at least two conditions are joined, not 1");
    assertThatThrownBy(() -> new Condition.Or(List.of())).hasMessage("at least two conditions are joined, not 0");
    assertThat(new Condition.And(List.of(TRUE, FALSE)).all()).hasSize(2);
  }

  @Test
  void bracketsStandWhereTheyAreNeeded() {
    Condition and = new Condition.And(List.of(TRUE, FALSE));
    Condition or = new Condition.Or(List.of(TRUE, FALSE));
    Condition state = new Condition.IsState(TRUCE, "lapsed");
    String both = "tariff.us.cn = 30% and tariff.us.cn != 30%";
    String either = "tariff.us.cn = 30% or tariff.us.cn != 30%";
    assertThat(and).hasToString(both);
    assertThat(or).hasToString(either);
    assertThat(new Condition.And(List.of(or, and, state)))
        .hasToString("(" + either + ") and (" + both + ") and truce.geneva.state is lapsed");
    assertThat(new Condition.Or(List.of(or, and, state)))
        .hasToString("(" + either + ") or " + both + " or truce.geneva.state is lapsed");
    assertThat(new Condition.Not(state)).hasToString("truce.geneva.state is not lapsed");
    assertThat(new Condition.Not(new Condition.Not(state))).hasToString("not truce.geneva.state is not lapsed");
    assertThat(new Condition.Not(TRUE)).hasToString("not tariff.us.cn = 30%");
    assertThat(new Condition.Not(and)).hasToString("not (" + both + ")");
    assertThat(new Condition.Not(or)).hasToString("not (" + either + ")");
    assertThat(compare(RATE, Op.MORE, -0.0)).hasToString("tariff.us.cn > 0%");
  }

  @ParameterizedTest
  @CsvSource({
      "us raise *, us raise reciprocal to 50%, true", "us raise *, us raise, false", "us raise*, us raise, true",
      "*, us raise, true", "**, us raise, true", "us, us, true", "us, usa, false", "usa, us, false", "*a*b, xaxxb, true",
      "*a*b, xaxxbx, false", "*a*b*, xaxxbx, true", "a*a, a, false", "a*a, aa, true", "*ab, aab, true", "*aab, aaab, true",
      "a*bc*d, abbcbcxd, true", "a*bc*d, abbcbcx, false"})
  void aStarOfAPatternStandsForAnyCharacters(String pattern, String line, boolean fits) {
    assertThat(new EventPattern(pattern).fits(line)).isEqualTo(fits);
    assertThat(new EventPattern(pattern)).hasToString(pattern);
  }
}
