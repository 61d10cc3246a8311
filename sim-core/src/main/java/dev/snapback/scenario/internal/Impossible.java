package dev.snapback.scenario.internal;

import dev.snapback.control.ControlCommand;
import dev.snapback.control.ControlMachine;
import dev.snapback.control.ControlSpec;
import dev.snapback.kernel.By;
import dev.snapback.kernel.Transition;
import dev.snapback.license.LicenseCommand;
import dev.snapback.license.LicenseSpec;
import dev.snapback.license.RegimeMachine;
import dev.snapback.talks.TalksCommand;
import dev.snapback.talks.TalksMachine;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.ObligationMachine;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceMachine;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.world.Condition;
import dev.snapback.world.Later;
import dev.snapback.world.Move;
import dev.snapback.world.WorldSpec;
import java.util.List;
import java.util.Optional;

/**
 * Why a move can be legal in no state at all, the wrong actor for it, or in none of the states in which it is made. What
 * is not known here may be legal.
 */
final class Impossible {
  private Impossible() {}

  /** Returns the reason, without full stop; empty where the move may be legal some day. */
  static Optional<String> why(Move move, WorldSpec spec) {
    return switch (move.command()) {
      case Later later -> why(later.move(), spec);
      case TariffCommand.Enactment c -> layer(move.actors(), c.layer(), spec);
      case TariffCommand.OnLayer c -> layer(move.actors(), c.layer(), spec);
      case LicenseCommand.FileApplications c -> Optional.empty();
      case LicenseCommand.WithdrawApplication c -> Optional.empty();
      case LicenseCommand c -> spec.licenses().stream().filter(r -> r.name().equals(c.regime())).findFirst()
          .map(LicenseSpec::exporter).filter(exporter -> !move.actors().equals(List.of(exporter)))
          .map(exporter -> exporter + " alone moves regime " + c.regime());
      case TruceCommand.OfTruce c -> spec.truces().stream().filter(t -> t.name().equals(c.truce())).findFirst()
          .filter(t -> !t.parties().containsAll(move.actors()))
          .map(t -> "only its parties move truce " + t.name());
      case TruceCommand.Accuse c -> promise(c.obligation(), spec).filter(p -> !p.actor().equals(c.accused())
          || move.actors().contains(p.actor())).map(p -> p.actor() + " owes " + c.obligation());
      case TruceCommand.OfObligation c -> promise(c.obligation(), spec)
          .filter(p -> !move.actors().equals(List.of(p.actor()))).map(p -> p.actor() + " owes " + c.obligation());
      case ControlCommand.OfControl c -> spec.controls().stream().filter(k -> k.name().equals(c.control())).findFirst()
          .map(ControlSpec::by).filter(by -> !move.actors().equals(List.of(by)))
          .map(by -> by + " alone moves control " + c.control());
      case TalksCommand c -> spec.talks().stream().anyMatch(t -> t.sides().both().containsAll(move.actors()))
          ? Optional.empty() : Optional.of("the scenario declares no talks of " + names(move.actors()));
      default -> Optional.empty();
    };
  }

  /**
   * Returns the reason why a move is not legal while a condition holds, without full stop: the condition names a state of
   * the machine that the move is for, and no row leads from there. Empty where the condition leaves it open.
   */
  static Optional<String> why(Move move, Condition during, WorldSpec spec) {
    return machine(move, spec).flatMap(machine -> states(during).stream()
        .filter(is -> is.metric().name().equals(machine.metric()) && machine.rows().stream().noneMatch(row ->
            row.by() == By.ACTOR && row.from().equals(is.state()) && row.command().equals(move.command().name())))
        .findFirst().map(is -> is.metric() + " is " + is.state() + " then, and " + move.command().name()
            + " does not lead from there"));
  }

  /** The machine that a move is for, by the metric that tells its state. */
  private record Aimed(String metric, List<Transition> rows) {}

  private static Optional<Aimed> machine(Move move, WorldSpec spec) {
    return switch (move.command()) {
      case LicenseCommand c -> Optional.of(new Aimed("license." + c.regime() + ".state", RegimeMachine.transitions()));
      case TruceCommand.OfTruce c -> Optional.of(new Aimed("truce." + c.truce() + ".state", TruceMachine.transitions()));
      case TruceCommand.OfObligation c -> spec.truces().stream()
          .filter(t -> t.promises().stream().anyMatch(p -> p.obligation().equals(c.obligation()))).findFirst()
          .map(t -> new Aimed("truce." + t.name() + "." + c.obligation() + ".state", ObligationMachine.transitions()));
      case ControlCommand.OfControl c ->
        Optional.of(new Aimed("control." + c.control() + ".state", ControlMachine.transitions()));
      case TalksCommand c -> spec.talks().stream().filter(t -> t.sides().both().containsAll(move.actors())).findFirst()
          .filter(t -> move.actors().size() == 2 || spec.talks().size() == 1)
          .map(t -> new Aimed("talks." + t.sides() + ".state", TalksMachine.transitions()));
      default -> Optional.empty();
    };
  }

  /** The states that a condition names and that hold whenever it does. */
  private static List<Condition.IsState> states(Condition condition) {
    return switch (condition) {
      case Condition.IsState is -> List.of(is);
      case Condition.And and -> and.all().stream().flatMap(c -> states(c).stream()).toList();
      case Condition.Compare compare -> List.of();
      case Condition.Not not -> List.of();
      case Condition.Or or -> List.of();
    };
  }

  private static String names(List<Actor> actors) {
    return String.join(" and ", actors.stream().map(Actor::id).toList());
  }

  private static Optional<Term.Promise> promise(ObligationName name, WorldSpec spec) {
    return spec.truces().stream().map(TruceSpec::promises).flatMap(List::stream)
        .filter(p -> p.obligation().equals(name)).findFirst();
  }

  private static Optional<String> layer(List<Actor> actors, LayerName layer, WorldSpec spec) {
    List<Actor> importers = spec.tariffs().layers().stream().map(TariffSpec.DeclaredLayer::measure)
        .filter(m -> m.layer().equals(layer)).map(m -> m.importer()).distinct().toList();
    return importers.isEmpty() || (actors.size() == 1 && importers.contains(actors.get(0))) ? Optional.empty()
        : Optional.of("the layer " + layer + " is that of " + importers.get(0));
  }
}
