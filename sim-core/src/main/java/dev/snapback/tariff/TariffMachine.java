package dev.snapback.tariff;

import dev.snapback.kernel.Machine;
import dev.snapback.kernel.Table;
import dev.snapback.kernel.Transition;
import java.util.List;

/** The state machine of one tariff layer: its rows, and what each event makes of it. */
public final class TariffMachine {
  /** The rows, from the beginning of a layer to its ends. */
  static final Table<LayerState, TariffCommand, TariffEvent, LayerContext> TABLE =
      Table.<LayerState, TariffCommand, TariffEvent, LayerContext>named("tariff")
          .with(EnactmentRows::add)
          .with(RateRows::add)
          .with(CapRows::add)
          .with(ExemptionRows::add)
          .with(EndRows::add)
          .build();

  /** Rows and evolution together. */
  static final Machine<LayerState, TariffCommand, TariffEvent, LayerContext> MACHINE =
      new Machine<>(TABLE, Evolution::evolve);

  private TariffMachine() {}

  /** The rows as people read them. */
  public static List<Transition> transitions() {
    return TABLE.transitions();
  }
}
