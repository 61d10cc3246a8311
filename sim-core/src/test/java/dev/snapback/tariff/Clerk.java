package dev.snapback.tariff;

import dev.snapback.kernel.Span;
import dev.snapback.tariff.Ledger.Entry;
import dev.snapback.tariff.Ledger.Hold;
import dev.snapback.tariff.Ledger.Paid;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Partners;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does to a {@link Ledger} what moves and truces say. It shares the commands with the engine and no logic. */
final class Clerk {
  private final Ledger ledger;

  Clerk(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Does what a command says and returns true, or changes nothing and returns false. */
  boolean apply(TariffCommand command, Optional<Actor> actor) {
    Map<MeasureId, Entry> before = new HashMap<>();
    ledger.entries.forEach((id, e) -> {
      Entry copy = new Entry();
      copy.copy(e);
      before.put(id, copy);
    });
    BigDecimal refundsBefore = ledger.refunds;
    List<Paid> backBefore = ledger.paid.stream().filter(p -> p.back).toList();
    if (actor.isEmpty() ? reaction(command) : move(command, actor.get())) {
      return true;
    }
    ledger.entries.clear();
    ledger.entries.putAll(before);
    ledger.refunds = refundsBefore;
    ledger.paid.forEach(p -> p.back = false);
    backBefore.forEach(p -> p.back = true);
    return false;
  }

  private boolean reaction(TariffCommand command) {
    if (command instanceof TariffCommand.Cap c) {
      Entry e = ledger.entry(c.measure());
      if (!e.enacted() || e.caps.stream().anyMatch(h -> h.owner().startsWith("truce "))) {
        return false;
      }
      e.caps.add(hold("truce " + c.truce(), c.cut(), LocalDate.MAX));
      return true;
    }
    if (command instanceof TariffCommand.Uncap c) {
      ledger.entries.forEach((id, e) -> {
        if (c.importer().isEmpty() || c.importer().get().equals(id.importer())) {
          e.caps.removeIf(h -> h.owner().equals("truce " + c.truce()));
        }
      });
      return true;
    }
    if (command instanceof TariffCommand.HandOver c) {
      ledger.entries.forEach((id, e) -> {
        List<Hold> theirs = e.caps.stream().filter(h -> h.owner().equals("truce " + c.truce())).toList();
        e.caps.removeAll(theirs);
        theirs.forEach(h -> e.caps.add(new Hold(id.importer().id(), h.by(), h.bp(), c.end())));
      });
      return true;
    }
    if (command instanceof TariffCommand.MakePermanent c) {
      ledger.entries.forEach((id, e) -> {
        int law = e.law;
        for (Hold h : List.copyOf(e.caps)) {
          if (h.owner().equals("truce " + c.truce())) {
            law = Math.min(law, h.by() ? Math.max(0, e.law - h.bp()) : h.bp());
            e.caps.remove(h);
          }
        }
        e.law = law;
      });
      return true;
    }
    if (command instanceof TariffCommand.RemoveTo c) {
      Entry e = ledger.entry(c.measure());
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
    if (ledger.spec.parties().stream().noneMatch(p -> p.actor().equals(us) && p.territoryOf().isEmpty())) {
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
    return ledger.spec.layers().stream().anyMatch(
        l -> l.measure().importer().equals(us) && l.measure().layer().id().equals(layer));
  }

  private boolean partnersExist(Actor us, Partners partners) {
    return !partners.listed().contains(us) && ledger.spec.actors().containsAll(partners.listed());
  }

  private static List<MeasureId> ids(Actor us, String layer, Partners partners) {
    if (partners.all()) {
      return List.of(MeasureId.parse(us + ".all." + layer));
    }
    return partners.listed().stream().distinct().map(p -> MeasureId.parse(us + "." + p + "." + layer)).toList();
  }

  private List<MeasureId> live(Actor us, String layer) {
    return ledger.entries.keySet().stream()
        .filter(id -> id.importer().equals(us) && id.layer().id().equals(layer) && ledger.entry(id).live()).toList();
  }

  /** All are all that live, unless one of them is on all. */
  private List<MeasureId> standing(Actor us, String layer, Partners partners) {
    List<MeasureId> live = live(us, layer);
    boolean each = partners.all() && !live.isEmpty() && live.stream().noneMatch(id -> id.partner().isEmpty());
    return each ? live : ids(us, layer, partners);
  }

  /** Which measures a move means; none where that is not clear. */
  private List<MeasureId> meant(Actor us, String layer, Optional<Partners> partners) {
    List<MeasureId> live = live(us, layer);
    if (partners.isPresent()) {
      boolean exceptions = partners.get().all() && !partners.get().listed().isEmpty();
      List<MeasureId> ids = standing(us, layer, partners.get());
      return exceptions || !live.containsAll(ids) ? List.of() : ids;
    }
    Set<String> governments = new HashSet<>();
    live.forEach(id -> governments.add(id.partner().map(p -> p.id().equals("hk") ? "cn" : p.id()).orElse("all")));
    return governments.size() == 1 ? live : List.of();
  }

  private boolean enact(TariffCommand.Enactment c, MeasureId id) {
    Entry e = ledger.entry(id);
    LocalDate first = c.effective().orElse(ledger.today);
    DeclaredLayer declared = ledger.spec.declared(id).orElseThrow();
    List<String> allowed = ledger.goods(declared.goods());
    List<String> goods = ledger.goods(c.goods().orElse(declared.goods()));
    LocalDate expires = c.expires().orElse(LocalDate.MAX);
    if (!allowed.containsAll(goods) || first.isBefore(ledger.today) || !expires.isAfter(first)) {
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
      boolean later = first.isAfter(ledger.today);
      List<String> except = id.partner().isEmpty() ? c.partners().listed().stream().map(Actor::id).toList() : List.of();
      if (c instanceof TariffCommand.Announce) {
        boolean same = e.state.equals("announced") && e.law == c.rate().bp() && e.effective.equals(first)
            && e.expires.equals(expires) && e.goods.equals(goods) && e.except.equals(except);
        if (!later || same) {
          return false;
        }
      }
      if (!e.enacted()) {
        e.exempt = new HashSet<>(declared.exempt().isEmpty() ? List.of() : ledger.goods(declared.exempt()));
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
    Entry e = ledger.entry(id);
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
      return e.enacted() && e.caps.removeIf(h -> h.owner().equals(id.importer().id()));
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
    Set<String> goods = new HashSet<>(ledger.goods(c.goods()));
    if (!e.enacted() || goods.contains("other") || !e.goods.containsAll(goods) || e.exempt.containsAll(goods)
        || c.retroactive().filter(d -> d.isAfter(ledger.today)).isPresent()) {
      return false;
    }
    goods.removeAll(e.exempt);
    c.retroactive().ifPresent(from -> ledger.payBack(id, from, goods));
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
    LocalDate first = c.effective().orElse(announced ? e.effective : ledger.today);
    if (first.isBefore(announced ? e.effective : ledger.today)) {
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
    if (!expires.isAfter(first) || to < 0 || to > Ledger.MAX || !moves) {
      return false;
    }
    if (e.state.equals("threatened") || !first.isAfter(announced ? e.effective : ledger.today)) {
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
      until = ledger.today.plusDays(f.span().length());
    } else if (c.term().isPresent() && c.term().get() instanceof Term.Until u) {
      until = u.date();
    }
    Hold hold = hold(id.importer().id(), c.cut(), until);
    int lowered = hold.by() ? Math.max(0, e.law - hold.bp()) : hold.bp();
    if (!e.enacted() || !until.isAfter(ledger.today) || lowered >= e.law || e.caps.contains(hold)) {
      return false;
    }
    e.caps.add(hold);
    return true;
  }

  private boolean endExemption(TariffCommand.EndExemption c, Actor us) {
    Set<String> goods = new HashSet<>(ledger.goods(c.goods()));
    List<MeasureId> meant = c.layer().isPresent()
        ? meant(us, c.layer().get().id(), c.partners())
        : ledger.entries.keySet().stream().filter(id -> id.importer().equals(us) && ledger.entry(id).enacted()
            && ledger.entry(id).exempt.stream().anyMatch(goods::contains)
            && (c.partners().isEmpty() || standing(us, id.layer().id(), c.partners().get()).contains(id))).toList();
    return !meant.isEmpty()
        && meant.stream().allMatch(id -> ledger.entry(id).enacted() && ledger.entry(id).exempt.removeAll(goods));
  }

  private boolean voidBasis(TariffCommand.VoidBasis c, Actor us) {
    List<MeasureId> meant = ledger.entries.keySet().stream().filter(id -> id.importer().equals(us)
        && (ledger.entry(id).enacted() || ledger.entry(id).levied) && ledger.spec.declared(id).orElseThrow().basis().equals(Optional.of(c.basis()))).toList();
    LocalDate day = c.effective().orElse(ledger.today);
    if (meant.isEmpty() || day.isBefore(ledger.today)) {
      return false;
    }
    for (MeasureId id : meant) {
      if (ledger.entry(id).enacted() && day.isAfter(ledger.today)) {
        ledger.entry(id).voidOn = day;
      } else {
        ledger.payBack(id, LocalDate.MIN, null);
        ledger.entry(id).levied = false;
        if (ledger.entry(id).enacted()) {
          ledger.entry(id).end("voided");
        }
      }
    }
    return true;
  }
}
