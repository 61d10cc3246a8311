package dev.snapback.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Files2025;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Distribution;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A distribution is in the unit of its parameter. */
class UncertaintyTest {
  private static final Engine ENGINE = new Engine(Files2025.GENEVA.spec());

  private static Uncertainty uncertain(String parameter, String distribution) {
    return new Uncertainty(ENGINE.parameters().find(parameter).orElseThrow(), Distribution.parse(distribution), Cites.NONE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "supply.magnets.lead|uniform(20d, 40d)|",
    "license.rare-earths.refile|uniform(5wd, 15wd)|",
    "license.rare-earths.approval|uniform(80%, 90%)|",
    "license.rare-earths.approval|beta(17, 3)| of 100%",
    "license.rare-earths.capacity|uniform(4, 20)| per wd",
    "supply.magnets.autos.use|uniform(12t, 20t)| per day",
    "supply.magnets.autos.use|uniform(12, 20)| t per day",
    "supply.magnets.normal|uniform(500t, 700t)| per month",
    "pressure.us.level|uniform(0, 2)|"
  }, ignoreLeadingAndTrailingWhitespace = false)
  void itsUnitIsThatOfTheParameter(String parameter, String distribution, @Nullable String unit) {
    assertThat(uncertain(parameter, distribution).distribution()).hasToString(distribution);
    assertThat(uncertain(parameter, distribution).text()).isEqualTo(distribution + (unit == null ? "" : unit));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "supply.magnets.lead|1d|uniform(5wd, 15wd)",
    "supply.magnets.lead|1d|uniform(20, 40)",
    "license.rare-earths.refile|1wd|uniform(5d, 15d)",
    "license.rare-earths.refile|1wd|uniform(5, 15)",
    "license.rare-earths.approval|1%|uniform(0.8, 0.9)",
    "license.rare-earths.approval|1%|uniform(8t, 9t)",
    "license.rare-earths.capacity|1 per wd|uniform(4t, 20t)",
    "license.rare-earths.capacity|1 per wd|uniform(4%, 20%)",
    "license.rare-earths.capacity|1 per wd|beta(17, 3)",
    "supply.magnets.autos.use|1 t per day|uniform(12d, 20d)"
  })
  void anotherUnitIsRefused(String parameter, String unit, String distribution) {
    assertThatThrownBy(() -> uncertain(parameter, distribution)).isInstanceOf(IllegalArgumentException.class)
        .hasMessage(parameter + " counts " + unit + " and the like, which " + distribution + " does not");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "license.rare-earths.capacity|triangular(min 4, mode 12, max 20)",
    "license.rare-earths.approval|beta(17, 3)",
    "supply.magnets.lead|discrete(20d 50%, 25d 20%, 40d 30%)",
    "supply.magnets.autos.use|uniform(12, 20)",
    "pressure.us.level|uniform(0, 2)"
  })
  void aRunsNumberIsTheInverseRoundedToTheParametersDecimals(String parameter, String distribution) {
    Uncertainty of = uncertain(parameter, distribution);
    for (int i = 0; i <= 1000; i++) {
      double u = i / 1000.0;
      assertThat(of.adjustment(u).value()).as("at " + u).isEqualTo(of.parameter().scale().rounded(of.at(u)));
    }
  }

  @Test
  void aDistributionIsNotUncertainItself() {
    assertThatThrownBy(() -> uncertain("license.rare-earths.review", "uniform(5d, 15d)")).hasMessage(
        "license.rare-earths.review is a distribution itself; what may be uncertain is a single number");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "50|uniform(50%, 150%)|",
    "1.83|exponential(mean 25%)|",
    "0.135|normal(mean 85%, sd 5%)|. Maybe normal(mean 85%, sd 5%, max 100%)",
    "2.28|normal(mean 10%, sd 5%, max 90%)|. Maybe normal(mean 10%, sd 5%, min 0%, max 90%)",
    "31.7|normal(mean 50%, sd 50%)|. Maybe normal(mean 50%, sd 50%, min 0%, max 100%)",
    "6.99|lognormal(mean 60%, sd 25%)|. Maybe lognormal(mean 60%, sd 25%, max 100%)",
    "100|normal(mean 120%, sd 1%)|",
    "100|normal(mean 50%, sd 50%, min 101%)|"
  }, ignoreLeadingAndTrailingWhitespace = false)
  void hardlyAnythingOfItLiesOutsideOfTheBounds(String percent, String distribution, @Nullable String maybe) {
    assertThatThrownBy(() -> uncertain("license.rare-earths.approval", distribution)).hasMessage(
        percent + "% of " + distribution + " lies outside of what license.rare-earths.approval may be: 0% to 100%;"
            + " at most 0.1% may" + (maybe == null ? "" : maybe));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 1, Double.NaN})
  void aRankCorrelationIsNotPerfect(double rank) {
    assertThatThrownBy(() -> new RankCorrelation("a", "b", rank, Cites.NONE))
        .hasMessage("a rank correlation lies between -1 and 1, not at " + rank);
  }

  @Test
  void howTheyGoTogetherIsKeptWhereBothAreKept() {
    List<Uncertainty> three = List.of(uncertain("license.rare-earths.approval", "beta(17, 3)"),
        uncertain("license.rare-earths.capacity", "uniform(4, 20)"), uncertain("supply.magnets.lead", "uniform(20d, 40d)"));
    var all = Uncertainties.of(three, List.of(
        new RankCorrelation("license.rare-earths.approval", "license.rare-earths.capacity", 0.5, Cites.NONE)));
    assertThat(without(all, "supply.magnets.lead").correlations()).hasSize(1);
    assertThat(without(all, "license.rare-earths.approval").correlations()).isEmpty();
    assertThat(without(all, "license.rare-earths.capacity").correlations()).isEmpty();
  }

  private static Uncertainties without(Uncertainties all, String name) {
    return all.only(each -> !each.parameter().name().equals(name));
  }
}
