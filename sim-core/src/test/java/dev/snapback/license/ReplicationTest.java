package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.license.LicenseCommand.ExpediteLicenses;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.vocabulary.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A queue that goes on as another replication: the past stays, and what nobody has seen yet is drawn again. */
class ReplicationTest {
  private static LicenseCommand file(int count) {
    return new FileApplications(count, Samples.RARE_EARTHS, Samples.AUTOS, Optional.empty());
  }

  private static Samples.Builder everyDay(String review) {
    var b = new Samples.Builder();
    b.calendar = Samples.everyDay();
    b.review = review;
    return b;
  }

  /** Another replication: what has been seen stays, what has not is drawn again. */
  @Test
  void anotherReplicationDrawsWhatHasNotBeenSeen() {
    var b = everyDay("uniform(10d, 40d)");
    b.capacity = Capacity.of(1000);
    b.approval = Share.percent(50);
    var play = b.play().firms(file(200)).days(20).firms(file(50));
    LicenseBook same = play.book.fork();
    same.replicate(1, 0);
    assertThat(same.pending(Samples.RARE_EARTHS, play.today)).isEqualTo(play.book.pending(Samples.RARE_EARTHS, play.today));
    var first = replicated(play, 1, 1);
    var second = replicated(play, 1, 2);
    assertThat(lives(first)).isNotEqualTo(lives(second)).isNotEqualTo(lives(play.fork().days(45)));
    assertThat(lives(replicated(play, 1, 2))).isEqualTo(lives(second));
    assertThat(lives(replicated(play, 7, 2))).isNotEqualTo(lives(second));
    for (int id = 1; id <= 200; id++) {
      String before = play.life(id);
      assertThat(first.life(id)).as("what has happened stays").startsWith(before);
      if (before.endsWith("accepted")) {
        assertThat(first.life(id)).as("a review ends after what has elapsed").matches(".* (0[4-5])-\\d\\d (granted|denied)");
        assertThat(first.life(id).substring(before.length() + 2, before.length() + 7)).isGreaterThanOrEqualTo("04-20");
      }
    }
    assertThat(lives(first).subList(200, 250)).as("no review had begun").anyMatch(life -> life.contains(", 05-0"));
  }

  private static Samples.Play replicated(Samples.Play of, long seed, int replication) {
    var play = of.fork();
    play.book.replicate(seed, replication);
    return play.days(45);
  }

  private static List<String> lives(Samples.Play play) {
    return IntStream.rangeClosed(1, 250).mapToObj(play::life).toList();
  }

  /** What stands in line has had its review in every replication; how it comes out has not been seen. */
  @Test
  void whatStandsInLineStaysThere() {
    var b = everyDay("uniform(2d, 30d)");
    b.approval = Share.percent(50);
    b.capacity = Capacity.of(0);
    b.expeditedCapacity = Optional.of(Capacity.of(1000));
    var play = b.play().firms(file(100)).days(12);
    Queue queue = play.queue();
    int[] ripe = IntStream.range(0, 100).map(i -> Slots.FIRST + i * Slots.STRIDE)
        .filter(slot -> queue.rules().review.draw(queue.slots().at[slot + Slots.REVIEW]) <= 11).toArray();
    assertThat(ripe).hasSizeBetween(20, 60);
    int turned = 0;
    for (int replication = 1; replication < 6; replication++) {
      var other = play.fork();
      other.book.replicate(1, replication);
      Slots slots = other.queue().slots();
      for (int slot : ripe) {
        assertThat(slots.at[slot + Slots.REVIEW]).isEqualTo(queue.slots().at[slot + Slots.REVIEW]);
        turned += slots.at[slot + Slots.OUTCOME] == queue.slots().at[slot + Slots.OUTCOME] ? 0 : 1;
      }
      other.cn(new ExpediteLicenses(Samples.RARE_EARTHS)).days(1);
      for (int slot : ripe) {
        assertThat(other.life((slot - Slots.FIRST) / Slots.STRIDE + 1)).matches(".* 04-12 (granted|denied)");
      }
    }
    assertThat(turned).isEqualTo(5 * ripe.length);
  }
}
