package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.license.ArrivalRate;
import dev.snapback.license.Capacity;
import dev.snapback.license.LicenseSpec;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.scenario.internal.Type.Parsed;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.DistributionForm;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The export-license regimes. */
final class LicenseSection {
  private static final String FIFO = "fifo";
  /** What is wrong with a distribution is told where it fits a line or two: it may quote a list of a thousand values. */
  private static final int LONGEST_REASON = 300;

  private static final Type<Share> SHARE =
      Types.leaf("a share", "85% or 85.25%, from 0% to 100%", Kind.QUANTITY, Share::parse)
          .like(Types.PERCENT).in("%");
  static final Type<Distribution> DISTRIBUTION = new Type.Leaf<>("a distribution",
      DistributionForm.TRIANGULAR.example() + ", or another of " + DistributionForm.words().stream()
          .filter(word -> !word.equals(DistributionForm.TRIANGULAR.word())).collect(Collectors.joining(", ")),
      Kind.QUANTITY, new Written.Like(" *[a-z]+ *[(].*[)] *"), "d, wd, t, % or none", LicenseSection::distribution);
  private static final Type<Capacity> PER_WD =
      Types.leaf("a capacity", "12 per wd", Kind.QUANTITY, Capacity::parse)
          .like("[0-9]{1,6}(?: decisions)? per wd").in("decisions per working day");

  private static final Key<Capacity> AT_START =
      Key.required("start", PER_WD, "decisions per working day at the start", "12 per wd");
  private static final Key<Map<String, Located<Capacity>>> CHANGES = Key.withDefault("changes",
      Types.named(KeyNames.DAY, PER_WD), Map.of(), "by date, what holds from that day on", "{2025-06-11: 25 per wd}");
  private static final Type<Values> CAPACITY_TYPE =
      Types.bodyOr(AT_START, Block.of("decisions per working day, with dated changes", AT_START, CHANGES));

