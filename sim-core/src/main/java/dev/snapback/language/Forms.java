package dev.snapback.language;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.vocabulary.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All declarations of a language: forms, and the types of slots that only they use. Patterns are compiled when first
 * needed and then kept, so that one {@code Forms} serves every scenario. Safe for threads.
 */
public final class Forms {
  /** Stands for the words with which no form begins. */
  private static final String ANY_WORD = "";
  /** The components by which a move says itself how long it lasts. */
  private static final Set<String> LASTING = Set.of("until", "term", "length");

  private final List<Form<?>> forms;
  private final Map<Class<?>, List<Form<?>>> byType;
  private final List<Choice<?>> choices;
  private final Map<Class<?>, SlotType<?>> own;
  private final List<Form<?>> sayings;
  private volatile @Nullable Forms wider;
  /** By identity: a form's text is long to compare, and every line asks. */
  private final IdentityHashMap<Form<?>, Phrase<?>> compiled = new IdentityHashMap<>();
  private volatile @Nullable SlotTypes types;
  private volatile Set<String> words = Set.of();
  /** By the word with which a line begins after the actors: what it may be, the open forms included. */
  private volatile @Nullable Map<String, List<Form<?>>> byFirstWord;

  private Forms(List<Form<?>> forms, List<Choice<?>> choices, Map<Class<?>, SlotType<?>> own, List<Form<?>> sayings) {
    this.forms = List.copyOf(forms);
    this.choices = List.copyOf(choices);
    this.byType = this.forms.stream().collect(Collectors.groupingBy(Form::type));
    this.own = OrderedMap.copyOf(own);
    this.sayings = List.copyOf(sayings);
  }

  /** Returns these forms. */
  public static Forms of(Form<?>... forms) {
    return new Forms(Arrays.asList(forms), List.of(), Map.of(), List.of());
  }

  /** Returns the forms with a parameter that is one of several phrases. */
  public Forms with(Choice<?> choice) {
    var more = new ArrayList<>(choices);
    more.add(choice);
    return new Forms(forms, more, own, sayings);
  }

  /** Returns the forms with a type of parameter that is written in its own way. */
  public <T> Forms with(Class<T> type, SlotType<T> slot) {
    var more = new LinkedHashMap<>(own);
    more.put(type, slot);
    return new Forms(forms, choices, more, sayings);
  }

  /** Returns both, these first. */
  public Forms and(Forms others) {
    var all = new ArrayList<>(forms);
    all.addAll(others.forms);
    var allChoices = new LinkedHashSet<>(choices);
    allChoices.addAll(others.choices);
    var allOwn = new LinkedHashMap<>(own);
    allOwn.putAll(others.own);
    var allSayings = new ArrayList<>(sayings);
    allSayings.addAll(others.sayings);
    return new Forms(all, List.copyOf(allChoices), allOwn, allSayings);
  }

  /**
   * Returns the forms with others that say the same in the words of other programs: no line of theirs is taken, but the
   * trouble with it tells the line that is meant, and why in their help line.
   */
  public Forms alsoSaid(Forms elsewhere) {
    var more = new ArrayList<>(sayings);
    more.addAll(elsewhere.forms);
    return new Forms(forms, choices, own, more);
  }

  /** The forms and the sayings, to guess what is meant. */
  Forms wider() {
    Forms known = wider;
    if (known == null) {
      var all = new ArrayList<>(forms);
      all.addAll(sayings);
      known = new Forms(all, choices, own, List.of());
      wider = known;
    }
    return known;
  }

  /** The forms in the order of their declaration. */
  public List<Form<?>> all() {
    return forms;
  }

  /** The forms that a line may be of which begins with this word, after its actors, in the order of their declaration. */
  List<Form<?>> beginning(String word) {
    Map<String, List<Form<?>>> known = byFirstWord;
    if (known == null) {
      known = byFirstWord();
      byFirstWord = known;
    }
    return known.getOrDefault(word, known.getOrDefault(ANY_WORD, List.of()));
  }

