package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.Deadline;
import dev.snapback.license.LicenseBook;
import dev.snapback.license.RegimeState;
import dev.snapback.truce.TruceBook;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.World;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How things stand, in a few lines.
 *
 * @param simulation the branch
 */
public record StatusView(Simulation simulation) {
  private static final int MOST_PAIRS = 6;
  private static final int SHORT = 3;
  /** What is told of the economy of each actor. */
  static final List<String> OF_ECONOMY = List.of("prices", "welfare", "revenue", "output");

  /** The rates and truces, then the queues, talks, controls, worries about supply and what comes next. */
  public List<Block> blocks() {
    List<Text> rest = new ArrayList<>(queues());
    rest.addAll(talks());
    String controls = ControlView.summary(simulation.world().controls());
    rest.add(controls.isEmpty() ? Text.EMPTY : Text.of("controls: " + controls));
    rest.addAll(new SupplyView(simulation, new Citations(simulation.scenario())).worries());
    rest.add(next());
    return List.of(law(), new Block.Flow(1, rest));
  }

  /** The headline rates and where the truces stand. */
  public Block law() {
    List<Text> found = new ArrayList<>(rates());
    if (!found.isEmpty()) {
      found.set(0, Text.EMPTY.dim("headline ").and(found.get(0)));
    }
    simulation.world().truces().truces().forEach(t -> found.add(truce(t, simulation.today())));
    return new Block.Flow(1, found);
  }

  /** The same, one thing a line. */
  public List<Text> parts() {
    var parts = new ArrayList<>(rates().stream().map(r -> Text.of("headline rate of ").and(r)).toList());
    simulation.world().truces().truces().forEach(t -> parts.add(truce(t, simulation.today())));
    parts.addAll(queues());
    parts.addAll(talks());
    String controls = ControlView.summary(simulation.world().controls());
    if (!controls.isEmpty()) {
      parts.add(Text.of("controls: " + controls));
    }
    parts.addAll(new SupplyView(simulation, new Citations(simulation.scenario())).worries());
    parts.add(next());
    return parts;
  }

  /** The headline rates of the first pairs that levy or may levy something. */
  private List<Text> rates() {
    List<Text> found = new ArrayList<>();
    List<Actor> actors = simulation.world().spec().tariffs().actors();
    for (Actor importer : actors) {
      for (Actor exporter : actors) {
        simulation.metrics().find("tariff." + importer + "." + exporter).ifPresent(metric -> found.add(
            Text.of(shown(importer) + " on " + shown(exporter) + "  ")
                .and(Amounts.shown(metric.value().apply(simulation.world()), Unit.PERCENT))));
      }
    }
    return found.size() <= MOST_PAIRS ? found : found.subList(0, MOST_PAIRS);
  }

  /** The metrics that say how things stand: those of the policies, and what each actor's economy comes to. */
  public static List<Metric<World>> metrics(Simulation simulation) {
    List<String> economies = simulation.world().spec().tariffs().actors().stream()
        .flatMap(actor -> OF_ECONOMY.stream().map(stem -> stem + "." + actor)).toList();
    return Stream.concat(policies(simulation).stream(),
        simulation.metrics().all().stream().filter(m -> economies.contains(m.name()))).toList();
  }

  /** Those of the policies alone, which no equilibrium has to be solved for: headline rates, states, who waits how long. */
  public static List<Metric<World>> policies(Simulation simulation) {
    List<Metric<World>> found = new ArrayList<>();
    for (Metric<World> metric : simulation.metrics().all()) {
      String name = metric.name();
      boolean headline = name.startsWith("tariff.") && metric.concept().equals("headline rate")
          && !name.endsWith("." + MeasureId.ALL);
      boolean truce = name.startsWith("truce.") && (metric.unit() == Unit.STATE || name.endsWith(".days_left"));
      boolean queue = name.matches("license\\.[a-z0-9-]+\\.(state|waiting|oldest_days)");
      boolean diplomacy = (name.startsWith("talks.") || name.startsWith("control.")) && metric.unit() == Unit.STATE;
      boolean supply = name.matches("supply\\.[a-z0-9-]+\\.cover_days") || name.startsWith("pressure.");
      if (headline || truce || queue || diplomacy || supply) {
        found.add(metric);
      }
    }
    return found;
  }

  static String shown(Actor actor) {
    return actor.id().length() <= SHORT ? actor.id().toUpperCase(Locale.ROOT) : actor.id();
  }

  static Text truce(TruceBook.Truce truce, LocalDate today) {
    Text name = Text.of("truce ").name(truce.spec().name().id());
    return switch (truce.state()) {
      case TruceState.None s -> name.dim(" not signed");
      case TruceState.Proposed s -> name.plain(" proposed" + s.effective().map(d -> ", effective " + d).orElse(""));
      case TruceState.InForce s -> name.plain(" day ").strong(Long.toString(ChronoUnit.DAYS.between(s.since(), today) + 1))
          .plain(" of " + ChronoUnit.DAYS.between(s.since(), s.end()))
          .plain(s.leaving().map(n -> ", " + n.by() + " leaves " + n.end())
              .orElseGet(() -> ", lapses " + s.end() + ", last day to extend " + s.end().minusDays(1)));
      case TruceState.Lapsed s -> name.bad(" lapsed").plain(" " + s.day());
      case TruceState.Withdrawn s -> name.bad(" withdrawn").plain(" by " + s.by() + " " + s.day());
      case TruceState.Collapsed s -> name.bad(" collapsed").plain(" " + s.day());
      case TruceState.Superseded s -> name.good(" superseded").plain(" by a deal " + s.day());
    };
  }

  List<Text> queues() {
    World world = simulation.world();
    LicenseBook book = world.licenses();
    boolean one = book.names().size() == 1;
    List<Text> found = new ArrayList<>();
    for (RegimeName name : book.names()) {
      List<LicenseBook.Pending> pending = book.pending(name, world.today());
      Text label = Text.of("licenses ").and(one ? Text.EMPTY : Text.EMPTY.name(name + " "));
      int waiting = pending.stream().mapToInt(LicenseBook.Pending::count).sum();
      int oldest = pending.stream().mapToInt(LicenseBook.Pending::oldestDays).max().orElse(0);
      boolean free = book.state(name).map(s -> s instanceof RegimeState.Free).orElse(true);
      found.add(free && waiting == 0
          ? label.dim("not required")
          : label.strong(Integer.toString(waiting)).plain(" waiting, oldest " + oldest + " d").dim(" (one path)"));
    }
    return found;
  }

  private List<Text> talks() {
    var pairs = simulation.world().talks().pairs();
    return pairs.stream().map(t -> Text.of(TalksView.label(t, pairs.size() == 1)).strong(TalksView.state(t))).toList();
  }

  Text next() {
    Optional<Deadline> deadline = simulation.deadlines().stream().findFirst();
    int scheduled = simulation.schedule().size();
    String moves = scheduled == 0 ? "no scheduled moves" : scheduled == 1 ? "1 scheduled move" : scheduled + " scheduled moves";
    return Text.EMPTY.dim("next: ").plain(deadline.map(d -> d.day() + " " + d.text() + "; ").orElse("") + moves);
  }
}
