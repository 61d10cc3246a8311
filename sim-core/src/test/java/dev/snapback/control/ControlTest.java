package dev.snapback.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snapback.control.ControlCommand.Complain;
import dev.snapback.control.ControlCommand.Ease;
import dev.snapback.control.ControlCommand.EndTruceSuspension;
import dev.snapback.control.ControlCommand.Lift;
import dev.snapback.control.ControlCommand.Propose;
import dev.snapback.control.ControlCommand.Restrict;
import dev.snapback.control.ControlCommand.Resume;
import dev.snapback.control.ControlCommand.Suspend;
import dev.snapback.control.ControlCommand.SuspendByTruce;
import dev.snapback.control.ControlCommand.TakeEffect;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Step;
import dev.snapback.kernel.Transition;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The life of one control, told day by day. */
class ControlTest {
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");
  private static final ControlName CHIPS = new ControlName("ai-chips");
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final LayerName RECIPROCAL = new LayerName("reciprocal");
  private static final LayerName RETALIATION = new LayerName("retaliation");
  private static final LocalDate DAY = LocalDate.parse("2025-05-28");
  private static final ControlSpec SPEC = new ControlSpec(
      CHIPS, "AI chips", US, List.of(CN), Optional.of(new ObligationName("new-tech-controls")), Cites.of("M1"));

  private ControlBook book =
      ControlBook.of(List.of(SPEC), List.of(MeasureId.parse("us.cn.reciprocal"), MeasureId.parse("cn.us.retaliation")));

  private static Act act(LocalDate day, By by, Actor... actors) {
    return new Act(day, by, List.of(actors), new Origin(day, "test", Cites.NONE));
  }

  private String done(ControlCommand command, Act act) {
    Step<ControlBook> step = book.apply(command, act);
    assertThat(step).as(step.toString()).isInstanceOf(Step.Done.class);
    Step.Done<ControlBook> done = (Step.Done<ControlBook>) step;
    book = done.next();
    return done.events().stream().map(Event::text).collect(Collectors.joining("; "));
  }

  private String us(ControlCommand command, LocalDate day) {
    return done(command, act(day, By.ACTOR, US));
  }

  private Refusal refused(ControlCommand command, Act act) {
    String before = book.toString();
    Step<ControlBook> step = book.apply(command, act);
    assertThat(step).isInstanceOf(Step.Refused.class);
    assertThat(book).hasToString(before);
    return ((Step.Refused<ControlBook>) step).refusal();
  }

  private String state() {
    return book.find(CHIPS).orElseThrow().stateName();
  }

