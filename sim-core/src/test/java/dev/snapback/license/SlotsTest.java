package dev.snapback.license;

import static dev.snapback.license.Slots.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.Draws;
import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The arrays below the queue: what a slot keeps apart, how lists are laid out, whose words are drawn when. */
class SlotsTest {
  private static Rules rules(Consumer<Samples.Builder> change) {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "20 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(3)");
    b.calendar = Samples.everyDay();
    change.accept(b);
    return new Rules(b.spec(), Samples.START, Optional.empty());
  }

  private static int slot(Slots slots) {
    slots.reserve(1);
    int slot = slots.take(70_000, 40, 3_000, 200_000);
    slots.accepted(slot, 3_500, 3_600);
    slots.state(slot, 2);
    return slot;
  }

  @Test
  void aSlotKeepsItsFieldsApart() {
    var slots = new Slots();
    slots.reserve(1);
    slots.take(1, 0, 0, 0);
    int slot = slot(slots);
    slots.returnedOnceMore(slot);
    slots.returnedOnceMore(slot);
    slots.next(slot, 77);
    assertThat(List.of(slots.id(slot), slots.line(slot), slots.filedDay(slot), slots.index(slot), slots.acceptedAtLimit(slot),
        slots.acceptedAtReview(slot), slots.state(slot), slots.returned(slot), slots.next(slot)))
        .containsExactly(70_000, 40, 3_000, 200_000, 3_500, 3_600, 2, 2, 77);
    slots.accepted(slot, 1, 2);
    slots.state(slot, 3);
    assertThat(List.of(slots.id(slot), slots.line(slot), slots.acceptedAtLimit(slot), slots.acceptedAtReview(slot),
        slots.state(slot), slots.returned(slot))).containsExactly(70_000, 40, 1, 2, 3, 2);
    Slots copy = slots.copy();
    slots.end(slot);
    assertThat(slots.gone(slot)).isTrue();
    assertThat(copy.gone(slot)).isFalse();
    assertThat(slots.gone(FIRST)).isFalse();
    assertThat(slots.used()).isEqualTo(FIRST + 2 * Slots.STRIDE);
  }

  @Test
  void aSlotGivenBackIsTakenNext() {
    var slots = new Slots();
    slots.reserve(3);
    int first = slots.take(1, 0, 0, 0);
    int second = slots.take(2, 0, 0, 0);
    slots.release(first);
    slots.release(second);
    assertThat(List.of(slots.take(3, 0, 0, 0), slots.take(4, 0, 0, 0), slots.take(5, 0, 0, 0)))
        .containsExactly(second, first, FIRST + 2 * Slots.STRIDE);
    slots.clear();
    assertThat(slots.used()).isEqualTo(FIRST);
    assertThat(slots.take(6, 0, 0, 0)).isEqualTo(FIRST);
  }

  private static long hash(Consumer<Slots> change) {
    var slots = new Slots();
    int slot = slot(slots);
    change.accept(slots);
    return slots.hash(5, slot, 9);
  }

  @Test
  void theHashOfASlotSeesEachField() {
    long hash = hash(s -> { });
    assertThat(hash).isEqualTo(hash(s -> { }));
    var changes = List.<Consumer<Slots>>of(s -> s.state(FIRST, 3), s -> s.returnedOnceMore(FIRST),
        s -> s.accepted(FIRST, 3_501, 3_600), s -> s.accepted(FIRST, 3_500, 3_601), s -> s.at[FIRST + Slots.REVIEW] = 1,
        s -> s.at[FIRST + Slots.OUTCOME] = 1, s -> s.at[FIRST + Slots.KG] = 1);
    assertThat(changes.stream().map(SlotsTest::hash).distinct()).hasSize(changes.size()).doesNotContain(hash);
    for (int[] other : new int[][] {{70_001, 40, 3_000, 9, 5}, {70_000, 41, 3_000, 9, 5}, {70_000, 40, 3_001, 9, 5},
        {70_000, 40, 3_000, 8, 5}, {70_000, 40, 3_000, 9, 6}}) {
      var slots = new Slots();
      slots.reserve(1);
      slots.take(other[0], other[1], other[2], 200_000);
      slots.accepted(FIRST, 3_500, 3_600);
      slots.state(FIRST, 2);
      assertThat(slots.hash(other[4], FIRST, other[3])).isNotEqualTo(hash);
    }
  }

  @Test
  void listsAreLaidOutForTheirRulesOnly() {
    Rules rules = rules(b -> { });
    var lists = new Lists(new Slots(), rules);
    assertThat(lists.areLaidOutFor(rules)).isTrue();
    assertThat(lists.areLaidOutFor(rules(b -> b.review = "fixed(9d)"))).as("as large a ring").isTrue();
    assertThat(lists.areLaidOutFor(rules(b -> b.review = "fixed(90d)"))).isFalse();
    assertThat(lists.areLaidOutFor(rules(b -> b.refile = Span.days(90)))).isFalse();
    assertThat(lists.areLaidOutFor(rules(b -> b.priority = List.of(Samples.AUTOS)))).isFalse();
    assertThat(lists.areLaidOutFor(rules(b -> b.beyond = Optional.of(Beyond.LAPSES)))).isFalse();
    assertThat(lists.areLaidOutFor(rules(b -> b.beyond = Optional.of(Beyond.CAPPED)))).isTrue();
  }

  /** Twice the days ahead without a list of what lapses take as much room as half of them with one. */
  @Test
  void listsOfOneLengthMayBeLaidOutOtherwise() {
    Rules lapsing = rules(b -> {
      b.limit = Span.days(200);
      b.review = "fixed(60d)";
      b.beyond = Optional.of(Beyond.LAPSES);
    });
    Rules capped = rules(b -> {
      b.limit = Span.days(200);
      b.review = "fixed(100d)";
      b.beyond = Optional.of(Beyond.CAPPED);
    });
    assertThat(capped.reviewRing).isEqualTo(2 * lapsing.reviewRing);
    assertThat(new Lists(new Slots(), lapsing).areLaidOutFor(capped)).isFalse();
  }

  private static LicenseCommand file(int count) {
    return new FileApplications(count, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty());
  }

  private static Samples.Builder everyDay() {
    var b = new Samples.Builder();
    b.calendar = Samples.everyDay();
    return b;
  }

  /** Those whose review is over stay in line, each of them, when reviews become longer. */
  @Test
  void allThatStandInLineStayThere() {
    var b = everyDay();
    b.capacity = Capacity.of(0);
    var play = b.play().firms(file(40)).days(11).set("review", "fixed(300d)").set("capacity", "25 per wd").days(2);
    assertThat(play.ends(40)).containsOnly("04-11 granted", "04-12 granted");
    assertThat(play.ends(25)).containsOnly("04-11 granted");
  }

  /** Delays run on, each to its day, while reviews are laid out anew. */
  @Test
  void whatWasReturnedComesBackOnItsDay() {
    var b = everyDay();
    b.review = "fixed(1d)";
    b.returned = Share.ALL;
    b.refile = Span.days(7);
    b.returns = 1;
    var play = b.play();
    for (int day = 0; day < 8; day++) {
      play.firms(file(1)).days(1);
    }
    play.days(1).cn(new ExpediteLicenses(Samples.RARE_EARTHS)).days(20);
    for (int id = 1; id <= 8; id++) {
      assertThat(play.life(id)).contains("04-0" + id + " returned, 04-" + (id + 107 + "").substring(1)
          + " filed again");
    }
  }

  /** What lapses with the regime: what is under review by age, what is filed, what was returned with the next first. */
  @Test
  void whatLapsesWithTheRegimeDoesSoInOrder() {
    var b = everyDay();
    b.review = "fixed(1d)";
    b.returned = Share.ALL;
    b.refile = Span.days(30);
    b.capacity = Capacity.of(1);
    var play = b.play().firms(file(4)).days(3).firms(file(1));
    play.events.clear();
    play.cn(new LiftLicenses(Samples.RARE_EARTHS));
    assertThat(play.events).filteredOn(e -> e instanceof LicenseEvent.Application)
        .extracting(e -> ((LicenseEvent.Application) e).id()).containsExactly(3, 4, 5, 1, 2);
  }

  /** Sixty times, twenty applications are filed, taken back some days later, and reviews set in turn: rooms in use then. */
  private static int roomAfter(Samples.Builder b, int days, String... reviews) {
    var play = b.play();
    for (int i = 0; i < 60; i++) {
      int first = play.queue().filed() + 1;
      play.firms(file(20)).days(days);
      for (int id = first; id < first + 20; id++) {
        play.firms(new WithdrawApplication(Samples.RARE_EARTHS, id));
      }
      if (reviews.length > 0) {
        play.set("review", reviews[i % reviews.length]);
      }
    }
    return play.queue().slots().used() / Slots.STRIDE;
  }

  @Test
  void roomIsGivenBackWhereverItWas() {
    var b = everyDay();
    assertThat(roomAfter(b, 1, "fixed(100d)", "fixed(10d)")).as("reviews laid out anew").isLessThan(100);
    b.review = "fixed(1d)";
    b.capacity = Capacity.of(0);
    assertThat(roomAfter(b, 2, "fixed(100d)", "fixed(1d)")).as("lines laid out anew").isLessThan(100);
    b.returned = Share.ALL;
    b.capacity = Capacity.of(1000);
    b.refile = Span.days(3);
    assertThat(roomAfter(b, 2)).as("returned").isLessThan(150);
  }

  private static int filed(Queue queue, int days) {
    for (int day = 0; day < days; day++) {
      queue.evening(day, LicenseListener.NONE);
    }
    return queue.filed();
  }

  /** What arrives on a day is drawn at the day's address: a queue that goes on as another replication draws that one's. */
  @Test
  void arrivalsAreThoseOfTheReplication() {
    Rules rules = rules(b -> { });
    for (int from = 0; from < 8; from++) {
      var queue = new Queue(rules, 5, 0);
      queue.enter(Queue.Mode.CONTROLLED, 0, LicenseListener.NONE);
      int before = filed(queue, from);
      queue.replicate(5, 3);
      var other = new Queue(rules, 5, 3);
      other.enter(Queue.Mode.CONTROLLED, 0, LicenseListener.NONE);
      int skipped = filed(other, from);
      for (int day = from; day < from + 9; day++) {
        queue.evening(day, LicenseListener.NONE);
        other.evening(day, LicenseListener.NONE);
        assertThat(queue.filed() - before).as("from %s to %s", from, day).isEqualTo(other.filed() - skipped);
      }
    }
    var one = new Queue(rules, 5, 0);
    assertThat(one.hash()).isNotEqualTo(new Queue(rules, 6, 0).hash()).isNotEqualTo(new Queue(rules, 5, 1).hash())
        .isEqualTo(new Queue(rules, 5, 0).hash());
  }

  @Test
  void eachClassHasABacklogOfItsOwn() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(2)");
    b.backlog = Map.of(Samples.AUTOS, 3, Samples.DEFENSE, 5);
    var play = b.play().days(1);
    assertThat(play.metric("autos.filed")).isEqualTo("Amount[amount=3.0]");
    assertThat(play.metric("defense.filed_tonnes")).isEqualTo("Amount[amount=10.0]");
    b.arrivals.replaceAll(a -> new LicenseSpec.Arrivals(a.users(), a.destination(), a.rate(), Distribution.parse("uniform(1, 9)")));
    var drawn = b.play().firms(new FileApplications(5, Samples.RARE_EARTHS, Samples.DEFENSE, Optional.empty())).days(1);
    List<Tonnes> weights = IntStream.rangeClosed(1, 13)
        .mapToObj(id -> drawn.book.life(Samples.RARE_EARTHS, id).get(0).tonnes()).toList();
    assertThat(weights.subList(8, 13)).as("of the backlog, beside what was typed").doesNotContainAnyElementsOf(weights.subList(0, 5));
  }

  /** A firm holds a general license or not by the fourth word of its application: below the bound it does. */
  @Test
  void aWordOnTheBoundIsNoHolder() {
    Rules rules = rules(b -> b.arrivals.replaceAll(a -> new LicenseSpec.Arrivals(
        a.users(), a.destination(), ArrivalRate.parse("0 per day"), a.tonnes())));
    var draws = new Draws();
    draws.at(5, 0, rules.lines.streamOf[rules.lines.arrivals], 0, 0);
    long word = draws.fourth() & 0xFFFFFFFFL;
    for (int more : new int[] {0, 1}) {
      var queue = new Queue(rules, 5, 0);
      queue.enter(Queue.Mode.CONTROLLED, 0, LicenseListener.NONE);
      queue.fileTyped(0, 1, OptionalInt.empty(), 0, LicenseListener.NONE);
      long[] words = new long[rules.lines.classOf.length];
      words[rules.lines.arrivals] = word + more;
      queue.cover(words);
      queue.evening(0, LicenseListener.NONE);
      assertThat(queue.total(ApplicationCommand.COVER)).isEqualTo(more);
    }
  }
}
