package dev.snapback;

import static dev.snapback.Mirror.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.kernel.Span;
import dev.snapback.world.Outcome;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Imports brought forward before an announced increase: more before, less after, over the whole the same. */
class FrontLoadingProperties {
  private static Simulation start(String share) {
    return Mirror.start(Mirror.ALIKE + "  front-loading: " + share + "\n");
  }

  private static void play(Simulation sim, String move) {
    assertThat(sim.play(move)).isInstanceOf(Outcome.Accepted.class);
  }

  /** What has entered in so many days. */
  private static double entered(Simulation sim, int days) {
    double sum = 0;
    for (int day = 0; day < days; day++) {
      sim.advance(Span.days(1));
      sum += number(sim, "imports.ar.br") / 365;
    }
    return sum;
  }

  @Example
  void halfADaysImportsMoreInTheThirtyDaysBeforeAndHalfLessInTheThirtyAfter() {
    Simulation sim = start("50%");
    play(sim, "ar announce duty 25% on br effective 2025-03-02"); // 60 days on
    sim.advance(Span.days(30));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    sim.advance(Span.days(1));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(30);
    sim.advance(Span.days(29)); // 2 March
    assertThat(number(sim, "imports.ar.br")).isEqualTo(30);
    assertThat(number(sim, "imports.ar.br.ahead")).isCloseTo(30 * 10 / 365., within(1e-9));
    sim.advance(Span.days(1));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(10);
    sim.advance(Span.days(29));
    assertThat(number(sim, "imports.ar.br.ahead")).isEqualTo(0);
    sim.advance(Span.days(2));
    Simulation without = start("0%");
    play(without, "ar announce duty 25% on br effective 2025-03-02");
    without.advance(Span.days(92));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(number(without, "imports.ar.br"));
  }

  @Property(tries = 40)
  void nothingIsGainedOrLostWhateverTheShareTheRateAndTheNotice(
      @ForAll @IntRange(min = 1, max = 100) int share, @ForAll @IntRange(min = 1, max = 300) int rate,
      @ForAll @IntRange(min = 1, max = 80) int notice) {
    Simulation with = start(share + "%");
    Simulation without = start("0%");
    play(with, "ar announce duty " + rate + "% on br effective " + with.today().plusDays(notice));
    play(without, "ar announce duty " + rate + "% on br effective " + without.today().plusDays(notice));
    double early = entered(with, notice);
    double usual = entered(without, notice);
    assertThat(early).isGreaterThan(usual);
    early += entered(with, 200);
    usual += entered(without, 200);
    assertThat(early).isCloseTo(usual, within(1e-9));
    assertThat(number(with, "imports.ar.br.ahead")).isEqualTo(0);
  }

  @Property(tries = 20)
  void anAnnouncementThatIsWithdrawnGivesBackWhatItBrought(@ForAll @IntRange(min = 1, max = 100) int share,
      @ForAll @IntRange(min = 2, max = 29) int days) {
    Simulation sim = start(share + "%");
    play(sim, "ar announce duty 25% on br effective 2025-01-31");
    double sum = entered(sim, days);
    play(sim, "ar withdraw-announcement duty");
    sum += entered(sim, days);
    assertThat(sum).isCloseTo(2 * days * 20 / 365., within(1e-9));
    assertThat(number(sim, "imports.ar.br.ahead")).isEqualTo(0);
  }

  @Example
  void whatEntersEarlyPaysTheOldRate() {
    Simulation sim = start("50%");
    play(sim, "ar impose duty 10% on br");
    play(sim, "ar raise duty to 50% effective 2025-03-02");
    sim.advance(Span.days(60));
    assertThat(number(sim, "tariff.ar.br.collected")).isCloseTo(10, within(1e-9));
    assertThat(number(sim, "revenue.ar")).isCloseTo(.1 * number(sim, "imports.ar.br"), within(1e-9));
    assertThat(sim.why("imports.ar.br", sim.today()).parts()).extracting(p -> p.label()).contains("brought forward");
  }

  @Example
  void aDecreaseAThreatAndTheEndOfATruceBringNothingForward() {
    Simulation sim = start("50%");
    play(sim, "ar impose duty 10% on br");
    sim.advance(Span.days(1));
    play(sim, "ar lower duty to 5% effective 2025-01-20");
    play(sim, "br threaten duty 25% on ar effective 2025-01-20");
    sim.advance(Span.days(10));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    assertThat(number(sim, "imports.br.ar")).isEqualTo(20);
  }

  @Example
  void itIsOffUnlessAskedForAndCanBeSetUnderWay() {
    Simulation sim = Mirror.start(Mirror.ALIKE);
    play(sim, "ar announce duty 25% on br effective 2025-01-31");
    sim.advance(Span.days(10));
    assertThat(number(sim, "imports.ar.br")).isEqualTo(20);
    assertThat(sim.set("economy.front-loading", "20%")).isEmpty();
    sim.advance(Span.days(1));
    assertThat(number(sim, "imports.ar.br")).isCloseTo(24, within(1e-9));
  }
}
