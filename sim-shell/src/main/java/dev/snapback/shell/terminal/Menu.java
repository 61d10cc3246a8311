package dev.snapback.shell.terminal;

import dev.snapback.language.Completion;
import dev.snapback.language.Continuation;
import dev.snapback.language.SafeText;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Lets JLine complete as the session says: the word to replace is the one the session names, and its candidates keep
 * their order, groups and descriptions. There are no quotes and no escape characters here; the language has its own.
 */
final class Menu implements Parser, Completer {
  private final Console console;

  Menu(Console console) {
    this.console = console;
  }

  /**
   * A line with the part that a completion replaces as its only word.
   *
   * @param completion what could stand there; only the cursor matters where nothing is completed
   */
  private record Part(String line, int cursor, Completion completion) implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(completion.start(), cursor);
    }

    @Override
    public int wordCursor() {
      return cursor - completion.start();
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return wordCursor();
    }
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && Continuation.wanted(line)) {
      throw new EOFError(-1, -1, "the line goes on");
    }
    int at = Math.min(Math.max(cursor, 0), line.length());
    Completion completion = context == ParseContext.COMPLETE
        ? console.suggest(line, at)
        : new Completion(0, at, List.of(), "");
    return new Part(line, at, completion);
  }

  @Override
  public boolean isEscapeChar(char c) {
    return false;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line instanceof Part part) {
      int order = 1;
      for (Completion.Candidate one : part.completion().candidates()) {
        String text = SafeText.shown(one.text());
        candidates.add(new Candidate(text, text, orNull(one.group()), orNull(one.description()), null, null, true, order++));
      }
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : SafeText.shown(text);
  }
}
