package dev.snapback.world;

import dev.snapback.kernel.Journal;
import dev.snapback.tariff.TariffBook;

/** Does to a world what no engine does, so that tests see who notices. */
public final class Tampering {
  private Tampering() {}

  /** Goes on to the next day without its morning: what is due then does not come. */
  public static void skipMorning(World world) {
    world.tomorrow();
  }

  /** Forgets all that has happened; how things stand stays. */
  public static void forget(World world) {
    world.rewind(Journal.empty());
  }

  /** Puts other tariffs in place of the own ones. */
  public static void exchangeTariffs(World world, TariffBook tariffs) {
    world.keep(tariffs);
  }

  /** Puts another world's truces in place of the own ones; what they hold stays as it is. */
  public static void exchangeTruces(World world, World other) {
    world.keep(other.truces());
  }
}
