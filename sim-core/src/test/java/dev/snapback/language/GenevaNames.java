package dev.snapback.language;

import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.ClassName;
import dev.snapback.vocabulary.ControlName;
import dev.snapback.vocabulary.GoodName;
import dev.snapback.vocabulary.LayerName;
import dev.snapback.vocabulary.MeasureId;
import dev.snapback.vocabulary.ObligationName;
import dev.snapback.vocabulary.PlaceName;
import dev.snapback.vocabulary.RegimeName;
import dev.snapback.vocabulary.TruceName;
import dev.snapback.vocabulary.Unit;
import dev.snapback.world.MetricRef;
import dev.snapback.world.ParameterName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names like those of the scenario geneva-truce. */
final class GenevaNames implements Names, MetricNames {
  private static final List<String> STATES = List.of("proposed", "signed", "in-force", "lapsed", "withdrawn", "replaced");

  private static final Map<Class<?>, List<String>> NAMES = Map.ofEntries(
      Map.entry(Actor.class, List.of("us", "cn", "hk", "ca", "mx")),
      Map.entry(LayerName.class, List.of("fentanyl", "reciprocal", "metals", "retaliation", "extra", "s122")),
      Map.entry(GoodName.class, List.of("steel", "aluminum", "electronics")),
      Map.entry(TruceName.class, List.of("geneva", "turnberry")),
      Map.entry(RegimeName.class, List.of("rare-earths", "rare-earths-2")),
      Map.entry(ControlName.class, List.of("ai-chips", "student-visas")),
      Map.entry(PlaceName.class, List.of("geneva-city", "london")),
      Map.entry(ClassName.class, List.of("autos", "defense")),
      Map.entry(ObligationName.class, List.of("rare-earth-licenses", "new-tech-controls")),
      Map.entry(Basis.class, List.of("IEEPA", "Section-232")),
      Map.entry(MeasureId.class, List.of("us.cn.reciprocal", "us.cn.fentanyl", "us.all.metals")),
      Map.entry(ParameterName.class, List.of(
          "license.rare-earths.capacity", "license.rare-earths.review", "license.rare-earths.approval",
          "license.rare-earths.discipline")),
      Map.entry(MetricRef.class, List.of(
          "tariff.us.cn", "tariff.cn.us", "tariff.us.cn.total", "truce.geneva.state", "truce.geneva.days_left",
          "license.rare-earths.waiting", "license.rare-earths.autos.waiting", "supply.magnets.autos.cover_days",
          "supply.magnets.defense.cover_days", "balance.us.cn", "license.rare-earths.tonnes")));

  @Override
  public List<String> names(Class<?> type, Scope scope) {
    List<String> all = NAMES.getOrDefault(type, List.of());
    if (type == LayerName.class && scope.actors().equals(List.of(new Actor("cn")))) {
      return List.of("retaliation");
    }
    return all;
  }

  @Override
  public Optional<String> title(Class<?> type, String name) {
    return type == LayerName.class && name.equals("fentanyl") ? Optional.of("Synthetic opioids") : Optional.empty();
  }

  @Override
  public List<String> names() {
    return names(MetricRef.class, Scope.ALL);
  }

  @Override
  public Unit unit(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return switch (last) {
      case "state" -> Unit.STATE;
      case "days_left", "cover_days" -> Unit.DAYS;
      case "waiting" -> Unit.COUNT;
      case "tonnes" -> Unit.TONNES;
      default -> name.startsWith("balance") ? Unit.BILLION_USD : Unit.PERCENT;
    };
  }

  @Override
  public List<String> states(String name) {
    return name.endsWith(".state") ? STATES : List.of();
  }

  static Grammar grammar() {
    var names = new GenevaNames();
    return new Grammar(Moves.forms().and(SampleCommands.forms()), names, names);
  }

}
