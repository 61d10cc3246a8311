package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.license.GeneralLicense;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.LicenseEvent;
import dev.snapback.license.LicenseSpec;
import dev.snapback.license.RegimeState;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The license queues by state, class and age, and the life of one application.
 *
 * @param simulation the branch
 * @param citations what the ids of sources stand for
 */
public record LicenseView(Simulation simulation, Citations citations) {
  private static final String INDENT = "  ";
  private static final String DAYS = "d";
  private static final List<String> COUNTS =
      List.of("filed", "granted", "denied", "returned", "withdrawn", "lapsed", "waiting", "overdue");
  private static final List<String> WAITS =
      List.of("median_wait_days", "p90_wait_days", "max_decision_days", "on_time", "granted_of_decided", "granted_of_filed");

  /** Every regime: where it stands, who waits, what has been decided and how fast. */
  public List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    for (RegimeName name : book().names()) {
      blocks.add(new Block.Line(head(name)));
      book().generals(name).forEach(g -> blocks.add(new Block.Line(general(g))));
      blocks.add(new Block.Grid(pending(name), "nobody is waiting"));
      blocks.add(new Block.Line(numbers(name, COUNTS)));
      blocks.add(new Block.Line(numbers(name, WAITS)));
      if (atOdds(simulation, name)) {
        blocks.add(new Block.Line(Text.of(INDENT).dim("the limit's own clock: ")
            .plain(book().clock(name, simulation.today()).orElseThrow().text()).dim("; a return starts it anew")));
      }
      blocks.add(new Block.Line(Text.of(INDENT).dim("one path, seed " + simulation.seed()
          + "; waits are those of decided applications, undecided ones are not in them")));
    }
    if (blocks.isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("the scenario declares no license regime")));
    }
    return blocks;
  }

  /** Whether what is overdue by the limit's clock looks wrong beside the age since filing: it stands, or began anew. */
  static boolean atOdds(Simulation simulation, RegimeName name) {
    LicenseBook book = simulation.world().licenses();
    int age = book.pending(name, simulation.today()).stream().mapToInt(LicenseBook.Pending::oldestDays).max().orElse(0);
    return book.clock(name, simulation.today()).filter(c -> c.stopped().isPresent()
        || (c.oldest().length() <= c.limit().length() && age > c.limit().length())).isPresent() && age > 0;
  }

  private LicenseBook book() {
    return simulation.world().licenses();
  }

  private Text head(RegimeName name) {
    LicenseSpec spec = book().spec(name).orElseThrow();
    RegimeState state = book().state(name).orElseThrow();
    return Text.of(INDENT).name(name.id()).plain("  " + spec.title() + ", exporter " + spec.exporter() + "  ")
        .strong(Names.kebab(state.getClass())).plain(" since " + state.origin().day() + " \"" + state.origin().by() + "\"  ")
        .and(citations.bracketed(state.origin().cites()))
        .dim("  limit " + spec.limit().span() + ", " + spec.office().capacity());
  }

  private Text general(GeneralLicense of) {
    return Text.of(INDENT).dim("general license ")
        .plain(of.share() + " of " + of.users() + of.destination().map(d -> " in " + d).orElse("") + " until " + of.expires() + "  ")
        .and(citations.bracketed(of.origin().cites()));
  }

  /** The standing permissions: one row each. */
  public Table generals() {
    var table = Table.of("regime", "class", "destination").column("share", "%").column("until");
    for (RegimeName name : book().names()) {
      book().generals(name).forEach(g -> table.row(Cell.name(name.id()), Cell.of(g.users().id()),
          g.destination().map(d -> Cell.of(d.id())).orElse(Cell.none()), percent(g), Cell.of(g.expires())));
    }
    return table.build();
  }

  private static Cell percent(GeneralLicense of) {
    return Cell.of(100.0 * of.share().bp() / Share.WHOLE, "%");
  }

  private Table pending(RegimeName name) {
    var table = Table.of("class", "state", "count").column("oldest", DAYS).column("oldest number");
    book().pending(name, simulation.today()).forEach(p -> table.row(Cell.name(p.users().id()),
        Cell.of(Names.kebab(p.state())), Cell.of(p.count()), Cell.of(p.oldestDays(), DAYS), Cell.of(p.oldestId())));
    return table.build();
  }

  private Text numbers(RegimeName name, List<String> metrics) {
    World world = simulation.world();
    List<Text> found = new ArrayList<>();
    for (String metric : metrics) {
      simulation.metrics().find("license." + name + "." + metric).ifPresent(m -> found.add(number(m, world, metric)));
    }
    return Text.of(INDENT).and(Text.joined("   ", found));
  }

  private static Text number(Metric<World> metric, World world, String name) {
    return switch (metric.value().apply(world)) {
      case dev.snapback.vocabulary.Value.Amount a -> Text.EMPTY.dim(label(name) + " ")
          .strong(Amounts.shown(a.amount(), metric.unit().symbol(), false));
      case dev.snapback.vocabulary.Value.State s -> Text.EMPTY;
      case dev.snapback.vocabulary.Value.None n -> Text.EMPTY;
    };
  }

  private static String label(String name) {
    return name.replace("_days", "").replace('_', ' ').replace("p90", "90%")
        .replace("max decision", "longest decision by the clock of the limit");
  }

  /** Who waits: one row a class and state. */
  public Table waiting() {
    var table = Table.of("regime", "class", "state", "count").column("oldest", DAYS).column("oldest number");
    for (RegimeName name : book().names()) {
      book().pending(name, simulation.today()).forEach(p -> table.row(Cell.name(name.id()), Cell.of(p.users().id()),
          Cell.of(Names.kebab(p.state())), Cell.of(p.count()), Cell.of(p.oldestDays(), DAYS), Cell.of(p.oldestId())));
    }
    return table.build();
  }

  /** All of it, for files: one row a class and state of who waits, a standing permission, a count or a wait. */
  public Table table() {
    var table = Table.of("what", "regime", "class", "state", "value", "unit").column("oldest", DAYS).column("oldest number")
        .column("until");
    for (RegimeName name : book().names()) {
      Cell regime = Cell.name(name.id());
      Cell none = Cell.none();
      book().pending(name, simulation.today()).forEach(p -> table.row(Cell.of("pending"), regime, Cell.of(p.users().id()),
          Cell.of(Names.kebab(p.state())), Cell.of(p.count()), none, Cell.of(p.oldestDays(), DAYS), Cell.of(p.oldestId()), none));
      book().generals(name).forEach(g -> table.row(Cell.of("general license"), regime, Cell.of(g.users().id()), none,
          percent(g), Cell.of("%"), none, none, Cell.of(g.expires())));
      figures(name).forEach((figure, metric) -> table.row(Cell.of(figure), regime, none, none,
          Amounts.cell(metric.value().apply(simulation.world()), metric.unit()), Cell.of(metric.unit().symbol()), none, none, none));
    }
    return table.build();
  }

  /** The counts and waits of a regime, by the last part of their names. */
  private Map<String, Metric<World>> figures(RegimeName name) {
    var found = new LinkedHashMap<String, Metric<World>>();
    Stream.concat(COUNTS.stream(), WAITS.stream()).forEach(figure ->
        simulation.metrics().find("license." + name + "." + figure).ifPresent(metric -> found.put(figure, metric)));
    return found;
  }

  /** The life of an application: one row a step. */
  public static Table life(List<LicenseEvent.Application> steps) {
    var table = Table.of("date", "step").column("age", DAYS);
    LocalDate filed = steps.get(0).day();
    steps.forEach(s -> table.row(Cell.of(s.day()), Cell.of(s.what().past()),
        Cell.of((double) ChronoUnit.DAYS.between(filed, s.day()), DAYS)));
    return table.build();
  }

  /** Whose application it is. */
  public static Text lifeHead(LicenseEvent.Application first) {
    return Text.of(INDENT).strong("application " + first.id()).plain(" for ").name(first.regime().id())
        .plain("  " + first.users() + first.destination().map(d -> " in " + d).orElse("") + ", " + first.tonnes());
  }
}
