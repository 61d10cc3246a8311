package dev.snapback.license;

import static dev.snapback.license.Slots.NOBODY;

import dev.snapback.kernel.Quantiles;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the office does: it accepts, reviews and decides, and the limit decides where the office has not.
 *
 * <p>Two clocks, one for the limit and one for reviews, advance on the days that count for them. A case is ripe when its
 * review is over; ripe cases stand in line by class priority, then in the order in which they became ripe, those of one
 * day in the order of acceptance, which on one evening is the order of filing (see {@link Firms}). What stands in line is never idle beside free capacity.
 */
final class Office {
  private static final long WORD = 0xFFFFFFFFL;

  private final Slots slots;
  private final Lists lists;
  private final Ages ages;
  private final Register register;
  private final Firms firms;
  private Rules rules;
  private boolean expedited;
  private Quantiles reviews;
  private int limitClock;
  private int reviewClock;

  Office(Slots slots, Lists lists, Register register, Firms firms, Rules rules) {
    this.slots = slots;
    this.lists = lists;
    this.register = register;
    this.firms = firms;
    this.rules = rules;
    ages = new Ages(slots, register);
    reviews = rules.review;
  }

  Office(Office from, Slots slots, Lists lists, Register register, Firms firms) {
    this.slots = slots;
    this.lists = lists;
    this.register = register;
    this.firms = firms;
    ages = new Ages(from.ages, slots, register);
    rules = from.rules;
    expedited = from.expedited;
    reviews = from.reviews;
    limitClock = from.limitClock;
    reviewClock = from.reviewClock;
  }

  Ages ages() {
    return ages;
  }

  int limitClock() {
    return limitClock;
  }

  int reviewClock() {
    return reviewClock;
  }

  /**
   * Counts a day, and lets the cases of which the review ends today stand in line. What would lapse before the office
   * works again lapses today: a limit that ends on a day off ends on the working day before, whatever follows from it.
   */
  void count(boolean works) {
    if (works || !rules.limitInWorkingDays) {
      limitClock++;
    }
    if (works || !rules.reviewInWorkingDays) {
      reviewClock++;
      if (rules.lapses) {
        int off = works ? Math.min(rules.uncovered(register.day()), rules.limit) : 0;
        for (int ahead = 0; ahead <= off; ahead++) {
          lapse(lists.detach(lists.lapsing(reviewClock + ahead)));
        }
      }
      for (int priority = 0; priority < rules.priorities; priority++) {
        lists.join(lists.line(priority), lists.review(reviewClock, priority));
      }
    }
  }

  private void lapse(int first) {
    int next;
    for (int slot = first; slot != NOBODY; slot = next) {
      next = slots.next(slot);
      if (!slots.gone(slot)) {
        end(slot, ApplicationCommand.LAPSE);
      }
      slots.release(slot);
    }
  }

  /** Decides what stands in line, up to the day's capacity; who has gone from the head of a line leaves it anyway. */
  void decide() {
    int left = rules.capacity(register.day(), expedited);
    for (int priority = 0; priority < rules.priorities; priority++) {
      int list = lists.line(priority);
      int last = lists.last(list);
      int slot = lists.detach(list);
      while (slot != NOBODY && (left > 0 || slots.gone(slot))) {
        int next = slots.next(slot);
        if (slots.gone(slot)) {
          slots.release(slot);
        } else {
          ApplicationCommand decision = decision(slot);
          if (decision == ApplicationCommand.RETURN) {
            register.returned(slot);
            firms.takeBack(slot);
          } else {
            register.end(slot, decision, limitClock);
            slots.release(slot);
          }
          left--;
        }
        slot = next;
      }
      lists.attach(list, slot, last);
    }
  }

  private ApplicationCommand decision(int slot) {
    long word = slots.at[slot + Slots.OUTCOME] & WORD;
    boolean mayReturn = slots.returned(slot) < rules.returns;
    if (word < (mayReturn ? rules.grantWords : rules.approvalWords)) {
      return ApplicationCommand.GRANT;
    }
    return mayReturn && word < rules.returnWords ? ApplicationCommand.RETURN : ApplicationCommand.DENY;
  }

