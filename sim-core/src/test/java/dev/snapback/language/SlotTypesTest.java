package dev.snapback.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Span;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import dev.snapback.world.Setting;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of value by itself: what it is called, what it may be, how it is read and written, what is offered. */
class SlotTypesTest {
  private static final GenevaNames NAMES = new GenevaNames();
  private static final Grammar GRAMMAR = GenevaNames.grammar();
  private static final Map<String, SlotType<?>> TYPES = types();

  private static Map<String, SlotType<?>> types() {
    SlotTypes standard = SlotTypes.standard();
    var types = new LinkedHashMap<String, SlotType<?>>();
    for (Class<?> type : List.of(Rate.class, Share.class, Tonnes.class, Points.class, Span.class, LocalDate.class,
        DateRange.class, Integer.class, Long.class, String.class, Actor.class, Basis.class, MeasureId.class, Partners.class, Cut.class,
        MetricRef.class, ParameterName.class, Condition.class, Setting.class, Given.class, GivenRange.class, TruceSpec.Restores.class)) {
      types.put(type.getSimpleName(), standard.of(type));
    }
    types.put("fresh", standard.fresh(LayerName.class));
    types.put("amount", new AmountType("license.rare-earths.tonnes", Unit.TONNES));
    types.put("count", new AmountType("license.rare-earths.waiting", Unit.COUNT));
    types.put("state", new StateType("truce.geneva.state", List.of("in-force", "lapsed")));
    types.put("quoted", new QuotedType("a reason", "WHY"));
    types.put("sign", new SignType());
    types.put("list", ListType.of(new NameType<>(LayerName.class, "a layer", "LAYER", false, LayerName::new), false));
    types.put("rates", ListType.of(standard.of(Rate.class), true));
    types.put("spread", ListType.of(DottedType.ofMetrics(), true));
    return types;
  }

  private static SlotType<?> type(String name) {
    return TYPES.get(name);
  }

  private static Input input(String text) {
    return new Input((Line) Line.of(text), new Input.Context(NAMES, NAMES, GRAMMAR), true);
  }

  /** What is read of the text in its normal form, with what is left of it after a bar; or what would have fitted. */
  private static <T> String read(SlotType<T> type, String text) {
    Input in = input(text);
    Optional<T> value = type.read(in);
    if (value.isPresent()) {
      return type.print(value.get()) + (in.ended() ? "" : " | " + in.line().between(in.at(), in.line().tokens().size() - 1));
    }
    return in.misses().stream().map(SlotTypesTest::told).collect(Collectors.joining("; ", "no: ", ""));
  }

  private static String told(Miss miss) {
    String wanted = switch (miss.expectation()) {
      case Expectation.Literal literal -> '"' + literal.word() + '"';
      case Expectation.Parameter parameter -> parameter.type().what();
      case Expectation.End end -> "the end";
    };
    return "word " + miss.first() + (miss.last() == miss.first() ? "" : " to " + miss.last()) + " wants " + wanted
        + (miss.message().isEmpty() ? "" : ": " + miss.message()) + (miss.fixes().isEmpty() ? "" : " " + miss.fixes());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "values.csv", delimiterString = "=>", quoteCharacter = '`')
  void whatIsTypedIsReadOrSaysWhatWasWantedWhere(String type, String text, String read) {
    assertThat(read(type(type), text)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "Rate | a rate | RATE | 0% to 100000% | [20%]",
    "Share | a share | SHARE | 0% to 100% | [20%]",
    "Tonnes | a weight | TONNES | 3 t, 0.25 t | [3 t]",
    "Points | a difference of rates in percentage points | POINTS | 0pp to 100000pp | [20pp]",
    "Span | a length of time | SPAN | 0d to 3660d, or wd for working days | [20d]",
    "LocalDate | a date | DATE | 2025-08-12 | [2025-11-10]",
    "DateRange | a range of days | FROM..TO | 2025-04-01..2025-06-05; either end may be left out | [2025-04-01..2025-06-05]",
    "Integer | a whole number | N | 0 to 10000000 | [40]",
    "Long | a whole number | N | 0 to 999999999999999999 | [40]",
    "String | a word or a text in quotation marks | TEXT | `` | [\"some words\"]",
    "Actor | an actor | ACTOR | `` | [us, cn, hk, ca, mx]",
    "Partners | a partner | PARTNERS | cn, hk; all; all except ca, mx | [us, cn, hk, ca, mx]",
    "Cut | a lower rate | `(to RATE | by POINTS)` | `` | [to 20%, by 20pp]",
    "Condition | a condition | COND | METRIC < VALUE, METRIC is STATE, not, and, or, parentheses | [tariff.us.cn > 30%]",
    "Setting | a value | VALUE | 85%, 45d, 12 per wd, 3 t, triangular(min 10d, mode 35d, max 45d) | [20%, 45wd, 12 per wd, beta(17, 3), fifo]",
    "Given | a value | VALUE | 10%, 5pp, 45d, 12 per wd, 40, 2025-08-01, or a text in quotation marks | [20%, 12]",
    "GivenRange | a range of numbers | A..B | 4..20, 10%..60%, 4..20 per wd | [4..20]",
    "Restores | one of both, own | `both|own` | `` | [both, own]",
    "ParameterName | a parameter | PARAM | `` | [license.rare-earths.capacity, license.rare-earths.review, license.rare-earths.approval, license.rare-earths.discipline]",
    "fresh | a layer | LAYER | `` | [fentanyl, reciprocal, metals, retaliation, extra, s122]",
    "amount | a number such as 30 t | VALUE | 30 t | [30 t]",
    "count | a number such as 30 | VALUE | 30 | [30]",
    "state | a state | STATE | `` | [in-force, lapsed]",
    "quoted | a reason | WHY | `` | [\"a judgment\"]",
    "sign | a comparison such as > | < | `` | [<, <=, =, !=, >=, >]",
    "list | a layer | LAYER, … | `` | [fentanyl, reciprocal, metals, retaliation, extra, s122]",
    "rates | a rate | RATE… | 0% to 100000% | [20%]"
  })
  void eachKindSaysWhatItIs(String name, String what, String placeholder, String range, String samples) {
    SlotType<?> type = type(name);
    assertThat(type.what()).isEqualTo(what);
    assertThat(type.placeholder()).isEqualTo(placeholder);
    assertThat(type.range()).isEqualTo(range);
    assertThat(type.samples(NAMES)).hasToString(samples);
  }

