package dev.snapback.tariff;

import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Decision;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Legal;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All tariff layers of a scenario. Immutable and safe for threads: a command gives a new book or a refusal. Rates and
 * metrics change only when the book does.
 */
public final class TariffBook {
  private final TariffSpec spec;
  private final Map<MeasureId, Layer> layers;
  private final List<Deadline> deadlines;
  private final @Nullable Rate[] headlines;

  private TariffBook(TariffSpec spec, Map<MeasureId, Layer> layers) {
    this.spec = spec;
    this.layers = Collections.unmodifiableMap(layers);
    this.deadlines = TariffDeadlines.of(layers.values());
    this.headlines = new Rate[spec.parties().size() * spec.parties().size()];
  }

  /** Returns the layers as they stand on the first morning: those declared with a rate are in force. */
  public static TariffBook start(TariffSpec spec, LocalDate day) {
    var layers = new LinkedHashMap<MeasureId, Layer>();
    for (DeclaredLayer declared : spec.layers()) {
      layers.put(declared.measure(), Starts.layer(spec, declared, day));
    }
    return new TariffBook(spec, layers);
  }

  /**
   * Does a command to all measures that it means, or to none.
   *
   * @return the new book with one event for each measure, or a refusal whose guard says what stood in the way
   */
  public Step<TariffBook> apply(TariffCommand command, Act act) {
    return switch (Addressing.find(this, command, act)) {
      case Addressing.Address.Unknown unknown -> new Step.Refused<>(unknown.refusal());
      case Addressing.Address.Found found -> apply(command, act, found.measures());
    };
  }

  private Step<TariffBook> apply(TariffCommand command, Act act, List<MeasureId> measures) {
    TariffBook book = this;
    var events = new ArrayList<Event>();
    for (MeasureId measure : measures) {
      Layer layer = book.find(measure);
      var context = new LayerContext(book, layer.declared(), act);
      switch (TariffMachine.MACHINE.decide(layer.state(), command, act.by(), context)) {
        case Decision.Accepted<TariffEvent> accepted -> {
          events.add(accepted.event());
          book = book.with(layer.with(TariffMachine.MACHINE.evolve(layer.state(), accepted.event())));
        }
        case Decision.Refused<TariffEvent> refused -> {
          return new Step.Refused<>(naming(measure, refused.refusal()));
        }
      }
    }
    return new Step.Done<>(book, events);
  }

  private static Refusal naming(MeasureId measure, Refusal refusal) {
    return refusal.reason().contains(measure.toString())
        ? refusal
        : new Refusal(refusal.guard(), measure + ": " + refusal.reason(), refusal.possible());
  }

  TariffBook with(Layer layer) {
    var next = new LinkedHashMap<>(layers);
    next.put(layer.id(), layer);
    return new TariffBook(spec, next);
  }

  /** What the scenario says about tariffs. */
  public TariffSpec spec() {
    return spec;
  }

  /** All layers, declared or imposed: the declared ones in the file's order, then in the order they came about. */
  public Collection<Layer> layers() {
    return layers.values();
  }

  /**
   * Returns a layer; one that nobody has touched is in state none.
   *
   * @throws IllegalArgumentException if its importer declares no layer of that name
   */
  public Layer find(MeasureId measure) {
    Layer known = layers.get(measure);
    return known != null
        ? known
        : new Layer(
            spec.declared(measure)
                .orElseThrow(() -> new IllegalArgumentException("no tariff layer is declared for " + measure)),
            LayerState.None.NEW);
  }

  /** Whether the book holds a state for a measure. */
  boolean isKnown(MeasureId measure) {
    return layers.containsKey(measure);
  }

  /** The layers in force that bear on a pair: the partner's own, and those on all that they do not replace. */
  public List<Layer> layersOf(Actor importer, Actor exporter) {
    return Levies.bearing(this, importer, Optional.of(exporter), Moment.NOW);
  }

  /** Returns the headline rate: the composition for {@link TariffSpec#OTHER}, without the base duty. */
  public Rate headline(Actor importer, Actor exporter) {
    int row = spec.index(importer);
    int column = spec.index(exporter);
    if (row < 0 || column < 0) {
      return Rate.ZERO;
    }
    int at = row * spec.parties().size() + column;
    Rate known = headlines[at];
    Rate rate = known != null ? known : rate(importer, exporter, TariffSpec.OTHER);
    headlines[at] = rate; // a race writes the same value
    return rate;
  }

  /**
   * Returns the composition of all layers for a good, without the base duty: the headline rate for {@link
   * TariffSpec#OTHER}. At most {@value Rate#MAX_BP} basis points.
   */
  public Rate rate(Actor importer, Actor exporter, GoodName good) {
    return composition(importer, Optional.of(exporter), good).rate();
  }

  /** Returns the same for a past day, as it was charged then. */
  public Rate rateOn(LocalDate day, Actor importer, Actor exporter, GoodName good) {
    return Composition.of(this, importer, Optional.of(exporter), good, Moment.charged(day)).rate();
  }

  Composition composition(Actor importer, Optional<Actor> exporter, GoodName good) {
    return Composition.of(this, importer, exporter, good, Moment.NOW);
  }

  /** The measures that a truce caps. */
  public List<MeasureId> capsOwnedBy(TruceName truce) {
    var owner = new CapOwner.Truce(truce);
    return layers.values().stream()
        .filter(l -> l.caps().stream().anyMatch(c -> c.owner().equals(owner)))
        .map(Layer::id)
        .toList();
  }

  /** The refunds booked on an importer's measures, by measure, oldest first. */
  public List<Refund> refunds(Actor importer) {
    return layers.values().stream()
        .filter(l -> l.id().importer().equals(importer))
        .flatMap(l -> l.state().history().refunds().stream())
        .toList();
  }

  /** The dates on which a layer changes unless somebody acts, soonest first. */
  public List<Deadline> deadlines() {
    return deadlines;
  }

  /** What a government may do today, drawn from the rows. */
  public List<Legal> legal(Actor actor, LocalDate today) {
    return TariffLegal.moves(this, actor, today);
  }

  /**
   * Why a layer counts what it counts in the rates on a pair: one part for all goods on which it counts the same, with since
   * when, by which move and on which basis; none where it levies nothing on any.
   */
  public List<Explanation> why(Pair pair, LayerName layer) {
    return TariffWhy.layer(this, pair, layer);
  }

  /** All metrics of the scenario's tariffs; they do not depend on the state. */
  public List<Metric<TariffBook>> metrics() {
    return TariffMetrics.of(spec);
  }

  /** The state as text, equal for equal books: one line for each layer that anybody has touched. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (Layer layer : layers.values()) {
      if (!layer.state().equals(LayerState.None.NEW)) {
        text.append(layer.id()).append(' ').append(layer.state()).append('\n');
      }
    }
    return text.toString();
  }
}