  private Map<String, List<Form<?>>> byFirstWord() {
    var found = new HashMap<String, List<Form<?>>>();
    var ofAnyWord = new ArrayList<Form<?>>();
    found.put(ANY_WORD, ofAnyWord);
    for (Form<?> form : forms) {
      List<String> words = form.firstWords();
      if (words.isEmpty()) {
        found.values().forEach(f -> f.add(form));
      }
      words.forEach(w -> found.computeIfAbsent(w, none -> new ArrayList<>(ofAnyWord)).add(form));
    }
    return found;
  }

  /** How people read the pattern of a form, without actors: {@code raise LAYER (to RATE | by POINTS) [on PARTNERS]}. */
  public String usage(Form<?> form) {
    return phrase(form).usage();
  }

  /** The same for a move that is made at once: without the day from which it holds. */
  public String usageNow(Form<?> form) {
    return phrase(form).usageWithout(Timed.EFFECTIVE);
  }

  /**
   * Writes a line in its normal form, which reads as the same again.
   *
   * @throws IllegalStateException if no form says such a record
   */
  public String print(Parsed line) {
    return printed(line).orElseThrow(() -> new IllegalStateException("no form says " + line.command()));
  }

  /** Writes a line in its normal form; empty where no form says such a record. */
  Optional<String> printed(Parsed line) {
    return ofType(line.command()).stream().flatMap(f -> phrase(f).said(line.command()).stream()).findFirst()
        .map(said -> printed(line, said));
  }

  private static String printed(Parsed line, String said) {
    var out = new StringBuilder();
    if (!line.actors().isEmpty()) {
      out.append(line.actors().stream().map(Actor::id).collect(Collectors.joining(", "))).append(' ');
    }
    out.append(said);
    line.because().ifPresent(why -> out.append(" because ").append(WordType.quoted(why)));
    return out.toString();
  }

  /** Why a line of a form does not expire, and what to write instead. */
  String unending(Form<?> form) {
    return phrase(form).parts().stream().filter(p -> LASTING.contains(p.component())).findFirst()
        .map(p -> "here the end is written " + p.written().replaceAll("^\\[|\\]$", ""))
        .orElseGet(() -> form.beginning() + " brings nothing about that lasts till a day; make the move that follows it"
            + " for that day, with effective DATE");
  }

  SlotTypes types() {
    SlotTypes known = types;
    if (known == null) {
      known = SlotTypes.standard();
      known.put(Parsed.class, new MoveType(this));
      own.forEach(known::put);
      choices.forEach(known::put);
      types = known;
    }
    return known;
  }

  @SuppressWarnings("unchecked") // the standard types bind it
  SlotType<Actor> actorType() {
    return (SlotType<Actor>) types().of(Actor.class);
  }

  Phrase<?> phrase(Form<?> form) {
    synchronized (compiled) {
      return compiled.computeIfAbsent(form, f -> new Phrase<>(f.type(), f.pattern(), f.fixed(), types()));
    }
  }

  /** The first form that can say what a record holds. */
  Optional<Form<?>> saying(Record made) {
    return ofType(made).stream().filter(f -> phrase(f).says(made)).findFirst();
  }

  /**
   * Returns with which words the moves begin that a refusal names.
   *
   * @param commands names of commands as the machines have them; one that nobody can type is left out
   */
  public List<String> beginnings(List<String> commands) {
    return commands.stream()
        .flatMap(name -> forms.stream().filter(f -> f.isMove() && dev.snapback.kernel.Names.kebab(f.type()).equals(name)).map(Form::beginning))
        .distinct().toList();
  }

  private List<Form<?>> ofType(Record made) {
    return byType.getOrDefault(Timed.bare(made).getClass(), List.of());
  }

  /**
   * The words of the language, which no scenario may use as names: those of all patterns, those of conditions, and those
   * that begin and join moves.
   */
  public Set<String> words() {
    Set<String> known = words;
    if (known.isEmpty()) {
      known = Reserved.words(this);
      words = known;
    }
    return known;
  }
}
