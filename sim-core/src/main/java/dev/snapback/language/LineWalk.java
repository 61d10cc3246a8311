package dev.snapback.language;

import dev.snapback.vocabulary.Actor;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random moves: each is a walk through the grammar, one word after the other, over what completion would offer there.
 * So a walk reaches every form of the language, with the scenario's own names, and nothing else.
 */
public final class LineWalk {
  private static final int LONGEST = 24;
  private static final int LARGEST = 160;
  private static final int DAYS_BACK = 3;
  private static final int DAYS_AHEAD = 120;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  /** Reasons are free text, and the last word of a list is not needed. */
  private static final Set<String> LEFT_OUT = Set.of("because", "and");

  private final Grammar grammar;
  private final Completer completer;
  private final IntUnaryOperator pick;

  /**
   * A walk through a grammar.
   *
   * @param pick returns a whole number from 0 to its argument less one, each as likely as the others
   */
  public LineWalk(Grammar grammar, IntUnaryOperator pick) {
    this.grammar = grammar;
    this.completer = new Completer(grammar);
    this.pick = pick;
  }

  /**
   * Returns a move that can be read in this grammar; empty where the walk led nowhere.
   *
   * @param actors who makes it; nobody for what firms do
   * @param verbs the first words to choose from
   * @param legal who may do what now; empty to leave nothing out for not being legal
   * @param today the day that dates are near
   */
  public Optional<String> move(
      List<Actor> actors, Set<String> verbs, Optional<Allowed> legal, LocalDate today) {
    var text = new StringBuilder(String.join(", ", actors.stream().map(Actor::id).toList()));
    int first = text.length();
    for (int length = 0; length < LONGEST; length++) {
      boolean complete = grammar.parse(text.toString()) instanceof Parsed parsed && isMove(parsed);
      // It is made of words of the language, which can always be cut.
      List<String> words = words((Line) Line.of(text.toString()), legal, today);
      if (text.length() == first) {
        words.removeIf(word -> !verbs.contains(word));
      }
      if (complete && (words.isEmpty() || pick.applyAsInt(2) == 0)) {
        return Optional.of(text.toString());
      }
      if (words.isEmpty()) {
        return Optional.empty();
      }
      text.append(text.isEmpty() ? "" : " ").append(words.get(pick.applyAsInt(words.size())));
    }
    return Optional.empty();
  }

  private boolean isMove(Parsed parsed) {
    return grammar.forms().saying(parsed.command()).filter(Form::isMove).isPresent();
  }

  /** What may stand behind a line. */
  private List<String> words(Line line, Optional<Allowed> legal, LocalDate today) {
    var found = new LinkedHashSet<String>();
    for (Miss miss : completer.open(line, legal)) {
      if (miss.form().filter(Form::isMove).isPresent()) {
        List<String> offered =
            completer.candidates(miss, legal).stream().map(Completion.Candidate::text).toList();
        boolean free = offered.isEmpty() && miss.expectation() instanceof Expectation.Parameter;
        found.addAll(free ? varied(((Expectation.Parameter) miss.expectation()).type(), today) : offered);
      }
    }
    found.removeAll(LEFT_OUT);
    return new ArrayList<>(found);
  }

  private List<String> varied(SlotType<?> type, LocalDate today) {
    return type.samples(grammar.names()).stream().map(sample -> varied(sample, today)).toList();
  }

  private String varied(String sample, LocalDate today) {
    try {
      LocalDate.parse(sample);
      return today.plusDays(pick.applyAsInt(DAYS_AHEAD) - DAYS_BACK).toString();
    } catch (DateTimeException notADate) {
      Matcher number = NUMBER.matcher(sample);
      return number.lookingAt() ? pick.applyAsInt(LARGEST) + sample.substring(number.end()) : sample;
    }
  }
}
