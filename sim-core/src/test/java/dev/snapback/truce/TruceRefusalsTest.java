package dev.snapback.truce;

import static dev.snapback.truce.TrucePlay.AV;
import static dev.snapback.truce.TrucePlay.BO;
import static dev.snapback.truce.TrucePlay.TIN;
import static dev.snapback.truce.TrucePlay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Span;
import dev.snapback.truce.TruceCommand.Extend;
import dev.snapback.truce.TruceCommand.Extension;
import dev.snapback.truce.TruceCommand.Sign;
import dev.snapback.truce.TruceCommand.Withdraw;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may not be done about a truce, and the sentence that says why. */
class TruceRefusalsTest {
  private static final Actor CI = new Actor("ci");
  private static final ObligationName PERMITS = new ObligationName("tin-permits");
  private static final ObligationName QUOTAS = new ObligationName("tin-quotas");
  private static final TruceSpec.Withdraw AT_ONCE =
      new TruceSpec.Withdraw(List.of(AV, BO), TruceSpec.Cause.NONE, Span.days(0), TruceSpec.Restores.BOTH);

  private static TruceSpec spec(TruceName name, TruceSpec.Extend extend, TruceSpec.Withdraw withdraw) {
    return new TruceSpec(name, "A truce", List.of(AV, BO), Span.days(60),
        List.of(new TruceSpec.Cited(new Term.Suspend(MeasureId.parse("av.bo.surcharge"), new Cut.To(Rate.percent(10))), Cites.NONE),
            new TruceSpec.Cited(new Term.Promise(BO, Term.Duty.APPROVE, PERMITS), Cites.NONE),
            new TruceSpec.Cited(new Term.Promise(AV, Term.Duty.APPROVE, QUOTAS), Cites.NONE)),
        extend, withdraw, Cites.NONE);
  }

  private static TrucePlay play() {
    return new TrucePlay(spec(TIN, TruceSpec.Extend.FREE, AT_ONCE));
  }

  private static TrucePlay extensible(TruceSpec.Who by, int times) {
    return new TrucePlay(spec(TIN, new TruceSpec.Extend(by, Optional.of(times), Optional.of(Span.days(30))), AT_ONCE)).signed();
  }

  private static Sign sign(String effective) {
    return new Sign(TIN, Optional.of(LocalDate.parse(effective)));
  }

  private static Extend by(int days) {
    return new Extend(TIN, new Extension.By(Span.days(days)));
  }

  private static Extend to(LocalDate end) {
    return new Extend(TIN, new Extension.To(end));
  }

  private static String last(TrucePlay play) {
    return play.said.get(play.said.size() - 1);
  }

  @Test
  void onlyPartiesSign() {
    assertThat(last(play().act(new Sign(TIN, Optional.empty()), AV, CI)))
        .isEqualTo("refused: truce tin is between av and bo; ci is no party to it");
    assertThat(last(play().act(new Sign(TIN, Optional.empty()))))
        .isEqualTo("refused: truce tin is between av and bo; nobody is no party to it");
  }

  @Test
  void nobodySignsForADayThatIsPast() {
    assertThat(last(play().act(sign("2029-12-31"), AV)))
        .isEqualTo("refused: the effective day 2029-12-31 is past; today is 2030-01-01");
    assertThat(last(play().act(sign("2030-01-01"), AV))).isEqualTo("truce tin signed by av, effective 2030-01-01");
  }

  @Test
  void whoHasSignedSignsAgainOnlyForAnotherDay() {
    TrucePlay signed = play().act(new Sign(TIN, Optional.empty()), AV);
    assertThat(last(signed.act(new Sign(TIN, Optional.empty()), AV))).isEqualTo("refused: av has already signed truce tin");
    assertThat(last(signed.act(sign("2030-01-05"), AV))).isEqualTo("truce tin signed by av, effective 2030-01-05");
  }

