package dev.snapback.scenario.internal;

import dev.snapback.control.ControlSpec;
import dev.snapback.economy.EconomySpec;
import dev.snapback.kernel.Limits;
import dev.snapback.kernel.WorkCalendar;
import dev.snapback.language.Forms;
import dev.snapback.language.Grammar;
import dev.snapback.language.MetricNames;
import dev.snapback.license.LicenseSpec;
import dev.snapback.pressure.PressureSpec;
import dev.snapback.scenario.Change;
import dev.snapback.scenario.Check;
import dev.snapback.scenario.Claim;
import dev.snapback.scenario.Coverage;
import dev.snapback.scenario.Expectation;
import dev.snapback.scenario.Lexicon;
import dev.snapback.scenario.Lineage;
import dev.snapback.scenario.Observed;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import dev.snapback.scenario.QueueLoad;
import dev.snapback.scenario.QuoteCheck;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.ScenarioReading;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.supply.SupplySpec;
import dev.snapback.talks.TalksSpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.world.Collapse;
import dev.snapback.world.Deed;
import dev.snapback.world.Kept;
import dev.snapback.world.MetricRegistry;
import dev.snapback.world.Move;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.Reaction;
import dev.snapback.world.Scheduled;
import dev.snapback.world.Stance;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts a scenario together from the blocks of its files. Each step goes on with what could be read, so that the
 * problems of all steps are told at once; only what is free of problems becomes a scenario.
 */
public final class Assembly {
  private static final String NAMES = "whether what is named is declared";
  private static final String LINES = "conditions, reactions, what is uncertain and what was observed";
  private static final String SETTINGS = "parameters that are set";
  private static final String PLAY = "whether the timeline can be played and leads to what is expected";

  private final Forms forms;
  private final Siblings siblings;
  private final Problems problems;
  private final Fingerprint fingerprint = new Fingerprint();
  private final boolean comparing;
  private List<Tree.Edit> edits = List.of();
  private Optional<QuoteCheck> quotes = Optional.empty();

  /** Prepares to read one scenario; {@code comparing}: and to compare its quotes with their documents. */
  public Assembly(Forms forms, Siblings siblings, Problems problems, boolean comparing) {
    this.forms = forms;
    this.siblings = siblings;
    this.problems = problems;
    this.comparing = comparing;
  }

  /** What is known of a file that was refused before anything could be read. */
  public static Check refusal(String file, Problems problems) {
    return new Check(file, problems.list(), problems.more(), Coverage.NONE, List.of(), List.of(), List.of(),
        Optional.empty(), List.of(NAMES, LINES, SETTINGS, PLAY));
  }

  /** Reads the scenario. */
  public ScenarioReading read(Source source) {
    Optional<Tree> tree = new Extending(problems).read(source, siblings);
    if (tree.filter(t -> isFileOfSources(t.root())).isPresent()) {
      problems.add(Problem.error(source.name(), 1, 1, "", "this is a file of sources, not a scenario")
          .maybe("check a scenario that names it under sources:"));
      return new ScenarioReading.Refused(refusal(source.name(), problems));
    }
    Optional<Reading.Outcome> outcome = tree.flatMap(t -> Reading.read(t, RootBlock.ROOT, problems));
    if (tree.isEmpty() || outcome.isEmpty()) {
      return new ScenarioReading.Refused(refusal(source.name(), problems));
    }
    return assemble(source, tree.get(), outcome.get());
  }

  private static boolean isFileOfSources(Node root) {
    return root instanceof Node.Mapping map && FactSection.FILE_OF_SOURCES.names().containsAll(map.entries().keySet())
        && map.entries().keySet().stream().anyMatch(key -> !RootBlock.ROOT.names().contains(key));
  }

