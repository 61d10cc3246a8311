package dev.snapback.scenario.internal;

import dev.snapback.language.Grammar;
import dev.snapback.language.Parsed;
import dev.snapback.language.Trouble;
import dev.snapback.scenario.Position;
import dev.snapback.truce.Term;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Condition;
import dev.snapback.world.EventPattern;
import dev.snapback.world.Move;
import dev.snapback.world.MovePattern;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves, conditions and terms in a file: understood by the language, with places in the file. */
final class Lines {
  /** The words by which the texts of events that begin with a name differ from moves. */
  static final Set<String> TOLD = Set.of("accused", "agreed", "broke", "complained", "denied", "exempt", "fell", "filed", "gave",
      "held", "met", "proposed", "reached", "scheduled", "sought", "withdrew");

  private final Grammar grammar;
  private final Cross cross;

  Lines(Grammar grammar, Cross cross) {
    this.grammar = grammar;
    this.cross = cross;
  }

  /** Returns a move; empty, and a problem added, where the text is none. */
  Optional<Move> move(Located<Node.Scalar> text) {
    return switch (grammar.parse(text.value().text())) {
      case Trouble trouble -> trouble(text, trouble);
      case Parsed parsed when parsed.because().isPresent() -> {
        cross.error(text.at(), "a move in a file has no reason of its own", "because", "",
            "write it as an assumption, and cite it with source");
        yield Optional.empty();
      }
      case Parsed parsed -> {
        Optional<Move> move = grammar.move(parsed);
        if (move.isEmpty()) {
          cross.error(text.at(), "this is a command of the shell, not a move", text.value().text(), "a move", "");
        }
        yield move;
      }
    };
  }

  /** Returns a condition; empty, and a problem added, where the text is none. */
  Optional<Condition> condition(Located<Node.Scalar> text) {
    return switch (grammar.condition(text.value().text())) {
      case Grammar.ConditionReading.Read read -> Optional.of(read.condition());
      case Grammar.ConditionReading.Wrong wrong -> trouble(text, wrong.trouble());
    };
  }

  /** Returns a pattern of moves; empty, and a problem added, where the text is none. */
  Optional<MovePattern> pattern(Located<Node.Scalar> text) {
    return switch (grammar.pattern(text.value().text())) {
      case Grammar.PatternReading.Read read -> Optional.of(read.pattern());
      case Grammar.PatternReading.Wrong wrong -> trouble(text, wrong.trouble());
    };
  }

  /**
   * Warns of what is to set a reaction off and fits no move: the government or the verb is none, or what the verb is about.
   * Whatever does not begin like a move is taken for the text of an event.
   */
  void occasion(Located<EventPattern> on) {
    String given = on.value().text();
    int star = given.indexOf('*');
    String head = star < 0 ? given : given.substring(0, given.lastIndexOf(' ', star) + 1);
    List<String> words = List.of(head.strip().split(",? +", -1));
    boolean moves = words.size() > 1 && grammar.forms().all().stream().anyMatch(f -> f.firstWords().contains(words.get(1)));
    if (words.stream().anyMatch(TOLD::contains) || !(moves || grammar.names().knows(Actor.class, words.get(0)))) {
      return;
    }
    switch (grammar.pattern(head)) {
      case Grammar.PatternReading.Wrong wrong -> cross.add(cross.position(on.at())
          .warning("this never happens: " + wrong.trouble().message()).got(wrong.trouble().found())
          .allowed(String.join(", ", wrong.trouble().allowed())).maybe(String.join(" or ", wrong.trouble().guesses())));
      case Grammar.PatternReading.Read read when star < 0 && !(grammar.parse(given) instanceof Parsed) -> cross.add(
          cross.position(on.at()).warning("this never happens: no move ends here").got(given).maybe(given + " *"));
      case Grammar.PatternReading.Read read -> { }
    }
  }

  /** Returns a term of a truce; empty, and a problem added, where the text is none. */
  Optional<Term> term(Located<Node.Scalar> text) {
    return switch (grammar.parse(text.value().text())) {
      case Trouble trouble -> trouble(text, trouble);
      case Parsed parsed when parsed.command() instanceof Term term -> Optional.of(term);
      case Parsed parsed -> throw new IllegalStateException("the grammar of terms gave " + parsed.command());
    };
  }

  private <T> Optional<T> trouble(Located<Node.Scalar> text, Trouble trouble) {
    Place place = text.value().at(trouble.start());
    Position position = cross.position(new At(place, text.at().path()));
    String maybe = trouble.guesses().isEmpty() ? trouble.example().map(e -> "for instance: " + e).orElse("")
        : String.join(" or ", trouble.guesses());
    cross.add(position.error(trouble.message()).got(trouble.found()).allowed(String.join(", ", trouble.allowed()))
        .maybe(maybe));
    return Optional.empty();
  }
}
