package dev.snapback.world;

import dev.snapback.economy.EconomyBook;
import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.TariffBook;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The economy of a world, under the rates that its tariffs make. Evenings are played when somebody asks for the book, all
 * at once and day by day: most replications are never asked, or at their end only. It looks at the rates only when the
 * tariffs have changed. Mutable, not safe for threads.
 */
final class Economy {
  private final AppliedRates applied;
  private EconomyBook book;
  private TariffBook seen;
  /** The first evening that is still to be played, if there is one. */
  private LocalDate next;
  private int owed;

  private Economy(AppliedRates applied, EconomyBook book, TariffBook seen, LocalDate next, int owed) {
    this.applied = applied;
    this.book = book;
    this.seen = seen;
    this.next = next;
    this.owed = owed;
  }

  /** Returns the economy on the first morning, where the scenario has one. */
  static Optional<Economy> start(WorldSpec spec, TariffBook tariffs) {
    return spec.economy().map(e -> {
      var applied = new AppliedRates(e, spec.tariffs());
      var book = EconomyBook.start(e, rates -> applied.into(rates, tariffs));
      return new Economy(applied, book, tariffs, spec.clock().start(), 0);
    });
  }

  /** Returns an economy that shares nothing that changes with this one; this one is not written. */
  Economy fork() {
    return new Economy(applied, book.fork(), seen, next, owed);
  }

  /** Returns how it will stand on a morning if these rates, of an earlier one, stay until then. */
  Economy under(TariffBook rates, LocalDate from, LocalDate until) {
    Economy kept = fork();
    EconomyBook playing = kept.book();
    playing.rates(from, into -> applied.into(into, rates));
    from.datesUntil(until).forEach(playing::evening);
    kept.seen = rates;
    return kept;
  }

  EconomySpec spec() {
    return book.spec();
  }

  /** Goes on with other numbers. */
  void follow(EconomySpec numbers) {
    book = book().with(numbers);
    announce();
  }

  private void announce() {
    if (!book.spec().forward().equals(Share.NONE)) {
      book.announced(Announcements.of(book.spec(), applied, seen));
    }
  }

  /** An evening has come, under these tariffs. */
  void evening(LocalDate today, TariffBook tariffs) {
    if (seen != tariffs) {
      seen = tariffs;
      book().rates(today, rates -> applied.into(rates, tariffs));
      announce();
    }
    next = owed == 0 ? today : next;
    owed++;
  }

  /** The book, with all its evenings played. */
  EconomyBook book() {
    for (; owed > 0; owed--) {
      book.evening(next);
      next = next.plusDays(1);
    }
    return book;
  }
}
