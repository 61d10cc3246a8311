package dev.snapback.tariff;

import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.TruceName;

/** Tariffs that no command leads to, so that tests see who notices. */
public final class TamperedTariffs {
  private TamperedTariffs() {}

  /** The same, but another truce holds a layer too, as low as the one that does. */
  public static TariffBook heldTwice(TariffBook book, MeasureId measure, TruceName other) {
    Layer layer = book.find(measure);
    var in = (LayerState.InForce) layer.state();
    CapOn held = in.attached().caps().get(0);
    Attached twice =
        in.attached().withCap(new CapOn(new CapOwner.Truce(other), held.cut(), held.until(), held.trace()));
    return book.with(
        layer.with(new LayerState.InForce(in.terms(), in.since(), twice, in.restored(), in.history())));
  }
}
