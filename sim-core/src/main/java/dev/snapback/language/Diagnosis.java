package dev.snapback.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** Makes of all that would have fitted at the furthest place one message that helps. */
final class Diagnosis {
  private static final int MOST_GUESSES = 3;
  private static final int MOST_TRIED = 8;
  private static final int MOST_NAMED = 6;
  private static final int MOST_MORE_WORDS = 3;

  private final Grammar grammar;
  private final Line line;
  private final List<Miss> misses;
  private final Optional<Miss> told;
  private final String shown;
  private final Joined joined;
  private final int first;
  private final int start;
  private final int end;
  private final String found;
  private final Optional<String> atTheEnd;

  Diagnosis(Grammar grammar, Line line, Input in) {
    this.grammar = grammar;
    this.line = line;
    this.misses = List.copyOf(in.misses());
    this.told = misses.stream().filter(m -> !m.message().isEmpty()).findFirst();
    this.shown = Trouble.shown(line.text());
    List<Token> tokens = line.tokens();
    this.first = told.map(Miss::first).orElse(Math.max(0, in.furthest()));
    int last = told.map(Miss::last).orElse(first);
    if (first < tokens.size()) {
      this.joined = joined(first);
      this.start = tokens.get(first).start();
      int wrong = tokens.get(Math.min(Math.max(last, first + joined.more()), tokens.size() - 1)).end();
      this.found = shown.substring(start, wrong);
      this.atTheEnd = atTheEnd();
      this.end = atTheEnd.isPresent() ? shown.stripTrailing().length() : wrong;
    } else {
      this.joined = Joined.NONE;
      this.start = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
      this.end = start;
      this.found = Trouble.END;
      this.atTheEnd = Optional.empty();
    }
  }

  /** What would stand here if the option that stands here stood at the end of the line, where that would fit. */
  private Optional<String> atTheEnd() {
    String rest = shown.substring(start + found.length()).strip();
    return Optional.of(rest + " " + found)
        .filter(moved -> told.isEmpty() && found.startsWith("--") && !rest.isEmpty() && grammar.fits(shown.substring(0, start) + moved));
  }

  /** A name that was typed in other words: with blanks for its hyphens, or by its title. */
  private record Joined(String name, int more) {
    static final Joined NONE = new Joined("", 0);
  }

  private Joined joined(int first) {
    Set<String> candidates = candidates();
    var words = new StringJoiner(" ");
    for (int i = 0; i <= MOST_MORE_WORDS && first + i < line.tokens().size(); i++) {
      words.add(line.tokens().get(first + i).text());
      String typed = words.toString();
      String hyphens = typed.replace(' ', '-');
      Optional<String> whole = candidates.stream().filter(hyphens::equalsIgnoreCase).findFirst();
      if (i > 0 && whole.isPresent()) {
        return new Joined(whole.get(), i);
      }
      Optional<String> called = candidates.stream().filter(name -> isCalled(name, typed)).findFirst();
      if (called.isPresent()) {
        return new Joined(called.get(), i);
      }
    }
    return Joined.NONE;
  }

  private boolean isCalled(String name, String title) {
    return grammar.forms().types().names().stream()
        .anyMatch(type -> grammar.names().title(type.type(), name).filter(title::equalsIgnoreCase).isPresent());
  }

  Trouble trouble() {
    List<String> allowed = allowed();
    var bare = new Trouble(shown, start, end, found, message(allowed), allowed, List.of(), Optional.empty());
    List<String> guesses = guesses(bare);
    return new Trouble(shown, start, end, found, bare.message(), allowed, guesses, example(guesses));
  }

  private List<String> allowed() {
    var allowed = new LinkedHashSet<String>();
    for (Miss miss : misses) {
      switch (miss.expectation()) {
        case Expectation.Literal literal -> allowed.add(literal.word());
        case Expectation.Parameter parameter -> allowed.add(parameter.type().what());
        case Expectation.End end -> allowed.add(Trouble.END);
      }
    }
    return List.copyOf(allowed);
  }

