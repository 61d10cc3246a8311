package dev.snapback.world;

import dev.snapback.license.LicenseBook;
import dev.snapback.tariff.TariffBook;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes worlds that stand on the first morning of a scenario, before anything is played. Books that nobody has changed yet
 * and that take longer to make than a run are kept, to fork. Safe for threads.
 */
final class FirstMorning {
  private final WorldSpec spec;
  private volatile @Nullable Books kept;

  private record Books(long seed, LicenseBook licenses, TariffBook tariffs, Optional<Economy> economy) {}

  FirstMorning(WorldSpec spec) {
    this.spec = spec;
  }

  /**
   * Returns a new world.
   *
   * @param adjusted what the scenario says, with the parameters that this world has throughout
   */
  World world(WorldSpec adjusted, long seed, int replication, boolean recording) {
    Books from = books(seed);
    LicenseBook licenses = from.licenses().fork(recording).with(adjusted.licenses());
    licenses.replicate(seed, replication);
    boolean same = adjusted.tariffs().equals(spec.tariffs());
    TariffBook tariffs = same ? from.tariffs() : TariffBook.start(adjusted.tariffs(), spec.clock().start());
    Optional<Economy> economy = same ? from.economy().map(Economy::fork) : Economy.start(adjusted, tariffs);
    adjusted.economy().ifPresent(numbers -> economy.ifPresent(e -> e.follow(numbers)));
    return new World(adjusted, tariffs, licenses, economy, seed, replication, recording);
  }

  private Books books(long seed) {
    Books found = kept;
    if (found == null || found.seed() != seed) {
      TariffBook tariffs = TariffBook.start(spec.tariffs(), spec.clock().start());
      found = new Books(seed, LicenseBook.start(spec.licenses(), spec.clock().start(), seed, false), tariffs,
          Economy.start(spec, tariffs));
      kept = found;
    }
    return found;
  }
}
