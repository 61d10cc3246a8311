package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.language.Form.Who;
import dev.snapback.language.Input.Context;
import dev.snapback.vocabulary.Actor;
import dev.snapback.world.Condition;
import dev.snapback.world.Later;
import dev.snapback.world.Move;
import dev.snapback.world.MovePattern;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Forms with the names of one scenario: reads lines, completes them, and writes them in their normal form.
 *
 * <p>Cheap to make, since patterns are compiled once in {@link Forms}. Safe for threads as far as its names are.
 */
public final class Grammar {
  private final Forms forms;
  private final Names names;
  private final MetricNames metrics;
  private final boolean forgiving;
  private final Sentence sentence;

  /** Joins forms and names. */
  public Grammar(Forms forms, Names names, MetricNames metrics) {
    this(forms, names, metrics, false);
  }

  private Grammar(Forms forms, Names names, MetricNames metrics, boolean forgiving) {
    this.forms = forms;
    this.names = names;
    this.metrics = metrics;
    this.forgiving = forgiving;
    this.sentence = new Sentence(forms, names);
  }

  /** The grammar that also reads what other programs would, to guess what is meant. */
  Grammar forgiving() {
    return new Grammar(forms.wider(), names, metrics, true);
  }

  boolean isForgiving() {
    return forgiving;
  }

  /** The forms. */
  public Forms forms() {
    return forms;
  }

  /** The names. */
  public Names names() {
    return names;
  }

  /** Reads a move or a command. Never throws because of the text. */
  public Reading parse(String text) {
    return switch (Line.of(text)) {
      case Trouble trouble -> trouble;
      case Line line -> {
        Optional<Parsed> found = sentence(line);
        yield found.isPresent() ? found.get()
            : new Meant(this, line).trouble().or(() -> actorForgotten(line)).orElseGet(() -> wrong(line));
      }
    };
  }

  /** Returns at most three lines that say here what other programs would understand by a text, the likeliest first. */
  public List<String> meant(String text) {
    return Line.of(text) instanceof Line line ? new Meant(this, line).lines() : List.of();
  }

  private Optional<Parsed> sentence(Line line) {
    return sentence(new Input(line, context(), false, forgiving));
  }

  /** Reads a line that makes no sense again, and remembers what would have fitted. */
  Trouble wrong(Line line) {
    Input in = input(line);
    sentence(in);
    return new Diagnosis(this, line, in).trouble();
  }

  /** Trouble with a line that is a move but for who makes it. */
  private Optional<Trouble> actorForgotten(Line line) {
    String first = line.tokens().isEmpty() ? "" : line.tokens().get(0).text();
    List<Form<?>> meant = beginning(first).stream().filter(f -> f.who() == Who.GOVERNMENTS).toList();
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    List<String> who = names.names(Actor.class, Names.Scope.ALL).stream()
        .filter(a -> fits(a + " " + line.text())).limit(3).map(a -> a + " " + first).toList();
    Token verb = line.tokens().get(0);
    return who.isEmpty() ? Optional.empty() : Optional.of(new Trouble(
        Trouble.shown(line.text()), verb.start(), verb.end(), first, Sentence.NO_ACTOR, List.of("an actor"), who,
        Optional.of(example(meant.get(0)))));
  }

  /** Whether the text is a move or a command. */
  boolean fits(String text) {
    return Line.of(text) instanceof Line line && sentence(line).isPresent();
  }

  /** What reading a condition gives. */
  public sealed interface ConditionReading {
    /** The condition. */
    record Read(Condition condition) implements ConditionReading {}

    /** Why it is none. */
    record Wrong(Trouble trouble) implements ConditionReading {}
  }

  /** Reads a text that is a condition as a whole, as in {@code when} and {@code that} of a scenario. */
  public ConditionReading condition(String text) {
    return switch (Line.of(text)) {
      case Trouble trouble -> new ConditionReading.Wrong(trouble);
      case Line line -> {
        Input in = input(line);
        Optional<Condition> found = new ConditionType().read(in);
        if (found.isPresent() && !in.ended()) {
          in.missEnd();
          found = Optional.empty();
        }
        yield found.isPresent()
            ? new ConditionReading.Read(found.get())
            : new ConditionReading.Wrong(new Diagnosis(this, line, in).trouble());
      }
    };
  }

