package dev.snapback.economy;

import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import java.util.List;

/**
 * What tariffs cost an average household, USD a year at the prices and consumption C of the base year, for regions of which
 * the households are given. Preferences are homothetic, so that both are shares of C:
 * <ul>
 *   <li>the cost of higher prices is the compensating variation C · (P̂/ŵ − 1): what consumers would need on top, at what
 *       work pays now, to be as well off as in the base year. Prices answer to what is bought in place of taxed goods;
 *       tariff revenue is not counted, whoever gets it. The Budget Lab at Yale and others publish a loss per household with
 *       sellers' prices as they were; {@code why} tells that number beside this one, in which sellers abroad bear a part.</li>
 *   <li>the gain or loss of welfare is the equivalent variation C · (Ŵ − 1): tariff revenue included.</li>
 * </ul>
 * Reference: J. Hicks, "Consumers' Surplus and Index-Numbers", Review of Economic Studies 9, 1942; A. Costinot and A.
 * Rodríguez-Clare, "Trade Theory with Numbers", Handbook of International Economics 4, 2014.
 */
final class HouseholdMetrics {
  private HouseholdMetrics() {}

  /** Returns those of a region; none where its households are not given. */
  static List<Metric<EconomyBook>> of(EconomySpec spec, int region, String against, EconomyWhy why) {
    String us = spec.regions().get(region);
    return spec.householdsOf(region).map(households -> List.of(
        EconomyMetrics.metric("cost." + us + ".household", Unit.USD,
            "cost of higher prices per household, compensating variation, a year, " + against,
            "what consumers of " + us + " would need on top, at what work pays now, to be as well off, by household; tariff revenue"
                + " is not counted",
            b -> households.each() * (b.pricesOverWages(region) - 1), b -> cost(b, region, households, why)),
        EconomyMetrics.metric("welfare." + us + ".household", Unit.USD,
            "change of consumers' welfare per household, equivalent variation, a year, " + against + "; " + Findings.NO_LINKS_BRIEF,
            "what the change of real expenditure is worth to an average household of " + us + "; tariff revenue, "
                + spec.revenue().text() + ", included",
            b -> households.each() * (b.welfare(region) - 1), b -> welfare(b, region, households, why)))).orElse(List.of());
  }

  private static Explanation cost(EconomyBook b, int region, Households households, EconomyWhy why) {
    String us = b.spec().regions().get(region);
    return Explanation.of("cost." + us + ".household", Unit.USD.rounded(households.each() * (b.pricesOverWages(region) - 1)),
        "consumption of a household times the rise of prices over what work pays; tariff revenue is not counted",
        List.of(why.household(households),
            Explanation.of("prices over what work pays in " + us, EconomyWhy.signed(b.pricesOverWages(region) - 1),
                "at once " + EconomyWhy.signed(b.soon().price(region) / b.soon().wage(region) - 1) + ", when all has adjusted "
                    + EconomyWhy.signed(b.late().price(region) / b.late().wage(region) - 1), List.of()),
            unanswered(b, region, households), why.prices(b, region)));
  }

  /** Base-year imports times the rise of their rates, over all that is spent: nobody abroad sells for less, nobody buys elsewhere. */
  private static Explanation unanswered(EconomyBook b, int region, Households households) {
    double duties = b.spec().sum(region, (i, j) -> b.spec().baseFlow(i, j) * (b.rate(i, j) - b.rateAtStart(i, j)));
    double share = duties / b.soon().model().expenditure(region);
    return Explanation.of("if neither sellers nor buyers answered", Unit.USD.rounded(households.each() * share), "prices "
        + EconomyWhy.signed(share) + " by the rise of rates on imports of the base year, as in published losses before substitution", List.of());
  }

  private static Explanation welfare(EconomyBook b, int region, Households households, EconomyWhy why) {
    return Explanation.of("welfare." + b.spec().regions().get(region) + ".household",
        Unit.USD.rounded(households.each() * (b.welfare(region) - 1)),
        "consumption of a household times the change of real expenditure", List.of(why.household(households), why.welfare(b, region)));
  }
}
