package dev.snapback.license;

import dev.snapback.kernel.EnumTable;

/**
 * Where the steps of applications are written down: each goes through {@link ApplicationMachine#TABLE}, is told to who
 * listens, and is counted.
 */
@SuppressWarnings("EnumOrdinal") // states and commands are numbers here, and only within one run
final class Register {
  private static final EnumTable<ApplicationState, ApplicationCommand> TABLE = ApplicationMachine.TABLE;
  private static final ApplicationState[] STATES = ApplicationState.values();
  private static final int FILED = ApplicationState.FILED.ordinal();
  private static final int UNDER_REVIEW = ApplicationState.UNDER_REVIEW.ordinal();
  /** Where accepting a filed application and taking it up lead. */
  private static final int TAKEN_UP = TABLE.next(
      TABLE.next(FILED, ApplicationCommand.ACCEPT.ordinal()), ApplicationCommand.REVIEW.ordinal());

  final Tally tally;
  private final Slots slots;
  private Rules rules;
  private int day;
  /** The same day, counted from 1970-01-01. */
  private long epochDay;
  private LicenseListener listener = LicenseListener.NONE;
  private boolean hearsAll;
  private boolean hearsLicenses;

  Register(Slots slots, Rules rules) {
    this.slots = slots;
    this.rules = rules;
    tally = new Tally(rules.lines.classes.size());
  }

  Register(Register from, Slots slots) {
    this.slots = slots;
    rules = from.rules;
    tally = from.tally.copy();
  }

  void follow(Rules now) {
    rules = now;
  }

  /** Opens the page of a day; who listens hears of what is written on it. */
  void open(int today, LicenseListener who) {
    day = today;
    epochDay = rules.firstDay + today;
    listener = who;
    hearsAll = who.hears() == LicenseListener.Hears.EVERYTHING;
    hearsLicenses = who.hears() != LicenseListener.Hears.NOTHING;
  }

  /** The day of the page. */
  int day() {
    return day;
  }

  boolean underReview(int slot) {
    return slots.state(slot) == UNDER_REVIEW;
  }

  ApplicationState state(int slot) {
    return STATES[slots.state(slot)];
  }

  /** A new application: every one begins so. */
  void filed(int slot) {
    if (hearsAll) {
      say(slot, ApplicationCommand.FILE);
    }
  }

  /** Makes one transition, if the table has it. */
  void step(int slot, ApplicationCommand what) {
    slots.state(slot, next(slot, slots.state(slot), what));
    tell(slot, what);
  }

  private int next(int slot, int state, ApplicationCommand what) {
    int next = TABLE.next(state, what.ordinal());
    if (next == EnumTable.NO_ROW) {
      throw noRow(slot, state, what);
    }
    return next;
  }

  private IllegalStateException noRow(int slot, int state, ApplicationCommand what) {
    return new IllegalStateException(
        "application " + slots.id(slot) + ": no row for " + what + " in state " + STATES[state]);
  }

  /** Accepts a filed application, and takes it up. */
  void accepted(int slot) {
    if (slots.state(slot) != FILED) {
      throw noRow(slot, slots.state(slot), ApplicationCommand.ACCEPT);
    }
    slots.state(slot, TAKEN_UP);
    if (hearsAll) {
      say(slot, ApplicationCommand.ACCEPT);
      say(slot, ApplicationCommand.REVIEW);
    }
  }

  /** Notes that an application was sent back. */
  void returned(int slot) {
    step(slot, ApplicationCommand.RETURN);
    slots.returnedOnceMore(slot);
    tally.add(rules.lines.classOf[slots.line(slot)], ApplicationCommand.RETURN);
  }

  /** Ends an application for good, and counts it; its slot is gone, and stays where it stands. */
  void end(int slot, ApplicationCommand what, int limitClock) {
    int users = rules.lines.classOf[slots.line(slot)];
    int state = slots.state(slot);
    int age = state == UNDER_REVIEW ? limitClock - slots.acceptedAtLimit(slot) : 0;
    next(slot, state, what);
    tell(slot, what);
    tally.add(users, what);
    if (what.decides()) {
      tally.decided(users, day - slots.filedDay(slot), age, age <= rules.limit);
      if (what.licenses()) {
        tally.licensed(users, slots.at[slot + Slots.KG]);
      }
    }
    slots.end(slot);
  }

  private void tell(int slot, ApplicationCommand what) {
    if (hearsAll || (hearsLicenses && what.licenses())) {
      say(slot, what);
    }
  }

  private void say(int slot, ApplicationCommand what) {
    int line = slots.line(slot);
    listener.happened(rules.spec.name(), epochDay, slots.id(slot), rules.lines.classOf[line],
        rules.lines.destinationOf[line], slots.at[slot + Slots.KG], what);
  }
}