  @Test
  void a_proposal_is_announced_takes_force_is_eased_and_lifted() {
    assertThat(us(new Propose(CHIPS), DAY)).isEqualTo("us proposed control ai-chips");
    assertThat(book.deadlines()).as("a proposal never takes force by itself").isEmpty();
    assertThat(us(new Restrict(CHIPS, Optional.of(DAY.plusDays(5))), DAY))
        .isEqualTo("control ai-chips announced, effective 2025-06-02");
    assertThat(book.deadlines()).extracting(Deadline::day, Deadline::text)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(DAY.plusDays(5), "effective day of ai-chips"));
    assertThat(refused(new TakeEffect(CHIPS), act(DAY.plusDays(4), By.TIMER)).guard())
        .isEqualTo("effective-day-has-come");
    assertThat(done(new TakeEffect(CHIPS), act(DAY.plusDays(5), By.TIMER))).isEqualTo("control ai-chips in force");
    assertThat(us(new Ease(CHIPS), DAY.plusDays(6))).isEqualTo("control ai-chips eased");
    assertThat(us(new Restrict(CHIPS, Optional.empty()), DAY.plusDays(7))).isEqualTo("control ai-chips in force");
    assertThat(us(new Lift(CHIPS), DAY.plusDays(8))).isEqualTo("control ai-chips lifted");
    assertThat(us(new Propose(CHIPS), DAY.plusDays(9))).as("all may begin again").contains("proposed");
    assertThat(us(new Lift(CHIPS), DAY.plusDays(9))).isEqualTo("control ai-chips given up before it took force");
  }

  @Test
  void only_its_owner_moves_it_and_only_as_its_state_allows() {
    assertThat(refused(new Restrict(CHIPS, Optional.empty()), act(DAY, By.ACTOR, CN)).reason())
        .isEqualTo("control ai-chips is us's own; it alone moves it");
    assertThat(refused(new Restrict(CHIPS, Optional.of(DAY.minusDays(1))), act(DAY, By.ACTOR, US)).reason())
        .isEqualTo("the effective day 2025-05-27 is past; today is 2025-05-28");
    Refusal ease = refused(new Ease(CHIPS), act(DAY, By.ACTOR, US));
    assertThat(ease.reason()).isEqualTo("control ai-chips: ease needs the state in-force; it is none");
    assertThat(ease.possible()).containsExactly("propose", "restrict");
    assertThat(refused(new Ease(new ControlName("other")), act(DAY, By.ACTOR, US)).reason())
        .isEqualTo("there is no control other");
    us(new Restrict(CHIPS, Optional.empty()), DAY);
    us(new Ease(CHIPS), DAY);
    assertThat(refused(new Restrict(CHIPS, Optional.of(DAY.plusDays(1))), act(DAY, By.ACTOR, US)).reason())
        .isEqualTo("control ai-chips already applies; leave the effective day out");
  }

  @Test
  void an_effective_day_that_passes_under_a_suspension_bites_when_it_ends() {
    us(new Restrict(CHIPS, Optional.of(DAY.plusDays(10))), DAY);
    assertThat(us(new Suspend(CHIPS, Optional.of(DAY.plusDays(20))), DAY))
        .isEqualTo("control ai-chips suspended by its owner until 2025-06-17");
    assertThat(book.deadlines()).extracting(Deadline::day).containsExactly(DAY.plusDays(20));
    assertThat(done(new ControlCommand.EndSuspension(CHIPS), act(DAY.plusDays(20), By.TIMER)))
        .isEqualTo("control ai-chips resumed, in-force");
  }

  @Test
  void one_that_has_not_passed_comes_back_as_an_announcement() {
    us(new Restrict(CHIPS, Optional.of(DAY.plusDays(10))), DAY);
    us(new Suspend(CHIPS, Optional.empty()), DAY);
    assertThat(book.deadlines()).isEmpty();
    assertThat(us(new Resume(CHIPS), DAY.plusDays(9))).isEqualTo("control ai-chips resumed, announced");
    assertThat(refused(new Suspend(CHIPS, Optional.of(DAY)), act(DAY, By.ACTOR, US)).guard()).isEqualTo("until-later");
  }

  @Test
  void a_truce_and_its_owner_may_hold_it_back_together() {
    us(new Restrict(CHIPS, Optional.empty()), DAY);
    assertThat(done(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION)))
        .isEqualTo("control ai-chips suspended by truce geneva");
    assertThat(refused(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION)).guard()).isEqualTo("not-yet-by-truce");
    assertThat(refused(new Resume(CHIPS), act(DAY, By.ACTOR, US)).reason())
        .isEqualTo("control ai-chips is suspended by truce geneva; only the end of that truce brings it back");
    us(new Suspend(CHIPS, Optional.empty()), DAY);
    assertThat(done(new EndTruceSuspension(CHIPS, GENEVA), act(DAY, By.REACTION)))
        .isEqualTo("a suspension of control ai-chips ended with truce geneva; another still holds");
    assertThat(refused(new EndTruceSuspension(CHIPS, GENEVA), act(DAY, By.REACTION)).guard())
        .isEqualTo("suspended-by-truce");
    assertThat(us(new Resume(CHIPS), DAY)).isEqualTo("control ai-chips resumed, in-force");
  }

  @Test
  void a_deal_lifts_what_its_truce_suspended() {
    us(new Restrict(CHIPS, Optional.empty()), DAY);
    done(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION));
    us(new Suspend(CHIPS, Optional.empty()), DAY);
    assertThat(refused(new ControlCommand.LiftByDeal(CHIPS, new TruceName("twin")), act(DAY, By.REACTION)).guard())
        .isEqualTo("suspended-by-truce");
    assertThat(done(new ControlCommand.LiftByDeal(CHIPS, GENEVA), act(DAY, By.REACTION)))
        .isEqualTo("control ai-chips lifted");
  }

  private void refusedFor(String reason, ControlCommand command, LocalDate day, By by, Actor... actors) {
    assertThat(refused(command, act(day, by, actors)).reason()).isEqualTo(reason);
  }

  @Test
  void a_refusal_says_why() {
    us(new Restrict(CHIPS, Optional.of(DAY.plusDays(5))), DAY);
    refusedFor("control ai-chips takes force on 2025-06-02", new TakeEffect(CHIPS), DAY.plusDays(4), By.TIMER);
    refusedFor("a suspension ends after today, 2025-05-28, not on 2025-05-28", new Suspend(CHIPS, Optional.of(DAY)), DAY,
        By.ACTOR, US);
    refusedFor("control ai-chips is us's own; it alone moves it", new Suspend(CHIPS, Optional.empty()), DAY, By.ACTOR, CN);
    us(new Suspend(CHIPS, Optional.of(DAY.plusDays(3))), DAY);
    refusedFor("no suspension ends today", new ControlCommand.EndSuspension(CHIPS), DAY.plusDays(2), By.TIMER);
    refusedFor("truce geneva does not suspend control ai-chips", new EndTruceSuspension(CHIPS, GENEVA), DAY, By.REACTION);
    refusedFor("truce geneva does not suspend control ai-chips", new ControlCommand.LiftByDeal(CHIPS, GENEVA), DAY, By.REACTION);
    refusedFor("control ai-chips is us's own; it alone moves it", new Resume(CHIPS), DAY, By.ACTOR, CN);
    done(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION));
    refusedFor("truce geneva already suspends control ai-chips", new SuspendByTruce(CHIPS, GENEVA), DAY, By.REACTION);
    assertThat(done(new ControlCommand.EndSuspension(CHIPS), act(DAY.plusDays(3), By.TIMER)))
        .isEqualTo("a suspension of control ai-chips ended; another still holds");
    refusedFor("no suspension ends today", new ControlCommand.EndSuspension(CHIPS), DAY.plusDays(4), By.TIMER);
    assertThat(done(new EndTruceSuspension(CHIPS, GENEVA), act(DAY.plusDays(4), By.REACTION)))
        .isEqualTo("control ai-chips resumed, announced");
    refusedFor("each government complains for itself; name it alone", new Complain(RECIPROCAL, Optional.empty()), DAY, By.ACTOR, US, CN);
  }

  /** Whatever is held back comes back as it was, whoever ends the suspension. */
  @Test
  void what_was_eased_or_in_force_comes_back_so() {
    for (boolean eased : new boolean[] {false, true}) {
      us(new Restrict(CHIPS, Optional.empty()), DAY);
      if (eased) {
        us(new Ease(CHIPS), DAY);
      }
      String before = eased ? "eased" : "in-force";
      us(new Suspend(CHIPS, Optional.empty()), DAY);
      us(new Suspend(CHIPS, Optional.of(DAY.plusDays(1))), DAY);
      done(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION));
      assertThat(us(new Resume(CHIPS), DAY)).isEqualTo("a suspension of control ai-chips ended; another still holds");
      done(new EndTruceSuspension(CHIPS, GENEVA), act(DAY, By.REACTION));
      assertThat(state()).isEqualTo(before);
      done(new SuspendByTruce(CHIPS, GENEVA), act(DAY, By.REACTION));
      done(new EndTruceSuspension(CHIPS, GENEVA), act(DAY, By.REACTION));
      us(new Suspend(CHIPS, Optional.of(DAY.plusDays(1))), DAY);
      done(new ControlCommand.EndSuspension(CHIPS), act(DAY.plusDays(1), By.TIMER));
      assertThat(state()).isEqualTo(before);
      us(new Lift(CHIPS), DAY);
    }
  }

  @Test
  void the_book_as_text_says_what_stands_where() {
    assertThat(book.toString()).isEqualTo("ai-chips None[]\n");
    us(new Propose(CHIPS), DAY);
    done(new Complain(RECIPROCAL, Optional.empty()), act(DAY, By.ACTOR, CN));
    assertThat(book.toString().lines()).hasSize(2).first().asString().startsWith("ai-chips Proposed[origin=");
    assertThat(book.toString().lines().skip(1).findFirst().orElseThrow()).contains("cn").contains("reciprocal").contains("Pending");
    assertThat(book.controls()).singleElement().satisfies(c -> assertThat(c.stateName()).isEqualTo("proposed"));
  }

  @Test
  void its_state_is_explained_by_its_day() {
    us(new Restrict(CHIPS, Optional.empty()), DAY);
    var why = ControlMetrics.of(List.of(SPEC)).get(0).why().apply(book);
    assertThat(why.label()).isEqualTo("control ai-chips");
    assertThat(why.value()).isEqualTo("in-force");
    assertThat(why.parts()).singleElement().satisfies(part -> {
      assertThat(part.label()).isEqualTo("since");
      assertThat(part.value()).isEqualTo("2025-05-28");
      assertThat(part.note()).isEqualTo("test");
    });
  }

  @Test
  void complaints_are_kept_with_who_about_what_and_since_when() {
    assertThat(done(new Complain(RECIPROCAL, Optional.empty()), act(DAY, By.ACTOR, CN)))
        .isEqualTo("cn complained to the WTO about reciprocal of us");
    assertThat(done(new Complain(RECIPROCAL, Optional.empty()), act(DAY.plusDays(1), By.ACTOR, CN))).endsWith("of us, again");
    assertThat(book.complaints()).singleElement().satisfies(c -> {
      assertThat(c.by()).isEqualTo(CN);
      assertThat(c.against()).containsExactly(US);
      assertThat(c.filings()).extracting(Origin::day).containsExactly(DAY, DAY.plusDays(1));
    });
    assertThat(refused(new Complain(RECIPROCAL, Optional.empty()), act(DAY, By.ACTOR, US)).reason())
        .isEqualTo("nobody else levies reciprocal");
    assertThat(refused(new Complain(RECIPROCAL, Optional.empty()), act(DAY, By.ACTOR, US, CN)).guard()).isEqualTo("one-complains");
    assertThat(refused(new Complain(new LayerName("none"), Optional.empty()), act(DAY, By.ACTOR, CN)).guard()).isEqualTo("known-layer");
  }

  @Test
  void a_complaint_about_the_goods_of_some_is_one_of_its_own() {
    Actor eu = new Actor("eu");
    Actor ca = new Actor("ca");
    book = ControlBook.of(List.of(SPEC), List.of(MeasureId.parse("us.cn.reciprocal"), MeasureId.parse("us.eu.reciprocal"),
        MeasureId.parse("ca.all.reciprocal")));
    assertThat(done(about("cn"), act(DAY, By.ACTOR, CN))).isEqualTo("cn complained to the WTO about reciprocal of us, ca on cn");
    assertThat(done(about("eu, cn"), act(DAY, By.ACTOR, CN))).endsWith("of us, ca on cn, eu");
    assertThat(done(about("cn, eu, cn"), act(DAY, By.ACTOR, CN))).endsWith("on cn, eu, again");
    assertThat(done(new Complain(RECIPROCAL, Optional.empty()), act(DAY, By.ACTOR, CN))).endsWith("of us, ca");
    assertThat(done(new Complain(RECIPROCAL, Optional.of(new Partners(true, List.of()))), act(DAY, By.ACTOR, CN)))
        .as("all is all that it falls on").endsWith("of us, ca, again");
    assertThat(book.complaints()).extracting(ControlBook.Complaint::on)
        .containsExactly(List.of(CN), List.of(CN, eu), List.of());
    assertThat(book.complaints()).allSatisfy(c -> assertThat(c.against()).containsExactly(US, ca));
    assertThat(done(about("us"), act(DAY, By.ACTOR, CN))).as("a layer on all falls on us, not on ca itself").contains("of ca on us");
    assertThat(refused(about("us, ca"), act(DAY, By.ACTOR, US)).reason()).isEqualTo("nobody else levies reciprocal on ca");
    assertThat(refused(about("ca"), act(DAY, By.ACTOR, CN)).guard()).isEqualTo("layer-on-partner");
    assertThat(refused(new Complain(RECIPROCAL, Optional.of(new Partners(true, List.of(eu)))), act(DAY, By.ACTOR, CN)).reason())
        .isEqualTo("a complaint has no exceptions; name the partners, or all");
  }

  private static Complain about(String partners) {
    return new Complain(RECIPROCAL,
        Optional.of(new Partners(false, Arrays.stream(partners.split(", ")).map(Actor::new).toList())));
  }

  @Test
  void what_is_legal_is_drawn_from_the_rows() {
    assertThat(legal(US)).containsExactly(
        "propose {control=ai-chips}", "restrict {control=ai-chips}", "complain {layer=retaliation}");
    us(new Restrict(CHIPS, Optional.empty()), DAY);
    assertThat(legal(US)).contains("ease {control=ai-chips}", "lift {control=ai-chips}", "suspend {control=ai-chips}");
    assertThat(legal(CN)).containsExactly("complain {layer=reciprocal}");
  }

  private List<String> legal(Actor actor) {
    return book.legal(List.of(actor), DAY).stream()
        .map((Legal l) -> Names.kebab(l.command()) + " " + l.slots()).sorted()
        .sorted(java.util.Comparator.comparing(s -> s.startsWith("complain"))).toList();
  }

  @Test
  void what_can_be_asked_of_it() {
    var metric = ControlMetrics.of(List.of(SPEC)).get(0);
    assertThat(metric.name()).isEqualTo("control.ai-chips.state");
    assertThat(metric.value().apply(book)).isEqualTo(new Value.State("none"));
    assertThat(metric.why().apply(book).note()).isEqualTo("us on cn, breaks new-tech-controls; nobody has spoken of it");
    us(new Restrict(CHIPS, Optional.of(DAY.plusDays(1))), DAY);
    assertThat(metric.why().apply(book).note()).endsWith("effective 2025-05-29");
    us(new Suspend(CHIPS, Optional.empty()), DAY);
    assertThat(metric.why().apply(book).note()).endsWith("by its owner");
    assertThat(metric.why().apply(book).origin().orElseThrow().day()).isEqualTo(DAY);
  }

  @Test
  void a_control_is_aimed_at_somebody_else() {
    assertThatThrownBy(() -> new ControlSpec(CHIPS, "", US, List.of(), Optional.empty(), Cites.NONE))
        .hasMessage("control ai-chips is aimed at nobody");
    assertThatThrownBy(() -> new ControlSpec(CHIPS, "", US, List.of(CN, US), Optional.empty(), Cites.NONE))
        .hasMessage("control ai-chips is aimed at its own government, us");
  }

  @Test
  void every_declared_state_can_be_reached() {
    Set<String> reached = ControlMachine.transitions().stream().map(Transition::to).collect(Collectors.toSet());
    reached.add("none");
    Set<String> declared = Arrays.stream(ControlState.class.getPermittedSubclasses())
        .flatMap(c -> c.isInterface() ? Arrays.stream(c.getPermittedSubclasses()) : java.util.stream.Stream.of(c))
        .map(Names::kebab).collect(Collectors.toSet());
    assertThat(reached).isEqualTo(declared);
    assertThat(ComplaintMachine.transitions()).extracting(Transition::to).containsOnly("pending");
  }
}
