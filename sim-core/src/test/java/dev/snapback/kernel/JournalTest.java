package dev.snapback.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What has happened is only ever added to, and forks share what is older. */
class JournalTest {
  private static Journal<String> of(String... entries) {
    Journal<String> journal = Journal.empty();
    for (String entry : entries) {
      journal = journal.plus(entry);
    }
    return journal;
  }

  @Test
  void theEmptyJournalHoldsNothing() {
    assertThat(Journal.empty().size()).isZero();
    assertThat(Journal.empty().entries()).isEmpty();
    assertThat(Journal.empty().since(0)).isEmpty();
  }

  @Test
  void entriesComeOldestFirst() {
    assertThat(of("a", "b", "c").entries()).containsExactly("a", "b", "c");
    assertThat(of("a", "b", "c").size()).isEqualTo(3);
  }

  @Test
  void sinceCountsFromZeroAndBeyondTheEndIsNothing() {
    assertThat(of("a", "b", "c").since(0)).containsExactly("a", "b", "c");
    assertThat(of("a", "b", "c").since(1)).containsExactly("b", "c");
    assertThat(of("a", "b", "c").since(2)).containsExactly("c");
    assertThat(of("a", "b", "c").since(3)).isEmpty();
    assertThat(of("a", "b", "c").since(4)).isEmpty();
  }

  @Test
  void forksKnowNothingOfEachOther() {
    Journal<String> past = of("a", "b");
    Journal<String> left = past.plus("left");
    Journal<String> right = past.plus("right").plus("again");
    assertThat(past.entries()).containsExactly("a", "b");
    assertThat(left.entries()).containsExactly("a", "b", "left");
    assertThat(right.entries()).containsExactly("a", "b", "right", "again");
  }

  @Test
  void whatItGivesMayBeChangedWithoutChangingIt() {
    Journal<String> journal = of("a");
    List<String> given = journal.entries();
    given.add("b");
    assertThat(journal.entries()).containsExactly("a");
  }

  @Test
  void aLongOneIsReadWithoutRecursion() {
    Journal<Integer> journal = Journal.empty();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      journal = journal.plus(i);
      all.add(i);
    }
    assertThat(journal.since(100_000)).isEqualTo(all.subList(100_000, all.size()));
  }
}
