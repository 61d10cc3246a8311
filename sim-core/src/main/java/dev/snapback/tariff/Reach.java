package dev.snapback.tariff;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import java.util.List;
import java.util.Optional;

/**
 * What a layer falls on, besides its partner.
 *
 * @param goods the goods, groups resolved; empty for all goods, the notional {@code other} included
 * @param except the partners that a layer on all leaves out
 */
public record Reach(Optional<List<GoodName>> goods, List<Actor> except) {
  /** All goods, no exceptions. */
  static final Reach ALL = new Reach(Optional.empty(), List.of());

  public Reach {
    goods = goods.map(List::copyOf);
    except = List.copyOf(except);
  }

  /** Whether a good is among these, exemptions aside. */
  public boolean includes(GoodName good) {
    return goods.isEmpty() || goods.get().contains(good);
  }
}
