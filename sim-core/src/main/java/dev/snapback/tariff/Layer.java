package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One layer of an importer on one partner or on all: what is declared of it, and its state.
 *
 * @param declared title, basis and the goods it may fall on
 * @param state what it is now
 */
public record Layer(DeclaredLayer declared, LayerState state) {
  /** Its name: importer, partner or all, and layer. */
  public MeasureId id() {
    return declared.measure();
  }

  /** Whether it is in force; a layer that caps hold at zero is. */
  public boolean inForce() {
    return state instanceof LayerState.InForce;
  }

  /** The law's rate, threatened, announced or in force; empty where there is none. */
  public Optional<Rate> law() {
    return state instanceof LayerState.Live live ? Optional.of(live.terms().rate()) : Optional.empty();
  }

  /** The rate that applies: the least of the law's and what the caps allow; empty where it is not in force. */
  public Optional<Rate> level() {
    return state instanceof LayerState.InForce in ? Optional.of(in.level()) : Optional.empty();
  }

  /** The live caps, oldest first. */
  public List<CapOn> caps() {
    return state instanceof LayerState.Enacted enacted ? enacted.attached().caps() : List.of();
  }

  /** Whether it is on all partners and leaves this one out. */
  public boolean leavesOut(Actor exporter) {
    return state instanceof LayerState.Live live && live.terms().reach().except().contains(exporter);
  }

  /** All exemptions, those that have ended too. */
  List<Exemption> exemptions() {
    List<Exemption> ended = state.history().ended();
    return state instanceof LayerState.Enacted enacted
        ? Stream.concat(ended.stream(), enacted.attached().exemptions().stream()).toList()
        : ended;
  }

  Layer with(LayerState next) {
    return new Layer(declared, next);
  }
}
