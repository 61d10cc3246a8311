package dev.snapback.scenario.internal;

import dev.snapback.economy.Closure.RevenueUse;
import dev.snapback.economy.Coefficient;
import dev.snapback.economy.Dataset;
import dev.snapback.economy.EconomySpec;
import dev.snapback.economy.Elasticity;
import dev.snapback.economy.Households;
import dev.snapback.economy.Response;
import dev.snapback.economy.TradeTable;
import dev.snapback.kernel.Span;
import dev.snapback.scenario.DatasetReader;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.Share;
import dev.snapback.vocabulary.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The economy: a small world inline, or the folder of a dataset. */
final class EconomySection {
  private static final Type<Double> VALUE = Types.leaf(
      "a value of trade", "bn USD a year, a plain number from 0 to 1000000", Kind.NUMBER, EconomySection::value)
      .as(new Written.Decimal(0, 1_000_000)).in("bn USD a year");
  private static final Type<Elasticity> ELASTICITY =
      Types.leaf("a trade elasticity", "4 or 2.25, from 0.1 to 20", Kind.NUMBER, Elasticity::parse)
          .as(new Written.Decimal(0.1, 20)).in("% for each %");
  private static final Type<Coefficient> COEFFICIENT = coefficient(0, Coefficient.MOST);
  private static final Type<Share> SHARE =
      Types.leaf("a share", "10% or 0.25%, from 0% to 100%", Kind.QUANTITY, Share::parse).like(Types.PERCENT).in("%");

  private static final Key<Long> YEAR = Key.required(
      "year", Types.whole(Kind.NUMBER, 1900, 2100), "the base year of the flows", "2023");
  private static final Key<List<Located<String>>> REGIONS = Key.optional("regions", Types.list(Types.ID),
      "who trades; the names of actors where they are actors", "[us, cn, row]");
  private static final Key<Map<String, Located<Map<String, Located<Double>>>>> FLOWS = Key.optional("flows",
      Types.byName(KeyNames.NAME, Types.byName(KeyNames.NAME, VALUE)),
      "by exporter and importer, bn USD a year at customs value, sales at home included",
      "{us: {us: 25857.255, cn: 145.334}, …}");
  private static final Key<String> DATASET = Key.optional("dataset", Types.TEXT,
      "a folder beside the file with countries.csv and flows.csv, in place of regions and flows", "six-regions");
  private static final Key<Elasticity> SHORT = Key.required("short", ELASTICITY, "what imports answer to cost at once", "2");
  private static final Key<Elasticity> LONG =
      Key.required("long", ELASTICITY, "what they answer when all has adjusted", "4");
  private static final Key<Values> ELASTICITIES = Key.required("elasticity",
      Types.body(Block.of("trade elasticities: the percent by which an import falls for a percent of cost", SHORT,
          LONG)), "trade elasticities", "{short: 2, long: 4}");
  private static final Key<Span> HALF_LIFE =
      Key.required("half-life", Types.DAYS, "in how long half of the way from short to long run is gone", "180d");
  private static final Key<Span> TRANSIT =
      Key.withDefault("transit", Types.DAYS, Span.days(0), "from dispatch to entry", "35d");
  private static final Key<Span> CLAUSE = Key.withDefault("in-transit", Types.DAYS, Span.days(0),
      "how long goods that are under way when a rate rises keep the old one; a cut is for all that enters", "30d");
  private static final Key<Share> LEAKAGE =
      Key.withDefault("leakage", SHARE, Share.NONE, "the share of duties that is not collected", "10%");
  private static final Key<RevenueUse> REVENUE = Key.withDefault("revenue", Types.oneOf(RevenueUse.class),
      RevenueUse.LUMP_SUM, "where tariff revenue goes", "lump-sum");
  private static final Key<Share> FORWARD = Key.withDefault("front-loading", SHARE, Share.NONE,
      "share of a day's imports brought forward in the transit before an announced increase, and given back after it", "20%");
  private static final Key<Coefficient> LABOR_SUPPLY = Key.withDefault("labor-supply", COEFFICIENT, Coefficient.ZERO,
      "κ: percent more work for a percent more that an hour buys after tax", "0.5");
  private static final Key<Coefficient> SCALE = Key.withDefault("scale", coefficient(0, Response.MOST_SCALE), Coefficient.ZERO,
      "ψ: percent by which a percent more work in a country lowers its unit cost, below 1", "0.1675");
  private static final Key<Coefficient> PASS_THROUGH = Key.withDefault("pass-through",
      coefficient(Response.LEAST_PASS_THROUGH, Coefficient.MOST), Coefficient.ONE,
      "φ: elasticity of demand to a tariff over that to a cost; 1 where firms pass it on in full", "1");
  private static final Key<Share> DESTINATION = Key.withDefault("destination-share", SHARE, Share.NONE,
      "ν: share of what goods cost that is earned where they are sold, at most 99%", "11.43%");
  private static final Key<Values> CLOSURE = Key.optional("closure",
      Types.body(Block.of("how workers and firms answer, after Ignatenko et al. 2025; without it they do not",
          LABOR_SUPPLY, SCALE, PASS_THROUGH, DESTINATION)), "how workers and firms answer",
      "{labor-supply: 0.5, scale: 0.1675, pass-through: 1}");
  private static final Key<Map<String, Located<Map<String, Located<Share>>>>> OUTPUT = Key.withDefault("output",
      Types.named(KeyNames.NAME, Types.named(KeyNames.NAME, SHARE)), Map.of(),
      "by region and class of users of a supply line, its share of the region's output", "{us: {autos: 3%}}");

