package dev.snapback.truce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a truce can never be, and what the calendar may not do to one before its day. */
class TruceSpecTest {
  private static final Actor AV = new Actor("av");
  private static final Actor BO = new Actor("bo");
  private static final TruceName TIN = new TruceName("tin");
  private static final LocalDate TODAY = LocalDate.parse("2030-01-01");

  private static TruceSpec tin(Span length, Span notice, Actor... parties) {
    return new TruceSpec(TIN, "Tin", List.of(parties), length, List.of(), TruceSpec.Extend.FREE,
        new TruceSpec.Withdraw(List.of(parties), TruceSpec.Cause.NONE, notice, TruceSpec.Restores.BOTH), Cites.NONE);
  }

  private static Act act(LocalDate day, By by, Actor... actors) {
    return new Act(day, by, List.of(actors), new Origin(day, "test", Cites.NONE));
  }

  private static TruceBook after(TruceBook book, TruceCommand command, Act act) {
    return switch (book.apply(command, act)) {
      case Step.Done<TruceBook> done -> done.next();
      case Step.Refused<TruceBook> no -> throw new AssertionError(no.refusal().toString());
    };
  }

  private static Refusal refusal(TruceBook book, TruceCommand command, Act act) {
    return switch (book.apply(command, act)) {
      case Step.Done<TruceBook> done -> throw new AssertionError("accepted: " + done.events());
      case Step.Refused<TruceBook> no -> no.refusal();
    };
  }

  @Test
  void oneAloneMakesNoTruce() {
    assertThatIllegalArgumentException().isThrownBy(() -> tin(Span.days(60), Span.days(0), AV))
        .withMessage("truce tin has fewer than two parties");
    assertThat(tin(Span.days(60), Span.days(0), AV, BO).parties()).containsExactly(AV, BO);
  }

  @Test
  void aTruceLastsADayAtLeastAndIsCountedInCalendarDays() {
    assertThat(tin(Span.days(1), Span.days(0), AV, BO).length()).isEqualTo(Span.days(1));
    for (Span wrong : List.of(Span.days(0), Span.workingDays(60))) {
      assertThatIllegalArgumentException().isThrownBy(() -> tin(wrong, Span.days(0), AV, BO))
          .withMessage("truce tin lasts at least 1d, in calendar days, not " + wrong);
    }
  }

  @Test
  void aTruceSignedForALaterDayTakesForceNeitherBeforeItNorWithoutAllSignatures() {
    TruceBook none = TruceBook.of(List.of(tin(Span.days(60), Span.days(0), AV, BO)));
    LocalDate day = TODAY.plusDays(5);
    TruceBook half = after(none, new TruceCommand.Sign(TIN, Optional.of(day)), act(TODAY, By.ACTOR, AV));
    assertThat(refusal(half, new TruceCommand.TakeForce(TIN), act(day, By.TIMER)).guard())
        .isEqualTo("effective-day-has-come");
    TruceBook signed = after(half, new TruceCommand.Sign(TIN, Optional.of(day)), act(TODAY, By.ACTOR, BO));
    assertThat(refusal(signed, new TruceCommand.TakeForce(TIN), act(day.minusDays(1), By.TIMER)).reason())
        .isEqualTo("not all parties have signed, or the effective day has not come");
    assertThat(after(signed, new TruceCommand.TakeForce(TIN), act(day, By.TIMER)).find(TIN).orElseThrow().stateName())
        .isEqualTo("in-force");
  }

  @Test
  void aPartyIsOutOnTheLastDayOfItsNoticeAndNobodyWithoutNotice() {
    TruceBook book = after(TruceBook.of(List.of(tin(Span.days(60), Span.days(10), AV, BO))),
        new TruceCommand.Sign(TIN, Optional.empty()), act(TODAY, By.ACTOR, AV, BO));
    assertThat(refusal(book, new TruceCommand.Leave(TIN), act(TODAY.plusDays(10), By.TIMER)).reason())
        .isEqualTo("no notice runs out today");
    TruceBook noticed = after(book, new TruceCommand.Withdraw(TIN), act(TODAY, By.ACTOR, AV));
    assertThat(refusal(noticed, new TruceCommand.Leave(TIN), act(TODAY.plusDays(9), By.TIMER)).guard())
        .isEqualTo("notice-has-run-out");
    assertThat(after(noticed, new TruceCommand.Leave(TIN), act(TODAY.plusDays(10), By.TIMER)).find(TIN).orElseThrow()
        .stateName()).isNotEqualTo("in-force");
  }

  @Test
  void nobodySignsForNobodyAndNobodySignsWhatIsNotThere() {
    TruceBook none = TruceBook.of(List.of(tin(Span.days(60), Span.days(0), AV, BO)));
    assertThat(refusal(none, new TruceCommand.Sign(TIN, Optional.empty()), act(TODAY, By.ACTOR)).guard())
        .isEqualTo("party");
    assertThat(refusal(none, new TruceCommand.Sign(new TruceName("lead"), Optional.empty()), act(TODAY, By.ACTOR, AV))
        .reason()).contains("lead");
  }
}
