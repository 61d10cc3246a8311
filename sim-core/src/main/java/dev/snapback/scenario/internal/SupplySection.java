package dev.snapback.scenario.internal;

import dev.snapback.economy.EconomySpec;
import dev.snapback.kernel.Span;
import dev.snapback.license.LicenseSpec;
import dev.snapback.pressure.PressureSpec;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.supply.Flow;
import dev.snapback.supply.SupplySpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.Pressure;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.world.WorldSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The supply lines, and the pressure on governments. */
final class SupplySection {
  private static final String PER_MONTH = " per month";

  private static final Type<Flow> FLOW = Types.leaf("a flow of goods",
      "12 t per day, 600 t per month, 7000 t per year; at most 10000000 t a year", Kind.QUANTITY, Flow::parse)
      .like("[0-9]{1,8}(?:[.][0-9]{1,3})? ?t per (?:day|month|year)").in("t per day, month or year");
  private static final Type<Share> SHARE =
      Types.leaf("a share", "90% or 90.25%, from 0% to 100%", Kind.QUANTITY, Share::parse).like(Types.PERCENT).in("%");
  private static final Type<Pressure> PRESSURE = Types.leaf(
      "a level of pressure", "1 or 0.25, from 0 to 1000", Kind.NUMBER, Pressure::parse)
      .as(new Written.Decimal(0, 1000)).in("points");
  private static final Type<Share> LOSS = Types.leaf("a loss", "0.5% per month", Kind.QUANTITY, SupplySection::loss)
          .like(Types.PERCENT + PER_MONTH).in("% per month");

  private static final Key<String> TITLE =
      Key.optional("title", Types.TEXT, "what people call it; its name where absent", "Rare-earth magnets");
  private static final Key<String> USER = Key.required("user", Types.ID, "whose users they are", "us");
  private static final Key<String> LICENSES =
      Key.required("licenses", Types.ID, "the regime under which the exporter controls the good", "rare-earths");
  private static final Key<Flow> NORMAL = Key.optional("normal", FLOW,
      "what ships while no license is required; as much as is used, times the share, where absent", "600 t per month");
  private static final Key<Flow> UNCONTROLLED = Key.withDefault("uncontrolled", FLOW, Flow.NONE,
      "what ships without a license while licenses are required", "46 t per month");
  private static final Key<Span> RESTOCK = Key.withDefault("restock", Types.DAYS, Span.days(90),
      "while no license is required: over how many days users order what they have less than on the first day", "90d");
  private static final Key<Span> LEAD =
      Key.required("lead", Types.DAYS, "days from dispatch, or from the grant of a license, to the stock", "30d");
  private static final Key<Map<String, Located<Share>>> SHARES = Key.withDefault("share",
      Types.named(KeyNames.NAME, SHARE), Map.of(),
      "the exporter's share of what is used; others deliver the rest every day; all of it where absent", "{cn: 90%}");
  private static final Key<Share> USED = Key.withDefault("used", SHARE, Share.ALL,
      "the share of licensed tonnes that is shipped; the others lapse unused", "95%");
  private static final Key<Span> VALID = Key.withDefault("valid", Types.DAYS, SupplySpec.Papers.ALL_USED.valid(),
      "how long an unused license is valid", "180d");
  private static final Key<Share> LOST =
      Key.withDefault("loss", LOSS, Share.NONE, "the share of a stock lost in a month", "0.5% per month");
  private static final Key<Map<String, Located<Flow>>> USE = Key.required("use",
      Types.named(KeyNames.NAME, FLOW), "what each class of users takes, from all suppliers", "{autos: 12 t per day}");
  private static final Key<Map<String, Located<Span>>> STOCK = Key.required("stock",
      Types.named(KeyNames.NAME, Types.DAYS), "the days of cover of each class on the first day", "{autos: 45d}");
  private static final Key<Span> TIGHT = Key.required("tight", Types.DAYS, "users begin to worry", "30d");
  private static final Key<Span> SHORTAGE = Key.required("shortage", Types.DAYS, "users ration", "10d");
  private static final Key<Span> LINE_STOP = Key.required("line-stop", Types.DAYS, "lines stop", "0d");
  private static final Key<Span> RECOVERY = Key.withDefault(SupplySpec.RECOVERY, Types.DAYS, Span.days(3),
      "how far above a level the cover must be for the stock to count as recovered from it", "3d");
  private static final Key<Values> LEVELS = Key.required("levels",
      Types.body(Block.of("days of cover; a stock is at a level when its cover is at most that", TIGHT, SHORTAGE,
          LINE_STOP, RECOVERY)),
      "the days of cover at which a stock is tight, short, out", "{tight: 30d, shortage: 10d, line-stop: 0d}");
  private static final Key<String> ON = Key.required("on", Types.ID, "the government", "us");
  private static final Key<Pressure> PER_SHORTAGE_DAY = Key.required("per-shortage-day", PRESSURE,
      "points for every class and day in shortage or worse", "1");
  private static final Key<Values> STRAIN = Key.optional("pressure",
      Types.body(Block.of("the pressure that a shortage puts on a government", ON, PER_SHORTAGE_DAY)),
      "the pressure that a shortage puts on a government; none where absent", "{on: us, per-shortage-day: 1}");