  private static final Key<Double> MILLIONS = Key.required("millions", Types.leaf("a number of households",
      "in millions, a plain number of more than 0, at most 1000000", Kind.NUMBER, EconomySection::positive)
      .as(new Written.Decimal(0, 1_000_000)).in("millions"), "how many households there are, in millions", "131.434");
  private static final Key<Double> CONSUMPTION = Key.required("consumption", Types.leaf("what households spend",
      "bn USD a year, a plain number of more than 0, at most 1000000", Kind.NUMBER, EconomySection::positive)
      .as(new Written.Decimal(0, 1_000_000)).in("bn USD a year"), "what they spend on consumption, bn USD in the base year", "18020.206");
  private static final Key<Map<String, Located<Values>>> HOUSEHOLDS = Key.withDefault("households",
      Types.named(KeyNames.NAME, Types.body(Block.of("households of a region in the base year", MILLIONS, CONSUMPTION))),
      Map.of(), "by region, for what tariffs cost one: cost.us.household, welfare.us.household",
      "{us: {millions: 131.434, consumption: 18020.206}}");

  private static final Block ECONOMY_BLOCK = Block.of("the economy: who trades what with whom, and how it answers", YEAR,
      REGIONS, FLOWS, DATASET, ELASTICITIES, HALF_LIFE, TRANSIT, CLAUSE, LEAKAGE, REVENUE, CLOSURE,
      FORWARD, OUTPUT, HOUSEHOLDS);
  static final Key<Values> ECONOMY = Key.optional("economy", Types.body(ECONOMY_BLOCK),
      "the economy", "{year: 2023, regions: […], flows: {…}, elasticity: {short: 2, long: 4}, half-life: 180d}");

  private final Values root;
  private final Cross cross;
  private final Siblings siblings;
  private final Fingerprint fingerprint;

  EconomySection(Values root, Cross cross, Siblings siblings, Fingerprint fingerprint) {
    this.root = root;
    this.cross = cross;
    this.siblings = siblings;
    this.fingerprint = fingerprint;
  }

  /** A world's trade. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once
  private record Trade(List<String> regions, List<String> sectors, double[][] flows) {}

  /** Returns the economy, where the file has one that fits together; adds problems where it does not. */
  Optional<EconomySpec> build(Declared declared) {
    Optional<Located<Values>> block = root.locate(ECONOMY);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    At at = block.get().at();
    Values values = block.get().value();
    Optional<Trade> trade = values.has(DATASET) ? dataset(values, at) : inline(values, at);
    trade.ifPresent(t -> values.get(OUTPUT).forEach((region, shares) -> {
      cross.known(shares.at(), "region", region, t.regions());
      shares.value().forEach((users, share) ->
          cross.known(share.at(), "class of users", users, declared.names(ClassName.class)));
    }));
    At named = values.locate(REGIONS).map(Located::at).orElse(at);
    trade.ifPresent(t -> t.regions().forEach(region -> {
      declared.allowed(region, named);
      if (declared.names(LayerName.class).contains(region)) {
        cross.error(named, "a region is called like a layer, so that revenue.…." + region + " would be either", region, "another name", "");
      }
    }));
    trade.ifPresent(t -> values.get(HOUSEHOLDS).forEach((region, of) -> cross.known(of.at(), "region", region, t.regions())));
    if (trade.isEmpty() || cross.namesRefused()) {
      return Optional.empty();
    }
    return cross.attempt(at, () -> spec(values, trade.get()));
  }

  private static EconomySpec spec(Values values, Trade trade) {
    var output = new LinkedHashMap<String, Map<String, Share>>();
    values.get(OUTPUT).forEach((region, shares) -> {
      var classes = new LinkedHashMap<String, Share>();
      shares.value().forEach((users, share) -> classes.put(users, share.value()));
      output.put(region, classes);
    });
    var households = new LinkedHashMap<String, Households>();
    values.get(HOUSEHOLDS).forEach((region, of) ->
        households.put(region, new Households(of.value().get(MILLIONS), of.value().get(CONSUMPTION))));
    Values elasticities = values.get(ELASTICITIES);
    Response response = values.find(CLOSURE).map(c -> new Response(
        c.get(LABOR_SUPPLY), c.get(SCALE), c.get(PASS_THROUGH), c.get(DESTINATION))).orElse(Response.TEXTBOOK);
    return new EconomySpec((int) (long) values.get(YEAR), trade.regions(), trade.sectors(), trade.flows(),
        elasticities.get(SHORT), elasticities.get(LONG), values.get(HALF_LIFE), values.get(TRANSIT), values.get(CLAUSE),
        values.get(LEAKAGE), values.get(REVENUE), response, values.get(FORWARD), output,
        households, Citing.byKey(ECONOMY_BLOCK, values));
  }

