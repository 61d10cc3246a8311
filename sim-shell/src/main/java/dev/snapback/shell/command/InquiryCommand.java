package dev.snapback.shell.command;

import dev.snapback.kernel.Limits;
import dev.snapback.language.Within;
import dev.snapback.shell.command.Words.FileName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.world.Condition;
import dev.snapback.world.MetricRef;
import java.time.LocalDate;
import java.util.Optional;

/** Commands that ask many runs what the uncertain parameters do, or what a queue comes to; they change nothing. */
public sealed interface InquiryCommand extends ShellCommand {
  /** With how many runs discovery can say something. */
  int FEWEST_TO_DISCOVER = 40;

  /**
   * Asks which parameters a number hangs on.
   *
   * @param metric the number
   * @param to the day at whose end it is read; empty for the scenario's last
   * @param runs about how many runs; empty for as many as are usual
   * @param screen whether to screen only
   * @param svg where to draw it as SVG; empty for not at all
   * @param png where to draw it as PNG; empty for not at all
   * @param replace whether files may be written over
   */
  record Sensitivity(MetricRef metric, Optional<LocalDate> to,
      @Within(least = 1, limit = Limits.STUDY) Optional<Integer> runs, boolean screen,
      Optional<FileName> svg, Optional<FileName> png, boolean replace) implements InquiryCommand {}

  /**
   * Asks in which ranges something comes to hold.
   *
   * @param condition what is to hold on some day
   * @param to the last day; empty for the scenario's last
   * @param runs how many runs; empty for as many as are usual
   */
  record Discover(Condition condition, Optional<LocalDate> to,
      @Within(least = FEWEST_TO_DISCOVER, limit = Limits.STUDY) Optional<Integer> runs) implements InquiryCommand {}

  /**
   * Forecasts from a past day what was observed, and scores it.
   *
   * @param fit whether to keep only the runs that fit what was known then
   * @param from the first day that is not known; empty for the one that the scenario means
   * @param runs how many runs; empty for as many as are usual
   * @param svg where to draw it as SVG; empty for not at all
   * @param png where to draw it as PNG; empty for not at all
   * @param replace whether files may be written over
   */
  record Backtest(boolean fit, Optional<LocalDate> from,
      @Within(least = dev.snapback.study.Backtest.FEWEST, limit = Limits.STUDY) Optional<Integer> runs, Optional<FileName> svg,
      Optional<FileName> png, boolean replace) implements InquiryCommand {}

  /**
   * Asks what a license queue comes to in the long run.
   *
   * @param regime which; empty for the only one
   * @param runs how many runs; empty for as many as are usual
   * @param seed the key of the draws; empty for the session's
   */
  record Steady(Optional<RegimeName> regime, @Within(least = 2, limit = Limits.STUDY) Optional<Integer> runs,
      Optional<Long> seed) implements InquiryCommand {}

  @Override
  default boolean changes() {
    return false;
  }
}
