package dev.snapback.tariff;

import dev.snapback.kernel.By;
import dev.snapback.kernel.Deadline;
import dev.snapback.kernel.Event;
import dev.snapback.kernel.Refusal;
import dev.snapback.kernel.Span;
import dev.snapback.kernel.Step;
import dev.snapback.tariff.TariffSpec.DeclaredLayer;
import dev.snapback.tariff.TariffSpec.Good;
import dev.snapback.tariff.TariffSpec.Group;
import dev.snapback.tariff.TariffSpec.Party;
import dev.snapback.vocabulary.Act;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Cut;
import dev.snapback.vocabulary.Explanation;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.Origin;
import dev.snapback.vocabulary.Partners;
import dev.snapback.vocabulary.Points;
import dev.snapback.vocabulary.Rate;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small stage for tests: a scenario's tariffs, a day, and governments that act on it. */
final class Scene {
  static final Actor US = new Actor("us");
  static final Actor CN = new Actor("cn");
  static final Actor HK = new Actor("hk");
  static final Actor CA = new Actor("ca");
  static final TruceName GENEVA = new TruceName("geneva");
  static final LocalDate START = LocalDate.parse("2025-01-17");

  /** What a scenario file would declare. */
  static final class Draft {
    private final List<Good> goods = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<StackingRule> stacking = new ArrayList<>();
    private final List<DeclaredLayer> layers = new ArrayList<>();

    Draft good(String name) {
      goods.add(Good.named(new GoodName(name)));
      return this;
    }

    /** A good from China with its US base duty and trade in bn USD of 2024. */
    Draft good(String name, String base, long billions) {
      Map<Pair, Trade> trade = new LinkedHashMap<>();
      trade.put(new Pair(US, CN), Trade.of(billions * 1_000_000_000L, 2024));
      goods.add(new Good(new GoodName(name), name, Map.of(new Pair(US, CN), Rate.parse(base)), trade, Optional.empty(),
          Cites.of("T1")));
      return this;
    }

    Draft group(String name, String... members) {
      groups.add(new Group(new GoodName(name), name, names(members)));
      return this;
    }

    Draft stack(StackingRule rule) {
      stacking.add(rule);
      return this;
    }

    Draft layer(String measure, String... goodNames) {
      layers.add(new DeclaredLayer(MeasureId.parse(measure), measure, Optional.of(new Basis("IEEPA")), names(goodNames),
          List.of(), Optional.empty(), Cites.NONE));
      return this;
    }

    Draft inForce(String measure, String rate, String... goodNames) {
      layers.add(new DeclaredLayer(MeasureId.parse(measure), measure, Optional.empty(), names(goodNames), List.of(),
          Optional.of(Rate.parse(rate)), Cites.of("A10")));
      return this;
    }

    Draft exempting(String measure, String... goodNames) {
      layers.add(new DeclaredLayer(MeasureId.parse(measure), measure, Optional.empty(), List.of(), names(goodNames),
          Optional.empty(), Cites.NONE));
      return this;
    }

    TariffSpec spec() {
      return new TariffSpec(
          List.of(Party.government(US), Party.government(CN), new Party(HK, "Hong Kong", Optional.of(CN)), Party.government(CA)),
          goods, groups, stacking, layers);
    }

    Scene opens() {
      return new Scene(spec());
    }
  }

  TariffBook book;
  LocalDate today = START;
  final List<String> said = new ArrayList<>();

  Scene(TariffSpec spec) {
    book = TariffBook.start(spec, START);
  }

  static Draft draft() {
    return new Draft();
  }

  /** The day comes, with all that the calendar brings until its morning. */
  Scene on(String day) {
    LocalDate date = LocalDate.parse(day);
    while (!book.deadlines().isEmpty() && !book.deadlines().get(0).day().isAfter(date)) {
      Deadline due = book.deadlines().get(0);
      today = due.day();
      done(due.command(), new Act(today, By.TIMER, List.of(), new Origin(today, due.text(), Cites.NONE)));
    }
    today = date;
    return this;
  }

