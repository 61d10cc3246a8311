package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.snapback.vocabulary.RegimeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The book of steps: none is written that the table does not have. */
class RegisterTest {
  private final Slots slots = new Slots();
  private final Register register =
      new Register(slots, new Rules(new Samples.Builder().spec(), Samples.START, Optional.empty()));

  @Test
  void aStepThatIsNoRowIsAMistakeOfTheProgram() {
    slots.reserve(1);
    int slot = slots.take(7, 0, 0, 0);
    assertThatIllegalStateException().isThrownBy(() -> register.step(slot, ApplicationCommand.GRANT))
        .withMessage("application 7: no row for GRANT in state FILED");
    assertThatIllegalStateException().isThrownBy(() -> register.end(slot, ApplicationCommand.LAPSE, 3));
    assertThat(slots.gone(slot)).isFalse();
    register.accepted(slot);
    assertThat(register.state(slot)).isEqualTo(ApplicationState.UNDER_REVIEW);
    assertThatIllegalStateException().isThrownBy(() -> register.accepted(slot));
    register.end(slot, ApplicationCommand.GRANT, 3);
    assertThat(slots.gone(slot)).isTrue();
  }

  /** Whoever hears licenses hears neither of filings nor of refusals. */
  @Test
  void aListenerHearsWhatItWants() {
    slots.reserve(4);
    for (LicenseListener.Hears hears : LicenseListener.Hears.values()) {
      var heard = new ArrayList<ApplicationCommand>();
      register.open(0, new LicenseListener() {
        @Override
        public Hears hears() {
          return hears;
        }

        @Override
        public void happened(RegimeName regime, long day, int id, int users, int destination, int kg, ApplicationCommand what) {
          assertThat(day).isEqualTo(Samples.START.toEpochDay());
          heard.add(what);
        }
      });
      for (ApplicationCommand end : List.of(ApplicationCommand.GRANT, ApplicationCommand.DENY)) {
        int slot = slots.take(1, 0, 0, 0);
        register.filed(slot);
        register.accepted(slot);
        register.end(slot, end, 3);
        slots.release(slot);
      }
      assertThat(heard).as(hears.name()).isEqualTo(switch (hears) {
        case NOTHING -> List.of();
        case LICENSES -> List.of(ApplicationCommand.GRANT);
        case EVERYTHING -> List.of(ApplicationCommand.FILE, ApplicationCommand.ACCEPT, ApplicationCommand.REVIEW,
            ApplicationCommand.GRANT, ApplicationCommand.FILE, ApplicationCommand.ACCEPT, ApplicationCommand.REVIEW,
            ApplicationCommand.DENY);
      });
    }
  }

  /** What ends while it was not under review has no age of the limit. */
  @Test
  void onlyAReviewHasAnAge() {
    slots.reserve(2);
    int covered = slots.take(1, 0, 0, 0);
    register.end(covered, ApplicationCommand.COVER, 40);
    assertThat(register.tally.longest(0)).isZero();
    int reviewed = slots.take(2, 0, 0, 1);
    register.accepted(reviewed);
    slots.accepted(reviewed, 10, 0);
    register.end(reviewed, ApplicationCommand.DENY, 40);
    assertThat(register.tally.longest(0)).isEqualTo(30);
    assertThat(register.tally.onTime(0)).isEqualTo(2);
  }

  /** Waits are counted by the day up to 1,023, longer ones together. */
  @Test
  void waitsAreCountedByTheDay() {
    var tally = new Tally(2);
    for (int wait : new int[] {0, 63, 64, 64, 700, 1023, 1024, 3000}) {
      tally.decided(1, wait, 1, true);
    }
    tally.decided(0, 64, 2, false);
    assertThat(tally.longestWait()).isEqualTo(1023);
    assertThat(new int[] {tally.waited(1, 0), tally.waited(1, 63), tally.waited(1, 64), tally.waited(1, 700), tally.waited(1, 1023),
        tally.waited(1, 1024)}).containsExactly(1, 1, 2, 1, 3, 0);
    assertThat(tally.waited(0, 64)).isEqualTo(1);
    assertThat(tally.waited(0, 63)).isZero();
    assertThat(tally.onTime(1)).isEqualTo(8);
    assertThat(tally.onTime(0)).isZero();
    assertThat(tally.longest(0)).isEqualTo(2);
    Tally copy = tally.copy();
    assertThat(copy.hash(1)).isEqualTo(tally.hash(1)).isNotEqualTo(tally.hash(2));
    copy.decided(0, 64, 2, false);
    assertThat(copy.hash(1)).as("a wait").isNotEqualTo(tally.hash(1));
    assertThat(tally.waited(0, 64)).isEqualTo(1);
    copy = tally.copy();
    copy.decided(1, 5, 0, false);
    assertThat(copy.hash(1)).as("a wait of the other class").isNotEqualTo(tally.hash(1));
    copy = tally.copy();
    copy.licensed(1, 7);
    assertThat(copy.hash(1)).as("a weight").isNotEqualTo(tally.hash(1));
    assertThat(copy.licensedKg(1)).isEqualTo(7);
    copy = tally.copy();
    copy.add(1, ApplicationCommand.LAPSE);
    assertThat(copy.hash(1)).as("a count").isNotEqualTo(tally.hash(1));
    assertThat(new Tally(1).longestWait()).isEqualTo(63);
    assertThat(new Tally(1).waited(0, 64)).isZero();
  }

  /** Rooms are taken in no order: the oldest is the one with the lowest number. */
  @Test
  void theOldestIsFoundWhereverItStands() {
    var b = new Samples.Builder();
    b.review = "fixed(20d)";
    var play = b.play().firms(new LicenseCommand.FileApplications(2, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty()))
        .firms(new LicenseCommand.WithdrawApplication(Samples.RARE_EARTHS, 1)).days(2)
        .firms(new LicenseCommand.FileApplications(1, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty())).days(1);
    assertThat(play.book.pending(Samples.RARE_EARTHS, play.today))
        .containsExactly(new LicenseBook.Pending(Samples.AUTOS, ApplicationState.UNDER_REVIEW, 2, 3, 2));
    assertThat(play.book.ages(Samples.RARE_EARTHS, play.today)).containsExactly(1, 3);
    assertThat(play.metric("oldest_days")).isEqualTo("Amount[amount=3.0]");
  }
}