  @Test
  void whoSignsWithoutADaySignsForTheDayThatStands() {
    TrucePlay both = play().act(sign("2030-01-05"), AV).act(new Sign(TIN, Optional.empty()), BO);
    assertThat(last(both)).isEqualTo("truce tin signed by av, bo, effective 2030-01-05");
    assertThat(both.book.deadlines()).extracting(d -> d.day() + " " + d.text()).containsExactly("2030-01-05 effective day of tin");
    assertThat(last(play().act(sign("2030-01-05"), AV).act(sign("2030-01-05"), BO)))
        .isEqualTo("truce tin signed by av, bo, effective 2030-01-05");
    assertThat(last(play().act(sign("2030-01-05"), AV).act(sign("2030-01-06"), BO)))
        .as("another day is a new offer").isEqualTo("truce tin signed by bo, effective 2030-01-06");
  }

  @Test
  void aMeasureIsSuspendedByOneTruceInForceAtATime() {
    TruceName lead = new TruceName("lead");
    TrucePlay play = new TrucePlay(spec(TIN, TruceSpec.Extend.FREE, AT_ONCE), spec(lead, TruceSpec.Extend.FREE, AT_ONCE))
        .signed().act(new Sign(lead, Optional.empty()), AV, BO);
    assertThat(last(play)).isEqualTo("refused: measure av.bo.surcharge stands in the suspend terms of truce tin, which is not"
        + " over; it stands in those of one truce at a time");
    assertThat(last(play.act(new Withdraw(TIN), AV).act(new Sign(lead, Optional.empty()), AV, BO)))
        .isEqualTo("truce lead in force for 60 days, lapses 2030-03-02");
  }

  @Test
  void anExtensionGoesByTheBlock() {
    assertThat(last(extensible(TruceSpec.Who.BOTH, 1).act(by(30), AV)))
        .isEqualTo("refused: an extension needs all parties: av and bo");
    assertThat(last(extensible(TruceSpec.Who.EITHER, 1).act(by(30), AV)))
        .isEqualTo("truce tin extended by 30 days, lapses 2030-04-01 instead of 2030-03-02");
    assertThat(last(extensible(TruceSpec.Who.BOTH, 1).act(by(31), AV, BO)))
        .isEqualTo("refused: one extension of truce tin is at most 30d long");
    assertThat(last(extensible(TruceSpec.Who.BOTH, 1).act(by(1), AV, BO).act(by(1), AV, BO)))
        .isEqualTo("refused: truce tin may be extended once, and has been");
    assertThat(last(extensible(TruceSpec.Who.BOTH, 2).act(by(1), AV, BO).act(by(1), AV, BO).act(by(1), AV, BO)))
        .isEqualTo("refused: truce tin may be extended 2 times, and has been");
  }

  @Test
  void anExtensionMovesTheEnd() {
    LocalDate end = TODAY.plusDays(60);
    assertThat(last(play().signed().act(to(end), AV, BO)))
        .isEqualTo("refused: an extension moves the end; truce tin already runs to 2030-03-02");
    assertThat(last(play().signed().act(to(end.plusDays(1)), AV, BO)))
        .isEqualTo("truce tin extended by 1 day, lapses 2030-03-03 instead of 2030-03-02");
  }

  @Test
  void onePartyLeavesAtATime() {
    assertThat(last(play().signed().act(new Withdraw(TIN), AV, BO))).isEqualTo("refused: one party withdraws; name it alone");
    assertThat(last(play().act(new Sign(TIN, Optional.empty()), AV).act(new Withdraw(TIN), AV, BO)))
        .isEqualTo("refused: one party withdraws; name it alone");
  }

  @Test
  void leavingGoesByTheBlock() {
    var bound = new TruceSpec.Withdraw(List.of(AV), TruceSpec.Cause.DISPUTE, Span.days(10), TruceSpec.Restores.BOTH);
    TrucePlay play = new TrucePlay(spec(TIN, TruceSpec.Extend.FREE, bound)).signed();
    assertThat(last(play.act(new Withdraw(TIN), BO))).isEqualTo("refused: only av may withdraw from truce tin");
    assertThat(last(play.act(new Withdraw(TIN), AV)))
        .isEqualTo("refused: withdrawing from truce tin needs a disputed or breached obligation: accuse first");
    play.act(new TruceCommand.Accuse(BO, PERMITS), AV).act(new Withdraw(TIN), AV);
    assertThat(last(play)).isEqualTo("av gave notice to truce tin, out from 2030-01-11");
    assertThat(last(play.act(new Withdraw(TIN), AV))).isEqualTo("refused: av has already given notice, out from 2030-01-11");
    assertThat(last(play.on("2030-01-10").by(By.TIMER, new TruceCommand.Leave(TIN)))).isEqualTo("refused: no notice runs out today");
  }