  private void done(dev.snapback.kernel.Command command, Act act) {
    switch (book.apply((TariffCommand) command, act)) {
      case Step.Done<TariffBook> done -> {
        book = done.next();
        done.events().stream().map(Event::text).forEach(said::add);
      }
      case Step.Refused<TariffBook> refused -> throw new AssertionError("refused: " + refused.refusal());
    }
  }

  private Act act(Actor actor, String move) {
    return new Act(today, By.ACTOR, List.of(actor), new Origin(today, move, Cites.of("T1")));
  }

  /** The US does something. */
  Scene us(TariffCommand move) {
    return us(move, "us " + move.name());
  }

  Scene us(TariffCommand move, String line) {
    done(move, act(US, line));
    return this;
  }

  Scene cn(TariffCommand move) {
    done(move, act(CN, "cn " + move.name()));
    return this;
  }

  /** A truce does something. */
  Scene truce(TariffCommand command, String what) {
    done(command, new Act(today, By.REACTION, List.of(), new Origin(today, what, Cites.NONE)));
    return this;
  }

  Refusal refusal(Actor actor, TariffCommand move) {
    return refusal(move, act(actor, "move"));
  }

  Refusal refusal(TariffCommand command, Act act) {
    String before = book.toString();
    Step<TariffBook> step = book.apply(command, act);
    if (!book.toString().equals(before)) {
      throw new AssertionError("a refused command changed the book");
    }
    return switch (step) {
      case Step.Refused<TariffBook> refused -> refused.refusal();
      case Step.Done<TariffBook> done -> throw new AssertionError("accepted: " + done.events());
    };
  }

  String lastSaid() {
    return said.get(said.size() - 1);
  }

  String headline(String pair) {
    return rate(pair, "other");
  }

  String rate(String pair, String good) {
    String[] ends = pair.split("\\.", 2);
    return book.rate(new Actor(ends[0]), new Actor(ends[1]), new GoodName(good)).toString();
  }

  Metric<TariffBook> metric(String name) {
    return book.metrics().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
  }

  String value(String name) {
    return switch (metric(name).value().apply(book)) {
      case Value.Amount a -> String.valueOf(a.amount());
      case Value.State s -> s.name();
      case Value.None n -> "none: " + n.reason();
    };
  }

  /** An explanation as lines, indented. */
  String why(String name) {
    var text = new StringBuilder();
    write(metric(name).why().apply(book), "", text);
    return text.toString();
  }

  private static void write(Explanation e, String indent, StringBuilder text) {
    text.append((indent + e.label() + " " + e.value() + "  " + e.note()).stripTrailing()).append('\n');
    e.parts().forEach(p -> write(p, indent + "  ", text));
  }

  String state(String measure) {
    return dev.snapback.kernel.Names.kebab(book.find(MeasureId.parse(measure)).state().getClass());
  }

  // Moves

