package dev.snapback.shell.command;

import dev.snapback.AskException;
import dev.snapback.Comparison;
import dev.snapback.Comparison.Side;
import dev.snapback.SideBySide;
import dev.snapback.Simulation;
import dev.snapback.ensemble.Options;
import dev.snapback.language.DateRange;
import dev.snapback.shell.chart.Chart;
import dev.snapback.shell.record.OutputFile;
import dev.snapback.shell.record.SessionFileException;
import dev.snapback.shell.report.HtmlPage;
import dev.snapback.shell.report.MarkdownPage;
import dev.snapback.shell.report.Report;
import dev.snapback.shell.report.Report.Part;
import dev.snapback.shell.report.Report.Section;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Amounts;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.ClaimView;
import dev.snapback.shell.view.ComparisonView;
import dev.snapback.shell.view.ControlView;
import dev.snapback.shell.view.EconomyView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.LicenseView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.SideBySideView;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.SupplyView;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.TariffView;
import dev.snapback.shell.view.Text;
import dev.snapback.shell.view.TimelineView;
import dev.snapback.shell.view.TruceView;
import dev.snapback.shell.view.WhyView;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers {@code report}: tells the story of a branch, beside others where they are named, in one file. */
final class Reporting {
  private final Session session;
  private final List<Side> sides;
  private final Simulation simulation;
  private final World world;
  private final Citations citations;
  private final List<Section> sections = new ArrayList<>();
  private Optional<Fans> fans = Optional.empty();

  /**
   * Prepares a report.
   *
   * @param sides the branch that it is about, then those it is compared with
   */
  private Reporting(Session session, List<Side> sides) {
    this.session = session;
    this.sides = sides;
    this.simulation = sides.get(0).simulation();
    this.world = simulation.world();
    this.citations = new Citations(simulation.scenario());
  }

  static Reply run(Session session, FilesCommand.WriteReport command, Options options) {
    String file = command.file().text();
    boolean html = file.endsWith(".html") || file.endsWith(".htm");
    if (!html && !file.endsWith(".md")) {
      return Reply.failed("report", Failure.of("a report is written to a file that ends in .html or .md",
          List.of("report " + file.replaceFirst("\\.[a-z]+$", "") + ".html")));
    }
    List<Side> sides = command.sides().isEmpty()
        ? List.of(new Side(session.branch().name(), session.simulation()))
        : command.sides().stream().map(new Sides(session)::of).toList();
    var writing = new Reporting(session, sides);
    Report report = writing.report(command, options);
    byte[] bytes = (html ? HtmlPage.of(report) : MarkdownPage.of(report)).getBytes(StandardCharsets.UTF_8);
    try {
      OutputFile.write(session.catalog().file(file), bytes, command.replace());
    } catch (SessionFileException e) {
      throw new AskException(String.valueOf(e.getMessage()), List.of());
    }
    List<String> titles = report.sections().stream().map(Section::title).toList();
    Reply reply = Reply.of("report").line(Text.of("  wrote ").name(file).dim("  " + String.join(", ", titles)))
        .json("file", file).json("sections", titles).json("sides", sides.stream().map(Side::name).toList());
    return writing.fans.isEmpty() ? reply : reply.json("forecast", writing.fans.get().json());
  }

  private Report report(FilesCommand.WriteReport command, Options options) {
    story();
    rates();
    truce();
    queue();
    supply();
    economy();
    command.runs().ifPresent(runs -> forecast(runs, options));
    comparisons();
    timeline();
    var sources = new ReportSources(sides);
    section("assumptions", "Assumptions", sources.assumptions().isEmpty()
        ? told(Text.of("Nothing is assumed.")) : new Part.Cited(sources.assumptions()));
    section("sources", "Sources", sources.sources().isEmpty()
        ? told(Text.of("The scenario names no documents.")) : new Part.Cited(sources.sources()));
    again(command);
    var spec = simulation.scenario().spec();
    return new Report(command.title().orElse(simulation.scenario().title()),
        "Scenario " + simulation.scenario().name() + ", branch " + sides.get(0).name() + ", played from "
            + spec.clock().start() + " to " + simulation.today() + " with seed " + simulation.seed() + " by Snapback "
            + session.version() + ". Who is who: " + spec.tariffs().whoIsWho(), sections);
  }

  private void section(String id, String title, Part... parts) {
    section(id, title, List.of(parts));
  }

