package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Swarms of regimes and moves: the queue beside a slow reference, every invariant after every day. */
class LicenseQueueProperties {
  private static final Map<String, Integer> BUCKETS = new LinkedHashMap<>();
  private static final RegimeName NAME = Samples.RARE_EARTHS;

  /** What must have been seen in a run of all tries. */
  private static final List<String> WANTED = List.of(
      "GRANT", "DENY", "returned", "forced", "DEEM_GRANTED", "DEEM_DENIED", "COVER", "WITHDRAW", "LAPSE", "MOOT",
      "early", "day before limit", "last day", "overdue", "decided on day 44", "decided on day 45",
      "halted", "suspended", "expedited", "set", "long queue", "capacity full");

  @AfterContainer
  static void everyBucketWasHit() {
    assertThat(BUCKETS).as("what the swarm has seen").containsKeys(WANTED.toArray(new String[0]));
  }

  /** Lapses come before the decisions of an evening; deciding without the line once brought them after. */
  @Example
  void lapsesComeBeforeDecisions() {
    agreesWithTheReferenceOnEveryDay(-84_089);
  }

  /** A parameter that shortens delays must not bring forward what already runs under the longer ones. */
  @Example
  void shorterDelaysLeaveThoseUnderWayAlone() {
    agreesWithTheReferenceOnEveryDay(-3787340111056841555L);
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void agreesWithTheReferenceOnEveryDay(@ForAll long seed) {
    var random = new Random(seed);
    LicenseSpec spec = RegimeSwarm.spec(random);
    long drawSeed = random.nextLong();
    var engine = LicenseBook.start(List.of(spec), Samples.START, drawSeed, true);
    var reference = new ReferenceQueue(spec, Samples.START, drawSeed);
    reference.mode(mode(engine));
    var moves = SwarmMove.some(random);
    int days = (spec.limit().span().length() == 45 ? 70 : 20) + random.nextInt(90);
    LocalDate today = Samples.START;
    for (int day = 0; day < days; day++, today = today.plusDays(1)) {
      reference.log.clear();
      var events = new ArrayList<Event>();
      for (var deadline : engine.deadlines()) {
        if (deadline.day().equals(today)) {
          engine = apply(engine, reference, (LicenseCommand) deadline.command(), By.TIMER, List.of(), today, events);
        }
      }
      for (int i = random.nextInt(3); i > 0; i--) {
        engine = move(engine, reference, moves, random, today, events);
      }
      LicenseBook before = engine.fork();
      events.addAll(engine.evening(today, LicenseListener.NONE));
      reference.evening(today);
      assertThat(log(events)).as("%s on %s, seed %s", spec, today, seed).isEqualTo(reference.log);
      check(engine, reference, today);
      forkIsFree(before, engine, today);
    }
    reference.buckets.forEach((bucket, count) -> BUCKETS.merge(bucket, count, Integer::sum));
  }

  /** A fork that is played later comes to the same, and playing it has changed nothing here. */
  private static void forkIsFree(LicenseBook before, LicenseBook after, LocalDate today) {
    String now = after.toString();
    before.fork().evening(today, LicenseListener.NONE);
    before.fork(false).evening(today, LicenseListener.NONE);
    before.evening(today, LicenseListener.NONE);
    assertThat(before).hasToString(now);
    assertThat(after).hasToString(now);
  }

  private static void check(LicenseBook book, ReferenceQueue reference, LocalDate today) {
    Queue queue = book.find(NAME).orElseThrow().queue();
    Tally tally = queue.tally();
    LicenseSpec spec = reference.spec;
    // Conservation, by class and in all.
    Census census = Census.of(queue, (int) (today.toEpochDay() - Samples.START.toEpochDay()));
    long waits = 0;
    for (int users = 0; users < tally.classes; users++) {
      int out = 0;
      for (ApplicationCommand what : ApplicationCommand.values()) {
        if (what.decides() || List.of(ApplicationCommand.WITHDRAW, ApplicationCommand.LAPSE, ApplicationCommand.MOOT)
            .contains(what)) {
          out += tally.count(users, what);
        }
      }
      assertThat(census.waiting(users)).isEqualTo(tally.count(users, ApplicationCommand.FILE) - out);
      ClassName name = spec.classes().get(users);
      var own = reference.pending.stream().filter(a -> a.users.equals(name)).toList();
      assertThat(census.waiting(users)).isEqualTo(own.size());
      boolean[] only = new boolean[tally.classes];
      only[users] = true;
      assertThat(queue.firstFiled(only)).isEqualTo(own.stream()
          .mapToInt(a -> (int) (a.filed.toEpochDay() - Samples.START.toEpochDay())).min().orElse(Queue.NONE));
      assertThat(census.oldestAge(users)).isEqualTo(own.stream().filter(ReferenceQueue.App::reviewing)
          .mapToInt(a -> a.statutory).max().orElse(0));
      var decided = reference.decisions.stream().filter(d -> d.users().equals(name)).toList();
      assertThat(tally.onTime(users)).isEqualTo((int) decided.stream().filter(d -> d.onTime()).count());
      assertThat(tally.longest(users)).isEqualTo(decided.stream().mapToInt(d -> d.statutory()).max().orElse(0));
      assertThat(tally.licensedKg(users)).isEqualTo(
          decided.stream().filter(d -> d.granted()).mapToLong(d -> d.kg()).sum());
      for (int wait = 0; wait <= tally.longestWait(); wait++) {
        waits += (long) wait * tally.waited(users, wait);
      }
      assertThat(census.overdue(users)).isEqualTo((int) own.stream()
          .filter(a -> a.reviewing() && a.statutory > spec.limit().span().length()).count());
    }
    assertThat(waits).isEqualTo(reference.decisions.stream().mapToLong(d -> d.waited()).sum());
    // Pending ones are those of the log; numbers are dense.
    assertThat(reference.pending).allMatch(a -> queue.pending(a.id));
    assertThat(queue.total(ApplicationCommand.FILE)).isEqualTo(reference.filedSoFar);
    // Work conserving, and never past the limit where the limit holds.
    boolean open = reference.mode.equals("controlled") || reference.mode.equals("expedited");
    int capacity = (reference.mode.equals("expedited") ? spec.expedited() : spec.office()).capacity().on(today);
    if (open && spec.limit().calendar().works(today)) {
      assertThat(reference.decidedToday).isLessThanOrEqualTo(capacity);
      if (reference.reviewing().stream().anyMatch(a -> a.ripe)) {
        assertThat(reference.decidedToday).isEqualTo(capacity);
        BUCKETS.merge("capacity full", 1, Integer::sum);
      }
    }
    if (reference.pending.size() > 100) {
      BUCKETS.merge("long queue", 1, Integer::sum);
    }
    BUCKETS.merge(reference.mode, 1, Integer::sum);
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF)
  void neverDecidesLaterThanALimitThatHolds(@ForAll long seed) {
    var random = new Random(seed);
    LicenseSpec drawn = RegimeSwarm.spec(random);
    LicenseSpec.Limit limit = drawn.limit();
    LicenseSpec spec = with(drawn, new LicenseSpec.Limit(
        limit.span(), limit.calendar(), Yields.LIMIT, limit.deemed(), limit.beyond()));
    var book = LicenseBook.start(List.of(spec), Samples.START, seed, true);
    Map<Integer, LocalDate> accepted = new LinkedHashMap<>();
    Set<LocalDate> frozen = new LinkedHashSet<>();
    boolean resting = false;
    LocalDate today = Samples.START;
    for (int day = 0; day < 200; day++, today = today.plusDays(1)) {
      if (random.nextInt(10) == 0) {
        boolean halted = mode(book).equals("halted");
        book = done(book.apply(halted ? new LicenseCommand.RequireLicenses(NAME, Optional.empty())
            : new LicenseCommand.HaltLicenses(NAME), act(By.ACTOR, List.of(Samples.CN), today))).orElse(book);
      }
      resting = mode(book).equals("halted") || (resting && !spec.limit().calendar().works(today));
      if (resting) {
        frozen.add(today);
      }
      for (Event event : book.evening(today, LicenseListener.NONE)) {
        if (event instanceof LicenseEvent.Application a) {
          if (a.what() == ApplicationCommand.ACCEPT) {
            accepted.put(a.id(), today);
          }
          if (a.what().decides()) {
            assertThat(spec.limit().calendar().works(today)).isTrue();
            int counted = 0;
            for (LocalDate d = accepted.getOrDefault(a.id(), today).plusDays(1); !d.isAfter(today); d = d.plusDays(1)) {
              boolean counts = spec.limit().span().unit() == Span.Unit.DAYS || spec.limit().calendar().works(d);
              counted += counts && !frozen.contains(d) ? 1 : 0;
            }
            assertThat(counted).isBetween(1, spec.limit().span().length());
          }
        }
      }
    }
  }

  /** Invariant 29: first come, first served, no returns, no limit that acts. */
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void moreCapacityNeverDelaysADecision(@ForAll long seed) {
    var random = new Random(seed);
    LicenseSpec drawn = RegimeSwarm.spec(random);
    var b = new Samples.Builder();
    b.review = drawn.office().review().toString();
    b.arrivals.add(drawn.arrivals().get(0));
    b.calendar = drawn.limit().calendar();
    b.capacity = Capacity.of(random.nextInt(4));
    Map<Integer, LocalDate> few = decisions(b.spec(), seed);
    b.capacity = Capacity.of(b.capacity.perWorkingDay() + 1 + random.nextInt(2));
    Map<Integer, LocalDate> more = decisions(b.spec(), seed);
    few.forEach((id, day) -> assertThat(more.get(id)).isNotNull().isBeforeOrEqualTo(day));
  }

  private static Map<Integer, LocalDate> decisions(LicenseSpec spec, long seed) {
    var book = LicenseBook.start(List.of(spec), Samples.START, seed, true);
    Map<Integer, LocalDate> found = new LinkedHashMap<>();
    for (LocalDate d = Samples.START; d.isBefore(Samples.START.plusDays(150)); d = d.plusDays(1)) {
      for (Event event : book.evening(d, LicenseListener.NONE)) {
        if (event instanceof LicenseEvent.Application a && a.what().decides()) {
          found.put(a.id(), d);
        }
      }
    }
    return found;
  }

  /** Invariant 46: 40 typed applications move no ordinary one's draws, and a halt moves no later one's. */
  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void typedFilingsMoveNoOtherDraws(@ForAll long seed) {
    var b = new Samples.Builder().arrivals(Samples.AUTOS, "3 per day", "uniform(1, 5)")
        .arrivals(Samples.DEFENSE, "1.5 per wd", "uniform(1, 5)");
    b.review = "uniform(3d, 9d)";
    b.returned = Share.percent(30);
    b.approval = Share.percent(60);
    var plain = new Samples.Play(LicenseBook.start(List.of(b.spec()), Samples.START, seed, true)).days(20);
    var other = new Samples.Play(LicenseBook.start(List.of(b.spec()), Samples.START, seed, true)).days(3)
        .firms(new LicenseCommand.FileApplications(40, NAME, Samples.AUTOS, Optional.empty())).days(17);
    assertThat(other.events.stream().filter(LicenseEvent.Application.class::isInstance)
        .map(LicenseEvent.Application.class::cast).filter(a -> a.id() <= before(plain) || a.id() > before(plain) + 40)
        .map(a -> a.day() + " " + a.users() + a.tonnes() + a.what()).toList())
        .containsExactlyElementsOf(plain.events.stream().map(LicenseEvent.Application.class::cast)
            .map(a -> a.day() + " " + a.users() + a.tonnes() + a.what()).toList());
  }

  private static int before(Samples.Play plain) {
    LocalDate typed = Samples.START.plusDays(3);
    return (int) plain.events.stream().map(LicenseEvent.Application.class::cast)
        .filter(a -> a.what() == ApplicationCommand.FILE && a.day().isBefore(typed)).count();
  }

  private static LicenseBook move(LicenseBook book, ReferenceQueue reference, List<SwarmMove> moves, Random random,
      LocalDate today, List<Event> events) {
    SwarmMove move = moves.get(random.nextInt(moves.size()));
    if (move == SwarmMove.SET) {
      var all = LicenseParameters.of(reference.spec);
      var parameter = all.get(random.nextInt(all.size()));
      try {
        LicenseBook next =
            book.with(List.of(parameter.with().apply(reference.spec, SwarmMove.value(parameter.name(), random))));
        reference.spec = next.spec(NAME).orElseThrow();
        BUCKETS.merge("set", 1, Integer::sum);
        return next;
      } catch (IllegalArgumentException refused) {
        return book;
      }
    }
    boolean firms = move == SwarmMove.FILE || move == SwarmMove.WITHDRAW;
    By by = move == SwarmMove.BY_TRUCE || move == SwarmMove.END_TRUCE ? By.REACTION : By.ACTOR;
    return apply(book, reference, move.command(reference, random, today), by,
        firms || by == By.REACTION ? List.of() : List.of(Samples.CN), today, events);
  }

  private static LicenseBook apply(LicenseBook book, ReferenceQueue reference, LicenseCommand command, By by,
      List<Actor> actors, LocalDate today, List<Event> events) {
    String before = book.toString();
    Step<LicenseBook> step = book.apply(command, act(by, actors, today));
    assertThat(book).hasToString(before);
    if (!(step instanceof Step.Done<LicenseBook> done)) {
      return book;
    }
    events.addAll(done.events());
    reference.generals = done.next().generals(NAME);
    reference.mode(mode(done.next()));
    if (command instanceof LicenseCommand.FileApplications file) {
      reference.fileTyped(today, file.users(), file.count(), file.tonnes().map(t -> (int) t.kg()).orElse(-1));
    }
    if (command instanceof LicenseCommand.WithdrawApplication withdraw) {
      reference.withdraw(withdraw.id());
      assertThat(done.next().apply(command, act(by, actors, today))).isInstanceOf(Step.Refused.class);
    }
    return done.next();
  }

  private static Optional<LicenseBook> done(Step<LicenseBook> step) {
    return step instanceof Step.Done<LicenseBook> done ? Optional.of(done.next()) : Optional.empty();
  }

  private static Act act(By by, List<Actor> actors, LocalDate today) {
    return new Act(today, by, actors, new Origin(today, "a move", Cites.NONE));
  }

  private static String mode(LicenseBook book) {
    RegimeState state = book.state(NAME).orElseThrow();
    boolean nothingPends = state instanceof RegimeState.Announced
        || (state instanceof RegimeState.Suspended s && s.held() instanceof RegimeState.Announced);
    return nothingPends ? "free" : Names.kebab(state.getClass());
  }

  private static List<String> log(List<Event> events) {
    return events.stream().filter(LicenseEvent.Application.class::isInstance).map(LicenseEvent.Application.class::cast)
        .map(a -> a.id() + " " + a.users() + " " + a.tonnes().kg() + " " + a.what()).toList();
  }

  private static LicenseSpec with(LicenseSpec s, LicenseSpec.Limit limit) {
    return new LicenseSpec(s.name(), s.title(), s.exporter(), s.initial(), limit, s.office(), s.expedited(),
        s.outcomes(), s.priority(), s.arrivals(), s.backlog(), s.cites());
  }
}