  static TariffCommand.Impose impose(String layer, String rate, String partners) {
    return new TariffCommand.Impose(new LayerName(layer), Rate.parse(rate), partners(partners), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  static TariffCommand.Impose impose(String layer, String rate, String partners, String effective, String expires) {
    return new TariffCommand.Impose(new LayerName(layer), Rate.parse(rate), partners(partners), Optional.empty(),
        date(effective), date(expires));
  }

  static TariffCommand.Impose imposeFor(String layer, String rate, String partners, String... goods) {
    return new TariffCommand.Impose(new LayerName(layer), Rate.parse(rate), partners(partners),
        Optional.of(names(goods)), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Announce announce(String layer, String rate, String partners, String effective) {
    return new TariffCommand.Announce(new LayerName(layer), Rate.parse(rate), partners(partners), Optional.empty(),
        date(effective), Optional.empty());
  }

  static TariffCommand.Threaten threaten(String layer, String rate, String partners, String effective) {
    return new TariffCommand.Threaten(new LayerName(layer), Rate.parse(rate), partners(partners), Optional.empty(),
        date(effective), Optional.empty());
  }

  static TariffCommand.Raise raise(String layer, String to) {
    return new TariffCommand.Raise(
        new LayerName(layer), target(to), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Raise raise(String layer, String to, String partners) {
    return new TariffCommand.Raise(
        new LayerName(layer), target(to), Optional.of(partners(partners)), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Raise raiseFrom(String layer, String to, String effective) {
    return new TariffCommand.Raise(
        new LayerName(layer), target(to), Optional.empty(), date(effective), Optional.empty());
  }

  static TariffCommand.Lower lower(String layer, String to) {
    return new TariffCommand.Lower(
        new LayerName(layer), target(to), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Set set(String layer, String rate, String effective, String expires) {
    return new TariffCommand.Set(
        new LayerName(layer), Rate.parse(rate), Optional.empty(), date(effective), date(expires));
  }

  static TariffCommand.Drop drop(String layer) {
    return new TariffCommand.Drop(new LayerName(layer), Optional.empty());
  }

  static TariffCommand.WithdrawAnnouncement withdrawAnnouncement(String layer) {
    return new TariffCommand.WithdrawAnnouncement(new LayerName(layer), Optional.empty());
  }

  static TariffCommand.Suspend suspend(String layer, String cut) {
    return new TariffCommand.Suspend(new LayerName(layer), cut(cut), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Suspend suspendFor(String layer, String cut, String span) {
    return new TariffCommand.Suspend(
        new LayerName(layer), cut(cut), Optional.of(new Term.For(Span.parse(span))), Optional.empty());
  }

  static TariffCommand.Suspend suspendUntil(String layer, String cut, String date) {
    return new TariffCommand.Suspend(
        new LayerName(layer), cut(cut), Optional.of(new Term.Until(LocalDate.parse(date))), Optional.empty());
  }

  static TariffCommand.Restore restore(String layer) {
    return new TariffCommand.Restore(new LayerName(layer), Optional.empty());
  }

  static TariffCommand.Remove remove(String layer) {
    return new TariffCommand.Remove(new LayerName(layer), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Remove removeOn(String layer, String partners) {
    return new TariffCommand.Remove(new LayerName(layer), Optional.empty(), Optional.of(partners(partners)));
  }

  static TariffCommand.Remove removeTo(String layer, String rate) {
    return new TariffCommand.Remove(new LayerName(layer), Optional.of(Rate.parse(rate)), Optional.empty());
  }

  static TariffCommand.Exempt exempt(String layer, String... goods) {
    return new TariffCommand.Exempt(names(goods), new LayerName(layer), Optional.empty(), Optional.empty());
  }

  static TariffCommand.Exempt exemptSince(String date, String layer, String... goods) {
    return new TariffCommand.Exempt(names(goods), new LayerName(layer), Optional.empty(), date(date));
  }

  static TariffCommand.EndExemption endExemption(String... goods) {
    return new TariffCommand.EndExemption(names(goods), Optional.empty(), Optional.empty());
  }

  static TariffCommand.VoidBasis voidBasis(String basis, String effective) {
    return new TariffCommand.VoidBasis(new Basis(basis), date(effective));
  }

  static TariffCommand.Cap cap(String measure, String cut) {
    return new TariffCommand.Cap(MeasureId.parse(measure), GENEVA, cut(cut));
  }

  static TariffCommand.Uncap uncap() {
    return new TariffCommand.Uncap(GENEVA, Optional.empty());
  }

  static Partners partners(String text) {
    String[] words = text.split(" except ");
    boolean all = words[0].equals("all");
    String list = all ? (words.length > 1 ? words[1] : "") : text;
    return new Partners(
        all, list.isEmpty() ? List.of() : Arrays.stream(list.split(", ")).map(Actor::new).toList());
  }

  static Cut cut(String text) {
    return text.endsWith("pp") ? new Cut.By(Points.parse(text)) : new Cut.To(Rate.parse(text));
  }

  static RateTarget target(String text) {
    return text.endsWith("pp") ? new RateTarget.By(Points.parse(text)) : new RateTarget.To(Rate.parse(text));
  }

  static List<GoodName> names(String... goods) {
    return Arrays.stream(goods).map(GoodName::new).toList();
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }
}
