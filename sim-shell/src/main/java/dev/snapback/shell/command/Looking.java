package dev.snapback.shell.command;

import dev.snapback.Simulation;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.DateRange;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseEvent;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.shell.session.Session;
import dev.snapback.shell.view.Amounts;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Cell;
import dev.snapback.shell.view.Citations;
import dev.snapback.shell.view.ClaimView;
import dev.snapback.shell.view.ControlView;
import dev.snapback.shell.view.Dashboard;
import dev.snapback.shell.view.EconomyView;
import dev.snapback.shell.view.Failure;
import dev.snapback.shell.view.Happenings;
import dev.snapback.shell.view.LicenseView;
import dev.snapback.shell.view.ReactionView;
import dev.snapback.shell.view.Reply;
import dev.snapback.shell.view.StatusView;
import dev.snapback.shell.view.SupplyView;
import dev.snapback.shell.view.Table;
import dev.snapback.shell.view.TalksView;
import dev.snapback.shell.view.TariffView;
import dev.snapback.shell.view.Text;
import dev.snapback.shell.view.TimelineView;
import dev.snapback.shell.view.Tree;
import dev.snapback.shell.view.TruceView;
import dev.snapback.shell.view.WhyView;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers the page LOOK. */
public final class Looking {
  private static final String INDENT = "  ";

  private final Session session;
  private final Person person;

  /** Answers for a session. */
  public Looking(Session session, Person person) {
    this.session = session;
    this.person = person;
  }

  private Simulation simulation() {
    return session.simulation();
  }

  private Citations citations() {
    return new Citations(session.scenario());
  }

  /** Does what the command says. */
  public Reply run(LookCommand command) {
    return switch (command) {
      case LookCommand.Status c -> status();
      case LookCommand.Show c -> show(c.topic());
      case LookCommand.ShowLicense c -> license(c.id(), c.regime());
      case LookCommand.ShowMeasure c -> {
        TariffView view = new TariffView(simulation().world().tariffs(), citations());
        yield Reply.of("show").blocks(view.measure(simulation().world().tariffs().find(c.measure())))
            .json("measure", c.measure().toString());
      }
      case LookCommand.Timeline c -> timeline(c.range().orElse(new DateRange(Optional.empty(), Optional.empty())));
      case LookCommand.Value c -> value(c);
      case LookCommand.Metrics c -> new Listing(simulation()).metrics(c.pattern(), person.isThere());
      case LookCommand.Params c -> new Listing(simulation()).params(c.pattern());
      case LookCommand.WhyMetric c -> why(c);
      case LookCommand.WhyEvent c -> why(c.event().id(), c.on().orElse(simulation().today()));
      case LookCommand.Diagram c -> new Diagrams(simulation()).reply(c.machine().text(), c.mermaid());
      case LookCommand.Deadlines c -> deadlines();
    };
  }

  private Reply status() {
    Reply reply = Reply.of("status").blocks(new Dashboard(simulation(), session.branch().name()).blocks());
    var table = Table.of("metric", "value", "unit", "concept");
    var json = new LinkedHashMap<String, Object>();
    for (Metric<World> metric : StatusView.metrics(simulation())) {
      Value value = metric.value().apply(simulation().world());
      table.row(Cell.name(metric.name()), Amounts.cell(value, metric.unit()), Cell.of(metric.unit().symbol()), Cell.of(metric.concept()));
      Optional.ofNullable(Amounts.json(value)).ifPresent(v -> json.put(metric.name(), v));
    }
    return reply.data(table.build()).json("branch", session.branch().name())
        .json("date", simulation().today().toString()).json("seed", simulation().seed()).json("metrics", json)
        .json("scheduled", simulation().schedule().size())
        .json("economyBehind", simulation().world().economyBehind());
  }