  private static final Key<String> TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "Rare earths and magnets");
  private static final Key<String> EXPORTER =
      Key.required("exporter", Types.ID, "the government that runs it", "cn");
  private static final Key<LicenseSpec.Initial> INITIAL = Key.withDefault("initial",
      Types.oneOf(LicenseSpec.Initial.class), LicenseSpec.Initial.FREE, "its state on the first day", "free");
  private static final Key<Span> LIMIT =
      Key.required("limit", Types.SPAN, "how long a review may take", "45wd");
  private static final Key<String> CALENDAR = Key.withDefault("calendar", Types.ID, CalendarSection.WEEKDAYS,
      "the calendar of working days", "cn-2025");
  private static final Key<LicenseSpec.Yields> YIELDS = Key.required("yields", Types.oneOf(LicenseSpec.Yields.class),
      "what gives way when capacity cannot meet the limit: the limit holds and cases are decided on the last day, or"
          + " the promise is broken and overdue cases are counted", "promise");
  private static final Key<LicenseSpec.Deemed> DEEMED = Key.optional("deemed", Types.oneOf(LicenseSpec.Deemed.class),
      "with yields: limit, the decision on the last day", "granted");
  private static final Key<LicenseSpec.Beyond> BEYOND = Key.optional("beyond", Types.oneOf(LicenseSpec.Beyond.class),
      "what becomes of reviews that would take longer than the limit; they run into it where absent", "truncated");
  private static final Key<Distribution> REVIEW = Key.required("review", DISTRIBUTION,
      "time from acceptance until a case is ripe for decision", "\"triangular(min 10d, mode 35d, max 45d)\"");
  private static final Key<Values> CAPACITY = Key.required("capacity", CAPACITY_TYPE,
      "decisions per working day", "12 per wd");

  private static final Key<Distribution> FAST_REVIEW = Key.optional("review", DISTRIBUTION,
      "the review while expedited; as otherwise where absent", "\"triangular(min 5wd, mode 15wd, max 30wd)\"");
  private static final Key<Values> FAST_CAPACITY = Key.optional("capacity", CAPACITY_TYPE,
      "the capacity while expedited; as otherwise where absent", "25 per wd");
  private static final Key<Values> EXPEDITED = Key.optional("expedited",
      Types.body(Block.of("the office while the regime is expedited", FAST_REVIEW, FAST_CAPACITY)),
      "the office while the regime is expedited", "{capacity: 25 per wd}");

  private static final Key<Share> APPROVAL =
      Key.required("approval", SHARE, "the share granted of the cases granted or denied", "85%");
  private static final Key<Share> RETURNED =
      Key.withDefault("returned", SHARE, Share.NONE, "the share of ripe cases that are sent back", "20%");
  private static final Key<Span> REFILE = Key.withDefault("refile", Types.SPAN, Span.workingDays(10),
      "how long firms take to file a returned case again", "10wd");
  private static final Key<Long> RETURNS = Key.withDefault("returns",
      Types.whole(Kind.NUMBER, 0, LicenseSpec.Outcomes.MAX_RETURNS), 3L, "how often one case may be sent back", "3");
  private static final Key<List<Located<String>>> DISCIPLINE = Key.optional("discipline", Types.oneOrMore(Types.ID),
      "fifo, or the classes in the order in which ripe cases are decided, classes not named last; fifo where absent. Cases of one priority go by the"
          + " day on which they became ripe, those of one day by acceptance, those accepted on one evening as arrivals says", "[defense, autos]");

  private static final Key<String> CLASS = Key.required("class", Types.ID, "the class of users", "autos");
  private static final Key<String> TO = Key.optional("to", Types.ID, "where the goods go", "us");
  private static final Key<ArrivalRate> RATE = Key.required("rate",
      Types.leaf("a rate of applications", "6 per day, 2.5 per wd", Kind.QUANTITY, ArrivalRate::parse)
          .like("[0-9]{1,4}(?:[.][0-9]{1,3})? per (?:day|wd)").in("applications per day or working day"),
      "how many are filed", "6 per day");
  private static final Key<Distribution> TONNES = Key.required("tonnes", DISTRIBUTION,
      "the weight of one application; mean and sd are those of the tonnes", "\"lognormal(mean 3, sd 2)\"");
  private static final Key<List<Located<Values>>> ARRIVALS = Key.required("arrivals",
      Types.list(Types.body(Block.of("who files how often", CLASS, TO, RATE, TONNES))),
      "who files how often. Their order shows: what is filed on one day is accepted in the order filed again, then as listed"
          + " here, and of cases of one priority accepted and ripe on the same days the first listed is decided first. With"
          + " many cases waiting that favors it; discipline says otherwise",
      "[{class: autos, to: us, rate: 6 per day, tonnes: \"lognormal(mean 3, sd 2)\"}]");
  private static final Key<Map<String, Located<Long>>> BACKLOG = Key.withDefault("backlog",
      Types.named(KeyNames.NAME, Types.whole(Kind.NUMBER, 0, 100_000)), Map.of(),
      "applications filed on the first day on which licenses are required, by class", "{autos: 40}");

  private static final Block REGIME = Block.of("an export-license regime", TITLE, EXPORTER, INITIAL, LIMIT, CALENDAR,
      YIELDS, DEEMED, BEYOND, REVIEW, CAPACITY, EXPEDITED, APPROVAL, RETURNED, REFILE, RETURNS, DISCIPLINE, ARRIVALS,
      BACKLOG);
  static final Key<Map<String, Located<Values>>> LICENSES = Key.withDefault("licenses",
      Types.named(KeyNames.NAME, Types.body(REGIME)), Map.of(), "export-license regimes",
      "{rare-earths: {exporter: cn, limit: 45wd, …}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  LicenseSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes all names. */
  void declare() {
    root.get(LICENSES).forEach((name, regime) -> {
      declared.add(RegimeName.class, name, regime.at());
      regime.value().find(EXPORTER).ifPresent(exporter -> declared.owner(name, exporter));
      arrivals(regime.value()).forEach(a ->
          a.locate(CLASS).ifPresent(c -> declared.add(ClassName.class, c.value(), c.at())));
    });
  }

  private static List<Values> arrivals(Values regime) {
    return regime.find(ARRIVALS).orElse(List.of()).stream().map(Located::value).toList();
  }

  /** Returns the specifications of those regimes that fit together; adds problems for the others. */
  List<LicenseSpec> build(Map<String, WorkCalendar> calendars, Optional<WorldSpec.Clock> clock) {
    var found = new ArrayList<LicenseSpec>();
    root.get(LICENSES).forEach((name, entry) -> {
      Values regime = entry.value();
      check(regime, entry.at(), calendars);
      clock.ifPresent(c -> changes(regime, c));
      if (!cross.namesRefused()) {
        cross.attempt(entry.at(), () -> spec(name, regime, calendars)).ifPresent(found::add);
      }
    });
    return found;
  }

  private void check(Values regime, At at, Map<String, WorkCalendar> calendars) {
    regime.locate(EXPORTER).ifPresent(e -> cross.known(e.at(), "government", e.value(), declared.governments()));
    regime.locate(CALENDAR).ifPresent(c -> cross.known(c.at(), "calendar", c.value(), calendars.keySet()));
    numbers(regime);
    arrivals(regime).forEach(a -> a.locate(TO)
        .ifPresent(to -> cross.known(to.at(), "actor", to.value(), declared.names(Actor.class))));
    Set<String> classes = new LinkedHashSet<>();
    arrivals(regime).forEach(a -> a.find(CLASS).ifPresent(classes::add));
    priority(regime).forEach(c -> cross.known(c.at(), "class of users in this regime", c.value(), classes));
    regime.get(BACKLOG).forEach((users, n) -> cross.known(n.at(), "class of users in this regime", users, classes));
    boolean limit = regime.find(YIELDS).map(y -> y == LicenseSpec.Yields.LIMIT).orElse(false);
    if (!limit && regime.has(YIELDS)) {
      regime.locate(DEEMED).ifPresent(d -> cross.warning(d.at(),
          "with yields: promise nothing is decided for its limit, so deemed says nothing", "leave it out, or write yields: limit"));
    }
    if (limit && !regime.has(DEEMED)) {
      cross.error(at, "with yields: limit the key deemed is needed: the decision on the last day", "", "granted, denied, drawn", "");
    }
  }

  private void changes(Values regime, WorldSpec.Clock clock) {
    Stream.of(regime.find(CAPACITY), regime.find(EXPEDITED).flatMap(fast -> fast.find(FAST_CAPACITY)))
        .flatMap(Optional::stream).forEach(capacity -> capacity.get(CHANGES).forEach((day, change) -> {
          if (KeyNames.DAY.test().test(day)) {
            Late.inside(change.at(), Types.date(day), false, clock, cross);
          }
        }));
  }

  /** What the records refuse of a single number, at its own place. */
  private void numbers(Values regime) {
    regime.locate(REVIEW).ifPresent(this::review);
    regime.find(EXPEDITED).flatMap(e -> e.locate(FAST_REVIEW)).ifPresent(this::review);
    regime.locate(LIMIT).ifPresent(l -> cross.attempt(l.at(), () -> new LicenseSpec.Limit(
        l.value(), WorkCalendar.weekdays(), LicenseSpec.Yields.PROMISE, LicenseSpec.Deemed.GRANTED, Optional.empty())));
    regime.locate(REFILE).ifPresent(r ->
        cross.attempt(r.at(), () -> new LicenseSpec.Outcomes(Share.ALL, Share.NONE, r.value(), 0)));
    arrivals(regime).forEach(a -> a.locate(TONNES).ifPresent(t -> cross.attempt(t.at(), () -> new LicenseSpec.Arrivals(
        new ClassName("any"), Optional.empty(), new ArrivalRate(0, Span.Unit.DAYS), t.value()))));
  }

  private void review(Located<Distribution> review) {
    cross.attempt(review.at(), () -> new LicenseSpec.Office(review.value(), Capacity.of(0)));
  }

  private static List<Located<String>> priority(Values regime) {
    List<Located<String>> given = regime.find(DISCIPLINE).orElse(List.of());
    return given.size() == 1 && given.get(0).value().equals(FIFO) ? List.of() : given;
  }

  private LicenseSpec spec(String name, Values regime, Map<String, WorkCalendar> calendars) {
    WorkCalendar calendar = Optional.ofNullable(calendars.get(regime.get(CALENDAR))).orElseThrow();
    LicenseSpec.Office office = new LicenseSpec.Office(regime.get(REVIEW), capacity(regime.get(CAPACITY)));
    Optional<Values> fast = regime.find(EXPEDITED);
    LicenseSpec.Office expedited = new LicenseSpec.Office(
        fast.flatMap(f -> f.find(FAST_REVIEW)).orElse(office.review()),
        fast.flatMap(f -> f.find(FAST_CAPACITY)).map(LicenseSection::capacity).orElse(office.capacity()));
    var backlog = new LinkedHashMap<ClassName, Integer>();
    regime.get(BACKLOG).forEach((users, n) -> backlog.put(new ClassName(users), n.value().intValue()));
    return new LicenseSpec(new RegimeName(name), regime.find(TITLE).orElse(name), new Actor(regime.get(EXPORTER)),
        regime.get(INITIAL),
        new LicenseSpec.Limit(regime.get(LIMIT), calendar, regime.get(YIELDS),
            regime.find(DEEMED).orElse(LicenseSpec.Deemed.GRANTED), regime.find(BEYOND)),
        office, expedited,
        new LicenseSpec.Outcomes(
            regime.get(APPROVAL), regime.get(RETURNED), regime.get(REFILE), regime.get(RETURNS).intValue()),
        priority(regime).stream().map(c -> new ClassName(c.value())).toList(),
        arrivals(regime).stream().map(LicenseSection::arrival).toList(), backlog, cites(regime));
  }

  /** The sources of a regime; a number that the hurried office takes over has those of the ordinary one. */
  private static Map<String, Cites> cites(Values regime) {
    Map<String, Cites> cites = Citing.byKey(REGIME, regime);
    Optional<Values> fast = regime.find(EXPEDITED);
    cites.put("expedited.review", fast.filter(f -> f.has(FAST_REVIEW)).map(f -> Citing.of(FAST_REVIEW, f))
        .orElseGet(() -> Citing.of(REVIEW, regime)));
    cites.put("expedited.capacity", fast.filter(f -> f.has(FAST_CAPACITY)).map(f -> Citing.of(FAST_CAPACITY, f))
        .orElseGet(() -> Citing.of(CAPACITY, regime)));
    return cites;
  }

  private static LicenseSpec.Arrivals arrival(Values a) {
    return new LicenseSpec.Arrivals(
        new ClassName(a.get(CLASS)), a.find(TO).map(Actor::new), a.get(RATE), a.get(TONNES));
  }

  private static Capacity capacity(Values values) {
    var changes = new ArrayList<Capacity.Change>();
    values.get(CHANGES).forEach((day, c) ->
        changes.add(new Capacity.Change(Types.date(day), c.value().perWorkingDay())));
    return new Capacity(values.get(AT_START).perWorkingDay(), changes);
  }

  /** The same with the form that was likely meant; empty where that is none either. */
  private static String misspelled(String text) {
    int open = Math.max(0, text.indexOf('('));
    return Nearest.to(text.substring(0, open).strip(), DistributionForm.words()).map(word -> word + text.substring(open))
        .filter(LicenseSection::isDistribution).orElse("");
  }

  private static boolean isDistribution(String text) {
    try {
      return !Distribution.parse(text).toString().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Parsed<Distribution> distribution(Node.Scalar scalar) {
    try {
      return new Parsed.Good<>(Distribution.parse(scalar.text()));
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      if (!DistributionForm.begins(scalar.text()) || why.length() > LONGEST_REASON) {
        return new Parsed.Bad<>("", -1, misspelled(scalar.text()));
      }
      String[] parts = why.split("[.] Maybe ", 2);
      return new Parsed.Bad<>(parts[0], -1, parts.length == 1 ? "" : parts[1].replaceFirst("[.]$", ""));
    }
  }
}
