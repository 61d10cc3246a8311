package dev.snapback.truce;

import static dev.snapback.truce.TrucePlay.AV;
import static dev.snapback.truce.TrucePlay.BO;
import static dev.snapback.truce.TrucePlay.TIN;
import static dev.snapback.truce.TrucePlay.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people read of a truce: its terms, its history in sentences, what may be done, why it stands where it stands. */
class TruceToldTest {
  private static final ObligationName PERMITS = new ObligationName("tin-permits");
  private static final Cites SOURCE = Cites.of("T1");

  private static final List<Term> TERMS = List.of(
      new Term.Remove(MeasureId.parse("av.bo.levy"), Optional.empty()),
      new Term.Remove(MeasureId.parse("bo.av.levy"), Optional.of(Rate.percent(5))),
      new Term.Suspend(MeasureId.parse("av.bo.surcharge"), new Cut.To(Rate.percent(10))),
      new Term.SuspendRegime(new RegimeName("ore")),
      new Term.SuspendControl(new ControlName("ports")),
      new Term.Keep(MeasureId.parse("av.bo.base")),
      new Term.Promise(BO, Term.Duty.APPROVE, PERMITS));

  private static TruceSpec spec(TruceName name, int days, int notice) {
    return new TruceSpec(name, "A truce", List.of(AV, BO), Span.days(days),
        TERMS.stream().map(t -> new TruceSpec.Cited(t, SOURCE)).toList(), TruceSpec.Extend.FREE,
        new TruceSpec.Withdraw(List.of(AV, BO), TruceSpec.Cause.NONE, Span.days(notice), TruceSpec.Restores.BOTH), SOURCE);
  }

  private static TrucePlay play() {
    return new TrucePlay(spec(TIN, 60, 10));
  }

  @Test
  void itsTermsReadAsTheFileHasThem() {
    assertThat(TERMS).extracting(Term::toString).containsExactly("remove av.bo.levy", "remove bo.av.levy to 5%",
        "suspend av.bo.surcharge to 10%", "suspend ore", "suspend ports", "keep av.bo.base", "bo must approve tin-permits");
    assertThat(new TruceCommand.Extension.By(Span.days(30))).hasToString("by 30d");
    assertThat(new TruceCommand.Extension.To(TODAY)).hasToString("to 2030-01-01");
  }

  @Test
  void aLifeInSentences() {
    TrucePlay play = play().act(new TruceCommand.Sign(TIN, Optional.of(TODAY.plusDays(2))), AV)
        .act(new TruceCommand.Sign(TIN, Optional.of(TODAY.plusDays(2))), BO)
        .on("2030-01-03").by(By.TIMER, new TruceCommand.TakeForce(TIN))
        .act(new TruceCommand.Accuse(BO, PERMITS), AV).act(new TruceCommand.Deny(PERMITS), BO)
        .act(new TruceCommand.Honor(PERMITS), BO)
        .act(new TruceCommand.Extend(TIN, new TruceCommand.Extension.By(Span.days(30))), AV, BO)
        .act(new TruceCommand.Withdraw(TIN), AV).on("2030-01-13").by(By.TIMER, new TruceCommand.Leave(TIN));
    assertThat(play.said).containsExactly(
        "truce tin signed by av, effective 2030-01-03",
        "truce tin signed by av, bo, effective 2030-01-03",
        "truce tin in force for 60 days, lapses 2030-03-04",
        "av accused bo of not keeping tin-permits",
        "bo denied it as to tin-permits",
        "obligation tin-permits honored",
        "truce tin extended by 30 days, lapses 2030-04-03 instead of 2030-03-04",
        "av gave notice to truce tin, out from 2030-01-13",
        "av withdrew from truce tin");
  }

  @Test
  void otherEndsInSentences() {
    assertThat(play().act(new TruceCommand.Sign(TIN, Optional.empty()), AV).act(new TruceCommand.Withdraw(TIN), AV).said)
        .containsExactly("truce tin signed by av", "av withdrew from truce tin before it took force");
    assertThat(play().signed().act(new TruceCommand.Replace(TIN), AV, BO).said).endsWith("truce tin replaced by a deal");
    assertThat(play().signed().by(By.REACTION, new TruceCommand.Collapse(TIN)).said).endsWith("truce tin collapsed");
    assertThat(play().signed().by(By.REACTION, new TruceCommand.Breach(PERMITS)).said)
        .endsWith("obligation tin-permits breached");
    assertThat(play().signed().on("2030-03-02").by(By.TIMER, new TruceCommand.Lapse(TIN)).said)
        .endsWith("truce tin lapsed after 60 days");
    assertThat(play().act(new TruceCommand.Sign(new TruceName("lead"), Optional.empty()), AV, BO).said)
        .containsExactly("refused: there is no truce lead");
    assertThat(play().act(new TruceCommand.Accuse(BO, PERMITS), AV).said)
        .containsExactly("refused: no truce in force has an obligation tin-permits");
  }

