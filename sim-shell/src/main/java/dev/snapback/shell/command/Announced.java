package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.control.ControlCommand;
import dev.snapback.kernel.Command;
import dev.snapback.kernel.Deadline;
import dev.snapback.language.Parsed;
import dev.snapback.license.LicenseCommand;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import dev.snapback.world.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a move that was made gives a later day, {@code effective}: it comes by itself unless it is taken back by a move
 * (docs/adr/0138).
 *
 * @param day the morning on which it comes
 * @param text what comes, for people
 * @param back the move that takes it back; empty where none does now
 */
record Announced(LocalDate day, String text, Optional<String> back) {

  /** All that is announced on a branch, the next first; no lapses and no ends of suspensions. */
  static List<Announced> of(Simulation simulation) {
    return simulation.deadlines().stream().filter(Announced::isAnnounced)
        .map(d -> new Announced(d.day(), d.text(), back(simulation, d.command()))).toList();
  }

  private static boolean isAnnounced(Deadline deadline) {
    return deadline.order() == Deadline.Order.TAKE_EFFECT || deadline.command() instanceof TariffCommand.TakeVoid;
  }

  private static Optional<String> back(Simulation simulation, Command coming) {
    return moves(simulation.world().spec().tariffs().actors(), coming)
        .filter(move -> simulation.tryOut(move) instanceof Outcome.Accepted)
        .map(simulation.grammar()::print).findFirst();
  }

  /** The moves that may take it back, whoever may make them. */
  private static Stream<Parsed> moves(List<Actor> actors, Command coming) {
    return switch (coming) {
      case TariffCommand.TakeEffect c -> Stream.of(Parsed.of(List.of(c.measure().importer()),
          new TariffCommand.WithdrawAnnouncement(c.measure().layer(), Optional.of(partners(c.measure())))));
      case LicenseCommand.TakeEffect c ->
          actors.stream().map(a -> Parsed.of(List.of(a), new LicenseCommand.LiftLicenses(c.regime())));
      case ControlCommand.TakeEffect c ->
          actors.stream().map(a -> Parsed.of(List.of(a), new ControlCommand.Lift(c.control())));
      case TruceCommand.TakeForce c ->
          actors.stream().map(a -> Parsed.of(List.of(a), new TruceCommand.Withdraw(c.truce())));
      default -> Stream.empty(); // a court's ruling is not taken back
    };
  }

  private static Partners partners(MeasureId measure) {
    return new Partners(measure.partner().isEmpty(), measure.partner().stream().toList());
  }
}
