package dev.snapback.license;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The numbers of a license regime that can be set by name while a scenario runs. */
public final class LicenseParameters {
  private LicenseParameters() {}

  /**
   * A parameter and its present value.
   *
   * @param name its dotted name, for instance {@code license.rare-earths.capacity}
   * @param value as a file writes it, for instance {@code 12 per wd}
   * @param meaning one sentence without full stop
   * @param cites where the value comes from
   */
  public record Parameter(String name, String value, String meaning, Cites cites) {}

  /** A parameter and how a text changes it. */
  private record Setting(Parameter parameter, BiFunction<LicenseSpec, String, LicenseSpec> set) {}

  /** Returns the parameters of a regime. */
  public static List<Parameter> of(LicenseSpec spec) {
    return settings(spec).stream().map(Setting::parameter).toList();
  }

  /**
   * Returns the regime with another value of a parameter, if it is one of this regime's.
   *
   * @throws IllegalArgumentException if the parameter cannot have that value; the message says what is allowed
   */
  public static Optional<LicenseSpec> with(LicenseSpec spec, String name, String value) {
    return settings(spec).stream().filter(s -> s.parameter().name().equals(name)).findFirst()
        .map(s -> s.set().apply(spec, value));
  }

  private static List<Setting> settings(LicenseSpec spec) {
    var found = new ArrayList<Setting>();
    LicenseSpec.Outcomes outcomes = spec.outcomes();
    add(found, spec, "limit", spec.limit().span(), "how long a review may take", (s, v) -> limit(s, Span.parse(v)));
    add(found, spec, "capacity", spec.office().capacity(), "decisions a working day",
        (s, v) -> offices(s, new LicenseSpec.Office(s.office().review(), Capacity.parse(v)), s.expedited()));
    add(found, spec, "review", spec.office().review(), "time from acceptance until a case is ripe",
        (s, v) -> offices(s, reviewed(s.office(), v), s.expedited()));
    add(found, spec, "expedited.capacity", spec.expedited().capacity(), "decisions a working day while expedited",
        (s, v) -> offices(s, s.office(), new LicenseSpec.Office(s.expedited().review(), Capacity.parse(v))));
    add(found, spec, "expedited.review", spec.expedited().review(),
        "time from acceptance until a case is ripe while expedited",
        (s, v) -> offices(s, s.office(), reviewed(s.expedited(), v)));
    add(found, spec, "approval", outcomes.approval(), "share granted of the cases granted or denied",
        (s, v) -> outcomes(s, new LicenseSpec.Outcomes(Share.parse(v), s.outcomes().returned(), s.outcomes().refile(),
            s.outcomes().returns())));
    add(found, spec, "returned", outcomes.returned(), "share of ripe cases sent back",
        (s, v) -> outcomes(s, new LicenseSpec.Outcomes(s.outcomes().approval(), Share.parse(v), s.outcomes().refile(),
            s.outcomes().returns())));
    add(found, spec, "refile", outcomes.refile(), "how long firms take to file a returned case again",
        (s, v) -> outcomes(s, new LicenseSpec.Outcomes(s.outcomes().approval(), s.outcomes().returned(),
            sameUnit(s.outcomes().refile(), Span.parse(v), "refile"), s.outcomes().returns())));
    for (int i = 0; i < spec.arrivals().size(); i++) {
      int line = i;
      LicenseSpec.Arrivals from = spec.arrivals().get(i);
      boolean several = spec.arrivals().stream().filter(a -> a.users().equals(from.users())).count() > 1;
      String stem = from.users() + (several ? from.destination().map(d -> "." + d).orElse("") : "");
      add(found, spec, stem + ".rate", from.rate(), "applications filed a day",
          (s, v) -> arrivals(s, line, new LicenseSpec.Arrivals(
              from.users(), from.destination(), ArrivalRate.parse(v), from.tonnes())));
      add(found, spec, stem + ".tonnes", from.tonnes(), "weight of one application",
          (s, v) -> arrivals(s, line, new LicenseSpec.Arrivals(
              from.users(), from.destination(), from.rate(), Distribution.parse(v))));
    }
    return found;
  }

  private static void add(List<Setting> to, LicenseSpec spec, String key, Object value, String meaning,
      BiFunction<LicenseSpec, String, LicenseSpec> set) {
    String name = "license." + spec.name() + "." + key;
    String home = key.endsWith(".rate") || key.endsWith(".tonnes") ? "arrivals" : key; // the file's key
    to.add(new Setting(new Parameter(name, value.toString(), meaning, spec.cites(home)), set));
  }

  private static LicenseSpec.Office reviewed(LicenseSpec.Office office, String value) {
    var changed = new LicenseSpec.Office(Distribution.parse(value), office.capacity());
    if (changed.unit() != office.unit()) {
      throw new IllegalArgumentException(
          "the review counts the same days as before, as in " + office.review() + ", not as in " + value);
    }
    return changed;
  }

  /** A clock that has run in calendar days cannot go on in working days. */
  private static Span sameUnit(Span before, Span now, String what) {
    if (before.unit() != now.unit()) {
      throw new IllegalArgumentException(
          "the " + what + " counts the same days as before, as in " + before + ", not as in " + now);
    }
    return now;
  }

  private static LicenseSpec limit(LicenseSpec s, Span span) {
    LicenseSpec.Limit was = s.limit();
    var limit = new LicenseSpec.Limit(
        sameUnit(was.span(), span, "limit"), was.calendar(), was.yields(), was.deemed(), was.beyond());
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), limit, s.office(), s.expedited(),
        s.outcomes(), s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec offices(LicenseSpec s, LicenseSpec.Office office, LicenseSpec.Office expedited) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), office, expedited, s.outcomes(),
        s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec outcomes(LicenseSpec s, LicenseSpec.Outcomes outcomes) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(),
        outcomes, s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec arrivals(LicenseSpec s, int line, LicenseSpec.Arrivals changed) {
    var all = new ArrayList<>(s.arrivals());
    all.set(line, changed);
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(),
        s.outcomes(), s.priority(), all, s.backlog(), s.cites());
  }
}
