package dev.snapback.truce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.kernel.Transition;
import dev.snapback.truce.TruceCommand.Extend;
import dev.snapback.truce.TruceCommand.Extension;
import dev.snapback.truce.TruceCommand.Sign;
import dev.snapback.truce.TruceCommand.Withdraw;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of one truce, told day by day. */
class TruceTest {
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");
  private static final Actor EU = new Actor("eu");
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final ObligationName LICENSES = new ObligationName("rare-earth-licenses");
  private static final LocalDate SIGNED = LocalDate.parse("2025-05-12");

  private final TruceSpec.Extend extend = TruceSpec.Extend.FREE;
  private final TruceSpec.Withdraw withdraw = new TruceSpec.Withdraw(
      List.of(US, CN), TruceSpec.Cause.NONE, Span.days(0), TruceSpec.Restores.BOTH);

  private static TruceSpec geneva(TruceSpec.Extend extend, TruceSpec.Withdraw withdraw) {
    return new TruceSpec(GENEVA, "The Geneva truce", List.of(US, CN), Span.days(90),
        List.of(
            new TruceSpec.Cited(
                new Term.Suspend(MeasureId.parse("us.cn.reciprocal"), new Cut.To(Rate.percent(10))), Cites.of("T5")),
            new TruceSpec.Cited(new Term.Promise(CN, Term.Duty.APPROVE, LICENSES), Cites.of("R3"))),
        extend, withdraw, Cites.of("R1"));
  }

  private static Act act(LocalDate day, Actor... actors) {
    return new Act(day, By.ACTOR, List.of(actors), new Origin(day, "test", Cites.NONE));
  }

  private static Act timer(LocalDate day) {
    return new Act(day, By.TIMER, List.of(), new Origin(day, "calendar", Cites.NONE));
  }

  private static TruceBook done(Step<TruceBook> step) {
    assertThat(step).isInstanceOf(Step.Done.class);
    return ((Step.Done<TruceBook>) step).next();
  }

  private static List<Event> events(Step<TruceBook> step) {
    return ((Step.Done<TruceBook>) step).events();
  }

  private static Refusal refusal(Step<TruceBook> step) {
    assertThat(step).isInstanceOf(Step.Refused.class);
    return ((Step.Refused<TruceBook>) step).refusal();
  }

