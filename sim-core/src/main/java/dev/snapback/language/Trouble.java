package dev.snapback.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why a line was not understood, and where. Every text in it is fit to be shown: what was found has been checked for
 * control characters.
 *
 * @param line the line; cut and made showable where it was too long or had unsafe characters
 * @param start where the wrong part begins, from 0; the line's length where something is missing at its end
 * @param end where it ends, exclusive
 * @param found what stands there; {@code the end of the line} where something is missing
 * @param message one sentence, without full stop
 * @param allowed what could stand there, as people read it: {@code a layer}, {@code to}
 * @param guesses at most three texts that may have been meant in place of the wrong part, the likeliest first
 * @param example a line of that kind that can be run
 */
public record Trouble(
    String line,
    int start,
    int end,
    String found,
    String message,
    List<String> allowed,
    List<String> guesses,
    Optional<String> example)
    implements Reading, Lexed {

  /** What {@link #found} says where the line ends too early. */
  public static final String END = "the end of the line";

  static final String COMMA = ",";

  public Trouble {
    allowed = List.copyOf(allowed);
    guesses = List.copyOf(guesses);
    if (start < 0 || start > end || end > line.length()) {
      throw new IllegalArgumentException("no such place: " + start + " to " + end + " of " + line.length());
    }
  }

  /** Returns trouble with one part of a text of which nothing else is known. */
  static Trouble at(String text, int start, int end, String message) {
    String replaced = shown(text);
    int from = Math.min(start, replaced.length());
    int to = Math.min(end, replaced.length());
    return new Trouble(
        replaced, from, to, replaced.substring(from, to), message, List.of(), List.of(), Optional.empty());
  }

  /** Returns the text cut to a line's length, with blanks for other spaces and a sign for what cannot be shown. */
  static String shown(String text) {
    String cut = text.length() > Line.MAX_LENGTH ? text.substring(0, Line.MAX_LENGTH) : text;
    var out = new StringBuilder(cut.length());
    cut.codePoints().forEach(c -> {
      if (Line.space(c)) {
        out.append(' ');
      } else if (SafeText.safe(c)) {
        out.appendCodePoint(c);
      } else {
        out.append("\ufffd".repeat(Character.charCount(c)));
      }
    });
    return out.toString();
  }

  /** The column of the wrong part as people count, from 1. */
  public int column() {
    return start + 1;
  }

  /** Returns this trouble with those guesses only that make a line of this kind. */
  public Trouble only(Predicate<String> kind) {
    return new Trouble(line, start, end, found, message, allowed, guesses.stream().filter(g -> kind.test(with(g))).toList(), example);
  }

  /** Returns the line with {@code guess} in place of the wrong part. */
  public String with(String guess) {
    String before = guess.equals(COMMA) ? line.substring(0, start).stripTrailing() : line.substring(0, start);
    String gap = start == end && !before.isEmpty() && !before.endsWith(" ") ? " " : "";
    return before + gap + guess + line.substring(end);
  }

  /** The guesses as people are asked: whole lines for a comma, and where several words change up to the end of the line. */
  public List<String> asked() {
    return guesses.stream().map(g -> g.equals(COMMA) || (end == line.length() && start > 0 && (found + g).contains(" "))
        ? with(g) : g).toList();
  }

  /** The line, a caret under the wrong part, the message, the guesses and the example, each on a line. */
  public String text() {
    var out = new StringBuilder(line).append('\n');
    out.append(" ".repeat(start)).append("^".repeat(Math.max(1, end - start))).append('\n').append(message);
    if (!guesses.isEmpty()) {
      out.append("\ndid you mean ").append(String.join(" or ", asked())).append('?');
    }
    example.ifPresent(line -> out.append("\nfor instance: ").append(line));
    return out.toString();
  }
}
