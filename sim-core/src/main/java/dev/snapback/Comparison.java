package dev.snapback;

import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two simulations side by side on one day.
 *
 * @param a the first one's name
 * @param b the other one's name
 * @param date the day
 * @param first the first day on which one of the metrics differs; empty if none does
 * @param rows the metrics in the order asked for
 * @param behind see {@link SideBySide#behind}
 * @param policies what somebody has done, or will have done by that day, on only one of both
 * @param assumptions what only one of both assumes
 */
public record Comparison(
    String a, String b, LocalDate date, Optional<FirstDifference> first, List<Row> rows, List<String> behind,
    List<Policy> policies, List<Differing> assumptions) {

  /**
   * One side.
   *
   * @param name what it is called
   * @param simulation the simulation; a copy is advanced where that is needed
   */
  public record Side(String name, Simulation simulation) {}

  /**
   * The first day on which a metric differs.
   *
   * @param date the day; its end is compared, of the last day the present
   * @param metric the first of the metrics that differs then
   * @param causes entries of the journals that only one side has, on or before that day: of the moves that the metric's
   *     own explanation names, else the first; one, or one of each side; empty where both have had the same history, from
   *     different beginnings
   */
  public record FirstDifference(LocalDate date, String metric, List<Cause> causes) {
    public FirstDifference {
      causes = List.copyOf(causes);
    }
  }

  /**
   * An entry of the journal that only one side has.
   *
   * @param side whose journal it is in
   * @param entry the entry
   */
  public record Cause(String side, Entry entry) {
    /** One line without full stop: {@code hawk 2025-06-05: us withdraw from geneva (us withdrew from truce geneva)}. */
    public String text() {
      return side + " " + entry.day() + ": " + entry.cause() + " (" + entry.event().text() + ")";
    }
  }

  /**
   * One metric.
   *
   * @param metric its full name
   * @param unit its unit
   * @param concept what it is
   * @param a what it is worth on the first side; empty if there is no such metric
   * @param b what it is worth on the other side; empty if there is no such metric
   */
  public record Row(String metric, Unit unit, String concept, Optional<Value> a, Optional<Value> b) {
    /** Whether both sides differ; two that have no value do not, whatever the reasons. */
    public boolean differs() {
      return !worth(a).equals(worth(b));
    }

    private static Optional<Value> worth(Optional<Value> value) {
      return value.filter(v -> !(v instanceof Value.None));
    }

    /** The other side less the first, in the metric's unit, of rates in percentage points; empty for states. */
    public OptionalDouble difference() {
      return a.orElse(null) instanceof Value.Amount x && b.orElse(null) instanceof Value.Amount y
          ? OptionalDouble.of(y.amount() - x.amount()) : OptionalDouble.empty();
    }
  }

  /**
   * Something that only one side does: a move typed there or told by its scenario, or a move of the scenario taken off.
   *
   * @param side which
   * @param day the day of it
   * @param line the move, or {@code cancel ID}
   */
  public record Policy(String side, LocalDate day, String line) {}

  /**
   * An assumption that only one side makes.
   *
   * @param side which
   * @param id its number; empty for a parameter that was set
   * @param text what is assumed
   * @param because why
   */
  public record Differing(String side, String id, String text, String because) {}

  public Comparison {
    rows = List.copyOf(rows);
    behind = List.copyOf(behind);
    policies = List.copyOf(policies);
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Compares copies of both.
   *
   * @param metrics full or short names; empty for all metrics of either side
   * @param on the day; empty for the later of both days. A day ahead is reached by advancing the copies, and compared as
   *     it stands in the morning; of a day that one of both has left, the evenings are compared
   * @throws AskException if a metric is on neither side, or the day lies outside a scenario's clock
   */
  public static Comparison of(Side a, Side b, List<String> metrics, Optional<LocalDate> on) {
    LocalDate date = on.orElseGet(() -> Copies.latest(List.of(a, b)));
    List<Side> copies = Copies.on(List.of(a, b), date);
    List<String> names = Copies.names(copies, metrics);
    SideBySide found = SideBySide.of(copies, names, List.of(date));
    List<Row> rows = found.rows().stream()
        .map(row -> new Row(row.metric(), row.unit(), row.concept(), row.values().get(0), row.values().get(1))).toList();
    Optional<FirstDifference> first = Divergence.first(copies.get(0), copies.get(1), names, date);
    return new Comparison(a.name, b.name, date, first, rows, found.behind(), OneSided.policies(a, b, date), OneSided.assumptions(a, b));
  }
}
