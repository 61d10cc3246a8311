package dev.snapback.scenario.internal;

import dev.snapback.license.LicenseCommand;
import dev.snapback.license.LicenseSpec;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceCommand;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.world.Move;
import dev.snapback.world.WorldSpec;
import java.util.List;
import java.util.Optional;

/** Why a move can be legal in no state at all: the wrong actor for it. What is not known here may be legal. */
final class Impossible {
  private Impossible() {}

  /** Returns the reason, without full stop; empty where the move may be legal some day. */
  static Optional<String> why(Move move, WorldSpec spec) {
    return switch (move.command()) {
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
      default -> Optional.empty();
    };
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