  @Test
  void theDatesAheadAreNamed() {
    assertThat(play().book.deadlines()).isEmpty();
    assertThat(play().act(new TruceCommand.Sign(TIN, Optional.of(TODAY.plusDays(2))), AV).book.deadlines())
        .as("one signature does not put it in force").isEmpty();
    assertThat(play().act(new TruceCommand.Sign(TIN, Optional.of(TODAY.plusDays(2))), AV, BO).book.deadlines())
        .extracting(d -> d.day() + " " + d.text()).containsExactly("2030-01-03 effective day of tin");
    assertThat(play().signed().act(new TruceCommand.Withdraw(TIN), BO).book.deadlines())
        .extracting(d -> d.day() + " " + d.text())
        .as("the lapse cannot come any more").containsExactly("2030-01-11 withdrawal of bo from tin");
  }

  @Test
  void whatMayBeDoneIsSaidWithItsObligations() {
    assertThat(legal(play(), AV)).containsExactly("sign {truce=tin}");
    assertThat(legal(play().signed(), AV)).contains("withdraw {truce=tin}", "accuse {obligation=tin-permits}")
        .doesNotContain("lapse {truce=tin}", "deny {obligation=tin-permits}");
    assertThat(legal(play().signed().act(new TruceCommand.Accuse(BO, PERMITS), AV), BO))
        .contains("deny {obligation=tin-permits}", "honor {obligation=tin-permits}");
    assertThat(legal(play().signed().on("2030-03-02").by(By.TIMER, new TruceCommand.Lapse(TIN)), AV))
        .as("nobody owes anything after it").containsExactly("sign {truce=tin}");
  }

  private static List<String> legal(TrucePlay play, Actor... actors) {
    return play.book.legal(List.of(actors), play.today).stream()
        .map((Legal l) -> Names.kebab(l.command()) + " " + l.slots()).toList();
  }

  @Test
  void whyItStandsWhereItStands() {
    TrucePlay none = play();
    assertThat(none.why("state")).extracting(Explanation::label, Explanation::value, Explanation::note)
        .containsExactly("truce tin", "none", "nobody has signed");
    assertThat(none.why("state").parts().get(0)).extracting(Explanation::label, Explanation::value, Explanation::parameter)
        .containsExactly("length", "60d", "truce.tin.length");
    assertThat(none.why("state").parts()).filteredOn(part -> part.label().equals("term")).extracting(Explanation::note)
        .containsExactlyElementsOf(TERMS.stream().map(Term::toString).toList());
    assertThat(none.why("tin-permits.state").note()).isEqualTo("the truce has not taken force");
    assertThat(none.value("tin-permits.state")).contains("truce tin has not taken force");
    assertThat(play().act(new TruceCommand.Sign(TIN, Optional.empty()), AV).why("state"))
        .extracting(Explanation::value, Explanation::note).containsExactly("proposed", "signed by av");
    TrucePlay signed = play().signed();
    assertThat(signed.why("days_left")).extracting(Explanation::label, Explanation::value)
        .containsExactly("truce.tin.days_left", "60d");
    assertThat(signed.why("days_left").parts()).singleElement().extracting(Explanation::value, Explanation::note)
        .containsExactly("in-force", "since 2030-01-01, lapses 2030-03-02, last day to extend 2030-03-01");
    assertThat(signed.why("state").origin()).contains(new Origin(TODAY, "a move", SOURCE));
    assertThat(signed.why("tin-permits.state")).extracting(Explanation::label, Explanation::value)
        .containsExactly("bo must approve tin-permits", "pending");
    assertThat(signed.act(new TruceCommand.Extend(TIN, new TruceCommand.Extension.By(Span.days(1))), AV, BO)
        .value("extensions")).contains("1.0");
  }

  /** What holds after the first term does so by an extension, and that has a source of its own. */
  @Test
  void whatHasExtendedIt() {
    TrucePlay extended = play().signed().on("2030-02-01")
        .act(new TruceCommand.Extend(TIN, new TruceCommand.Extension.By(Span.days(1))), AV, BO);
    assertThat(extended.why("state").parts().get(1)).isEqualTo(Explanation.leaf("extended", "to 2030-03-03", "",
        new Origin(extended.today, "a move", Cites.of("T1"))));
    assertThat(extended.why("days_left").parts().get(0).parts()).isEqualTo(extended.why("state").parts());
    assertThat(extended.why("extensions").parts().get(0).parts()).isEqualTo(extended.why("state").parts());
  }

