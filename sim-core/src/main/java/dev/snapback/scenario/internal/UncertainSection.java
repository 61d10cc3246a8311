package dev.snapback.scenario.internal;

import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.vocabulary.Distribution;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.RankCorrelation;
import dev.snapback.world.Uncertainties;
import dev.snapback.world.Uncertainty;
import dev.snapback.world.WorldSpec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters whose numbers are not known, with what is. */
final class UncertainSection {
  private static final Key<Distribution> DISTRIBUTION = Key.required("distribution", LicenseSection.DISTRIBUTION,
      "what is known of it", "uniform(70%, 95%)");

  static final Key<Map<String, Located<Values>>> UNCERTAIN = Key.withDefault("uncertain",
      Types.named(KeyNames.DOTTED, Types.bodyOr(DISTRIBUTION, Block.of("an uncertain parameter", DISTRIBUTION))),
      Map.of(), "parameters drawn for each run of a forecast or a study; the single path keeps the file's number",
      "{license.rare-earths.approval: \"beta(17, 3)\"}");

  private static final Key<List<Located<String>>> OF = Key.required("of", Types.list(Types.TEXT),
      "two uncertain parameters", "[license.rare-earths.capacity, license.rare-earths.approval]");
  private static final Key<Double> RANK = Key.required("rank", Types.leaf("a rank correlation",
      "a number between -1 and 1", Kind.NUMBER, UncertainSection::rank).as(new Written.Decimal(-1, 1)), "Spearman's rank correlation of both", "0.6");

  static final Key<List<Located<Values>>> CORRELATIONS = Key.withDefault("correlations",
      Types.list(Types.body(Block.of("how two uncertain parameters go together", OF, RANK))), List.of(),
      "uncertain parameters that go together; each keeps its own distribution",
      "[{of: [license.rare-earths.capacity, license.rare-earths.approval], rank: 0.6, source: …}]");

  private UncertainSection() {}

  private static double rank(String text) {
    double rank = new BigDecimal(text).doubleValue();
    if (!(rank > -1 && rank < 1)) {
      throw new IllegalArgumentException(text);
    }
    return rank;
  }

  /** Returns what fits the parameters; adds problems for the rest. */
  static Uncertainties read(Values root, ParameterRegistry parameters, Cross cross) {
    List<Uncertainty> uncertain = parameters(root, parameters, cross);
    var correlations = new ArrayList<RankCorrelation>();
    root.get(CORRELATIONS).forEach(entry -> correlation(entry, uncertain, cross).ifPresent(correlations::add));
    return root.locate(CORRELATIONS)
        .flatMap(all -> cross.attempt(all.at(), () -> Uncertainties.of(uncertain, correlations)))
        .orElseGet(() -> Uncertainties.of(uncertain, List.of()));
  }

  /** Warns where the single path and the futures of a forecast say different things, and only one of them was meant. */
  static void warn(Values root, Uncertainties uncertain, WorldSpec spec, Cross cross) {
    Map<String, Located<Values>> set = root.get(RootBlock.SET);
    root.get(UNCERTAIN).forEach((name, entry) -> uncertain.parameters().stream().filter(u -> u.parameter().name().equals(name))
        .forEach(u -> warn(u, entry.at(), Optional.ofNullable(set.get(name)).map(Located::at), spec, cross)));
  }

  private static void warn(Uncertainty each, At at, Optional<At> set, WorldSpec spec, Cross cross) {
    String here = each.parameter().text().apply(spec);
    double number = each.parameter().number().applyAsDouble(spec);
    if (Double.isNaN(number)) {
      cross.warning(at, "the single path has " + here + "; a forecast draws one number for all days", "");
    } else if (number != 0 && !each.holds(number)) { // what is 0 is left out of the single path
      cross.warning(at, "the single path has " + here + ", which a forecast hardly ever draws from " + each.text(),
          "a distribution around " + here);
    }
    String name = each.parameter().name();
    set.filter(s -> !s.place().file().equals(at.place().file())).ifPresent(s -> cross.warning(s,
        "this counts in the single path only: a forecast draws " + name + " from " + each.text() + ", says "
            + at.place().file() + ":" + at.place().line(),
        "uncertain: {" + name + ": drop}, or another distribution there"));
  }

  private static Optional<RankCorrelation> correlation(Located<Values> entry, List<Uncertainty> uncertain, Cross cross) {
    List<Located<String>> of = entry.value().find(OF).orElse(List.of());
    if (cross.refused(entry.at()) || of.stream().anyMatch(name -> cross.problems().hasErrorsAt(UNCERTAIN.name() + "." + name.value()))) {
      return Optional.empty();
    }
    List<String> names = uncertain.stream().map(u -> u.parameter().name()).toList();
    boolean known = of.stream().filter(name -> !cross.known(name.at(), "uncertain parameter", name.value(), names)).count() == 0;
    if (of.size() != 2) {
      cross.error(entry.at(), "a correlation is of two parameters", String.valueOf(of.size()), "of: [ONE, OTHER]", "");
      return Optional.empty();
    }
    return known
        ? cross.attempt(entry.at(), () -> new RankCorrelation(of.get(0).value(), of.get(1).value(), entry.value().get(RANK),
            entry.value().cites()))
        : Optional.empty();
  }

  private static List<Uncertainty> parameters(Values root, ParameterRegistry parameters, Cross cross) {
    var found = new ArrayList<Uncertainty>();
    root.get(UNCERTAIN).forEach((name, entry) -> {
      Optional<Parameter<WorldSpec>> parameter = parameters.find(name);
      if (parameter.isEmpty()) {
        cross.known(entry.at(), "parameter", name, parameters.names());
      } else if (!cross.refused(entry.at())) {
        cross.attempt(entry.at(), () -> new Uncertainty(parameter.get(), entry.value().get(DISTRIBUTION), entry.value().cites()))
            .ifPresent(found::add);
      }
    });
    return found;
  }
}
