package dev.snapback.scenario.internal;

import dev.snapback.kernel.Span;
import dev.snapback.scenario.Lexicon;
import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Cites;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Condition;
import dev.snapback.world.EventPattern;
import dev.snapback.world.Move;
import dev.snapback.world.Reaction;
import dev.snapback.world.WorldSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The standing policies, with moves and conditions still as text. */
final class ReactionSection {
  private static final String PER_DAY = " per day";

  /** A chance as the file writes it. */
  private record Odds(Share share, boolean daily) {
    static Odds parse(String text) {
      boolean daily = text.endsWith(PER_DAY);
      return new Odds(Share.parse(daily ? text.substring(0, text.length() - PER_DAY.length()) : text), daily);
    }
  }

  private static final Type<Boolean> YES_NO = Types.leaf("true or false", "true, false", Kind.TEXT, text -> switch (text) {
    case "true" -> true;
    case "false" -> false;
    default -> throw new IllegalArgumentException("neither");
  }).as(new Written.YesNo());

  private static final Key<Node.Scalar> WHEN = Key.optional("when",
      Types.sentence("a condition", "METRIC < 10, METRIC is STATE, joined by and, or, not", Kind.QUANTITY).as(new Written.Condition()),
      "what must hold in the evening", "\"supply.magnets.autos.cover_days < 10\"");
  private static final Key<EventPattern> ON = Key.optional("on",
      Types.leaf("a pattern of moves and events", "us raise *, where * stands for anything", Kind.TEXT, EventPattern::new),
      "a move or an event of the day, as the timeline shows it; * stands for anything", "\"us raise *\"");
  private static final Key<Node.Scalar> MOVE = Key.required("move",
      Types.sentence("a move", "ACTOR VERB …, as typed", Kind.TEXT).as(new Written.Move()), "the move that follows", "us extend geneva by 90d");
  private static final Key<Odds> CHANCE = Key.optional("chance",
      Types.leaf("a chance", "4% per day, drawn every evening, or 30%, drawn once for each occasion", Kind.QUANTITY,
          Odds::parse).like(Types.PERCENT + "(?:" + PER_DAY + ")?").in("% per day, or % for an occasion"), "how likely it follows; certainly where absent", "4% per day");
  private static final Key<Share> PER_PRESSURE = Key.withDefault("per-pressure",
      Types.leaf("a share", "1% or 0.5%", Kind.QUANTITY, Share::parse).like(Types.PERCENT).in("% for each point"), Share.NONE,
      "what each point of pressure on the government that moves adds to the chance", "1%");
  private static final Key<LocalDate> FROM = Key.optional("from", Types.OWN_DATE,
      "the first evening on which it may be set off; the clock's today where absent: what was before is as the timeline"
          + " tells it", "2025-06-05");
  private static final Key<Boolean> ONCE = Key.withDefault("once", YES_NO, false, "whether it happens only once", "true");
  private static final Key<Span> DELAY = Key.withDefault("delay", Types.DAYS, Span.days(0),
      "calendar days until the move, which is then made in the morning", "2d");
  private static final Key<Span> COOL_DOWN = Key.withDefault("cool-down", Types.DAYS, Span.days(0),
      "calendar days in which it is not set off again", "30d");

  private static final Block REACTION = Block.of("a standing policy", WHEN, ON, MOVE, CHANCE, PER_PRESSURE, FROM, ONCE,
      DELAY, COOL_DOWN);
  static final Key<Map<String, Located<Values>>> REACTIONS = Key.withDefault("reactions",
      Types.named(KeyNames.NAME, Types.body(REACTION)), Map.of(), "what somebody does when something holds or has happened",
      "{slow-queue: {when: \"license.rare-earths.oldest_days > 30\", move: \"…\", chance: 4% per day}}");

  private final Values root;
  private final Lines lines;
  private final Cross cross;

  ReactionSection(Values root, Lines lines, Cross cross) {
    this.root = root;
    this.lines = lines;
    this.cross = cross;
  }

  /**
   * Returns the reactions that can be understood; adds problems for the others, and warnings for what never happens.
   *
   * @param planned the moves of the timeline
   * @param notes its events, which set nothing off
   */
  List<Reaction> read(WorldSpec spec, Lexicon lexicon, List<Optional<Move>> planned, List<String> notes) {
    var found = new ArrayList<Reaction>();
    root.get(REACTIONS).forEach((name, entry) -> {
      Values values = entry.value();
      Optional<Move> move = values.locate(MOVE).flatMap(lines::move);
      Optional<Reaction.Trigger> trigger = trigger(entry);
      values.locate(ON).ifPresent(lines::occasion);
      Reaction.Chance chance = chance(entry, trigger, move, spec);
      if (move.isPresent() && trigger.isPresent() && !cross.refused(entry.at())) {
        cross.attempt(entry.at(), () -> new Reaction(name, trigger.get(), move.get(), chance,
            values.find(FROM).orElse(spec.clock().today()), values.get(ONCE),
            values.get(DELAY), values.get(COOL_DOWN), values.cites(), byKey(values))).ifPresent(reaction -> {
              found.add(reaction);
              warn(entry, reaction, spec, lexicon);
            });
      }
    });
    List<String> moves = Stream.concat(planned.stream().flatMap(Optional::stream), found.stream().map(Reaction::move))
        .map(Move::text).toList();
    found.forEach(reaction -> warnOfNotes(reaction, moves, notes));
    return found;
  }

