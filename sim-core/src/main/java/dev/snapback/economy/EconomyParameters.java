package dev.snapback.economy;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Unit;
import java.util.List;

/** The numbers of an economy that can be set by name: {@code economy.elasticity.long}. */
public final class EconomyParameters {
  private static final Scale<Elasticity> ELASTICITY =
      new Scale<>(Unit.COUNT, Elasticity.LEAST, Elasticity.MOST, 3, Elasticity::parse, Elasticity::value);

  private EconomyParameters() {}

  /** Returns the parameters of an economy. */
  public static List<Parameter<EconomySpec>> of(EconomySpec economy) {
    return List.of(
        Parameter.of("economy.elasticity.short", ELASTICITY, "percent by which an import falls at once for a percent of cost",
            EconomySpec::shortRun, (s, v) -> s.with(v, s.longRun()), s -> s.cites("elasticity")),
        Parameter.of("economy.elasticity.long", ELASTICITY, "the same when everything has adjusted",
            EconomySpec::longRun, (s, v) -> s.with(s.shortRun(), v), s -> s.cites("elasticity")),
        Parameter.of("economy.half-life", Scale.days(1, Span.MAX), "days in which half of the way to the long run is gone",
            EconomySpec::halfLife, (s, v) -> s.with(v, s.leakage()), s -> s.cites("half-life")),
        Parameter.of("economy.leakage", Scale.SHARE, "share of duties that is not collected",
            EconomySpec::leakage, (s, v) -> s.with(s.halfLife(), v), s -> s.cites("leakage")));
  }
}
