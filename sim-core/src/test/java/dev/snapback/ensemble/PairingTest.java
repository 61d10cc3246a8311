package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two sides under the same luck: what chance does to both falls out of the difference. */
class PairingTest {
  private static final LocalDate TO = LocalDate.parse("2025-08-29");

  private final Simulation slow =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/slow-licenses.yaml")).orElseThrow());
  private final Simulation faster = faster();

  private Simulation faster() {
    Simulation other = slow.fork();
    assertThat(other.set("license.rare-earths.capacity", "7 per wd")).isEmpty();
    return other;
  }

  private static Question question(Simulation of) {
    return Question.of(TO, List.of(of.metric("license.waiting"), of.metric("truce.state")));
  }

  private Pairing pairing(long seed, long other, int runs) {
    return new Pairing(slow.ensemble(seed).fixed().run(question(slow), runs, Options.DEFAULT),
        faster.ensemble(other).fixed().run(question(faster), runs, Options.DEFAULT));
  }

  /** Seven decisions a working day in place of six, on a real scenario. */
  @Test
  void the_same_luck_is_worth_many_times_the_runs() {
    Paired paired = pairing(7, 7, 200).metric(0);
    assertThat(paired.worth()).isGreaterThan(4);
    assertThat(paired.difference().high()).isNegative();

    // two ensembles with luck of their own: as little is known as the formula for independent ones says
    double[] a = slow.ensemble(11).fixed().run(question(slow), 200, Options.DEFAULT).replications().column(0);
    double[] b = faster.ensemble(12).fixed().run(question(faster), 200, Options.DEFAULT).replications().column(0);
    Paired apart = Paired.of(a, b);
    assertThat(apart.worth()).isCloseTo(1, within(0.5));
    assertThat(apart.difference().standardError()).isGreaterThan(1.8 * paired.difference().standardError());
    assertThat(Math.abs(apart.difference().value() - paired.difference().value()))
        .isLessThan(4 * apart.difference().standardError());
  }

  @Test
  void pairs_by_hand() {
    Paired paired = Paired.of(new double[] {1, 2, 3, Double.NaN}, new double[] {2, 3, 5, 9});
    assertThat(paired.pairs()).isEqualTo(3);
    assertThat(paired.missing()).isEqualTo(1);
    assertThat(paired.difference().value()).isCloseTo(4.0 / 3, within(1e-12));
    assertThat(paired.difference().standardError()).isCloseTo(1.0 / 3, within(1e-12)); // sd of 1, 1, 2 is 1/√3
    assertThat(paired.independent().standardError()).isCloseTo(Math.sqrt(1.0 / 3 + (7.0 / 3) / 3), within(1e-12));
    assertThat(paired.worth()).isCloseTo((1.0 / 3 + 7.0 / 9) * 9, within(1e-9));
    assertThat(Paired.of(new double[] {Double.NaN}, new double[] {1}).pairs()).isZero();
    assertThat(Paired.of(new double[] {1, 4}, new double[] {2, 5}).worth()).isInfinite();
    Paired two = Paired.of(new double[] {1, 3}, new double[] {4, 2}); // both known to 1, apart with two degrees of freedom
    assertThat(two.independent().high() - two.independent().value()).isCloseTo(4.302652730 * Math.sqrt(2), within(1e-6));
    assertThat(Paired.of(new double[] {1}, new double[] {4}).independent().high()).isInfinite();
  }

  @Test
  void only_what_belongs_together_is_paired() {
    assertThatThrownBy(() -> pairing(7, 8, 4)).hasMessageContaining("same luck");
    assertThatThrownBy(() -> pairing(7, 7, 4).metric(1)).hasMessageContaining("is a state");
    Pairing both = Pairing.of(slow.ensemble(7).fixed(), question(slow), faster.ensemble(7).fixed(), question(faster), 32, Options.DEFAULT);
    assertThat(both.metric(0)).isEqualTo(pairing(7, 7, 32).metric(0));
  }

  @Test
  void what_is_kept_of_a_stopped_one_is_pairs() {
    Pairing all = Pairing.of(slow.ensemble(7).fixed(), question(slow), faster.ensemble(7).fixed(), question(faster), 400, Options.DEFAULT);
    for (int stop : new int[] {0, 200, 300, 500}) {
      Pairing stopped = Pairing.of(slow.ensemble(7).fixed(), question(slow), faster.ensemble(7).fixed(), question(faster), 400,
          Options.DEFAULT.progress((done, of) -> {
            assertThat(of).isEqualTo(800);
            return done < stop;
          }));
      int kept = stopped.a().replications().count();
      assertThat(kept).isEqualTo(stopped.b().replications().count()).isLessThan(400);
      assertThat(stopped.a().replications().asked()).isEqualTo(stopped.b().replications().asked()).isEqualTo(400);
      for (int i = 1; i <= kept; i++) {
        assertThat(stopped.a().replications().row(i)).isEqualTo(all.a().replications().row(i));
        assertThat(stopped.b().replications().row(i)).isEqualTo(all.b().replications().row(i));
      }
      assertThat(stopped.metric(0).pairs()).isPositive();
    }
    assertThat(all.b().replications().complete()).isTrue();
    assertThat(all.a().replications().hash())
        .isEqualTo(slow.ensemble(7).fixed().run(question(slow), 400, Options.DEFAULT).replications().hash());
  }
}