  /** What reading a pattern of moves gives. */
  public sealed interface PatternReading {
    /** The pattern. */
    record Read(MovePattern pattern) implements PatternReading {}

    /** Why it is none. */
    record Wrong(Trouble trouble) implements PatternReading {}
  }

  /**
   * Reads which moves are meant: who makes them, or {@code *} for anybody, and the words with which they go on; a
   * {@code *} at the end says that more may follow, which is so without it too.
   */
  public PatternReading pattern(String text) {
    return MovePatterns.read(this, text);
  }

  /** Writes a line in its normal form, which reads as the same again. */
  public String print(Parsed line) {
    return forms.print(line);
  }

  /**
   * Returns a line as a move to play; empty where nobody can type it as one: a command of the shell, one that only the
   * calendar and other machines give, a government's without a government, a firm's with one.
   */
  public Optional<Move> move(Parsed line) {
    if (forms.saying(line.command()).filter(f -> f.who() == Form.Who.GOVERNMENTS != line.actors().isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    return switch (line.command()) {
      case Timed timed -> Optional.of(move(line.actors(), later(line.actors(), timed), timed));
      case Command command -> Optional.of(move(line.actors(), command, line.command()));
      default -> Optional.empty();
    };
  }

  private Move move(List<Actor> actors, Command command, Record said) {
    return new Move(actors, command, print(Parsed.of(actors, said)));
  }

  private Later later(List<Actor> actors, Timed timed) {
    Record bare = Timed.bare(timed);
    Form<?> form = forms.saying(timed).orElseThrow(() -> new IllegalStateException("no form says " + timed));
    Optional<Later.Ending> ending = timed.expires().flatMap(day -> form.ending().map(end -> {
      Command last = end.apply(bare);
      return new Later.Ending(day, move(actors, last, (Record) last),
          Optional.ofNullable((LocalDate) forms.phrase(form).parts(bare).get(Timed.EFFECTIVE)));
    }));
    return new Later(move(actors, timed.command(), bare), timed.effective(), ending);
  }

  /** What could stand at the cursor; nothing is left out for not being legal. */
  public Completion complete(String text, int cursor) {
    return new Completer(this).complete(text, cursor, Optional.empty());
  }

  /**
   * What could stand at the cursor and is legal now.
   *
   * @param legal who may do what now
   */
  public Completion complete(String text, int cursor, Allowed legal) {
    return new Completer(this).complete(text, cursor, Optional.of(legal));
  }

  /** A line of this form that can be run in this scenario: one of its examples, or one made of the scenario's names. */
  public String example(Form<?> form) {
    return example(form, new Line("", List.of()));
  }

  /** An example with as many of the line's words as possible. */
  String example(Form<?> form, Line like) {
    return form.examples().stream()
        .filter(this::fits)
        .max(Comparator.comparingLong(e -> like.tokens().stream().filter(t -> has(e, t.text())).count()))
        .orElseGet(() -> made(form));
  }

  private static boolean has(String example, String word) {
    return (" " + example + " ").contains(" " + word + " ");
  }

  private String made(Form<?> form) {
    String who = form.who() == Who.GOVERNMENTS
        ? names.names(Actor.class, Names.Scope.ALL).stream().findFirst().orElse("")
        : "";
    return Samples.of(forms.phrase(form).elements(), names, who);
  }

  Set<String> reserved() {
    return forms.words();
  }

  Input input(Line line) {
    return new Input(line, context(), true, forgiving);
  }

  private Context context() {
    return new Context(names, metrics, this);
  }

  /** Reads a move where a value stands, to the end of the line. */
  Optional<Parsed> move(Input in) {
    return sentence.read(in, Form::isMove);
  }

  /** Reads a line, to its end. */
  Optional<Parsed> sentence(Input in) {
    return sentence.read(in, f -> true);
  }

  /** All that a line says, each with the first form that says it. */
  Map<Parsed, Form<?>> readings(Line line) {
    return sentence.readings(new Input(line, context(), false, forgiving), f -> true);
  }

  /** The forms that a word at the beginning of a line or after actors belongs to. */
  List<Form<?>> beginning(String word) {
    return forms.all().stream().<Form<?>>map(f -> f).filter(f -> f.firstWords().contains(word)).toList();
  }
}
