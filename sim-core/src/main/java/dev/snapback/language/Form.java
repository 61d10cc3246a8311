package dev.snapback.language;

import dev.snapback.kernel.Command;
import dev.snapback.kernel.OrderedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one declaration of a move or of a shell command. Parser, printer, completion, hints, help, JSON object and
 * reference page are drawn from it.
 *
 * <p>The pattern has words that stand for themselves, {@code (moves|legal)} for spellings of one word (the first is
 * printed), {@code {rate}} for the record component {@code rate}, {@code {new branch}} for a name that need not exist
 * yet, {@code {metrics...}} for a list parted by blanks, and {@code [on {partners}]} for parts that may be left out:
 * neighbors of this kind may come in any order. A word in brackets whose name is that of a boolean component sets it:
 * {@code [throughout]}, {@code [--mermaid]}. How a slot is written follows from the component's type.
 *
 * @param type the record that the line fills; public, and where it is not in this module its package is opened
 * @param who whether governments act
 * @param group where it stands in {@code help}
 * @param pattern what is written, without the actors
 * @param help one line, without full stop
 * @param examples lines that can be run in a scenario like geneva-truce, the plainest first; at least one
 * @param fixed components that the pattern settles by itself
 * @param meanings what the parts mean that do not speak for themselves, by component: one sentence each, without full stop
 * @param ending the move that ends what the move has brought about, where it may say {@code expires}
 * @param <R> the record
 */
public record Form<R extends Record>(Class<R> type, Who who, Group group, String pattern, String help,
    List<String> examples, Map<String, Object> fixed, Map<String, String> meanings,
    Optional<Function<Record, Command>> ending) {

  /** Whether a line begins with governments. */
  public enum Who {
    /** One or more governments act: {@code us, cn extend geneva by 90d}. */
    GOVERNMENTS,
    /** Nobody is named: a command of firms or of the shell. */
    NOBODY
  }

  /** The parts of {@code help}. */
  public enum Group {
    /** Moves about tariffs. */
    TARIFFS,
    /** Moves about truces and obligations. */
    TRUCES,
    /** Moves about export licenses. */
    LICENSES,
    /** Moves about other controls. */
    CONTROLS,
    /** Moves about talks. */
    TALKS,
    /** Commands that load and check scenarios. */
    LOAD,
    /** Commands that play. */
    PLAY,
    /** Commands that look. */
    LOOK,
    /** Commands that study, and change nothing. */
    STUDY,
    /** Commands about files and the session. */
    FILES
  }

  private static final List<String> JOINTS = List.of("from", "of", "for", "to", "on", "about", "in", "under", "with");

  /** A move that says nowhere from when it acts may be made for a later morning. */
  public Form {
    if (Command.class.isAssignableFrom(type) && !pattern.contains(slot(Timed.EFFECTIVE))) {
      pattern += option(Timed.EFFECTIVE);
      var more = new LinkedHashMap<>(meanings);
      more.put(Timed.EFFECTIVE, "the morning on which it is made; until then it is on the schedule");
      meanings = more;
    }
    examples = List.copyOf(examples);
    fixed = OrderedMap.copyOf(fixed);
    meanings = OrderedMap.copyOf(meanings);
    if (examples.isEmpty()) {
      throw new IllegalArgumentException("the form \"" + pattern + "\" has no example");
    }
  }

  private static String slot(String component) {
    return "{" + component + "}";
  }

  private static String option(String component) {
    return " [" + component + " " + slot(component) + "]";
  }

  /** Returns the form of a move that governments make. */
  public static <R extends Record & Command> Form<R> move(
      Group group, Class<R> type, String pattern, String help, String... examples) {
    return new Form<>(type, Who.GOVERNMENTS, group, pattern, help, List.of(examples), Map.of(), Map.of(), Optional.empty());
  }

  /** Returns the form of a line that names no government: a firm's move or a shell command. */
  public static <R extends Record> Form<R> command(
      Group group, Class<R> type, String pattern, String help, String... examples) {
    return new Form<>(type, Who.NOBODY, group, pattern, help, List.of(examples), Map.of(), Map.of(), Optional.empty());
  }

  /** Returns a form that settles one component by itself. */
  public Form<R> with(String component, Object value) {
    var more = new LinkedHashMap<>(fixed);
    more.put(component, value);
    return new Form<>(type, who, group, pattern, help, examples, more, meanings, ending);
  }

  /** Returns the form with what its parts mean, by component. */
  public Form<R> meaning(Map<String, String> parts) {
    return new Form<>(type, who, group, pattern, help, examples, fixed, parts, ending);
  }

  /**
   * Returns the form of a move that may say on which day it {@code expires}: then another move is made that ends it.
   *
   * @param words what that move is, for people: {@code lift CONTROL}
   * @param move that move, which the same actors make
   */
  public Form<R> ending(String words, Function<R, Command> move) {
    var more = new LinkedHashMap<>(meanings);
    more.put(Timed.EXPIRES, "the morning on which it ends, by `" + words + "`");
    return new Form<>(type, who, group, pattern + option(Timed.EXPIRES), help, examples, fixed, more,
        Optional.of(made -> move.apply(type.cast(made))));
  }

  /** Whether it is a move, which changes the world and may be followed by a reason; else it is a shell command. */
  public boolean isMove() {
    return Command.class.isAssignableFrom(type);
  }

  /** The spellings of its first word; none if it begins with a slot. */
  public List<String> firstWords() {
    return pattern.startsWith("{") ? List.of() : spellings(pattern.split(" ", 2)[0]);
  }

  /**
   * What it is called in JSON and in links: its leading words with hyphens, such as {@code require-licenses}. Forms may
   * share a name when their slots differ.
   */
  public String name() {
    return String.join("-", leading());
  }

  /** The words with which it begins as it is typed, after the actors: {@code require licenses}. */
  public String beginning() {
    return String.join(" ", leading());
  }

  private List<String> leading() {
    var words = new ArrayList<String>();
    for (String part : pattern.split(" ", -1)) {
      if (part.startsWith("{") || part.startsWith("[")) {
        break;
      }
      words.add(spellings(part).get(0));
    }
    while (words.size() > 1 && JOINTS.contains(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static List<String> spellings(String word) {
    return word.startsWith("(") ? List.of(word.substring(1, word.length() - 1).split("\\|", -1)) : List.of(word);
  }
}
