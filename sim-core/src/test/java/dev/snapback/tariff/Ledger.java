package dev.snapback.tariff;

import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The reference model: a ledger of measures, kept day by day, with the rules of domain.md written out plainly. A
 * {@link Clerk} does to it what moves say. It shares no logic with the engine.
 */
final class Ledger {
  static final int MAX = 10_000_000;

  /** One measure, by mutable entries. */
  static final class Entry {
    String state = "none";
    int law;
    LocalDate effective = LocalDate.MIN;
    LocalDate expires = LocalDate.MAX;
    LocalDate voidOn = LocalDate.MAX;
    List<String> goods = List.of();
    List<String> except = List.of();
    final TreeMap<LocalDate, int[]> changes = new TreeMap<>();
    final Map<LocalDate, LocalDate> changedExpiry = new HashMap<>();
    List<Hold> caps = new ArrayList<>();
    Set<String> exempt = new HashSet<>();
    /** Whether it has levied something since it was last voided. */
    boolean levied;

    boolean live() {
      return state.equals("threatened") || enacted();
    }

    boolean enacted() {
      return state.equals("announced") || state.equals("in-force");
    }

    int level() {
      int level = law;
      for (Hold cap : caps) {
        level = Math.min(level, cap.by ? Math.max(0, law - cap.bp) : cap.bp);
      }
      return level;
    }

    void end(String how) {
      state = how;
      caps = new ArrayList<>();
      exempt = new HashSet<>();
      changes.clear();
      changedExpiry.clear();
      voidOn = LocalDate.MAX;
    }

    void copy(Entry from) {
      state = from.state;
      law = from.law;
      effective = from.effective;
      expires = from.expires;
      voidOn = from.voidOn;
      goods = from.goods;
      except = from.except;
      changes.clear();
      changes.putAll(from.changes);
      changedExpiry.clear();
      changedExpiry.putAll(from.changedExpiry);
      caps = new ArrayList<>(from.caps);
      exempt = new HashSet<>(from.exempt);
      levied = from.levied;
    }
  }

  record Hold(String owner, boolean by, int bp, LocalDate until) {}

  /** What one measure took on one good from one exporter on one day. */
  static final class Paid {
    final LocalDate day;
    final MeasureId measure;
    final String exporter;
    final String good;
    final int bp;
    boolean back;

    Paid(LocalDate day, MeasureId measure, String exporter, String good, int bp) {
      this.day = day;
      this.measure = measure;
      this.exporter = exporter;
      this.good = good;
      this.bp = bp;
    }
  }

  final TariffSpec spec;
  final Map<MeasureId, Entry> entries = new HashMap<>();
  final List<Paid> paid = new ArrayList<>();
  final Map<String, Integer> evenings = new HashMap<>();
  BigDecimal refunds = BigDecimal.ZERO;
  LocalDate today;

  Ledger(TariffSpec spec, LocalDate start) {
    this.spec = spec;
    this.today = start;
    for (DeclaredLayer layer : spec.layers()) {
      Entry entry = entry(layer.measure());
      if (layer.rate().isPresent()) {
        entry.state = "in-force";
        entry.law = layer.rate().get().bp();
        entry.effective = start;
        entry.goods = goods(layer.goods());
        entry.exempt = new HashSet<>(layer.exempt().isEmpty() ? List.of() : goods(layer.exempt()));
      }
    }
  }

  Entry entry(MeasureId id) {
    return entries.computeIfAbsent(id, i -> new Entry());
  }

  List<String> allGoods() {
    var all = new ArrayList<String>();
    spec.goods().forEach(g -> all.add(g.name().id()));
    all.add("other");
    return all;
  }

  List<String> goods(List<GoodName> names) {
    if (names.isEmpty()) {
      return allGoods();
    }
    var found = new ArrayList<String>();
    for (GoodName name : names) {
      spec.groups().stream().filter(g -> g.name().equals(name))
          .forEach(g -> g.goods().forEach(m -> found.add(m.id())));
      if (allGoods().contains(name.id())) {
        found.add(name.id());
      }
    }
    return found;
  }

  // Rates

