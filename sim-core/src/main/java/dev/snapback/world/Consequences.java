package dev.snapback.world;

import dev.snapback.control.ControlBook;
import dev.snapback.control.ControlCommand;
import dev.snapback.control.ControlEvent;
import dev.snapback.control.ControlState;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Event;
import dev.snapback.license.LicenseCommand;
import dev.snapback.talks.TalksBook;
import dev.snapback.talks.TalksCommand;
import dev.snapback.talks.TalksState;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.ObligationState;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceEvent;
import dev.snapback.truce.TruceSpec;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.SuspensionGuards;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What follows from what: the only place where machines touch.
 *
 * <table>
 * <caption>Consequences</caption>
 * <tr><th>event</th><th>follows</th></tr>
 * <tr><td>a truce takes force</td><td>its terms, in order: laws are removed, caps and suspensions set</td></tr>
 * <tr><td>a truce lapses, collapses, or a party leaves</td><td>its caps drop, regimes resume</td></tr>
 * <tr><td>… and only the leaver's own returns</td><td>the other caps and suspensions become their owners' own, to the old
 * end</td></tr>
 * <tr><td>a deal replaces a truce</td><td>the levels of its caps become the law, regimes and controls that
 * it suspends are lifted, talks of its parties reach a deal</td></tr>
 * <tr><td>a control comes into force that breaks an obligation of a truce in force</td><td>the obligation is breached</td>
 * </tr>
 * <tr><td>a license is granted, a regime requires none</td><td>goods go on their way ({@link Grants}; every evening)</td></tr>
 * <tr><td>a class is short</td><td>pressure on a government ({@link Engine#evening})</td></tr>
 * </table>
 */
final class Consequences {
  private Consequences() {}

  /**
   * A command to another machine.
   *
   * @param command what to do
   * @param text what it is, for a journal that says why it had no effect
   * @param cites its own sources; none for those of the move that led to it
   */
  record Consequence(Command command, String text, Cites cites) {
    Origin origin(Origin cause) {
      return new Origin(cause.day(), cause.by(), cites.isEmpty() ? cause.cites() : cites);
    }
  }

  static List<Consequence> of(World world, Event event) {
    return switch (event) {
      case TruceEvent.TookForce e -> terms(spec(world, e));
      case TruceEvent.Withdrew e when e.restores() == TruceSpec.Restores.OWN -> leave(world, spec(world, e), e);
      case TruceEvent.Superseded e -> deal(world, spec(world, e));
      case TruceEvent.Ended e -> end(world, spec(world, e));
      case ControlEvent.TookForce e -> breach(world, e.control());
      case ControlEvent.Resumed e when e.now() instanceof ControlState.InForce -> breach(world, e.control());
      default -> List.of();
    };
  }

  private static TruceSpec spec(World world, TruceEvent.OfTruce event) {
    return world.truces().find(event.truce()).orElseThrow().spec();
  }

  private static List<Consequence> terms(TruceSpec truce) {
    var found = new ArrayList<Consequence>();
    for (TruceSpec.Cited cited : truce.terms()) {
      switch (cited.term()) {
        case Term.Remove t ->
          add(found, cited, new TariffCommand.RemoveTo(t.measure(), t.to(), truce.name()));
        case Term.Suspend t ->
          add(found, cited, new TariffCommand.Cap(t.measure(), truce.name(), t.cut()));
        case Term.SuspendRegime t ->
          add(found, cited, new LicenseCommand.SuspendByTruce(t.regime(), truce.name()));
        case Term.SuspendControl t ->
          add(found, cited, new ControlCommand.SuspendByTruce(t.control(), truce.name()));
        case Term.Keep t -> {}
        case Term.Promise t -> {}
      }
    }
    return found;
  }

  private static void add(List<Consequence> found, TruceSpec.Cited cited, Command command) {
    found.add(new Consequence(command, "term " + cited.term(), cited.cites()));
  }

  private static List<Consequence> end(World world, TruceSpec truce) {
    var found = new ArrayList<Consequence>();
    found.add(following(new TariffCommand.Uncap(truce.name(), Optional.empty())));
    for (Held held : held(world, truce)) {
      found.add(following(held.end()));
    }
    return found;
  }

  private static List<Consequence> leave(World world, TruceSpec truce, TruceEvent.Withdrew event) {
    var found = new ArrayList<Consequence>();
    found.add(following(new TariffCommand.Uncap(truce.name(), Optional.of(event.by()))));
    found.add(following(new TariffCommand.HandOver(truce.name(), event.end())));
    for (Held held : held(world, truce)) {
      found.add(following(held.owner().equals(event.by()) ? held.end() : held.handOver().apply(event.end())));
    }
    return found;
  }

  private static List<Consequence> deal(World world, TruceSpec truce) {
    var found = new ArrayList<Consequence>();
    found.add(following(new TariffCommand.MakePermanent(truce.name(), Optional.empty())));
    for (Held held : held(world, truce)) {
      found.add(following(held.lift()));
    }
    for (TalksBook.Talks talks : world.talks().pairs()) {
      if (truce.parties().containsAll(talks.spec().sides().both()) && !(talks.state() instanceof TalksState.Deal)) {
        found.add(following(new TalksCommand.Conclude(talks.spec().sides())));
      }
    }
    return found;
  }

  /**
   * A regime or a control that a truce holds back.
   *
   * @param owner whose it is
   * @param end what ends the truce's suspension
   * @param lift what lifts it for good
   * @param handOver what leaves it to its owner, to an end
   */
  private record Held(Actor owner, Command end, Command lift, Function<LocalDate, Command> handOver) {}

  /** What the truce does hold back, in the order of its terms: a term that found nothing to suspend ends nothing. */
  private static List<Held> held(World world, TruceSpec truce) {
    var found = new ArrayList<Held>();
    TruceName by = truce.name();
    for (TruceSpec.Cited cited : truce.terms()) {
      switch (cited.term()) {
        case Term.SuspendRegime t when holds(by, world.licenses().state(t.regime())) -> found.add(new Held(
            world.licenses().spec(t.regime()).orElseThrow().exporter(),
            new LicenseCommand.EndTruceSuspension(t.regime(), by), new LicenseCommand.LiftByDeal(t.regime(), by),
            end -> new LicenseCommand.HandOver(t.regime(), by, end)));
        case Term.SuspendControl t when holds(by, world.controls().find(t.control()).map(ControlBook.Control::state)) ->
          found.add(new Held(
              world.controls().find(t.control()).orElseThrow().spec().by(),
              new ControlCommand.EndTruceSuspension(t.control(), by), new ControlCommand.LiftByDeal(t.control(), by),
              end -> new ControlCommand.HandOver(t.control(), by, end)));
        case Term.SuspendRegime t -> {}
        case Term.SuspendControl t -> {}
        case Term.Remove t -> {}
        case Term.Suspend t -> {}
        case Term.Keep t -> {}
        case Term.Promise t -> {}
      }
    }
    return found;
  }

  private static boolean holds(TruceName truce, Optional<?> state) {
    return state.filter(s -> s instanceof SuspensionGuards.Held held && held.suspensions().by(truce)).isPresent();
  }

  /** A deed that breaks what a truce in force obliges to; what is breached already stays so. */
  private static List<Consequence> breach(World world, ControlName name) {
    Optional<ObligationName> breaks = world.controls().find(name).flatMap(c -> c.spec().breaks());
    return breaks.filter(obligation -> world.truces().truces().stream()
            .filter(t -> t.state() instanceof TruceState.InForce)
            .map(t -> Optional.ofNullable(t.obligations().get(obligation)))
            .anyMatch(state -> state.isPresent() && !(state.get() instanceof ObligationState.Breached)))
        .map(obligation -> following(new TruceCommand.Breach(obligation))).stream().toList();
  }

  private static Consequence following(Command command) {
    return new Consequence(command, command.name(), Cites.NONE);
  }
}
