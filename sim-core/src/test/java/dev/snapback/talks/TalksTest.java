package dev.snapback.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.kernel.Transition;
import dev.snapback.talks.TalksCommand.AgreeDeal;
import dev.snapback.talks.TalksCommand.AgreeFramework;
import dev.snapback.talks.TalksCommand.BreakOff;
import dev.snapback.talks.TalksCommand.Conclude;
import dev.snapback.talks.TalksCommand.FallSilent;
import dev.snapback.talks.TalksCommand.HoldCall;
import dev.snapback.talks.TalksCommand.LetFallSilent;
import dev.snapback.talks.TalksCommand.LetStall;
import dev.snapback.talks.TalksCommand.Meet;
import dev.snapback.talks.TalksCommand.ScheduleTalks;
import dev.snapback.talks.TalksCommand.SeekCall;
import dev.snapback.talks.TalksCommand.StallTalks;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.PlaceName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How two governments come to talk, told day by day. */
class TalksTest {
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");
  private static final Actor EU = new Actor("eu");
  private static final Actor MX = new Actor("mx");
  private static final Sides PAIR = new Sides(US, CN);
  private static final LocalDate START = LocalDate.parse("2025-01-17");
  private static final LocalDate MAY = LocalDate.parse("2025-05-12");
  private static final Optional<PlaceName> LONDON = Optional.of(new PlaceName("london"));

  private TalksBook book = TalksBook.of(List.of(spec(PAIR)), START);

  private static TalksSpec spec(Sides sides) {
    return new TalksSpec(sides, Map.of(sides.one(), List.of("Bessent", "Greer")), List.of(), Optional.of(START),
        Optional.of(Span.days(30)), Optional.of(Span.days(50)), Cites.of("D3"));
  }

  private static Act act(LocalDate day, By by, Actor... actors) {
    return new Act(day, by, List.of(actors), new Origin(day, "test", Cites.NONE));
  }

  private String done(TalksCommand command, Act act) {
    Step<TalksBook> step = book.apply(command, act);
    assertThat(step).as(step.toString()).isInstanceOf(Step.Done.class);
    Step.Done<TalksBook> done = (Step.Done<TalksBook>) step;
    book = done.next();
    return done.events().stream().map(Event::text).collect(Collectors.joining("; "));
  }

  private String both(TalksCommand command, LocalDate day) {
    return done(command, act(day, By.ACTOR, CN, US));
  }

  private Refusal refused(TalksCommand command, Actor... actors) {
    String before = book.toString();
    Step<TalksBook> step = book.apply(command, act(MAY, By.ACTOR, actors));
    assertThat(step).isInstanceOf(Step.Refused.class);
    assertThat(book).hasToString(before);
    return ((Step.Refused<TalksBook>) step).refusal();
  }

  private TalksBook.Talks talks() {
    return book.find(CN, US).orElseThrow();
  }

  @Test
  void geneva_came_before_any_call() {
    assertThat(talks().stateName()).isEqualTo("silent");
    assertThat(both(new ScheduleTalks(LONDON), MAY)).isEqualTo("us and cn scheduled talks in london");
    assertThat(both(new Meet(), MAY)).isEqualTo("us and cn met in london");
    assertThat(talks().calls()).isZero();
    assertThat(talks().meetings()).isEqualTo(1);
    assertThat(both(new AgreeFramework(), MAY)).isEqualTo("us and cn agreed on a framework");
    assertThat(both(new Meet(), MAY.plusDays(9))).as("a framework may lead to new talks").isEqualTo("us and cn met");
    both(new AgreeFramework(), MAY.plusDays(9));
    assertThat(both(new AgreeDeal(), MAY.plusDays(10))).isEqualTo("us and cn reached a deal");
    assertThat(book.deadlines()).isEmpty();
    assertThat(both(new HoldCall(), MAY.plusDays(11))).isEqualTo("us and cn held a call");
    assertThat(talks().stateName()).as("a call after a deal leaves it").isEqualTo("deal");
  }

  @Test
  void nobody_agrees_alone() {
    assertThat(refused(new ScheduleTalks(LONDON), US).guard()).isEqualTo("both-sides");
    both(new ScheduleTalks(LONDON), MAY);
    assertThat(refused(new Meet(), CN).guard()).isEqualTo("both-sides");
    both(new Meet(), MAY);
    assertThat(refused(new AgreeFramework(), US).guard()).isEqualTo("both-sides");
    both(new AgreeFramework(), MAY);
    assertThat(refused(new AgreeDeal(), US).guard()).isEqualTo("both-sides");
  }

