package dev.snapback.shell.command;

import dev.snapback.Comparison;
import dev.snapback.Simulation;
import dev.snapback.economy.EconomySpec;
import dev.snapback.shell.view.Block;
import dev.snapback.shell.view.Text;
import dev.snapback.tariff.Layer;
import dev.snapback.tariff.LayerState;
import dev.snapback.tariff.Pair;
import dev.snapback.tariff.TariffEvent;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.world.AppliedRates;
import dev.snapback.world.Entry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Says where duties on single goods change and the economy does not see them. */
final class SingleGoods {
  private static final String TARIFF = "tariff";
  private static final int PARTS = 4;

  private SingleGoods() {}

  /** After a move. */
  static List<Block> after(List<Entry> entries, Simulation simulation) {
    var pairs = new LinkedHashSet<Pair>();
    for (Entry entry : entries) {
      if (entry.event() instanceof TariffEvent.Moved moved && onSomeGoods(moved.measure(), simulation)) {
        MeasureId id = moved.measure();
        exporters(id, simulation).forEach(exporter -> pairs.add(new Pair(id.importer(), exporter)));
      }
    }
    return lines(pairs, simulation);
  }

  /** Between two branches: where rates of single goods differ. */
  static List<Block> between(List<Comparison.Row> rows, Simulation simulation) {
    var pairs = new LinkedHashSet<Pair>();
    List<String> actors = simulation.world().spec().tariffs().actors().stream().map(Actor::id).toList();
    for (Comparison.Row row : rows) {
      String[] parts = row.metric().split("\\.", -1);
      if (row.differs() && parts.length == PARTS && parts[0].equals(TARIFF) && actors.contains(parts[2])
          && rows.stream().noneMatch(r -> r.differs()
              && r.metric().equals(String.join(".", TARIFF, parts[1], parts[2])))) {
        pairs.add(new Pair(new Actor(parts[1]), new Actor(parts[2])));
      }
    }
    return lines(pairs, simulation);
  }

  private static boolean onSomeGoods(MeasureId id, Simulation simulation) {
    return simulation.world().tariffs().layers().stream().filter(layer -> layer.id().equals(id)).map(Layer::state)
        .anyMatch(state -> state instanceof LayerState.Live live && live.terms().reach().goods().isPresent());
  }

  private static Stream<Actor> exporters(MeasureId id, Simulation simulation) {
    return id.partner().map(Stream::of).orElseGet(() -> simulation.world().spec().tariffs().actors().stream()
        .filter(actor -> !actor.equals(id.importer())));
  }

  private static List<Block> lines(Set<Pair> pairs, Simulation simulation) {
    var byReason = new LinkedHashMap<String, String>();
    simulation.world().spec().economy().ifPresent(economy -> pairs.stream().filter(pair -> knows(economy, pair))
        .forEach(pair -> AppliedRates.standIn(simulation.world().spec().tariffs(), economy, pair).ifPresent(reason ->
            byReason.merge(reason, pair.importer() + "." + pair.exporter(), (a, b) -> a + ", " + b))));
    return byReason.entrySet().stream().<Block>map(SingleGoods::line).toList();
  }

  private static boolean knows(EconomySpec economy, Pair pair) {
    return economy.regions().containsAll(List.of(pair.importer().id(), pair.exporter().id()));
  }

  private static Block line(Map.Entry<String, String> said) {
    return new Block.Line(Text.of("  ").dim("the economy does not see duties on single goods of " + said.getValue() + ": "
        + said.getKey()));
  }
}
