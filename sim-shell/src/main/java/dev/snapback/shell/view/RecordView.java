package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.Scenario;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.tariff.Pair;
import dev.snapback.vocabulary.Value;
import dev.snapback.world.Entry;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of legal acts: what each entry of a timeline that names its instrument did, by the day from which it acts, and
 * the headline rates at the end of that day.
 *
 * @param simulation the timeline, played to its end
 */
public record RecordView(Simulation simulation) {
  private record Act(TimelineEntry entry, LocalDate acts, List<Double> rates) {}

  /** Plays a scenario to its end. */
  public static RecordView of(Scenario scenario) {
    Simulation simulation = Simulation.start(scenario);
    simulation.advanceTo(scenario.spec().clock().end());
    return new RecordView(simulation);
  }

  /** Whether a scenario names instruments at all. */
  public static boolean fits(Scenario scenario) {
    return scenario.timeline().stream().anyMatch(e -> e.provenance().instrument().isPresent());
  }

  /** The pairs that are shown: governments of whom one levies something on the other by a layer of its own. */
  private List<Pair> pairs() {
    return simulation.scenario().spec().tariffs().layers().stream()
        .flatMap(l -> l.measure().partner().stream().map(p -> new Pair(l.measure().importer(), p)))
        .filter(p -> simulation.scenario().spec().tariffs().isGovernment(p.exporter())).distinct().toList();
  }

  private List<Act> acts() {
    var found = new ArrayList<Act>();
    for (TimelineEntry entry : simulation.scenario().timeline()) {
      LocalDate day = entry.when().acts();
      if (entry.provenance().instrument().isPresent() && !day.isAfter(simulation.today())) {
        found.add(new Act(entry, day, pairs().stream()
            .map(p -> rate(simulation.value("tariff." + p, day))).toList()));
      }
    }
    found.sort(Comparator.comparing(Act::acts)); // stable: the file's order within a day
    return found;
  }

  private static double rate(Value value) {
    return value instanceof Value.Amount amount ? amount.amount() : 0;
  }

  /** One row an act. */
  public Table table() {
    var table = Table.of("acts from", "announced", "instrument", "what");
    pairs().forEach(p -> table.column(p.toString(), "%"));
    table.column("confidence").column("note", "", Table.For.FILES);
    for (Act act : acts()) {
      var row = new ArrayList<Cell>(List.of(Cell.of(act.acts()), announced(act.entry()),
          Cell.of(act.entry().provenance().instrument().orElse("")), Cell.of(what(act.entry()))));
      act.rates().forEach(r -> row.add(Cell.of(r, "%")));
      row.add(Cell.of(act.entry().provenance().confidence().map(Enum::name).orElse("")));
      row.add(Cell.of(act.entry().provenance().note().orElse("")));
      table.row(row);
    }
    return table.build();
  }

  private static Cell announced(TimelineEntry entry) {
    LocalDate day = entry.when().announced().orElse(entry.day());
    return day.equals(entry.when().acts()) ? Cell.none() : Cell.of(day);
  }

  private static String what(TimelineEntry entry) {
    return switch (entry) {
      case TimelineEntry.Planned planned -> planned.scheduled().deed().text();
      case TimelineEntry.Note note -> note.text();
    };
  }

  /** Where the record ends, and what moves the rates after it though nobody acts. */
  public List<Block> after() {
    LocalDate end = simulation.scenario().spec().clock().today();
    List<Entry> moved = afterwards();
    var blocks = new ArrayList<Block>(List.of(new Block.Line(Text.of("  the record ends on ").strong(end.toString())
        .plain(moved.isEmpty() ? "; nothing moves a rate after it" : "; after it the law runs on as it stands:"))));
    if (!moved.isEmpty()) {
      var table = Table.of("date", "headline", "from", "to", "because");
      for (Entry entry : moved) {
        if (entry.event() instanceof WorldEvent.HeadlineMoved m) {
          table.row(Cell.of(entry.day()), Cell.name(new Pair(m.importer(), m.exporter()).toString()),
              Cell.of(m.from().inPercent(), "%"), Cell.of(m.to().inPercent(), "%"), Cell.of(entry.cause()));
        }
      }
      blocks.add(new Block.Grid(table.build(), ""));
    }
    return blocks;
  }

  private List<Entry> afterwards() {
    LocalDate end = simulation.scenario().spec().clock().today();
    List<Pair> pairs = pairs();
    return simulation.journal().stream().filter(e -> e.day().isAfter(end))
        .filter(e -> e.event() instanceof WorldEvent.HeadlineMoved m && pairs.contains(new Pair(m.importer(), m.exporter())))
        .toList();
  }

  /** The same for JSON: the last day of the record, and each move of a rate after it. */
  public Map<String, Object> afterJson() {
    var moves = new ArrayList<Map<String, Object>>();
    for (Entry entry : afterwards()) {
      if (entry.event() instanceof WorldEvent.HeadlineMoved m) {
        var move = new LinkedHashMap<String, Object>();
        move.put("date", entry.day().toString());
        move.put("metric", "tariff." + new Pair(m.importer(), m.exporter()));
        move.put("from", m.from().inPercent());
        move.put("to", m.to().inPercent());
        move.put("cause", entry.cause());
        moves.add(move);
      }
    }
    return OrderedMap.of("recordEnds", simulation.scenario().spec().clock().today().toString(), "moves", moves);
  }

  /** The acts for JSON. */
  public List<Map<String, Object>> json() {
    List<Pair> pairs = pairs();
    return acts().stream().map(act -> {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", act.entry().id());
      json.put("date", act.acts().toString());
      json.put("announced", act.entry().when().announced().orElse(act.entry().day()).toString());
      json.put("instrument", act.entry().provenance().instrument().orElse(""));
      json.put("what", what(act.entry()));
      act.entry().provenance().confidence().ifPresent(c -> json.put("confidence", c.name()));
      act.entry().provenance().note().ifPresent(n -> json.put("note", n));
      var rates = new LinkedHashMap<String, Double>();
      for (int i = 0; i < pairs.size(); i++) {
        rates.put("tariff." + pairs.get(i), act.rates().get(i));
      }
      json.put("rates", rates);
      json.put("sources", act.entry().cites().ids());
      return json;
    }).toList();
  }
}
