package dev.snapback.truce;

import dev.snapback.kernel.Names;
import dev.snapback.truce.TruceState.InForce;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be asked of truces by name. */
public final class TruceMetrics {
  private static final String TEXT = "the truce's text";

  private TruceMetrics() {}

  /**
   * A book on a day.
   *
   * @param book the truces
   * @param today the day
   */
  public record On(TruceBook book, LocalDate today) {}

  /** Returns the metrics of these truces. */
  public static List<Metric<On>> of(List<TruceSpec> specs) {
    var found = new ArrayList<Metric<On>>();
    for (TruceSpec spec : specs) {
      TruceName name = spec.name();
      String stem = "truce." + name + ".";
      found.add(metric(stem + "state", Unit.STATE, "state of the truce", "where truce " + name + " stands",
          name, (t, d) -> new Value.State(t.stateName())).showing(TruceMachine.TABLE.states()));
      found.add(number(stem + "days_left", Unit.DAYS, "calendar days to the end",
          "days from today to the first day out of truce " + name + ": by lapse, or by a notice that was given", name,
          inForce((s, d) -> ChronoUnit.DAYS.between(d, s.out()))));
      found.add(number(stem + "day", Unit.DAYS, "day of the truce",
          "calendar days in force, today included", name,
          inForce((s, d) -> ChronoUnit.DAYS.between(s.since(), d) + 1)));
      found.add(number(stem + "length_days", Unit.DAYS, "length of the truce",
          "calendar days from the effective day to the lapse, extensions included", name,
          inForce((s, d) -> ChronoUnit.DAYS.between(s.since(), s.end()))));
      found.add(number(stem + "extensions", Unit.COUNT, "number of extensions",
          "how often truce " + name + " has been extended", name, inForce((s, d) -> (long) s.extensions().size())));
      for (Term.Promise promise : spec.promises()) {
        found.add(obligation(stem + promise.obligation() + ".state", name, promise));
      }
    }
    return found;
  }

  private static BiFunction<TruceBook.Truce, LocalDate, Value> inForce(
      BiFunction<InForce, LocalDate, Long> count) {
    return (t, d) -> t.state() instanceof InForce s
        ? Value.of((double) count.apply(s, d))
        : new Value.None("truce " + t.spec().name() + " is not in force; it is " + t.stateName());
  }

  private static Metric<On> metric(String name, Unit unit, String concept, String meaning, TruceName truce,
      BiFunction<TruceBook.Truce, LocalDate, Value> read) {
    return new Metric<>(name, unit, concept, meaning,
        on -> read.apply(find(on, truce), on.today()), on -> explain(find(on, truce), on.today()));
  }

  /** A number that the state of the truce tells: explained by that state. */
  private static Metric<On> number(String name, Unit unit, String concept, String meaning, TruceName truce,
      BiFunction<TruceBook.Truce, LocalDate, Value> read) {
    return Metric.within(name, unit, concept, meaning,
        on -> read.apply(find(on, truce), on.today()), on -> explain(find(on, truce), on.today()));
  }

  private static TruceBook.Truce find(On on, TruceName name) {
    return on.book().find(name).orElseThrow();
  }

  private static Metric<On> obligation(String name, TruceName truce, Term.Promise promise) {
    return new Metric<On>(name, Unit.STATE, "state of an obligation", "where " + promise + " stands",
        on -> state(find(on, truce), promise.obligation())
            .<Value>map(s -> new Value.State(Names.kebab(s.getClass())))
            .orElseGet(() -> new Value.None("truce " + truce + " has not taken force")),
        on -> obligation(find(on, truce), promise)).showing(ObligationMachine.TABLE.states());
  }

  private static Optional<ObligationState> state(TruceBook.Truce truce, ObligationName name) {
    return Optional.ofNullable(truce.obligations().get(name));
  }

  private static Explanation obligation(TruceBook.Truce truce, Term.Promise promise) {
    return state(truce, promise.obligation())
        .map(s -> Explanation.leaf(promise.toString(), Names.kebab(s.getClass()), "", origin(s)))
        .orElseGet(() -> Explanation.of(promise.toString(), "", "the truce has not taken force", List.of()));
  }

  private static Origin origin(ObligationState state) {
    return switch (state) {
      case ObligationState.Pending s -> s.origin();
      case ObligationState.Disputed s -> s.origin();
      case ObligationState.Honored s -> s.origin();
      case ObligationState.Breached s -> s.origin();
    };
  }

  /** The day on which the truce took force or ended; none while nobody has agreed on it. */
  private static Optional<LocalDate> since(TruceState state) {
    return switch (state) {
      case TruceState.None s -> Optional.empty();
      case TruceState.Proposed s -> Optional.of(s.origin().day());
      case InForce s -> Optional.of(s.since());
      case TruceState.Lapsed s -> Optional.of(s.day());
      case TruceState.Withdrawn s -> Optional.of(s.day());
      case TruceState.Collapsed s -> Optional.of(s.day());
      case TruceState.Superseded s -> Optional.of(s.day());
    };
  }

  /** Each extension of a truce in force: how far it reaches, since when, by which move, from which source. */
  public static List<Explanation> extensions(TruceBook.Truce truce) {
    return truce.state() instanceof InForce s
        ? s.extensions().stream().map(e -> Explanation.leaf("extended", "to " + e.end(), "", e.origin())).toList()
        : List.of();
  }

  private static Explanation explain(TruceBook.Truce truce, LocalDate today) {
    LocalDate since = since(truce.state()).orElse(today);
    TruceSpec spec = truce.spec();
    var parts = new ArrayList<Explanation>();
    parts.add(Explanation.leaf("length", spec.length().toString(), "from the effective day of the signing",
        new Origin(since, TEXT, spec.cites("length"))).numberOf("truce." + spec.name() + ".length"));
    parts.addAll(extensions(truce));
    for (TruceSpec.Cited cited : spec.terms()) {
      parts.add(Explanation.leaf("term", "", cited.term().toString(), new Origin(since, TEXT, cited.cites())));
    }
    String label = "truce " + spec.name();
    return switch (truce.state()) {
      case TruceState.None s -> Explanation.of(label, "none", "nobody has signed", parts);
      case TruceState.Proposed s -> whole(label, "proposed", "signed by " + TruceMachine.names(s.signed()),
          s.origin(), parts);
      case InForce s -> whole(label, "in-force", "since " + s.since()
          + s.leaving().map(n -> ", " + n.by() + " leaves " + n.end())
              .orElseGet(() -> ", lapses " + s.end() + ", last day to extend " + s.end().minusDays(1)), s.origin(), parts);
      case TruceState.Lapsed s -> whole(label, "lapsed", "on " + s.day(), s.origin(), parts);
      case TruceState.Withdrawn s -> whole(label, "withdrawn", "by " + s.by() + " on " + s.day(), s.origin(), parts);
      case TruceState.Collapsed s -> whole(label, "collapsed", "on " + s.day(), s.origin(), parts);
      case TruceState.Superseded s -> whole(label, "superseded", "by a deal on " + s.day(), s.origin(), parts);
    };
  }

  private static Explanation whole(
      String label, String value, String note, Origin origin, List<Explanation> parts) {
    return new Explanation(label, value, note, Optional.of(origin), parts);
  }
}
