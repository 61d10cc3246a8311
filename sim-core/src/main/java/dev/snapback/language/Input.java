package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import dev.snapback.vocabulary.Actor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A line while it is read: a place among its tokens, what has been read so far, and, for whoever wants to know, what
 * would have fitted at the furthest place that was reached. Not safe for threads.
 */
public final class Input {
  private static final Token END = new Token(Kind.COMMA, "", 0, 0);

  private final Line line;
  private final Context context;
  private final boolean curious;
  private final boolean forgiving;
  private final List<Miss> misses = new ArrayList<>();
  /** The sequences that are being read, the innermost first; kept by the curious only. */
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int furthest = -1;
  private int at;

  private Optional<Form<?>> form = Optional.empty();
  private List<Actor> actors = List.of();
  private Map<String, Object> slots = new LinkedHashMap<>();
  private String component = "";
  private int depth;
  private int moves;

  /** Where the reading of a sequence stands: at an element of it, and where that has groups, within one of them. */
  private static final class Frame {
    final List<Element> elements;
    final int start;
    int index;
    boolean options;
    List<List<Element>> open = List.of();
    int tried;

    Frame(List<Element> elements, int start) {
      this.elements = elements;
      this.start = start;
    }
  }

  /**
   * What a line is read against.
   *
   * @param names the scenario's names
   * @param metrics the scenario's metrics
   * @param grammar the forms, for moves within commands and for the words that no name may be
   */
  record Context(Names names, MetricNames metrics, Grammar grammar) {}

  /**
   * Starts at the beginning of a line.
   *
   * @param curious whether what would have fitted is remembered, which costs more than the reading
   */
  Input(Line line, Context context, boolean curious) {
    this(line, context, curious, false);
  }

  /**
   * Starts at the beginning of a line.
   *
   * @param curious whether what would have fitted is remembered
   * @param forgiving whether what is written as elsewhere is read, too
   */
  Input(Line line, Context context, boolean curious, boolean forgiving) {
    this.line = line;
    this.context = context;
    this.curious = curious;
    this.forgiving = forgiving;
  }

  boolean isCurious() {
    return curious;
  }

  /** Whether days, numbers and names are also read as other programs write them, to guess what is meant. */
  public boolean isForgiving() {
    return forgiving;
  }

  /** The record component whose slot is being read. */
  String component() {
    return component;
  }

  /** The line. */
  public Line line() {
    return line;
  }

  /** The scenario's names. */
  public Names names() {
    return context.names;
  }

  /** The scenario's metrics. */
  public MetricNames metrics() {
    return context.names.metrics(scope()).orElse(context.metrics);
  }

  Grammar grammar() {
    return context.grammar;
  }

  /** What has been read of the form so far. */
  public Names.Scope scope() {
    return new Names.Scope(actors, slots);
  }

  /** The number of tokens before this place. */
  public int at() {
    return at;
  }

  /** Goes back (or on) to a place. */
  public void at(int place) {
    at = place;
  }

  /** Whether the line ends here. */
  public boolean ended() {
    return at >= line.tokens().size();
  }

  /** The token ahead; at the end of the line an empty one that is no word. */
  public Token peek() {
    return peek(0);
  }

  /** The token so many places ahead; beyond the end of the line an empty one that is no word. */
  public Token peek(int ahead) {
    return at + ahead < line.tokens().size() ? line.tokens().get(at + ahead) : END;
  }

  /** The unquoted word ahead, if that is what is there. */
  public Optional<String> word() {
    Token ahead = peek();
    return ahead.kind() == Kind.WORD ? Optional.of(ahead.text()) : Optional.empty();
  }

  /** Passes the token ahead. */
  public void skip() {
    at++;
  }

  /** Passes the word ahead if it is {@code word}; else remembers that it would have fitted. */
  public boolean take(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    if (curious) {
      miss(new Expectation.Literal(word), "", List.of());
    }
    return false;
  }

  /** Remembers that the value being read would have fitted here. */
  public <T> Optional<T> miss(SlotType<?> type) {
    return miss(type, "");
  }

