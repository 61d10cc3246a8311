package dev.snapback.license;

import dev.snapback.kernel.Deadline;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One license regime: what its machine says, and its queue.
 *
 * @param spec as the file states it, with the parameters set since
 * @param state where it stands
 * @param required whether goods need a license in that state: asked every day
 * @param generals its general licenses in force
 * @param queue its applications; changed in place
 */
record Regime(LicenseSpec spec, RegimeState state, boolean required, List<GeneralLicense> generals, Queue queue) {
  Regime {
    generals = List.copyOf(generals);
  }

  private Regime(LicenseSpec spec, RegimeState state, List<GeneralLicense> generals, Queue queue) {
    this(spec, state, state.required(), generals, queue);
  }

  /** Returns a regime as it stands on the first day. */
  static Regime start(LicenseSpec spec, LocalDate start, long seed) {
    Origin origin = new Origin(start, "the scenario's start", spec.cites(""));
    RegimeState state = switch (spec.initial()) {
      case FREE -> new RegimeState.Free(origin);
      case CONTROLLED -> new RegimeState.Controlled(origin);
      case HALTED -> new RegimeState.Halted(origin);
      case EXPEDITED -> new RegimeState.Expedited(origin);
    };
    Queue queue = new Queue(new Rules(spec, start, Optional.empty()), seed, 0);
    queue.enter(mode(state), 0, LicenseListener.NONE);
    return new Regime(spec, state, List.of(), queue);
  }

  /** Returns a copy with a queue of its own. */
  Regime fork() {
    return new Regime(spec, state, required, generals, queue.copy());
  }

  RegimeMachine.Context context(Act act) {
    return new RegimeMachine.Context(spec, act, generals, queue);
  }

  /**
   * Returns the regime after an event, which its queue has followed in place.
   *
   * @param day today, counted from the first day
   */
  Regime after(LicenseEvent event, int day, LicenseListener listener) {
    RegimeState next = RegimeMachine.MACHINE.evolve(state, event);
    List<GeneralLicense> licenses = after(generals, event);
    if (!licenses.equals(generals)) {
      queue.cover(words(queue.rules(), licenses));
    }
    queue.enter(mode(next), day, listener);
    if (event instanceof LicenseEvent.Filed filed) {
      queue.fileTyped(queue.rules().lines.classes.indexOf(filed.users()), filed.count(),
          filed.tonnes().map(t -> OptionalInt.of((int) t.kg())).orElse(OptionalInt.empty()), day, listener);
    }
    if (event instanceof LicenseEvent.Withdrew withdrew) {
      queue.withdraw(withdrew.id(), day, listener);
    }
    return new Regime(spec, next, licenses, queue);
  }

  private static List<GeneralLicense> after(List<GeneralLicense> before, LicenseEvent event) {
    if (event instanceof LicenseEvent.GeneralLicenseGranted e) {
      var granted = new GeneralLicense(e.users(), e.destination(), e.share(), e.expires(), e.origin());
      var all = new ArrayList<>(before.stream().filter(g -> !granted.replaces(g)).toList());
      all.add(granted);
      return all;
    }
    if (event instanceof LicenseEvent.GeneralLicenseExpired e) {
      return before.stream().filter(g -> !g.covers(e.users(), e.destination())).toList();
    }
    return event instanceof LicenseEvent.Lifted ? List.of() : before;
  }

  /** By line, the widest share of any general license that covers it: shares of the same firms do not add up. */
  private static long[] words(Rules rules, List<GeneralLicense> generals) {
    long[] words = new long[rules.lines.classOf.length];
    for (int line = 0; line < words.length; line++) {
      int to = rules.lines.destinationOf[line];
      for (GeneralLicense general : generals) {
        boolean there = general.destination().map(d -> to >= 0 && rules.lines.destinations.get(to).equals(d)).orElse(true);
        if (there && rules.lines.classes.get(rules.lines.classOf[line]).equals(general.users())) {
          words[line] = Math.max(words[line], general.share().words());
        }
      }
    }
    return words;
  }

  /** Returns the regime with other numbers, which its queue follows in place; what is pending keeps its draws. */
  Regime with(LicenseSpec other, LocalDate start) {
    if (other.equals(spec)) {
      return this;
    }
    queue.follow(new Rules(other, start, Optional.of(queue.rules())));
    return new Regime(other, state, generals, queue);
  }

  private static Queue.Mode mode(RegimeState state) {
    return switch (state) {
      case RegimeState.Free s -> Queue.Mode.OFF;
      case RegimeState.Announced s -> Queue.Mode.OFF;
      case RegimeState.Suspended s -> Queue.Mode.RESTING; // nothing is pending where it holds an announcement
      case RegimeState.Controlled s -> Queue.Mode.CONTROLLED;
      case RegimeState.Expedited s -> Queue.Mode.EXPEDITED;
      case RegimeState.Halted s -> Queue.Mode.HALTED;
    };
  }

  /** The dates on which it changes unless somebody acts. */
  List<Deadline> deadlines() {
    var found = new ArrayList<Deadline>();
    switch (state) {
      case RegimeState.Announced s -> found.add(new Deadline(s.effective(), Deadline.Order.TAKE_EFFECT,
          new LicenseCommand.TakeEffect(spec.name()), "licenses for " + spec.name() + " required"));
      case RegimeState.Suspended s -> s.suspensions().own().stream()
          .flatMap(o -> o.until().stream()).forEach(until -> found.add(new Deadline(until, Deadline.Order.EXPIRE,
              new LicenseCommand.EndSuspension(spec.name()), "the suspension of licenses for " + spec.name() + " ends")));
      case RegimeState.Free s -> { }
      case RegimeState.Controlled s -> { }
      case RegimeState.Halted s -> { }
      case RegimeState.Expedited s -> { }
    }
    for (GeneralLicense general : generals) {
      found.add(new Deadline(general.expires(), Deadline.Order.EXPIRE,
          new LicenseCommand.ExpireGeneralLicense(spec.name(), general.users(), general.destination()),
          "general license for " + spec.name() + " of " + general.users() + " expires"));
    }
    return found;
  }
}