  /** Adds the problems of the moves and of what sets them off, for which names are enough. */
  void moves() {
    root.get(REACTIONS).values().forEach(entry -> {
      entry.value().locate(MOVE).ifPresent(lines::move);
      entry.value().locate(ON).ifPresent(lines::occasion);
    });
  }

  /** That it certainly follows is the format's default as well. */
  private static Map<String, Cites> byKey(Values values) {
    Map<String, Cites> cites = Citing.byKey(REACTION, values);
    cites.put(CHANCE.name(), Citing.of(CHANCE, values));
    return cites;
  }

  private Optional<Reaction.Trigger> trigger(Located<Values> entry) {
    Values values = entry.value();
    if (values.has(WHEN) == values.has(ON)) {
      cross.error(entry.at(), "a reaction has either a condition or an event", "", "when: … or on: …", "");
      return Optional.empty();
    }
    Optional<Condition> when = values.locate(WHEN).flatMap(lines::condition);
    return when.<Reaction.Trigger>map(Reaction.Trigger.When::new)
        .or(() -> values.find(ON).map(Reaction.Trigger.On::new));
  }

  private Reaction.Chance chance(
      Located<Values> entry, Optional<Reaction.Trigger> trigger, Optional<Move> move, WorldSpec spec) {
    Values values = entry.value();
    Optional<Odds> odds = values.find(CHANCE);
    if (odds.isPresent() && odds.get().daily() && trigger.isPresent()
        && trigger.get() instanceof Reaction.Trigger.On) {
      values.locate(CHANCE).ifPresent(c -> cross.error(c.at(), "an event has one chance, not one a day",
          c.value().share() + PER_DAY, "30%", c.value().share().toString()));
    }
    values.locate(PER_PRESSURE).ifPresent(p -> move.ifPresent(m -> {
      List<String> under = spec.pressures().stream().map(u -> u.on().id()).toList();
      if (m.actors().isEmpty()) {
        cross.error(p.at(), "firms make this move, and pressure is on governments", p.value().toString(), "", "leave it out");
      } else {
        cross.known(p.at(), "government under pressure", m.actors().get(0).id(), under);
      }
    }));
    return odds.map(o -> new Reaction.Chance(o.share(), o.daily(), values.get(PER_PRESSURE)))
        .orElse(new Reaction.Chance(Share.ALL, true, Share.NONE));
  }

  private void warnOfNotes(Reaction reaction, List<String> moves, List<String> notes) {
    if (reaction.trigger() instanceof Reaction.Trigger.On on && moves.stream().noneMatch(on.pattern()::fits)) {
      notes.stream().filter(on.pattern()::fits).findFirst().ifPresent(note ->
          Optional.ofNullable(root.get(REACTIONS).get(reaction.name())).flatMap(entry -> entry.value().locate(ON))
              .ifPresent(at -> cross.warning(at.at(), "an event of the timeline sets nothing off, and no move of the file is"
                  + " like this: " + note, "name a move")));
    }
  }

  private void warn(Located<Values> entry, Reaction reaction, WorldSpec spec, Lexicon lexicon) {
    At at = entry.at();
    LocalDate end = spec.clock().end();
    entry.value().locate(FROM).filter(from -> from.value().isAfter(end)).ifPresent(from -> cross.warning(from.at(),
        "the date lies after the end of the clock (" + end + "): this will never happen", "name a day up to " + end));
    Late.warn(at, reaction.move(), spec.clock(), cross);
    if (reaction.trigger() instanceof Reaction.Trigger.When when
        && !new Satisfiable(lexicon::states).test(when.condition())) {
      cross.warning(at, "this never happens: its condition cannot hold", "look at its limits and states");
    }
    if (reaction.chance().share().bp() == 0 && reaction.chance().perPressure().bp() == 0
        && !root.get(UncertainSection.UNCERTAIN).containsKey(reaction.stream() + ".chance")) {
      cross.warning(at, "this never happens: its chance is 0%", "delete it, or give it a chance");
    }
    Impossible.why(reaction.move(), spec).ifPresent(why ->
        cross.warning(at, "this never happens: its move is never legal, since " + why, ""));
    if (reaction.trigger() instanceof Reaction.Trigger.When when && reaction.delay().length() == 0) {
      Impossible.why(reaction.move(), when.condition(), spec).ifPresent(why ->
          cross.warning(at, "this never happens: its move is never legal, since " + why, "name another state"));
    }
    for (Actor actor : reaction.move().actors()) {
      if (!spec.tariffs().isGovernment(actor)) {
        cross.warning(at, "this never happens: " + actor + " makes no moves", "");
      }
    }
  }
}
