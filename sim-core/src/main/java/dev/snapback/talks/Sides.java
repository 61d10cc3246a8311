package dev.snapback.talks;

import dev.snapback.vocabulary.Actor;
import java.util.Collection;
import java.util.List;

/**
 * Two governments that talk with each other, in the order in which the scenario names them; the order means nothing.
 *
 * @param one one side
 * @param other the other side
 */
public record Sides(Actor one, Actor other) {
  public Sides {
    if (one.equals(other)) {
      throw new IllegalArgumentException("nobody talks with itself: " + one);
    }
  }

  /** Both sides. */
  public List<Actor> both() {
    return List.of(one, other);
  }

  /** Whether all of {@code actors} are sides of it. */
  public boolean have(Collection<Actor> actors) {
    return both().containsAll(actors);
  }

  /** The side that {@code actor} talks with. */
  public Actor facing(Actor actor) {
    return actor.equals(one) ? other : one;
  }

  /** The pair in dotted names: {@code us.cn}. */
  @Override
  public String toString() {
    return one + "." + other;
  }

  /** The pair in a sentence: {@code us and cn}. */
  String text() {
    return one + " and " + other;
  }
}
