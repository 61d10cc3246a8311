package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tariffs cost a household, on the closed form of two mirror images that tax each other at 25%. */
class HouseholdMetricsTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final double PRICES = 1.031912093;
  private static final double WELFARE = .987418713;

  private final EconomySpec spec = spec(Map.of("a", new Households(.002, .18)));
  private final EconomyBook book = EconomyBook.start(spec, rates -> { });

  private static EconomySpec spec(Map<String, Households> households) {
    EconomySpec mirror = EconomySpecTest.mirror(Worlds.MIRROR, "4", "4");
    return new EconomySpec(mirror.year(), mirror.regions(), mirror.sectors(), mirror.flows(), mirror.shortRun(), mirror.longRun(),
        mirror.halfLife(), mirror.transit(), mirror.clause(), mirror.leakage(), mirror.revenue(), mirror.response(), mirror.forward(),
        mirror.output(), households, mirror.cites());
  }

  private Metric<EconomyBook> metric(String name) {
    return EconomyMetrics.of(spec, List.of(), START, (j, i) -> "").stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  private double number(String name) {
    return ((Value.Amount) metric(name).value().apply(book)).amount();
  }

  private void tax() {
    book.rates(START, into -> {
      into[0][1] = .25;
      into[0][2] = .25;
    });
    book.evening(START);
  }

  @Test
  void beforeAnythingChangesItCostsNothing() {
    assertThat(number("cost.a.household")).isZero();
    assertThat(number("welfare.a.household")).isZero();
  }

  @Test
  void theCostIsThatOfPricesAndWelfareHasTheRevenueBack() {
    tax();
    // 0.18 bn USD by 2,000 households: 90,000 USD each. Wages are 1 on both sides.
    assertThat(number("cost.a.household")).isCloseTo(90_000 * (PRICES - 1), within(1e-3));
    assertThat(number("welfare.a.household")).isCloseTo(90_000 * (WELFARE - 1), within(1e-3));
    assertThat(metric("cost.a.household").unit()).isEqualTo(Unit.USD);
  }

  /** What a country's work is worth abroad is no gain or loss of what it buys at home: b alone is taxed, and a sells less. */
  @Test
  void pricesAreMeasuredAgainstWhatWorkPays() {
    book.rates(START, into -> into[0][1] = .25);
    book.evening(START);
    assertThat(book.soon().wage(0)).isLessThan(1);
    assertThat(number("cost.a.household")).isCloseTo(90_000 * (book.soon().price(0) / book.soon().wage(0) - 1), within(1e-6))
        .isPositive();
    Explanation cost = metric("cost.a.household").why().apply(book);
    assertThat(cost.parts().get(1).note()).isEqualTo("at once " + EconomyWhy.signed(book.soon().price(0) / book.soon().wage(0) - 1)
        + ", when all has adjusted " + EconomyWhy.signed(book.late().price(0) / book.late().wage(0) - 1));
    assertThat(metric("welfare.a.household").why().apply(book).value()).startsWith(Unit.USD.rounded(number("welfare.a.household")));
    assertThat(cost.parts().get(2).value()).as("a levies nothing").isEqualTo("0 USD");
    assertThat(number("welfare.a.household")).as("nobody gives revenue back in a").isCloseTo(
        90_000 * (book.soon().wage(0) / book.soon().price(0) - 1), within(1e-6));
  }

  @Test
  void whyTellsConsumptionPricesAndRates() {
    tax();
    Explanation cost = metric("cost.a.household").why().apply(book);
    assertThat(cost.value()).isEqualTo("2872.09 USD");
    assertThat(cost.parts()).extracting(Explanation::label)
        .containsExactly("consumption of a household", "prices over what work pays in a",
            "if neither sellers nor buyers answered", "prices.a");
    assertThat(cost.parts().get(0).value()).isEqualTo("0.18 bn USD / 0.002 million");
    assertThat(cost.parts().get(0).note()).isEqualTo("= 90000 USD in 2023");
    assertThat(cost.parts().get(1).value()).isEqualTo("+3.19%");
    assertThat(cost.parts().get(2).value()).as("25% on a fifth of what is spent").isEqualTo("4500 USD");
    assertThat(cost.parts().get(2).note()).startsWith("prices +5% by the rise of rates on imports of the base year");
    assertThat(metric("welfare.a.household").why().apply(book).parts()).extracting(Explanation::label)
        .containsExactly("consumption of a household", "welfare.a");
  }

  @Test
  void withoutHouseholdsThereIsNoSuchNumber() {
    assertThat(EconomyMetrics.of(spec, List.of(), START, (j, i) -> "").stream().map(Metric::name).filter(n -> n.endsWith(".household")))
        .containsExactly("cost.a.household", "welfare.a.household");
    assertThatIllegalArgumentException().isThrownBy(() -> new Households(0, 1))
        .withMessage("households and what they spend are more than 0, not 0.0 million and 1.0 bn USD");
    assertThatIllegalArgumentException().isThrownBy(() -> new Households(1, Double.NaN));
  }
}