  private ScenarioReading assemble(Source source, Tree tree, Reading.Outcome outcome) {
    var cross = new Cross(problems);
    Values root = outcome.values();
    edits = tree.edits();
    root.locate(RootBlock.SCENARIO).ifPresent(name -> named(name, source.name(), cross));
    var facts = new FactSection();
    facts.scenario(root, cross);
    var files = new SourceFiles(siblings, facts, fingerprint, cross, problems);
    boolean sourcesRead = files.read(root, tree.folders());
    List<Reading.Outcome> shared = files.outcomes();
    var ledger = new Ledger(facts, outcome, shared, cross);
    ledger.check(sourcesRead);
    quotes = comparing ? Optional.of(Comparing.of(facts, ledger.quotes())) : Optional.empty();

    var declared = new Declared(cross, Declared.taken(forms));
    var tariffs = new TariffSection(root, declared, cross);
    var truces = new TruceSection(root, declared, cross);
    var licenses = new LicenseSection(root, declared, cross);
    var controls = new ControlSection(root, declared, cross);
    var talks = new TalksSection(root, declared, cross);
    var supply = new SupplySection(root, declared, cross);
    tariffs.declare();
    licenses.declare();
    controls.declare();
    talks.declare();
    supply.declare();
    truces.declare();
    Optional<WorldSpec.Clock> clock = clock(root, cross);
    Map<String, WorkCalendar> calendars = CalendarSection.read(root, cross);
    var timeline = new TimelineSection(root, cross);
    List<TimelineSection.Raw> entries = timeline.entries(clock);
    List<TimelineSection.RawExpectation> expectations = timeline.expectations(clock);
    List<TruceSpec> truceSpecs = truces.build();
    List<LicenseSpec> regimes = licenses.build(calendars, clock);
    List<SupplySpec> lines = supply.lines(regimes);
    Optional<EconomySpec> economy = new EconomySection(root, cross, siblings, fingerprint).build(declared);
    List<PressureSpec> pressures = supply.pressures(lines, economy);
    economy.ifPresent(e -> tariffs.sectors(e.sectors()));
    Optional<TariffSpec> tariffSpec = tariffs.build();
    List<ControlSpec> controlSpecs = controls.build(truceSpecs);
    List<TalksSpec> talksSpecs = talks.build(clock);
    List<Claim> claims = new ClaimSection(root, declared, cross).build();

    if (cross.namesRefused() || tariffSpec.isEmpty() || clock.isEmpty()) {
      var named = new Lines(new Grammar(forms, declared, MetricNames.NONE), cross);
      moves(entries, named); // for their problems
      new ReactionSection(root, named, cross).moves();
      new StanceSection(root, declared, cross).patterns(named);
      return new ScenarioReading.Refused(check(source, ledger, List.of(), List.of(LINES, SETTINGS, PLAY)));
    }
    WorldSpec bare = new WorldSpec(root.get(RootBlock.SCENARIO), clock.get(), root.get(RootBlock.SEED),
        tariffSpec.get(), truceSpecs, Map.of(), regimes, List.of())
        .withDiplomacy(controlSpecs, talksSpecs).withSupply(lines, pressures).withEconomy(economy);
    var lexicon = new Lexicon(bare);
    var grammar = new Grammar(forms, lexicon, lexicon);
    var sentences = new Lines(grammar, cross);
    List<Optional<Move>> moves = moves(entries, sentences);
    late(entries, moves, clock.get(), cross);
    Map<TruceName, Collapse> collapses = collapses(truces, sentences);
    Map<ObligationName, Kept> kept = truces.kept(sentences, clock.get());
    List<Stance> stances = new StanceSection(root, declared, cross).build(sentences);
    List<Reaction> reactions = new ReactionSection(root, sentences, cross).read(bare, lexicon, moves, notes(entries));
    WorldSpec full = bare.withRules(collapses, kept, stances, List.of()).withReactions(reactions);
    Uncertainties uncertain = UncertainSection.read(root, ParameterRegistry.of(full), cross);
    List<Observed> observed = new ObservedSection(grammar, cross).read(
        Stream.concat(Stream.of(root), shared.stream().map(Reading.Outcome::values)).toList(), MetricRegistry.of(full));
    List<Expectation> expected = expectations(expectations, sentences, cross);
    if (problems.hasErrors()) {
      return refused(source, ledger, bare, root, supply, cross, List.of(SETTINGS, PLAY));
    }
    var settings = new Settings(cross);
    Settings.Throughout set = settings.throughout(bare.withRules(collapses, kept, stances, List.of()).withReactions(reactions), root);
    WorldSpec ruled = set.spec();
    List<TimelineEntry> dated = timeline(entries, moves, text -> settings.reset(ruled, text), cross);
    if (problems.hasErrors()) {
      return refused(source, ledger, bare, root, supply, cross, List.of(PLAY));
    }
    List<Scheduled> scheduled = schedule(dated);
    List<QueueLoad> loads = Loads.of(ruled, scheduled);
    warnOfLoads(loads, root, cross);
    supply.warn(ruled);
    UncertainSection.warn(root, uncertain, ruled, cross);
    Check check = check(source, ledger, loads, List.of());
    WorldSpec spec = ruled.withRules(ruled.collapses(), ruled.kept(), ruled.stances(), scheduled);
    fingerprint.add(tree.root(), RootBlock.ROOT);
    var names = new Lexicon(spec); // with the numbers of stances and reactions, which only now are known
    return new ScenarioReading.Accepted(new Scenario(source.name(), fingerprint.hex(), lineage(tree, outcome, cross),
        root.find(RootBlock.TITLE).orElse(bare.name()), root.find(RootBlock.STORY), spec, set.presets(), facts.documents(), facts.facts(),
        facts.assumptions(), dated, expected, claims, uncertain.parameters(), uncertain.correlations(), observed,
        ledger.byPath(), ledger.quotes(), content(tree), new Grammar(forms, names, names)), check);
  }

