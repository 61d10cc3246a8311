package dev.snapback.scenario.internal;

import dev.snapback.language.Forms;
import dev.snapback.language.Names;
import dev.snapback.language.Reserved;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Basis;
import dev.snapback.vocabulary.Ids;
import dev.snapback.vocabulary.MeasureId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a scenario declares, by the type that wraps them. Moves are read with these where the scenario as a
 * whole does not fit together yet.
 */
final class Declared implements Names {
  /** The words by which metrics tell one concept from another: {@code tariff.us.cn.total}. */
  private static final Set<String> CONCEPTS = Set.of("total", "average", "headline", "collected", "entered", "base", "state");

  private final Cross cross;
  private final Set<String> reserved;
  private final Map<Class<?>, Set<String>> names = new LinkedHashMap<>();
  private final Set<String> governments = new LinkedHashSet<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private final Set<MeasureId> measures = new LinkedHashSet<>();

  /** Starts without names; {@code reserved} are the words that no name may be. */
  Declared(Cross cross, Set<String> reserved) {
    this.cross = cross;
    this.reserved = reserved;
  }

  /** The words that no name may be: those of the language, and those by which metrics tell concepts apart. */
  static Set<String> taken(Forms forms) {
    var all = new TreeSet<>(CONCEPTS);
    all.addAll(Reserved.words(forms));
    return all;
  }

  /** Notes a name; adds a problem where it is a word of the language. */
  void add(Class<?> type, String name, At at) {
    allowed(name, at);
    put(type, meant(name));
  }

  /** Adds a problem where a name is a word of the language. */
  void allowed(String name, At at) {
    if (reserved.contains(name)) {
      cross.error(at, "this is a word of the language and cannot be a name", name, "another name",
          "the-" + name);
    }
  }

  /** The name that one must have which was refused for its letters: others refer to it by that. */
  private static String meant(String name) {
    String meant = Ids.valid(name) ? name : Meant.name(name, Ids::valid);
    return meant.isEmpty() ? name : meant;
  }

  private void put(Class<?> type, String name) {
    names.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(name);
  }

  void government(String name) {
    governments.add(meant(name));
  }

  /** Notes whose a license regime or a control is; both never share a name. */
  void owner(String name, String government) {
    owners.put(name, government);
  }

  /** Returns whose a license regime or a control is; empty where the file does not say it. */
  Optional<String> owner(String name) {
    return Optional.ofNullable(owners.get(name));
  }

  void basis(Basis basis) {
    put(Basis.class, basis.id());
  }

  void measure(MeasureId measure) {
    measures.add(measure);
    put(MeasureId.class, measure.toString());
  }

  /** The names of a type, in the order of the file. */
  Set<String> names(Class<?> type) {
    return names.getOrDefault(type, Set.of());
  }

  /** The names that make moves. */
  Set<String> governments() {
    return governments;
  }

  /** A layer may be used on further partners, so more measures are known than are listed. */
  @Override
  public boolean knows(Class<?> type, String name) {
    return names(type).contains(name) || (type == MeasureId.class && isUse(name));
  }

  private boolean isUse(String name) {
    try {
      MeasureId measure = MeasureId.parse(name);
      return measure.partner().map(p -> names(Actor.class).contains(p.id())).orElse(true)
          && measures.stream().anyMatch(
              m -> m.importer().equals(measure.importer()) && m.layer().equals(measure.layer()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public List<String> names(Class<?> type, Scope scope) {
    return List.copyOf(names(type));
  }
}
