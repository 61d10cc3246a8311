package dev.snapback.language;

import dev.snapback.kernel.Legal;
import dev.snapback.language.Completion.Candidate;
import dev.snapback.vocabulary.Actor;
import dev.snapback.vocabulary.Partners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what could stand at the cursor: the same reading as ever, asked what would have fitted where the line ends. */
final class Completer {
  private static final int MOST_HINTS = 2;

  private final Grammar grammar;

  Completer(Grammar grammar) {
    this.grammar = grammar;
  }

  Completion complete(String text, int cursor, Optional<Allowed> legal) {
    int at = Math.max(0, Math.min(cursor, text.length()));
    if (!(Line.of(text.substring(0, at)) instanceof Line line)) {
      return new Completion(at, at, List.of(), "");
    }
    List<Token> tokens = line.tokens();
    Token last = tokens.isEmpty() ? new Token(Token.Kind.COMMA, "", 0, 0) : tokens.get(tokens.size() - 1);
    boolean within = last.kind() == Token.Kind.WORD && last.end() == at;
    boolean comment = !within && line.text().indexOf('#', last.end()) >= 0;
    if (comment) {
      return new Completion(at, at, List.of(), "");
    }
    String typed = within ? last.text() : "";
    var before = new Line(line.text(), within ? tokens.subList(0, tokens.size() - 1) : tokens);
    List<Miss> open = open(before, legal);
    var found = new LinkedHashMap<String, Candidate>();
    for (Miss miss : open) {
      for (Candidate candidate : candidates(miss, legal)) {
        if (candidate.text().startsWith(typed)) {
          found.merge(candidate.text(), candidate, Completer::both);
        }
      }
    }
    List<Candidate> candidates = List.copyOf(found.values());
    return new Completion(at - typed.length(), at, candidates, hint(line, within, typed, open, candidates, legal));
  }

  /** What would have fitted at the end of the line, of forms that are legal with what they have read. */
  List<Miss> open(Line line, Optional<Allowed> legal) {
    Input in = grammar.input(line);
    Optional<Parsed> complete = grammar.sentence(in);
    int size = line.tokens().size();
    boolean wrong = complete.isEmpty() && in.misses().stream().anyMatch(m -> m.first() < size);
    if (in.furthest() < size || wrong) {
      return List.of();
    }
    return in.misses().stream().filter(m -> legal.isEmpty() || possible(m, legal.get())).toList();
  }

  /** Whether those who act may do it together, if anybody acts; a move that is only asked about may be any. */
  private static boolean possible(Miss miss, Allowed legal) {
    return miss.form().isEmpty() || miss.asked() || miss.scope().actors().isEmpty()
        || legal.together().apply(miss.scope().actors()).stream()
            .anyMatch(l -> fits(miss.form().get(), l, miss.scope().slots()));
  }

  private static boolean fits(Form<?> form, Legal legal, Map<String, Object> slots) {
    return legal.command() == form.type()
        && slots.entrySet().stream().allMatch(s -> agrees(legal.slots().get(s.getKey()), s.getValue()));
  }

  private static boolean agrees(@Nullable Object settled, Object said) {
    if (settled == null || settled.equals(said)) {
      return true;
    }
    return settled instanceof Partners these && meet(these, (Partners) said);
  }

  /** Whether a move on these partners may be one on those, as far as it is typed. */
  private static boolean meet(Partners these, Partners those) {
    return these.all() || those.all() || those.listed().containsAll(these.listed())
        || these.listed().containsAll(those.listed());
  }

  List<Candidate> candidates(Miss miss, Optional<Allowed> legal) {
    return switch (miss.expectation()) {
      case Expectation.End end -> List.of();
      case Expectation.Literal literal -> List.of(word(literal.word(), miss));
      case Expectation.Parameter parameter -> {
        var texts = new LinkedHashSet<>(parameter.type().candidates(grammar.names(), miss.scope()));
        legal.ifPresent(l -> narrow(texts, parameter, miss, l));
        var found = new ArrayList<Candidate>();
        for (String text : texts) {
          found.add(new Candidate(
              text, kind(parameter.type()), parameter.type().title(grammar.names(), text).orElse("")));
        }
        yield found;
      }
    };
  }

  private Candidate word(String word, Miss miss) {
    return miss.form()
        .filter(f -> miss.scope().slots().isEmpty() && f.firstWords().contains(word))
        .map(f -> new Candidate(word, dev.snapback.kernel.Names.kebab(f.group()), f.help()))
        .orElseGet(() -> new Candidate(word, "", miss.form().map(f -> meaning(f, word)).orElse("")));
  }

  /** What the part means that a word begins. */
  private String meaning(Form<?> form, String word) {
    return grammar.forms().phrase(form).parts().stream().filter(part -> part.word().equals(word))
        .map(part -> form.meanings().getOrDefault(part.component(), "")).findFirst().orElse("");
  }

  private static String kind(SlotType<?> type) {
    String what = type.what();
    return what.startsWith("a ") ? what.substring(2) : what.startsWith("an ") ? what.substring(3) : "";
  }

  /** Leaves only the values that are legal, and adds those that only the machines know. */
  private void narrow(
      Set<String> texts,
      Expectation.Parameter parameter,
      Miss miss,
      Allowed legal) {
    if (miss.asked()) {
      return;
    }
    if (miss.form().isEmpty()) {
      texts.removeIf(a -> legal.atAll().apply(new Actor(a)).isEmpty());
      return;
    }
    if (miss.scope().actors().isEmpty()) {
      return;
    }
    var settled = new LinkedHashSet<String>();
    boolean free = false;
    for (Legal one : legal.together().apply(miss.scope().actors())) {
      if (fits(miss.form().get(), one, miss.scope().slots())) {
        Object value = one.slots().get(parameter.component());
        free |= value == null;
        settled.addAll(texts(value));
      }
    }
    if (!free) {
      texts.retainAll(settled);
    }
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Partners partners when !partners.all() -> partners.listed().stream().map(Actor::id).toList();
      default -> List.of(value.toString());
    };
  }

  private static Candidate both(Candidate one, Candidate other) {
    return one.description().equals(other.description()) || other.description().isEmpty()
            || one.description().contains(other.description())
        ? one
        : new Candidate(one.text(), one.group(), one.description() + "; " + other.description());
  }

  private String hint(
      Line line,
      boolean within,
      String typed,
      List<Miss> open,
      List<Candidate> candidates,
      Optional<Allowed> legal) {
    if (!within) {
      return rest(open);
    }
    String rest = rest(open(line, legal));
    if (!rest.isEmpty()) {
      return " " + rest;
    }
    return candidates.size() == 1 ? candidates.get(0).text().substring(typed.length()) : "";
  }

  private String rest(List<Miss> open) {
    var rests = new LinkedHashSet<String>();
    for (Miss miss : open) {
      if (!miss.rest().isEmpty() && miss.form().isPresent()) {
        rests.add(miss.rest());
      }
    }
    if (rests.isEmpty() || rests.size() > MOST_HINTS) {
      return "";
    }
    String range = open.get(0).expectation() instanceof Expectation.Parameter p
        ? p.type().range(grammar.names(), open.get(0).scope()) : "";
    return String.join(" or ", rests) + (range.isEmpty() ? "" : "   (" + range + ")");
  }
}