  private Reply show(LookCommand.Topic topic) {
    World world = simulation().world();
    return switch (topic) {
      case TARIFFS -> {
        Table table = new TariffView(world.tariffs(), citations()).table();
        yield Reply.of("show").table(table, "the scenario declares no tariffs").json("tariffs", Tables.json(table));
      }
      case TRUCE -> {
        TruceView view = new TruceView(world.truces(), simulation().today(), citations());
        yield Reply.of("show").blocks(view.blocks()).data(view.terms()).json("terms", Tables.json(view.terms()));
      }
      case OBLIGATIONS -> {
        Table table = new TruceView(world.truces(), simulation().today(), citations()).obligations();
        Table claims = new ClaimView(session.scenario(), citations()).aboutObligations();
        Reply reply = Reply.of("show").table(table, "nobody owes anything").data(table).data("claims", claims).json("obligations", Tables.json(table))
            .json("claims", Tables.json(claims));
        yield claims.isEmpty() ? reply : reply.table(claims, "");
      }
      case LICENSES -> {
        LicenseView view = new LicenseView(simulation(), citations());
        yield Reply.of("show").blocks(view.blocks()).data(view.table()).json("waiting", Tables.json(view.waiting()))
            .json("generalLicenses", Tables.json(view.generals()))
            .json("seed", simulation().seed());
      }
      case CONTROLS -> {
        ControlView view = new ControlView(world.controls(), citations());
        Reply reply = Reply.of("show").table(view.controls(), "the scenario declares no controls")
            .data(view.controls()).data("complaints", view.complaints())
            .json("controls", Tables.json(view.controls())).json("complaints", Tables.json(view.complaints()));
        yield view.complaints().isEmpty() ? reply : reply.table(view.complaints(), "");
      }
      case TALKS -> {
        TalksView view = new TalksView(simulation(), citations());
        yield Reply.of("show").blocks(view.blocks()).data(view.pairs())
            .data("stances", view.stances()).data("departures", view.departures())
            .json("talks", Tables.json(view.pairs()))
            .json("stances", Tables.json(view.stances())).json("departures", Tables.json(view.departures()));
      }
      case ECONOMY -> {
        EconomyView view = new EconomyView(simulation(), citations());
        yield Reply.of("show").blocks(view.blocks()).data(view.regions()).data("pairs", view.pairs())
            .json("regions", Tables.json(view.regions()))
            .json("pairs", Tables.json(view.pairs())).json("none", view.blank().orElse(null));
      }
      case CLAIMS -> {
        Table table = new ClaimView(session.scenario(), citations()).table();
        yield Reply.of("show").table(table, "the scenario has no claims").json("claims", Tables.json(table));
      }
      case REACTIONS -> {
        Table table = new ReactionView(simulation().reactions(), citations()).table();
        yield Reply.of("show").table(table, "the scenario has no reactions").json("reactions", Tables.json(table));
      }
      case SUPPLY -> {
        SupplyView view = new SupplyView(simulation(), citations());
        yield Reply.of("show").blocks(view.blocks()).data(view.table()).json("supply", Tables.json(view.table()))
            .json("seed", simulation().seed());
      }
    };
  }

  private Reply license(int id, Optional<RegimeName> named) {
    LicenseBook book = simulation().world().licenses();
    if (named.isEmpty() && book.names().size() != 1) {
      return Reply.failed("show", Failure.of("several regimes have applications: say for which",
          book.names().stream().map(n -> "show license " + id + " for " + n).toList()));
    }
    RegimeName regime = named.orElseGet(() -> book.names().get(0));
    List<LicenseEvent.Application> steps = book.life(regime, id);
    if (steps.isEmpty()) {
      int filed = (int) simulation().journal().stream().filter(e -> e.event() instanceof LicenseEvent.Application a
          && a.regime().equals(regime) && a.what() == dev.snapback.license.ApplicationCommand.FILE).count();
      return Reply.failed("show", Failure.of("there is no application " + id + " for " + regime
          + (filed == 0 ? "; nothing has been filed yet" : "; they are numbered from 1 to " + filed)));
    }
    Table life = LicenseView.life(steps);
    return Reply.of("show").line(LicenseView.lifeHead(steps.get(0))).table(life, "")
        .line(Text.of(INDENT).dim("one path, seed " + simulation().seed()))
        .json("id", id).json("regime", regime.id()).json("life", Tables.json(life)).json("seed", simulation().seed());
  }

  private Reply timeline(DateRange range) {
    TimelineView view = new TimelineView(simulation(), range, citations());
    List<Entry> entries = view.entries();
    return Reply.of("timeline").blocks(view.blocks()).data(Happenings.table(entries))
        .json("events", Happenings.json(entries)).json("applications", Happenings.applications(entries))
        .json("told", view.notes().stream().map(n -> OrderedMap.of("date", n.day().toString(), "text", n.text())).toList());
  }

