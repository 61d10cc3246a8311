package dev.snapback.shell.terminal;

import dev.snapback.language.Completion;
import java.util.Optional;

/**
 * What a terminal drives: a session that runs lines. All calls come from one thread, one after the other, but for {@link
 * #interrupt}.
 */
public interface Console {
  /**
   * What a line answered.
   *
   * @param text lines for the screen, each with its line feed; styled with SGR sequences at most
   * @param ok whether it was done
   * @param ends whether the session ends here
   * @param again what the next line begins with, for the person to go on with; may be empty
   */
  record Answer(String text, boolean ok, boolean ends, String again) {
    /** After which the next line is empty. */
    public Answer(String text, boolean ok, boolean ends) {
      this(text, ok, ends, "");
    }
  }

  /**
   * A part of a line that is not understood.
   *
   * @param start where it begins, from 0
   * @param end where it ends, exclusive; the same as {@code start} where something is missing
   */
  record Wrong(int start, int end) {}

  /** The person at the terminal. */
  @FunctionalInterface
  interface Person {
    /** Asks a question that is answered by yes or no; no answer is a no. */
    boolean agrees(String question);
  }

  /**
   * Runs one line to its end, or until it was told to stop.
   *
   * @param columns the width of the screen
   */
  Answer execute(String line, Person person, int columns);

  /**
   * Returns what a person sees before the first prompt; may ask something.
   *
   * @param alone whether no line is run before it
   */
  String begin(Person person, boolean alone, int columns);

  /** The person has left; not called where the terminal is gone. */
  void leave();

  /** Tells the line that is running to stop soon. Called from another thread; nothing may be running any more. */
  void interrupt();

  /** Where the session stands: branch and date. What follows the first blank is less important. */
  String prompt();

  /** What could stand at the cursor now, and how the line could go on. Has to be quick: it is asked at every key. */
  Completion complete(String line, int cursor);

  /** As {@link #complete}, with more about the candidates. Is asked when a person wants to see them. */
  Completion suggest(String line, int cursor);

  /** The first part of the line that is not understood; empty if all is. Has to be quick. */
  Optional<Wrong> wrong(String line);

  /** What would be lost if the session ended now, as {@code 3 lines are not saved}; empty if nothing. */
  Optional<String> unsaved();

  /** The colors wanted. */
  Theme theme();
}
