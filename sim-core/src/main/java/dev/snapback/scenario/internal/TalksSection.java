package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.talks.Sides;
import dev.snapback.talks.TalksSpec;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.PlaceName;
import dev.snapback.world.WorldSpec.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pairs of governments that may talk. */
final class TalksSection {
  private static final Key<Map<String, Located<List<Located<String>>>>> DELEGATIONS = Key.withDefault("delegations",
      Types.named(KeyNames.NAME, Types.oneOrMore(Types.TEXT)), Map.of(), "who sits at the table for each side",
      "{us: [Bessent, Lutnick, Greer], cn: [He Lifeng]}");
  private static final Key<List<Located<String>>> PLACES = Key.withDefault("places", Types.oneOrMore(Types.ID),
      List.of(), "where they have met or may meet; moves may name others", "[geneva, london]");
  private static final Key<LocalDate> LAST_CONTACT = Key.optional("last-contact", Types.DATE,
      "the last contact before the clock starts", "2025-01-17");
  private static final Key<Span> STALLS = Key.optional("stalls", Types.DAYS,
      "calendar days without a step after which talks under way stall by themselves; never where absent", "45d");
  private static final Key<Span> SILENT = Key.optional("silent", Types.DAYS,
      "calendar days without a step after which calls, stalled and broken-off talks end in silence; never where absent",
      "90d");

  static final Key<Map<String, Located<Values>>> TALKS = Key.withDefault("talks", Types.named(KeyNames.SIDES,
      Types.body(Block.of("two governments that may talk", DELEGATIONS, PLACES, LAST_CONTACT, STALLS, SILENT))),
      Map.of(), "pairs of governments that may talk; others cannot", "{us.cn: {delegations: {us: [Bessent]}}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  TalksSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Notes the names of places. */
  void declare() {
    root.get(TALKS).forEach((pair, talks) ->
        talks.value().get(PLACES).forEach(p -> declared.add(PlaceName.class, p.value(), p.at())));
  }

  /** Returns the specifications of those pairs that fit together; adds problems for the others. */
  List<TalksSpec> build(Optional<Clock> clock) {
    var found = new ArrayList<TalksSpec>();
    Set<Set<String>> seen = new LinkedHashSet<>();
    root.get(TALKS).forEach((pair, entry) -> {
      String[] names = KeyNames.pair(pair);
      if (names.length < 2) {
        return;
      }
      boolean first = cross.known(entry.at(), "government", names[0], declared.governments());
      boolean second = cross.known(entry.at(), "government", names[1], declared.governments());
      boolean known = first && second; // both are asked, so that both are told
      if (!seen.add(new LinkedHashSet<>(List.of(names)))) {
        cross.error(entry.at(), "these two talk already", pair, "each pair once, in whatever order", "");
      }
      Values talks = entry.value();
      Map<Actor, List<String>> delegations = delegations(talks, List.of(names));
      talks.locate(LAST_CONTACT).ifPresent(day -> clock.ifPresent(c -> {
        if (day.value().isAfter(c.start())) {
          cross.error(day.at(), "the last contact before the clock starts lies after it", day.value().toString(),
              "a day up to " + c.start(), "");
        }
      }));
      if (known) {
        cross.attempt(entry.at(), () -> new TalksSpec(new Sides(new Actor(names[0]), new Actor(names[1])), delegations,
            talks.get(PLACES).stream().map(p -> new PlaceName(p.value())).toList(), talks.find(LAST_CONTACT),
            talks.find(STALLS), talks.find(SILENT), talks.cites())).ifPresent(found::add);
      }
    });
    return found;
  }

  private Map<Actor, List<String>> delegations(Values talks, List<String> sides) {
    var found = new LinkedHashMap<Actor, List<String>>();
    talks.get(DELEGATIONS).forEach((side, people) -> {
      if (cross.known(people.at(), "side of these talks", side, sides)) {
        found.put(new Actor(side), people.value().stream().map(Located::value).toList());
      }
    });
    return found;
  }
}