  @Test
  void aDealReplacesItWithAllParties() {
    assertThat(last(play().signed().act(new TruceCommand.Replace(TIN), AV))).isEqualTo("refused: a deal needs all parties: av and bo");
  }

  @Test
  void itEndsWhenItsDayHasCome() {
    TrucePlay play = play().signed().on("2030-03-01");
    assertThat(last(play.by(By.TIMER, new TruceCommand.Lapse(TIN)))).isEqualTo("refused: the truce runs to 2030-03-02");
  }

  @Test
  void itTakesForceWhenItsDayHasComeAndAllHaveSigned() {
    TrucePlay one = play().act(sign("2030-01-05"), AV).on("2030-01-05").by(By.TIMER, new TruceCommand.TakeForce(TIN));
    assertThat(last(one)).isEqualTo("refused: not all parties have signed, or the effective day has not come");
    TrucePlay early = play().act(sign("2030-01-05"), AV, BO).on("2030-01-04").by(By.TIMER, new TruceCommand.TakeForce(TIN));
    assertThat(last(early)).isEqualTo("refused: not all parties have signed, or the effective day has not come");
    assertThat(last(early.on("2030-01-05").by(By.TIMER, new TruceCommand.TakeForce(TIN))))
        .isEqualTo("truce tin in force for 60 days, lapses 2030-03-06");
  }

  @Test
  void onlyAnotherPartyAccusesAndOnlyWhoOwesIt() {
    String refused = "refused: only another party of truce tin may accuse bo";
    assertThat(last(play().signed().act(new TruceCommand.Accuse(BO, PERMITS), BO))).isEqualTo(refused);
    assertThat(last(play().signed().act(new TruceCommand.Accuse(BO, PERMITS), CI))).isEqualTo(refused);
    assertThat(last(play().signed().act(new TruceCommand.Accuse(BO, PERMITS), AV, CI))).isEqualTo(refused);
    assertThat(last(play().signed().act(new TruceCommand.Accuse(AV, PERMITS), AV)))
        .isEqualTo("refused: tin-permits is owed by bo, not by av");
  }

  @Test
  void onlyWhoOwesItDeniesAndOnce() {
    TrucePlay accused = play().signed().act(new TruceCommand.Accuse(AV, QUOTAS), BO);
    assertThat(last(accused.act(new TruceCommand.Deny(QUOTAS), BO))).isEqualTo("refused: tin-quotas is owed by av");
    assertThat(last(accused.act(new TruceCommand.Deny(QUOTAS), AV, BO))).isEqualTo("refused: tin-quotas is owed by av");
    assertThat(last(accused.act(new TruceCommand.Deny(QUOTAS), AV))).isEqualTo("av denied it as to tin-quotas");
    assertThat(last(accused.act(new TruceCommand.Deny(QUOTAS), AV))).isEqualTo("refused: the accusation has already been denied");
  }

  @Test
  void aTruceThatIsOverIsOwedNothing() {
    TrucePlay over = play().signed().act(new Withdraw(TIN), AV).act(new TruceCommand.Accuse(BO, PERMITS), AV);
    assertThat(last(over)).isEqualTo("refused: no truce in force has an obligation tin-permits");
  }

  @Test
  void ofTwoTrucesInForceTheOneThatHasTheObligationOwesIt() {
    TruceName lead = new TruceName("lead");
    TruceSpec bare = new TruceSpec(lead, "A truce", List.of(AV, BO), Span.days(60), List.of(), TruceSpec.Extend.FREE, AT_ONCE, Cites.NONE);
    TrucePlay both = new TrucePlay(bare, spec(TIN, TruceSpec.Extend.FREE, AT_ONCE)).act(new Sign(lead, Optional.empty()), AV, BO)
        .signed().act(new TruceCommand.Accuse(BO, PERMITS), AV);
    assertThat(last(both)).isEqualTo("av accused bo of not keeping tin-permits");
  }
}