  /** A seed has the 18 digits that a file's may have; one more, or one above what a number may be, is told the range. */
  @Test
  void aWholeNumberIsReadWithinItsBounds() {
    assertThat(read(type("Long"), "999999999999999999")).isEqualTo("999999999999999999");
    assertThat(read(type("Long"), "1000000000000000000"))
        .contains("a whole number from 0 to 999999999999999999 stands here, not 1000000000000000000");
    NumberType<Integer> runs = NumberType.from(2, Limits.REPLICATIONS.max());
    assertThat(runs.range()).isEqualTo("2 to 1000000");
    assertThat(read(runs, "2")).isEqualTo("2");
    assertThat(read(runs, "1000000")).isEqualTo("1000000");
    for (String wrong : List.of("1", "1000001", "10000000000", "-3", "2.5", "12345678901234567890123")) {
      assertThat(read(runs, wrong)).as(wrong).contains("a whole number from 2 to 1000000 stands here, not " + wrong);
    }
    assertThat(NumberType.from(100, 200).samples(NAMES)).containsExactly("100");
  }

  @Test
  void namesAreOfferedWithTheirTitlesAndNumbersAreNot() {
    for (String name : List.of("fresh", "list")) {
      assertThat(type(name).candidates(NAMES, Names.Scope.ALL)).startsWith("fentanyl", "reciprocal");
      assertThat(type(name).title(NAMES, "fentanyl")).contains("Synthetic opioids");
      assertThat(type(name).title(NAMES, "metals")).isEmpty();
    }
    assertThat(type("Partners").candidates(NAMES, Names.Scope.ALL)).containsExactly("us", "cn", "hk", "ca", "mx");
    assertThat(type("MetricRef").candidates(NAMES, Names.Scope.ALL)).contains("truce.geneva.state");
    assertThat(type("ParameterName").candidates(NAMES, Names.Scope.ALL)).contains("license.rare-earths.review");
    assertThat(type("Restores").candidates(NAMES, Names.Scope.ALL)).containsExactly("both", "own");
    assertThat(type("state").candidates(NAMES, Names.Scope.ALL)).containsExactly("in-force", "lapsed");
    assertThat(type("sign").candidates(NAMES, Names.Scope.ALL)).containsExactly("<", "<=", "=", "!=", ">=", ">");
    for (String name : List.of("Rate", "Tonnes", "Integer", "Condition", "Given", "quoted")) {
      assertThat(type(name).candidates(NAMES, Names.Scope.ALL)).as(name).isEmpty();
      assertThat(type(name).title(NAMES, "fentanyl")).as(name).isEmpty();
    }
  }

  /** Of a kind without names of its own a scenario may still have values worth offering, with what they stand for. */
  @Test
  void whatAScenarioKnowsOfDaysRatesAndValuesIsOffered() {
    Names known = new Names() {
      @Override
      public List<String> names(Class<?> type, Scope scope) {
        return type == LocalDate.class || type == Rate.class || type == Setting.class || type == MetricRef.class
            ? List.of("known " + type.getSimpleName()) : List.of();
      }

      @Override
      public Optional<String> title(Class<?> type, String name) {
        return Optional.of("the " + type.getSimpleName() + " " + name);
      }
    };
    for (String name : List.of("LocalDate", "Rate", "Setting", "MetricRef", "spread")) {
      String of = name.equals("spread") ? "MetricRef" : name;
      assertThat(type(name).candidates(known, Names.Scope.ALL)).containsExactly("known " + of);
    }
    assertThat(type("LocalDate").title(known, "2025-08-12")).contains("the LocalDate 2025-08-12");
    assertThat(type("MetricRef").title(known, "x")).contains("the MetricRef x");
    assertThat(type("ParameterName").title(known, "x")).contains("the ParameterName x");
    assertThat(type("Partners").title(known, "us")).contains("the Actor us");
    assertThat(type("Condition").samples(known)).as("there is no tariff").isEmpty();
  }
}