  /**
   * Remembers that the value being read would have fitted here, and why what is here does not.
   *
   * @param message one sentence, without full stop; empty where there is no more to say than that it does not fit
   * @param fixes what to write instead; none without a message
   */
  public <T> Optional<T> miss(SlotType<?> type, String message, String... fixes) {
    miss(new Expectation.Parameter(type, component), message, List.of(fixes));
    return Optional.empty();
  }

  /** Remembers that the tokens from {@code first} up to this place do not do, and why. */
  public <T> Optional<T> reject(int first, SlotType<?> type, String message, List<String> fixes) {
    add(new Expectation.Parameter(type, component), first, Math.max(first, at - 1), message, fixes);
    return Optional.empty();
  }

  void rejectForm(int first, String message) {
    add(new Expectation.End(), first, Math.max(first, at - 1), message, List.of());
  }

  void missEnd() {
    miss(new Expectation.End(), "", List.of());
  }

  private void miss(Expectation expectation, String message, List<String> fixes) {
    add(expectation, at, at, message, fixes);
  }

  private void add(Expectation expectation, int first, int last, String message, List<String> fixes) {
    if (!curious || at < furthest) {
      return;
    }
    if (at > furthest) {
      furthest = at;
      misses.clear();
    }
    misses.add(new Miss(form, expectation, scope(), first, last, message, fixes, ended() ? rest() : "", moves > 0));
  }

  /** What would have fitted at the furthest place. */
  List<Miss> misses() {
    return misses;
  }

  /** The furthest place that something was looked for. */
  int furthest() {
    return furthest;
  }

  /** Starts before any form. */
  void begin() {
    form = Optional.empty();
    actors = List.of();
    slots = new LinkedHashMap<>();
  }

  /** Starts a form. */
  void begin(Form<?> next, List<Actor> who, Map<String, Object> bound) {
    form = Optional.of(next);
    actors = who;
    slots = bound;
  }

  /** Runs a reader for a slot, so that misses know which component they are of. */
  Optional<?> read(Element.Slot slot) {
    String before = component;
    component = depth == 0 ? slot.component() : "";
    depth++;
    try {
      return slot.type().read(this);
    } finally {
      depth--;
      component = before;
    }
  }

  /** Reads a whole move where a value stands: its forms see their own slots, not those of the line around it. */
  <T> T within(Supplier<T> move) {
    Optional<Form<?>> outerForm = form;
    List<Actor> outerActors = actors;
    Map<String, Object> outerSlots = slots;
    int outerDepth = depth;
    depth = 0;
    moves++;
    try {
      return move.get();
    } finally {
      form = outerForm;
      actors = outerActors;
      slots = outerSlots;
      depth = outerDepth;
      moves--;
    }
  }

  void enter(List<Element> sequence) {
    if (curious) {
      frames.push(new Frame(sequence, at));
    }
  }

  void element(int index) {
    if (curious) {
      Frame frame = frame();
      frame.index = index;
      frame.options = false;
    }
  }

  /** Says that the current element has groups, which of them are not read, and which is being tried. */
  void group(List<List<Element>> open, int tried) {
    if (curious) {
      Frame frame = frame();
      frame.options = true;
      frame.open = List.copyOf(open);
      frame.tried = tried;
    }
  }

  void leave() {
    if (curious) {
      frames.pop();
    }
  }

  private Frame frame() {
    return frames.getFirst();
  }

  /** How the forms that are being read go on: sequences of which nothing is read yet are shown by those around them. */
  private String rest() {
    var parts = new ArrayList<String>();
    boolean inner = false;
    for (Frame frame : frames) {
      if (!inner && frame.start == at && frame != frames.getLast()) {
        continue;
      }
      if (frame.options) {
        var left = new ArrayList<>(frame.open);
        if (inner) {
          left.remove(frame.tried);
        }
        parts.add(new Element.Options(left).usage());
      }
      int from = frame.options || inner ? frame.index + 1 : frame.index;
      parts.add(Element.usage(frame.elements.subList(Math.min(from, frame.elements.size()), frame.elements.size())));
      inner = true;
    }
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }
}
