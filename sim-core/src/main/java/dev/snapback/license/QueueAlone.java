package dev.snapback.license;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The queue of one regime, alone: required from the first day on, empty then, and with the numbers of that day for ever.
 * What its long run is read from. Mutable, not safe for threads.
 */
public final class QueueAlone {
  /** The most days that one may be played: ten years of whole weeks. */
  public static final int MOST_DAYS = 520 * 7;

  private final Queue queue;
  private int day;

  private QueueAlone(Queue queue) {
    this.queue = queue;
  }

  /**
   * Begins.
   *
   * @param spec the regime; of a capacity that changes by date, that of the first day stays
   * @param start the first day, from which holidays and days off follow
   * @param expedited whether the office hurries
   * @param seed the key of the draws
   * @param run which run of that seed, 1 and up
   */
  public static QueueAlone of(LicenseSpec spec, LocalDate start, boolean expedited, long seed, int run) {
    var queue = new Queue(new Rules(asOf(spec, start), start, Optional.empty()), seed, run);
    queue.enter(expedited ? Queue.Mode.EXPEDITED : Queue.Mode.CONTROLLED, 0, LicenseListener.NONE);
    return new QueueAlone(queue);
  }

  private static LicenseSpec asOf(LicenseSpec spec, LocalDate day) {
    return new LicenseSpec(spec.name(), spec.title(), spec.exporter(), LicenseSpec.Initial.CONTROLLED, spec.limit(),
        asOf(spec.office(), day), asOf(spec.expedited(), day), spec.outcomes(), spec.priority(), spec.arrivals(), Map.of(),
        spec.cites());
  }

  private static LicenseSpec.Office asOf(LicenseSpec.Office office, LocalDate day) {
    return new LicenseSpec.Office(office.review(), Capacity.of(office.capacity().on(day)));
  }

  /**
   * Plays the next day.
   *
   * @throws dev.snapback.kernel.OverLimitException if firms have filed more than a run may hold
   */
  public void next() {
    queue.evening(day++, LicenseListener.NONE);
  }

  /** How many applications of these classes, by their places in {@link LicenseSpec#classes}, are undecided. */
  public int undecided(List<Integer> classes) {
    return classes.stream().mapToInt(queue.tally()::undecided).sum();
  }

  /** Counts what has been up to now. */
  public Counts counts(List<Integer> classes) {
    Tally tally = queue.tally();
    int[] waits = new int[tally.longestWait() + 1];
    Arrays.setAll(waits, days -> classes.stream().mapToInt(users -> tally.waited(users, days)).sum());
    return new Counts(classes.stream().mapToInt(users -> tally.count(users, ApplicationCommand.FILE)).sum(),
        classes.stream().mapToInt(tally::onTime).sum(), waits);
  }

  /** What has been counted since some day, of one class or several. Immutable. */
  public static final class Counts {
    private final int filed;
    private final int onTime;
    /** How many of the decided waited so many days from first filing; the last count has the longer ones, too. */
    private final int[] waits;

    private Counts(int filed, int onTime, int[] waits) {
      this.filed = filed;
      this.onTime = onTime;
      this.waits = waits;
    }

    /** Applications filed, refilings not counted. */
    public int filed() {
      return filed;
    }

    /** Decided within the limit. */
    public int onTime() {
      return onTime;
    }

    /** Granted or denied, by whatever rule. */
    public int decided() {
      return Arrays.stream(waits).sum();
    }

    /** Returns what has been counted since an earlier day. */
    public Counts since(Counts before) {
      int[] more = waits.clone();
      IntStream.range(0, before.waits.length).forEach(days -> more[days] -= before.waits[days]);
      return new Counts(filed - before.filed, onTime - before.onTime, more);
    }

    /** The mean wait of what was decided, in days; not a number where nothing was. */
    public double meanWait() {
      return IntStream.range(0, waits.length).mapToLong(days -> (long) days * waits[days]).sum() / (double) decided();
    }

    /** The shortest wait within which so many percent of the decided were decided, in days; not a number where nothing was. */
    public double wait(int percent) {
      long least = ((long) decided() * percent + 99) / 100;
      long so = 0;
      for (int days = 0; days < waits.length; days++) {
        so += waits[days];
        if (so >= least && so > 0) {
          return days;
        }
      }
      return Double.NaN;
    }
  }
}
