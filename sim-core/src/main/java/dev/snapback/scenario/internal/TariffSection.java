package dev.snapback.scenario.internal;

import dev.snapback.kernel.Limits;
import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.tariff.Pair;
import dev.snapback.tariff.StackingRule;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.tariff.Trade;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Rate;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Actors, goods, groups, stacking and tariff layers. */
final class TariffSection {
  private static final Pattern USD = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,6})?) (bn|mn) USD");

  private static final Type<Long> DOLLARS =
      Types.leaf("an amount", "1 bn USD, 250.5 mn USD; no other currency is known", Kind.QUANTITY, TariffSection::dollars)
          .like(USD.pattern()).in("USD a year");
  private static final Key<Long> AMOUNT = Key.required("amount", DOLLARS, "customs value a year", "438.9 bn USD");
  private static final Key<Long> YEAR =
      Key.optional("year", Types.whole(Kind.SETTING, 1900, 2200), "the year it was measured in", "2024");

  private static final Key<String> GOOD_TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "Steel");
  private static final Key<Map<String, Located<Rate>>> BASE = Key.withDefault("base",
      Types.byName(KeyNames.PAIR, Types.RATE), Map.of(), "base (MFN) duty by importer and exporter", "{us.cn: 2%}");
  private static final Key<Map<String, Located<Values>>> TRADE = Key.withDefault("trade",
      Types.byName(KeyNames.PAIR, Types.bodyOr(AMOUNT, Block.of("trade of a base year", AMOUNT, YEAR))), Map.of(),
      "base-year trade by importer and exporter", "{us.cn: {amount: 1 bn USD, year: 2024}}");
  private static final Key<String> SECTOR =
      Key.optional("sector", Types.ID, "the sector of the economy it belongs to", "metals");
  static final Key<Map<String, Located<Values>>> GOODS = Key.withDefault("goods",
      Types.named(KeyNames.NAME, Types.body(Block.of("a good; goods are disjoint", GOOD_TITLE, BASE, TRADE, SECTOR))),
      Map.of(), "the goods; all else is other", "{steel: {title: Steel, base: {us.cn: 2%}}}");

  private static final Key<String> GROUP_TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "Metals");
  private static final Key<List<Located<String>>> MEMBERS =
      Key.required("goods", Types.oneOrMore(Types.ID), "its members", "[steel, aluminum]");
  static final Key<Map<String, Located<Values>>> GROUPS = Key.withDefault("groups",
      Types.named(KeyNames.NAME, Types.bodyOr(MEMBERS, Block.of("a named union of goods", GROUP_TITLE, MEMBERS))),
      Map.of(), "named unions of goods", "{metal-goods: [steel, aluminum]}");

  /** How layers meet where no rule says otherwise. */
  enum Additive {
    /** They add. */
    ADDITIVE
  }

  private static final Key<List<Located<String>>> EXCLUSIVE = Key.optional("exclusive", Types.list(Types.ID),
      "the first of these layers keeps the later ones off its goods", "[metals, reciprocal]");
  private static final Key<List<Located<String>>> MAX =
      Key.optional("max", Types.list(Types.ID), "only the highest of these layers counts", "[list-1, list-4a]");
  private static final Key<String> FLOOR =
      Key.optional("floor", Types.ID, "this layer tops up the base duty to a rate", "reciprocal");
  private static final Key<Rate> AT = Key.optional("at", Types.RATE, "the rate that a floor tops up to", "15%");
  private static final Key<List<Located<Values>>> RULES = Key.withDefault("rules",
      Types.list(Types.body(Block.of("one rule: exclusive, max, or floor with at", EXCLUSIVE, MAX, FLOOR, AT))),
      List.of(), "how layers meet, in order; the rest adds", "[{exclusive: [metals, reciprocal]}]");
  private static final Key<Additive> RULE = Key.withDefault("rule", Types.oneOf(Additive.class), Additive.ADDITIVE,
      "how layers meet that no rule names", "additive");
  static final Key<Values> STACKING = Key.optional("stacking",
      Types.bodyOr(RULES, Block.of("how layers of different names meet", RULE, RULES)),
      "how layers of different names meet", "{rules: [{exclusive: [metals, reciprocal]}]}");

  private static final Key<String> LAYER_TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "Synthetic opioids");
  private static final Key<Basis> BASIS = Key.optional("basis",
      Types.leaf("a legal basis", "letters, digits and hyphens, a letter first", Kind.TEXT, Basis::new)
          .like("[A-Za-z][A-Za-z0-9-]{0,63}"),
      "the law it rests on", "IEEPA");
  private static final Key<List<Located<String>>> LAYER_GOODS = Key.withDefault("goods", Types.oneOrMore(Types.ID),
      List.of(), "goods and groups it falls on; all where absent", "[steel]");
  private static final Key<List<Located<String>>> EXEMPT = Key.withDefault("exempt", Types.oneOrMore(Types.ID),
      List.of(), "goods and groups exempt from it when it is first imposed", "[electronics]");
  private static final Key<Rate> RATE =
      Key.optional("rate", Types.RATE, "its rate where it is in force at the start", "25%");
  static final Key<Map<String, Located<Map<String, Located<Values>>>>> TARIFFS = Key.withDefault("tariffs",
      Types.named(KeyNames.PAIR, Types.named(KeyNames.NAME,
          Types.body(Block.of("one tariff layer", LAYER_TITLE, BASIS, LAYER_GOODS, EXEMPT, RATE)))),
      Map.of(), "the layers that an importer may use, on one exporter or on all",
      "{us.cn: {fentanyl: {title: Synthetic opioids, basis: IEEPA}}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  TariffSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes all names. */
  void declare() {
    actors().forEach((name, actor) -> {
      declared.add(Actor.class, name, actor.at());
      if (!actor.value().has(RootBlock.TERRITORY_OF)) {
        declared.government(name);
      }
    });
    root.get(GOODS).forEach((name, good) ->
        declared.add(GoodName.class, name, good.at()));
    root.get(GROUPS).forEach((name, group) -> {
      if (declared.names(GoodName.class).contains(name)) {
        cross.error(group.at(), "a good has this name already", name, "a name of its own", "");
      }
      declared.add(GoodName.class, name, group.at());
    });
    declared.add(GoodName.class, TariffSpec.OTHER.id(), root.at());
    root.get(TARIFFS).forEach((pair, layers) -> layers.value().forEach((name, layer) -> {
      if (KeyNames.NAME.test().test(name) && KeyNames.PAIR.test().test(pair)) {
        declared.measure(MeasureId.parse(pair + "." + name));
        declared.add(LayerName.class, name, layer.at());
      }
      layer.value().find(BASIS).ifPresent(basis -> declared.basis(basis));
    }));
  }

  private Map<String, Located<Values>> actors() {
    return root.find(RootBlock.ACTORS).orElse(Map.of());
  }

  /** Returns the specification; empty, and problems added, where something does not fit together. */
  Optional<TariffSpec> build() {
    List<TariffSpec.Party> parties = parties();
    List<TariffSpec.Good> goods = goods();
    List<TariffSpec.Group> groups = groups();
    List<StackingRule> stacking = stacking();
    List<TariffSpec.DeclaredLayer> layers = layers();
    if (cross.namesRefused()) {
      return Optional.empty();
    }
    return cross.attempt(root.at(), () -> new TariffSpec(parties, goods, groups, stacking, layers));
  }

  /** Warns of goods whose sector the economy does not have. */
  void sectors(List<String> sectors) {
    root.get(GOODS).values().forEach(good -> good.value().locate(SECTOR).filter(s -> !sectors.contains(s.value()))
        .ifPresent(s -> cross.add(cross.position(s.at()).warning("the economy has no sector of this name").got(s.value())
            .allowed(Cross.listed(sectors)).maybe(Nearest.to(s.value(), sectors).orElse("")))));
  }

  private List<TariffSpec.Party> parties() {
    var parties = new ArrayList<TariffSpec.Party>();
    actors().forEach((name, entry) -> {
      Optional<Located<String>> of = entry.value().locate(RootBlock.TERRITORY_OF);
      of.ifPresent(o -> cross.known(o.at(), "government", o.value(), declared.governments()));
      if (KeyNames.NAME.test().test(name)) {
        parties.add(new TariffSpec.Party(new Actor(name), entry.value().find(RootBlock.ACTOR_NAME).orElse(""),
            of.map(o -> new Actor(o.value()))));
      }
    });
    if (declared.governments().isEmpty()) {
      cross.error(root.at(), "there is no government", "", "at least one actor without territory-of", "");
    }
    return parties;
  }

  private List<TariffSpec.Good> goods() {
    var goods = new ArrayList<TariffSpec.Good>();
    root.get(GOODS).forEach((name, entry) -> {
      Values good = entry.value();
      Map<Pair, Rate> base = byPair(good.get(BASE), rate -> rate);
      Map<Pair, Trade> trade = byPair(good.get(TRADE), values ->
          new Trade(values.find(AMOUNT).orElse(0L), values.find(YEAR).map(year -> Year.of(year.intValue()))));
      if (KeyNames.NAME.test().test(name)) {
        goods.add(new TariffSpec.Good(new GoodName(name), good.find(GOOD_TITLE).orElse(name), base, trade,
            good.find(SECTOR), good.cites()));
      }
    });
    return goods;
  }

  private <T, U> Map<Pair, U> byPair(Map<String, Located<T>> given, Function<T, U> each) {
    var found = new LinkedHashMap<Pair, U>();
    given.forEach((text, entry) -> {
      String[] pair = KeyNames.pair(text);
      if (pair.length == 2 && importerAndExporter(entry.at(), pair, false)) {
        cross.attempt(entry.at(), () -> each.apply(entry.value()))
            .ifPresent(value -> found.put(new Pair(new Actor(pair[0]), new Actor(pair[1])), value));
      }
    });
    return found;
  }

  private boolean importerAndExporter(At at, String[] pair, boolean allowAll) {
    Set<String> actors = declared.names(Actor.class);
    boolean known = cross.known(at, "actor", pair[0], actors);
    known &= (allowAll && pair[1].equals(MeasureId.ALL)) || cross.known(at, "actor", pair[1], actors);
    if (known && pair[0].equals(pair[1])) {
      cross.error(at, "nobody levies tariffs on itself", pair[0] + "." + pair[1], KeyNames.PAIR.form(), "");
      return false;
    }
    return known;
  }

  private List<TariffSpec.Group> groups() {
    var groups = new ArrayList<TariffSpec.Group>();
    var goods = new LinkedHashSet<>(root.get(GOODS).keySet());
    goods.add(TariffSpec.OTHER.id());
    root.get(GROUPS).forEach((name, entry) -> {
      Values group = entry.value();
      List<GoodName> members = names(group.find(MEMBERS).orElse(List.of()), "good", goods, GoodName::new);
      if (members.isEmpty()) {
        cross.error(entry.at(), "the group has no goods", "", "at least one good", "");
      }
      if (KeyNames.NAME.test().test(name)) {
        groups.add(new TariffSpec.Group(new GoodName(name), group.find(GROUP_TITLE).orElse(name), members));
      }
    });
    return groups;
  }

  private <T> List<T> names(List<Located<String>> given, String what, Set<String> known, Function<String, T> make) {
    var found = new LinkedHashSet<T>();
    for (Located<String> name : given) {
      if (cross.known(name.at(), what, name.value(), known) && !found.add(make.apply(name.value()))) {
        cross.error(name.at(), "this stands twice in the list", name.value(), "each " + what + " once", "");
      }
    }
    return List.copyOf(found);
  }

  private <T> Optional<List<T>> all(List<Located<String>> given, String what, Set<String> known, Function<String, T> make) {
    List<T> found = names(given, what, known, make);
    return found.size() == given.size() ? Optional.of(found) : Optional.empty();
  }

  private List<StackingRule> stacking() {
    var rules = new ArrayList<StackingRule>();
    Set<String> layers = declared.names(LayerName.class);
    List<Located<Values>> given = root.locate(STACKING).map(s -> s.value().get(RULES)).orElse(List.of());
    for (Located<Values> entry : given) {
      Values rule = entry.value();
      Optional<Located<String>> floor = rule.locate(FLOOR);
      Optional<Located<Rate>> at = rule.locate(AT);
      if (Stream.of(EXCLUSIVE, MAX, FLOOR).filter(rule::has).count() != 1 || rule.has(FLOOR) != rule.has(AT)) {
        cross.error(entry.at(), "this is not one rule", "", "{exclusive: [A, B]}, {max: [A, B]}, or {floor: A, at: 15%}",
            "");
        continue;
      }
      rule.find(EXCLUSIVE).flatMap(names -> all(names, "layer", layers, LayerName::new))
          .flatMap(names -> cross.attempt(entry.at(), () -> new StackingRule.Exclusive(names))).ifPresent(found -> {
            against(entry.at(), found, rules);
            rules.add(found);
          });
      rule.find(MAX).flatMap(names -> all(names, "layer", layers, LayerName::new))
          .flatMap(names -> cross.attempt(entry.at(), () -> new StackingRule.Max(names))).ifPresent(rules::add);
      if (floor.isPresent() && at.isPresent()
          && cross.known(floor.get().at(), "layer", floor.get().value(), layers)) {
        rules.add(new StackingRule.Floor(new LayerName(floor.get().value()), at.get().value()));
      }
    }
    return rules;
  }

  /** Adds an error where an earlier rule has two of these layers the other way round. */
  private void against(At at, StackingRule.Exclusive rule, List<StackingRule> before) {
    List<LayerName> layers = rule.layers();
    for (StackingRule other : before) {
      if (other instanceof StackingRule.Exclusive earlier) {
        List<LayerName> shared = earlier.layers().stream().filter(layers::contains).toList();
        if (!shared.equals(layers.stream().filter(shared::contains).toList())) {
          cross.error(at, "an earlier rule has these layers in another order", Cross.listed(layers.stream().map(LayerName::id).toList()),
              "each two layers in one order: " + Cross.listed(shared.stream().map(LayerName::id).toList()), "leave one of the rules out");
          return;
        }
      }
    }
  }

  private List<TariffSpec.DeclaredLayer> layers() {
    var layers = new ArrayList<TariffSpec.DeclaredLayer>();
    Set<String> goods = declared.names(GoodName.class);
    root.get(TARIFFS).forEach((text, entry) -> {
      String[] pair = KeyNames.pair(text);
      boolean known = pair.length == 2 && importerAndExporter(entry.at(), pair, true);
      entry.value().forEach((name, located) -> {
        Values layer = located.value();
        List<GoodName> on = names(layer.get(LAYER_GOODS), "good", goods, GoodName::new);
        List<GoodName> exempt = names(layer.get(EXEMPT), "good", goods, GoodName::new);
        if (known && KeyNames.NAME.test().test(name)) {
          layers.add(new TariffSpec.DeclaredLayer(MeasureId.parse(text + "." + name),
              layer.find(LAYER_TITLE).orElse(name), layer.find(BASIS), on, exempt, layer.find(RATE),
              layer.locate(RATE).map(Located::cites).orElse(layer.cites())));
        }
      });
    });
    if (layers.size() > Limits.LAYERS.max()) {
      root.locate(TARIFFS).ifPresent(at -> cross.error(at.at(), "there are too many tariff layers",
          Integer.toString(layers.size()), Limits.LAYERS.toString(), ""));
    }
    return layers;
  }

  private static long dollars(String text) {
    Matcher m = USD.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("no amount");
    }
    return new BigDecimal(m.group(1)).movePointRight(m.group(2).equals("bn") ? 9 : 6).longValueExact();
  }
}
