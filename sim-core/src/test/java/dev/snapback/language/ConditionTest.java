package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.vocabulary.Value;
import dev.snapback.world.Condition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final Grammar GRAMMAR = GenevaNames.grammar();

  private static Condition read(String text) {
    var reading = GRAMMAR.condition(text);
    assertThat(reading).as(text).isInstanceOf(Grammar.ConditionReading.Read.class);
    return ((Grammar.ConditionReading.Read) reading).condition();
  }

  private static Trouble wrong(String text) {
    var reading = GRAMMAR.condition(text);
    assertThat(reading).as(text).isInstanceOf(Grammar.ConditionReading.Wrong.class);
    return ((Grammar.ConditionReading.Wrong) reading).trouble();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "truce.state is not in-force|truce.geneva.state is not in-force",
    "not truce.state is in-force|truce.geneva.state is not in-force",
    "tariff.us.cn>30|tariff.us.cn > 30%",
    "tariff.us.cn >= 7.50%|tariff.us.cn >= 7.5%",
    "license.waiting = 212|license.rare-earths.waiting = 212",
    "autos.cover_days < 10|supply.magnets.autos.cover_days < 10d",
    "balance.us.cn < -295 bn USD|balance.us.cn < -295 bn USD",
    "license.tonnes != 3t|license.rare-earths.tonnes != 3 t",
    "tariff.us.cn > 1% and tariff.cn.us < 2% or days_left = 0|tariff.us.cn > 1% and tariff.cn.us < 2% or truce.geneva.days_left = 0d",
    "tariff.us.cn > 1% and (tariff.cn.us < 2% or days_left = 0)|tariff.us.cn > 1% and (tariff.cn.us < 2% or truce.geneva.days_left = 0d)",
    "not (tariff.us.cn > 1% and truce.state is lapsed)|not (tariff.us.cn > 1% and truce.geneva.state is lapsed)",
    "((tariff.us.cn > 1%))|tariff.us.cn > 1%",
  })
  void normalForm(String typed, String normal) {
    Condition condition = read(typed);
    assertThat(condition).hasToString(normal);
    assertThat(read(normal)).isEqualTo(condition);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "tariff.us.cn > 45d|45d|tariff.us.cn is in %, not in d: 45%|45%",
    "truce.days_left < 10wd|10wd|truce.geneva.days_left is in d, not in wd: 10d|10d",
    "tariff.us.cn > 5 pp|5 pp|tariff.us.cn is in %, not in pp: 5%|5%",
    "truce.state = lapsed|=|truce.geneva.state is a state: write is or is not|is",
    "tariff.us.cn is lapsed|is|tariff.us.cn is a number: compare it with < <= = != >= or >|=",
    "truce.state is laped|laped|truce.geneva.state is never laped; it is proposed, signed, in-force, lapsed, withdrawn, replaced|",
    "cover_days < 3|cover_days|cover_days fits several: supply.magnets.autos.cover_days, supply.magnets.defense.cover_days|supply.magnets.autos.cover_days",
    "tarif.us.cn > 3|tarif.us.cn|expected \"not\" or a metric, not tarif.us.cn|tariff.us.cn",
    "tariff.us.cn > 3% and|the end of the line|something is missing: \"not\" or a metric|",
    "(tariff.us.cn > 3%|the end of the line|something is missing: \"and\" or \"or\" or \")\"|",
    "(tariff.us.cn > 3% tariff.us.cn|tariff.us.cn|expected \"and\" or \"or\" or \")\", not tariff.us.cn|",
    "(tariff.us.cn >|the end of the line|something is missing: a number such as 30%|",
    "tariff.us.cn|the end of the line|something is missing: a comparison such as >|",
    "tariff.us.cn > 3% tariff.cn.us|tariff.cn.us|tariff.cn.us does not fit: here the line ends or goes on with \"and\" or \"or\"|",
    "license.waiting > 5%|5%|license.rare-earths.waiting is a number without a unit, not in %: 5|5",
  })
  void saysWhatIsWrong(String typed, String found, String message, String guess) {
    Trouble t = wrong(typed);
    assertThat(t.found()).isEqualTo(found);
    assertThat(t.message()).isEqualTo(message);
    if (guess != null) {
      assertThat(t.guesses()).startsWith(guess);
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 0", "0, 32", "16, 16"})
  void itIsAsDeepAsItSays(int nots, int brackets) {
    read(deep(nots, brackets));
    for (String deeper : List.of(deep(nots + 1, brackets), deep(nots, brackets + 1))) {
      assertThat(wrong(deeper).message()).isEqualTo("a condition has at most 32 levels");
    }
  }

  private static String deep(int nots, int brackets) {
    return "not ".repeat(nots) + "(".repeat(brackets) + "tariff.us.cn > 5%" + ")".repeat(brackets);
  }

  @ParameterizedTest
  @CsvSource({"<, true, false, false", "<=, true, true, false", "=, false, true, false",
      "!=, true, false, true", ">=, false, true, true", ">, false, false, true"})
  void atTheThresholdMoreThanDoesNotHoldAndAtLeastDoes(String sign, boolean below, boolean at, boolean above) {
    Condition condition = read("tariff.us.cn " + sign + " 30%");
    assertThat(List.of(condition.holds(m -> Value.of(29.99)), condition.holds(m -> Value.of(30)),
        condition.holds(m -> Value.of(30.01)))).as(sign).containsExactly(below, at, above);
  }

  @Test
  void aMissingValueMakesNothingHold() {
    var values = Map.<String, Value>of(
        "tariff.us.cn", Value.of(30), "truce.geneva.days_left", new Value.None("no truce"),
        "truce.geneva.state", new Value.State("lapsed"));
    for (String holds : List.of("tariff.us.cn = 30%", "truce.state is lapsed", "not tariff.us.cn < 30%",
        "days_left < 3 or truce.state is lapsed")) {
      assertThat(read(holds).holds(m -> values.get(m.name()))).as(holds).isTrue();
    }
    for (String not : List.of("days_left < 3", "not days_left < 3", "days_left >= 3 or days_left < 3",
        "tariff.us.cn > 30%", "truce.state is not lapsed", "days_left < 3 and truce.state is lapsed")) {
      assertThat(read(not).holds(m -> values.get(m.name()))).as(not).isFalse();
    }
  }
}
