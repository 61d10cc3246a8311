package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseCommand.FileApplications;
import dev.snapback.license.LicenseCommand.LiftLicenses;
import dev.snapback.license.LicenseCommand.WithdrawApplication;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every number of a regime by its name, and every number that can be set. */
class LicenseFiguresTest {
  private static final String STEM = "license.rare-earths.";

  private static LicenseCommand file(int count, Optional<Tonnes> tonnes, boolean autos) {
    return new FileApplications(count, Samples.RARE_EARTHS, autos ? Samples.AUTOS : Samples.DEFENSE, tonnes);
  }

  private static List<Metric<LicenseMetrics.On>> metrics(Samples.Play play) {
    return LicenseMetrics.of(List.of(play.book.spec(Samples.RARE_EARTHS).orElseThrow()));
  }

  /** The amounts of a class, or of the whole regime, that are not 0. */
  private static Map<String, Double> amounts(Samples.Play play, String users) {
    var found = new LinkedHashMap<String, Double>();
    for (Metric<LicenseMetrics.On> metric : metrics(play)) {
      String name = metric.name().substring(STEM.length());
      boolean ofClass = name.startsWith("autos.") || name.startsWith("defense.");
      boolean asked = users.isEmpty() ? !ofClass : name.startsWith(users + ".");
      Value value = metric.value().apply(new LicenseMetrics.On(play.book, play.today));
      if (asked && value instanceof Value.Amount amount && amount.amount() != 0) {
        found.put(users.isEmpty() ? name : name.substring(users.length() + 1), amount.amount());
      }
    }
    return found;
  }

