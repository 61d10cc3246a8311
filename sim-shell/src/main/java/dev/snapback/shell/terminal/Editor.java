package dev.snapback.shell.terminal;

import dev.snapback.language.Completion;
import dev.snapback.language.SafeText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jline.reader.Candidate;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The line that is being typed: its parts have colors, a word that is not understood is underlined, and how the line could go on stands faintly
 * behind the cursor. That is the rest of an earlier line that begins so and would be understood now, which the right
 * arrow takes over; and else the arguments that may follow.
 */
final class Editor extends LineReaderImpl implements Highlighter {
  private static final int LONGEST_LOOKED_AT = 2_000;
  private static final String RANGE = "   (";

  private final Console console;
  private final PastLines past;
  private String ghost = "";
  private String nextPrompt = "> ";
  private Looked looked = new Looked("", Optional.empty(), "", "");

  /** What the session says about a line; kept, because the same line is drawn many times. */
  private record Looked(String line, Optional<Console.Wrong> wrong, String rest, String hint) {}

  Editor(Terminal terminal, Console console, PastLines past) {
    super(terminal, "snapback", null);
    this.console = console;
    this.past = past;
    var menu = new Menu(console);
    setParser(menu);
    setCompleter(menu);
    setHistory(past);
    setHighlighter(this);
    option(Option.DISABLE_EVENT_EXPANSION, true);
    option(Option.AUTO_FRESH_LINE, false);
    option(Option.GROUP_PERSIST, true);
    option(Option.HISTORY_REDUCE_BLANKS, false);
    option(Option.HISTORY_TIMESTAMPED, false);
    option(Option.INSERT_TAB, false);
    setVariable(LineReader.BELL_STYLE, "none");
    setVariable(LineReader.ERRORS, 0);
    setVariable(LineReader.FEATURES_MAX_BUFFER_SIZE, Integer.MAX_VALUE);
    setVariable(LineReader.SECONDARY_PROMPT_PATTERN, "%P > ");
    setVariable(LineReader.HISTORY_FILE_SIZE, Integer.MAX_VALUE);
    setVariable(LineReader.LIST_MAX, 0); // the list is never taller than the screen, so nothing has to be asked
    bindBothKindsOfKeys();
  }

  /** Terminals send one or the other kind, whatever mode they were told to be in. */
  private void bindBothKindsOfKeys() {
    bind(LineReader.UP_LINE_OR_HISTORY, "\u001b[A", "\u001bOA");
    bind(LineReader.DOWN_LINE_OR_HISTORY, "\u001b[B", "\u001bOB");
    bind(LineReader.FORWARD_CHAR, "\u001b[C", "\u001bOC");
    bind(LineReader.BACKWARD_CHAR, "\u001b[D", "\u001bOD");
    bind(LineReader.BEGINNING_OF_LINE, "\u001b[H", "\u001bOH", "\u001b[1~", "\u001b[7~");
    bind(LineReader.END_OF_LINE, "\u001b[F", "\u001bOF", "\u001b[4~", "\u001b[8~");
    bind(LineReader.DELETE_CHAR, "\u001b[3~");
    bind(LineReader.FORWARD_WORD, "\u001b[1;5C", "\u001b[1;3C");
    bind(LineReader.BACKWARD_WORD, "\u001b[1;5D", "\u001b[1;3D");
  }

  private void bind(String widget, String... keys) {
    getKeyMaps().computeIfPresent(LineReader.EMACS, (name, map) -> {
      map.bind(new Reference(widget), keys);
      return map;
    });
  }

  /** Asks the session how it stands now, before the next {@link #read}. */
  void prepare() {
    looked = new Looked("", Optional.empty(), "", "");
    nextPrompt = prompt().toAnsi(terminal).replace("%", "%%");
  }

  /**
   * Reads a line, or several that were pasted or that go on.
   *
   * @param begun what stands there from the beginning
   */
  String read(String begun) {
    return readLine(nextPrompt, null, begun.isEmpty() ? null : begun);
  }

  /** Branch and date, and the sign that one may type. */
  AttributedString prompt() {
    String text = SafeText.shown(console.prompt());
    int blank = text.indexOf(' ');
    int end = blank < 0 ? text.length() : blank;
    return new AttributedStringBuilder().styled(console.theme().branch(), text.substring(0, end))
        .append(text.substring(end)).append("> ").toAttributedString();
  }

  @Override
  public AttributedString highlight(LineReader reader, String buffer) {
    Optional<Console.Wrong> wrong = look(buffer).wrong();
    var out = new AttributedStringBuilder(buffer.length());
    Shades.Shade[] shades = Shades.of(buffer);
    int index = 0;
    for (int c : buffer.codePoints().toArray()) {
      int at = index;
      boolean underlined = wrong.isPresent() && at >= wrong.get().start() && at < wrong.get().end();
      // One column for one column: the cursor is placed by the length of what was typed.
      String shown = c == '\n' || SafeText.safe(c) ? Character.toString(c) : c == '\t' ? " " : "\ufffd";
      out.styled(underlined ? console.theme().wrong() : console.theme().style(shades[at]), shown);
      index += Character.charCount(c);
    }
    return out.toAttributedString();
  }

