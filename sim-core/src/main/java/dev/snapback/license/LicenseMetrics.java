package dev.snapback.license;

import dev.snapback.kernel.Names;
import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** What can be asked of license regimes by name, in all and by class. */
public final class LicenseMetrics {
  private static final Set<String> TOTALS = Set.of("filed", "granted", "denied", "returned", "withdrawn", "lapsed", "deemed",
      "filed_tonnes", "licensed_tonnes");

  private LicenseMetrics() {}

  /**
   * A book on a day.
   *
   * @param book the regimes
   * @param today the day
   */
  public record On(LicenseBook book, LocalDate today) {}

  /** A regime, or one of its classes, on a day. */
  private record Part(Regime regime, List<Integer> classes, int today) {
    Part {
      classes = List.copyOf(classes);
    }

    Tally tally() {
      return regime.queue().tally();
    }

    int sum(IntUnaryOperator ofClass) {
      return classes.stream().mapToInt(users -> ofClass.applyAsInt(users)).sum();
    }

    int most(IntUnaryOperator ofClass) {
      return Math.max(0, classes.stream().mapToInt(users -> ofClass.applyAsInt(users)).max().orElse(0));
    }

    double weight(IntToLongFunction kgOfClass) {
      return classes.stream().mapToLong(users -> kgOfClass.applyAsLong(users)).sum() / 1000.0;
    }

    int count(ApplicationCommand... what) {
      return sum(users -> Arrays.stream(what).mapToInt(one -> tally().count(users, one)).sum());
    }

    int granted() {
      return sum(tally()::granted);
    }

    int denied() {
      return sum(tally()::denied);
    }

    int decided() {
      return granted() + denied();
    }

    int waiting() {
      return sum(tally()::undecided);
    }

    /** Calendar days since the oldest pending application was first filed; 0 where none is pending. */
    int oldestDays() {
      boolean[] asked = new boolean[tally().classes];
      classes.forEach(users -> asked[users] = true);
      int first = regime.queue().firstFiled(asked);
      return first == Queue.NONE ? 0 : today - first;
    }

    Census census() {
      return Census.of(regime.queue(), today);
    }

    int overdue() {
      Census census = census();
      return sum(census::overdue);
    }

    int onTime() {
      return sum(tally()::onTime);
    }

    /** The shortest wait within which the share, in percent, of all decided applications were decided. */
    int wait(int percent) {
      long least = ((long) decided() * percent + 99) / 100;
      int days = 0;
      for (long so = waited(0); so < least; so += waited(days)) {
        days++;
      }
      return days;
    }

    private int waited(int days) {
      return sum(users -> tally().waited(users, days));
    }
  }

  /** Returns the metrics of these regimes. */
  public static List<Metric<On>> of(List<LicenseSpec> specs) {
    var found = new ArrayList<Metric<On>>();
    for (LicenseSpec spec : specs) {
      String stem = "license." + spec.name() + ".";
      found.add(new Metric<On>(stem + "state", Unit.STATE, "state of the regime", "where regime " + spec.name() + " stands",
          on -> new Value.State(Names.kebab(regime(on, spec.name()).state().getClass())),
          on -> LicenseWhy.state(regime(on, spec.name()))).showing(RegimeMachine.TABLE.states()));
      List<Integer> all = IntStream.range(0, spec.classes().size()).boxed().toList();
      group(found, spec, stem, all, "of regime " + spec.name());
      for (int users : all) {
        group(found, spec, stem + spec.classes().get(users) + ".", List.of(users),
            "of class " + spec.classes().get(users) + " in regime " + spec.name());
      }
    }
    return found;
  }

