package dev.snapback.truce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every combination of the withdraw block: by, cause, notice, restores, by whoever leaves, disputed or not. */
class WithdrawTest {
  private static final Actor US = new Actor("us");
  private static final Actor CN = new Actor("cn");
  private static final Actor EU = new Actor("eu");
  private static final TruceName GENEVA = new TruceName("geneva");
  private static final ObligationName LICENSES = new ObligationName("licenses");
  private static final LocalDate DAY = LocalDate.parse("2025-05-12");

  /** What has become of the obligation when somebody leaves. */
  enum Dispute { NONE, ACCUSED, DENIED, HONORED, BREACHED }

  record Case(List<Actor> by, TruceSpec.Cause cause, int notice, TruceSpec.Restores restores, Dispute dispute,
      Actor leaver) {
    boolean mayLeave() {
      boolean disputed = switch (dispute) {
        case NONE, HONORED -> false;
        case ACCUSED, DENIED, BREACHED -> true;
      };
      return by.contains(leaver) && (cause == TruceSpec.Cause.NONE || disputed);
    }

    /** The guard that refuses: the party comes before the right to leave, that before the cause. */
    String guard() {
      return leaver.equals(EU) ? "party" : by.contains(leaver) ? "has-cause" : "may-withdraw";
    }
  }

  static Stream<Case> cases() {
    var cases = new ArrayList<Case>();
    for (List<Actor> by : List.of(List.of(US, CN), List.of(US), List.of(CN))) {
      for (TruceSpec.Cause cause : TruceSpec.Cause.values()) {
        for (int notice : new int[] {0, 7, 90}) {
          for (TruceSpec.Restores restores : TruceSpec.Restores.values()) {
            for (Dispute dispute : Dispute.values()) {
              for (Actor leaver : List.of(US, CN, EU)) {
                cases.add(new Case(by, cause, notice, restores, dispute, leaver));
              }
            }
          }
        }
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavingGoesByTheBlock(Case c) {
    TruceBook book = disputed(signed(c), c.dispute());
    Step<TruceBook> step = book.apply(new TruceCommand.Withdraw(GENEVA), act(DAY, By.ACTOR, c.leaver()));
    assertThat(book.legal(List.of(c.leaver()), DAY).stream()
        .anyMatch(l -> l.command() == TruceCommand.Withdraw.class)).as("what is listed").isEqualTo(c.mayLeave());
    if (!c.mayLeave()) {
      Refusal refusal = ((Step.Refused<TruceBook>) step).refusal();
      assertThat(refusal.guard()).isEqualTo(c.guard());
      assertThat(refusal.reason()).isNotBlank();
      return;
    }
    TruceBook left = done(step);
    if (c.notice() > 0) {
      assertThat(truce(left).stateName()).isEqualTo("in-force");
      assertThat(done(left.apply(new TruceCommand.Extend(GENEVA, new TruceCommand.Extension.By(Span.days(5))),
          act(DAY, By.ACTOR, US, CN)))).as("a notice does not stop an extension").isNotNull();
      assertThat(left.deadlines()).extracting(Deadline::day).as("the lapse comes too late")
          .containsExactly(DAY.plusDays(c.notice()));
      assertThat(left.apply(new TruceCommand.Leave(GENEVA), act(DAY.plusDays(c.notice() - 1), By.TIMER)))
          .isInstanceOf(Step.Refused.class);
      step = left.apply(new TruceCommand.Leave(GENEVA), act(DAY.plusDays(c.notice()), By.TIMER));
      left = done(step);
    }
    assertThat(((Step.Done<TruceBook>) step).events()).singleElement()
        .isInstanceOfSatisfying(TruceEvent.Withdrew.class, e -> {
          assertThat(e.by()).isEqualTo(c.leaver());
          assertThat(e.restores()).isEqualTo(c.restores());
          assertThat(e.end()).isEqualTo(DAY.plusDays(90));
        });
    assertThat(truce(left).stateName()).isEqualTo("withdrawn");
    assertThat(left.apply(new TruceCommand.Deny(LICENSES), act(DAY, By.ACTOR, CN)))
        .as("14: its obligations can no longer be moved").isInstanceOf(Step.Refused.class);
    assertThat(left.deadlines()).isEmpty();
  }

  private static TruceBook signed(Case c) {
    var withdraw = new TruceSpec.Withdraw(c.by(), c.cause(), Span.days(c.notice()), c.restores());
    TruceSpec spec = new TruceSpec(GENEVA, "Geneva", List.of(US, CN), Span.days(90),
        List.of(new TruceSpec.Cited(new Term.Promise(CN, Term.Duty.APPROVE, LICENSES), Cites.NONE)),
        TruceSpec.Extend.FREE, withdraw, Cites.NONE);
    return done(TruceBook.of(List.of(spec))
        .apply(new TruceCommand.Sign(GENEVA, Optional.empty()), act(DAY, By.ACTOR, US, CN)));
  }

  private static TruceBook disputed(TruceBook book, Dispute dispute) {
    var accuse = new TruceCommand.Accuse(CN, LICENSES);
    return switch (dispute) {
      case NONE -> book;
      case ACCUSED -> done(book.apply(accuse, act(DAY, By.ACTOR, US)));
      case DENIED -> done(disputed(book, Dispute.ACCUSED)
          .apply(new TruceCommand.Deny(LICENSES), act(DAY, By.ACTOR, CN)));
      case HONORED -> done(disputed(book, Dispute.DENIED)
          .apply(new TruceCommand.Honor(LICENSES), act(DAY, By.ACTOR, CN)));
      case BREACHED -> done(book.apply(new TruceCommand.Breach(LICENSES), act(DAY, By.REACTION)));
    };
  }

  private static TruceBook.Truce truce(TruceBook book) {
    return book.find(GENEVA).orElseThrow();
  }

  private static Act act(LocalDate day, By by, Actor... actors) {
    return new Act(day, by, List.of(actors), new Origin(day, "test", Cites.NONE));
  }

  private static TruceBook done(Step<TruceBook> step) {
    assertThat(step).as(step.toString()).isInstanceOf(Step.Done.class);
    return ((Step.Done<TruceBook>) step).next();
  }
}
