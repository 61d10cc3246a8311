package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The states of layers on the first morning. */
final class Starts {
  private Starts() {}

  static Layer layer(TariffSpec spec, DeclaredLayer declared, LocalDate day) {
    return new Layer(
        declared,
        declared.rate().map(rate -> inForce(spec, declared, rate, day)).orElse(LayerState.None.NEW));
  }

  private static LayerState inForce(TariffSpec spec, DeclaredLayer declared, Rate rate, LocalDate day) {
    Trace trace = Trace.start(day, declared.cites());
    Optional<List<GoodName>> goods =
        declared.goods().isEmpty() ? Optional.empty() : Optional.of(known(spec, declared.goods()));
    Terms terms = new Terms(rate, new Reach(goods, List.of()), Optional.empty(), trace);
    Attached attached = Attached.NOTHING.withExemptions(known(spec, declared.exempt()).stream()
        .map(g -> new Exemption(g, day, Optional.empty(), trace)).toList());
    Level level = new Level(day, true, rate, rate, terms.reach());
    return new LayerState.InForce(terms, day, attached, Optional.empty(), History.EMPTY.noting(level));
  }

  private static List<GoodName> known(TariffSpec spec, List<GoodName> names) {
    return spec.expand(names)
        .orElseThrow(() -> new IllegalArgumentException("a tariff layer names a good that is not declared: " + names));
  }
}