  private Reply value(LookCommand.Value command) {
    Simulation simulation = simulation();
    Metric<World> metric = simulation.metric(command.metric().name());
    LocalDate day = command.on().orElse(simulation.today());
    Value value = simulation.value(metric.name(), day);
    Reply reply = Reply.of("value").json("metric", metric.name()).json("value", Amounts.json(value))
        .json("unit", metric.unit() == Unit.STATE ? "state" : metric.unit().symbol())
        .json("date", day.toString()).json("concept", metric.concept());
    if (value instanceof Value.None none) {
      return reply.failed(Failure.of(metric.name() + " has no value on " + day + ": " + none.reason()));
    }
    var table = Table.of("metric", "concept", "date", "value", "unit");
    table.row(Cell.name(metric.name()), Cell.of(metric.concept()), Cell.of(day), Amounts.cell(value, metric.unit()),
        Cell.of(metric.unit().symbol()));
    boolean drawn = metric.name().startsWith("license.") || metric.name().startsWith("supply.")
        || metric.name().startsWith("pressure.");
    String path = drawn && metric.unit() != Unit.STATE ? ", one path" : "";
    if (simulation.metrics().isOfEconomy(metric.name())) {
      boolean behind = simulation.on(day).economyBehind();
      reply = reply.json("economyBehind", behind);
      path = behind ? ", before the rates of today" : "";
    }
    return reply.data(table.build()).line(Text.EMPTY.name(metric.name()).plain(" = ")
        .and(Amounts.shown(value, metric.unit())).dim("  " + metric.concept() + ", " + day + path));
  }

  private Reply why(LookCommand.WhyMetric command) {
    Simulation simulation = simulation();
    Metric<World> metric = simulation.metric(command.metric().name());
    LocalDate day = command.on().orElse(simulation.today());
    Explanation why = simulation.why(metric.name(), day);
    WhyView view = new WhyView(citations());
    Tree tree = view.tree(why);
    return Reply.of("why").block(new Block.Branches(tree)).data(view.table(why)).json("metric", metric.name())
        .json("date", day.toString()).json("why", view.json(why));
  }

  private Reply why(String id, LocalDate on) {
    simulation().on(on); // refuses a day that has no history
    TimelineEntry entry = session.scenario().timeline().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    Reply reply = Reply.of("why").json("event", id).json("date", entry.day().toString())
        .json("sources", citations().labels(entry.cites()));
    String when = entry.when().precision() == TimelineEntry.Precision.DAY
        ? "" : "  about that " + dev.snapback.kernel.Names.kebab(entry.when().precision());
    Text head = Text.of(INDENT).name(id).plain("  " + entry.day() + when + "  ");
    Reply told = switch (entry) {
      case TimelineEntry.Note note -> reply.json("text", note.text())
          .line(head.strong(note.text()).plain("  ").and(citations().bracketed(note.cites())).dim("  told, changes nothing"));
      case TimelineEntry.Planned planned -> {
        String move = planned.scheduled().deed().text();
        List<Entry> followed = simulation().journal().stream()
            .filter(e -> !e.day().isAfter(on))
            .filter(e -> (e.day().equals(entry.day()) && e.cause().equals(move))
                || e.cause().equals(id) || e.cause().equals("cancel " + id)).toList();
        boolean open = entry.day().isAfter(on) || simulation().schedule().stream().anyMatch(s -> s.id().equals(id));
        yield reply.json("move", move).json("events", Happenings.json(followed))
            .line(head.strong(move).plain("  ").and(citations().bracketed(entry.cites())).dim(open ? "  still to come" : ""))
            .blocks(Happenings.ofMove(followed));
      }
    };
    TimelineEntry.Provenance provenance = entry.provenance();
    if (provenance.instrument().isPresent()) {
      told = told.line(Text.of(INDENT).dim("instrument ").plain(provenance.instrument().get()
              + entry.when().announced().map(d -> ", announced " + d).orElse("")
              + entry.when().instant().map(i -> ", acts from " + i).orElse("")
              + provenance.confidence().map(c -> ", confidence " + c).orElse("")))
          .json("instrument", provenance.instrument().get());
    }
    if (provenance.note().isPresent()) {
      told = told.line(Text.of(INDENT).dim("note ").plain(provenance.note().get())).json("note", provenance.note().get());
    }
    for (String cite : entry.cites().ids()) {
      for (Text line : citations().about(cite).orElse(List.of())) {
        told = told.line(Text.of(INDENT).and(line));
      }
    }
    return told;
  }

  private Reply deadlines() {
    List<Deadline> deadlines = simulation().deadlines();
    var table = Table.of("date", "what happens unless somebody acts");
    deadlines.forEach(d -> table.row(Cell.of(d.day()), Cell.of(d.text())));
    return Reply.of("deadlines").table(table.build(), "nothing changes by itself")
        .json("deadlines", deadlines.stream().map(d -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("date", d.day().toString());
          json.put("text", d.text());
          return json;
        }).toList());
  }
}