  @Test
  void a_call_is_sought_by_one_and_held_by_both() {
    assertThat(done(new SeekCall(Optional.empty()), act(MAY, By.ACTOR, US))).isEqualTo("us sought a call with cn");
    assertThat(refused(new SeekCall(Optional.of(CN)), US).reason()).isEqualTo("us has already sought a call");
    assertThat(done(new SeekCall(Optional.of(US)), act(MAY, By.ACTOR, CN))).isEqualTo("cn sought a call with us");
    assertThat(talks().state()).isInstanceOfSatisfying(
        TalksState.CallSought.class, s -> assertThat(s.by()).containsExactly(US, CN));
    assertThat(refused(new HoldCall(), US).reason()).isEqualTo("it takes both sides: us and cn together");
    assertThat(refused(new SeekCall(Optional.empty()), US, CN).guard()).isEqualTo("one-side");
    both(new HoldCall(), MAY);
    assertThat(both(new HoldCall(), MAY.plusDays(1))).isEqualTo("us and cn held a call, number 2");
    Refusal deal = refused(new AgreeDeal(), US, CN);
    assertThat(deal.reason()).isEqualTo("talks of us and cn: agree-deal needs the state framework; it is call-held");
    assertThat(deal.possible()).contains("schedule-talks").doesNotContain("meet");
  }

  @Test
  void silence_answers_a_call_that_nobody_takes_up() {
    done(new SeekCall(Optional.empty()), act(MAY, By.ACTOR, US));
    assertThat(book.deadlines()).extracting(Deadline::day, Deadline::text).containsExactly(
        org.assertj.core.groups.Tuple.tuple(MAY.plusDays(50), "us and cn fall silent"));
    assertThat(((Step.Refused<TalksBook>) book.apply(new LetFallSilent(PAIR), act(MAY.plusDays(49), By.TIMER)))
        .refusal().guard()).isEqualTo("nothing-moved");
    assertThat(done(new LetFallSilent(PAIR), act(MAY.plusDays(50), By.TIMER))).isEqualTo("us and cn fell silent");
  }

  @Test
  void what_is_under_way_stalls_breaks_off_and_is_taken_up_again() {
    both(new ScheduleTalks(Optional.empty()), MAY);
    assertThat(refused(new ScheduleTalks(Optional.empty()), US, CN).reason())
        .isEqualTo("talks are scheduled already; another place moves them");
    assertThat(both(new ScheduleTalks(LONDON), MAY)).endsWith("in london");
    both(new HoldCall(), MAY.plusDays(10));
    assertThat(book.deadlines()).as("a call is a step").extracting(Deadline::day).containsExactly(MAY.plusDays(40));
    assertThat(done(new LetStall(PAIR), act(MAY.plusDays(40), By.TIMER))).isEqualTo("the talks of us and cn stalled");
    assertThat(done(new BreakOff(Optional.empty()), act(MAY.plusDays(41), By.ACTOR, CN)))
        .isEqualTo("cn broke off with us");
    assertThat(done(new FallSilent(Optional.empty()), act(MAY.plusDays(42), By.ACTOR, CN)))
        .isEqualTo("cn fell silent with us");
    both(new ScheduleTalks(Optional.empty()), MAY.plusDays(43));
    assertThat(done(new StallTalks(Optional.empty()), act(MAY.plusDays(43), By.ACTOR, US)))
        .isEqualTo("the talks of us and cn stalled, by us");
    both(new HoldCall(), MAY.plusDays(44));
    assertThat(both(new StallTalks(Optional.empty()), MAY.plusDays(44))).isEqualTo("the talks of us and cn stalled");
  }

  @Test
  void a_refusal_says_why() {
    assertThat(refused(new SeekCall(Optional.empty()), US, CN).reason()).isEqualTo("one side does this; name it alone");
    both(new ScheduleTalks(LONDON), MAY);
    for (var row : Map.<TalksCommand, String>of(new LetStall(PAIR), "the talks do not stall today").entrySet()) {
      assertThat(((Step.Refused<TalksBook>) book.apply(row.getKey(), act(MAY.plusDays(29), By.TIMER))).refusal().reason())
          .isEqualTo(row.getValue());
    }
    done(new LetStall(PAIR), act(MAY.plusDays(30), By.TIMER));
    assertThat(((Step.Refused<TalksBook>) book.apply(new LetFallSilent(PAIR), act(MAY.plusDays(79), By.TIMER))).refusal().reason())
        .isEqualTo("nobody falls silent today");
    assertThat(book.toString()).contains("us").contains("Stalled[origin=");
  }

