package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** An economy through days in which its model has a solution, and through days in which it has none. */
class EconomyBookTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  /** In which b lives on what a gives away: it can no longer do so where b's duties are high. */
  private static final double[][] GIVING = {{1, 99}, {1, 900}};
  private static final double[][] FREE = new double[1][4];
  private static final double[][] CLOSED = {{0, 60, 0, 0}};

  private static EconomyBook start(EconomySpec spec) {
    return EconomyBook.start(spec, rates -> { });
  }

  private static void days(EconomyBook book, double[][] rates, int first, int last) {
    for (int day = first; day <= last; day++) {
      LocalDate today = START.plusDays(day);
      book.rates(today, into -> System.arraycopy(rates[0], 0, into[0], 0, 4));
      book.evening(today);
    }
  }

  private static Metric<EconomyBook> metric(EconomyBook book, String name) {
    return EconomyMetrics.of(book.spec(), List.of(), START, (importer, exporter) -> "as given").stream()
        .filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void whatIsAskedOfARegionThatIsNotThereIsRefused() {
    EconomyBook book = start(EconomySpecTest.mirror(Worlds.MIRROR, "2", "4"));
    assertThat(book.welfareChange("b")).isEqualTo(OptionalDouble.of(0));
    assertThatIllegalArgumentException().isThrownBy(() -> book.welfareChange("c"))
        .withMessage("there is no region c among [a, b]");
  }

  @Test
  void withoutAnEquilibriumThereIsAReasonInPlaceOfEachNumber() {
    EconomyBook book = start(EconomySpecTest.mirror(GIVING, "8", "8"));
    days(book, CLOSED, 0, 0);
    Metric<EconomyBook> welfare = metric(book, "welfare.a");
    assertThat(welfare.value().apply(book)).isInstanceOfSatisfying(Value.None.class, none ->
        assertThat(none.reason()).startsWith("no equilibrium was found: after "));
    Explanation why = welfare.why().apply(book);
    assertThat(why.note()).isEqualTo(book.trouble());
    assertThat(why.parts()).isEmpty();
    assertThat(metric(book, "imports.a.b.share").value().apply(book)).isEqualTo(new Value.None(book.trouble()));
    assertThat(metric(book, "imports.a.b.share").why().apply(book).note()).isEqualTo(book.trouble());
    assertThat(book.welfareChange("a")).isEmpty();
    assertThatIllegalStateException().isThrownBy(book::soon)
        .withMessage("there is no equilibrium: ask for trouble first");
  }

  @Test
  void theReasonStaysUntilWhatWasSentWithoutAnEquilibriumHasArrived() {
    EconomyBook book = start(EconomySpecTest.mirror(GIVING, "8", "8"));
    days(book, CLOSED, 0, 0);
    days(book, FREE, 1, 5);
    assertThat(book.soon().wage(0)).isEqualTo(1);
    assertThat(book.trouble()).startsWith("no equilibrium was found");
    days(book, FREE, 6, 6);
    assertThat(book.trouble()).isEmpty();
    assertThat(book.welfareChange("a")).hasValueCloseTo(0., within(1e-12));
  }

  @Test
  void anEquilibriumOfOneRunAloneIsNone() {
    double[][] giving = {{50, 50}, {20, 900}};
    double[][] tripled = {{0, 2, 0, 0}};
    for (String[] runs : new String[][] {{"8", "0.1"}, {"0.1", "8"}}) {
      EconomyBook book = start(EconomySpecTest.mirror(giving, runs[0], runs[1]));
      days(book, tripled, 0, 0);
      assertThat(book.trouble()).as(runs[0] + " to " + runs[1]).startsWith("no equilibrium was found");
    }
    EconomyBook both = start(EconomySpecTest.mirror(giving, "8", "8"));
    days(both, tripled, 0, 0);
    assertThat(both.trouble()).isEmpty();
  }

  @Test
  void beforeAnythingHasEnteredThereIsNoCollectedRate() {
    EconomyBook book = start(EconomySpecTest.mirror(Worlds.MIRROR, "2", "4"));
    Metric<EconomyBook> collected = metric(book, "tariff.a.b.collected");
    assertThat(collected.value().apply(book)).isEqualTo(new Value.None("nothing has entered"));
    assertThat(collected.why().apply(book).value()).isEmpty();
    days(book, new double[][] {{0, 0, .25, 0}}, 0, 3);
    assertThat(collected.value().apply(book)).isEqualTo(Value.of(25));
    assertThat(collected.why().apply(book).value()).isEqualTo("25%");
  }

  @Test
  void aPairThatTradesNothingNeitherMovesNorIsExplainedByFactors() {
    EconomyBook book = start(EconomySpecTest.mirror(new double[][] {{80, 0}, {20, 80}}, "2", "4"));
    days(book, new double[][] {{0, .5, 0, 0}}, 0, 20);
    Explanation imports = metric(book, "imports.b.a").why().apply(book);
    assertThat(imports.value()).isEqualTo("0 bn USD");
    assertThat(imports.note()).as("no change against nothing").isEmpty();
    assertThat(imports.parts().get(2).parts()).extracting(Explanation::label).containsExactly("trade elasticity");
    Metric<EconomyBook> share = metric(book, "imports.b.a.share");
    assertThat(share.value().apply(book)).isEqualTo(new Value.None("nothing is imported"));
    assertThat(share.why().apply(book).note()).isEqualTo("nothing is imported");
    assertThat(metric(book, "imports.a.b.share").why().apply(book).value()).isEqualTo("100%");
    assertThat(metric(book, "revenue.b").why().apply(book).parts()).as("no trade, no duties")
        .extracting(Explanation::label).containsExactly("leakage");
  }

  @Test
  void aBookWithTheSameNumbersIsTheSame() {
    EconomyBook book = start(EconomySpecTest.mirror(Worlds.MIRROR, "2", "4"));
    assertThat(book.with(START, EconomySpecTest.mirror(Worlds.MIRROR, "2", "4"))).isSameAs(book);
    assertThat(book.with(START, EconomySpecTest.mirror(Worlds.MIRROR, "2", "5"))).isNotSameAs(book);
  }

  /** A day brings a 365th of the flow as it stands between the short run and the long one, and pays its duty. */
  @Test
  void whatEntersIsADaysShareOfTheFlowOnItsWay() {
    EconomyBook book = start(EconomySpecTest.mirror(Worlds.MIRROR, "0.5", "4"));
    double[][] high = {{0, .5, 0, 0}};
    double since = 0;
    double paid = 0;
    for (int day = 0; day < 120; day++) {
      double before = book.arrivals().enteredSinceStart(0, 1);
      days(book, high, day, day);
      assertThat(book.arrivals().enteredSinceStart(0, 1) - before).isCloseTo(book.arrivals().value(0, 1) / 365, within(1e-12));
      since += book.arrivals().value(0, 1) / 365;
      paid += book.arrivals().value(0, 1) / 365 * book.arrivals().dutyOn(0, 1);
    }
    assertThat(book.arrivals().enteredSinceStart(0, 1)).isCloseTo(since, within(1e-9));
    assertThat(book.arrivals().paidSinceStart(0, 1)).isCloseTo(paid, within(1e-9));
    assertThat(book.arrivals().value(0, 1)).isLessThan(.98 * book.arrivals().sent().atOnce().flow(0, 1)).isGreaterThan(book.arrivals().sent().inTheEnd().flow(0, 1));
  }

  @Test
  void whatIsBroughtForwardBeforeAnIncreaseIsGivenBackAfterIt() {
    EconomyBook book = start(EconomySpecTest.mirror(Worlds.MIRROR, "2", "2").withShares(Share.NONE, Share.percent(50)));
    LocalDate[] days = new LocalDate[4];
    Arrays.fill(days, LocalDate.MAX);
    days[2] = START.plusDays(5);
    book.announced(days);
    days(book, FREE, 0, 4);
    assertThat(labels(book, "imports.a.b")).endsWith("brought forward");
    assertThat(labels(book, "imports.b.a")).doesNotContain("brought forward");
    assertThat(book.arrivals().ahead(1, 0)).isCloseTo(5 * .5 * 20 / 365, within(1e-12));
    days(book, FREE, 5, 6);
    assertThat(labels(book, "imports.a.b")).endsWith("given back");
    days(book, FREE, 7, 20);
    assertThat(book.arrivals().ahead(1, 0)).isZero();
    assertThat(labels(book, "imports.a.b")).doesNotContain("given back");
  }

  @Test
  void welfareNamesTheAnswersOfWorkersAndFirmsWhereThereAreSome() {
    EconomySpec textbook = EconomySpecTest.mirror(Worlds.MIRROR, "2", "4");
    assertThat(labels(start(textbook), "welfare.a")).doesNotContain("how workers and firms answer");
    EconomyBook book = start(textbook.withResponse(Response.TEXTBOOK.withLaborSupply(Coefficient.parse("0.5"))));
    Explanation answers = metric(book, "welfare.a").why().apply(book).parts().get(3);
    assertThat(answers.label()).isEqualTo("how workers and firms answer");
    assertThat(answers.value()).isEqualTo("work +0%");
    assertThat(answers.note()).isEqualTo("labor supply 0.5, scale 0, pass-through 1, 0% earned where goods are sold");
  }

  /** A sector that is taxed away pays nothing, however much of it was bought in the base year. */
  @Test
  void dutiesAreThoseOfTheSectorsThatStillArrive() {
    EconomySpec one = EconomySpecTest.mirror(Worlds.MIRROR, "2", "6");
    EconomySpec two = new EconomySpec(one.year(), one.regions(), List.of("steel", "toys"),
        new double[][] {{50, 12, 12, 50}, {30, 8, 8, 30}}, one.shortRun(), one.longRun(), one.halfLife(), one.transit(), one.clause(),
        one.leakage(), one.revenue(), one.response(), one.forward(), one.output(), one.households(), one.cites());
    EconomyBook book = start(two);
    double[][] rates = {{0, 1, 0, 0}, {0, .1, 0, 0}};
    var table = new TradeTable(two.regions(), two.sectors(), new double[][] {{50, 12, 12, 50}, {30, 8, 8, 30}}, new double[2][4]);
    for (int day = 0; day < 400; day++) {
      LocalDate today = START.plusDays(day);
      book.rates(today, into -> {
        into[0][1] = 1;
        into[1][1] = .1;
      });
      book.evening(today);
      if (day == 4) {
        assertThat(book.arrivals().dutyOn(0, 1)).as("what was under way").isCloseTo((12 + .8) / 20, within(1e-12));
      }
    }
    Equilibrium late = two.model(table, two.longRun()).solve(rates).orElseThrow();
    double steel = late.flow(0, 0, 1);
    double toys = late.flow(1, 0, 1);
    assertThat(steel).isLessThan(1);
    assertThat(book.arrivals().value(0, 1)).isCloseTo(steel + toys, within(1e-9));
    assertThat(book.arrivals().revenue(1)).isCloseTo(steel + .1 * toys, within(1e-9));
    assertThat(metric(book, "tariff.b.a.collected").value().apply(book))
        .isInstanceOfSatisfying(Value.Amount.class, collected ->
            assertThat(collected.amount()).isCloseTo(100 * (steel + .1 * toys) / (steel + toys), within(1e-3)));
  }

  @Test
  void aCutIsForAllThatEntersAndAnIncreaseForWhatIsLoadedAfterIt() {
    EconomySpec spec = EconomySpecTest.mirror(Worlds.MIRROR, "2", "4");
    // Five days of transit: a clause of fifty days keeps no rate longer than goods are under way.
    EconomySpec clause = new EconomySpec(spec.year(), spec.regions(), spec.sectors(), spec.flows(), spec.shortRun(), spec.longRun(),
        spec.halfLife(), spec.transit(), Span.days(50), spec.leakage(), spec.revenue(), spec.response(), spec.forward(),
        spec.output(), spec.households(), spec.cites());
    EconomyBook book = start(clause);
    double[][] high = {{0, .5, 0, 0}};
    days(book, high, 0, 4);
    assertThat(book.arrivals().dutyOn(0, 1)).isZero();
    days(book, high, 5, 5);
    assertThat(book.arrivals().dutyOn(0, 1)).isEqualTo(.5);
    days(book, new double[][] {{0, .1, 0, 0}}, 6, 6);
    assertThat(book.arrivals().dutyOn(0, 1)).isCloseTo(.1, within(1e-15));
  }

  private static List<String> labels(EconomyBook book, String name) {
    return metric(book, name).why().apply(book).parts().stream().map(Explanation::label).toList();
  }
}
