package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Three regions of which a raises its rate on b from 5% to 30% on the fourth day: each figure beside the same day's by plain
 * arithmetic from the two equilibria, and what explains it word for word. Transit is five days, goods under way keep their
 * rate for two, a tenth of all duties leaks, half of the way to the long run takes ten days, and a month ends on the seventh.
 */
class EconomyFiguresTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 25);
  private static final int RAISED = 3;
  private static final int CLAUSE = 2;
  private static final int TRANSIT = 5;
  private static final int FEBRUARY = 7;
  private static final double HALF_LIFE = 10;
  private static final double KEPT = .9;
  /** 90 bn USD by 4 million households. */
  private static final double EACH = 22_500;
  private static final double[] FLOWS = {80, 20, 5, 30, 70, 6, 4, 8, 50};
  private static final double[] BEFORE = {0, .02, 0, .05, 0, 0, .1, 0, 0};
  private static final double[] AFTER = {0, .02, 0, .3, 0, 0, .1, 0, 0};
  private static final int B_TO_A = 3;
  private static final int C_TO_A = 6;
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final EconomySpec SPEC = new EconomySpec(2023, List.of("a", "b", "c"), List.of("goods"),
      new double[][] {FLOWS}, Elasticity.parse("1.5"), Elasticity.parse("4"), Span.days((int) HALF_LIFE), Span.days(TRANSIT),
      Span.days(CLAUSE), Share.percent(10), RevenueUse.LUMP_SUM, Response.TEXTBOOK, Share.NONE, Map.of(), Map.of("a", new Households(4, 90)),
      Map.of("", Cites.of("A1"), "flows", Cites.of("baci")));

  private final EconomyBook book = EconomyBook.start(SPEC, rates -> System.arraycopy(BEFORE, 0, rates[0], 0, 9));
  private final Equilibrium soon = solved(1.5);
  private final Equilibrium late = solved(4);
  private int day;

  private static Equilibrium solved(double elasticity) {
    var table = new TradeTable(List.of("a", "b", "c"), List.of("goods"), new double[][] {FLOWS}, new double[][] {BEFORE});
    return ExactHat.plain(table, elasticity).solve(new double[][] {AFTER}).orElseThrow();
  }

  private void evening() {
    LocalDate today = START.plusDays(day);
    double[] rates = day < RAISED ? BEFORE : AFTER;
    book.rates(today, into -> System.arraycopy(rates, 0, into[0], 0, 9));
    book.evening(today);
    day++;
  }

  private static Metric<EconomyBook> metric(String name) {
    return EconomyMetrics.of(SPEC, List.of(), START, (importer, exporter) -> importer + " on " + exporter).stream()
        .filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private double number(String name) {
    return ((Value.Amount) metric(name).value().apply(book)).amount();
  }

  /** How much of the gap between the runs is closed after so many days. */
  private static double closed(int days) {
    return days <= 0 ? 0 : 1 - Math.pow(2, -days / HALF_LIFE);
  }

  private double arrives(int pair, int evening) {
    if (evening < RAISED + TRANSIT) {
      return FLOWS[pair];
    }
    double at = soon.flow(pair / 3, pair % 3);
    return at * Math.pow(late.flow(pair / 3, pair % 3) / at, closed(evening - RAISED - TRANSIT + 1));
  }

  private static double duty(int pair, int evening) {
    return evening < RAISED + CLAUSE ? BEFORE[pair] : AFTER[pair];
  }

  @BeforeEach
  void onTheFirstEvening() {
    evening();
  }

  @Test
  void eachRegionAndEachPairHasItsFigures() {
    List<String> names =
        EconomyMetrics.of(SPEC, List.of(), START, (importer, exporter) -> "").stream().map(Metric::name).toList();
    assertThat(names).hasSize(3 * 6 + 2 + 6 * 6).doesNotHaveDuplicates();
    assertThat(names.subList(0, 20)).containsExactly("imports.a", "revenue.a", "imports.a.entered", "revenue.a.collected",
        "prices.a", "welfare.a", "cost.a.household", "welfare.a.household", "imports.a.b", "imports.a.b.share", "imports.a.b.entered", "imports.a.b.ahead", "balance.a.b",
        "tariff.a.b.collected", "imports.a.c", "imports.a.c.share", "imports.a.c.entered", "imports.a.c.ahead", "balance.a.c",
        "tariff.a.c.collected");
  }

  @Test
  void eachDayIsThatOfPlainArithmetic() {
    double[] entered = new double[9];
    double[] paid = new double[9];
    double monthEntered = 0;
    double monthPaid = 0;
    for (int evening = 0; evening < 45; evening++) {
      if (evening > 0) {
        evening();
      }
      if (evening == FEBRUARY || evening == FEBRUARY + 28) {
        monthEntered = 0;
        monthPaid = 0;
      }
      for (int pair = 0; pair < 9; pair++) {
        double daily = arrives(pair, evening) / 365;
        entered[pair] += daily;
        paid[pair] += daily * duty(pair, evening) * KEPT;
      }
      monthEntered += arrives(B_TO_A, evening) / 365;
      monthPaid += arrives(B_TO_A, evening) / 365 * duty(B_TO_A, evening) * KEPT;
      String when = "evening " + evening;
      double fromB = arrives(B_TO_A, evening);
      double fromC = arrives(C_TO_A, evening);
      assertThat(number("imports.a.b")).as(when).isCloseTo(fromB, CLOSE);
      assertThat(number("imports.a")).as(when).isCloseTo(fromB + fromC, CLOSE);
      assertThat(number("imports.a.b.share")).as(when).isCloseTo(100 * fromB / (fromB + fromC), CLOSE);
      assertThat(number("balance.a.b")).as(when).isCloseTo(arrives(1, evening) - fromB, CLOSE);
      assertThat(number("revenue.a")).as(when)
          .isCloseTo((fromB * duty(B_TO_A, evening) + fromC * duty(C_TO_A, evening)) * KEPT, CLOSE);
      assertThat(number("imports.a.b.entered")).as(when).isCloseTo(entered[B_TO_A], CLOSE);
      assertThat(number("imports.a.entered")).as(when).isCloseTo(entered[B_TO_A] + entered[C_TO_A], CLOSE);
      assertThat(number("revenue.a.collected")).as(when).isCloseTo(paid[B_TO_A] + paid[C_TO_A], CLOSE);
      assertThat(number("tariff.a.b.collected")).as(when).isCloseTo(100 * monthPaid / monthEntered, CLOSE);
      double closed = closed(evening - RAISED + 1);
      double price = evening < RAISED ? 1 : soon.price(0) * Math.pow(late.price(0) / soon.price(0), closed);
      double welfare = evening < RAISED ? 1 : soon.welfare(0) * Math.pow(late.welfare(0) / soon.welfare(0), closed);
      assertThat(number("prices.a")).as(when).isCloseTo(100 * (price - 1), CLOSE);
      assertThat(number("welfare.a")).as(when).isCloseTo(100 * (welfare - 1), CLOSE);
      double soonWork = soon.price(0) / soon.wage(0);
      double work = evening < RAISED ? 1 : soonWork * Math.pow(late.price(0) / late.wage(0) / soonWork, closed);
      assertThat(number("cost.a.household")).as(when).isCloseTo(EACH * (work - 1), within(1e-7));
      assertThat(number("welfare.a.household")).as(when).isCloseTo(EACH * (welfare - 1), within(1e-7));
      assertThat(book.welfareChange("a").orElseThrow()).isEqualTo(number("welfare.a"));
      assertThat(book.change(1, 0)).as(when).isCloseTo(100 * (fromB / 30 - 1), CLOSE);
    }
  }

  @Test
  void sumsSinceTheStartAccumulate() {
    assertThat(EconomyMetrics.of(SPEC, List.of(), START, (importer, exporter) -> "").stream().filter(Metric::accumulates).map(Metric::name))
        .contains("imports.a.entered", "revenue.a.collected", "imports.a.b.entered").hasSize(3 * 2 + 6);
  }

  @Test
  void aForkGoesItsOwnWay() {
    EconomyBook fork = book.fork();
    assertThat(fork).hasToString(book.toString());
    evening();
    assertThat(fork.toString()).isNotEqualTo(book.toString());
    assertThat(fork.arrivals().enteredSinceStart(1, 0)).isCloseTo(book.arrivals().enteredSinceStart(1, 0) / 2, CLOSE);
  }

  @Test
  void whatIsUnderWayIsPartOfTheState() {
    while (day <= RAISED) {
      evening();
    }
    assertThat(book.toString()).startsWith("economy [[0.0, 0.02, ")
        .contains("2025-02-02").endsWith("2025-01-30" + Arrays.deepToString(new double[][] {BEFORE}) + "[]\n");
    assertThat(book.ratesNow()).isDeepEqualTo(new double[][] {AFTER});
    book.ratesNow()[0][B_TO_A] = 9;
    assertThat(book.rate(1, 0)).as("it is a copy").isEqualTo(.3);
    assertThat(book.model().epsilon(0)).as("studies ask about the long run").isEqualTo(4);
  }

  /** What was sent before stays as it was sent; how far trade has gone stays, and is measured between other runs once others arrive. */
  @Test
  void otherNumbersHoldForWhatIsSentFromNowOn() {
    while (day < 20) {
      evening();
    }
    EconomyBook next = book.with(START.plusDays(day), SPEC.withElasticities(Elasticity.parse("3"), Elasticity.parse("5")));
    assertThat(next.arrivals().value(1, 0)).as("what is under way").isEqualTo(book.arrivals().value(1, 0));
    assertThat(next.soon().flow(1, 0)).as("what is sent").isCloseTo(solved(3).flow(1, 0), CLOSE);
    assertThat(next.late().flow(1, 0)).isCloseTo(solved(5).flow(1, 0), CLOSE);
    assertThat(next.arrivals().enteredSinceStart(1, 0)).isEqualTo(book.arrivals().enteredSinceStart(1, 0));
    assertThat(next.arrivals().dutyOn(1, 0)).isEqualTo(.3);
    for (int k = 0; k < TRANSIT; k++) {
      evening();
      next.evening(START.plusDays(day - 1));
      assertThat(next.arrivals().value(1, 0)).isEqualTo(book.arrivals().value(1, 0));
    }
    double gap = Math.log(next.arrivals().value(1, 0) / next.arrivals().sent().atOnce().flow(1, 0));
    next.evening(START.plusDays(day));
    double target = Math.log(solved(5).flow(1, 0) / solved(3).flow(1, 0));
    assertThat(next.arrivals().sent().atOnce().flow(1, 0)).isCloseTo(solved(3).flow(1, 0), CLOSE);
    assertThat(next.arrivals().value(1, 0))
        .isCloseTo(solved(3).flow(1, 0) * Math.exp(gap + closed(1) * (target - gap)), CLOSE);
  }

  private String why(String name) {
    while (day < 20) {
      evening();
    }
    var lines = new StringBuilder();
    tell(metric(name).why().apply(book), "", lines);
    return lines.toString();
  }

  private static void tell(Explanation of, String indent, StringBuilder lines) {
    lines.append(indent).append(of.label()).append(": ").append(of.value())
        .append(of.note().isEmpty() ? "" : " | " + of.note());
    of.origin().ifPresent(o -> lines.append(" [").append(o.by()).append(", ").append(String.join(",", o.cites().ids())).append("]"));
    lines.append('\n');
    of.parts().forEach(part -> tell(part, indent + "  ", lines));
  }

  @Test
  void anImportIsExplainedFromTheBaseYearToTheLongRun() {
    assertThat(why("imports.a.b")).isEqualTo("""
        imports.a.b: 21.65 bn USD | −27.82% against the base year
          in the base year: 30 bn USD | 2023, 27.18% of what a spends [the scenario's file, baci]
          applied rate when they were sent: 30% | from 5% on 2025-01-25: cost +23.81%; now 30% [a on b, A1]
          at once: 24.46 bn USD
            trade elasticity: 1.5 | of the short run [the scenario's file, A1]
            tariff: × 0.7259 | cost +23.81%, answered with the elasticity
            cost of work in b: × 1.1053 | −6.46%
            prices of all goods in a: × 1.1323 | +8.64%: dearer rivals keep what is bought here
            spending of a: × 1.1112 | +11.12%
            duty inside what is spent: × 0.8077 | customs value is what is spent less the duty
          when all has adjusted: 19.71 bn USD | with a trade elasticity of 4 [the scenario's file, A1]
          half of the way between: 10d | what arrives was sent 5d before [the scenario's file, A1]
        """);
    assertThat(why("imports.a")).isEqualTo("""
        imports.a: 27.22 bn USD | −19.96% against the base year
          from b: 21.65 bn USD | −27.82% against the base year
          from c: 5.56 bn USD | +39.02% against the base year
        """);
    assertThat(why("balance.a.b")).startsWith("balance.a.b: −7.55 bn USD | exports less imports\n  imports.b.a: 14.1 bn USD | ")
        .contains("\n  imports.a.b: 21.65 bn USD | ");
  }

  @Test
  void pricesAreExplainedByWhereGoodsComeFromAndWelfareByWhatIsSpent() {
    String prices = """
        prices.a: +8.28% | against the rates of 2025-01-25
          at once: +8.64% | the CES mean of these costs, by share and trade elasticity
            goods from a: 69.03% of spending | cost +6.61%: wages there +6.61%, tariff 0% to 0% [the scenario's file, baci]
            goods from b: 27.18% of spending | cost +15.81%: wages there −6.46%, tariff 5% to 30% [the scenario's file, baci]
            goods from c: 3.8% of spending | cost −0.16%: wages there −0.16%, tariff 10% to 10% [the scenario's file, baci]
            trade elasticity: 1.5 | of the short run [the scenario's file, A1]
          when all has adjusted: +8.12% | with a trade elasticity of 4 [the scenario's file, A1]
          half of the way between: 10d | what earlier rates have set off goes on as slowly [the scenario's file, A1]
        """;
    assertThat(why("prices.a")).isEqualTo(prices);
    assertThat(why("welfare.a")).isEqualTo("""
        welfare.a: +1.56% | %s
          spending at once: +11.12% | wages +6.61%, tariff revenue 7.84 bn USD, lump sum: on what is bought now, nothing of it under way, none leaked
          at once: +2.28% | elasticity 1.5
          when all has adjusted: +1.23% | elasticity 4
        """.replace("%s", Findings.NO_LINKS) + prices.strip().indent(2));
  }

  @Test
  void dutiesAreExplainedByRatesAndWhatLeaks() {
    assertThat(why("revenue.a")).isEqualTo("""
        revenue.a: 6.35 bn USD | a year at today's pace
          on imports from b: 6.5 bn USD | 30% of 21.65 bn USD; a on b
          on imports from c: 0.56 bn USD | 10% of 5.56 bn USD; a on c
          leakage: 10% | share that is not collected [the scenario's file, A1]
        """);
    assertThat(why("tariff.a.b.collected")).isEqualTo("""
        tariff.a.b.collected: 27% | duties over customs value
          duties of the month: 0.22 bn USD | at 30% today, less 10% that leaks; a on b [the scenario's file, A1]
          customs value of the month: 0.83 bn USD [the scenario's file, baci]
        """);
    assertThat(why("revenue.a.collected")).isEqualTo("""
        revenue.a.collected: 0.31 bn USD | the sum of all days
          from b: 0.29 bn USD
          from c: 0.02 bn USD
        """);
  }

  @Test
  void whatHasEnteredIsExplainedByItsPaceToday() {
    assertThat(why("imports.a.b.entered")).startsWith("imports.a.b.entered: 1.4 bn USD | the sum of all days\n  imports.a.b: 21.65 bn USD");
    assertThat(why("imports.a.entered")).startsWith("imports.a.entered: 1.67 bn USD | the sum of all days\n  from b: 1.4 bn USD");
    assertThat(why("imports.a.b.ahead")).isEqualTo("""
        imports.a.b.ahead: 0 bn USD | all that was brought forward less all that was given back
          brought forward: 0 bn USD | a year at today's pace: 0% of a day's imports in the 5d before an announced increase, and after it
        """);
  }
}
