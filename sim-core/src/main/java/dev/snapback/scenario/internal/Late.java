package dev.snapback.scenario.internal;

import dev.snapback.control.ControlCommand;
import dev.snapback.license.LicenseCommand;
import dev.snapback.tariff.TariffCommand;
import dev.snapback.truce.TruceCommand;
import dev.snapback.world.Later;
import dev.snapback.world.Move;
import dev.snapback.world.WorldSpec.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Days that lie outside the clock, and moves that would take force only when it has ended. */
final class Late {
  private Late() {}

  /** Adds an error for a day before the clock's start; for one after its end, too, where it must not be, else a warning. */
  static void inside(At at, LocalDate day, boolean must, Clock clock, Cross cross) {
    if (day.isBefore(clock.start()) || (must && day.isAfter(clock.end()))) {
      cross.error(at, day.isBefore(clock.start()) ? "the date lies before the clock's start" : "the date lies after the clock's end",
          day.toString(), clock.start() + " to " + clock.end(), "");
    } else if (day.isAfter(clock.end())) {
      cross.warning(at, "the date lies after the end of the clock (" + clock.end() + "): this will never happen", "");
    }
  }

  /** Adds a warning where a move takes force after the clock's end. */
  static void warn(At at, Move move, Clock clock, Cross cross) {
    effective(move).filter(day -> day.isAfter(clock.end())).ifPresent(day -> cross.warning(at,
        "the move takes force on " + day + ", after the end of the clock (" + clock.end() + "): this will never happen",
        "name a day up to " + clock.end()));
  }

  /** The day from which a move says that it acts. */
  private static Optional<LocalDate> effective(Move move) {
    return switch (move.command()) {
      case TariffCommand.Enactment c -> c.effective();
      case TariffCommand.RateChange c -> c.effective();
      case TariffCommand.VoidBasis c -> c.effective();
      case LicenseCommand.RequireLicenses c -> c.effective();
      case ControlCommand.Restrict c -> c.effective();
      case TruceCommand.Sign c -> c.effective();
      case Later c -> c.effective().or(() -> effective(c.move()));
      default -> Optional.empty();
    };
  }
}
