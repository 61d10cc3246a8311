package dev.snapback.tariff;

import dev.snapback.vocabulary.GoodName;
import java.time.LocalDate;
import java.util.function.Predicate;

/** A point of view on what a layer levies: now, or on a past day as charged then, or as owed under the law as it stands. */
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
    return past(day, e -> e.charged(day));
  }

  /** A past day as the law stands now: retroactive exemptions count. */
  static Moment owed(LocalDate day) {
    return past(day, e -> e.owed(day));
  }

  private static Moment past(LocalDate day, Predicate<Exemption> exempt) {
    return new Moment() {
      @Override
      public Level level(Layer layer) {
        return layer.state().history().on(day);
      }

      @Override
      public boolean exempts(Layer layer, GoodName good) {
        return layer.exemptions().stream().anyMatch(e -> e.good().equals(good) && exempt.test(e));
      }
    };
  }
}
