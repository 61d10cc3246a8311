package dev.snapback.shell.command;

import dev.snapback.kernel.Limits;
import dev.snapback.language.DateRange;
import dev.snapback.language.Within;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.shell.command.Words.SideName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Commands that draw. */
public sealed interface PlotCommand extends ShellCommand {
  /**
   * What all charts may be told.
   *
   * @param range the days; empty for all that has been
   * @param of the branches or scenarios; empty for the branch one is on
   * @param title what stands above; empty for the concept and the scenario's title
   * @param svg where to write SVG; empty for not at all
   * @param png where to write PNG; empty for not at all
   * @param replace whether files may be written over
   */
  record Options(Optional<DateRange> range, List<SideName> of, Optional<String> title, Optional<FileName> svg,
      Optional<FileName> png, boolean replace) {}

  /** Draws metrics day by day. */
  record Metrics(List<MetricRef> metrics, Optional<DateRange> range, List<SideName> of, Optional<String> title,
      Optional<FileName> svg, Optional<FileName> png, boolean replace) implements PlotCommand {
    public Metrics {
      metrics = List.copyOf(metrics);
      of = List.copyOf(of);
    }

    Options options() {
      return new Options(range, of, title, svg, png, replace);
    }
  }

  /** Draws a license queue by the states of its applications. */
  record Queue(Optional<RegimeName> regime, Optional<DateRange> range, List<SideName> of, Optional<String> title,
      Optional<FileName> svg, Optional<FileName> png, boolean replace) implements PlotCommand {
    public Queue {
      of = List.copyOf(of);
    }

    Options options() {
      return new Options(range, of, title, svg, png, replace);
    }
  }

  /**
   * Draws what many futures have in common, day by day, after what has been.
   *
   * @param metrics numbers and states
   * @param from the first day shown; empty for the scenario's first
   * @param to the last day of the forecast; empty for the scenario's end
   * @param runs how many futures; empty for as many as are usual
   * @param seed the key of the draws; empty for the session's
   */
  record Fan(List<MetricRef> metrics, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> title,
      @Within(least = 2, limit = Limits.REPLICATIONS) Optional<Integer> runs, Optional<Long> seed,
      Optional<FileName> svg, Optional<FileName> png, boolean replace)
      implements PlotCommand {
    public Fan {
      metrics = List.copyOf(metrics);
    }

    Options options() {
      return new Options(Optional.empty(), List.of(), title, svg, png, replace);
    }
  }

  @Override
  default boolean changes() {
    return false;
  }
}
