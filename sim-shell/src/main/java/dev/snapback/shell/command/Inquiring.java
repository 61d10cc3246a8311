package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison.Side;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseSpec;
import dev.snapback.license.RegimeState;
import dev.snapback.shell.chart.Bars;
import dev.snapback.shell.chart.Figure;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.BacktestPicture;
import dev.snapback.shell.view.BacktestView;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.ChartWords;
import dev.snapback.shell.view.DiscoveryView;
import dev.snapback.shell.view.DrawnView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.LeftOut;
import dev.snapback.shell.view.LongRunView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.SensitivityView;
import dev.snapback.shell.view.Stopped;
import dev.snapback.statistics.Morris;
import dev.snapback.statistics.Sobol;
import dev.snapback.study.Backtest;
import dev.snapback.study.Discovery;
import dev.snapback.study.LongRun;
import dev.snapback.study.Questions;
import dev.snapback.study.Runs;
import dev.snapback.study.Sensitivity;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.world.Engine;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Answers what asks many runs about the uncertain parameters. */
public final class Inquiring {
  private static final int INDEX_RUNS = 2000;
  private static final int SCREEN_RUNS = 300;
  private static final int DISCOVERY_RUNS = 1000;
  private static final int BACKTEST_RUNS = 2000;
  private static final int STEADY_RUNS = 100;

  private final Session session;
  private final Options options;

  /** Answers for a session; {@code progress} hears how far a study is. */
  public Inquiring(Session session, Options.Progress progress) {
    this.session = session;
    this.options = Options.DEFAULT.progress(progress);
  }

  /** Does what the command says. */
  public Reply run(InquiryCommand command) {
    try {
      return switch (command) {
        case InquiryCommand.Sensitivity c -> sensitivity(c);
        case InquiryCommand.Discover c -> discover(c);
        case InquiryCommand.Backtest c -> backtest(c);
        case InquiryCommand.Steady c -> steady(c);
      };
    } catch (IllegalArgumentException | CancellationException refused) { // the study says what it cannot answer
      throw new AskException(String.valueOf(refused.getMessage()), List.of());
    }
  }

  private Reply steady(InquiryCommand.Steady command) {
    Simulation sim = session.simulation();
    LicenseBook licenses = sim.world().licenses();
    Optional<RegimeName> named = command.regime().or(() -> licenses.names().stream().findFirst());
    if (named.isEmpty() || (command.regime().isEmpty() && licenses.names().size() > 1)) {
      return Reply.failed("steady", named.isEmpty() ? Failure.of("the scenario declares no license regime")
          : Failure.of("several regimes have queues: say of which",
              licenses.names().stream().map(r -> "steady for " + r).toList()));
    }
    LicenseSpec spec = licenses.spec(named.get()).orElseThrow();
    RegimeState state = licenses.state(named.get()).orElseThrow();
    long seed = command.seed().orElse(sim.seed());
    LongRun found = LongRun.of(
        spec, sim.today(), state instanceof RegimeState.Expedited, seed,
        command.runs().orElse(STEADY_RUNS), options.progress());
    return new LongRunView(spec, sim.today(), state, seed).reply(found);
  }

  private Reply sensitivity(InquiryCommand.Sensitivity command) {
    Simulation sim = session.simulation();
    List<Uncertainty> uncertain = sim.uncertain().parameters();
    if (uncertain.isEmpty()) {
      return Reply.failed("sensitivity", nothingUncertain(sim));
    }
    LocalDate to = command.to().orElse(sim.scenario().spec().clock().end());
    Metric<World> metric = sim.metrics().find(command.metric().name()).orElseThrow();
    Runs runs = runs(sim, uncertain);
    int count = command.runs().orElse(command.screen() ? SCREEN_RUNS : INDEX_RUNS);
    var pictures = new Pictures(command.svg(), command.png(), command.replace());
    String source = source();
    var view = new SensitivityView(metric, uncertain, sim.today(), to, sim.seed());
    if (command.screen()) {
      List<Morris.Effect> effects = Sensitivity.screen(runs, Questions.metric(metric), to, count, sim.seed(), options);
      return drawn(told(sim, metric, view.screened(effects)), pictures, view.tornado(effects, source));
    }
    Optional<Sobol.Indices> found = Sensitivity.indices(runs, Questions.metric(metric), to, count, sim.seed(), options);
    String line = "sensitivity " + metric.name() + command.to().map(day -> " to " + day).orElse("");
    return found.map(f -> drawn(told(sim, metric, view.indices(f, command.runs().orElse(f.runs()), Sensitivity.more(f), line)),
        pictures, view.tornado(f, source))).orElseGet(view::constant);
  }

