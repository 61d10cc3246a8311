package dev.snapback.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.LicenseSpec.Arrivals;
import dev.snapback.license.LicenseSpec.Beyond;
import dev.snapback.license.LicenseSpec.Deemed;
import dev.snapback.license.LicenseSpec.Initial;
import dev.snapback.license.LicenseSpec.Yields;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Tonnes;
import dev.snapback.vocabulary.TruceName;
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
  private static final List<ClassName> CLASSES =
      List.of(Samples.AUTOS, new ClassName("electronics"), Samples.DEFENSE);
  private static final TruceName GENEVA = new TruceName("geneva");

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
    LicenseSpec spec = spec(random);
    long drawSeed = random.nextLong();
    var engine = LicenseBook.start(List.of(spec), Samples.START, drawSeed, true);
    var reference = new ReferenceQueue(spec, Samples.START, drawSeed);
    reference.mode(mode(engine));
    var moves = Moves.swarm(random);
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
    LicenseSpec drawn = spec(random);
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
    LicenseSpec drawn = spec(random);
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

  private static LicenseBook move(LicenseBook book, ReferenceQueue reference, List<Moves> moves, Random random,
      LocalDate today, List<Event> events) {
    Moves move = moves.get(random.nextInt(moves.size()));
    if (move == Moves.SET) {
      var all = LicenseParameters.of(reference.spec);
      var parameter = all.get(random.nextInt(all.size()));
      try {
        LicenseBook next =
            book.with(List.of(parameter.with().apply(reference.spec, Moves.value(parameter.name(), random))));
        reference.spec = next.spec(NAME).orElseThrow();
        BUCKETS.merge("set", 1, Integer::sum);
        return next;
      } catch (IllegalArgumentException refused) {
        return book;
      }
    }
    boolean firms = move == Moves.FILE || move == Moves.WITHDRAW;
    By by = move == Moves.BY_TRUCE || move == Moves.END_TRUCE ? By.REACTION : By.ACTOR;
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

  /** A regime with a random subset of features, its numbers drawn to the edges. */
  static LicenseSpec spec(Random random) {
    var b = new Samples.Builder();
    b.initial = random.nextInt(4) == 0 ? pick(random, Initial.values()) : Initial.CONTROLLED;
    b.calendar = switch (random.nextInt(3)) {
      case 0 -> Samples.everyDay();
      case 1 -> WorkCalendar.weekdays();
      default -> WorkCalendar.of("golden-week", new LinkedHashSet<>(Samples.START.plusDays(2).datesUntil(
          Samples.START.plusDays(10)).toList()), Set.of(Samples.START.plusDays(12), Samples.START.plusDays(40)));
    };
    boolean wd = random.nextBoolean();
    int limit = pick(random, 1, 2, 5, 7, 12, 20, 45, 45);
    b.limit = wd ? Span.workingDays(limit) : Span.days(limit);
    b.yields = pick(random, Yields.values());
    b.deemed = pick(random, Deemed.values());
    boolean reviewWd = random.nextInt(4) == 0 ? !wd : wd;
    String unit = reviewWd ? "wd" : "d";
    b.beyond = reviewWd != wd || random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(random, Beyond.values()));
    b.review = review(random, limit, unit);
    b.expeditedReview = random.nextBoolean() ? review(random, limit, unit) : b.review;
    b.capacity = capacity(random);
    b.expeditedCapacity = random.nextBoolean() ? Optional.of(capacity(random)) : Optional.empty();
    b.approval = new Share(pick(random, 0, 5000, 8500, 10_000));
    b.returned = new Share(pick(random, 0, 0, 1000, 5000, 10_000));
    int refile = pick(random, 1, 2, 5, 15);
    b.refile = random.nextBoolean() ? Span.days(refile) : Span.workingDays(refile);
    b.returns = pick(random, 0, 1, 3);
    int classes = 1 + random.nextInt(3);
    for (int i = 0; i < classes; i++) {
      b.arrivals.add(new Arrivals(CLASSES.get(i), random.nextBoolean() ? Optional.of(Samples.US) : Optional.empty(),
          ArrivalRate.parse(pick(random, "0 per day", "0.3 per day", "2 per day", "4.5 per wd")),
          Distribution.parse(pick(random, "fixed(3)", "uniform(0.1t, 2t)"))));
    }
    if (random.nextBoolean()) {
      b.arrivals.add(new Arrivals(CLASSES.get(0), Optional.of(new Actor("eu")), ArrivalRate.parse("1 per day"),
          Distribution.parse("fixed(1)")));
    }
    b.priority = random.nextBoolean() ? List.of() : new ArrayList<>(CLASSES.subList(0, 1 + random.nextInt(classes)));
    b.backlog = random.nextBoolean() ? Map.of() : Map.of(CLASSES.get(0), pick(random, 1, 7, 40));
    try {
      return b.spec();
    } catch (IllegalArgumentException noReviewThatShort) {
      b.beyond = Optional.empty();
      return b.spec();
    }
  }

  private static String review(Random random, int limit, String unit) {
    return switch (random.nextInt(5)) {
      case 0 -> "fixed(" + pick(random, 1, limit, limit + 1, Math.max(1, limit - 1)) + unit + ")";
      case 1 -> "uniform(0" + unit + ", " + (limit + 3) + unit + ")";
      case 2 -> "triangular(0" + unit + ", " + limit + unit + ", " + (limit + 2) + unit + ")";
      case 3 -> "exponential(mean " + Math.max(1, limit / 2) + unit + ")";
      default -> "discrete(1" + unit + " 50%, " + (limit + 1) + unit + " 50%)";
    };
  }

  private static Capacity capacity(Random random) {
    int first = pick(random, 0, 1, 2, 5, 1000);
    return random.nextInt(3) > 0 ? Capacity.of(first)
        : new Capacity(first, List.of(new Capacity.Change(Samples.START.plusDays(15), 3),
            new Capacity.Change(Samples.START.plusDays(30), 0), new Capacity.Change(Samples.START.plusDays(50), 8)));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private static <T> T pick(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }

  /** The kinds of moves, of which a swarm uses some. */
  private enum Moves {
    REQUIRE, REQUIRE_LATER, HALT, EXPEDITE, LIFT, GENERAL, SUSPEND, RESUME, BY_TRUCE, END_TRUCE, FILE, WITHDRAW, SET;

    static List<Moves> swarm(Random random) {
      var some = new ArrayList<Moves>();
      for (Moves move : values()) {
        if (random.nextInt(3) == 0) {
          some.add(move);
        }
      }
      some.add(random.nextBoolean() ? FILE : WITHDRAW);
      some.add(REQUIRE);
      return some;
    }

    LicenseCommand command(ReferenceQueue reference, Random random, LocalDate today) {
      return switch (this) {
        case REQUIRE -> new LicenseCommand.RequireLicenses(NAME, Optional.empty());
        case REQUIRE_LATER -> new LicenseCommand.RequireLicenses(NAME, Optional.of(today.plusDays(random.nextInt(6))));
        case HALT -> new LicenseCommand.HaltLicenses(NAME);
        case EXPEDITE -> new LicenseCommand.ExpediteLicenses(NAME);
        case LIFT -> new LicenseCommand.LiftLicenses(NAME);
        case GENERAL -> new LicenseCommand.GrantGeneralLicense(NAME, CLASSES.get(random.nextInt(2)),
            random.nextBoolean() ? Optional.of(Samples.US) : Optional.empty(), Span.days(1 + random.nextInt(9)),
            random.nextBoolean() ? Optional.of(Share.percent(40)) : Optional.empty());
        case SUSPEND -> new LicenseCommand.SuspendRegime(
            NAME, random.nextBoolean() ? Optional.of(today.plusDays(random.nextInt(7))) : Optional.empty());
        case RESUME -> new LicenseCommand.ResumeRegime(NAME);
        case BY_TRUCE -> new LicenseCommand.SuspendByTruce(NAME, GENEVA);
        case END_TRUCE -> new LicenseCommand.EndTruceSuspension(NAME, GENEVA);
        case FILE -> new LicenseCommand.FileApplications(pick(random, 0, 1, 3, 40), NAME,
            CLASSES.get(random.nextInt(3)),
            random.nextBoolean() ? Optional.of(new Tonnes(1 + random.nextInt(5000))) : Optional.empty());
        case WITHDRAW -> new LicenseCommand.WithdrawApplication(NAME, random.nextInt(reference.filedSoFar + 2));
        case SET -> throw new IllegalStateException("a parameter is no command");
      };
    }

    static String value(String name, Random random) {
      String last = name.substring(name.lastIndexOf('.') + 1);
      return switch (last) {
        case "limit" -> pick(random, 1, 5, 9, 45) + pick(random, "d", "wd");
        case "capacity" -> pick(random, 0, 2, 10, 1000) + " per wd";
        case "review" -> review(random, pick(random, 3, 9, 45), pick(random, "d", "wd"));
        case "approval", "returned" -> pick(random, 0, 30, 100) + "%";
        case "refile" -> pick(random, 1, 8, 40) + pick(random, "d", "wd");
        case "rate" -> pick(random, "0 per day", "3 per day", "1.5 per wd");
        default -> "fixed(2)";
      };
    }
  }
}
