package dev.snapback.shell.view;

import dev.snapback.Simulation;
import dev.snapback.kernel.Names;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.language.DateRange;
import dev.snapback.license.LicenseEvent;
import dev.snapback.scenario.TimelineEntry;
import dev.snapback.vocabulary.Cites;
import dev.snapback.world.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What has happened, day by day: the journal, and between it what the scenario only tells.
 *
 * @param simulation the branch
 * @param range the days
 * @param citations what the ids of sources stand for
 */
public record TimelineView(Simulation simulation, DateRange range, Citations citations) {
  private static final String INDENT = "  ";

  /** The days in order. */
  public List<Block> blocks() {
    List<Entry> entries = entries();
    var blocks = new ArrayList<>(days(entries, notes()));
    Happenings.queues(entries).forEach(q -> blocks.add(new Block.Line(Text.of(INDENT).and(q))));
    if (blocks.isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim("nothing happened")));
    }
    return blocks;
  }

  /** What an advance from a morning has brought up to this one: its entries, and what the scenario tells of the days since. */
  public List<Block> news(LocalDate from, List<Entry> entries) {
    return Happenings.upTo(simulation.today(), days(entries, since(from)), entries);
  }

  private List<TimelineEntry.Note> since(LocalDate from) {
    return notes().stream().filter(n -> n.day().isAfter(from)).toList();
  }

  private List<Block> days(List<Entry> entries, List<TimelineEntry.Note> notes) {
    var days = new TreeSet<LocalDate>();
    entries.stream().filter(e -> !(e.event() instanceof LicenseEvent.Application)).forEach(e -> days.add(e.day()));
    notes.forEach(n -> days.add(n.day()));
    var blocks = new ArrayList<Block>();
    for (LocalDate day : days) {
      blocks.addAll(Happenings.ofDays(entries.stream().filter(e -> e.day().equals(day)).toList()));
      notes.stream().filter(n -> n.day().equals(day)).forEach(n -> blocks.add(new Block.Line(note(n))));
    }
    return blocks;
  }

  private Text note(TimelineEntry.Note note) {
    String about = note.when().precision() == TimelineEntry.Precision.DAY ? "" : "about that " + Names.kebab(note.when().precision()) + ": ";
    return Text.of(INDENT).dim(note.day() + INDENT + "· " + about + note.text() + INDENT).and(citations.bracketed(note.cites()));
  }

  /** One row a cause and day: what happened, by which move, from which sources; also what is only told. */
  public Table table() {
    Map<LocalDate, List<List<Cell>>> rows = new TreeMap<>();
    for (Happenings.Told told : Happenings.causes(entries())) {
      Text sources = Text.joined(" ", sources(told.day(), told.cause()).stream().map(citations::bracketed).toList());
      rows.computeIfAbsent(told.day(), d -> new ArrayList<>()).add(List.of(Cell.of(told.day()),
          Cell.of(String.join("; ", told.texts())), Cell.of(told.cause()), Cell.of(sources)));
    }
    for (TimelineEntry.Note note : notes()) {
      rows.computeIfAbsent(note.day(), d -> new ArrayList<>()).add(List.of(Cell.of(note.day()), Cell.of(note.text()),
          Cell.of("told, changes nothing"), Cell.of(citations.bracketed(note.cites()))));
    }
    var table = Table.of("date", "what happened", "by", "sources");
    rows.values().forEach(day -> day.forEach(table::row));
    return table.build();
  }

  /** What is cited for a move of the file, or for one that was typed with a reason. */
  private List<Cites> sources(LocalDate day, String cause) {
    Stream<Cites> file = simulation.scenario().timeline().stream().<Cites>mapMulti((e, sink) -> {
      if (e instanceof TimelineEntry.Planned planned && e.day().equals(day) && planned.scheduled().deed().text().equals(cause)) {
        sink.accept(e.cites());
      }
    });
    Stream<Cites> typed = TypedReason.of(simulation).stream()
        .filter(r -> r.day().equals(day) && (r.deed() + " ").startsWith(cause + " ")).map(r -> Cites.of(r.id()));
    return Stream.concat(file, typed).filter(c -> !c.isEmpty()).distinct().toList();
  }

  /** The journal's entries of the days. */
  public List<Entry> entries() {
    return simulation.journal().stream().filter(e -> within(e.day())).toList();
  }

  /** What the scenario only tells, of the days so far. */
  public List<TimelineEntry.Note> notes() {
    return simulation.scenario().timeline().stream().<TimelineEntry.Note>mapMulti((e, sink) -> {
      if (e instanceof TimelineEntry.Note note && within(note.day()) && !note.day().isAfter(simulation.today())) {
        sink.accept(note);
      }
    }).toList();
  }

  /** What the scenario only tells of the days since a morning, for JSON: each with its day and sources. */
  public List<Map<String, Object>> json(LocalDate from) {
    return since(from).stream().map(n -> OrderedMap.<String, Object>of("date", n.day().toString(), "text", n.text(),
        "sources", n.cites().ids())).toList();
  }

  private boolean within(LocalDate day) {
    return range.from().map(f -> !day.isBefore(f)).orElse(true) && range.to().map(t -> !day.isAfter(t)).orElse(true);
  }
}
