package dev.snapback.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table of trade has to be. */
class TradeTableTest {
  private static final List<String> TWO = List.of("a", "b");
  private static final double[][] NONE = new double[2][2];

  private static void refused(List<String> regions, double[][] flows, double[][] rates, String told) {
    assertThatIllegalArgumentException().isThrownBy(() -> TradeTable.of(regions, flows, rates)).withMessage(told);
  }

  @ParameterizedTest
  @CsvSource({"0, -1, 1", "0, 0, 2", "0, 2, 0", "0, 1, -1", "-1, 0, 0", "1, 0, 0"})
  void whatStandsOutsideOfATableHasNoNumber(int sector, int exporter, int importer) {
    TradeTable table = TradeTable.of(TWO, new double[][] {{1, 2}, {3, 4}});
    assertThat(table.flow(0, 0, 1)).isEqualTo(2);
    assertThatThrownBy(() -> table.flow(sector, exporter, importer)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> table.rate(sector, exporter, importer)).isInstanceOf(IndexOutOfBoundsException.class);
    Equilibrium found = new ExactHat(table, new double[] {4}, Closure.plain(2)).solve(table.rates()).orElseThrow();
    assertThatThrownBy(() -> found.flow(sector, exporter, importer)).isInstanceOf(IndexOutOfBoundsException.class);
    if (sector == 0) {
      assertThatThrownBy(() -> found.flow(exporter, importer)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void regionsAreTwoToTwoHundredOfDifferentNames() {
    refused(List.of("a"), new double[][] {{1}}, new double[1][1], "a table has 2 to 200 regions, all different, not [a]");
    refused(List.of("a", "a"), Worlds.MIRROR, NONE, "a table has 2 to 200 regions, all different, not [a, a]");
    List<String> many = IntStream.range(0, 201).mapToObj(i -> "r" + i).toList();
    assertThatIllegalArgumentException().isThrownBy(() -> TradeTable.of(many, new double[201][201]))
        .withMessageStartingWith("a table has 2 to 200 regions");
  }

  @Test
  void sectorsAreOneToForty() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TradeTable(TWO, List.of(), new double[0][], new double[0][]))
        .withMessage("a table has 1 to 40 sectors, all different, not []");
    assertThatIllegalArgumentException().isThrownBy(
        () -> new TradeTable(TWO, Collections.nCopies(41, "s"), new double[41][4], new double[41][4]))
        .withMessageStartingWith("a table has 1 to 40 sectors");
  }

  @Test
  void thereIsAFlowAndARateForEachPairOfEachSector() {
    List<String> sectors = List.of("s", "t");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TradeTable(TWO, sectors, new double[][] {{1, 1, 1, 1}}, new double[2][4]))
        .withMessage("1 sectors of flows for 2");
    assertThatIllegalArgumentException().isThrownBy(
        () -> new TradeTable(TWO, sectors, new double[][] {{1, 1, 1, 1}, {1, 1, 1, 1}}, new double[2][3]))
        .withMessage("3 rates for 2 regions");
    refused(TWO, new double[][] {{80, 20}, {20}}, NONE, "row 1 has 1 entries, not 2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void numbersAreFiniteAndAtLeastZero(double wrong) {
    refused(TWO, new double[][] {{80, wrong}, {20, 80}}, NONE,
        "the flow of goods from a to b is " + wrong + ", and has to be a number of at least 0");
    refused(TWO, Worlds.MIRROR, new double[][] {{0, 0}, {wrong, 0}},
        "the rate of goods from b to a is " + wrong + ", and has to be a number of at least 0");
  }

  @Test
  void eachSellsAndBuys() {
    refused(TWO, new double[][] {{1, 1}, {0, 0}}, NONE, "b sells nothing");
    refused(TWO, new double[][] {{1, 0}, {1, 0}}, NONE, "b buys nothing");
  }

  @Test
  void ratesAreHandedOutAsACopy() {
    TradeTable table = TradeTable.of(TWO, Worlds.MIRROR, new double[][] {{0, .1}, {-0.0, 0}});
    table.rates()[0][1] = 5;
    assertThat(table.rates()[0]).containsExactly(0, .1, 0, 0); // minus zero has become zero
  }
}
