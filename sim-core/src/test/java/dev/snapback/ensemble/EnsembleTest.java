package dev.snapback.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.Simulation;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many futures of the Geneva truce: the same on any number of threads, one by one, and in part. */
class EnsembleTest {
  private static final LocalDate TO = LocalDate.parse("2025-08-15");

  private final Simulation sim =
      Simulation.start(ScenarioReader.read(Path.of("../scenarios/geneva-truce.yaml")).orElseThrow());
  private final Question question = new Question(List.of(LocalDate.parse("2025-06-30"), TO),
      List.of(sim.metric("tariff.us.cn"), sim.metric("truce.state"), sim.metric("license.oldest_days")),
      List.of(sim.condition("license.waiting > 230")), List.of(sim.condition("truce.state is not in-force")));

  private static Options threads(int number) {
    return Options.DEFAULT.threads(number);
  }

  private String hash(int threads) {
    return sim.ensemble(7).run(question, 100, threads(threads)).replications().hash();
  }

  @Test
  void the_hash_does_not_hang_on_threads_or_locales() {
    String hash = hash(1);
    assertThat(hash(2)).isEqualTo(hash);
    assertThat(hash(7)).isEqualTo(hash);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist", "de-DE", "hi-IN")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(hash(2)).as(tag).isEqualTo(hash);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(sim.ensemble(8).run(question, 100, threads(2)).replications().hash()).isNotEqualTo(hash);
  }

  @Test
  void the_first_n_of_2n_are_the_n_and_each_is_the_same_alone() {
    Replications few = sim.ensemble(7).run(question, 40, threads(2)).replications();
    Replications many = sim.ensemble(7).run(question, 80, threads(2)).replications();
    for (int i = 1; i <= 40; i++) {
      assertThat(many.row(i)).containsExactly(few.row(i));
    }
    assertThat(sim.ensemble(7).replication(question, 33)).containsExactly(many.row(33));
    assertThat(many.row(1)).isNotEqualTo(many.row(2));
  }

  @Test
  void the_snapback_comes_on_day_66_in_every_future_in_which_nobody_acts() {
    Forecast forecast = sim.ensemble(7).run(question, 64, threads(2));
    assertThat(forecast.metric(0, 0).shares()).containsOnlyKeys("30");
    assertThat(forecast.metric(0).shares()).containsOnlyKeys("145");
    assertThat(forecast.metric(1).shares()).containsOnlyKeys("lapsed");
    assertThat(forecast.first(0).within(0.5)).hasValue(66);
    assertThat(forecast.first(0).never().value()).isZero();
    Summary oldest = forecast.metric(2);
    assertThat(oldest.sd()).isPositive();
    assertThat(oldest.quantiles().min()).isLessThan(oldest.quantiles().max());
    assertThat(oldest.mean().low()).isLessThan(oldest.mean().value());
    assertThat(forecast.chance(0).value()).isBetween(0.0, 1.0);
  }

  @Test
  void what_is_done_when_a_person_stops_is_kept_from_the_first_on_without_a_gap() {
    Replications all = sim.ensemble(7).run(question, 400, threads(2)).replications();
    Replications some = sim.ensemble(7).run(question, 400, threads(2).progress((done, of) -> done < 60)).replications();
    assertThat(some.count()).isBetween(2, 400);
    IntStream.rangeClosed(1, some.count()).forEach(i -> assertThat(some.row(i)).containsExactly(all.row(i)));
  }

  @Test
  void a_person_who_stops_waits_for_no_more_than_the_replications_that_were_begun() {
    Replications all = sim.ensemble(7).run(question, 400, threads(1)).replications();
    Replications few = sim.ensemble(7).run(question, 400, threads(2).progress((done, of) -> false)).replications();
    assertThat(few.count()).isBetween(2, 399);
    IntStream.rangeClosed(1, few.count()).forEach(i -> assertThat(few.row(i)).containsExactly(all.row(i)));
    assertThat(few.hash()).isEqualTo(sim.ensemble(7).run(question, few.count(), threads(1)).replications().hash());
  }

