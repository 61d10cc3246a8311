package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Tonnes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a license regime can never be, and what the calendar may not do to one before its day. */
class LicenseSpecTest {
  private static void refused(Samples.Builder builder, String... words) {
    assertThatIllegalArgumentException().isThrownBy(builder::spec).satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  private static Samples.Builder builder() {
    return new Samples.Builder();
  }

  @Test
  void anApplicationIsReturnedZeroToFifteenTimes() {
    var b = builder();
    for (int fine : new int[] {0, 15}) {
      b.returns = fine;
      assertThat(b.spec().outcomes().returns()).isEqualTo(fine);
    }
    for (int wrong : new int[] {-1, 16}) {
      b.returns = wrong;
      refused(b, "0 to 15 times, not " + wrong);
    }
  }

  @Test
  void aRegimeHasAKindOfApplicationsAtLeastAndSixtyFourAtMost() {
    LicenseSpec spec = builder().spec();
    for (int kinds : new int[] {0, 1, 64, 65}) {
      List<LicenseSpec.Arrivals> arrivals = IntStream.range(0, kinds).mapToObj(i -> new LicenseSpec.Arrivals(
          new ClassName("class-" + i), Optional.empty(), ArrivalRate.parse("0 per day"), spec.arrivals().get(0).tonnes())).toList();
      Supplier<LicenseSpec> made = () -> new LicenseSpec(spec.name(), spec.title(), spec.exporter(), spec.initial(), spec.limit(),
          spec.office(), spec.expedited(), spec.outcomes(), List.of(), arrivals, Map.of(), spec.cites());
      if (kinds == 1 || kinds == 64) {
        assertThat(made.get().classes()).hasSize(kinds);
      } else {
        assertThatIllegalArgumentException().isThrownBy(made::get)
            .withMessage("regime rare-earths has 1 to 64 kinds of applications, not " + kinds);
      }
    }
  }

  /** A thousandth of a normal distribution may lie below 0; a maybe is offered where its middle lies above. */
  @Test
  void hardlyAnyReviewOrWeightLiesBelowZero() {
    var b = builder();
    b.review = "normal(10d, 3d)";
    assertThat(b.spec().office().review()).hasToString("normal(mean 10d, sd 3d)");
    b.review = "normal(10d, 5d)";
    refused(b, "2.3% of normal(mean 10d, sd 5d) lies below 0, and no review takes less. Maybe normal(mean 10d, sd 5d, min 0d)");
    b.review = "uniform(-1d, 3d)";
    refused(b, "25.0% of uniform(-1d, 3d) lies below 0, and no review takes less");
    assertThatIllegalArgumentException().isThrownBy(b::spec).withMessageEndingWith("takes less");
    b.review = "normal(0d, 5d)";
    assertThatIllegalArgumentException().isThrownBy(b::spec).withMessageEndingWith("takes less");
    assertThatIllegalArgumentException().isThrownBy(() -> builder().arrivals(Samples.AUTOS, "1 per day", "uniform(-1, 3)"))
        .withMessage("25.0% of uniform(-1, 3) lies below 0, and no application weighs less");
  }

  @Test
  void bothReviewsMustFitTheLimit() {
    var b = builder();
    b.limit = Span.days(5);
    b.beyond = Optional.of(LicenseSpec.Beyond.TRUNCATED);
    b.review = "fixed(3d)";
    b.expeditedReview = "fixed(6d)";
    refused(b, "reviews of fixed(6d) cannot be truncated to the limit of 5");
    b.review = "fixed(6d)";
    b.expeditedReview = "fixed(3d)";
    refused(b, "reviews of fixed(6d) cannot be truncated to the limit of 5");
    b.review = "fixed(5d)";
    assertThat(b.spec().limit().span()).isEqualTo(Span.days(5));
  }

  @Test
  void firmsTakeADayAtLeastToRefile() {
    var b = builder();
    b.refile = Span.days(LicenseSpec.LONGEST_DAYS);
    assertThat(b.spec().outcomes().refile()).isEqualTo(Span.days(LicenseSpec.LONGEST_DAYS));
    for (int wrong : new int[] {0, LicenseSpec.LONGEST_DAYS + 1}) {
      b.refile = Span.days(wrong);
      refused(b, "firms take 1 to " + LicenseSpec.LONGEST_DAYS + " days to refile, not " + wrong + "d");
    }
  }

  @Test
  void aBacklogIsAtMostHalfOfWhatARunMayFile() {
    var b = builder();
    for (int fine : new int[] {0, 50_000}) {
      b.backlog = Map.of(Samples.AUTOS, fine);
      assertThat(b.spec().backlog()).containsEntry(Samples.AUTOS, fine);
    }
    for (int wrong : new int[] {-1, 50_001}) {
      b.backlog = Map.of(Samples.AUTOS, wrong);
      refused(b, "a backlog has 0 to 50000 applications, not " + wrong);
    }
    b.backlog = Map.of(Samples.DEFENSE, 1);
    refused(b, "has no class defense");
  }

  @Test
  void aWeightIsInTonnesAndAReviewInDays() {
    assertThatIllegalArgumentException().isThrownBy(() -> builder().arrivals(Samples.AUTOS, "1 per day", "fixed(3d)"))
        .withMessageStartingWith("the weight of an application is in t, not as in");
    assertThat(builder().arrivals(Samples.AUTOS, "1 per day", "fixed(3 t)").spec().arrivals()).hasSize(1);
    var b = builder();
    b.review = "fixed(3 t)";
    refused(b, "a review takes calendar days (10d) or working days (10wd)");
  }

  @Test
  void ratesAndCapacitiesHaveBounds() {
    assertThat(ArrivalRate.parse("1000 per day").toString()).isEqualTo("1000 per day");
    assertThatIllegalArgumentException().isThrownBy(() -> ArrivalRate.parse("1001 per day"));
    assertThat(Capacity.of(0).toString()).isEqualTo("0 per wd");
    assertThatIllegalArgumentException().isThrownBy(() -> Capacity.of(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Capacity.of(Capacity.MAX + 1));
  }

  @Test
  void twoRegimesDoNotShareAName() {
    LicenseSpec spec = builder().spec();
    assertThatIllegalArgumentException().isThrownBy(() -> LicenseBook.start(List.of(spec, spec), Samples.START, 1, true));
  }

  private static String byTheCalendar(Samples.Play play, LicenseCommand command) {
    return switch (play.book.apply(command, play.act(By.TIMER, List.of()))) {
      case Step.Refused<LicenseBook> no -> no.refusal().reason();
      case Step.Done<LicenseBook> done -> "accepted";
    };
  }

  @Test
  void announcedLicensesAreNotRequiredADayEarly() {
    var b = builder();
    b.initial = LicenseSpec.Initial.FREE;
    var play = b.play().cn(new LicenseCommand.RequireLicenses(Samples.RARE_EARTHS, Optional.of(LocalDate.parse("2025-04-08"))))
        .days(7);
    assertThat(play.today).isEqualTo("2025-04-07");
    assertThat(byTheCalendar(play, new LicenseCommand.TakeEffect(Samples.RARE_EARTHS)))
        .isEqualTo("licenses are required from 2025-04-08");
  }

  @Test
  void aGeneralLicenseRunsOutOnItsDayAndOnlyWhereThereIsOne() {
    var b = builder();
    b.arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    var play = b.play().cn(new LicenseCommand.GrantGeneralLicense(
        Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), Span.days(3), Optional.empty()));
    var runsOut = new LicenseCommand.ExpireGeneralLicense(Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty());
    play.days(2);
    assertThat(byTheCalendar(play, runsOut)).isEqualTo("no general license runs out today");
    assertThat(byTheCalendar(play,
        new LicenseCommand.ExpireGeneralLicense(Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty())))
        .isEqualTo("no general license runs out today");
    assertThat(play.book.generals(Samples.RARE_EARTHS)).hasSize(1);
    assertThat(play.days(1).book.generals(Samples.RARE_EARTHS)).isEmpty();
    for (Span wrong : List.of(Span.days(0), Span.workingDays(3))) {
      assertThat(play.refusal(new LicenseCommand.GrantGeneralLicense(
          Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty(), wrong, Optional.empty()), Samples.CN))
          .isEqualTo("a general license lasts at least 1d, in calendar days, not " + wrong);
    }
  }

  @Test
  void whatOneMoveFilesHasBounds() {
    var play = builder().play();
    for (int wrong : new int[] {0, -3}) {
      assertThat(play.refusal(new LicenseCommand.FileApplications(
          wrong, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty()))).startsWith("one move files 1 to ");
    }
    for (long kg : new long[] {0, Queue.MAX_KG + 1L}) {
      assertThat(play.refusal(new LicenseCommand.FileApplications(
          1, Samples.RARE_EARTHS, Samples.AUTOS, Optional.of(new Tonnes(kg)))))
          .isEqualTo("one application is for more than 0 t, up to 1000000 t");
    }
    assertThat(play.refusal(new LicenseCommand.FileApplications(
        1, Samples.RARE_EARTHS, Samples.AUTOS, Optional.of(new Tonnes(Queue.MAX_KG))))).isEqualTo("accepted");
  }

  @Test
  void aDayOutsideTheRunIsRefused() {
    LicenseBook book = builder().play().book;
    assertThatIllegalArgumentException().isThrownBy(() -> book.pending(Samples.RARE_EARTHS, Samples.START.minusDays(1)))
        .withMessageContaining("lies outside");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> book.pending(Samples.RARE_EARTHS, Samples.START.plusDays(Rules.HORIZON)));
    assertThat(book.pending(Samples.RARE_EARTHS, Samples.START.plusDays(Rules.HORIZON - 1))).isEmpty();
  }
}