  /** What each measure of an importer counts on a good from an exporter, or from all where it is empty. */
  Map<MeasureId, Integer> counts(Actor importer, Optional<Actor> exporter, String good) {
    Map<String, MeasureId> chosen = new TreeMap<>();
    entries.forEach((id, e) -> {
      if (id.importer().equals(importer) && e.state.equals("in-force")) {
        String name = id.layer().id();
        if (id.partner().isPresent() && id.partner().equals(exporter)) {
          chosen.put(name, id);
        } else if (id.partner().isEmpty() && !(exporter.isPresent() && e.except.contains(exporter.get().id()))) {
          chosen.putIfAbsent(name, id);
        }
      }
    });
    entries.forEach((id, e) -> { // the partner's own layer has the last word
      if (id.importer().equals(importer) && e.state.equals("in-force") && id.partner().isPresent()
          && id.partner().equals(exporter)) {
        chosen.put(id.layer().id(), id);
      }
    });
    Map<String, Integer> bp = new TreeMap<>();
    chosen.forEach((name, id) -> {
      Entry e = entry(id);
      if (e.goods.contains(good) && !e.exempt.contains(good)) {
        bp.put(name, e.level());
      }
    });
    for (StackingRule rule : spec.stacking()) {
      if (rule instanceof StackingRule.Exclusive r) {
        boolean seen = false;
        for (var name : r.layers()) {
          if (seen) {
            bp.remove(name.id());
          }
          seen = seen || bp.getOrDefault(name.id(), 0) > 0;
        }
      } else if (rule instanceof StackingRule.Max r) {
        int most = r.layers().stream().mapToInt(n -> bp.getOrDefault(n.id(), -1)).max().orElse(-1);
        boolean kept = false;
        for (var name : r.layers()) {
          if (bp.getOrDefault(name.id(), -2) == most && !kept) {
            kept = true;
          } else {
            bp.remove(name.id());
          }
        }
      } else if (rule instanceof StackingRule.Floor r && bp.containsKey(r.floor().id())) {
        Entry e = entry(chosen.get(r.floor().id()));
        int base = exporter.flatMap(x -> spec.base(new Pair(importer, x), new GoodName(good)))
            .map(b -> b.bp()).orElse(0);
        if (e.level() == e.law) {
          bp.merge(r.floor().id(), r.at().bp() - base, Math::max);
        }
      }
    }
    Map<MeasureId, Integer> found = new HashMap<>();
    bp.forEach((name, rate) -> found.put(chosen.get(name), rate));
    return found;
  }

  int rate(Actor importer, Optional<Actor> exporter, String good) {
    return sum(counts(importer, exporter, good));
  }

  private static int sum(Map<MeasureId, Integer> counts) {
    long sum = 0;
    for (int bp : counts.values()) {
      sum += bp;
    }
    return (int) Math.min(MAX, sum);
  }

  // Days

  void evening() {
    entries.values().forEach(e -> e.levied |= e.state.equals("in-force") && e.level() > 0);
    for (Actor importer : List.of(new Actor("us"), new Actor("cn"))) {
      for (Actor exporter : spec.actors()) {
        for (String good : allGoods()) {
          if (!importer.equals(exporter)) {
            Map<MeasureId, Integer> counts = counts(importer, Optional.of(exporter), good);
            evenings.put(today + " " + importer + " " + exporter + " " + good, sum(counts));
            counts.forEach((id, bp) -> paid.add(new Paid(today, id, exporter.id(), good, bp)));
          }
        }
      }
    }
  }

  void morning() {
    today = today.plusDays(1);
    entries.forEach((id, e) -> {
      if (e.enacted() && !e.voidOn.isAfter(today)) {
        payBack(id, LocalDate.MIN, null);
        e.levied = false;
        e.end("voided");
      }
      e.caps.removeIf(c -> !c.until.isAfter(today));
      if (e.state.equals("in-force") && !e.expires.isAfter(today)) {
        e.end("expired");
      }
      if (e.state.equals("announced") && !e.effective.isAfter(today)) {
        e.state = "in-force";
      }
      if (e.state.equals("in-force") && !e.changes.isEmpty() && !e.changes.firstKey().isAfter(today)) {
        e.law = e.changes.firstEntry().getValue()[0];
        e.expires = e.changedExpiry.getOrDefault(e.changes.firstKey(), e.expires);
        e.changes.pollFirstEntry();
      }
    });
  }

  /** Pays back what a measure took since a day on these goods, on all where they are null. */
  void payBack(MeasureId measure, LocalDate from, Set<String> goods) {
    BigDecimal usdBp = BigDecimal.ZERO;
    for (Paid p : paid) {
      if (p.measure.equals(measure) && !p.back && !p.day.isBefore(from) && p.day.isBefore(today)
          && (goods == null || goods.contains(p.good))) {
        p.back = true;
        long usd = spec.trade(new Pair(measure.importer(), new Actor(p.exporter)), new GoodName(p.good))
            .map(Trade::usd).orElse(0L);
        usdBp = usdBp.add(BigDecimal.valueOf(usd).multiply(BigDecimal.valueOf(p.bp)));
      }
    }
    refunds = refunds.add(usdBp.divide(BigDecimal.valueOf(3_650_000), 2, RoundingMode.HALF_EVEN));
  }
}
