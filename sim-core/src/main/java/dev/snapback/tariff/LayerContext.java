package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What guards and events of one layer may look at besides its state.
 *
 * @param book all layers, as they are
 * @param declared what is declared of this one
 * @param act the day, who acts, and why
 */
record LayerContext(TariffBook book, DeclaredLayer declared, Act act) {
  MeasureId id() {
    return declared.measure();
  }

  LocalDate today() {
    return act.today();
  }

  Trace trace() {
    return Trace.of(act);
  }

  /** The rate of the layer on all partners that applies to this one's partner without it; 0% where there is none. */
  Rate onAll() {
    return id().partner()
        .filter(partner -> book.isKnown(id().onAll()) && !book.find(id().onAll()).leavesOut(partner))
        .flatMap(partner -> book.find(id().onAll()).level())
        .orElse(Rate.ZERO);
  }

  /** The goods that names stand for; names are known, the book has looked. */
  List<GoodName> goods(List<GoodName> names) {
    return book.spec().expand(names).orElse(List.of());
  }

  /** What a move's terms fall on: the goods it names, else the declared ones; and the exceptions of all. */
  Reach reach(TariffCommand.Enactment command) {
    List<GoodName> names = command.goods().orElse(declared.goods());
    Optional<List<GoodName>> goods = names.isEmpty() ? Optional.empty() : Optional.of(goods(names));
    List<Actor> except = id().partner().isEmpty() ? command.partners().listed() : List.of();
    return new Reach(goods, except);
  }

  /** What hangs on a layer that is enacted anew. */
  Attached declaredExemptions() {
    return Attached.NOTHING.withExemptions(exemptions(goods(declared.exempt()), today()));
  }

  List<Exemption> exemptions(List<GoodName> goods, LocalDate from) {
    return goods.stream().map(g -> new Exemption(g, from, Optional.empty(), trace())).toList();
  }
}
