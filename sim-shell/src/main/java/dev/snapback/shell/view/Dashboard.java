package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.control.ControlBook;
import dev.snapback.control.ControlState;
import dev.snapback.economy.EconomyBook;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Names;
import dev.snapback.license.LimitClock;
import dev.snapback.supply.StockState;
import dev.snapback.supply.SupplySpec;
import dev.snapback.talks.TalksBook;
import dev.snapback.tariff.Layer;
import dev.snapback.truce.ObligationState;
import dev.snapback.truce.TruceBook;
import dev.snapback.truce.TruceState;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.World;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How things stand, on one screen: what applies, what runs out, who waits, what is short.
 *
 * @param simulation the branch
 * @param branch its name
 */
public record Dashboard(Simulation simulation, String branch) {
  private static final int INDENT = 1;
  private static final int DEEPER = 3;
  private static final int COMING = 3;

  /** From the law to the shortages to what comes next. */
  public List<Block> blocks() {
    StatusView brief = new StatusView(simulation);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Flow(INDENT, List.of(Text.EMPTY.strong(branch + " " + simulation.today()),
        Text.of(simulation.scenario().name()), Text.EMPTY.dim("seed " + simulation.seed() + ", one path"))));
    rates(blocks);
    simulation.world().truces().truces().forEach(t -> truce(blocks, t));
    queues(blocks, brief);
    diplomacy(blocks);
    supply(blocks);
    economy(blocks);
    next(blocks, brief);
    return blocks;
  }

  private World world() {
    return simulation.world();
  }

  // --- the law ---

  private void rates(List<Block> blocks) {
    List<Actor> actors = world().spec().tariffs().actors();
    for (Actor importer : actors) {
      for (Actor exporter : actors) {
        simulation.metrics().find("tariff." + importer + "." + exporter)
            .ifPresent(m -> blocks.add(new Block.Flow(INDENT, rate(importer, exporter, m))));
      }
    }
  }

  /** The headline rate, what it is made of, and the layers on some goods only. */
  private List<Text> rate(Actor importer, Actor exporter, Metric<World> headline) {
    var things = new ArrayList<Text>();
    things.add(Text.of(StatusView.shown(importer) + " on " + StatusView.shown(exporter) + "  ")
        .and(Amounts.shown(headline.value().apply(world()), Unit.PERCENT)));
    List<Layer> layers = world().tariffs().layersOf(importer, exporter);
    List<Explanation> parts = headline.why().apply(world()).parts();
    for (Explanation part : parts.stream().filter(p -> !p.value().isEmpty()).toList()) { // the others do not apply here
      things.add(Text.EMPTY.name(part.label()).plain(" " + part.value()).and(layers.stream()
          .filter(l -> l.id().layer().id().equals(part.label())).findFirst().map(Dashboard::law).orElse(Text.EMPTY)));
    }
    for (Layer layer : layers) {
      if (parts.stream().noneMatch(p -> p.label().equals(layer.id().layer().id())) && layer.level().isPresent()) {
        String goods = TariffView.goods(layer);
        things.add(Text.EMPTY.name(layer.id().layer().id()).plain(" " + layer.level().get())
            .dim(goods.equals("all") ? "" : " on " + goods + " only"));
      }
    }
    return things;
  }

  /** The law's rate, where another one applies. */
  private static Text law(Layer layer) {
    return layer.law().equals(layer.level()) ? Text.EMPTY
        : layer.law().map(l -> Text.EMPTY.dim(" (law " + l + ")")).orElse(Text.EMPTY);
  }

  private void truce(List<Block> blocks, TruceBook.Truce truce) {
    var things = new ArrayList<Text>(List.of(StatusView.truce(truce, simulation.today())));
    if (truce.state() instanceof TruceState.InForce s) {
      int length = (int) ChronoUnit.DAYS.between(s.since(), s.out());
      int left = (int) ChronoUnit.DAYS.between(simulation.today(), s.out());
      things.add(Gauge.bar(length - left, length).plain(" ").strong(left + " d").plain(" left"));
    }
    blocks.add(new Block.Flow(INDENT, things));
    var owed = new ArrayList<Text>();
    truce.obligations().forEach((name, state) -> {
      if (!(state instanceof ObligationState.Honored)) {
        owed.add(Text.EMPTY.name(name.id()).plain(" " + TruceView.shown(state)));
      }
    });
    if (!owed.isEmpty()) {
      owed.set(0, Text.EMPTY.dim("owed ").and(owed.get(0)));
      blocks.add(new Block.Flow(DEEPER, owed));
    }
  }

  // --- who waits ---

  private void queues(List<Block> blocks, StatusView brief) {
    List<Text> heads = brief.queues();
    List<RegimeName> names = world().licenses().names();
    for (int i = 0; i < names.size(); i++) {
      RegimeName name = names.get(i);
      String state = world().licenses().state(name).map(s -> Names.kebab(s.getClass())).orElse("");
      blocks.add(new Block.Flow(INDENT, List.of(heads.get(i), Text.of(name + " " + state), overdue(name))));
      List<Integer> ages = world().licenses().ages(name, simulation.today());
      if (!ages.isEmpty()) {
        blocks.add(new Block.Flow(DEEPER, Gauge.ages(ages)));
      }
    }
  }

  private Text overdue(RegimeName name) {
    double overdue = simulation.value("license." + name + ".overdue") instanceof Value.Amount a ? a.amount() : 0;
    LimitClock clock = world().licenses().clock(name, simulation.today()).orElseThrow();
    Text past = overdue == 0 ? Text.EMPTY.dim("none past the limit of " + clock.limit())
        : Text.EMPTY.bad((int) overdue + " past the limit of " + clock.limit());
    return LicenseView.atOdds(simulation, name) ? past.plain(", by its clock " + clock.text()) : past;
  }

  // --- talks and controls ---

  private void diplomacy(List<Block> blocks) {
    var things = new ArrayList<Text>();
    Collection<TalksBook.Talks> pairs = world().talks().pairs();
    for (TalksBook.Talks talks : pairs) {
      things.add(Text.EMPTY.dim(TalksView.label(talks, pairs.size() == 1)).strong(TalksView.state(talks))
          .plain(" since " + talks.state().origin().day()));
    }
    if (!things.isEmpty()) {
      blocks.add(new Block.Flow(INDENT, things));
    }
    String summary = ControlView.summary(world().controls());
    if (!summary.isEmpty()) {
      String names = world().controls().controls().stream().filter(c -> !(c.state() instanceof ControlState.None))
          .map(Dashboard::control).collect(Collectors.joining(", "));
      blocks.add(new Block.Flow(INDENT, List.of(Text.EMPTY.dim("controls: ").plain(summary), Text.EMPTY.dim(names))));
    }
  }

  private static String control(ControlBook.Control control) {
    String name = control.spec().name().id();
    return control.state() instanceof ControlState.InForce ? name : name + " (" + control.stateName() + ")";
  }

  // --- what is short ---

  private void supply(List<Block> blocks) {
    for (SupplySpec line : world().supply().specs()) {
      var things = new ArrayList<Text>(List.of(Text.EMPTY.dim("supply ").name(line.name().id()).dim(", cover in days")));
      line.classes().forEach(users -> {
        StockState state = world().supply().state(line.name(), users).orElse(StockState.COMFORTABLE);
        Text cover = Text.of(users + " ").strong(amount("supply." + line.name() + "." + users + ".cover_days"));
        things.add(switch (state) {
          case COMFORTABLE -> cover;
          case TIGHT -> cover.plain(" ").strong("tight");
          case SHORTAGE, LINE_STOP -> cover.plain(" ").bad(Names.kebab(state));
        });
      });
      blocks.add(new Block.Flow(INDENT, things));
    }
    var pressures = new ArrayList<Text>();
    world().pressures().specs().forEach(p ->
        pressures.add(Text.of(p.on() + " ").strong(amount("pressure." + p.on()))));
    if (!pressures.isEmpty()) {
      pressures.set(0, Text.EMPTY.dim("pressure at home, in points: ").and(pressures.get(0)));
      blocks.add(new Block.Flow(INDENT, pressures));
    }
  }

  private String amount(String metric) {
    return simulation.value(metric) instanceof Value.Amount a ? Amounts.shown(a.amount(), "", false) : "?";
  }

  /** What each government's economy has, where the scenario has one: against which year, and with which use of revenue. */
  private void economy(List<Block> blocks) {
    world().economy().map(EconomyBook::spec).ifPresent(spec -> {
      for (Actor actor : world().spec().tariffs().actors()) {
        var things = new ArrayList<Text>();
        for (String stem : StatusView.OF_ECONOMY) {
          simulation.metrics().find(stem + "." + actor).ifPresent(m -> {
            if (m.value().apply(world()) instanceof Value.Amount a) {
              boolean change = stem.equals("prices") || stem.equals("welfare");
              things.add(Text.EMPTY.dim(stem + " ").strong(Amounts.shown(a.amount(), m.unit().symbol(), change)));
            } else if (things.isEmpty()) { // all are of the one economy
              things.add(Amounts.shown(m.value().apply(world()), m.unit()));
            }
          });
        }
        if (!things.isEmpty()) {
          things.set(0, Text.EMPTY.dim("economy of ").name(actor.id()).plain("  ").and(things.get(0)));
          blocks.add(new Block.Flow(INDENT, things));
        }
      }
      blocks.add(new Block.Line(Text.of("   ").dim("against " + spec.year() + ", revenue a year, " + spec.revenue().text()
          + "; welfare is real expenditure, without input-output links")));
      if (world().economyBehind()) {
        blocks.add(new Block.Line(Text.of("   ").plain("before the rates of today: the economy answers to them this evening, ").strong("advance 1d")));
      }
    });
  }

  // --- what comes ---

  private void next(List<Block> blocks, StatusView brief) {
    var things = new ArrayList<Text>(List.of(brief.next()));
    List<Deadline> deadlines = simulation.deadlines();
    deadlines.stream().skip(1).limit(COMING - 1).forEach(d -> things.add(Text.of("then " + d.day() + " " + d.text())));
    if (deadlines.size() > COMING) {
      things.add(Text.EMPTY.dim("and " + (deadlines.size() - COMING) + " more: deadlines"));
    }
    blocks.add(new Block.Flow(INDENT, things));
  }
}
