package dev.snapback.tariff;

import dev.snapback.tariff.Composition.Part;
import dev.snapback.tariff.LayerState.InForce;
import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Group;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a rate is what it is: trees of layers, with what they count, since when and by which move. */
final class TariffWhy {
  private static final int MOST_GOODS = 4;

  private TariffWhy() {}

  static Explanation rate(
      TariffBook book, String name, String concept, Actor importer, Optional<Actor> exporter, GoodName good) {
    Composition composition = book.composition(importer, exporter, good);
    return Explanation.of(
        name, composition.rate().toString(), concept, layers(book, composition, importer, exporter, good));
  }

  static Explanation total(TariffBook book, String name, Pair pair, GoodName good) {
    TotalRate total = TotalRate.of(book, pair.importer(), pair.exporter(), good).orElseThrow();
    Composition composition = book.composition(pair.importer(), Optional.of(pair.exporter()), good);
    var parts = new ArrayList<Explanation>();
    parts.add(declared("base duty", total.base().toString(), "", book.spec().findGood(good)));
    parts.addAll(layers(book, composition, pair.importer(), Optional.of(pair.exporter()), good));
    return Explanation.of(name, total.rate().toString(), "total, base duty and layers", parts);
  }

  static Explanation group(TariffBook book, String name, Actor importer, Optional<Actor> exporter, Group group) {
    List<Explanation> parts = group.goods().stream()
        .map(g -> rate(book, g.id(), "without the base duty", importer, exporter, g)).toList();
    List<String> values = parts.stream().map(Explanation::value).distinct().toList();
    return values.size() == 1
        ? Explanation.of(name, values.get(0), "the one rate of its goods", parts)
        : Explanation.of(name, "", "no one rate: its goods differ", parts);
  }

  static Explanation average(TariffBook book, String name, Pair pair, String weights) {
    List<Explanation> parts = AverageRate.weighted(book.spec(), pair).stream()
        .map(g -> {
          Explanation total = total(book, g.name().id(), pair, g.name());
          return Explanation.of(total.label(), total.value(), "total; weight " + trade(book, pair, g), total.parts());
        })
        .toList();
    double percent = AverageRate.of(book, pair.importer(), pair.exporter()).orElseThrow().percent();
    return Explanation.of(name, Unit.PERCENT.rounded(percent), "average of total rates, weights " + weights, parts);
  }

  static Explanation coverage(TariffBook book, String name, Pair pair, String weights) {
    List<Explanation> parts = book.spec().traded(pair).stream()
        .map(g -> {
          Rate rate = book.rate(pair.importer(), pair.exporter(), g.name());
          String at = rate.bp() > 0 ? "at " + rate : "under no measure";
          return declared(g.name().id(), trade(book, pair, g), at, Optional.of(g));
        })
        .toList();
    double percent = Coverage.of(book, pair.importer(), pair.exporter()).orElseThrow().percent();
    return Explanation.of(name, Unit.PERCENT.rounded(percent), "share of " + weights, parts);
  }

  private static Explanation declared(String label, String value, String note, Optional<Good> good) {
    Optional<Cites> cites = good.map(Good::cites).filter(c -> !c.isEmpty());
    // A number of the file has a source but no day of its own; the explanation shows the source only.
    return Explanation.of(label, value, note.isEmpty() ? cites.map(c -> "[" + c + "]").orElse("") : note, List.of());
  }

  private static List<Explanation> layers(
      TariffBook book, Composition composition, Actor importer, Optional<Actor> exporter, GoodName good) {
    var found = new ArrayList<Explanation>();
    composition.parts().stream()
        .sorted(Comparator.comparing(Part::counts).reversed())
        .forEach(part -> found.add(part(book.find(part.levy().measure()), part)));
    for (Layer layer : book.layers()) {
      if (layer.id().importer().equals(importer) && layer.state() instanceof InForce in
          && composition.parts().stream().noneMatch(p -> p.levy().measure().equals(layer.id()))) {
        absent(layer, in, exporter, good).ifPresent(found::add);
      }
    }
    return found;
  }

