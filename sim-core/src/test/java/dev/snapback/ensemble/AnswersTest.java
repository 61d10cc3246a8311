package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is made of the rows of many futures, where some have no value and some questions cannot be. */
class AnswersTest {
  private static final double NONE = Double.NaN;
  private static final LocalDate FROM = LocalDate.parse("2025-06-05");
  private static final LocalDate TO = LocalDate.parse("2025-08-15");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());

  private static Replications rows(int width, double... answers) {
    return new Replications(width, answers.length / width, answers.length / width, List.of(answers), List.of());
  }

  private Forecast forecast(Question question, double... answers) {
    return new Forecast(question, FROM, 7, rows(question.width(), answers));
  }

  @Test
  void aQuestionNamesDaysThatAscend() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Question(List.of(), List.of(), List.of(), List.of()))
        .withMessage("a question names at least one day");
    assertThatIllegalArgumentException().isThrownBy(() -> new Question(List.of(TO, TO), List.of(), List.of(), List.of()))
        .withMessage("the days of a question ascend: [2025-08-15, 2025-08-15]");
    assertThat(new Question(List.of(FROM, TO), List.of(), List.of(), List.of()).to()).isEqualTo(TO);
  }

  @Test
  void anEnsembleRunsInsideTheScenarioOnAtLeastOneThread() {
    assertThatIllegalArgumentException().isThrownBy(() -> Options.DEFAULT.threads(0))
        .withMessage("an ensemble runs on at least one thread, not 0");
    Ensemble ensemble = sim.ensemble(7);
    Question none = new Question(List.of(TO), List.of(sim.metric("tariff.us.cn")), List.of(), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> ensemble.run(none, 0, Options.DEFAULT))
        .withMessage("an ensemble has at least one replication, not 0");
    Question past = new Question(List.of(FROM.minusDays(1)), none.metrics(), List.of(), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> ensemble.replication(past, 1))
        .withMessage("2025-06-04 is past; the runs begin on 2025-06-05");
    Question late = new Question(List.of(LocalDate.parse("2031-01-01")), none.metrics(), List.of(), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> ensemble.replication(late, 1))
        .withMessageEndingWith("; 2031-01-01 is later");
    for (int number : new int[] {0, -5}) {
      assertThatIllegalArgumentException().isThrownBy(() -> ensemble.replication(none, number))
          .withMessage("replications are numbered from 1, not " + number);
    }
    assertThatNullPointerException().isThrownBy(() -> Options.DEFAULT.progress(null)).withMessageContaining("progress");
  }

  @Test
  void moreReplicationsThanTheLimitAreRefusedAtOnce() {
    Ensemble ensemble = sim.ensemble(7);
    Question rate = Question.of(TO, List.of(sim.metric("tariff.us.cn")));
    for (int number : new int[] {1_000_001, 2_000_000, Integer.MAX_VALUE}) {
      String told = number + " is too many: at most 1000000 runs in one forecast (limit \"replications\")";
      assertThatIllegalArgumentException().isThrownBy(() -> ensemble.run(rate, number, Options.DEFAULT)).withMessage(told);
      assertThatIllegalArgumentException().isThrownBy(() -> ensemble.until(.1, rate, number, Options.DEFAULT)).withMessage(told);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Threshold.Aim(sim.condition("tariff.us.cn > 100%"), TO, .5, number)).withMessage(told);
    }
  }

  @Test
  void anAimIsAChanceAboveZeroAndUpToOne() {
    for (double chance : new double[] {0, -.1, 1.01, NONE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Threshold.Aim(sim.condition("tariff.us.cn > 100%"), TO, chance, 10))
          .withMessage("the chance asked for is above 0 and up to 1, not " + chance);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Threshold.Aim(sim.condition("tariff.us.cn > 100%"), TO, 1, -1))
        .withMessage("there are 0 replications or more, not -1");
  }

  @Test
  void whatWasNotAskedHasNoAnswer() {
    Question asked = new Question(List.of(FROM, TO), List.of(sim.metric("tariff.us.cn"), sim.metric("tariff.cn.us")),
        List.of(sim.condition("tariff.us.cn > 100%")), List.of(sim.condition("tariff.us.cn > 50%")));
    Forecast forecast = forecast(asked, 1, 2, 3, 4, 1, 5);
    assertThat(forecast.metric(1, 0).mean().value()).isEqualTo(2);
    assertThat(forecast.metric(1).mean().value()).isEqualTo(4);
    assertThat(forecast.chance(0).value()).isEqualTo(1);
    assertThat(forecast.first(0).within(1)).hasValue(5);
    for (int wrong : new int[] {-1, 2}) {
      assertThatThrownBy(() -> forecast.metric(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> forecast.metric(0, wrong)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> forecast.chance(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> forecast.first(wrong)).isInstanceOf(IndexOutOfBoundsException.class);
    }
    int metrics = forecast.question().metrics().size();
    assertThatThrownBy(() -> forecast.metric(metrics)).hasMessage("Index " + metrics + " out of bounds for length " + metrics);
    assertThatThrownBy(() -> forecast.replications().column(99)).hasMessageStartingWith("Index 99 out of bounds for length ");
    assertThatThrownBy(() -> forecast.chance(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> forecast.first(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rowsAreAskedForByNumberFromOne() {
    Replications three = rows(2, 1, 2, 3, 4, 5, 6);
    assertThat(three.row(1)).containsExactly(1, 2);
    assertThat(three.row(3)).containsExactly(5, 6);
    assertThat(three.column(1)).containsExactly(2, 4, 6);
    for (int number : new int[] {0, 4}) {
      assertThatIllegalArgumentException().isThrownBy(() -> three.row(number))
          .withMessage("there are replications 1 to 3, not " + number);
    }
    assertThat(three.first(2).column(0)).containsExactly(1, 3);
    assertThat(three.first(9).count()).isEqualTo(3);
    assertThatIllegalArgumentException().isThrownBy(() -> three.plus(three))
        .withMessage("only whole blocks of replications are continued");
  }

  @Test
  void theHashKnowsOneZeroAndEveryFailure() {
    var failure = new Replications.Failure(2, "why", Optional.empty());
    assertThat(rows(1, 0.0, 1).hash()).isEqualTo(rows(1, -0.0, 1).hash()).isNotEqualTo(rows(1, 0.5, 1).hash());
    assertThat(new Replications(1, 2, 2, List.of(new double[] {0, 1}), List.of(failure)).hash())
        .isNotEqualTo(rows(1, 0, 1).hash());
    assertThat(new Replications(1, 2, 2, List.of(new double[] {0, 1}), List.of(failure)).first(1).failures()).isEmpty();
  }

  @Test
  void aSummaryLeavesOutWhatHasNoValueAndSaysHowMany() {
    Summary some = Summary.of(new double[] {3, NONE, 1}, v -> "");
    assertThat(some.count()).isEqualTo(2);
    assertThat(some.missing()).isEqualTo(1);
    assertThat(some.mean().value()).isEqualTo(2);
    assertThat(some.sd()).isCloseTo(Math.sqrt(2), within(1e-12));
    Summary one = Summary.of(new double[] {5}, v -> "");
    assertThat(one.sd()).as("of one value").isZero();
    Summary none = Summary.of(new double[] {NONE, NONE}, v -> "");
    assertThat(none.count()).isZero();
    assertThat(none.missing()).isEqualTo(2);
    assertThat(none.mean().value()).isNaN();
    assertThat(none.shares()).isEmpty();
  }

  @Test
  void aPassageCountsThoseInWhichItNeverHolds() {
    Passage passage = Passage.of(new double[] {9, NONE, 4, NONE}, Undecided.of(4, Stream.empty()));
    assertThat(passage.never().value()).isEqualTo(0.5);
    assertThat(passage.within(0)).hasValue(4);
    assertThat(passage.within(0.25)).hasValue(4);
    assertThat(passage.within(0.5)).hasValue(9);
    assertThat(passage.within(0.51)).isEmpty();
    assertThat(passage.meanWhereReached()).hasValue(6.5);
    assertThat(Passage.of(new double[] {NONE}, Undecided.of(1, Stream.empty())).meanWhereReached()).isEmpty();
  }

  @Test
  void aShareOfAHundredReplicationsIsCountedExactly() {
    Passage passage = Passage.of(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray(), Undecided.of(100, Stream.empty()));
    for (int percent = 1; percent <= 100; percent++) {
      assertThat(passage.within(percent / 100.0)).as(percent + "%").hasValue(percent);
    }
    for (double wrong : new double[] {-.01, 1.01, NONE}) {
      assertThatIllegalArgumentException().isThrownBy(() -> passage.within(wrong))
          .withMessage("a share of the replications is from 0 to 1, not " + wrong);
    }
  }

  @Test
  void pairsAreOfTwoValues() {
    Paired paired = Paired.of(new double[] {1, 2, NONE, 4, 8}, new double[] {2, 4, 5, NONE});
    assertThat(paired.pairs()).isEqualTo(2);
    assertThat(paired.difference().value()).isEqualTo(1.5);
    assertThat(Paired.of(new double[] {NONE}, new double[] {1}).difference().value()).isNaN();
    assertThat(Paired.of(new double[] {1, 2, 3}, new double[] {2, 3, 4}).worth()).as("luck falls out").isInfinite();
    assertThat(Paired.of(new double[] {1, 1}, new double[] {2, 2}).worth()).as("there is no luck").isEqualTo(1);
  }

  @Test
  void onlyAnswersToOneQuestionUnderTheSameLuckArePaired() {
    Question rate = new Question(List.of(TO), List.of(sim.metric("tariff.us.cn")), List.of(), List.of());
    Question state = new Question(List.of(TO), List.of(sim.metric("truce.state")), List.of(), List.of());
    Question later = new Question(List.of(TO.plusDays(1)), rate.metrics(), List.of(), List.of());
    Forecast a = forecast(rate, 30, 30);
    assertThat(new Pairing(a, forecast(rate, 30, 145)).a()).isEqualTo(a);
    for (Forecast other : List.of(forecast(state, 0, 0), forecast(later, 30, 30), new Forecast(rate, FROM, 8, rows(1, 30, 30)))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Pairing(a, other))
          .withMessage("only answers to one question under the same luck are paired");
    }
  }

  @Test
  void theWidthIsThatOfTheWorstKnownAnswer() {
    Question chance = new Question(List.of(TO), List.of(), List.of(sim.condition("tariff.us.cn > 100%")), List.of());
    double half = forecast(chance, 1, 0, 1, 0).width();
    assertThat(half).isBetween(0.3, 0.5);
    Question first = new Question(List.of(TO), List.of(), List.of(), chance.chances());
    assertThat(forecast(first, 3, NONE, 4, NONE).width()).as("half of them never").isCloseTo(half, within(1e-12));
    Question state = new Question(List.of(TO), List.of(sim.metric("truce.state")), List.of(), List.of());
    assertThat(forecast(state, 1, 2, 1, 2).width()).as("half of them elsewhere").isCloseTo(half, within(1e-12));
    Question rate = new Question(List.of(TO), List.of(sim.metric("tariff.us.cn")), List.of(), List.of());
    assertThat(forecast(rate, 30, 30).width()).as("all the same").isZero();
    assertThat(forecast(rate, NONE, NONE).width()).as("no value").isZero();
    assertThat(forecast(rate, NONE, 30, NONE).width()).as("one value tells nothing of others").isInfinite();
    assertThat(forecast(rate, -1, 1).width()).as("a mean of 0, as it is")
        .isCloseTo(2 * forecast(rate, 1, 3).width(), within(1e-9));
    Question both = new Question(List.of(TO), rate.metrics(), chance.chances(), List.of());
    assertThat(forecast(both, 30, 1, 30, 0).worst().map(Forecast.Known::answer)).hasValue("chance tariff.us.cn > 100%");
    assertThat(forecast(both, 30, 1, NONE, 0, NONE, 1).worst().map(Forecast.Known::answer)).hasValue("tariff.us.cn");
    Question nothing = new Question(List.of(TO), List.of(), List.of(), List.of());
    assertThat(new Forecast(nothing, FROM, 7, Replications.none(0)).worst()).isEmpty();
  }

  @Test
  void theNextNumberGrowsWithTheSquareOfTheWidthInWholeBlocks() {
    assertThat(Precision.next(1024, 0.02, 0.01) % Workers.BLOCK).isZero();
    assertThat(Precision.next(1024, 0.02, 0.01)).isEqualTo(4096);
    assertThat(Precision.next(1024, Double.POSITIVE_INFINITY, 0.01)).as("nothing known").isEqualTo(4096);
    assertThat(Precision.next(1024, 0.0101, 0.01)).isBetween(1025, 1200);
  }

  @Test
  void aRefusedVariantStaysRefused() {
    Variant no = new Variant.Refused("10%", "why", List.of());
    assertThat(no.fixed()).isSameAs(no);
  }
}