  /** Deems decided what the limit would catch before the office works again. */
  void force() {
    if (!rules.limitHolds) {
      return;
    }
    int reach = limitClock + rules.uncovered(register.day()) - rules.limit;
    if (ages.youngerThan(reach)) {
      return;
    }
    ages.rewind();
    for (int slot = ages.next(reach); slot != NOBODY; slot = ages.next(reach)) {
      if (!rules.lapses || !outlasts(slot) || isRipe(slot)) {
        end(slot, deemed(slot));
      }
    }
  }

  private boolean isRipe(int slot) {
    return Arrays.stream(lists.inLine()).anyMatch(ripe -> ripe == slot);
  }

  private ApplicationCommand deemed(int slot) {
    return switch (rules.deemed) {
      case GRANTED -> ApplicationCommand.DEEM_GRANTED;
      case DENIED -> ApplicationCommand.DEEM_DENIED;
      case DRAWN -> (slots.at[slot + Slots.OUTCOME] & WORD) < rules.approvalWords
          ? ApplicationCommand.DEEM_GRANTED : ApplicationCommand.DEEM_DENIED;
    };
  }

  /** Accepts all that is filed, unless its limit would end before the office works again. */
  void accept() {
    if ((rules.limitHolds || rules.lapses) && rules.uncovered(register.day()) >= rules.limit) {
      return;
    }
    Tray filed = firms.filed();
    ages.add(filed, limitClock);
    for (int i = 0; i < filed.count(); i++) {
      int slot = filed.at(i);
      if (slots.gone(slot)) {
        slots.release(slot);
      } else {
        register.accepted(slot);
        slots.accepted(slot, limitClock, reviewClock);
        review(slot);
      }
    }
    filed.clear();
  }

  /** Puts a case under review where its review ends: the whole review less what has elapsed, the next day at least. */
  private void review(int slot) {
    int length = reviews.draw(slots.at[slot + Slots.REVIEW]);
    int priority = rules.lines.priorityOf[slots.line(slot)];
    boolean lapses = rules.lapses && length > rules.limit;
    int end = Math.max(slots.acceptedAtReview(slot) + (lapses ? rules.limit : length), reviewClock + 1);
    lists.append(lapses ? lists.lapsing(end) : lists.review(end, priority), slot);
  }

  private boolean outlasts(int slot) {
    return reviews.draw(slots.at[slot + Slots.REVIEW]) > rules.limit;
  }

  /** Ends an application for good; its slot stays where it stands. */
  void end(int slot, ApplicationCommand what) {
    register.end(slot, what, limitClock);
  }

  /** Hurries, or no longer: reviews end where the present table puts them. */
  void expedite(boolean hurries) {
    expedited = hurries;
    reschedule(lists.ripe());
  }

  private void reschedule(BitSet ripe) {
    reviews = expedited ? rules.expeditedReview : rules.review;
    lists.emptyReviews();
    ages.rewind();
    for (int slot = ages.next(); slot != NOBODY; slot = ages.next()) {
      if (!ripe.get(slot / Slots.STRIDE)) {
        review(slot);
      }
    }
  }

  /** Goes by other rules from now on; what is pending keeps its draws and its ages. */
  void follow(Rules now) {
    boolean laidOut = lists.areLaidOutFor(now) && Arrays.equals(rules.lines.priorityOf, now.lines.priorityOf);
    if (laidOut && now.reviewsLike(rules)) {
      rules = now;
      return; // every review ends where it ended
    }
    if (!laidOut) {
      for (int slot : lists.relayOut(now, firms.clock())) {
        lists.append(lists.line(now.lines.priorityOf[slots.line(slot)]), slot);
      }
    }
    rules = now;
    reschedule(lists.ripe());
  }

  /**
   * Draws again what has not been seen yet of each pending application; a running review on condition that it is longer
   * than what has elapsed.
   */
  void replicate() {
    BitSet ripe = lists.ripe();
    for (int slot = Slots.FIRST; slot < slots.used(); slot += Slots.STRIDE) {
      if (!slots.gone(slot)) {
        int seen = slots.at[slot + Slots.REVIEW];
        firms.draw(slot);
        if (ripe.get(slot / Slots.STRIDE)) {
          slots.at[slot + Slots.REVIEW] = seen;
        } else if (register.underReview(slot)) {
          int elapsed = reviewClock - slots.acceptedAtReview(slot);
          slots.at[slot + Slots.REVIEW] = reviews.wordAbove(slots.at[slot + Slots.REVIEW], elapsed);
        }
      }
    }
    reschedule(ripe);
  }
}