  @Test
  void a_pair_is_found_by_both_of_its_sides() {
    book = TalksBook.of(List.of(spec(new Sides(EU, US)), spec(PAIR)), START);
    assertThat(book.find(CN, US).orElseThrow().spec().sides()).isEqualTo(PAIR);
    assertThat(book.find(US, EU).orElseThrow().spec().sides()).isEqualTo(new Sides(EU, US));
    assertThat(book.find(CN, EU)).isEmpty();
    assertThat(book.find(US, US)).isEmpty();
    done(new Conclude(PAIR), act(MAY, By.REACTION));
    assertThat(book.find(US, EU).orElseThrow().stateName()).isEqualTo("silent");
    assertThat(talks().stateName()).isEqualTo("deal");
    assertThat(book.legal(List.of(EU), MAY)).extracting(l -> Names.kebab(l.command())).containsExactly("seek-call");
    assertThat(book.legal(List.of(MX), MAY)).isEmpty();
    assertThat(book.legal(List.of(US, CN, EU), MAY)).isEmpty();
  }

  @Test
  void a_day_is_the_least_after_which_talks_end_by_themselves() {
    Optional<Span> day = Optional.of(Span.days(1));
    var once = new TalksSpec(PAIR, Map.of(), List.of(), Optional.empty(), day, day, Cites.NONE);
    assertThat(once.stalls()).isEqualTo(day);
    assertThatThrownBy(() -> new TalksSpec(
        PAIR, Map.of(), List.of(), Optional.empty(), Optional.of(Span.days(0)), Optional.empty(), Cites.NONE))
        .hasMessage("talks stall or fall silent after at least 1d, in calendar days");
  }

  private String why() {
    var found = TalksMetrics.of(List.of(spec(PAIR))).get(0).why().apply(new TalksMetrics.On(book, MAY.plusDays(1)));
    return found.value() + ", " + found.note() + ": "
        + found.parts().stream().map(p -> p.label() + " " + p.value() + " " + p.note()).collect(Collectors.joining("; "));
  }

  @Test
  void how_far_they_are_is_explained() {
    String rest = "calls 0 held since the scenario's start; meetings 0 of delegations; last contact 2025-01-17 116 days ago;"
        + " delegation of us Bessent, Greer ";
    assertThat(why()).isEqualTo("silent, : " + rest);
    done(new SeekCall(Optional.empty()), act(MAY, By.ACTOR, US));
    done(new SeekCall(Optional.empty()), act(MAY, By.ACTOR, CN));
    assertThat(why()).isEqualTo("call-sought, sought by us and cn: since 2025-05-12 test; " + rest);
    both(new ScheduleTalks(Optional.empty()), MAY);
    assertThat(why()).startsWith("talks-scheduled, place open: since ");
    both(new ScheduleTalks(LONDON), MAY);
    assertThat(why()).startsWith("talks-scheduled, in london: since ");
    both(new Meet(), MAY);
    assertThat(why()).startsWith("in-talks, in london: since ").contains("meetings 1").contains("last contact 2025-05-12 1 day ago");
    done(new BreakOff(Optional.empty()), act(MAY, By.ACTOR, CN));
    assertThat(why()).startsWith("broken-off, by cn: since ");
  }

  @Test
  void a_deal_of_a_truce_concludes_whatever_was() {
    assertThat(done(new Conclude(PAIR), act(MAY, By.REACTION))).isEqualTo("us and cn reached a deal");
    assertThat(both(new ScheduleTalks(Optional.empty()), MAY)).as("there may be new talks").contains("scheduled");
  }