  private static final Block LINE = Block.of("a supply line: what one government's users take of a controlled good", TITLE,
      USER, LICENSES, NORMAL, UNCONTROLLED, RESTOCK, LEAD, SHARES, USED, VALID, LOST, USE, STOCK, LEVELS, STRAIN);
  static final Key<Map<String, Located<Values>>> SUPPLY = Key.withDefault("supply",
      Types.named(KeyNames.NAME, Types.body(LINE)), Map.of(), "supply lines of controlled goods",
      "{magnets: {user: us, licenses: rare-earths, …}}");

  private static final Key<Pressure> LEVEL =
      Key.withDefault("level", PRESSURE, Pressure.NONE, "points on the first day, which stay", "1");
  private static final Key<Pressure> TIME =
      Key.withDefault("per-month", PRESSURE, Pressure.NONE, "points that time adds in a month", "0.5");
  private static final Key<Share> RELIEF = Key.withDefault("relief", SHARE, Share.NONE,
      "the share of what shortages added that fades on an evening without one", "2%");
  private static final Key<Pressure> PER_WELFARE_LOSS = Key.withDefault("per-welfare-loss", PRESSURE, Pressure.NONE,
      "points for each percent of welfare that the economy's model says is lost", "0.5");
  private static final Block UNDER =
      Block.of("the pressure on a government at home", LEVEL, TIME, RELIEF, PER_WELFARE_LOSS);
  static final Key<Map<String, Located<Values>>> PRESSURES = Key.withDefault("pressures",
      Types.named(KeyNames.NAME, Types.bodyOr(LEVEL, UNDER)), Map.of(), "the pressure on governments at home",
      "{us: {level: 1}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  SupplySection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes all names. */
  void declare() {
    root.get(SUPPLY).forEach((name, line) -> declared.add(SupplyName.class, name, line.at()));
  }

  /** Returns the specifications of those lines that fit together; adds problems for the others. */
  List<SupplySpec> lines(List<LicenseSpec> regimes) {
    var found = new ArrayList<SupplySpec>();
    var routes = new LinkedHashMap<String, String>();
    root.get(SUPPLY).forEach((name, entry) -> {
      check(name, entry, regimes, routes);
      if (!cross.namesRefused()) {
        cross.attempt(entry.at(), () -> spec(name, entry.value())).ifPresent(found::add);
      }
    });
    return found;
  }

  /** Warns of lines that do not get what they use, in the scenario with what it sets. */
  void warn(WorldSpec spec) {
    spec.supply().forEach(line -> spec.licenses().stream().filter(r -> r.name().equals(line.licenses())).findFirst()
        .ifPresent(regime -> warn(line, regime)));
  }

  private void check(String name, Located<Values> entry, List<LicenseSpec> regimes, Map<String, String> routes) {
    Values line = entry.value();
    line.locate(USER).ifPresent(u -> cross.known(u.at(), "actor", u.value(), declared.names(Actor.class)));
    line.find(STRAIN).flatMap(s -> s.locate(ON))
        .ifPresent(on -> cross.known(on.at(), "government", on.value(), declared.governments()));
    line.locate(LICENSES).ifPresent(l -> cross.known(l.at(), "license regime", l.value(), declared.names(RegimeName.class)));
    Set<String> users = line.find(USE).map(Map::keySet).orElse(Set.of());
    line.find(STOCK).ifPresent(stock -> {
      String path = entry.at().path() + ".";
      stock.forEach((c, at) -> {
        if (!cross.problems().hasErrorsAt(path + USE.name() + "." + c)) {
          cross.known(at.at(), "class under use", c, users);
        }
      });
      line.locate(USE).ifPresent(use -> users.stream()
          .filter(c -> !stock.containsKey(c) && !cross.problems().hasErrorsAt(path + STOCK.name() + "." + c)).forEach(c ->
          cross.error(entry.at(), "the stock of class " + c + " is missing", "", "stock: {" + c + ": 45d}", "")));
    });
    if (line.locate(USE).filter(use -> use.value().isEmpty() && !cross.refused(use.at())).isPresent()) {
      cross.error(entry.at(), "a supply line has at least one class of users", "", "use: {autos: 12 t per day}", "");
    }
    Optional<LicenseSpec> regime =
        regimes.stream().filter(r -> line.find(LICENSES).map(l -> r.name().id().equals(l)).orElse(false)).findFirst();
    regime.ifPresent(r -> fits(name, entry, r, routes));
  }

  private void fits(String name, Located<Values> entry, LicenseSpec regime, Map<String, String> routes) {
    Values line = entry.value();
    List<String> classes = regime.classes().stream().map(ClassName::id).toList();
    line.find(USE).ifPresent(use ->
        use.forEach((c, at) -> cross.known(at.at(), "class of users in regime " + regime.name(), c, classes)));
    line.get(SHARES).forEach((exporter, at) ->
        cross.known(at.at(), "exporter of regime " + regime.name(), exporter, List.of(regime.exporter().id())));
    String user = line.find(USER).orElse("");
    String before = routes.putIfAbsent(regime.name() + " to " + user, name);
    if (before != null) {
      cross.error(entry.at(), "the licenses of " + regime.name() + " for " + user + " supply the line " + before
          + " already", name, "one line for a regime and a user", "");
    } else if (routes.keySet().stream().filter(r -> r.startsWith(regime.name() + " to ")).count() > 1
        && regime.arrivals().stream().anyMatch(a -> a.destination().isEmpty())) {
      cross.error(entry.at(), "regime " + regime.name() + " supplies several lines, so each of its arrivals needs a"
          + " destination", name, "arrivals: [{class: …, to: " + user + ", …}]", "");
    }
  }

  private static SupplySpec spec(String name, Values line) {
    Map<String, Located<Span>> stock = line.get(STOCK);
    var users = new ArrayList<SupplySpec.Users>();
    line.get(USE).forEach((c, use) -> Optional.ofNullable(stock.get(c)).ifPresent(cover ->
        users.add(new SupplySpec.Users(new ClassName(c), use.value(), cover.value()))));
    Values levels = line.get(LEVELS);
    Map<String, Cites> cites = Citing.byKey(LINE, line);
    cites.put(SupplySpec.RECOVERY, Citing.of(RECOVERY, levels));
    return new SupplySpec(new SupplyName(name), line.find(TITLE).orElse(name), new Actor(line.get(USER)),
        new RegimeName(line.get(LICENSES)),
        new SupplySpec.Trade(line.find(NORMAL), line.get(UNCONTROLLED), line.get(RESTOCK)), line.get(LEAD),
        line.get(SHARES).values().stream().map(Located::value).findFirst().orElse(Share.ALL),
        new SupplySpec.Papers(line.get(USED), line.get(VALID)), line.get(LOST),
        new SupplySpec.Levels(levels.get(TIGHT), levels.get(SHORTAGE), levels.get(LINE_STOP),
            levels.get(RECOVERY)), users,
        line.find(STRAIN).map(s -> new SupplySpec.Strain(new Actor(s.get(ON)), s.get(PER_SHORTAGE_DAY))),
        cites);
  }

  private void warn(SupplySpec line, LicenseSpec regime) {
    Optional.ofNullable(root.get(SUPPLY).get(line.name().id())).ifPresent(entry -> {
      for (Cover cover : Cover.of(line, regime)) {
        if (!cover.suffices()) {
          cross.warning(entry.at(), String.format(Locale.ROOT, "under control %s lacks %.2f t a day: licenses bring some"
                  + " %.2f t, %.2f t ship without one, others deliver %.2f t, and %.2f t are used",
              cover.users(), cover.lacking(), cover.licensed(), cover.uncontrolled(), cover.others(), cover.use()),
              "expect stocks to run down, or license or use other amounts");
        }
      }
      double normal = line.trade().normal().map(Flow::tonnesPerDay).orElse(-1.0);
      double needed = line.users().stream().mapToDouble(u -> u.use().tonnesPerDay()).sum() * line.share().inPercent() / 100;
      if (normal >= 0 && Math.abs(normal - needed) > 0.05 * needed) {
        cross.warning(entry.at(), String.format(Locale.ROOT, "%.2f t a day ship while no license is required, and %.2f t"
            + " are needed of them: stocks do not stay as they are", normal, needed), "leave normal out: then it is what is used");
      }
    });
  }

  /** Returns the governments under pressure: those that the file lists, and those on whom shortages press. */
  List<PressureSpec> pressures(List<SupplySpec> lines, Optional<EconomySpec> economy) {
    var found = new LinkedHashMap<Actor, PressureSpec>();
    root.get(PRESSURES).forEach((name, entry) -> {
      if (cross.known(entry.at(), "government", name, declared.governments())) {
        Values values = entry.value();
        Pressure perLoss = values.get(PER_WELFARE_LOSS);
        if (!perLoss.equals(Pressure.NONE)) {
          cross.known(entry.at(), "region of the economy", name, economy.map(EconomySpec::regions).orElse(List.of()));
        }
        found.put(new Actor(name), new PressureSpec(new Actor(name), values.get(LEVEL), values.get(TIME),
            values.get(RELIEF), perLoss, Citing.byKey(UNDER, values)));
      }
    });
    lines.forEach(line -> line.strain().ifPresent(s -> found.computeIfAbsent(s.on(), PressureSpec::of)));
    return new ArrayList<>(found.values());
  }

  private static Share loss(String text) {
    if (!text.endsWith(PER_MONTH)) {
      throw new IllegalArgumentException("no loss");
    }
    return Share.parse(text.substring(0, text.length() - PER_MONTH.length()));
  }
}