  @Override
  public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
    boolean typing = doAutosuggestion && buf.cursor() == buf.length();
    AttributedString line = withoutLastLineFeed(super.getDisplayedBufferWithPrompts(secondaryPrompts));
    ghost = "";
    String text = buf.toString();
    boolean list = post != null && line.toString().contains("\n");
    if (!typing || list || text.contains("\n") || terminal.getType().startsWith(TerminalType.DUMB)) {
      return line;
    }
    Looked now = look(text);
    ghost = now.rest();
    String proposed = ghost.isEmpty() ? now.hint() : ghost;
    int room = size.getColumns() - line.columnLength() - 1;
    if (proposed.isBlank() || room < 2) {
      return line;
    }
    return AttributedString.join(AttributedString.EMPTY, line,
        new AttributedString(fit(SafeText.shown(proposed), room), console.theme().proposed()));
  }

  /** Cuts what is proposed to the room there is; of arguments with a range in parentheses behind them, the range stays. */
  private static String fit(String text, int room) {
    if (columns(text) <= room) {
      return text;
    }
    int range = text.lastIndexOf(RANGE);
    String kept = range < 0 ? "" : text.substring(range + RANGE.length() - 1);
    return columns(kept) < room / 2 && !kept.isEmpty()
        ? first(text.substring(0, range), room - columns(kept) - 2) + "… " + kept
        : first(text, room - 1) + "…";
  }

  private static String first(String text, int columns) {
    return new AttributedString(text).columnSubSequence(0, columns).toString();
  }

  private static int columns(String text) {
    return new AttributedString(text).columnLength();
  }

  /**
   * JLine ends a menu that is taller than the screen with a line feed, for which no row is left, and a wrong total; and it
   * shows a list without candidates as an empty row.
   */
  private AttributedString withoutLastLineFeed(AttributedString shown) {
    String text = shown.toString();
    if (post == null || !text.endsWith("\n")) {
      return shown;
    }
    int last = text.lastIndexOf('\n', text.length() - 2) + 1;
    return text.startsWith("rows ", last)
        ? AttributedString.join(AttributedString.EMPTY, shown.subSequence(0, last),
            new AttributedString(text.substring(last, text.indexOf(" of ", last)), console.theme().proposed()))
        : shown.subSequence(0, text.length() - 1);
  }

  private Looked look(String text) {
    if (!text.equals(looked.line())) {
      if (peekCharacter(1) >= 0) {
        return new Looked(text, Optional.empty(), "", ""); // more is typed already: no time to look around
      }
      looked = text.isBlank() || text.length() > LONGEST_LOOKED_AT || text.contains("\n")
          ? new Looked(text, Optional.empty(), "", "")
          : lookAt(text);
    }
    return looked;
  }

  private Looked lookAt(String text) {
    try {
      Completion completion = console.complete(text, text.length());
      String rest = past.restOf(text, l -> console.wrong(l).isEmpty());
      Optional<Console.Wrong> wrong = console.wrong(text)
          .filter(w -> w.start() < w.end() && (w.end() < text.length() || hopeless(text, w, completion)));
      return new Looked(text, wrong, rest, completion.hint());
    } catch (RuntimeException e) {
      return new Looked(text, Optional.empty(), "", ""); // a mistake in a hint must not end the session
    }
  }

  /** Whether the last word cannot become one that is understood; a number may still get its unit. */
  private static boolean hopeless(String text, Console.Wrong wrong, Completion completion) {
    return completion.candidates().isEmpty() && Character.isLetter(text.codePointAt(wrong.start()));
  }

  /** Takes over what is proposed, where the cursor is at the end. */
  private boolean take(String text) {
    if (text.isEmpty() || buf.cursor() < buf.length()) {
      return false;
    }
    buf.write(text);
    return true;
  }

  @Override
  protected boolean forwardChar() {
    return take(ghost) || super.forwardChar();
  }

  @Override
  protected boolean endOfLine() {
    return take(ghost) || super.endOfLine();
  }

  @Override
  protected boolean forwardWord() {
    int end = 0;
    while (end < ghost.length() && ghost.charAt(end) == ' ') {
      end++;
    }
    while (end < ghost.length() && ghost.charAt(end) != ' ') {
      end++;
    }
    return take(ghost.substring(0, end)) || super.forwardWord();
  }

  /** What is pasted loses what could act on the screen; tabs become blanks, and the last line needs no line feed. */
  @Override
  protected String doReadStringUntil(String sequence) {
    var out = new StringBuilder();
    super.doReadStringUntil(sequence).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').codePoints()
        .forEach(c -> out.appendCodePoint(c == '\n' || SafeText.safe(c) ? c : 0xfffd));
    return out.toString().stripTrailing();
  }

  @Override
  protected PostResult toColumns(List<Object> items, @Nullable Candidate selection, String completed,
      Function<String, Integer> widths, int width, boolean rowsFirst) {
    var layout = new Listing.Layout(Listing.Group.of(items), selection, completed, width, console.theme());
    // JLine scrolls through the menu, but would ask whether to show a list that is too tall.
    Listing listing = selection == null
        ? layout.listing(Math.max(3, size.getRows() - rowsOfLine() - 1))
        : layout.listing();
    return new PostResult(listing.text(), listing.rows().size(), listing.selected(), listing.columns());
  }

  private int rowsOfLine() {
    return (prompt.columnLength() + buf.length()) / Math.max(1, size.getColumns()) + 1;
  }

  // The session has put the candidates in order.

  @Override
  protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
    return Comparator.comparingInt(Candidate::sort);
  }

  @Override
  @SuppressWarnings("NullAway") // JLine takes null for "in the order given"
  protected @Nullable Comparator<String> getGroupComparator() {
    return null;
  }
}
