package dev.snapback.world;

import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.TariffBook;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The economy of a world, under the rates that its tariffs make. Evenings are played when somebody asks for the book, all
 * at once and day by day, and so is what changes between them, rates and numbers alike: most replications are never asked,
 * or at their end only. It looks at the rates only when the tariffs have changed. Mutable, not safe for threads.
 */
final class Economy {
  private final AppliedRates applied;
  /** In the order in which they came. */
  private final Deque<Change> changes;
  private EconomyBook book;
  /** The tariffs that the book knows. */
  private TariffBook played;
  /** The tariffs of the last evening, owed or played. */
  private TariffBook seen;
  /** The first evening that is still to be played. */
  private LocalDate next;
  private int owed;

  /** What is to be played before an evening. */
  private sealed interface Change {
    /** The day before whose evening it comes. */
    LocalDate day();

    /** Other tariffs stand from this evening on. */
    record Tariffs(LocalDate day, TariffBook tariffs) implements Change {}

    /** Other numbers hold from this morning on. */
    record Numbers(LocalDate day, EconomySpec spec) implements Change {}
  }

  private Economy(AppliedRates applied, EconomyBook book, TariffBook tariffs, LocalDate next) {
    this.applied = applied;
    this.changes = new ArrayDeque<>();
    this.book = book;
    this.played = tariffs;
    this.seen = tariffs;
    this.next = next;
  }

  /** Returns the economy on the first morning, where the scenario has one. */
  static Optional<Economy> start(WorldSpec spec, TariffBook tariffs) {
    return spec.economy().map(e -> {
      var applied = new AppliedRates(e, spec.tariffs());
      var book = EconomyBook.start(e, applied.duties(), applied.under(tariffs));
      return new Economy(applied, book, tariffs, spec.clock().start());
    });
  }

  /** Returns an economy that shares nothing that changes with this one; this one is not written. */
  Economy fork() {
    var copy = new Economy(applied, book.fork(), played, next);
    copy.changes.addAll(changes);
    copy.seen = seen;
    copy.owed = owed;
    return copy;
  }

  /** Returns how it will stand on a morning if these rates, of an earlier one, stay until then. */
  Economy under(TariffBook rates, LocalDate from, LocalDate until) {
    Economy kept = fork();
    EconomyBook playing = kept.book();
    playing.rates(from, applied.under(rates));
    from.datesUntil(until).forEach(playing::evening);
    kept.played = rates;
    kept.seen = rates;
    kept.next = until;
    return kept;
  }

  EconomySpec spec() {
    return book().spec();
  }

  /** Goes on with other numbers from a morning on. */
  void follow(EconomySpec numbers) {
    changes.add(new Change.Numbers(next.plusDays(owed), numbers));
  }

  /** An evening has come, under these tariffs. */
  void evening(TariffBook tariffs) {
    if (seen != tariffs) {
      seen = tariffs;
      changes.add(new Change.Tariffs(next.plusDays(owed), tariffs));
    }
    owed++;
  }

  /** Whether other rates stand now than on the last evening, so that the book answers to those of before. */
  boolean behind(TariffBook tariffs) {
    return seen != tariffs && !applied.same(seen, tariffs);
  }

  /** The book, with all its evenings played. */
  EconomyBook book() {
    for (; owed > 0; owed--) {
      change();
      book.evening(next);
      next = next.plusDays(1);
    }
    change();
    return book;
  }

  /** Plays what comes before the next evening. */
  private void change() {
    while (!changes.isEmpty() && !changes.element().day().isAfter(next)) {
      switch (changes.remove()) {
        case Change.Tariffs one -> {
          played = one.tariffs();
          book.rates(next, applied.under(one.tariffs()));
        }
        case Change.Numbers one -> book = book.with(next, one.spec());
      }
      if (!book.spec().forward().equals(Share.NONE)) {
        book.announced(Announcements.of(book.spec(), applied, played));
      }
    }
  }
}