  private Optional<Trade> inline(Values values, At at) {
    List<String> regions = values.find(REGIONS).orElse(List.of()).stream().map(Located::value).toList();
    int n = regions.size();
    if (n < 2 || n > TradeTable.MOST_REGIONS || new HashSet<>(regions).size() < n || !values.has(FLOWS)) {
      cross.error(at, "an economy has regions and flows, or a dataset", n + " regions",
          "2 to " + TradeTable.MOST_REGIONS + " regions, all different, and flows", "");
      return Optional.empty();
    }
    double[] flows = new double[n * n];
    values.find(FLOWS).orElse(Map.of()).forEach((exporter, sales) -> {
      if (cross.known(sales.at(), "region", exporter, regions)) {
        sales.value().forEach((importer, value) -> {
          if (cross.known(value.at(), "region", importer, regions)) {
            flows[regions.indexOf(exporter) * n + regions.indexOf(importer)] = value.value();
          }
        });
      }
    });
    for (int i = 0; i < n; i++) {
      if (flows[i * n + i] == 0) {
        cross.error(at, regions.get(i) + " has no sales at home", "", regions.get(i) + ": {" + regions.get(i) + ": 1000}", "");
      }
    }
    return Optional.of(new Trade(regions, List.of("goods"), new double[][] {flows}));
  }

  private Optional<Trade> dataset(Values values, At block) {
    Optional<Located<String>> named = values.locate(DATASET);
    if (named.isEmpty()) {
      return Optional.empty();
    }
    At at = named.get().at();
    Optional<Path> folder = siblings.folder(named.get().value());
    if (folder.isEmpty()) {
      cross.error(at, "there is no such folder beside the file", named.get().value(), "a folder in the scenario's own", "");
      return Optional.empty();
    }
    if (values.has(REGIONS) || values.has(FLOWS)) {
      cross.error(block, "regions and flows come from the dataset", "", "either dataset, or regions and flows", "");
    }
    Path countries = folder.get().resolve("countries.csv");
    Path flows = folder.get().resolve("flows.csv");
    for (String unused : List.of("base.csv", "sectors.csv")) {
      if (Files.exists(folder.get().resolve(unused))) {
        cross.warning(at, unused + " of the dataset plays no part in a scenario: rates are those of its measures and base duties,"
            + " and elasticities stand in the block", "economy solve --data reads it");
      }
    }
    DatasetReader.Reading reading = DatasetReader.read(
        new DatasetReader.Files(countries, flows, Optional.empty(), Optional.empty(), Optional.empty()));
    cross.problems().addAll(reading.problems().list());
    return reading.dataset().flatMap(data -> cross.attempt(at, () -> {
      try {
        fingerprint.add(Files.readString(countries));
        fingerprint.add(Files.readString(flows));
      } catch (IOException e) {
        throw new IllegalArgumentException("the dataset changed while it was read", e);
      }
      return trade(data);
    }));
  }

  private static Trade trade(Dataset data) {
    TradeTable table = data.table(i -> 0);
    int n = table.size();
    var flows = new ArrayList<double[]>();
    for (int s = 0; s < table.sectors().size(); s++) {
      double[] of = new double[n * n];
      for (int at = 0; at < of.length; at++) {
        of[at] = table.flow(s, at / n, at % n);
      }
      flows.add(of);
    }
    return new Trade(table.regions(), table.sectors(), flows.toArray(new double[0][]));
  }

  private static Type<Coefficient> coefficient(double least, double most) {
    String allowed = "1 or 0.1675, from " + Unit.COUNT.write(least) + " to " + Unit.COUNT.write(most);
    return Types.leaf("a coefficient", allowed, Kind.NUMBER, text -> {
      Coefficient value = Coefficient.parse(text);
      if (value.value() < least || value.value() > most) {
        throw new IllegalArgumentException("out of range");
      }
      return value;
    }).as(new Written.Decimal(least, most));
  }

  private static double positive(String text) {
    double value = value(text);
    if (value == 0) {
      throw new IllegalArgumentException("none");
    }
    return value;
  }

  private static double value(String text) {
    if (!text.matches("\\d{1,7}(\\.\\d{1,6})?") || Double.parseDouble(text) > 1_000_000) {
      throw new IllegalArgumentException("no value");
    }
    return Double.parseDouble(text);
  }
}
