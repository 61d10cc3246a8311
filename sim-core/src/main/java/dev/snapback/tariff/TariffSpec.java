package dev.snapback.tariff;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scenario says about tariffs. Names are checked where the file is read; only what would break the machine is
 * checked again here.
 *
 * @param parties governments and customs territories, in the file's order
 * @param goods disjoint goods; {@link #OTHER} may be among them, to give its base duty and trade
 * @param groups named unions of goods
 * @param stacking the rules that depart from adding, in the file's order
 * @param layers the declared layers, in the file's order, at most {@value #MAX_LAYERS}
 */
public record TariffSpec(
    List<Party> parties,
    List<Good> goods,
    List<Group> groups,
    List<StackingRule> stacking,
    List<DeclaredLayer> layers) {
  /** The most layers, declared or imposed on further partners. */
  public static final int MAX_LAYERS = 256;

  /** The good that stands for everything in no named good: what the press quotes a headline rate for. */
  public static final GoodName OTHER = new GoodName("other");

  /**
   * A government, or a customs territory, which has rates but makes no moves.
   *
   * @param actor its name
   * @param title what people call it, empty where that is its name
   * @param territoryOf the government it belongs to, for a territory
   */
  public record Party(Actor actor, String title, Optional<Actor> territoryOf) {
    /** Returns a government that people call by its name. */
    public static Party government(Actor actor) {
      return new Party(actor, "", Optional.empty());
    }

    /** {@code hk (Hong Kong, a territory of cn)}. */
    @Override
    public String toString() {
      String more = Stream.of(Optional.of(title).filter(t -> !t.isEmpty()), territoryOf.map(o -> "a territory of " + o))
          .flatMap(Optional::stream).collect(Collectors.joining(", "));
      return more.isEmpty() ? actor.id() : actor + " (" + more + ")";
    }
  }

  /**
   * A good with what is known of it.
   *
   * @param name its name
   * @param title its name for people
   * @param base the base (MFN) duty by importer and exporter, where known
   * @param trade base-year trade by importer and exporter, where known
   * @param sector the sector of the economy it belongs to
   * @param cites where these numbers come from
   */
  public record Good(
      GoodName name,
      String title,
      Map<Pair, Rate> base,
      Map<Pair, Trade> trade,
      Optional<String> sector,
      Cites cites) {
    public Good {
      base = OrderedMap.copyOf(base);
      trade = OrderedMap.copyOf(trade);
    }

    /** Returns a good of which only the name is known. */
    public static Good named(GoodName name) {
      return new Good(name, name.id(), Map.of(), Map.of(), Optional.empty(), Cites.NONE);
    }
  }

  /**
   * A named union of goods.
   *
   * @param name its name, distinct from those of goods
   * @param title its name for people
   * @param goods its members, at least one
   */
  public record Group(GoodName name, String title, List<GoodName> goods) {
    public Group {
      goods = List.copyOf(goods);
    }
  }

  /**
   * A layer that an importer may use, on one partner or on all; its name may be used on other partners too.
   *
   * @param measure importer, partner or all, and the layer's name
   * @param title its name for people
   * @param basis the law it rests on
   * @param goods the goods and groups it falls on; empty for all, {@link #OTHER} included
   * @param exempt goods and groups that are exempt from it whenever it is first imposed
   * @param rate its rate where it is in force at the start
   * @param cites where these facts come from
   */
  public record DeclaredLayer(
      MeasureId measure,
      String title,
      Optional<Basis> basis,
      List<GoodName> goods,
      List<GoodName> exempt,
      Optional<Rate> rate,
      Cites cites) {
    public DeclaredLayer {
      goods = List.copyOf(goods);
      exempt = List.copyOf(exempt);
    }

    /** Returns a layer on all goods of which only the name is known. */
    public static DeclaredLayer named(MeasureId measure) {
      return new DeclaredLayer(
          measure, measure.layer().id(), Optional.empty(), List.of(), List.of(), Optional.empty(), Cites.NONE);
    }

    /** Returns the same layer with a partner of its own. */
    DeclaredLayer on(MeasureId other) {
      return new DeclaredLayer(other, title, basis, goods, exempt, Optional.empty(), cites);
    }
  }

  public TariffSpec {
    parties = List.copyOf(parties);
    goods = List.copyOf(goods);
    groups = List.copyOf(groups);
    stacking = List.copyOf(stacking);
    layers = List.copyOf(layers);
    if (layers.size() > MAX_LAYERS) {
      throw new IllegalArgumentException(
          "a scenario declares at most " + MAX_LAYERS + " tariff layers, not " + layers.size());
    }
    if (layers.stream().map(DeclaredLayer::measure).distinct().count() < layers.size()) {
      throw new IllegalArgumentException("a tariff layer is declared twice");
    }
  }

  /** All governments and territories, in the file's order. */
  public List<Actor> actors() {
    return parties.stream().map(Party::actor).toList();
  }

  /** Who is who: {@code us (United States), hk (Hong Kong, a territory of cn)}. */
  public String whoIsWho() {
    return parties.stream().map(Party::toString).collect(Collectors.joining(", "));
  }

  /** The place of an actor among the parties, or -1. */
  int index(Actor actor) {
    for (int i = 0; i < parties.size(); i++) {
      if (parties.get(i).actor().equals(actor)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the good, if it is declared; groups are not goods. */
  public Optional<Good> findGood(GoodName name) {
    return goods.stream().filter(g -> g.name().equals(name)).findFirst();
  }

  /** The base (MFN) duty of a good, where it is known. */
  public Optional<Rate> base(Pair pair, GoodName good) {
    return findGood(good).flatMap(g -> Optional.ofNullable(g.base().get(pair)));
  }

  /** Whether base-year trade is known of any good that enters an importer. */
  boolean knowsTrade(Actor importer) {
    return goods.stream().anyMatch(g -> g.trade().keySet().stream().anyMatch(p -> p.importer().equals(importer)));
  }

  /** The base-year trade in a good, where it is known. */
  public Optional<Trade> trade(Pair pair, GoodName good) {
    return findGood(good).flatMap(g -> Optional.ofNullable(g.trade().get(pair)));
  }

  /** The goods with a base-year trade value for a pair; none where they sum to nothing. */
  List<Good> traded(Pair pair) {
    List<Good> found = goods.stream().filter(g -> g.trade().containsKey(pair)).toList();
    return found.stream().allMatch(g -> trade(pair, g.name()).orElseThrow().usd() == 0) ? List.of() : found;
  }

  /** Whether this is a government, which makes moves; territories make none. */
  public boolean isGovernment(Actor actor) {
    return actors().contains(actor) && government(actor).equals(actor);
  }

  /** The government that a territory belongs to; a government itself. */
  Actor government(Actor actor) {
    return parties.stream()
        .filter(p -> p.actor().equals(actor))
        .flatMap(p -> p.territoryOf().stream())
        .findFirst()
        .orElse(actor);
  }

  /** All goods with {@link #OTHER} last. */
  List<GoodName> allGoods() {
    var names = goods.stream().map(Good::name).filter(n -> !n.equals(OTHER));
    return Stream.concat(names, Stream.of(OTHER)).toList();
  }

  /** Returns the goods that names of goods and groups stand for, each once; empty for a name that is unknown. */
  Optional<List<GoodName>> expand(List<GoodName> names) {
    var found = new LinkedHashSet<GoodName>();
    for (GoodName name : names) {
      var group = groups.stream().filter(g -> g.name().equals(name)).findFirst();
      if (group.isPresent()) {
        found.addAll(group.get().goods());
      } else if (allGoods().contains(name)) {
        found.add(name);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(found));
  }

  /**
   * Returns what the scenario declares for a measure: its own entry, else the importer's entry of that name for all,
   * else the first for another partner. Empty if the importer has no layer of that name.
   */
  Optional<DeclaredLayer> declared(MeasureId measure) {
    List<DeclaredLayer> named = layers.stream()
        .filter(l -> l.measure().importer().equals(measure.importer()) && l.measure().layer().equals(measure.layer()))
        .toList();
    return named.stream()
        .filter(l -> l.measure().equals(measure))
        .findFirst()
        .or(() -> named.stream()
            .filter(l -> l.measure().partner().isEmpty())
            .findFirst()
            .or(() -> named.stream().findFirst())
            .map(l -> l.on(measure)));
  }

  /** The names of the layers that an importer declares, each once. */
  public List<LayerName> layersOf(Actor importer) {
    return layers.stream()
        .map(DeclaredLayer::measure)
        .filter(m -> m.importer().equals(importer))
        .map(MeasureId::layer)
        .distinct()
        .toList();
  }
}
