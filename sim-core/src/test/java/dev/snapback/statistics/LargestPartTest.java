package dev.snapback.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several numbers is the largest, as far as their intervals tell. */
class LargestPartTest {
  private static Estimate known(double low, double high) {
    return new Estimate((low + high) / 2, (high - low) / 4, low, high);
  }

  @Test
  void theLargestIsNamedWhereItsIntervalStandsApart() {
    Largest found = Largest.of(List.of(known(0, 10), known(40, 60), known(20, 39)));
    assertThat(found.place()).isEqualTo(1);
    assertThat(found.alike()).isEmpty();
    assertThat(found.isApart()).isTrue();
  }

  @Test
  void elseThoseThatOverlapWithItAreToldFromTheLargerToTheSmaller() {
    Largest found = Largest.of(List.of(known(0, 10), known(5, 41), known(40, 60), known(36, 44)));
    assertThat(found.place()).isEqualTo(2);
    assertThat(found.alike()).containsExactly(3, 1);
    assertThat(found.isApart()).isFalse();
  }

  /** Second in size is not second in reach: a number that is hardly known may be larger than one that is. */
  @Test
  void aWideIntervalOverlapsThoughANarrowOneIsNearer() {
    Largest found = Largest.of(List.of(known(40, 60), known(30, 31), known(-60, 70)));
    assertThat(found.alike()).containsExactly(2);
  }

  @Test
  void intervalsThatTouchOverlapAndAnUnknownOneOverlapsWithAll() {
    assertThat(Largest.of(List.of(known(10, 20), known(0, 10))).isApart()).isFalse();
    assertThat(Largest.of(List.of(known(10, 20), Estimate.student(1, 0, 0))).isApart()).isFalse();
    assertThat(Largest.of(List.of(Estimate.student(5, 0, 0), known(0, 0))).isApart()).isFalse();
  }

  @Test
  void oneAloneIsTheLargestAndNoneIsNone() {
    assertThat(Largest.of(List.of(known(-2, -1))).isApart()).isTrue();
    assertThatThrownBy(() -> Largest.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  /** The two of Ishigami that matter most are told apart by many points and not by few. */
  @Test
  void morePointsTellApartWhatFewDoNot() {
    assertThat(ofIshigami(16).isApart()).isFalse();
    Largest many = ofIshigami(1024);
    assertThat(many.isApart()).isTrue();
    assertThat(many.place()).isZero();
  }

  private static Largest ofIshigami(int points) {
    var found = Sobol.indices(Response.of(SensitivityTest::ishigami), 3, points, 8, 1).orElseThrow();
    return Largest.of(found.inputs().stream().map(Sobol.Index::total).toList());
  }
}
