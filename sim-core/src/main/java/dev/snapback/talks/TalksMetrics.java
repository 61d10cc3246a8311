package dev.snapback.talks;

import dev.snapback.kernel.Span;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be asked of talks by name. */
public final class TalksMetrics {
  private TalksMetrics() {}

  /**
   * A book on a day.
   *
   * @param book the talks
   * @param today the day
   */
  public record On(TalksBook book, LocalDate today) {}

  /** Returns the metrics of these pairs. */
  public static List<Metric<On>> of(List<TalksSpec> specs) {
    var found = new ArrayList<Metric<On>>();
    for (TalksSpec spec : specs) {
      Sides sides = spec.sides();
      String stem = "talks." + sides + ".";
      found.add(metric(stem + "state", Unit.STATE, "state of talks", "how far " + sides.text() + " are", sides,
          (t, d) -> new Value.State(t.stateName())).showing(TalksMachine.TABLE.states()));
      found.add(number(stem + "calls", Unit.COUNT, "calls held",
          "calls of the leaders of " + sides.text() + " since the scenario's start", sides,
          (t, d) -> Value.of(t.calls())).accumulating());
      found.add(number(stem + "meetings", Unit.COUNT, "meetings held",
          "meetings of the delegations of " + sides.text() + " since the scenario's start", sides,
          (t, d) -> Value.of(t.meetings())).accumulating());
      found.add(number(stem + "days_silent", Unit.DAYS, "days without contact",
          "calendar days since the last call or meeting of " + sides.text(), sides, TalksMetrics::silent));
    }
    return found;
  }

  private static Value silent(TalksBook.Talks talks, LocalDate today) {
    return talks.lastContact().<Value>map(d -> Value.of((double) ChronoUnit.DAYS.between(d, today)))
        .orElseGet(() -> new Value.None("no contact of " + talks.spec().sides().text() + " is known"));
  }

  private static Metric<On> metric(String name, Unit unit, String concept, String meaning, Sides sides,
      BiFunction<TalksBook.Talks, LocalDate, Value> read) {
    return new Metric<>(name, unit, concept, meaning,
        on -> read.apply(find(on, sides), on.today()), on -> explain(find(on, sides), on.today()));
  }

  /** A number that the talks tell: explained by where they stand. */
  private static Metric<On> number(String name, Unit unit, String concept, String meaning, Sides sides,
      BiFunction<TalksBook.Talks, LocalDate, Value> read) {
    return Metric.within(name, unit, concept, meaning,
        on -> read.apply(find(on, sides), on.today()), on -> explain(find(on, sides), on.today()));
  }

  private static TalksBook.Talks find(On on, Sides sides) {
    return on.book().find(sides.one(), sides.other()).orElseThrow();
  }

  private static Explanation explain(TalksBook.Talks talks, LocalDate today) {
    var parts = new ArrayList<Explanation>();
    if (!detail(talks.state()).isEmpty()) { // where there is none, the head says since when
      parts.add(Explanation.leaf("since", talks.state().origin().day().toString(), talks.state().origin().by(),
          talks.state().origin()));
    }
    parts.add(Explanation.of("calls", Integer.toString(talks.calls()), "held since the scenario's start", List.of()));
    parts.add(Explanation.of("meetings", Integer.toString(talks.meetings()), "of delegations", List.of()));
    parts.add(Explanation.of("last contact", talks.lastContact().map(LocalDate::toString).orElse("unknown"),
        talks.lastContact().map(d -> Span.inWords(ChronoUnit.DAYS.between(d, today)) + " ago").orElse(""), List.of()));
    talks.spec().delegations().forEach((side, people) ->
        parts.add(Explanation.of("delegation of " + side, String.join(", ", people), "", List.of())));
    return new Explanation("talks " + talks.spec().sides(), talks.stateName(), detail(talks.state()),
        Optional.of(talks.state().origin()), parts);
  }

  private static String detail(TalksState state) {
    return switch (state) {
      case TalksState.CallSought s ->
        "sought by " + String.join(" and ", s.by().stream().map(Object::toString).toList());
      case TalksState.TalksScheduled s -> s.place().map(p -> "in " + p).orElse("place open");
      case TalksState.InTalks s -> s.place().map(p -> "in " + p).orElse("");
      case TalksState.BrokenOff s -> "by " + s.by();
      case TalksState.Silent s -> "";
      case TalksState.CallHeld s -> "";
      case TalksState.Framework s -> "";
      case TalksState.Deal s -> "";
      case TalksState.Stalled s -> "";
    };
  }
}
