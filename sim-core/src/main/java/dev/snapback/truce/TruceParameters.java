package dev.snapback.truce;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import java.util.List;

/** The numbers of a truce that can be set by name: {@code truce.geneva.length}. */
public final class TruceParameters {
  private TruceParameters() {}

  /** Returns the parameters of a truce. */
  public static List<Parameter<TruceSpec>> of(TruceSpec spec) {
    return List.of(
        Parameter.of("truce." + spec.name() + ".length", Scale.days(1, Span.MAX),
            "how long it lasts, counted from the effective day of the signing", TruceSpec::length, TruceSpec::withLength,
            s -> s.cites("length")),
        Parameter.of("truce." + spec.name() + ".notice", Scale.days(0, Span.MAX),
            "days between the notice of withdrawal and the end", s -> s.withdraw().notice(), TruceSpec::withNotice,
            s -> s.cites("withdraw.notice")));
  }
}
