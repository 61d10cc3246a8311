package dev.snapback.world;

import dev.snapback.economy.EconomySpec;
import dev.snapback.tariff.Pair;
import dev.snapback.vocabulary.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why a number that a scenario may have is not one of this scenario's, and what it has to say for it. */
final class AbsentMetrics {
  private static final Set<String> OF_ECONOMIES = Set.of("imports", "revenue", "balance", "prices", "welfare", "output");

  private final WorldSpec spec;
  private final List<String> names;

  AbsentMetrics(WorldSpec spec, List<String> names) {
    this.spec = spec;
    this.names = names;
  }

  /** One sentence without full stop; empty for a name that no scenario has, and for one that this scenario has. */
  Optional<String> why(String typed) {
    String[] parts = typed.split("\\.", -1);
    if (names.contains(typed)) {
      return Optional.empty();
    }
    boolean household = parts[0].equals("cost") || parts[parts.length - 1].equals("household");
    if ((household || OF_ECONOMIES.contains(parts[0])) && spec.economy().isEmpty()) {
      return Optional.of(typed + " is a number of an economy, and the scenario has none: economy: {year: …, regions: […], flows: {…},"
          + " elasticity: {…}, half-life: …}");
    }
    if (household) {
      return spec.economy().flatMap(e -> households(e, typed, parts));
    }
    return switch (parts[0]) {
      case "tariff" -> parts.length == 4 ? pair(parts).flatMap(pair -> rate(typed, pair, parts[3])) : Optional.empty();
      case "coverage" -> parts.length == 3 ? pair(parts).map(pair -> typed + " needs the base-year trade of some good: goods: {other:"
          + " {trade: {" + pair + ": 1 bn USD}}}") : Optional.empty();
      case "refund" -> parts.length > 1 ? actor(parts[1]).map(importer -> typed + " needs a basis of measures and the base-year trade of"
          + " some good that enters " + importer + ": goods: {other: {trade: {" + importer + ".…: 1 bn USD}}}") : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<String> households(EconomySpec economy, String typed, String... parts) {
    boolean known = parts.length > 1 && economy.regions().contains(parts[1]);
    if (parts.length > 1 ? known && economy.households().containsKey(parts[1]) : !economy.households().isEmpty()) {
      return Optional.empty();
    }
    String us = known ? parts[1] : economy.regions().get(0);
    return Optional.of(typed + " needs the number of households and what they spend: economy: {households: {" + us
        + ": {millions: …, consumption: …}}}, in bn USD of the base year, with its source");
  }

  /** The actor of that name, which may be anything that somebody has typed. */
  private Optional<Actor> actor(String typed) {
    return spec.tariffs().actors().stream().filter(actor -> actor.id().equals(typed)).findFirst();
  }

  private Optional<Pair> pair(String... parts) {
    return actor(parts[1]).flatMap(importer -> actor(parts[2]).filter(exporter -> !exporter.equals(importer))
        .map(exporter -> new Pair(importer, exporter)));
  }

  private Optional<String> rate(String typed, Pair pair, String concept) {
    if (concept.equals("average")) {
      return Optional.of(typed + " needs the trade of some good, and the base duty of every good with trade: goods: {other: {base: {"
          + pair + ": 3%}, trade: {" + pair + ": 1 bn USD}}}");
    }
    if (!concept.equals("total")) {
      return Optional.empty();
    }
    List<String> byGood = names.stream().filter(n -> n.startsWith("tariff." + pair + ".") && n.endsWith(".total")).toList();
    boolean average = names.contains("tariff." + pair + ".average");
    return Optional.of(typed + " is headline and base duty of all other goods, of which the scenario gives none: goods: {other: {base: {"
        + pair + ": 3%}}}" + (byGood.isEmpty() ? "" : "; by good there " + (byGood.size() == 1 ? "is " : "are ") + String.join(", ", byGood))
        + (average ? ", and their mean tariff." + pair + ".average" : ""));
  }
}