  /** What is told of a scenario that is refused for its lines: queues and supply without what the file sets. */
  private ScenarioReading refused(
      Source source, Ledger ledger, WorldSpec bare, Values root, SupplySection supply, Cross cross,
      List<String> later) {
    List<QueueLoad> loads = Loads.of(bare, List.of());
    warnOfLoads(loads, root, cross);
    supply.warn(bare);
    return new ScenarioReading.Refused(check(source, ledger, loads, later));
  }

  private static Map<String, Object> content(Tree tree) {
    return Content.of((Node.Mapping) tree.root(), RootBlock.ROOT);
  }

  private Check check(Source source, Ledger ledger, List<QueueLoad> loads, List<String> later) {
    List<Problem> blamed = problems.list().stream().map(p -> Blame.named(p, source.name(), edits)).toList();
    return new Check(source.name(), blamed, problems.more(), ledger.coverage(), ledger.unsourced(), ledger.standing(), loads,
        quotes, later);
  }

  private static Lineage lineage(Tree tree, Reading.Outcome outcome, Cross cross) {
    var changes = new ArrayList<Change>();
    for (Tree.Edit edit : tree.edits()) {
      changes.add(new Change(edit.at().path(), Optional.of(edit.before()).filter(t -> !t.isEmpty()),
          Optional.of(edit.after()).filter(t -> !t.isEmpty()),
          outcome.covers().getOrDefault(edit.at().path(), Cites.NONE), cross.position(edit.at())));
    }
    return new Lineage(tree.parents(), changes);
  }

  /** A scenario is found by the name of its file, so another one inside is a slip. */
  private static void named(Located<String> name, String file, Cross cross) {
    String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    Siblings.ENDINGS.stream().filter(last::endsWith).findFirst().filter(ending -> !last.equals(name.value() + ending))
        .ifPresent(ending -> cross.add(cross.position(name.at()).warning("the file is not called like this, and others find it by its file: "
            + last).got(name.value()).maybe("one name for both")));
  }

