package dev.snapback.pressure;

import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import java.util.List;

/** The numbers of the pressure on a government that can be set by name: {@code pressure.us.relief}. */
public final class PressureParameters {
  private PressureParameters() {}

  /** Returns the parameters of the pressure on one government. */
  public static List<Parameter<PressureSpec>> of(PressureSpec spec) {
    String stem = "pressure." + spec.on() + ".";
    return List.of(
        Parameter.of(stem + "level", Scale.PRESSURE, "points that do not come from time or shortages", PressureSpec::level,
            (s, v) -> new PressureSpec(s.on(), v, s.perMonth(), s.relief(), s.perWelfareLoss(), s.cites()), s -> s.cites("level")),
        Parameter.of(stem + "per-month", Scale.PRESSURE, "points that time adds in a month", PressureSpec::perMonth,
            (s, v) -> new PressureSpec(s.on(), s.level(), v, s.relief(), s.perWelfareLoss(), s.cites()), s -> s.cites("per-month")),
        Parameter.of(stem + "relief", Scale.SHARE,
            "share of what shortages added that fades on an evening without one", PressureSpec::relief,
            (s, v) -> new PressureSpec(s.on(), s.level(), s.perMonth(), v, s.perWelfareLoss(), s.cites()),
            s -> s.cites("relief")),
        Parameter.of(stem + "per-welfare-loss", Scale.PRESSURE, "points for each percent of welfare that is lost",
            PressureSpec::perWelfareLoss,
            (s, v) -> new PressureSpec(s.on(), s.level(), s.perMonth(), s.relief(), v, s.cites()),
            s -> s.cites("per-welfare-loss")));
  }
}