  @Test
  void an_interrupt_stops_it_and_the_answer_says_so() {
    Ensemble ensemble = sim.ensemble(7);
    Thread.currentThread().interrupt();
    Replications few = ensemble.run(question, 400, threads(2)).replications();
    assertThat(Thread.interrupted()).as("the flag stays").isTrue();
    assertThat(few.count()).isBetween(2, 399);
    assertThat(few.complete()).isFalse();
    assertThat(few.asked()).isEqualTo(400);
    Replications all = ensemble.run(question, 16, threads(2)).replications();
    assertThat(all.complete()).isTrue();
    assertThat(all.asked()).isEqualTo(16);
    assertThat(ensemble.path(question).replications().complete()).isTrue();
  }

  @Test
  void of_a_search_for_precision_that_is_stopped_it_is_known_how_many_it_was_about_to_have() {
    Forecast whole = sim.ensemble(7).until(0.5, question, 2000, threads(2));
    assertThat(whole.replications().complete()).isTrue();
    Forecast stopped = sim.ensemble(7).until(1e-6, question, 2000, threads(2).progress((done, of) -> done < 300));
    assertThat(stopped.replications().complete()).isFalse();
    assertThat(stopped.replications().asked()).isGreaterThan(stopped.replications().count()).isLessThanOrEqualTo(2000);
  }

  @Test
  void a_listener_that_throws_ends_the_run_at_once_with_what_it_threw() {
    var played = new AtomicInteger();
    Metric<World> counted = new Metric<>("counted", Unit.COUNT, "", "counts the replications", w -> {
      played.incrementAndGet();
      return Value.of(1);
    }, w -> {
      throw new AssertionError("nobody asks why");
    });
    Options.Progress broken = (done, of) -> {
      throw new IllegalStateException("the screen is gone");
    };
    assertThatThrownBy(() -> sim.ensemble(7).run(Question.of(TO, List.of(counted)), 4000, threads(2).progress(broken)))
        .isInstanceOf(IllegalStateException.class).hasMessage("the screen is gone");
    assertThat(played).hasValueLessThan(2000);
  }

  @Test
  void a_replication_that_fails_is_counted_named_and_in_no_statistic() {
    Metric<World> fragile = new Metric<>("fragile", Unit.COUNT, "", "fails in replication 5", w -> {
      if (w.replication() == 5) {
        throw new IllegalStateException("the fifth is broken");
      }
      return Value.of(1);
    }, w -> {
      throw new AssertionError("nobody asks why");
    });
    Forecast forecast = sim.ensemble(7).run(Question.of(TO, List.of(fragile)), 20, threads(2));
    assertThat(forecast.replications().failures())
        .containsExactly(new Replications.Failure(5, "the fifth is broken", Optional.empty()));
    assertThat(forecast.metric(0).count()).isEqualTo(19);
  }

  @Test
  void it_runs_until_the_precision_asked_for_is_reached() {
    Question chance = new Question(List.of(LocalDate.parse("2025-06-20")), List.of(),
        List.of(sim.condition("license.waiting > 230")), List.of());
    Forecast rough = sim.ensemble(7).until(0.05, chance, 50_000, threads(2));
    Forecast fine = sim.ensemble(7).until(0.02, chance, 50_000, threads(1));
    assertThat(rough.width()).isLessThanOrEqualTo(0.05);
    assertThat(fine.width()).isLessThanOrEqualTo(0.02);
    assertThat(sim.ensemble(7).until(0.02, chance, 50_000, threads(2)).replications().hash())
        .isEqualTo(fine.replications().hash());
    assertThatThrownBy(() -> sim.ensemble(7).until(0, chance, 50_000, threads(1)))
        .hasMessage("no number of runs makes an interval of no width");
  }

  @Test
  void a_question_about_the_past_or_beyond_the_end_is_refused() {
    assertThatThrownBy(() -> sim.ensemble(7).run(Question.of(LocalDate.parse("2025-06-04"), List.of()), 10, threads(1)))
        .hasMessageContaining("2025-06-04 is past");
    assertThatThrownBy(() -> sim.ensemble(7).run(Question.of(LocalDate.parse("2040-06-04"), List.of()), 10, threads(1)))
        .hasMessageContaining("later");
  }
}