  private static Optional<WorldSpec.Clock> clock(Values root, Cross cross) {
    Optional<Located<Values>> clock = root.locate(RootBlock.CLOCK);
    Optional<LocalDate> start = clock.flatMap(c -> c.value().find(RootBlock.START));
    Optional<LocalDate> end = clock.flatMap(c -> c.value().find(RootBlock.END));
    Optional<Located<LocalDate>> today = clock.flatMap(c -> c.value().locate(RootBlock.TODAY));
    if (clock.isEmpty() || start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    At at = clock.get().at();
    if (ChronoUnit.DAYS.between(start.get(), end.get()) > Limits.HORIZON.max()) {
      cross.error(at, "the clock runs too long", start.get() + " to " + end.get(), Limits.HORIZON.toString(), "");
      return Optional.empty();
    }
    if (end.get().isBefore(start.get())) {
      clock.get().value().locate(RootBlock.END).ifPresent(e ->
          cross.error(e.at(), "the clock ends before it starts", end.get().toString(), "a day from " + start.get() + " on", ""));
      return Optional.empty();
    }
    if (today.isPresent() && (today.get().value().isBefore(start.get()) || today.get().value().isAfter(end.get()))) {
      cross.error(today.get().at(), "today lies outside the clock", today.get().value().toString(),
          start.get() + " to " + end.get(), "");
      return Optional.empty();
    }
    return cross.attempt(at, () ->
        new WorldSpec.Clock(start.get(), today.map(Located::value).orElse(start.get()), end.get()));
  }

  private static List<Optional<Move>> moves(List<TimelineSection.Raw> entries, Lines lines) {
    return entries.stream().map(entry -> entry.move().flatMap(lines::move)).toList();
  }

  private static void late(
      List<TimelineSection.Raw> entries, List<Optional<Move>> moves, WorldSpec.Clock clock, Cross cross) {
    for (int i = 0; i < entries.size(); i++) {
      At at = entries.get(i).entry().at();
      moves.get(i).ifPresent(move -> Late.warn(at, move, clock, cross));
    }
  }

  private static List<String> notes(List<TimelineSection.Raw> entries) {
    return entries.stream().flatMap(entry -> entry.event().stream()).toList();
  }

  private static Map<TruceName, Collapse> collapses(TruceSection truces, Lines lines) {
    var found = new LinkedHashMap<TruceName, Collapse>();
    truces.collapses().forEach((truce, when) -> lines.condition(when).ifPresent(c -> found.put(truce, new Collapse(c, when.cites()))));
    return found;
  }

  private static List<Expectation> expectations(
      List<TimelineSection.RawExpectation> given, Lines lines, Cross cross) {
    var found = new ArrayList<Expectation>();
    for (TimelineSection.RawExpectation raw : given) {
      lines.condition(raw.that()).ifPresent(that -> found.add(new Expectation(
          raw.id(), raw.day(), that, raw.entry().value().cites(), cross.position(raw.entry().at()))));
    }
    return found;
  }

  private static List<TimelineEntry> timeline(
      List<TimelineSection.Raw> entries, List<Optional<Move>> moves, Function<Located<String>, Optional<Deed>> reset,
      Cross cross) {
    var found = new ArrayList<TimelineEntry>();
    for (int i = 0; i < entries.size(); i++) {
      TimelineSection.Raw raw = entries.get(i);
      Position position = cross.position(raw.entry().at());
      var cites = raw.entry().value().cites();
      Optional<Deed> deed = moves.get(i).<Deed>map(move -> move).or(() -> raw.set().flatMap(reset));
      found.add(deed.<TimelineEntry>map(d -> new TimelineEntry.Planned(
              new Scheduled(raw.id(), raw.when().day(), d, cites), raw.when(), raw.provenance(), position))
          .orElseGet(() -> new TimelineEntry.Note(
              raw.id(), raw.when(), raw.event().orElse(""), raw.provenance(), cites, position)));
    }
    return found;
  }

  /** The moves by day; those of one day in the order of the file. */
  private static List<Scheduled> schedule(List<TimelineEntry> timeline) {
    return timeline.stream().filter(TimelineEntry.Planned.class::isInstance)
        .map(entry -> ((TimelineEntry.Planned) entry).scheduled())
        .sorted(Comparator.comparing(Scheduled::day)).toList();
  }

  private static void warnOfLoads(List<QueueLoad> loads, Values root, Cross cross) {
    for (QueueLoad load : loads) {
      if (load.percent() > 100) {
        Optional.ofNullable(root.get(LicenseSection.LICENSES).get(load.regime())).ifPresent(regime -> cross.warning(
            regime.at(), String.format(Locale.ROOT,
                "from %s on the queue is loaded at %.0f%%: %.1f applications a week take %.2f decisions each, and there"
                    + " are %.0f", load.from(), load.percent(), load.perWeek(), load.decisions(), load.capacityPerWeek()),
            "raise the capacity, or expect the queue to grow without end"));
      }
    }
  }
}