  private static Reply told(Simulation sim, Metric<World> metric, Reply reply) {
    return LeftOut.of(noted(sim, reply), sim, List.of(metric.name()));
  }

  private Reply drawn(Reply reply, Pictures pictures, Bars bars) {
    return pictures.written(session, reply, Figure.of(bars), bars.title(), ChartWords.of(bars));
  }

  private String source() {
    Simulation sim = session.simulation();
    return new PlotData(List.of(new Side(session.branch().name(), sim)), Optional.empty(), Optional.empty())
        .source(session.version());
  }

  private Reply discover(InquiryCommand.Discover command) {
    Simulation sim = session.simulation();
    List<Uncertainty> uncertain = sim.uncertain().parameters();
    if (uncertain.isEmpty()) {
      return Reply.failed("discover", nothingUncertain(sim));
    }
    LocalDate to = command.to().orElse(sim.scenario().spec().clock().end());
    int count = command.runs().orElse(DISCOVERY_RUNS);
    Discovery.Found found = Discovery.discover(
        runs(sim, uncertain), command.condition(), to, count, sim.seed(), options);
    Reply reply = LeftOut.noted(
        noted(sim, new DiscoveryView(command.condition(), uncertain, sim.today(), to, sim.seed()).reply(found)), sim,
        List.of(command.condition()));
    return stopped(reply, found.runs().size(), count);
  }

  /** Says that a person ended the runs, where one did. */
  private static Reply stopped(Reply reply, int made, int asked) {
    Reply told = reply.json("stopped", made < asked);
    return made < asked ? told.line(Stopped.kept(made, asked, "runs")) : told;
  }

  private Reply backtest(InquiryCommand.Backtest command) {
    Simulation sim = session.simulation();
    if (sim.scenario().observed().isEmpty()) {
      return Reply.failed("backtest", Failure.of("the scenario does not say what came: it needs a block like  observed:"
          + " {NAME: {metric: METRIC, months: {2025-05: 1238 t}}}"));
    }
    LocalDate origin = command.from().orElseGet(() -> Backtest.usualOrigin(sim.scenario()));
    int count = command.runs().orElse(BACKTEST_RUNS);
    Backtest test = Backtest.of(sim.scenario(), origin, command.fit(), count, sim.seed(), options);
    Reply reply = stopped(new BacktestView(test, sim.seed(), name -> sim.metric(name).unit()).reply(), test.runs(), count);
    var picture = new BacktestPicture(test, name -> sim.metric(name).unit(), source());
    var pictures = new Pictures(command.svg(), command.png(), command.replace());
    if (picture.months().isEmpty() && !pictures.none()) {
      return reply.failed(Failure.of("no month is forecast, so that there is nothing to draw"));
    }
    return picture.months().map(chart -> pictures.none() ? reply.block(new Block.Figure(chart))
        : pictures.written(session, reply, Figure.of(chart).above(Figure.of(picture.reliability().orElseThrow())),
            chart.title(), ChartWords.of(chart) + " " + ChartWords.of(picture.reliability().orElseThrow()))).orElse(reply);
  }

  private static Runs runs(Simulation sim, List<Uncertainty> uncertain) {
    return Runs.ofPresent(new Engine(sim.world().spec()), sim.world(), uncertain);
  }

  private static Failure nothingUncertain(Simulation sim) {
    return Failure.of(sim.scenario().uncertain().isEmpty()
            ? "the scenario does not say what is uncertain: it needs a block like  uncertain: {PARAMETER: \"beta(17, 3)\"}"
            : sim.undrawn().entrySet().stream().map(e -> e.getKey() + ": " + e.getValue())
                .collect(Collectors.joining("; ", "nothing uncertain is left to draw: ", "")),
        List.of("params"));
  }

  /** Says what of the scenario's uncertainty a study leaves out. */
  private static Reply noted(Simulation sim, Reply reply) {
    return reply.blocks(DrawnView.leftOut(sim.uncertain().correlations(), sim.undrawn()))
        .json("correlationsLeftOut", sim.uncertain().correlations().size()).json("undrawn", sim.undrawn());
  }
}