  @Test
  void of_several_pairs_the_line_says_which() {
    book = TalksBook.of(List.of(spec(PAIR), spec(new Sides(EU, US))), START);
    assertThat(refused(new SeekCall(Optional.empty()), US).reason()).isEqualTo("us talks with cn, eu: say with whom");
    assertThat(done(new SeekCall(Optional.of(EU)), act(MAY, By.ACTOR, US))).isEqualTo("us sought a call with eu");
    assertThat(refused(new HoldCall(), CN, EU).reason()).isEqualTo(
        "the scenario declares no talks of cn and eu; it declares those of us and cn, eu and us");
    assertThat(refused(new SeekCall(Optional.of(US)), MX).guard()).isEqualTo("declared-talks");
    assertThat(talks().stateName()).as("the other pair stays as it was").isEqualTo("silent");
    assertThat(book.legal(List.of(US), MAY)).extracting(l -> Names.kebab(l.command()) + l.slots())
        .contains("seek-call{other=cn}", "fall-silent{other=eu}").doesNotContain("hold-call{}");
    assertThat(book.legal(List.of(US, CN), MAY)).extracting(l -> Names.kebab(l.command()))
        .containsExactly("hold-call", "schedule-talks");
    assertThat(book.legal(List.of(), MAY)).isEmpty();
  }

  @Test
  void talks_that_are_scheduled_move_to_another_place_only() {
    both(new ScheduleTalks(LONDON), MAY);
    for (Optional<PlaceName> place : List.of(LONDON, Optional.<PlaceName>empty())) {
      assertThat(refused(new ScheduleTalks(place), US, CN).reason())
          .isEqualTo("talks are scheduled already in london; another place moves them");
    }
    assertThat(both(new ScheduleTalks(Optional.of(new PlaceName("stockholm"))), MAY))
        .isEqualTo("us and cn scheduled talks in stockholm");
    both(new Meet(), MAY);
    assertThat(both(new Meet(), MAY.plusDays(1))).as("a second round, in the same place")
        .isEqualTo("us and cn met in stockholm");
  }

  @Test
  void where_no_talks_are_declared_nobody_talks() {
    assertThat(refused(new HoldCall()).reason())
        .isEqualTo("the scenario declares no talks of nobody; it declares those of us and cn");
    book = TalksBook.of(List.of(), START);
    assertThat(refused(new SeekCall(Optional.empty()), US).reason()).isEqualTo("the scenario declares no talks of us");
  }

  @Test
  void what_can_be_asked_of_it() {
    done(new SeekCall(Optional.empty()), act(MAY, By.ACTOR, US));
    var on = new TalksMetrics.On(book, MAY);
    assertThat(TalksMetrics.of(List.of(spec(PAIR)))).extracting(m -> m.name() + " " + m.value().apply(on))
        .containsExactly(
            "talks.us.cn.state State[name=call-sought]",
            "talks.us.cn.calls Amount[amount=0.0]",
            "talks.us.cn.meetings Amount[amount=0.0]",
            "talks.us.cn.days_silent Amount[amount=115.0]");
    assertThat(TalksMetrics.of(List.of(spec(PAIR))).get(0).why().apply(on)).satisfies(why -> {
      assertThat(why.note()).isEqualTo("sought by us");
      assertThat(why.parts()).extracting(p -> p.label() + " " + p.value()).contains(
          "since 2025-05-12", "delegation of us Bessent, Greer", "last contact 2025-01-17");
    });
    TalksSpec unknown = new TalksSpec(
        PAIR, Map.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Cites.NONE);
    assertThat(TalksMetrics.of(List.of(unknown)).get(3).value().apply(
        new TalksMetrics.On(TalksBook.of(List.of(unknown), START), MAY)))
        .hasToString("None[reason=no contact of us and cn is known]");
  }

  @Test
  void what_makes_no_sense_is_refused_at_once() {
    assertThatThrownBy(() -> new Sides(US, US)).hasMessage("nobody talks with itself: us");
    assertThatThrownBy(() -> new TalksSpec(PAIR, Map.of(), List.of(), Optional.empty(), Optional.of(Span.days(0)),
        Optional.empty(), Cites.NONE)).hasMessage("talks stall or fall silent after at least 1d, in calendar days");
    assertThatThrownBy(() -> new TalksSpec(PAIR, Map.of(), List.of(), Optional.empty(), Optional.empty(),
        Optional.of(Span.workingDays(9)), Cites.NONE))
        .hasMessage("talks stall or fall silent after at least 1d, in calendar days");
    assertThat(book.find(US, US)).isEmpty();
  }

  @Test
  void every_declared_state_can_be_reached() {
    assertThat(TalksMachine.transitions().stream().map(Transition::to).collect(Collectors.toSet()))
        .isEqualTo(Set.copyOf(Arrays.stream(TalksState.class.getPermittedSubclasses()).map(Names::kebab).toList()));
  }
}