  static List<Explanation> layer(TariffBook book, Pair pair, LayerName name) {
    var goods = new LinkedHashMap<Explanation, List<GoodName>>();
    for (GoodName good : book.spec().allGoods()) {
      for (Part part : book.composition(pair.importer(), Optional.of(pair.exporter()), good).parts()) {
        if (part.layer().equals(name)) {
          goods.computeIfAbsent(based(book.find(part.levy().measure()), part), p -> new ArrayList<>()).add(good);
        }
      }
    }
    boolean all = goods.size() == 1 && goods.values().iterator().next().size() == book.spec().allGoods().size();
    return goods.entrySet().stream().map(e -> all ? e.getKey() : on(e.getValue(), e.getKey())).toList();
  }

  private static Explanation based(Layer layer, Part part) {
    Explanation plain = part(layer, part);
    String note = plain.note() + layer.declared().basis().map(b -> "; under " + b).orElse("");
    return new Explanation(plain.label(), plain.value(), note, plain.origin(), plain.parts());
  }

  private static Explanation on(List<GoodName> goods, Explanation part) {
    String some = goods.size() > MOST_GOODS ? goods.size() + " goods" : goods.stream().map(GoodName::id).collect(Collectors.joining(", "));
    return new Explanation(part.label() + " on " + some, part.value(), part.note(), part.origin(), part.parts());
  }

  private static Explanation part(Layer layer, Part part) {
    InForce state = (InForce) layer.state();
    String how = history(state) + (layer.id().partner().isEmpty() ? "; on all partners" : "");
    String note = part.note().isEmpty() ? how : part.note() + "; its rate is " + part.levy().rate() + ", " + how;
    return new Explanation(
        layer.id().layer().id(), part.counts().toString(), note, Optional.of(origin(state)), caps(state));
  }

  /** How the level came about: {@code since 2025-03-04 "us raise fentanyl to 20%"}. */
  private static String history(InForce state) {
    Trace set = state.terms().set();
    List<CapOn> holding = state.attached().holding(state.terms().rate());
    if (!holding.isEmpty()) {
      return Texts.owners(holding) + " holds it below the law's " + state.terms().rate() + " since "
          + holding.get(0).trace().text();
    }
    if (state.restored().isPresent()) {
      return "restored " + state.restored().get().text() + "; set " + set.text();
    }
    return set.day().isBefore(state.since())
        ? "since " + state.since() + ", announced " + set.text()
        : "since " + set.text();
  }

  private static Origin origin(InForce state) {
    return state.attached().holding(state.terms().rate()).stream()
        .findFirst().map(CapOn::trace).orElse(state.terms().set().on(state.from())).origin();
  }

  private static List<Explanation> caps(InForce state) {
    if (state.attached().caps().isEmpty()) {
      return List.of();
    }
    var parts = new ArrayList<Explanation>();
    Trace set = state.terms().set();
    parts.add(Explanation.leaf("law", state.terms().rate().toString(), "set " + set.text(), set.origin()));
    for (CapOn cap : state.attached().caps()) {
      parts.add(Explanation.leaf(
          cap.owner().toString(),
          cap.cut().allows(state.terms().rate()).toString(),
          cap.cut() + cap.until().map(d -> ", until " + d).orElse("") + ", since " + cap.trace().text(),
          cap.trace().origin()));
    }
    return parts;
  }

  /** A layer that is in force and does not bear on this good: worth saying only where something keeps it away. */
  private static Optional<Explanation> absent(
      Layer layer, InForce state, Optional<Actor> exporter, GoodName good) {
    MeasureId id = layer.id();
    boolean bears = id.partner().isEmpty() || id.partner().equals(exporter);
    if (!bears || !state.terms().reach().includes(good)) {
      return Optional.empty();
    }
    for (Exemption exemption : state.attached().exemptions()) {
      if (exemption.good().equals(good)) {
        return Optional.of(Explanation.leaf(id.layer().id(), "exempt",
            "from " + exemption.from() + ", " + exemption.trace().text(), exemption.trace().origin()));
      }
    }
    String why = exporter.filter(layer::leavesOut).isPresent()
        ? "leaves " + exporter.map(Actor::id).orElse("") + " out"
        : "replaced by the layer of that name on " + exporter.map(Actor::id).orElse("");
    return Optional.of(Explanation.leaf(
        id.layer().id(), "", why + "; " + state.level() + " on all other partners", state.terms().set().on(state.from()).origin()));
  }

  private static String trade(TariffBook book, Pair pair, Good good) {
    return Refund.billions(BigDecimal.valueOf(book.spec().trade(pair, good.name()).orElseThrow().usd())) + " bn USD";
  }
}