  /** On whatever day one asks. */
  @Test
  void itsTermsAreOfTheDayOnWhichItTookForceOrEnded() {
    assertThat(play().signed().on("2030-01-11").why("state").parts()).isNotEmpty()
        .allSatisfy(term -> assertThat(term.origin().orElseThrow().day()).isEqualTo("2030-01-01"));
    assertThat(play().signed().on("2030-03-02").by(By.TIMER, new TruceCommand.Lapse(TIN)).on("2030-04-01").why("state").parts())
        .isNotEmpty().allSatisfy(term -> assertThat(term.origin().orElseThrow().day()).isEqualTo("2030-03-02"));
    assertThat(play().on("2030-01-11").why("state").parts()).as("nobody has signed").isNotEmpty()
        .allSatisfy(term -> assertThat(term.origin().orElseThrow().day()).isEqualTo("2030-01-11"));
  }

  @Test
  void whyItHasEnded() {
    assertThat(play().signed().on("2030-03-02").by(By.TIMER, new TruceCommand.Lapse(TIN)).why("state"))
        .extracting(Explanation::value, Explanation::note).containsExactly("lapsed", "on 2030-03-02");
    assertThat(play().signed().act(new TruceCommand.Withdraw(TIN), BO).on("2030-01-11")
        .by(By.TIMER, new TruceCommand.Leave(TIN)).why("state"))
        .extracting(Explanation::value, Explanation::note).containsExactly("withdrawn", "by bo on 2030-01-11");
    assertThat(play().signed().by(By.REACTION, new TruceCommand.Collapse(TIN)).why("state"))
        .extracting(Explanation::value, Explanation::note).containsExactly("collapsed", "on 2030-01-01");
    assertThat(play().signed().act(new TruceCommand.Replace(TIN), AV, BO).why("state"))
        .extracting(Explanation::value, Explanation::note).containsExactly("superseded", "by a deal on 2030-01-01");
  }

  @Test
  void itsNumbersCanBeSetButNotTheLengthOfOneInForce() {
    TruceSpec sixty = spec(TIN, 60, 10);
    List<Parameter<TruceSpec>> parameters = TruceParameters.of(sixty);
    assertThat(parameters).extracting(p -> p.name() + " " + p.text().apply(sixty))
        .containsExactly("truce.tin.length 60d", "truce.tin.notice 10d");
    TruceSpec ninety = parameters.get(0).with().apply(sixty, "90d");
    assertThat(ninety).isEqualTo(spec(TIN, 90, 10));
    TruceSpec soon = parameters.get(1).with().apply(sixty, "3d");
    assertThat(soon).isEqualTo(spec(TIN, 60, 3));
    TruceBook signed = play().signed().book;
    assertThatIllegalArgumentException().isThrownBy(() -> signed.with(List.of(ninety)))
        .withMessageStartingWith("truce tin is in force, and its length counted when it was signed");
    assertThat(signed.with(List.of(soon)).find(TIN).orElseThrow()).satisfies(t -> {
      assertThat(t.spec()).isEqualTo(soon);
      assertThat(t.stateName()).isEqualTo("in-force");
      assertThat(t.obligations()).containsOnlyKeys(PERMITS);
    });
    assertThat(play().book.with(List.of(ninety)).find(TIN).orElseThrow().spec()).isEqualTo(ninety);
  }

  @Test
  void ofTwoTrucesWithOneObligationTheOneInForceOwesIt() {
    TruceName old = new TruceName("old");
    TrucePlay play = new TrucePlay(spec(old, 60, 0), spec(TIN, 60, 10));
    assertThat(play.book.obligation(PERMITS)).isEmpty();
    play.act(new TruceCommand.Sign(old, Optional.empty()), AV, BO).act(new TruceCommand.Withdraw(old), AV).signed()
        .act(new TruceCommand.Accuse(BO, PERMITS), AV);
    assertThat(play.book.obligation(PERMITS)).containsInstanceOf(ObligationState.Disputed.class);
    assertThat(play.book.find(old).orElseThrow().obligations().get(PERMITS)).isInstanceOf(ObligationState.Pending.class);
    assertThat(play.book.toString()).contains("old Withdrawn").contains("tin InForce").contains("tin-permits=Disputed");
  }

  @Test
  void itsRowsAreDrawn() {
    assertThat(TruceMachine.transitions()).isEqualTo(TruceMachine.TABLE.transitions()).isNotEmpty();
    assertThat(ObligationMachine.transitions()).isEqualTo(ObligationMachine.TABLE.transitions()).isNotEmpty();
    assertThat(TruceMachine.names(List.of())).isEqualTo("nobody");
  }
}
