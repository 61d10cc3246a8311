package dev.snapback.language;

import dev.snapback.vocabulary.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A move or command as an object of JSON: {@code {"do":"impose","actors":["us"],"layer":"reciprocal","rate":"34%",
 * "partners":"cn"}}. Keys are the record's components; a value is the text that the line would have there, a list of
 * such texts, a whole number, or true.
 */
public final class MoveObject {
  private static final String DO = "do";
  private static final String ACTORS = "actors";
  private static final String BECAUSE = "because";

  private final Grammar grammar;

  /** Joins objects to a grammar. */
  public MoveObject(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Returns the object of a line: strings, whole numbers, booleans and lists of strings. */
  public Map<String, Object> write(Parsed line) {
    Form<?> form = grammar.forms().saying(line.command())
        .orElseThrow(() -> new IllegalStateException("no form says " + line.command()));
    Phrase<?> phrase = grammar.forms().phrase(form);
    var object = new LinkedHashMap<String, Object>();
    object.put(DO, form.name());
    if (form.who() == Form.Who.GOVERNMENTS) {
      object.put(ACTORS, line.actors().stream().map(Actor::id).toList());
    }
    phrase.parts(line.command()).forEach((name, value) -> {
      if (!form.fixed().containsKey(name)) {
        object.put(name, value instanceof Boolean ? value : value(phrase.slot(name), value));
      }
    });
    line.because().ifPresent(why -> object.put(BECAUSE, why));
    return object;
  }

  private static Object value(Element.Slot slot, Object value) {
    if (slot.type() instanceof ListType<?> list) {
      return ((List<?>) value).stream().map(v -> Phrase.printed(list.one(), v)).toList();
    }
    return value instanceof Integer || value instanceof String ? value : Phrase.printed(slot.type(), value);
  }

  /** Reads an object. The trouble's line is the text of the part that is wrong. */
  public Reading read(Map<String, ?> object) {
    if (!(object.get(DO) instanceof String name)) {
      return wrong("", "a move's object says what is done in \"do\"", names());
    }
    List<Form<?>> named = grammar.forms().all().stream().<Form<?>>map(f -> f).filter(f -> f.name().equals(name)).toList();
    if (named.isEmpty()) {
      return wrong(name, "there is no move or command " + SafeText.shown(name), Near.to(name, names()));
    }
    Reading last = wrong(name, "nothing fits", List.of());
    for (Form<?> form : named) {
      last = read(form, object);
      if (last instanceof Parsed) {
        return last;
      }
    }
    return last;
  }

  private List<String> names() {
    return grammar.forms().all().stream().map(Form::name).distinct().toList();
  }

  private Reading read(Form<?> form, Map<String, ?> object) {
    Phrase<?> phrase = grammar.forms().phrase(form);
    var bound = new LinkedHashMap<String, Object>();
    List<Actor> actors = List.of();
    for (Map.Entry<String, ?> entry : object.entrySet()) {
      String key = entry.getKey();
      if (key.equals(DO) || (key.equals(BECAUSE) && form.isMove())) {
        continue;
      }
      if (key.equals(ACTORS) && form.who() == Form.Who.GOVERNMENTS) {
        switch (text(entry.getValue(), ListType.of(grammar.forms().actorType(), false))) {
          case Part.Value value -> actors = value.actors();
          case Part.Wrong wrong -> {
            return wrong.trouble();
          }
        }
        continue;
      }
      if (phrase.flags().contains(key)) {
        if (!(entry.getValue() instanceof Boolean flag)) {
          return wrong(key, key + " is true or false, not " + SafeText.shown(String.valueOf(entry.getValue())), List.of());
        }
        bound.put(key, flag);
        continue;
      }
      Optional<Element.Slot> slot = phrase.findSlot(key);
      if (slot.isEmpty()) {
        return wrong(key, form.name() + " has no part " + SafeText.shown(key), Near.to(key, phrase.keys()));
      }
      switch (text(entry.getValue(), slot.get().type())) {
        case Part.Value value -> bound.put(key, value.value());
        case Part.Wrong wrong -> {
          return wrong.trouble();
        }
      }
    }
    return made(form, phrase, bound, actors, object.get(BECAUSE));
  }

  private static Reading made(
      Form<?> form,
      Phrase<?> phrase,
      Map<String, Object> bound,
      List<Actor> actors,
      @Nullable Object because) {
    if (actors.isEmpty() && form.who() == Form.Who.GOVERNMENTS) {
      return wrong(form.name(), "a move's object says who acts in \"actors\"", List.of());
    }
    Optional<String> missing = phrase.missing(bound);
    if (missing.isPresent()) {
      return wrong(form.name(), form.name() + " needs a part " + missing.get(), List.of());
    }
    Optional<String> reason = because instanceof String why ? Optional.of(why) : Optional.empty();
    boolean unsafe = reason.isPresent() && SafeText.firstUnsafe(reason.get()) >= 0;
    if (unsafe || (reason.isEmpty() && because != null)) {
      return wrong(BECAUSE, "a reason is a text without control characters", List.of());
    }
    try {
      return new Parsed(actors, phrase.make(bound), reason);
    } catch (IllegalArgumentException refused) {
      return wrong(form.name(), String.valueOf(refused.getMessage()), List.of());
    }
  }

  /** What one value of an object gives. */
  private sealed interface Part {
    record Value(Object value) implements Part {
      List<Actor> actors() {
        return ((List<?>) value).stream().map(Actor.class::cast).toList();
      }
    }

    record Wrong(Trouble trouble) implements Part {}
  }

  private Part text(@Nullable Object value, SlotType<?> type) {
    String text = switch (value) {
      case String one when type instanceof WordType -> WordType.quoted(one);
      case String one -> one;
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case List<?> values when type instanceof ListType<?> list -> values.stream()
          .map(String::valueOf)
          .map(v -> list.one() instanceof WordType ? WordType.quoted(v) : v)
          .collect(Collectors.joining(", "));
      case null, default -> "";
    };
    if (text.isEmpty()) {
      return new Part.Wrong(wrong(String.valueOf(value), "expected " + type.what() + " as a text", List.of()));
    }
    return switch (Line.of(text)) {
      case Trouble trouble -> new Part.Wrong(trouble);
      case Line line -> {
        Input in = grammar.input(line);
        Optional<?> read = type.read(in);
        if (read.isPresent() && !in.ended()) {
          in.missEnd();
        }
        yield read.isPresent() && in.ended()
            ? new Part.Value(read.get())
            : new Part.Wrong(new Diagnosis(grammar, line, in).trouble());
      }
    };
  }

  private static Trouble wrong(String text, String message, List<String> guesses) {
    Trouble bare = Trouble.at(text, 0, text.length(), message);
    return new Trouble(
        bare.line(), bare.start(), bare.end(), bare.found(), message, List.of(), guesses.stream().limit(3).toList(),
        Optional.empty());
  }
}
