package dev.snapback.scenario.internal;

import dev.snapback.scenario.internal.Type.Kind;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Share;
import dev.snapback.world.Condition;
import dev.snapback.world.MovePattern;
import dev.snapback.world.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What governments say they will not do. */
final class StanceSection {
  private static final Key<String> ACTOR = Key.required("actor", Types.ID, "the government whose stance it is", "cn");
  private static final Key<Node.Scalar> REFUSES = Key.required("refuses",
      Types.sentence("a pattern of moves", "ACTORS and the words that moves begin with, or * for any", Kind.TEXT),
      "the moves that it speaks against: all that begin like this", "\"us, cn meet\"");
  private static final Key<Node.Scalar> WHILE = Key.required("while",
      Types.sentence("a condition", "METRIC < 10, METRIC is STATE, joined by and, or, not", Kind.QUANTITY).as(new Written.Condition()),
      "while what", "tariff.us.cn > 30%");
  private static final Key<Stance.Force> FORCE = Key.required("force", Types.oneOf(Stance.Force.class),
      "hard refuses the move; soft lets it pass, lowers its chance as a reaction and records the departure", "soft");
  private static final Key<Share> CHANCE = Key.withDefault("chance",
      Types.leaf("a share", "50% or 50.25%, from 0% to 100%", Kind.QUANTITY, Share::parse)
          .like(Types.PERCENT).in("%"), Stance.HALF,
      "of a soft stance: the share of its chance that a reaction keeps against it", "50%");

  static final Key<Map<String, Located<Values>>> STANCES = Key.withDefault("stances", Types.named(KeyNames.NAME,
      Types.body(Block.of("what a government says it will not do", ACTOR, REFUSES, WHILE, FORCE, CHANCE))), Map.of(),
      "what governments say they will not do",
      "{no-talks: {actor: cn, refuses: \"us, cn meet\", while: tariff.us.cn > 30%, force: soft, source: D4}}");

  private final Values root;
  private final Declared declared;
  private final Cross cross;

  StanceSection(Values root, Declared declared, Cross cross) {
    this.root = root;
    this.declared = declared;
    this.cross = cross;
  }

  /** Returns the stances that fit together; adds problems for the others. */
  List<Stance> build(Lines lines) {
    var found = new ArrayList<Stance>();
    root.get(STANCES).forEach((name, entry) -> {
      Values stance = entry.value();
      Optional<Actor> actor = stance.locate(ACTOR)
          .filter(a -> cross.known(a.at(), "government", a.value(), declared.governments()))
          .map(a -> new Actor(a.value()));
      Optional<MovePattern> refuses = stance.locate(REFUSES).flatMap(lines::pattern);
      Optional<Condition> during = stance.locate(WHILE).flatMap(lines::condition);
      if (actor.isPresent() && refuses.isPresent() && during.isPresent() && !cross.refused(entry.at())) {
        ownMoves(stance, actor.get(), refuses.get());
        if (stance.find(FORCE).equals(Optional.of(Stance.Force.HARD))) {
          stance.locate(CHANCE).ifPresent(c -> cross.warning(c.at(),
              "a hard stance leaves no chance: it refuses the move", "leave it out, or write force: soft"));
        }
        found.add(new Stance(name, actor.get(), refuses.get(), during.get(), stance.get(FORCE), stance.get(CHANCE),
            stance.cites(), Citing.of(CHANCE, stance)));
      }
    });
    return found;
  }

  /** Adds the problems of the patterns, for which names are enough. */
  void patterns(Lines lines) {
    root.get(STANCES).values().forEach(entry -> entry.value().locate(REFUSES).ifPresent(lines::pattern));
  }

  private void ownMoves(Values stance, Actor actor, MovePattern refuses) {
    if (!refuses.actors().isEmpty() && !refuses.actors().contains(actor)) {
      stance.locate(REFUSES).ifPresent(at -> cross.error(at.at(), "a stance is about one's own moves, and " + actor
          + " takes no part in these", refuses.toString(), "moves that " + actor + " takes part in", ""));
    }
  }
}
