package dev.snapback.shell.view;

import dev.snapback.language.Reasons;
import dev.snapback.license.ApplicationCommand;
import dev.snapback.license.LicenseEvent;
import dev.snapback.tariff.TariffEvent;
import dev.snapback.truce.TruceEvent;
import dev.snapback.world.Entry;
import dev.snapback.world.WorldEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has happened, as people read it: one paragraph a cause, moved rates in columns, queues summed up. */
public final class Happenings {
  private static final String INDENT = "  ";
  private static final String DATE_GAP = " ".repeat("2025-06-05".length() + INDENT.length());

  private Happenings() {}

  /** What one cause led to on one day. */
  private record Paragraph(LocalDate day, String cause, List<Entry> entries) {
    boolean endsTruce() {
      return entries.stream().anyMatch(e -> e.event() instanceof TruceEvent.Ended);
    }

    List<RateLines.Row> rates() {
      return RateLines.of(entries);
    }

    /** The events that no line about rates says. */
    List<Entry> others() {
      return entries.stream().filter(e -> !RateLines.says(entries, e)).toList();
    }
  }

  /** What a move led to: today, so without dates; the move itself stands on the screen already. */
  public static List<Block> ofMove(List<Entry> entries) {
    var lines = new ArrayList<Text>();
    for (Paragraph paragraph : paragraphs(entries)) {
      boolean snapback = paragraph.endsTruce() && !paragraph.rates().isEmpty();
      paragraph.others().stream().filter(e -> !(snapback && e.event() instanceof TruceEvent.Ended))
          .forEach(e -> lines.add(Text.of(INDENT + text(e))));
      String label = snapback ? "snapback" : "";
      lines.addAll(RateLines.lines(Text.of(INDENT).strong(label), label.isEmpty() ? 0 : label.length() + 2,
          paragraph.rates()));
    }
    return lines.stream().<Block>map(Block.Line::new).toList();
  }

  /**
   * What the days up to a morning brought, with dates: at least that of the morning.
   *
   * @param days what is told of the days
   * @param entries what has happened, for the queues
   */
  static List<Block> upTo(LocalDate morning, List<Block> days, List<Entry> entries) {
    var blocks = new ArrayList<>(days);
    List<Text> queues = queues(entries);
    queues.forEach(q -> blocks.add(new Block.Line(Text.of(INDENT).dim(morning + INDENT).and(q))));
    if (blocks.isEmpty()) {
      blocks.add(new Block.Line(Text.of(INDENT).dim(morning + INDENT + "nothing happened")));
    }
    return blocks;
  }

  /**
   * What one cause led to on one day.
   *
   * @param texts the events that say something of their own
   */
  record Told(LocalDate day, String cause, List<String> texts) {}

  /** What causes led to, day by day, but for single applications; a rate that moved is told by its headline. */
  static List<Told> causes(List<Entry> entries) {
    return paragraphs(entries).stream().map(p -> new Told(p.day(), p.cause(), p.entries().stream()
        .filter(e -> !RateLines.says(p.entries(), e) || e.event() instanceof WorldEvent.HeadlineMoved)
        .map(e -> text(e)).distinct().toList())).filter(t -> !t.texts().isEmpty()).toList();
  }

