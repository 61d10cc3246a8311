package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.MovePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which moves are meant: {@code us, cn meet}, {@code us raise *}, {@code * restrict ai-chips}. */
final class MovePatterns {
  private static final Pattern WORD = Pattern.compile("[^\\s]+");
  private static final String ANY = "*";
  private static final String AND = "and";

  private final Grammar grammar;
  private final String text;
  private final List<Token> words = new ArrayList<>();

  /** A word and where it stands. */
  private record Token(String text, int start, int end) {
    boolean goesOn() {
      return text.endsWith(",");
    }

    String name() {
      return goesOn() ? text.substring(0, text.length() - 1) : text;
    }
  }

  private MovePatterns(Grammar grammar, String text) {
    this.grammar = grammar;
    this.text = text;
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(new Token(m.group(), m.start(), m.end()));
    }
  }

  static Grammar.PatternReading read(Grammar grammar, String text) {
    return SafeText.firstUnsafe(text) >= 0
        ? wrong(Trouble.at(text, 0, text.length(), "control characters have no place here"))
        : new MovePatterns(grammar, text).read();
  }

  private Grammar.PatternReading read() {
    if (words.isEmpty()) {
      return wrong(Trouble.at(text, 0, text.length(), "a pattern of moves begins with who makes them"));
    }
    List<Actor> actors = new ArrayList<>();
    int at = 1;
    if (!words.get(0).text().equals(ANY)) {
      at = 0;
      for (boolean more = true; more; ) {
        if (at >= words.size()) {
          return wrong(Trouble.at(text, text.length(), text.length(), "an actor is missing"));
        }
        Token word = words.get(at);
        if (!grammar.names().knows(Actor.class, word.name())) {
          return wrong(near(word, "there is no actor of this name", grammar.names().names(Actor.class, Names.Scope.ALL)));
        }
        actors.add(new Actor(word.name()));
        at++;
        more = word.goesOn();
        if (at < words.size() && words.get(at).text().equals(AND)) {
          at++;
          more = true;
        }
      }
    }
    int end = words.size() > at && words.get(words.size() - 1).text().equals(ANY) ? words.size() - 1 : words.size();
    return moves(actors, words.subList(at, end));
  }

  private Grammar.PatternReading moves(List<Actor> actors, List<Token> rest) {
    var kinds = new ArrayList<MovePattern.Kind>();
    boolean possible = false;
    for (Form<?> form : grammar.forms().all()) {
      if (form.isMove() && form.who() == Form.Who.GOVERNMENTS) {
        Map<String, String> settled = new LinkedHashMap<>();
        Walk walk = walk(grammar.forms().phrase(form).elements(), rest, settled);
        possible |= walk != Walk.FAILS;
        if (walk == Walk.COVERS) {
          kinds.add(new MovePattern.Kind(form.type().asSubclass(Command.class), settled));
        }
      }
    }
    if (possible) {
      return new Grammar.PatternReading.Read(new MovePattern(actors, rest.stream().map(Token::text).toList(), kinds));
    }
    Token first = rest.get(0);
    List<Form<?>> begun = grammar.beginning(first.text());
    if (begun.isEmpty()) {
      return wrong(near(first, "no move begins like this", grammar.forms().all().stream()
          .filter(f -> f.who() == Form.Who.GOVERNMENTS).flatMap(f -> f.firstWords().stream()).distinct().toList()));
    }
    Trouble bare = Trouble.at(text, first.start(), rest.get(rest.size() - 1).end(), "no move begins like this");
    return wrong(new Trouble(bare.line(), bare.start(), bare.end(), bare.found(), bare.message(),
        begun.stream().<String>map(grammar.forms()::usage).toList(), List.of(), Optional.empty()));
  }

  /** How far words are the beginning of a form. */
  private enum Walk {
    /** They are not. */
    FAILS,
    /** They may be. */
    MAY,
    /** They are, and the form's commands are known by the names that the words settle. */
    COVERS
  }

  private Walk walk(List<Element> form, List<Token> words, Map<String, String> settled) {
    int at = 0;
    for (Element element : form) {
      if (at == words.size()) {
        return Walk.COVERS;
      }
      String word = words.get(at).text();
      switch (element) {
        case Element.Word fixed -> {
          if (!fixed.spellings().contains(word)) {
            return Walk.FAILS;
          }
          at++;
        }
        case Element.Slot slot -> {
          if (!(slot.type() instanceof NameType<?> name)) {
            return Walk.MAY;
          }
          if (!grammar.names().knows(name.type(), word) && !name.fresh()) {
            return Walk.FAILS;
          }
          settled.put(slot.component(), word);
          at++;
        }
        case Element.Options options -> {
          if (options.groups().stream().anyMatch(group -> begins(group, word))) {
            return Walk.MAY;
          }
        }
      }
    }
    return at == words.size() ? Walk.COVERS : Walk.FAILS;
  }

  private static boolean begins(List<Element> group, String word) {
    return !(group.get(0) instanceof Element.Word fixed) || fixed.spellings().contains(word);
  }

  private Trouble near(Token word, String message, List<String> words) {
    Trouble bare = Trouble.at(text, word.start(), word.end(), message);
    return new Trouble(bare.line(), bare.start(), bare.end(), bare.found(), message, List.of(),
        Near.to(word.name(), words).stream().limit(3).toList(), Optional.empty());
  }

  private static Grammar.PatternReading wrong(Trouble trouble) {
    return new Grammar.PatternReading.Wrong(trouble);
  }
}
