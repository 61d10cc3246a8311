package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.economy.Dataset.Country;
import dev.snapback.economy.Dataset.Sector;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Sales at home that the files leave out, where a earns 100 and b 50 a year. */
class DatasetTest {
  private static final double NONE = Double.NaN;
  private static final List<Country> EARNING = List.of(Worlds.country("a", 100), Worlds.country("b", 50));
  private static final double[][] ABROAD = {{NONE, 20}, {10, NONE}};

  @Test
  void salesAtHomeAreWhatGdpLeavesOfExports() {
    Dataset world = Worlds.of(EARNING, ABROAD, 0, 0, 0, 0);
    TradeTable table = world.table(i -> 0);
    assertThat(table.flow(0, 0, 0)).isEqualTo(80);
    assertThat(table.flow(0, 1, 1)).isEqualTo(40);
    assertThat(table.flow(0, 0, 1)).isEqualTo(20);
    assertThat(world.hasHome(0)).isFalse();
    assertThat(world.withoutHome(table)).isEmpty();
  }

  @Test
  void whereSomeIsEarnedWhereGoodsAreSoldTheDeficitIsCounted() {
    TradeTable table = Worlds.of(EARNING, ABROAD, 0, 0, 0, 0).table(i -> i == 0 ? .1 : .2);
    assertThat(table.flow(0, 0, 0)).isCloseTo(100 + .9 * (10 - .8 * 20) - 10, within(1e-12));
    assertThat(table.flow(0, 1, 1)).isCloseTo(50 + .8 * (20 - .9 * 10) - 20, within(1e-12));
  }

  @Test
  void whoeverExportsMoreThanItsGdpSellsNothingAtHome() {
    Dataset world = Worlds.of(List.of(Worlds.country("a", 15), Worlds.country("b", 50)), ABROAD, 0, 0, 0, 0);
    TradeTable table = world.table(i -> 0);
    assertThat(table.flow(0, 0, 0)).isZero();
    assertThat(world.withoutHome(table)).containsExactly("a");
  }

  @Test
  void salesAtHomeOfZeroInTheFileAreNoneThatAreMissing() {
    Dataset world = Worlds.of(EARNING, new double[][] {{0, 20}, {10, 40}}, 0, 0, 0, 0);
    assertThat(world.hasHome(0)).isTrue();
    assertThat(world.withoutHome(world.table(i -> 0))).isEmpty();
  }

  @Test
  void withoutGdpThereAreNoSalesAtHome() {
    Dataset world = Worlds.of(ABROAD, 0, 0, 0, 0);
    assertThatIllegalArgumentException().isThrownBy(() -> world.table(i -> 0))
        .withMessage("a has neither sales at home nor GDP");
    assertThat(world.abroad().flow(0, 0, 0)).isZero();
    assertThat(world.abroad().flow(0, 0, 1)).isEqualTo(20);
  }

  @Test
  void ofSeveralSectorsOneWithSalesAtHomeIsEnough() {
    List<Sector> sectors = List.of(new Sector("s", OptionalDouble.empty()), new Sector("t", OptionalDouble.empty()));
    double[][] none = new double[2][4];
    var half = new Dataset(EARNING, sectors, new double[][] {{NONE, 20, 10, 40}, {80, 0, 0, NONE}}, none, none);
    assertThat(half.table(i -> 0).flow(0, 0, 0)).isZero();
    assertThat(half.table(i -> 0).flow(1, 0, 0)).isEqualTo(80);
    var all = new Dataset(EARNING, sectors, new double[][] {{NONE, 20, 10, 40}, {NONE, 0, 0, NONE}}, none, none);
    assertThatIllegalArgumentException().isThrownBy(() -> all.table(i -> 0))
        .withMessage("a has no sales at home, and with 2 sectors they do not follow from GDP");
  }

  @Test
  void groupsHaveTheirMembersInTheOrderOfTheFile() {
    OptionalDouble no = OptionalDouble.empty();
    List<Country> grouped = List.of(new Country("a", no, no, no, List.of("north"), 2),
        new Country("b", no, no, no, List.of("south", "north"), 3));
    assertThat(Worlds.of(grouped, Worlds.MIRROR, 0, 0, 0, 0).groups())
        .containsExactly(Map.entry("north", List.of(0, 1)), Map.entry("south", List.of(1)));
  }
}