  private void section(String id, String title, List<Part> parts) {
    if (!parts.isEmpty()) {
      sections.add(new Section(id, title, parts));
    }
  }

  private static Part told(Text... lines) {
    return new Part.Told(Stream.of(lines).<Block>map(Block.Line::new).toList());
  }

  private static void add(List<Part> parts, String caption, Table table) {
    if (!table.isEmpty()) {
      parts.add(new Part.Tabled(caption, table));
    }
  }

  /** A chart of metrics on all sides; nothing where there are none. */
  private void chart(List<Part> parts, String caption, List<String> metrics, List<Side> of) {
    int lines = metrics.size() * of.size();
    boolean states = metrics.stream().allMatch(m -> simulation.metric(m).unit() == Unit.STATE);
    if (metrics.isEmpty() || (lines > Chart.MOST_LINES && !states)) {
      return;
    }
    var data = new PlotData(of, Optional.empty(), Optional.empty());
    List<Chart.Panel> panels = data.panels(metrics);
    parts.add(new Part.Charted(caption,
        new Chart(caption, data.from(), data.to(), panels, data.marks(metrics), data.source(session.version()))));
  }

  private List<String> metrics(String pattern) {
    return simulation.metrics().all().stream().map(Metric::name).filter(n -> n.matches(pattern)).toList();
  }

  private List<String> headlines() {
    return StatusView.policies(simulation).stream().filter(m -> m.name().startsWith("tariff.")).map(Metric::name)
        .limit(Chart.MOST_LINES).toList();
  }

  // --- sections ---

  private void story() {
    var parts = new ArrayList<Part>();
    parts.add(told(Stream.concat(
        new StatusView(simulation).parts().stream(),
        session.find(sides.get(0).name()).stream().flatMap(b -> Stream.concat(
            b.label().isEmpty() ? Stream.empty() : Stream.of(Text.EMPTY.strong(b.label())),
            b.notes().stream().map(n -> Text.of(n.day() + ": " + n.text()))))).toArray(Text[]::new)));
    var numbers = Table.of("metric", "value", "concept");
    StatusView.metrics(simulation).forEach(m -> numbers.row(Cell.name(m.name()),
        Cell.of(Amounts.shown(m.value().apply(world), m.unit())), Cell.of(m.concept())));
    add(parts, "How things stand on " + simulation.today(), numbers.build());
    var deadlines = Table.of("date", "what happens unless somebody acts");
    simulation.deadlines().forEach(d -> deadlines.row(Cell.of(d.day()), Cell.of(d.text())));
    add(parts, "What lies ahead", deadlines.build());
    section("story", "The story so far", parts);
  }

  private void rates() {
    var parts = new ArrayList<Part>();
    List<String> headlines = headlines();
    chart(parts, "Headline rates", headlines, List.of(sides.get(0)));
    for (String metric : headlines) {
      parts.add(new Part.Told(List.of(new Block.Branches(
          new WhyView(citations).tree(simulation.why(metric, simulation.today()))))));
    }
    add(parts, "All layers: the rate that applies and that of the law", new TariffView(world.tariffs(), citations).table());
    section("rates", "Rates", parts);
  }

  private void truce() {
    var parts = new ArrayList<Part>();
    chart(parts, "The truce, its obligations and the talks",
        metrics("truce\\..*\\.state|talks\\..*\\.state"), List.of(sides.get(0)));
    TruceView view = new TruceView(world.truces(), simulation.today(), citations);
    add(parts, "Terms", view.terms());
    add(parts, "What the parties owe", view.obligations());
    add(parts, "Other controls", new ControlView(world.controls(), citations).controls());
    add(parts, "What the sides say; it changes nothing", new ClaimView(simulation.scenario(), citations).table());
    section("truce", "Truce and talks", parts);
  }

  private void queue() {
    var parts = new ArrayList<Part>();
    for (var regime : world.licenses().names()) {
      var data = new PlotData(List.of(sides.get(0)), Optional.empty(), Optional.empty());
      String title = "The queue for " + world.licenses().spec(regime).orElseThrow().title();
      parts.add(new Part.Charted(title + ", one path with seed " + simulation.seed(), new Chart(title, data.from(), data.to(),
          data.queue(regime), data.marks(List.of("license." + regime)), data.source(session.version()))));
    }
    add(parts, "Who waits on " + simulation.today(), new LicenseView(simulation, citations).waiting());
    section("queue", "Export licenses", parts);
  }