  private static Samples.Builder two() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "0 per day", "fixed(3)").arrivals(Samples.DEFENSE, "0 per day", "fixed(2)");
    b.calendar = Samples.everyDay();
    return b;
  }

  @Test
  void aQueueInFigures() {
    var b = two();
    b.limit = Span.days(11);
    b.capacity = Capacity.of(1);
    b.priority = List.of(Samples.DEFENSE);
    var play = b.play().firms(file(3, Optional.of(Tonnes.of(1)), true)).days(2)
        .firms(file(2, Optional.empty(), false)).firms(new WithdrawApplication(Samples.RARE_EARTHS, 2)).days(11);
    // Autos 1 on day 10, 3 on day 11 and defense 4 on day 12; defense 5 on the next.
    assertThat(amounts(play, "autos")).isEqualTo(Map.ofEntries(Map.entry("filed", 3.0), Map.entry("granted", 2.0),
        Map.entry("withdrawn", 1.0), Map.entry("max_decision_days", 11.0), Map.entry("on_time", 100.0),
        Map.entry("granted_of_filed", 200.0 / 3), Map.entry("granted_of_decided", 100.0), Map.entry("median_wait_days", 10.0),
        Map.entry("p90_wait_days", 11.0), Map.entry("filed_tonnes", 3.0), Map.entry("licensed_tonnes", 2.0)));
    assertThat(amounts(play, "defense")).isEqualTo(Map.ofEntries(Map.entry("waiting", 1.0), Map.entry("oldest_days", 11.0),
        Map.entry("oldest_statutory_days", 10.0), Map.entry("filed", 2.0), Map.entry("granted", 1.0),
        Map.entry("max_decision_days", 10.0), Map.entry("on_time", 100.0), Map.entry("granted_of_filed", 50.0),
        Map.entry("granted_of_decided", 100.0), Map.entry("median_wait_days", 10.0), Map.entry("p90_wait_days", 10.0),
        Map.entry("filed_tonnes", 4.0), Map.entry("licensed_tonnes", 2.0)));
    assertThat(amounts(play, "")).containsEntry("waiting", 1.0).containsEntry("filed", 5.0).containsEntry("granted", 3.0)
        .containsEntry("max_decision_days", 11.0).containsEntry("filed_tonnes", 7.0).containsEntry("licensed_tonnes", 4.0);
    assertThat(play.book.pending(Samples.RARE_EARTHS, play.today)).containsExactly(
        new LicenseBook.Pending(Samples.DEFENSE, ApplicationState.UNDER_REVIEW, 1, 11, 5));
    assertThat(play.book.ages(Samples.RARE_EARTHS, play.today)).containsExactly(11);
  }

  /** Overdue ones stand among those of which it is known whether the limit was kept; decided late ones too. */
  @Test
  void overdueCasesInFigures() {
    var b = two();
    b.limit = Span.days(10);
    b.capacity = Capacity.of(1);
    var play = b.play().firms(file(4, Optional.empty(), true)).firms(file(1, Optional.empty(), false)).days(11);
    assertThat(play.metric("overdue")).isEqualTo("Amount[amount=0.0]");
    play.days(1);
    assertThat(amounts(play, "autos")).containsEntry("overdue", 2.0).containsEntry("on_time", 25.0).containsEntry("waiting", 2.0);
    assertThat(amounts(play, "defense")).containsEntry("overdue", 1.0).doesNotContainKey("on_time");
    assertThat(amounts(play, "")).containsEntry("overdue", 3.0).containsEntry("on_time", 20.0)
        .containsEntry("oldest_statutory_days", 11.0);
    play.days(9);
    assertThat(amounts(play, "")).containsEntry("on_time", 20.0).containsEntry("max_decision_days", 14.0)
        .containsEntry("median_wait_days", 12.0).containsEntry("p90_wait_days", 14.0);
  }

  @Test
  void decisionsOfEveryKindInFigures() {
    var b = two();
    b.limit = Span.days(12);
    b.yields = LicenseSpec.Yields.LIMIT;
    b.capacity = Capacity.of(1);
    b.deemed = LicenseSpec.Deemed.DENIED;
    var play = b.play().firms(file(5, Optional.empty(), true)).days(13);
    assertThat(amounts(play, "")).containsEntry("granted", 3.0).containsEntry("denied", 2.0).containsEntry("deemed", 2.0)
        .containsEntry("granted_of_decided", 60.0).containsEntry("licensed_tonnes", 9.0);
    play.firms(file(2, Optional.empty(), false)).cn(new LiftLicenses(Samples.RARE_EARTHS));
    assertThat(amounts(play, "defense")).isEqualTo(Map.of("filed", 2.0, "lapsed", 2.0, "filed_tonnes", 4.0));
    assertThat(play.metric("defense.granted_of_decided")).isEqualTo("None[reason=nothing is decided yet]");
    b.returned = Share.ALL;
    b.returns = 1;
    b.deemed = LicenseSpec.Deemed.GRANTED;
    var back = b.play().firms(file(2, Optional.empty(), true)).days(11);
    assertThat(amounts(back, "")).containsEntry("returned", 1.0).containsEntry("waiting", 2.0)
        .containsEntry("oldest_statutory_days", 10.0);
    assertThat(back.book.pending(Samples.RARE_EARTHS, back.today)).containsExactly(
        new LicenseBook.Pending(Samples.AUTOS, ApplicationState.UNDER_REVIEW, 1, 11, 2),
        new LicenseBook.Pending(Samples.AUTOS, ApplicationState.RETURNED, 1, 11, 1));
    assertThat(back.book.ages(Samples.RARE_EARTHS, back.today)).containsExactly(11, 11);
  }

  @Test
  void agesAreYoungestFirst() {
    var play = two().play().firms(file(1, Optional.empty(), true)).days(3).firms(file(2, Optional.empty(), false)).days(2);
    assertThat(play.book.ages(Samples.RARE_EARTHS, play.today)).containsExactly(2, 2, 5);
    assertThat(play.book.pending(Samples.RARE_EARTHS, play.today)).containsExactly(
        new LicenseBook.Pending(Samples.AUTOS, ApplicationState.UNDER_REVIEW, 1, 5, 1),
        new LicenseBook.Pending(Samples.DEFENSE, ApplicationState.UNDER_REVIEW, 2, 2, 2));
  }

  @Test
  void aMetricKnowsItsUnitAndWhetherItAddsUp() {
    var play = new Samples.Builder().play();
    var b = new Samples.Builder();
    b.limit = Span.workingDays(45);
    var working = b.play();
    for (String name : List.of("oldest_statutory_days", "max_decision_days")) {
      assertThat(metric(play, name).unit()).isEqualTo(Unit.DAYS);
      assertThat(metric(working, name).unit()).isEqualTo(Unit.WORKING_DAYS);
    }
    assertThat(metrics(play).stream().filter(Metric::accumulates).map(m -> m.name().substring(STEM.length()))
        .filter(n -> !n.startsWith("autos."))).containsExactly("filed", "granted", "denied", "returned", "withdrawn", "lapsed",
            "deemed", "filed_tonnes", "licensed_tonnes");
    assertThat(metric(play, "state").states()).containsExactlyInAnyOrder(
        "free", "announced", "controlled", "halted", "expedited", "suspended");
  }

  private static Metric<LicenseMetrics.On> metric(Samples.Play play, String name) {
    return metrics(play).stream().filter(m -> m.name().equals(STEM + name)).findFirst().orElseThrow();
  }

  private static Samples.Builder everything() {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, Optional.of(Samples.US), "6 per day", "fixed(3)")
        .arrivals(Samples.AUTOS, Optional.of(new Actor("eu")), "2.5 per wd", "fixed(1)")
        .arrivals(Samples.DEFENSE, Optional.of(Samples.US), "1 per day", "fixed(2)");
    b.expeditedReview = "fixed(4d)";
    b.expeditedCapacity = Optional.of(Capacity.of(30));
    b.refile = Span.workingDays(5);
    b.backlog = Map.of(Samples.AUTOS, 3);
    b.priority = List.of(Samples.DEFENSE);
    return b;
  }

  private static Map<String, String> values(LicenseSpec spec) {
    var found = new LinkedHashMap<String, String>();
    LicenseParameters.of(spec).forEach(p -> found.put(p.name().substring(STEM.length()), p.text().apply(spec)));
    return found;
  }

  /** Each is read back as it was set, and setting one changes no other and nothing else of the regime. */
  @Test
  void everyParameterIsSetAlone() {
    var others = Map.ofEntries(Map.entry("limit", "30d"), Map.entry("capacity", "7 per wd"), Map.entry("review", "fixed(11d)"),
        Map.entry("expedited.capacity", "8 per wd"), Map.entry("expedited.review", "fixed(3d)"), Map.entry("approval", "35%"),
        Map.entry("returned", "15%"), Map.entry("refile", "9wd"), Map.entry("autos.us.rate", "4 per day"),
        Map.entry("autos.us.tonnes", "fixed(7)"), Map.entry("autos.eu.rate", "1.5 per wd"), Map.entry("autos.eu.tonnes", "fixed(8)"),
        Map.entry("defense.rate", "0.5 per day"), Map.entry("defense.tonnes", "fixed(9)"));
    LicenseSpec spec = everything().spec();
    Map<String, String> before = values(spec);
    assertThat(before.keySet()).isEqualTo(others.keySet());
    for (Parameter<LicenseSpec> parameter : LicenseParameters.of(spec)) {
      String name = parameter.name().substring(STEM.length());
      LicenseSpec set = parameter.with().apply(spec, others.get(name));
      var wanted = new LinkedHashMap<>(before);
      wanted.put(name, others.get(name));
      assertThat(values(set)).as(name).isEqualTo(wanted);
      assertThat(set.backlog()).isEqualTo(spec.backlog());
      assertThat(set.priority()).isEqualTo(spec.priority());
      assertThat(set.cites()).isEqualTo(spec.cites());
      assertThat(parameter.with().apply(set, before.get(name))).as(name).isEqualTo(spec);
      assertThat(parameter.meaning()).isNotBlank();
    }
  }

  @Test
  void whereNothingElseWasSaidTheHurriedOfficeFollows() {
    var b = everything();
    b.expeditedCapacity = Optional.empty();
    LicenseSpec spec = b.spec();
    Map<String, String> before = values(spec);
    assertThat(before.get("expedited.capacity")).isEqualTo(before.get("capacity"));
    LicenseSpec set = LicenseParameters.of(spec).stream().filter(p -> p.name().equals(STEM + "capacity")).findFirst().orElseThrow()
        .with().apply(spec, "7 per wd");
    assertThat(values(set)).containsEntry("capacity", "7 per wd").containsEntry("expedited.capacity", "7 per wd")
        .containsEntry("expedited.review", before.get("expedited.review"));
  }

  /** As forecasts draw them: a number in the parameter's unit. */
  @Test
  void aParameterIsANumberInItsUnit() {
    LicenseSpec spec = everything().spec();
    var wanted = Map.of("limit", Unit.DAYS, "capacity", Unit.PER_WORKING_DAY, "expedited.capacity", Unit.PER_WORKING_DAY,
        "refile", Unit.WORKING_DAYS, "approval", Unit.PERCENT, "returned", Unit.PERCENT, "autos.us.rate", Unit.PER_DAY,
        "autos.eu.rate", Unit.PER_WORKING_DAY, "defense.rate", Unit.PER_DAY);
    for (Parameter<LicenseSpec> parameter : LicenseParameters.of(spec)) {
      String name = parameter.name().substring(STEM.length());
      if (wanted.containsKey(name)) {
        assertThat(parameter.scale().unit()).as(name).isEqualTo(wanted.get(name));
        assertThat(parameter.number().applyAsDouble(parameter.at().apply(spec, 7.0))).as(name).isEqualTo(7.0);
        assertThat(parameter.at().apply(spec, 7.0)).as(name)
            .isEqualTo(parameter.with().apply(spec, parameter.scale().write(7.0)));
      } else {
        assertThat(parameter.number().applyAsDouble(spec)).as(name).isNaN();
      }
      assertThat(parameter.cites().apply(spec)).as(name).hasToString(name.equals("limit") ? "L2" : "A5");
    }
    assertThat(unit(spec, "review")).isEqualTo(Unit.DAYS);
    var b = everything();
    b.review = "fixed(3wd)";
    b.expeditedReview = "fixed(3wd)";
    b.capacity = new Capacity(4, List.of(new Capacity.Change(Samples.START, 5)));
    LicenseSpec other = b.spec();
    assertThat(unit(other, "expedited.review")).isEqualTo(Unit.WORKING_DAYS);
    assertThat(LicenseParameters.of(other).stream().filter(p -> p.name().equals(STEM + "capacity")).findFirst().orElseThrow()
        .number().applyAsDouble(other)).as("no single number").isNaN();
  }

  @Test
  void theSourcesOfArrivalsStandUnderTheirKey() {
    LicenseSpec s = everything().spec();
    LicenseSpec spec = new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), s.limit(), s.office(), s.expedited(),
        s.outcomes(), s.priority(), s.arrivals(), s.backlog(), Map.of("arrivals", Cites.of("A2"), "capacity", Cites.of("A3")));
    for (Parameter<LicenseSpec> parameter : LicenseParameters.of(spec)) {
      String name = parameter.name().substring(STEM.length());
      boolean ofArrivals = name.endsWith(".rate") || name.endsWith(".tonnes");
      assertThat(parameter.cites().apply(spec)).as(name)
          .isEqualTo(ofArrivals ? Cites.of("A2") : name.equals("capacity") ? Cites.of("A3") : Cites.NONE);
    }
  }

  private static Unit unit(LicenseSpec spec, String name) {
    return LicenseParameters.of(spec).stream().filter(p -> p.name().equals(STEM + name)).findFirst().orElseThrow().scale().unit();
  }

  @Test
  void aParameterStaysInItsUnit() {
    LicenseSpec spec = everything().spec();
    for (var wrong : Map.of("limit", "30wd", "review", "fixed(3wd)", "expedited.review", "fixed(3wd)", "refile", "5d",
        "autos.us.rate", "1001 per day", "approval", "101%").entrySet()) {
      Parameter<LicenseSpec> parameter = LicenseParameters.of(spec).stream()
          .filter(p -> p.name().equals(STEM + wrong.getKey())).findFirst().orElseThrow();
      assertThatIllegalArgumentException().as(wrong.toString())
          .isThrownBy(() -> parameter.with().apply(spec, wrong.getValue()));
    }
  }

  @Test
  void aCapacityHoldsFromItsDate() {
    var from = new Capacity(4, List.of(new Capacity.Change(Samples.START, 5), new Capacity.Change(Samples.START.plusDays(2), 6)));
    assertThat(from.on(Samples.START.minusDays(1))).isEqualTo(4);
    assertThat(from.on(Samples.START)).isEqualTo(5);
    assertThat(from.on(Samples.START.plusDays(1))).isEqualTo(5);
    assertThat(from.on(Samples.START.plusDays(2))).isEqualTo(6);
    assertThatIllegalArgumentException().isThrownBy(() -> new Capacity.Change(Samples.START, -1));
    assertThat(Capacity.of(Capacity.MAX).perWorkingDay()).isEqualTo(100_000);
    assertThat(new ArrivalRate(0, Span.Unit.DAYS).mean()).isZero();
    assertThat(ArrivalRate.parse("2.5 per wd").mean()).isEqualTo(2.5);
    assertThatIllegalArgumentException().isThrownBy(() -> new ArrivalRate(-1, Span.Unit.DAYS))
        .withMessage("firms file 0 to 1000 applications a day, not -0.001");
  }
}
