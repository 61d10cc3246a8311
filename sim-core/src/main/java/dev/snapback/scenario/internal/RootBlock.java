package dev.snapback.scenario.internal;

import dev.snapback.kernel.Limits;
import dev.snapback.scenario.internal.Type.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The top level of a scenario file. */
public final class RootBlock {
  private static final String D = "2025-01-17";

  static final Key<LocalDate> START =
      Key.required("start", Types.OWN_DATE, "the first day of the history", D);
  static final Key<LocalDate> TODAY =
      Key.optional("today", Types.OWN_DATE, "the day on which the analyst takes over; the start where absent", "2025-06-05");
  static final Key<LocalDate> END =
      Key.required("end", Types.OWN_DATE, "the last day it may run to", "2025-12-31");

  static final Key<Long> SNAPBACK = Key.required("snapback", Types.VERSION, "the version of this format", "1");
  static final Key<String> SCENARIO = Key.required("scenario", Types.ID, "the scenario's name", "geneva-truce");
  static final Key<String> TITLE = Key.optional(
      "title", Types.TEXT, "what people call it; its name where absent", "The Geneva truce");
  static final Key<String> EXTENDS = Key.optional("extends", Types.ID,
      "the scenario that this one changes: maps merge by key, KEY: drop deletes, timeline and expect append",
      "geneva-truce");
  static final Key<List<Located<String>>> DROP = Key.optional("drop", Types.oneOrMore(Types.ID),
      "entries of the timeline and expectations of the parent that are left out, by their ids", "[metals]");
  static final Key<String> STORY = Key.optional("story", Types.LONG_TEXT,
      "what it tells, in a paragraph", "The queue falls behind, and accusations follow");
  static final Key<String> VALUE = Key.required("value",
      Types.leaf("a value of the parameter", "as typed after set", Kind.QUANTITY, Types::oneLine).as(new Written.OfParameter()),
      "its value", "50%");
  static final Key<Map<String, Located<Values>>> SET = Key.withDefault("set",
      Types.named(KeyNames.DOTTED, Types.bodyOr(VALUE, Block.of("a parameter that is set", VALUE))),
      Map.of(),
      "parameters that have another value from the first day on, by the names that the shell's set takes",
      "{license.rare-earths.approval: 50%}");
  static final Key<Values> CLOCK = Key.required(
      "clock", Types.body(Block.of("the days of the scenario", START, TODAY, END)), "the days of the scenario",
      "{start: 2025-01-17, today: 2025-06-05, end: 2025-12-31}");
  static final Key<Long> SEED = Key.withDefault(
      "seed", Types.whole(Kind.SETTING, 0, Limits.MOST_SEED), 1L, "the seed of the single path", "1");
  static final Key<List<Located<String>>> SOURCES = Key.optional(
      "sources", Types.oneOrMore(Types.TEXT), "files with documents, facts and what was observed, in the scenario's own folder",
      "[sources.yaml]");

  static final Key<String> ACTOR_NAME = Key.optional("name", Types.TEXT, "what people call it", "Hong Kong");
  static final Key<String> TERRITORY_OF = Key.optional(
      "territory-of", Types.ID, "the government it belongs to; a territory has rates and makes no moves", "cn");
  static final Key<Map<String, Located<Values>>> ACTORS = Key.required(
      "actors", Types.named(KeyNames.NAME,
          Types.bodyOr(ACTOR_NAME, Block.of("a government or a customs territory", ACTOR_NAME, TERRITORY_OF))),
      "governments and customs territories", "{us: {name: United States}, cn: {name: China}}");

  /** All of it. */
  public static final Block ROOT = Block.of("a scenario", SNAPBACK, SCENARIO, TITLE, STORY, EXTENDS, DROP,
      CLOCK, SEED, SOURCES, FactSection.ASSUMPTIONS, ACTORS, TariffSection.GOODS, TariffSection.GROUPS,
      TariffSection.STACKING, CalendarSection.CALENDARS, TariffSection.TARIFFS, TruceSection.TRUCES,
      LicenseSection.LICENSES, SupplySection.SUPPLY, ControlSection.CONTROLS, TalksSection.TALKS,
      StanceSection.STANCES, SupplySection.PRESSURES, ClaimSection.CLAIMS, EconomySection.ECONOMY,
      TimelineSection.TIMELINE, ReactionSection.REACTIONS,
      UncertainSection.UNCERTAIN, UncertainSection.CORRELATIONS, ObservedSection.OBSERVED, SET,
      TimelineSection.EXPECT);

  /** The keys under which names are used and none is declared: what is refused there leaves everything else as it is. */
  static final Set<String> SAYING = Stream.of(TITLE, STORY, SEED, DROP, SOURCES, SET, FactSection.ASSUMPTIONS, FactSection.DOCUMENTS,
      FactSection.FACTS, StanceSection.STANCES, ClaimSection.CLAIMS, TimelineSection.TIMELINE, TimelineSection.EXPECT,
      ReactionSection.REACTIONS, UncertainSection.UNCERTAIN, UncertainSection.CORRELATIONS, ObservedSection.OBSERVED)
      .map(Key::name).collect(Collectors.toUnmodifiableSet());

  private RootBlock() {}
}