  /** What has been done to applications, one line a regime. */
  public static List<Text> queues(List<Entry> entries) {
    var lines = new ArrayList<Text>();
    applications(entries).forEach((regime, counts) -> lines.add(Text.EMPTY.dim("licenses ").name(regime)
        .plain("  " + counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey())
            .collect(Collectors.joining(", "))).dim("  (one path)")));
    return lines;
  }

  /** What the days brought, with dates, but for single applications. */
  public static List<Block> ofDays(List<Entry> entries) {
    var lines = new ArrayList<Text>();
    for (Paragraph paragraph : paragraphs(entries)) {
      List<RateLines.Row> rates = paragraph.rates();
      List<String> texts = new ArrayList<>(
          paragraph.others().stream().map(e -> text(e) + snapback(e, paragraph)).toList());
      if (texts.isEmpty()) {
        texts.add(paragraph.cause());
      }
      lines.add(Text.of(INDENT).dim(paragraph.day() + INDENT).plain(texts.get(0)));
      texts.stream().skip(1).forEach(t -> lines.add(Text.of(INDENT + DATE_GAP + t)));
      lines.addAll(RateLines.lines(Text.of(INDENT + DATE_GAP), 0, rates));
    }
    return lines.stream().<Block>map(Block.Line::new).toList();
  }

  private static String text(Entry entry) {
    return Reasons.typed(entry.event().text());
  }

  private static String snapback(Entry entry, Paragraph paragraph) {
    if (!(entry.event() instanceof TruceEvent.Ended)) {
      return "";
    }
    long restored = paragraph.entries().stream()
        .filter(e -> e.event() instanceof TariffEvent.Restored r && r.shift().changesLevel()).count();
    return restored == 0 ? "" : "; snapback of " + restored + (restored == 1 ? " measure" : " measures");
  }

  private static List<Paragraph> paragraphs(List<Entry> entries) {
    var found = new ArrayList<Paragraph>();
    for (Entry entry : entries) {
      if (entry.event() instanceof LicenseEvent.Application) {
        continue;
      }
      Paragraph last = found.isEmpty() ? null : found.get(found.size() - 1);
      if (last != null && last.day().equals(entry.day()) && last.cause().equals(entry.cause())) {
        last.entries().add(entry);
      } else {
        found.add(new Paragraph(entry.day(), entry.cause(), new ArrayList<>(List.of(entry))));
      }
    }
    return found;
  }

  /** How often what was done to applications, by regime, without what goes without saying. */
  public static Map<String, Map<String, Integer>> applications(List<Entry> entries) {
    var counts = new TreeMap<String, Map<ApplicationCommand, Integer>>();
    for (Entry entry : entries) {
      if (entry.event() instanceof LicenseEvent.Application step && worthSaying(step)) {
        counts.computeIfAbsent(step.regime().id(), r -> new EnumMap<>(ApplicationCommand.class))
            .merge(step.what(), 1, Integer::sum);
      }
    }
    var found = new LinkedHashMap<String, Map<String, Integer>>();
    counts.forEach((regime, of) -> of.forEach((what, count) ->
        found.computeIfAbsent(regime, r -> new LinkedHashMap<>()).put(what.past(), count)));
    return found;
  }

  private static boolean worthSaying(LicenseEvent.Application step) {
    return switch (step.what()) {
      case ACCEPT, REVIEW -> false;
      case FILE, GRANT, DENY, RETURN, REFILE, DEEM_GRANTED, DEEM_DENIED, COVER, WITHDRAW, LAPSE, MOOT -> true;
    };
  }

  /** The events for files: all but the steps of single applications. */
  public static Table table(List<Entry> entries) {
    var table = Table.of("date", "cause", "type", "event");
    told(entries).forEach(e -> table.row(Cell.of(e.day()), Cell.of(e.cause()), Cell.of(e.event().type()),
        Cell.of(text(e))));
    return table.build();
  }

  /** The events for JSON: all but the steps of single applications. */
  public static List<Map<String, Object>> json(List<Entry> entries) {
    return told(entries).stream().map(e -> {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("date", e.day().toString());
      json.put("type", e.event().type());
      json.put("text", text(e));
      json.put("cause", e.cause());
      if (e.event() instanceof WorldEvent.HeadlineMoved moved) {
        json.put("metric", "tariff." + moved.importer() + "." + moved.exporter());
        json.put("from", moved.from().inPercent());
        json.put("to", moved.to().inPercent());
      }
      return json;
    }).toList();
  }

  private static List<Entry> told(List<Entry> entries) {
    return entries.stream().filter(e -> !(e.event() instanceof LicenseEvent.Application)).toList();
  }
}
