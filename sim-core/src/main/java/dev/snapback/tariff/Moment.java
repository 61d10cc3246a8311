package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import java.time.LocalDate;

/** A point of view on what a layer levies: now, or on a past day as charged then. */
interface Moment {
  /** What the layer levies at this moment, exemptions aside. */
  Level level(Layer layer);

  /** Whether a good is exempt from it. */
  boolean exempts(Layer layer, GoodName good);

  /** The present state. */
  Moment NOW = new Moment() {
    @Override
    public Level level(Layer layer) {
      return layer.state() instanceof LayerState.InForce in
          ? new Level(in.since(), true, in.terms().rate(), in.level(), in.terms().reach())
          : Level.none(LocalDate.MIN);
    }

    @Override
    public boolean exempts(Layer layer, GoodName good) {
      return layer.state() instanceof LayerState.InForce in && in.attached().exempts(good);
    }
  };

  /** A past day as customs charged it then. */
  static Moment charged(LocalDate day) {
    return new Moment() {
      @Override
      public Level level(Layer layer) {
        return layer.state().history().on(day);
      }

      @Override
      public boolean exempts(Layer layer, GoodName good) {
        for (Exemption exemption : layer.exemptions()) {
          if (exemption.good().equals(good) && exemption.charged(day)) {
            return true;
          }
        }
        return false;
      }
    };
  }
}
