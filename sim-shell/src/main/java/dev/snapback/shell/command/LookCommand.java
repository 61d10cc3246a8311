package dev.snapback.shell.command;

import dev.snapback.language.DateRange;
import dev.snapback.shell.command.Words.EventName;
import dev.snapback.shell.command.Words.Glob;
import dev.snapback.shell.command.Words.MachineName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.Optional;

/** Commands that look at one branch and change nothing. */
public sealed interface LookCommand extends ShellCommand {

  /** Says how things stand, in a few lines. */
  record Status() implements LookCommand {}

  /** What {@code show} shows. */
  enum Topic {
    /** The layers of all tariffs. */
    TARIFFS,
    /** The truces with their terms. */
    TRUCE,
    /** The obligations of all truces. */
    OBLIGATIONS,
    /** The license queues by state, class and age. */
    LICENSES,
    /** The other controls, and the complaints to the WTO. */
    CONTROLS,
    /** The talks, the stances and the departures from them. */
    TALKS,
    /** What the sides say. */
    CLAIMS,
    /** The supply lines: stocks, what is on the way, pressure. */
    SUPPLY,
    /** The standing policies: what they wait for, their chance now. */
    REACTIONS
  }

  /** Shows a part of the world. */
  record Show(Topic topic) implements LookCommand {}

  /** Shows the life of one application. */
  record ShowLicense(int id, Optional<RegimeName> regime) implements LookCommand {}

  /** Shows one layer with its history. */
  record ShowMeasure(MeasureId measure) implements LookCommand {}

  /** Shows what has happened, day by day. */
  record Timeline(Optional<DateRange> range) implements LookCommand {}

  /** Says what a metric is worth. */
  record Value(MetricRef metric, Optional<LocalDate> on) implements LookCommand {}

  /** Lists the metrics. */
  record Metrics(Optional<Glob> pattern) implements LookCommand {}

  /** Lists the parameters. */
  record Params(Optional<Glob> pattern) implements LookCommand {}

  /** Explains what a metric is worth. */
  record WhyMetric(MetricRef metric, Optional<LocalDate> on) implements LookCommand {}

  /** Explains an entry of the timeline. */
  record WhyEvent(EventName event, Optional<LocalDate> on) implements LookCommand {}

  /** Draws a machine. */
  record Diagram(MachineName machine, boolean mermaid) implements LookCommand {}

  /** Lists the dates on which the law changes unless somebody acts. */
  record Deadlines() implements LookCommand {}

  @Override
  default boolean changes() {
    return false;
  }
}
