package dev.snapback.tariff;

import dev.snapback.kernel.Span;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
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
 * The reference model: a clerk's ledger of measures, kept day by day, with the rules of domain.md written out plainly.
 * It shares the commands with the engine and no logic.
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

  private List<String> goods(List<GoodName> names) {
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

  private void payBack(MeasureId measure, LocalDate from, Set<String> goods) {
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

  // Commands

  /** Does what a command says and returns true, or changes nothing and returns false. */
  boolean apply(TariffCommand command, Optional<Actor> actor) {
    Map<MeasureId, Entry> before = new HashMap<>();
    entries.forEach((id, e) -> {
      Entry copy = new Entry();
      copy.copy(e);
      before.put(id, copy);
    });
    BigDecimal refundsBefore = refunds;
    List<Paid> backBefore = paid.stream().filter(p -> p.back).toList();
    if (actor.isEmpty() ? reaction(command) : move(command, actor.get())) {
      return true;
    }
    entries.clear();
    entries.putAll(before);
    refunds = refundsBefore;
    paid.forEach(p -> p.back = false);
    backBefore.forEach(p -> p.back = true);
    return false;
  }

  private boolean reaction(TariffCommand command) {
    if (command instanceof TariffCommand.Cap c) {
      Entry e = entry(c.measure());
      if (!e.enacted() || e.caps.stream().anyMatch(h -> h.owner.startsWith("truce "))) {
        return false;
      }
      e.caps.add(hold("truce " + c.truce(), c.cut(), LocalDate.MAX));
      return true;
    }
    if (command instanceof TariffCommand.Uncap c) {
      entries.forEach((id, e) -> {
        if (c.importer().isEmpty() || c.importer().get().equals(id.importer())) {
          e.caps.removeIf(h -> h.owner.equals("truce " + c.truce()));
        }
      });
      return true;
    }
    if (command instanceof TariffCommand.HandOver c) {
      entries.forEach((id, e) -> {
        List<Hold> theirs = e.caps.stream().filter(h -> h.owner.equals("truce " + c.truce())).toList();
        e.caps.removeAll(theirs);
        theirs.forEach(h -> e.caps.add(new Hold(id.importer().id(), h.by, h.bp, c.end())));
      });
      return true;
    }
    if (command instanceof TariffCommand.MakePermanent c) {
      entries.forEach((id, e) -> {
        int law = e.law;
        for (Hold h : List.copyOf(e.caps)) {
          if (h.owner.equals("truce " + c.truce())) {
            law = Math.min(law, h.by ? Math.max(0, e.law - h.bp) : h.bp);
            e.caps.remove(h);
          }
        }
        e.law = law;
      });
      return true;
    }
    if (command instanceof TariffCommand.RemoveTo c) {
      Entry e = entry(c.measure());
      if (!e.enacted() || (c.to().isPresent() && c.to().get().bp() >= e.law)) {
        return false;
      }
      if (c.to().isPresent()) {
        e.law = c.to().get().bp();
      } else {
        e.end(e.state.equals("announced") ? "withdrawn" : "removed");
      }
      return true;
    }
    throw new IllegalStateException(command.toString());
  }

  private static Hold hold(String owner, Cut cut, LocalDate until) {
    return cut instanceof Cut.By by
        ? new Hold(owner, true, by.points().bp(), until)
        : new Hold(owner, false, ((Cut.To) cut).rate().bp(), until);
  }

  private boolean move(TariffCommand command, Actor us) {
    if (spec.parties().stream().noneMatch(p -> p.actor().equals(us) && p.territoryOf().isEmpty())) {
      return false;
    }
    if (command instanceof TariffCommand.VoidBasis c) {
      return voidBasis(c, us);
    }
    if (command instanceof TariffCommand.EndExemption c) {
      return endExemption(c, us);
    }
    if (command instanceof TariffCommand.Enactment c) {
      return declared(us, c.layer().id()) && partnersExist(us, c.partners())
          && ids(us, c.layer().id(), c.partners()).stream().allMatch(id -> enact(c, id));
    }
    TariffCommand.OnLayer c = (TariffCommand.OnLayer) command;
    List<MeasureId> meant = meant(us, c.layer().id(), c.partners());
    return !meant.isEmpty() && meant.stream().allMatch(id -> onLayer(c, id));
  }

  private boolean declared(Actor us, String layer) {
    return spec.layers().stream().anyMatch(
        l -> l.measure().importer().equals(us) && l.measure().layer().id().equals(layer));
  }

  private boolean partnersExist(Actor us, Partners partners) {
    return !partners.listed().contains(us) && spec.actors().containsAll(partners.listed());
  }

  private static List<MeasureId> ids(Actor us, String layer, Partners partners) {
    if (partners.all()) {
      return List.of(MeasureId.parse(us + ".all." + layer));
    }
    return partners.listed().stream().distinct().map(p -> MeasureId.parse(us + "." + p + "." + layer)).toList();
  }

  /** Which measures a move means; none where that is not clear. */
  private List<MeasureId> meant(Actor us, String layer, Optional<Partners> partners) {
    List<MeasureId> live = entries.keySet().stream()
        .filter(id -> id.importer().equals(us) && id.layer().id().equals(layer) && entry(id).live()).toList();
    if (partners.isPresent()) {
      boolean exceptions = partners.get().all() && !partners.get().listed().isEmpty();
      List<MeasureId> ids = ids(us, layer, partners.get());
      return exceptions || !live.containsAll(ids) ? List.of() : ids;
    }
    Set<String> governments = new HashSet<>();
    live.forEach(id -> governments.add(id.partner().map(p -> p.id().equals("hk") ? "cn" : p.id()).orElse("all")));
    return governments.size() == 1 ? live : List.of();
  }

  private boolean enact(TariffCommand.Enactment c, MeasureId id) {
    Entry e = entry(id);
    LocalDate first = c.effective().orElse(today);
    DeclaredLayer declared = spec.declared(id).orElseThrow();
    List<String> allowed = goods(declared.goods());
    List<String> goods = goods(c.goods().orElse(declared.goods()));
    LocalDate expires = c.expires().orElse(LocalDate.MAX);
    if (!allowed.containsAll(goods) || first.isBefore(today) || !expires.isAfter(first)) {
      return false;
    }
    if (c instanceof TariffCommand.Threaten) {
      if (e.enacted()) {
        return false;
      }
      e.state = "threatened";
    } else {
      if (e.state.equals("in-force") && e.law > 0) {
        return false;
      }
      boolean later = first.isAfter(today);
      List<String> except = id.partner().isEmpty() ? c.partners().listed().stream().map(Actor::id).toList() : List.of();
      if (c instanceof TariffCommand.Announce) {
        boolean same = e.state.equals("announced") && e.law == c.rate().bp() && e.effective.equals(first)
            && e.expires.equals(expires) && e.goods.equals(goods) && e.except.equals(except);
        if (!later || same) {
          return false;
        }
      }
      if (!e.enacted()) {
        e.exempt = new HashSet<>(declared.exempt().isEmpty() ? List.of() : goods(declared.exempt()));
      }
      e.changes.clear();
      e.changedExpiry.clear();
      e.state = later ? "announced" : "in-force";
    }
    e.law = c.rate().bp();
    e.effective = first;
    e.expires = expires;
    e.goods = goods;
    e.except = id.partner().isEmpty() ? c.partners().listed().stream().map(Actor::id).toList() : List.of();
    return true;
  }

  private boolean onLayer(TariffCommand.OnLayer command, MeasureId id) {
    Entry e = entry(id);
    if (command instanceof TariffCommand.Drop) {
      boolean may = e.state.equals("threatened");
      e.end("withdrawn");
      return may;
    }
    if (command instanceof TariffCommand.WithdrawAnnouncement) {
      if (e.state.equals("announced")) {
        e.end("withdrawn");
        return true;
      }
      boolean may = e.state.equals("in-force") && !e.changes.isEmpty();
      e.changes.clear();
      e.changedExpiry.clear();
      return may;
    }
    if (command instanceof TariffCommand.Raise c) {
      int by = c.to() instanceof RateTarget.By b ? b.points().bp() : 0;
      return rateChange(e, c, law -> c.to() instanceof RateTarget.To t ? t.rate().bp() : law + by, "up");
    }
    if (command instanceof TariffCommand.Lower c) {
      int by = c.to() instanceof RateTarget.By b ? b.points().bp() : 0;
      return rateChange(e, c, law -> c.to() instanceof RateTarget.To t ? t.rate().bp() : law - by, "down");
    }
    if (command instanceof TariffCommand.Set c) {
      return rateChange(e, c, law -> c.rate().bp(), "any");
    }
    if (command instanceof TariffCommand.Suspend c) {
      return suspend(e, c, id);
    }
    if (command instanceof TariffCommand.Restore) {
      return e.enacted() && e.caps.removeIf(h -> h.owner.equals(id.importer().id()));
    }
    if (command instanceof TariffCommand.Remove c) {
      if (c.to().isPresent()) {
        boolean may = e.enacted() && c.to().get().bp() < e.law;
        e.law = c.to().get().bp();
        return may;
      }
      boolean may = e.state.equals("in-force");
      e.end("removed");
      return may;
    }
    TariffCommand.Exempt c = (TariffCommand.Exempt) command;
    Set<String> goods = new HashSet<>(goods(c.goods()));
    if (!e.enacted() || goods.contains("other") || !e.goods.containsAll(goods) || e.exempt.containsAll(goods)
        || c.retroactive().filter(d -> d.isAfter(today)).isPresent()) {
      return false;
    }
    goods.removeAll(e.exempt);
    c.retroactive().ifPresent(from -> payBack(id, from, goods));
    e.exempt.addAll(goods);
    return true;
  }

  private interface Target {
    int from(int law);
  }

  private boolean rateChange(Entry e, TariffCommand.RateChange c, Target target, String direction) {
    if (!e.live()) {
      return false;
    }
    boolean announced = e.state.equals("announced");
    LocalDate first = c.effective().orElse(announced ? e.effective : today);
    if (first.isBefore(announced ? e.effective : today)) {
      return false;
    }
    int law = e.law;
    if (!e.state.equals("threatened")) {
      for (var change : e.changes.entrySet()) {
        if (!change.getKey().isAfter(first)) {
          law = change.getValue()[0];
        }
      }
    }
    int to = target.from(law);
    LocalDate expires = c.expires().orElse(e.expires);
    boolean moves = direction.equals("up") ? to > law
        : direction.equals("down") ? to < law
        : to != law || (c.expires().isPresent() && !c.expires().get().equals(e.expires));
    if (!expires.isAfter(first) || to < 0 || to > MAX || !moves) {
      return false;
    }
    if (e.state.equals("threatened") || !first.isAfter(announced ? e.effective : today)) {
      e.law = to;
      e.expires = expires;
    } else {
      e.changes.put(first, new int[] {to});
      e.changedExpiry.remove(first);
      c.expires().ifPresent(d -> e.changedExpiry.put(first, d));
    }
    return true;
  }

  private boolean suspend(Entry e, TariffCommand.Suspend c, MeasureId id) {
    LocalDate until = LocalDate.MAX;
    if (c.term().isPresent() && c.term().get() instanceof Term.For f) {
      if (f.span().unit() == Span.Unit.WORKING_DAYS) {
        return false;
      }
      until = today.plusDays(f.span().length());
    } else if (c.term().isPresent() && c.term().get() instanceof Term.Until u) {
      until = u.date();
    }
    Hold hold = hold(id.importer().id(), c.cut(), until);
    int lowered = hold.by ? Math.max(0, e.law - hold.bp) : hold.bp;
    if (!e.enacted() || !until.isAfter(today) || lowered >= e.law || e.caps.contains(hold)) {
      return false;
    }
    e.caps.add(hold);
    return true;
  }

  private boolean endExemption(TariffCommand.EndExemption c, Actor us) {
    Set<String> goods = new HashSet<>(goods(c.goods()));
    List<MeasureId> meant = c.layer().isPresent()
        ? meant(us, c.layer().get().id(), c.partners())
        : entries.keySet().stream().filter(id -> id.importer().equals(us) && entry(id).enacted()
            && entry(id).exempt.stream().anyMatch(goods::contains)
            && (c.partners().isEmpty() || ids(us, id.layer().id(), c.partners().get()).contains(id))).toList();
    return !meant.isEmpty() && meant.stream().allMatch(id -> entry(id).enacted() && entry(id).exempt.removeAll(goods));
  }

  private boolean voidBasis(TariffCommand.VoidBasis c, Actor us) {
    List<MeasureId> meant = entries.keySet().stream().filter(id -> id.importer().equals(us) && entry(id).enacted()
        && spec.declared(id).orElseThrow().basis().equals(Optional.of(c.basis()))).toList();
    LocalDate day = c.effective().orElse(today);
    if (meant.isEmpty() || day.isBefore(today)) {
      return false;
    }
    for (MeasureId id : meant) {
      if (day.isAfter(today)) {
        entry(id).voidOn = day;
      } else {
        payBack(id, LocalDate.MIN, null);
        entry(id).end("voided");
      }
    }
    return true;
  }
}
