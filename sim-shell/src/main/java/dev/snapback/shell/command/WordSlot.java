package dev.snapback.shell.command;

import dev.snapback.language.Input;
import dev.snapback.language.Line;
import dev.snapback.language.Names;
import dev.snapback.language.SlotType;
import dev.snapback.language.Token;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A word of the shell's own commands.
 *
 * @param type the type that wraps it
 * @param what what it is, with its article
 * @param placeholder what stands for it in a pattern
 * @param rule which words do
 * @param sample one that can be run in a scenario like geneva-truce
 * @param wrap makes the value
 * @param <T> the values; their {@code toString} is the word
 */
record WordSlot<T>(
    Class<T> type, String what, String placeholder, Rule rule, String sample, Function<String, T> wrap)
    implements SlotType<T> {

  /** Which words do. */
  enum Rule {
    /** One of those that the session knows. */
    KNOWN,
    /** Any word, or a text in quotation marks. */
    ANY,
    /** A name that the session does not know yet. */
    NEW
  }

  @Override
  public Optional<T> read(Input in) {
    boolean text = !in.ended()
        && (in.peek().kind() == Token.Kind.WORD || (rule == Rule.ANY && in.peek().kind() == Token.Kind.QUOTED));
    if (!text) {
      return in.miss(this);
    }
    String word = in.isForgiving() ? in.names().meant(type, in.peek().text()) : in.peek().text();
    boolean known = in.names().knows(type, word);
    switch (rule) {
      case KNOWN -> {
        if (!known) {
          return in.miss(this);
        }
      }
      case ANY -> {
        boolean guessed = in.isForgiving() && !known && !in.names().names(type, Names.Scope.ALL).isEmpty();
        if (word.startsWith("--") || guessed) {
          return in.miss(this);
        }
      }
      case NEW -> {
        if (known) {
          return in.miss(this, "there is " + what.replaceFirst("^a new ", "already a ") + " " + word);
        }
      }
    }
    T value;
    try {
      value = wrap.apply(word);
    } catch (IllegalArgumentException refused) {
      return in.miss(this, String.valueOf(refused.getMessage()));
    }
    in.skip();
    return Optional.of(value);
  }

  @Override
  public String print(T value) {
    String word = value.toString();
    boolean bare = Line.of(word) instanceof Line line && line.tokens().size() == 1 && line.tokens().get(0).is(word);
    return bare ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  @Override
  public List<String> candidates(Names names, Names.Scope scope) {
    return rule == Rule.NEW ? List.of() : names.names(type, scope);
  }

  @Override
  public Optional<String> title(Names names, String candidate) {
    return names.title(type, candidate);
  }

  @Override
  public List<String> samples(Names names) {
    return List.of(sample);
  }
}
