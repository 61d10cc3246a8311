package dev.snapback.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a line that is not understood means in the words of other programs: it is read by the forgiving grammar, and what
 * that makes of it is written as it is typed here. Only what the grammar itself reads is a guess.
 */
final class Meant {
  private static final int MOST_GUESSES = 3;

  private final Grammar grammar;
  private final Grammar forgiving;
  private final Line line;

  Meant(Grammar grammar, Line line) {
    this.grammar = grammar;
    this.forgiving = grammar.forgiving();
    this.line = line;
  }

  /** The lines that are meant, the likeliest first. */
  List<String> lines() {
    Map<String, Form<?>> found = guesses(line);
    return List.copyOf((found.isEmpty() && forgiving.readings(line).isEmpty() ? mended(forgiving.wrong(line)) : found).keySet());
  }

  /** What is meant where each of the guesses takes its place. */
  private Map<String, Form<?>> mended(Trouble wrong) {
    var found = new LinkedHashMap<String, Form<?>>();
    wrong.guesses().forEach(g -> {
      if (Line.of(wrong.with(g)) instanceof Line mended) {
        guesses(mended).forEach(found::putIfAbsent);
      }
    });
    return found;
  }

  /** Each line that may be meant, with the form that has read it. */
  private Map<String, Form<?>> guesses(Line typed) {
    var found = new LinkedHashMap<String, Form<?>>();
    for (Line shape : Shapes.of(typed)) {
      forgiving.readings(shape).forEach((read, form) -> grammar.forms().printed(read)
          .filter(said -> found.size() < MOST_GUESSES && grammar.fits(said) && !isSaid(said))
          .ifPresent(said -> found.putIfAbsent(said, form)));
    }
    return found;
  }

  /** Whether a guess says what the line says as it is. */
  private boolean isSaid(String guess) {
    return grammar.parse(guess) instanceof Parsed meant && grammar.readings(line).containsKey(meant);
  }

  /** The trouble with the line; empty where it means nothing elsewhere. */
  Optional<Trouble> trouble() {
    Map<String, Form<?>> guesses = guesses(line);
    if (guesses.isEmpty()) {
      return begun();
    }
    Form<?> form = guesses.values().iterator().next();
    Trouble wrong = grammar.wrong(line);
    boolean ours = grammar.forms().all().contains(form);
    return Optional.of(from(List.copyOf(guesses.keySet()), ours ? wrong.message() : form.help(), wrong.allowed(), form));
  }

  /** Where the line begins as in other programs, or as here and goes on as there: what is wrong with the rest. */
  private Optional<Trouble> begun() {
    for (Line shape : Shapes.of(line)) {
      String first = shape.tokens().isEmpty() ? "" : shape.tokens().get(0).text();
      List<Form<?>> sayings = forgiving.beginning(first);
      boolean ours = !grammar.beginning(first).isEmpty();
      if (sayings.isEmpty() || (ours && !grammar.wrong(line).guesses().isEmpty())) {
        continue;
      }
      Trouble wrong = forgiving.wrong(shape);
      Map<String, Form<?>> guesses = mended(wrong);
      if (ours && guesses.isEmpty()) {
        continue;
      }
      return Optional.of(guesses.isEmpty()
          ? new Trouble(wrong.line(), wrong.start(), wrong.end(), wrong.found(), wrong.message(), wrong.allowed(), List.of(),
              example(sayings.get(0)))
          : from(guesses.keySet().stream().limit(MOST_GUESSES).toList(), wrong.message(), wrong.allowed(),
              guesses.values().iterator().next()));
    }
    return Optional.empty();
  }

  /** Trouble with the line from the first word on that differs from one of the guesses. */
  private Trouble from(List<String> guesses, String message, List<String> allowed, Form<?> form) {
    List<Token> tokens = line.tokens();
    int first = guesses.stream().mapToInt(this::common).min().orElse(0);
    if (first > 0 && first < tokens.size() && tokens.get(first).start() == tokens.get(first - 1).end()) {
      first--; // what takes the place of a part stands apart from the word before it
    }
    int from = first;
    String shown = Trouble.shown(line.text());
    int end = tokens.get(tokens.size() - 1).end();
    int start = first < tokens.size() ? tokens.get(first).start() : end;
    var rests = new ArrayList<String>();
    guesses.forEach(g -> rests.add(g.substring(tokens(g).get(from).start())));
    return new Trouble(shown, start, end, start < end ? shown.substring(start, end) : Trouble.END, message, allowed, rests,
        example(form));
  }

  /** With how many words a guess begins as the line does; not with all of its own. */
  private int common(String guess) {
    List<Token> own = tokens(guess);
    int same = 0;
    while (same < own.size() - 1 && same < line.tokens().size() && own.get(same).text().equals(line.tokens().get(same).text())) {
      same++;
    }
    return same;
  }

  private static List<Token> tokens(String guess) {
    return Line.of(guess) instanceof Line cut ? cut.tokens() : List.of();
  }

  /** A line of the form that says here what the form says. */
  private Optional<String> example(Form<?> form) {
    return grammar.forms().all().stream().filter(f -> f.type() == form.type()).findFirst()
        .map(f -> grammar.example(f, line)).filter(example -> !example.equals(line.text()));
  }
}
