package dev.snapback.economy;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Unit;
import java.util.List;

/** The numbers of an economy that can be set by name: {@code economy.elasticity.long}. */
public final class EconomyParameters {
  private static final Scale<Elasticity> ELASTICITY =
      new Scale<>(Unit.COUNT, Elasticity.LEAST, Elasticity.MOST, 3, Elasticity::parse,
          thousandths -> new Elasticity((int) thousandths), Elasticity::value);

  private static final Scale<Coefficient> COEFFICIENT = coefficients(0, Coefficient.MOST);

  private EconomyParameters() {}

  private static Scale<Coefficient> coefficients(double least, double most) {
    return new Scale<>(Unit.COUNT, least, most, 4, Coefficient::parse,
        tenThousandths -> new Coefficient((int) tenThousandths), Coefficient::value);
  }

  private static Cites closure(EconomySpec economy) {
    return economy.response().equals(Response.TEXTBOOK) ? Cites.NONE : economy.cites("closure");
  }

  /** Returns the parameters of an economy. */
  public static List<Parameter<EconomySpec>> of(EconomySpec economy) {
    return List.of(
        Parameter.of("economy.elasticity.short", ELASTICITY, "percent by which an import falls at once for a percent of cost",
            EconomySpec::shortRun, (s, v) -> s.withElasticities(v, s.longRun()), s -> s.cites("elasticity")),
        Parameter.of("economy.elasticity.long", ELASTICITY, "the same when everything has adjusted",
            EconomySpec::longRun, (s, v) -> s.withElasticities(s.shortRun(), v), s -> s.cites("elasticity")),
        Parameter.of("economy.half-life", Scale.days(1, Span.MAX), "days in which half of the way to the long run is gone",
            EconomySpec::halfLife, (s, v) -> s.withDelays(v, s.transit()), s -> s.cites("half-life")),
        Parameter.of("economy.transit", Scale.days(0, Span.MAX), "days from dispatch to entry, of what is sent from now on",
            EconomySpec::transit, (s, v) -> s.withDelays(s.halfLife(), v), s -> s.cites("transit")),
        Parameter.of("economy.leakage", Scale.SHARE, "share of duties that is not collected",
            EconomySpec::leakage, (s, v) -> s.withShares(v, s.forward()), s -> s.cites("leakage")),
        Parameter.of("economy.front-loading", Scale.SHARE,
            "share of a day's imports brought forward in the transit before an announced increase, and given back after it",
            EconomySpec::forward, (s, v) -> s.withShares(s.leakage(), v), s -> s.forward().equals(Share.NONE) ? Cites.NONE : s.cites("front-loading")),
        Parameter.of("economy.labor-supply", COEFFICIENT, "percent more work for a percent more that an hour buys after tax (κ)",
            s -> s.response().laborSupply(), (s, v) -> s.withResponse(s.response().withLaborSupply(v)),
            EconomyParameters::closure),
        Parameter.of("economy.scale", coefficients(0, Response.MOST_SCALE),
            "percent by which a percent more work in a country lowers its unit cost (ψ)",
            s -> s.response().scale(), (s, v) -> s.withResponse(s.response().withScale(v)), EconomyParameters::closure),
        Parameter.of("economy.pass-through", coefficients(Response.LEAST_PASS_THROUGH, Coefficient.MOST),
            "elasticity of demand to a tariff over that to a cost, 1 where firms pass it on in full (φ)",
            s -> s.response().passThrough(), (s, v) -> s.withResponse(s.response().withPassThrough(v)),
            EconomyParameters::closure),
        Parameter.of("economy.destination-share",
            Scale.shares(Response.MOST_DESTINATION),
            "share of what goods cost that is earned where they are sold (ν)",
            s -> s.response().destination(), (s, v) -> s.withResponse(s.response().withDestination(v)),
            EconomyParameters::closure));
  }
}