  private static void group(List<Metric<On>> to, LicenseSpec spec, String stem, List<Integer> classes, String of) {
    var add = new Adder(to, spec, stem, classes);
    add.count("waiting", "undecided applications", "applications " + of + " filed and not decided, withdrawn or lapsed,"
        + " those sent back included", Part::waiting);
    add.number("oldest_days", Unit.DAYS, "total age of the oldest undecided application",
        "calendar days since the oldest undecided application " + of + " was first filed; 0 where none is pending",
        Part::oldestDays);
    Unit counted = spec.limit().span().unit() == Span.Unit.DAYS ? Unit.DAYS : Unit.WORKING_DAYS;
    add.number("oldest_statutory_days", counted, "statutory age of the oldest case",
        "days of the limit counted since the oldest case " + of + " was last accepted; a return starts it anew",
        p -> p.most(p.census()::oldestAge));
    add.count("filed", "applications filed", "applications " + of + " filed so far, refilings not counted",
        p -> p.count(ApplicationCommand.FILE));
    add.count("granted", "applications granted", "applications " + of + " granted so far, deemed and under general"
        + " licenses included", Part::granted);
    add.count("denied", "applications denied", "applications " + of + " denied so far, deemed included", Part::denied);
    add.count("returned", "returns", "how often applications " + of + " were sent back so far",
        p -> p.count(ApplicationCommand.RETURN));
    add.count("withdrawn", "applications withdrawn", "applications " + of + " taken back by firms so far",
        p -> p.count(ApplicationCommand.WITHDRAW));
    add.count("lapsed", "applications lapsed", "applications " + of + " that fell away at the limit or with the regime",
        p -> p.count(ApplicationCommand.LAPSE, ApplicationCommand.MOOT));
    add.count("deemed", "decisions by the limit", "applications " + of + " decided by the limit, over capacity",
        p -> p.count(ApplicationCommand.DEEM_GRANTED, ApplicationCommand.DEEM_DENIED));
    add.count("overdue", "undecided cases past their limit",
        "cases " + of + " undecided although their limit is over", Part::overdue);
    add.number("max_decision_days", counted, "longest statutory age at a decision",
        "the most days of the limit that a decision " + of + " took from the last acceptance, halts not counted",
        p -> p.most(p.tally()::longest));
    add.share("on_time", "share decided within the limit", "of the cases " + of + " decided or overdue, the share that"
        + " was decided within the limit; undecided ones within it are left out",
        Part::onTime, p -> p.decided() + p.overdue(), "nothing is decided or overdue yet");
    add.share("granted_of_filed", "share granted of all filed", "applications " + of + " granted so far, of all filed;"
        + " undecided ones count as not granted", Part::granted, p -> p.count(ApplicationCommand.FILE),
        "nothing is filed yet");
    add.share("granted_of_decided", "share granted of the decided", "applications " + of + " granted, of those granted"
        + " or denied", Part::granted, Part::decided, "nothing is decided yet");
    add.wait("median_wait_days", 50, "median wait", of);
    add.wait("p90_wait_days", 90, "90% wait", of);
    add.number("filed_tonnes", Unit.TONNES, "tonnes filed for", "weight of all applications " + of + " filed so far",
        p -> p.weight(p.tally()::filedKg));
    add.number("licensed_tonnes", Unit.TONNES, "tonnes licensed", "weight of all applications " + of
        + " granted so far", p -> p.weight(p.tally()::licensedKg));
  }

  /** Adds the metrics of one group. */
  private record Adder(List<Metric<On>> to, LicenseSpec spec, String stem, List<Integer> classes) {
    void count(String name, String concept, String meaning, Function<Part, Integer> read) {
      add(name, Unit.COUNT, concept, meaning, p -> Value.of((double) read.apply(p)));
    }

    void number(String name, Unit unit, String concept, String meaning, Function<Part, Number> read) {
      add(name, unit, concept, meaning, p -> Value.of(read.apply(p).doubleValue()));
    }

    void share(String name, String concept, String meaning, Function<Part, Integer> part,
        Function<Part, Integer> whole, String none) {
      add(name, Unit.PERCENT, concept, meaning, p -> whole.apply(p) == 0 ? new Value.None(none)
          : Value.of(100.0 * part.apply(p) / whole.apply(p)));
    }

    void wait(String name, int percent, String concept, String of) {
      add(name, Unit.DAYS, concept, "calendar days from first filing to decision within which " + percent + "% of the"
          + " decided applications " + of + " were decided; undecided ones are left out, so it is too low while many wait",
          p -> p.decided() == 0 ? new Value.None("nothing is decided yet") : Value.of((double) p.wait(percent)));
    }

    private void add(String name, Unit unit, String concept, String meaning, Function<Part, Value> read) {
      var metric = new Metric<On>(stem + name, unit, concept, meaning,
          on -> read.apply(part(on)), on -> why(stem + name, concept, read.apply(part(on)), unit, on));
      to.add(TOTALS.contains(name) ? metric.accumulating() : metric);
    }

    private Explanation why(String name, String concept, Value value, Unit unit, On on) {
      Part part = part(on);
      var parts = new ArrayList<>(List.of(
          LicenseWhy.line("filed", part.count(ApplicationCommand.FILE)),
          LicenseWhy.line("granted", part.granted()),
          LicenseWhy.line("denied", part.denied()),
          LicenseWhy.deemed(part.regime().spec(), part.regime().state().origin().day(),
              part.count(ApplicationCommand.DEEM_GRANTED, ApplicationCommand.DEEM_DENIED)),
          LicenseWhy.line("withdrawn", part.count(ApplicationCommand.WITHDRAW)),
          LicenseWhy.line("lapsed", part.count(ApplicationCommand.LAPSE, ApplicationCommand.MOOT)),
          Explanation.of("waiting", Integer.toString(part.waiting()), "undecided, the oldest filed "
              + Span.inWords(part.oldestDays()) + " ago; their waits are not over and count in no statistic of waits",
              List.of())));
      if (part.waiting() > 0) {
        parts.add(LicenseWhy.clock(LimitClock.of(part.regime(), part.most(part.census()::oldestAge))));
      }
      parts.add(LicenseWhy.state(part.regime()));
      return Explanation.of(name, value.shown(unit), concept, parts);
    }

    private Part part(On on) {
      Regime regime = regime(on, spec.name());
      return new Part(regime, classes,
          Math.toIntExact(on.today().toEpochDay() - on.book().start().toEpochDay()));
    }
  }

  private static Regime regime(On on, RegimeName name) {
    return on.book().find(name).orElseThrow();
  }
}
