package dev.snapback.bench;

import dev.snapback.kernel.Event;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.ArrivalRate;
import dev.snapback.license.Capacity;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseListener;
import dev.snapback.license.LicenseMetrics;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Engine;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * Nanoseconds an event (an application filed or decided) of a year of the license-queue model, beside SSJ: Poisson
 * arrivals of 10 a day, exponential reviews with mean 2.2 days, 25 servers in SSJ and here an office that decides at
 * most 25 a day; about 7,270 events. {@code everyRule} is the heavier model of the scenarios: reviews of 10 to 45 days,
 * three classes by priority, returns, weekends, a limit that holds, 450 pending.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LicenseQueueBench {
  private static final int EVENTS = 7270;
  private static final int EVENTS_OF_EVERY_RULE = 6900;
  private static final int DAYS = 365;
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final RegimeName NAME = new RegimeName("rare-earths");

  private final LicenseBook plain = LicenseBook.start(List.of(plain()), START, 1, false);
  private final LicenseBook everyRule = LicenseBook.start(List.of(everyRule("6", "2")), START, 1, false);
  private final LicenseBook pending = LicenseBook.start(List.of(everyRule("7", "2.6")), START, 1, false);
  private final LocalDate[] days = START.datesUntil(START.plusDays(DAYS)).toArray(LocalDate[]::new);
  private final Engine wholeWorld = new Engine(ScenarioReader.read("plain-queue", """
      snapback: 1
      scenario: plain-queue
      clock: {start: 2025-01-01, today: 2025-01-01, end: 2026-01-01}
      assumptions: {A1: {text: The queue that the peers run, because: to compare}}
      source: A1
      actors: {us: {name: US}, cn: {name: China}}
      calendars: {every-day: {make-up: [%s]}}
      licenses:
        rare-earths:
          exporter: cn
          initial: controlled
          limit: 45d
          calendar: every-day
          yields: limit
          deemed: granted
          review: exponential(mean 2.2d)
          capacity: 25 per wd
          approval: 85%%
          returned: 0%%
          arrivals: [{class: autos, to: us, rate: 10 per day, tonnes: "lognormal(mean 3, sd 2)"}]
      """.formatted(weekends().map(LocalDate::toString).collect(Collectors.joining(", ")))).orElseThrow().spec());
  private final SsjQueue ssjDefault = new SsjQueue(new SplayTree(), new MRG32k3a());
  private final SsjQueue ssjBest = new SsjQueue(new Henriksen(), new LFSR113());
  private int replication;

  private static LicenseSpec plain() {
    return spec(WorkCalendar.of("every-day", Set.of(), weekends().collect(Collectors.toSet())), "exponential(mean 2.2d)", 25, Share.NONE, List.of(),
        List.of(arrivals("autos", "10 per day")));
  }

  private static Stream<LocalDate> weekends() {
    return START.datesUntil(START.plusDays(DAYS + 1)).filter(d -> d.getDayOfWeek().getValue() > 5);
  }

  private static LicenseSpec everyRule(String autos, String others) {
    return spec(WorkCalendar.weekdays(), "triangular(min 10d, mode 35d, max 45d)", 20, Share.percent(20),
        List.of(new ClassName("defense")), List.of(arrivals("autos", autos + " per day"),
            arrivals("electronics", others + " per day"), arrivals("defense", others + " per day")));
  }

  private static LicenseSpec.Arrivals arrivals(String users, String rate) {
    return new LicenseSpec.Arrivals(new ClassName(users), Optional.of(new Actor("us")), ArrivalRate.parse(rate),
        Distribution.parse("lognormal(mean 3, sd 2)"));
  }

  private static LicenseSpec spec(WorkCalendar calendar, String review, int capacity, Share returned,
      List<ClassName> priority, List<LicenseSpec.Arrivals> arrivals) {
    var office = new LicenseSpec.Office(Distribution.parse(review), Capacity.of(capacity));
    return new LicenseSpec(NAME, "Rare earths", new Actor("cn"), LicenseSpec.Initial.CONTROLLED,
        new LicenseSpec.Limit(Span.days(45), calendar, LicenseSpec.Yields.LIMIT, LicenseSpec.Deemed.GRANTED,
            Optional.empty()),
        office, office, new LicenseSpec.Outcomes(Share.percent(85), returned, Span.days(10), 2), priority, arrivals,
        Map.of(), Map.of("", Cites.NONE));
  }

  /** The numbers of events on which the divisors stand. */
  @Setup
  public void count() {
    check(plain, EVENTS);
    check(everyRule, EVENTS_OF_EVERY_RULE);
    for (int day = 0; day < 100; day++) {
      pending.evening(days[day], LicenseListener.NONE);
    }
    System.err.println("pending to fork: " + pending.pending(NAME, days[100]).stream().mapToInt(p -> p.count()).sum());
    System.err.println("events of SSJ a year: " + ssjDefault.year(DAYS) + ", " + ssjBest.year(DAYS));
  }

  private void check(LicenseBook from, int expected) {
    double events = 0;
    int years = 400;
    for (int i = 1; i <= years; i++) {
      LicenseBook book = year(from, i);
      events += metric(book, "filed") + metric(book, "granted") + metric(book, "denied");
    }
    if (Math.abs(events / years - expected) > 0.01 * expected) {
      throw new IllegalStateException("a year has " + events / years + " events, not " + expected);
    }
  }

  private double metric(LicenseBook book, String name) {
    var found = new ArrayList<Double>();
    LicenseMetrics.of(List.of(book.spec(NAME).orElseThrow())).stream()
        .filter(m -> m.name().equals("license." + NAME + "." + name))
        .map(m -> m.value().apply(new LicenseMetrics.On(book, days[DAYS - 1])))
        .forEach(v -> found.add(((Value.Amount) v).amount()));
    return found.get(0);
  }

  private LicenseBook year(LicenseBook from, int number) {
    LicenseBook book = from.fork();
    book.replicate(1, number);
    for (LocalDate day : days) {
      List<Event> none = book.evening(day, LicenseListener.NONE);
      assert none.isEmpty();
    }
    return book;
  }

  /** Snapback on the model that the peers run. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public LicenseBook snapback() {
    return year(plain, ++replication);
  }

  /** The same in a world of its own, as a scenario file has it: what a run of the simulator costs an event. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public World snapbackWholeWorld() {
    World world = wholeWorld.start(1, ++replication, false);
    while (world.today().isBefore(wholeWorld.end())) {
      wholeWorld.advance(world);
    }
    return world;
  }

  /** Snapback with every rule on. */
  @Benchmark
  @OperationsPerInvocation(EVENTS_OF_EVERY_RULE)
  public LicenseBook everyRuleOn() {
    return year(everyRule, ++replication);
  }

  /** SSJ with its default event list and generator. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public double ssjDefault() {
    return ssjDefault.year(DAYS);
  }

  /** SSJ with its best event list and generator. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public double ssjBest() {
    return ssjBest.year(DAYS);
  }

  /** A fork with a little over 500 pending applications. */
  @Benchmark
  public LicenseBook fork() {
    return pending.fork();
  }
}
