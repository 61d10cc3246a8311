package dev.snapback.world;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.Event;
import dev.snapback.license.LicenseCommand;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceEvent;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What follows from what: the only place where machines touch.
 *
 * <table>
 * <caption>Consequences</caption>
 * <tr><th>event</th><th>follows</th></tr>
 * <tr><td>a truce takes force</td><td>its terms, in order: laws are removed, caps and suspensions set</td></tr>
 * <tr><td>a truce lapses, collapses, or a party leaves</td><td>its caps drop, regimes resume</td></tr>
 * <tr><td>… and only the leaver's rates return</td><td>the other caps become their importers' own, to the old end</td></tr>
 * <tr><td>a license is granted, a regime requires none</td><td>goods go on their way ({@link Grants}; every evening)</td></tr>
 * <tr><td>a class is short</td><td>pressure on a government ({@link Engine#evening})</td></tr>
 * <tr><td>a deal replaces a truce</td><td>the levels of its caps become the law</td></tr>
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
      case TruceEvent.Withdrew e when e.restores() == TruceSpec.Restores.OWN -> leave(spec(world, e), e);
      case TruceEvent.Superseded e -> deal(spec(world, e));
      case TruceEvent.Ended e -> end(spec(world, e));
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
        case Term.Keep t -> {}
        case Term.Promise t -> {}
      }
    }
    return found;
  }

  private static void add(List<Consequence> found, TruceSpec.Cited cited, Command command) {
    found.add(new Consequence(command, "term " + cited.term(), cited.cites()));
  }

  private static List<Consequence> end(TruceSpec truce) {
    var found = new ArrayList<Consequence>();
    found.add(following(new TariffCommand.Uncap(truce.name(), Optional.empty())));
    found.addAll(resumptions(truce));
    return found;
  }

  private static List<Consequence> leave(TruceSpec truce, TruceEvent.Withdrew event) {
    var found = new ArrayList<Consequence>();
    found.add(following(new TariffCommand.Uncap(truce.name(), Optional.of(event.by()))));
    found.add(following(new TariffCommand.HandOver(truce.name(), event.end())));
    found.addAll(resumptions(truce));
    return found;
  }

  private static List<Consequence> deal(TruceSpec truce) {
    return List.of(following(new TariffCommand.MakePermanent(truce.name(), Optional.empty())));
  }

  private static List<Consequence> resumptions(TruceSpec truce) {
    return truce.terms().stream().map(TruceSpec.Cited::term)
        .filter(Term.SuspendRegime.class::isInstance).map(Term.SuspendRegime.class::cast)
        .map(t -> following(new LicenseCommand.EndTruceSuspension(t.regime(), truce.name()))).toList();
  }

  private static Consequence following(Command command) {
    return new Consequence(command, command.name(), Cites.NONE);
  }
}