  private TruceBook signed() {
    return done(TruceBook.of(List.of(geneva(extend, withdraw)))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
  }

  private static String state(TruceBook book) {
    return book.find(GENEVA).orElseThrow().stateName();
  }

  @Test
  void ninety_days_from_12_may_lapse_on_10_august() {
    TruceBook book = signed();
    assertThat(book.deadlines()).singleElement().satisfies(d -> {
      assertThat(d.day()).isEqualTo("2025-08-10");
      assertThat(d.text()).isEqualTo("lapse of geneva");
    });
    Step<TruceBook> lapse = book.apply(new TruceCommand.Lapse(GENEVA), timer(LocalDate.parse("2025-08-10")));
    assertThat(events(lapse)).singleElement().extracting(Event::text).isEqualTo("truce geneva lapsed after 90 days");
    assertThat(state(done(lapse))).isEqualTo("lapsed");
  }

  @Test
  void the_calendar_does_not_lapse_it_a_day_early() {
    assertThat(refusal(signed().apply(new TruceCommand.Lapse(GENEVA), timer(LocalDate.parse("2025-08-09")))).guard())
        .isEqualTo("end-has-come");
  }

  @Test
  void one_signature_proposes_and_the_other_puts_it_in_force() {
    TruceBook book = TruceBook.of(List.of(geneva(extend, withdraw)));
    book = done(book.apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US)));
    assertThat(state(book)).isEqualTo("proposed");
    assertThat(refusal(book.apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US))).reason())
        .isEqualTo("us has already signed truce geneva");
    book = done(book.apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, CN)));
    assertThat(state(book)).isEqualTo("in-force");
  }

  @Test
  void an_effective_day_of_its_own_counts_the_ninety_days() {
    LocalDate effective = LocalDate.parse("2025-05-14");
    TruceBook book = done(TruceBook.of(List.of(geneva(extend, withdraw)))
        .apply(new Sign(GENEVA, Optional.of(effective)), act(SIGNED, US, CN)));
    assertThat(state(book)).isEqualTo("proposed");
    book = done(book.apply(new TruceCommand.TakeForce(GENEVA), timer(effective)));
    assertThat(book.deadlines().get(0).day()).isEqualTo("2025-08-12");
  }

  @Test
  void another_effective_day_is_a_new_offer_that_the_other_side_signs_again() {
    TruceBook book = TruceBook.of(List.of(geneva(extend, withdraw)));
    book = done(book.apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US)));
    book = done(book.apply(new Sign(GENEVA, Optional.of(SIGNED.plusDays(2))), act(SIGNED, CN)));
    assertThat(book.find(GENEVA).orElseThrow().state())
        .isInstanceOfSatisfying(TruceState.Proposed.class, p -> assertThat(p.signed()).containsExactly(CN));
  }

  @Test
  void extensions_add_to_the_present_end() {
    TruceBook book = done(signed().apply(new Extend(GENEVA, new Extension.By(Span.days(90))), act(SIGNED, US, CN)));
    assertThat(book.deadlines().get(0).day()).isEqualTo("2025-11-08");
    book = done(book.apply(
        new Extend(GENEVA, new Extension.To(LocalDate.parse("2026-11-10"))), act(SIGNED, US, CN)));
    assertThat(book.deadlines().get(0).day()).isEqualTo("2026-11-10");
  }

  @Test
  void the_last_day_to_extend_is_the_day_before_the_lapse() {
    Extend byNinety = new Extend(GENEVA, new Extension.By(Span.days(90)));
    assertThat(signed().apply(byNinety, act(LocalDate.parse("2025-08-09"), US, CN))).isInstanceOf(Step.Done.class);
    TruceBook lapsed = done(signed().apply(new TruceCommand.Lapse(GENEVA), timer(LocalDate.parse("2025-08-10"))));
    Refusal refusal = refusal(lapsed.apply(byNinety, act(LocalDate.parse("2025-08-10"), US, CN)));
    assertThat(refusal.reason()).isEqualTo("truce geneva: extend needs the state in-force; it is lapsed");
    assertThat(refusal.possible()).containsExactly("sign");
  }

  @Test
  void one_side_cannot_extend_alone_nor_a_stranger_withdraw() {
    Extend byNinety = new Extend(GENEVA, new Extension.By(Span.days(90)));
    assertThat(refusal(signed().apply(byNinety, act(SIGNED, US))).reason())
        .isEqualTo("an extension needs all parties: us and cn");
    assertThat(refusal(signed().apply(new Withdraw(GENEVA), act(SIGNED, EU))).reason())
        .isEqualTo("truce geneva is between us and cn; eu is no party to it");
  }

  @Test
  void a_truce_that_may_be_extended_once_for_thirty_days() {
    var rule = new TruceSpec.Extend(TruceSpec.Who.BOTH, Optional.of(1), Optional.of(Span.days(30)));
    TruceBook book = done(TruceBook.of(List.of(geneva(rule, withdraw)))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
    assertThat(refusal(book.apply(new Extend(GENEVA, new Extension.By(Span.days(31))), act(SIGNED, US, CN))).reason())
        .isEqualTo("one extension of truce geneva is at most 30d long");
    Extend byThirty = new Extend(GENEVA, new Extension.By(Span.days(30)));
    book = done(book.apply(byThirty, act(SIGNED, US, CN)));
    assertThat(refusal(book.apply(byThirty, act(SIGNED, US, CN))).reason())
        .isEqualTo("truce geneva may be extended once, and has been");
  }

  @Test
  void withdrawal_for_cause_needs_a_dispute() {
    var forCause = new TruceSpec.Withdraw(
        List.of(US, CN), TruceSpec.Cause.DISPUTE, Span.days(0), TruceSpec.Restores.OWN);
    TruceBook book = done(TruceBook.of(List.of(geneva(extend, forCause)))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
    assertThat(refusal(book.apply(new Withdraw(GENEVA), act(SIGNED, US))).guard()).isEqualTo("has-cause");
    book = done(book.apply(new TruceCommand.Accuse(CN, LICENSES), act(SIGNED, US)));
    Step<TruceBook> left = book.apply(new Withdraw(GENEVA), act(SIGNED, US));
    assertThat(events(left)).singleElement().isInstanceOfSatisfying(
        TruceEvent.Withdrew.class, e -> assertThat(e.restores()).isEqualTo(TruceSpec.Restores.OWN));
    assertThat(state(done(left))).isEqualTo("withdrawn");
  }

  @Test
  void a_notice_of_seven_days_runs_before_the_truce_ends() {
    var withNotice = new TruceSpec.Withdraw(
        List.of(US, CN), TruceSpec.Cause.NONE, Span.days(7), TruceSpec.Restores.BOTH);
    TruceBook book = done(TruceBook.of(List.of(geneva(extend, withNotice)))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
    book = done(book.apply(new Withdraw(GENEVA), act(SIGNED, CN)));
    assertThat(state(book)).isEqualTo("in-force");
    assertThat(refusal(book.apply(new Withdraw(GENEVA), act(SIGNED, US))).guard()).isEqualTo("no-notice-yet");
    assertThat(book.deadlines()).extracting(d -> d.day() + " " + d.text())
        .as("the lapse cannot come any more").containsExactly("2025-05-19 withdrawal of cn from geneva");
    var on = new TruceMetrics.On(book, SIGNED);
    assertThat(TruceMetrics.of(List.of(geneva(extend, withNotice)))).extracting(m -> m.value().apply(on))
        .startsWith(new Value.State("in-force"), Value.of(7), Value.of(1), Value.of(90));
    assertThat(TruceMetrics.of(List.of(geneva(extend, withNotice))).get(0).why().apply(on).note())
        .isEqualTo("since 2025-05-12, cn leaves 2025-05-19");
    book = done(book.apply(new TruceCommand.Leave(GENEVA), timer(SIGNED.plusDays(7))));
    assertThat(book.find(GENEVA).orElseThrow().state())
        .isInstanceOfSatisfying(TruceState.Withdrawn.class, w -> assertThat(w.by()).isEqualTo(CN));
  }

  @Test
  void an_obligation_is_disputed_denied_and_honored() {
    TruceBook book = signed();
    assertThat(refusal(book.apply(new TruceCommand.Accuse(US, LICENSES), act(SIGNED, US))).reason())
        .isEqualTo("rare-earth-licenses is owed by cn, not by us");
    assertThat(refusal(book.apply(new TruceCommand.Deny(LICENSES), act(SIGNED, CN))).reason())
        .isEqualTo("obligation rare-earth-licenses: deny needs the state disputed; it is pending");
    book = done(book.apply(new TruceCommand.Accuse(CN, LICENSES), act(SIGNED, US)));
    book = done(book.apply(new TruceCommand.Deny(LICENSES), act(SIGNED, CN)));
    assertThat(refusal(book.apply(new TruceCommand.Deny(LICENSES), act(SIGNED, CN))).guard())
        .isEqualTo("not-denied-yet");
    Map<ObligationName, ObligationState> first = book.find(GENEVA).orElseThrow().obligations();
    book = done(book.apply(new TruceCommand.Accuse(CN, LICENSES), act(SIGNED.plusDays(1), US)));
    assertThat(book.find(GENEVA).orElseThrow().obligations().get(LICENSES))
        .as("an accusation said again may be denied again").isInstanceOfSatisfying(ObligationState.Disputed.class, d -> {
          assertThat(d.denied()).isFalse();
          assertThat(d.origin()).isEqualTo(((ObligationState.Disputed) first.get(LICENSES)).origin());
        });
    book = done(book.apply(new TruceCommand.Honor(LICENSES), act(SIGNED, CN)));
    assertThat(book.find(GENEVA).orElseThrow().obligations().get(LICENSES))
        .isInstanceOf(ObligationState.Honored.class);
  }

  @Test
  void nobody_accuses_itself() {
    assertThat(refusal(signed().apply(new TruceCommand.Accuse(CN, LICENSES), act(SIGNED, CN))).guard())
        .isEqualTo("another-party");
  }

  @Test
  void an_extension_keeps_what_is_disputed() {
    TruceBook book = done(signed().apply(new TruceCommand.Accuse(CN, LICENSES), act(SIGNED, US)));
    book = done(book.apply(new Extend(GENEVA, new Extension.By(Span.days(90))), act(SIGNED.plusDays(1), US, CN)));
    assertThat(book.obligation(LICENSES)).containsInstanceOf(ObligationState.Disputed.class);
  }

  @Test
  void a_second_truce_suspends_none_of_the_measures_of_the_first() {
    var retaliation = new TruceSpec.Cited(
        new Term.Suspend(MeasureId.parse("cn.us.retaliation"), new Cut.To(Rate.percent(10))), Cites.NONE);
    TruceSpec geneva = geneva(extend, withdraw);
    TruceSpec first = new TruceSpec(GENEVA, geneva.title(), geneva.parties(), geneva.length(),
        List.of(geneva.terms().get(0), retaliation), extend, withdraw, Cites.NONE);
    TruceName later = new TruceName("later");
    TruceSpec second = new TruceSpec(
        later, "Later", first.parties(), first.length(), List.of(retaliation), extend, withdraw, Cites.NONE);
    TruceBook book = done(TruceBook.of(List.of(first, second))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
    assertThat(refusal(book.apply(new Sign(later, Optional.empty()), act(SIGNED, US, CN))).reason())
        .contains("cn.us.retaliation");
  }

  @Test
  void two_truces_do_not_suspend_one_measure_at_a_time() {
    TruceName twin = new TruceName("twin");
    TruceSpec first = geneva(extend, withdraw);
    TruceSpec second = new TruceSpec(twin, "Twin", first.parties(), first.length(), first.terms(), extend, withdraw,
        Cites.NONE);
    TruceBook book = done(TruceBook.of(List.of(first, second))
        .apply(new Sign(GENEVA, Optional.empty()), act(SIGNED, US, CN)));
    assertThat(refusal(book.apply(new Sign(twin, Optional.empty()), act(SIGNED, US, CN))).reason())
        .contains("us.cn.reciprocal").contains("one truce at a time");
  }

  @Test
  void what_can_be_asked_of_it() {
    TruceBook book = signed();
    var on = new TruceMetrics.On(book, LocalDate.parse("2025-06-05"));
    assertThat(TruceMetrics.of(List.of(geneva(extend, withdraw))))
        .extracting(m -> m.name() + " " + m.value().apply(on))
        .containsExactly(
            "truce.geneva.state State[name=in-force]",
            "truce.geneva.days_left Amount[amount=66.0]",
            "truce.geneva.day Amount[amount=25.0]",
            "truce.geneva.length_days Amount[amount=90.0]",
            "truce.geneva.extensions Amount[amount=0.0]",
            "truce.geneva.rare-earth-licenses.state State[name=pending]");
    var before = new TruceMetrics.On(TruceBook.of(List.of(geneva(extend, withdraw))), SIGNED);
    assertThat(TruceMetrics.of(List.of(geneva(extend, withdraw))).get(1).value().apply(before))
        .isEqualTo(new Value.None("truce geneva is not in force; it is none"));
  }

  @Test
  void every_declared_state_can_be_reached_and_every_event_leads_somewhere() {
    Set<String> reached = new HashSet<>(Set.of("none"));
    TruceMachine.TABLE.transitions().stream().map(Transition::to).forEach(reached::add);
    Set<String> declared = new HashSet<>();
    for (Class<?> state : TruceState.class.getPermittedSubclasses()) {
      declared.add(Names.kebab(state));
    }
    assertThat(reached).isEqualTo(declared);
  }
}