  private void supply() {
    var parts = new ArrayList<Part>();
    chart(parts, "Days of cover, one path with seed " + simulation.seed(), metrics("supply\\.[^.]+\\.[^.]+\\.cover_days"),
        List.of(sides.get(0)));
    chart(parts, "Pressure at home, one path with seed " + simulation.seed(), metrics("pressure\\..*"), List.of(sides.get(0)));
    if (!parts.isEmpty()) {
      add(parts, "Stocks on " + simulation.today(), new SupplyView(simulation, citations).table());
    }
    section("supply", "Supply and pressure", parts);
  }

  private void economy() {
    if (world.economy().isPresent()) {
      var parts = new ArrayList<Part>();
      parts.add(new Part.Told(new EconomyView(simulation, citations).blocks()));
      List<String> charted = charted();
      for (String kind : List.of("imports", "welfare")) {
        List<String> metrics = charted.stream().filter(m -> m.startsWith(kind + ".")).limit(Chart.MOST_LINES).toList();
        chart(parts, kind.equals("imports") ? "Imports of the governments from one another, a year at the day's pace"
            : "Welfare of the governments' economies", metrics, List.of(sides.get(0)));
      }
      section("economy", "Economy", parts);
    }
  }

  /** What the governments import from one another, and their welfare. */
  private List<String> charted() {
    String who = simulation.scenario().spec().tariffs().actors().stream()
        .filter(simulation.scenario().spec().tariffs()::isGovernment).map(a -> a.id()).collect(Collectors.joining("|", "(", ")"));
    return metrics("imports\\." + who + "\\." + who + "|welfare\\." + who);
  }

  private void forecast(int runs, Options options) {
    ReportForecast found = ReportForecast.of(simulation, headlines(), charted(), runs, options);
    fans = Optional.of(found.fans());
    section("forecast", "Forecast", found.parts(sides.get(0), session.version()));
  }

  private void comparisons() {
    var parts = new ArrayList<Part>();
    if (sides.size() > 1) {
      List<Side> abreast = abreast();
      headlines().forEach(metric -> chart(parts, metric + " on each side, on to the latest of their days", List.of(metric), abreast));
      if (sides.size() > 2) {
        var all = new SideBySideView(SideBySide.of(sides, sides.stream().flatMap(s -> StatusView.metrics(s.simulation()).stream())
            .map(Metric::name).distinct().toList(), List.of()));
        add(parts, all.title().bare(), all.table());
      }
    }
    for (Side other : sides.subList(1, sides.size())) {
      Comparison found = Comparison.of(sides.get(0), other, List.of(), Optional.empty());
      parts.add(new Part.Told(new ComparisonView(found, true, Set.of(), Sides.others(sides.get(0), other)).blocks()));
    }
    section("comparison", "Comparison", parts);
  }

  /** Copies of all sides on the latest of their days, as far as their scenarios go; as {@code compare} has them. */
  private List<Side> abreast() {
    LocalDate latest = sides.stream().map(s -> s.simulation().today()).max(LocalDate::compareTo).orElseThrow();
    return sides.stream().map(s -> {
      Simulation copy = s.simulation().fork();
      LocalDate end = copy.scenario().spec().clock().end();
      copy.advanceTo(latest.isBefore(end) ? latest : end);
      return new Side(s.name(), copy);
    }).toList();
  }

  private void timeline() {
    Table table = new TimelineView(simulation, new DateRange(Optional.empty(), Optional.empty()), citations).table();
    var parts = new ArrayList<Part>();
    add(parts, "Day by day", table);
    var schedule = Table.of("date", "move", "name");
    simulation.schedule().forEach(s -> schedule.row(Cell.of(s.day()), Cell.of(s.deed().text()), Cell.name(s.id())));
    add(parts, "On the schedule, still to come", schedule.build());
    section("timeline", "Timeline", parts);
  }

  private void again(FilesCommand.WriteReport command) {
    var lines = new ArrayList<>(session.standing());
    lines.add(ShellForms.line(command));
    section("again", "How to get this again",
        told(Text.of("The same version, scenario, seed and lines give the same numbers on any machine; the hashes tell whether"
            + " they did.")),
        new Part.Verbatim("Lines to type, or to keep in a file and run with snapback -f", String.join("\n", lines)),
        new Part.Verbatim("Stamp", sides.stream().map(side -> Stamps.of(session.version(), side).text()).collect(Collectors.joining("\n"))));
  }
}
