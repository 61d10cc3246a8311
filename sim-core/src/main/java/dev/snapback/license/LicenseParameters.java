package dev.snapback.license;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Scale;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The numbers of a license regime that can be set by name: {@code license.rare-earths.capacity}. */
public final class LicenseParameters {
  private static final Scale<Capacity> CAPACITY = new Scale<>(Unit.PER_WORKING_DAY, 0, Capacity.MAX, 0, Capacity::parse,
      decisions -> Capacity.of((int) decisions), c -> c.changes().isEmpty() ? c.perWorkingDay() : Double.NaN);

  private final String stem;
  private final List<Parameter<LicenseSpec>> found = new ArrayList<>();

  private LicenseParameters(LicenseSpec spec) {
    stem = "license." + spec.name() + ".";
  }

  /** Returns the parameters of a regime. */
  public static List<Parameter<LicenseSpec>> of(LicenseSpec spec) {
    var parameters = new LicenseParameters(spec);
    parameters.limit(spec);
    parameters.office("", "", LicenseSpec::office, (s, o) -> offices(s, o, alike(s, o)), spec);
    parameters.office("expedited.", " while expedited", LicenseSpec::expedited, (s, o) -> offices(s, s.office(), o), spec);
    parameters.outcomes(spec);
    for (int i = 0; i < spec.arrivals().size(); i++) {
      parameters.arrivals(spec, i);
    }
    return List.copyOf(parameters.found);
  }

  private <T> void add(String key, Scale<T> scale, String meaning, Function<LicenseSpec, T> get,
      BiFunction<LicenseSpec, T, LicenseSpec> put) {
    String home = key.endsWith(".rate") || key.endsWith(".tonnes") ? "arrivals" : key; // the file's key
    found.add(Parameter.of(stem + key, scale, meaning, get, put, s -> s.cites(home)));
  }

  private void limit(LicenseSpec spec) {
    add("limit", Scale.days(spec.limit().span().unit(), 1, Span.MAX), "how long a review may take",
        s -> s.limit().span(), (s, span) -> {
          LicenseSpec.Limit was = s.limit();
          return limited(s, new LicenseSpec.Limit(span, was.calendar(), was.yields(), was.deemed(), was.beyond()));
        });
  }

  private void office(String key, String when, Function<LicenseSpec, LicenseSpec.Office> get,
      BiFunction<LicenseSpec, LicenseSpec.Office, LicenseSpec> put, LicenseSpec spec) {
    add(key + "capacity", CAPACITY, "decisions a working day" + when, s -> get.apply(s).capacity(),
        (s, capacity) -> put.apply(s, new LicenseSpec.Office(get.apply(s).review(), capacity)));
    Unit unit = get.apply(spec).unit() == Span.Unit.DAYS ? Unit.DAYS : Unit.WORKING_DAYS;
    add(key + "review", Scale.distribution(unit), "time from acceptance until a case is ripe" + when,
        s -> get.apply(s).review(), (s, review) -> put.apply(s, reviewed(get.apply(s), review)));
  }

  /** How the office hurries once it works otherwise: what was the same in both still is. */
  private static LicenseSpec.Office alike(LicenseSpec spec, LicenseSpec.Office now) {
    LicenseSpec.Office was = spec.office();
    LicenseSpec.Office hurried = spec.expedited();
    return new LicenseSpec.Office(hurried.review().equals(was.review()) ? now.review() : hurried.review(),
        hurried.capacity().equals(was.capacity()) ? now.capacity() : hurried.capacity());
  }

  /** A clock that has run in calendar days cannot go on in working days. */
  private static LicenseSpec.Office reviewed(LicenseSpec.Office office, Distribution review) {
    var changed = new LicenseSpec.Office(review, office.capacity());
    if (changed.unit() != office.unit()) {
      throw new IllegalArgumentException(
          "the review counts the same days as before, as in " + office.review() + ", not as in " + review);
    }
    return changed;
  }

  private void outcomes(LicenseSpec spec) {
    outcome("approval", Scale.SHARE, "share granted of the cases granted or denied", LicenseSpec.Outcomes::approval,
        (o, v) -> new LicenseSpec.Outcomes(v, o.returned(), o.refile(), o.returns()));
    outcome("returned", Scale.SHARE, "share of ripe cases sent back", LicenseSpec.Outcomes::returned,
        (o, v) -> new LicenseSpec.Outcomes(o.approval(), v, o.refile(), o.returns()));
    outcome("refile", Scale.days(spec.outcomes().refile().unit(), 1, LicenseSpec.LONGEST_DAYS),
        "how long firms take to file a returned case again", LicenseSpec.Outcomes::refile,
        (o, v) -> new LicenseSpec.Outcomes(o.approval(), o.returned(), v, o.returns()));
  }

  private <T> void outcome(String key, Scale<T> scale, String meaning, Function<LicenseSpec.Outcomes, T> get,
      BiFunction<LicenseSpec.Outcomes, T, LicenseSpec.Outcomes> put) {
    add(key, scale, meaning, s -> get.apply(s.outcomes()), (s, v) -> decided(s, put.apply(s.outcomes(), v)));
  }

  private void arrivals(LicenseSpec spec, int line) {
    LicenseSpec.Arrivals from = spec.arrivals().get(line);
    boolean several = spec.arrivals().stream().filter(a -> a.users().equals(from.users())).count() > 1;
    String users = from.users() + (several ? from.destination().map(d -> "." + d).orElse("") : "");
    boolean days = from.rate().per() == Span.Unit.DAYS;
    var rate = new Scale<>(days ? Unit.PER_DAY : Unit.PER_WORKING_DAY, 0, ArrivalRate.MAX / 1000.0, 3,
        ArrivalRate::parse, thousandths -> new ArrivalRate((int) thousandths, from.rate().per()), ArrivalRate::mean);
    add(users + ".rate", rate, "applications filed a day", s -> s.arrivals().get(line).rate(),
        (s, v) -> filed(s, line, new LicenseSpec.Arrivals(from.users(), from.destination(), v,
            s.arrivals().get(line).tonnes())));
    add(users + ".tonnes", Scale.distribution(Unit.TONNES), "weight of one application",
        s -> s.arrivals().get(line).tonnes(), (s, v) -> filed(s, line,
            new LicenseSpec.Arrivals(from.users(), from.destination(), s.arrivals().get(line).rate(), v)));
  }

  private static LicenseSpec limited(LicenseSpec s, LicenseSpec.Limit limit) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), limit, s.office(), s.expedited(),
        s.outcomes(), s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec offices(LicenseSpec s, LicenseSpec.Office office, LicenseSpec.Office expedited) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), office, expedited, s.outcomes(),
        s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec decided(LicenseSpec s, LicenseSpec.Outcomes outcomes) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(),
        outcomes, s.priority(), s.arrivals(), s.backlog(), s.cites());
  }

  private static LicenseSpec filed(LicenseSpec s, int line, LicenseSpec.Arrivals changed) {
    var all = new ArrayList<>(s.arrivals());
    all.set(line, changed);
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(),
        s.outcomes(), s.priority(), all, s.backlog(), s.cites());
  }
}