  private String message(List<String> allowed) {
    if (told.isPresent()) {
      return told.get().message();
    }
    if (atTheEnd.isPresent()) {
      return found + " stands at the end of the line";
    }
    boolean ended = start == end;
    boolean beginning = misses.stream().allMatch(m -> m.scope().slots().isEmpty()) && allowed.size() > MOST_NAMED
        && (first == 0 || misses.stream().anyMatch(m -> !m.scope().actors().isEmpty()));
    if (beginning && ended) {
      return misses.stream().anyMatch(m -> !m.scope().actors().isEmpty())
          ? "the line says who acts, but not what they do"
          : "the line is empty";
    }
    if (beginning) {
      return misses.stream().anyMatch(m -> !m.scope().actors().isEmpty())
          ? found + " is no move"
          : found + " is neither a command nor somebody who acts";
    }
    String rest = named();
    if (ended) {
      return "something is missing: " + rest;
    }
    if (allowed.contains(Trouble.END)) {
      return found + " does not fit: here " + (rest.isEmpty() ? "the line ends" : "the line ends or goes on with " + rest);
    }
    return "expected " + rest + ", not " + found + otherKind();
  }

  /** What would fit, with words that stand for themselves in quotation marks. */
  private String named() {
    var named = new LinkedHashSet<String>();
    boolean bare = grammar.isForgiving() && misses.stream().anyMatch(m -> m.expectation() instanceof Expectation.Parameter);
    for (Miss miss : misses) {
      switch (miss.expectation()) {
        case Expectation.Literal literal when bare -> { } // nobody is told the words of other programs
        case Expectation.Literal literal -> named.add('"' + literal.word() + '"');
        case Expectation.Parameter parameter -> named.add(parameter.type().what());
        case Expectation.End end -> { }
      }
    }
    return String.join(" or ", named.stream().limit(MOST_NAMED).toList());
  }

  /** What the word is instead, where it names something of another kind. */
  private String otherKind() {
    for (NameType<?> type : grammar.forms().types().names()) {
      boolean wanted = misses.stream().anyMatch(m -> m.expectation() instanceof Expectation.Parameter p
          && p.type() instanceof NameType<?> name && name.type() == type.type());
      if (!wanted && grammar.names().names(type.type(), Names.Scope.ALL).contains(found)) {
        return ", which is " + type.what();
      }
    }
    return "";
  }

  private List<String> guesses(Trouble bare) {
    Set<String> near = new LinkedHashSet<>();
    if (!joined.name().isEmpty()) {
      near.add(joined.name());
    }
    atTheEnd.ifPresent(near::add);
    if (saidAgain() && grammar.fits(bare.with(Trouble.COMMA))) {
      near.add(Trouble.COMMA);
    }
    if (told.isPresent()) {
      near.addAll(told.get().fixes());
    } else if (start < end) { // who knows what to write instead has said why
      near.addAll(Near.to(found, candidates()));
      misses.forEach(miss -> near.addAll(miss.fixes()));
    }
    near.remove(found);
    record Tried(String guess, boolean fits) {}
    var tried = new ArrayList<Tried>();
    for (String guess : near) {
      if (tried.size() == MOST_TRIED) {
        break;
      }
      tried.add(new Tried(guess, grammar.fits(bare.with(guess))));
    }
    tried.sort(Comparator.comparing(t -> !t.fits()));
    return tried.stream().map(Tried::guess).limit(MOST_GUESSES).toList();
  }

  /** Whether the word has stood in the line before: what it leads may be a list, whose parts a comma parts. */
  private boolean saidAgain() {
    return line.tokens().stream().limit(first).anyMatch(token -> token.is(found));
  }

  private Set<String> candidates() {
    var all = new LinkedHashSet<String>();
    for (Miss miss : misses) {
      if (miss.expectation() instanceof Expectation.Literal literal) {
        all.add(literal.word());
      }
      if (miss.expectation() instanceof Expectation.Parameter parameter) {
        all.addAll(parameter.type().candidates(grammar.names(), miss.scope()));
        all.addAll(parameter.type().candidates(grammar.names(), Names.Scope.ALL));
      }
    }
    return all;
  }

  private Optional<String> example(List<String> guesses) {
    boolean begun = misses.stream().anyMatch(m -> !m.scope().slots().isEmpty()) || misses.size() <= MOST_NAMED;
    Optional<Form<?>> form = told.flatMap(Miss::form);
    if (form.isEmpty() && begun) {
      form = misses.stream().flatMap(m -> m.form().stream()).findFirst();
    }
    if (form.isEmpty()) {
      form = guesses.stream().flatMap(g -> grammar.beginning(g).stream()).findFirst();
    }
    return form.map(f -> grammar.example(f, line)).filter(example -> !example.equals(line.text()));
  }
}
