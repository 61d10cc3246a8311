package dev.snapback.ensemble;

import dev.snapback.kernel.Sha256;
import dev.snapback.vocabulary.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * One question asked of several presents under the same luck: replication i draws the same words in every row, so that
 * rows differ by what was varied and by as little chance as can be (common random numbers).
 *
 * @param question what was asked
 * @param rows in the order asked for; fewer than the variants where a person stopped it
 */
public record Sweep(Question question, List<Row> rows) {
  public Sweep {
    rows = List.copyOf(rows);
  }

  /** What came of one variant. */
  public sealed interface Row {
    /** What tells it from the others. */
    String value();
  }

  /**
   * A variant that was run.
   *
   * @param value what tells it from the others
   * @param forecast its answers
   */
  public record Ran(String value, Forecast forecast) implements Row {}

  /**
   * A variant that cannot be.
   *
   * @param value what tells it from the others
   * @param reason why not, one sentence without full stop
   */
  public record Impossible(String value, String reason) implements Row {}

  /**
   * Runs so many replications of each variant.
   *
   * @param options whose progress counts the replications of all variants
   */
  public static Sweep of(List<Variant> variants, Question question, int replications, Options options) {
    int possible = (int) variants.stream().filter(Variant.Possible.class::isInstance).count();
    int all = (int) Math.min(Integer.MAX_VALUE, (long) possible * replications);
    var rows = new ArrayList<Row>();
    int before = 0;
    for (Variant variant : variants) {
      switch (variant) {
        case Variant.Refused no -> rows.add(new Impossible(no.value(), no.reason()));
        case Variant.Possible some -> {
          int start = before;
          Forecast found = some.ensemble().run(question, replications,
              options.progress((done, of) -> options.progress().goesOn(start + done, all)));
          rows.add(new Ran(some.value(), found));
          before += replications;
          if (!found.replications().complete()) {
            return new Sweep(question, rows);
          }
        }
      }
    }
    return new Sweep(question, rows);
  }

  /** Runs the single path of each variant, which draws what the session itself would draw. */
  public static Sweep ofPaths(List<Variant> variants, Question question) {
    return new Sweep(question, variants.stream().<Row>map(variant -> switch (variant) {
      case Variant.Refused no -> new Impossible(no.value(), no.reason());
      case Variant.Possible some -> new Ran(some.value(), some.ensemble().path(question));
    }).toList());
  }

  /** The place of the first variant that was run, from which the others differ; empty if none was. */
  public OptionalInt first() {
    return IntStream.range(0, rows.size()).filter(row -> rows.get(row) instanceof Ran).findFirst();
  }

  /**
   * Pairs a row with the first that was run, future by future: what luck does to both falls out. Empty for that row itself,
   * for one that was not run, and for a state.
   *
   * @param row its place, from 0
   * @param metric the place of the metric in the question
   */
  public Optional<Paired> difference(int row, int metric) {
    int first = first().orElse(row);
    return row != first && rows.get(first) instanceof Ran a && rows.get(row) instanceof Ran b
        && question.metrics().get(metric).unit() != Unit.STATE
            ? Optional.of(new Pairing(a.forecast(), b.forecast()).metric(metric)) : Optional.empty();
  }

  /** The hash of all rows in order, with the hashes of their answers; hexadecimal SHA-256. */
  public String hash() {
    return Sha256.of(rows.stream().map(row -> row.value() + " " + switch (row) {
      case Ran ran -> ran.forecast().replications().hash();
      case Impossible no -> "impossible";
    }).toList());
  }
}
