package dev.snapback.scenario;

import dev.snapback.control.ControlSpec;
import dev.snapback.language.MetricNames;
import dev.snapback.language.Names;
import dev.snapback.license.LicenseSpec;
import dev.snapback.talks.TalksSpec;
import dev.snapback.tariff.TariffSpec;
import dev.snapback.truce.Term;
import dev.snapback.truce.TruceSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.Metric;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.Parameter;
import dev.snapback.vocabulary.PlaceName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.SupplyName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.MetricRef;
import dev.snapback.world.MetricRegistry;
import dev.snapback.world.ParameterName;
import dev.snapback.world.ParameterRegistry;
import dev.snapback.world.World;
import dev.snapback.world.WorldSpec;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All names of a scenario, as the language asks for them. Immutable. */
public final class Lexicon implements Names, MetricNames {
  private final WorldSpec spec;
  private final MetricRegistry metrics;
  private final ParameterRegistry parameters;
  private final Map<Class<?>, Map<String, String>> titles = new LinkedHashMap<>();

  /** Gathers the names of a specification; its timeline is not looked at. */
  public Lexicon(WorldSpec spec) {
    this.spec = spec;
    this.metrics = MetricRegistry.of(spec);
    this.parameters = ParameterRegistry.of(spec);
    TariffSpec tariffs = spec.tariffs();
    tariffs.parties().forEach(p -> put(Actor.class, p.actor().id(), p.title()));
    tariffs.goods().forEach(g -> put(GoodName.class, g.name().id(), g.title()));
    tariffs.groups().forEach(g -> put(GoodName.class, g.name().id(), g.title()));
    for (TariffSpec.DeclaredLayer layer : tariffs.layers()) {
      put(LayerName.class, layer.measure().layer().id(), layer.title());
      put(MeasureId.class, layer.measure().toString(), layer.title());
      layer.basis().ifPresent(b -> put(Basis.class, b.id(), ""));
    }
    for (TruceSpec truce : spec.truces()) {
      put(TruceName.class, truce.name().id(), truce.title());
      for (Term.Promise promise : truce.promises()) {
        put(ObligationName.class, promise.obligation().id(), promise.toString());
      }
    }
    for (LicenseSpec regime : spec.licenses()) {
      put(RegimeName.class, regime.name().id(), regime.title());
      regime.classes().forEach(c -> put(ClassName.class, c.id(), ""));
    }
    for (ControlSpec control : spec.controls()) {
      put(ControlName.class, control.name().id(), control.title());
    }
    for (TalksSpec talks : spec.talks()) {
      talks.places().forEach(p -> put(PlaceName.class, p.id(), ""));
    }
    spec.supply().forEach(line -> put(SupplyName.class, line.name().id(), line.title()));
    parameters.all().forEach(p -> put(ParameterName.class, p.name(), p.meaning()));
    metrics.all().forEach(m -> put(MetricRef.class, m.name(), m.meaning()));
  }

  private void put(Class<?> type, String name, String title) {
    titles.computeIfAbsent(type, t -> new LinkedHashMap<>()).putIfAbsent(name, title);
  }

  private Set<String> all(Class<?> type) {
    return titles.getOrDefault(type, Map.of()).keySet();
  }

  @Override
  public List<String> names(Class<?> type, Scope scope) {
    if (type == LayerName.class && scope.actors().size() == 1) {
      return layersOf(scope.actors().get(0));
    }
    if (type == Actor.class && scope.actors().isEmpty()) {
      return spec.tariffs().parties().stream().filter(p -> p.territoryOf().isEmpty()).map(p -> p.actor().id()).toList();
    }
    if (type == ControlName.class && scope.actors().size() == 1) {
      return spec.controls().stream().filter(c -> scope.actors().contains(c.by())).map(c -> c.name().id()).toList();
    }
    if (type == ClassName.class && scope.slots().get("regime") instanceof RegimeName regime) {
      return spec.licenses().stream().filter(r -> r.name().equals(regime))
          .flatMap(r -> r.classes().stream()).map(ClassName::id).toList();
    }
    return List.copyOf(all(type));
  }

  private List<String> layersOf(Actor importer) {
    var found = new LinkedHashSet<String>();
    for (TariffSpec.DeclaredLayer layer : spec.tariffs().layers()) {
      if (layer.measure().importer().equals(importer)) {
        found.add(layer.measure().layer().id());
      }
    }
    return List.copyOf(found);
  }

  @Override
  public boolean knows(Class<?> type, String name) {
    return all(type).contains(name);
  }

  @Override
  public Optional<String> title(Class<?> type, String name) {
    return Optional.ofNullable(titles.getOrDefault(type, Map.of()).get(name)).filter(t -> !t.isEmpty());
  }

  @Override
  public String range(String parameter) {
    return parameters.find(parameter).map(p -> p.scale().range()
        + (p.since() == Parameter.Since.START ? ", throughout only" : "")).orElse("");
  }

  @Override
  public List<String> names() {
    return metrics.names();
  }

  @Override
  public Unit unit(String name) {
    return metric(name).map(Metric::unit).orElse(Unit.COUNT);
  }

  @Override
  public Optional<String> absent(String typed) {
    return metrics.absent(typed);
  }

  @Override
  public List<String> states(String name) {
    return metric(name).map(Metric::states).orElse(List.of());
  }

  @Override
  public Optional<String> title(String name) {
    return metric(name).map(Metric::meaning);
  }

  private Optional<Metric<World>> metric(String name) {
    return metrics.find(name);
  }
}
