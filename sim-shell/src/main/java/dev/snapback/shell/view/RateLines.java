package dev.snapback.shell.view;

import dev.snapback.tariff.CapOwner;
import dev.snapback.tariff.Shift;
import dev.snapback.tariff.TariffEvent;
import dev.snapback.world.Entry;
import dev.snapback.world.WorldEvent;
import java.util.ArrayList;
import java.util.List;

/** Moved rates in columns: pair, layer before and after, headline before and after, the difference in points. */
final class RateLines {
  private static final String GAP = "  ";
  private static final int BASIS_POINTS = 100;

  private RateLines() {}

  /**
   * One line.
   *
   * @param pair importer and exporter; empty in the second and further lines of a pair
   * @param layer the layer with both rates; empty where no layer says why the headline moved
   * @param headline both headline rates; empty in the second and further lines of a pair
   * @param points the difference
   */
  record Row(String pair, String layer, String headline, String points) {}

  /** The lines of one paragraph: for every headline that moved, the layers on that pair whose level changed. */
  static List<Row> of(List<Entry> entries) {
    var rows = new ArrayList<Row>();
    for (Entry entry : entries) {
      if (entry.event() instanceof WorldEvent.HeadlineMoved moved) {
        String headline = "headline " + moved.from() + " → " + moved.to();
        String points = "("
            + Amounts.shown((moved.to().bp() - moved.from().bp()) / (double) BASIS_POINTS, Amounts.POINTS, true) + ")";
        List<TariffEvent.Moved> layers = layers(entries, moved);
        String pair = moved.importer() + "." + moved.exporter();
        rows.add(new Row(pair, layers.isEmpty() ? "" : text(layers.get(0)), headline, points));
        layers.stream().skip(1).forEach(l -> rows.add(new Row("", text(l), "", "")));
      }
    }
    return rows;
  }

  private static List<TariffEvent.Moved> layers(List<Entry> entries, WorldEvent.HeadlineMoved moved) {
    List<TariffEvent.Moved> all = entries.stream().<TariffEvent.Moved>mapMulti((e, sink) -> {
      if (e.event() instanceof TariffEvent.Moved m && bears(m, moved)) {
        sink.accept(m);
      }
    }).toList();
    return all.stream().filter(m -> all.stream().noneMatch(own -> replaces(own, m))).toList();
  }

  /** Whether the first is a partner's own layer that stood in the place of the other one, which is on all partners. */
  private static boolean replaces(TariffEvent.Moved own, TariffEvent.Moved all) {
    return own.measure().partner().isPresent() && all.measure().partner().isEmpty()
        && own.measure().layer().equals(all.measure().layer());
  }

  private static boolean bears(TariffEvent.Moved event, WorldEvent.HeadlineMoved moved) {
    return event.shift().inForce() && event.shift().changesLevel() && moved.layers().contains(event.measure());
  }

  private static String text(TariffEvent.Moved event) {
    Shift shift = event.shift();
    return event.measure().layer() + " " + shift.levelBefore() + " → " + shift.levelAfter();
  }

  /** Whether the lines of a paragraph say all that an entry says. */
  static boolean says(List<Entry> paragraph, Entry entry) {
    if (entry.event() instanceof WorldEvent.HeadlineMoved) {
      return true;
    }
    return entry.event() instanceof TariffEvent.Moved event && simple(event)
        && paragraph.stream().anyMatch(e -> e.event() instanceof WorldEvent.HeadlineMoved m && bears(event, m));
  }

  /** Whether both rates say it all: nothing else hides a part of them, and nothing runs out by itself. */
  private static boolean simple(TariffEvent.Moved event) {
    return switch (event) {
      case TariffEvent.Imposed e -> e.terms().expires().isEmpty() && e.shift().holding().isEmpty();
      case TariffEvent.TookEffect e -> e.shift().holding().isEmpty();
      case TariffEvent.RateChanged e -> e.terms().expires().isEmpty() && e.shift().holding().isEmpty();
      case TariffEvent.Suspended e -> e.cap().owner() instanceof CapOwner.Truce && e.shift().holding().size() == 1;
      case TariffEvent.Restored e -> true;
      case TariffEvent.MadePermanent e -> false;
      case TariffEvent.Removed e -> false;
      case TariffEvent.Expired e -> false;
      case TariffEvent.Voided e -> false;
    };
  }

  /**
   * Returns the rows in columns.
   *
   * @param head what stands before the first row
   * @param width how wide the head is besides its indent, with the gap after it
   */
  static List<Text> lines(Text head, int width, List<Row> rows) {
    int pairs = widest(rows.stream().map(Row::pair).toList());
    int layers = widest(rows.stream().map(Row::layer).toList());
    int headlines = widest(rows.stream().map(Row::headline).toList());
    var lines = new ArrayList<Text>();
    for (Row row : rows) {
      Text start = lines.isEmpty() && width > 0
          ? head.plain(GAP)
          : width > 0 ? Text.of(GAP + " ".repeat(width)) : head;
      Text line = start.and(Text.EMPTY.name(row.pair()).padded(pairs)).plain(GAP)
          .and(Text.of(row.layer()).padded(layers));
      if (!row.headline().isEmpty()) {
        line = line.plain(GAP).and(Text.EMPTY.strong(row.headline()).padded(headlines)).plain(GAP + row.points());
      }
      lines.add(line);
    }
    return lines;
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Width::of).max().orElse(0);
  }
}
