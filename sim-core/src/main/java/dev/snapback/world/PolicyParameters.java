package dev.snapback.world;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Share;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The numbers of reactions and stances that can be set by name: {@code reaction.slow-queue.chance}. */
final class PolicyParameters {
  private PolicyParameters() {}

  static List<Parameter<Reaction>> of(Reaction reaction) {
    String chance = reaction.chance().daily() ? "chance a day that it follows while its condition holds"
        : "chance that it follows on each occasion";
    return List.of(
        parameter(reaction, "chance", Scale.SHARE, chance, r -> r.chance().share(),
            (r, v) -> with(r, new Reaction.Chance(v, r.chance().daily(), r.chance().perPressure()))),
        parameter(reaction, "per-pressure", Scale.SHARE,
            "what each point of pressure on the government that moves adds to the chance", r -> r.chance().perPressure(),
            (r, v) -> with(r, new Reaction.Chance(r.chance().share(), r.chance().daily(), v))),
        parameter(reaction, "delay", Scale.days(0, Span.MAX), "days between the evening that sets it off and the move",
            Reaction::delay, (r, v) -> with(r, v, r.coolDown())),
        parameter(reaction, "cool-down", Scale.days(0, Span.MAX), "days in which it is not set off again",
            Reaction::coolDown, (r, v) -> with(r, r.delay(), v)));
  }

  private static <T> Parameter<Reaction> parameter(Reaction reaction, String key, Scale<T> scale, String meaning,
      Function<Reaction, T> get, BiFunction<Reaction, T, Reaction> put) {
    return Parameter.of("reaction." + reaction.name() + "." + key, scale, meaning, get, put, r -> r.cites(key));
  }

  private static Reaction with(Reaction r, Reaction.Chance chance) {
    return new Reaction(r.name(), r.trigger(), r.move(), chance, r.from(), r.once(), r.delay(), r.coolDown(), r.cites(),
        r.byKey());
  }

  private static Reaction with(Reaction r, Span delay, Span coolDown) {
    return new Reaction(r.name(), r.trigger(), r.move(), r.chance(), r.from(), r.once(), delay, coolDown, r.cites(),
        r.byKey());
  }

  /** A hard stance has no number: it forbids. */
  static List<Parameter<Stance>> of(Stance stance) {
    return stance.force() == Stance.Force.HARD ? List.of() : List.of(Parameter.<Stance, Share>of(
        "stance." + stance.name() + ".chance", Scale.SHARE,
        "share of its chance that a reaction keeps which the stance speaks against", Stance::chance,
        (s, v) -> new Stance(s.name(), s.actor(), s.refuses(), s.during(), s.force(), v, s.cites(), s.ofChance()),
        Stance::ofChance));
  }
}
