package dev.snapback.language;

import dev.snapback.kernel.Command;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A compiled pattern: words and slots that make a record, both ways.
 *
 * @param <R> the record
 */
final class Phrase<R extends Record> {
  private final Class<R> type;
  private final List<Element> elements;
  private final Map<String, Object> fixed;
  private final Components<R> components;
  /** The components that it settles or speaks of. */
  private final Set<String> sayable;

  /**
   * Compiles a pattern.
   *
   * @param fixed components that the pattern settles by itself
   * @throws IllegalStateException if the pattern leaves a component open that must have a value, or names none
   */
  Phrase(Class<R> type, String pattern, Map<String, Object> fixed, SlotTypes types) {
    this.type = type;
    this.fixed = fixed;
    this.components = new Components<>(type);
    this.elements = new PatternReader(type, pattern, types).read();
    this.sayable = new LinkedHashSet<>(fixed.keySet());
    collect(elements, sayable);
    checkComplete(pattern);
  }

  private void checkComplete(String pattern) {
    for (String name : components.needed()) {
      if (!sayable.contains(name)) {
        throw new IllegalStateException("the pattern \"" + pattern + "\" does not fill " + name + " of " + type);
      }
    }
  }

  private static void collect(List<Element> sequence, Set<String> filled) {
    for (Element element : sequence) {
      switch (element) {
        case Element.Word word -> filled.add(word.flag());
        case Element.Slot slot -> filled.add(slot.component());
        case Element.Options options -> options.groups().forEach(g -> collect(g, filled));
      }
    }
  }

  List<Element> elements() {
    return elements;
  }

  String usage() {
    return Element.usage(elements);
  }

  /** How people read it without the optional part that fills a component. */
  String usageWithout(String component) {
    return Element.usage(elements.stream().flatMap(element -> element instanceof Element.Options options
        ? options.without(component).stream() : Stream.of(element)).toList());
  }

  /** The slots of the pattern, those in optional parts included. */
  private static List<Element.Slot> slots(List<Element> sequence) {
    var found = new ArrayList<Element.Slot>();
    for (Element element : sequence) {
      switch (element) {
        case Element.Word word -> { }
        case Element.Slot slot -> found.add(slot);
        case Element.Options options -> options.groups().forEach(g -> found.addAll(slots(g)));
      }
    }
    return found;
  }

  /** Returns the slot that fills a component. */
  Optional<Element.Slot> findSlot(String component) {
    return slots(elements).stream().filter(s -> s.component().equals(component)).findFirst();
  }

  /** Returns the slot that fills a component which the pattern is known to fill. */
  Element.Slot slot(String component) {
    return findSlot(component).orElseThrow(() -> new IllegalStateException("no slot " + component + " of " + type));
  }

  /** The components that the line may speak of, in the record's order. */
  List<String> keys() {
    var filled = new LinkedHashSet<String>();
    collect(elements, filled);
    return Stream.concat(components.names(), Stream.of(Timed.EFFECTIVE, Timed.EXPIRES))
        .distinct().filter(filled::contains).toList();
  }

  /**
   * A part that a line may have.
   *
   * @param component the record component that it fills
   * @param written how it is written; where it may be left out, with the words that begin it
   * @param word with which it begins, where it may be left out; else empty
   * @param slot what fills it; empty where a word sets it
   */
  record Part(String component, String written, String word, Optional<Element.Slot> slot) {}

  /** The parts in the record's order. */
  List<Part> parts() {
    return keys().stream().flatMap(key -> part(elements, key).stream()).toList();
  }

  private static Optional<Part> part(List<Element> sequence, String component) {
    for (Element element : sequence) {
      Optional<Part> found = switch (element) {
        case Element.Word word -> word.flag().equals(component)
            ? Optional.of(new Part(component, word.usage(), word.usage(), Optional.empty())) : Optional.empty();
        case Element.Slot slot -> slot.component().equals(component)
            ? Optional.of(new Part(component, slot.usage(), "", Optional.of(slot))) : Optional.empty();
        case Element.Options options -> options.groups().stream()
            .flatMap(group -> part(group, component).map(part -> option(group, part)).stream()).findFirst();
      };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Part option(List<Element> group, Part part) {
    return new Part(part.component(), Element.usage(group),
        group.get(0) instanceof Element.Word word ? word.usage() : "", part.slot());
  }

  /** The components that a word sets. */
  List<String> flags() {
    return keys().stream().filter(k -> findSlot(k).isEmpty()).toList();
  }

  /** The components that every line of this pattern speaks of. */
  List<String> needed() {
    var needed = new ArrayList<String>();
    for (Element element : elements) {
      if (element instanceof Element.Slot slot) {
        needed.add(slot.component());
      }
    }
    return needed;
  }

  /** Returns a part that must be there and is not. */
  Optional<String> missing(Map<String, Object> bound) {
    return needed().stream().filter(c -> !bound.containsKey(c)).findFirst();
  }

  /** Reads as far as the pattern goes and puts the parts into {@code bound}; false if the line does not fit. */
  boolean read(Input in, Map<String, Object> bound) {
    return sequence(in, elements, bound);
  }

  private static boolean sequence(Input in, List<Element> sequence, Map<String, Object> bound) {
    in.enter(sequence);
    try {
      for (int i = 0; i < sequence.size(); i++) {
        in.element(i);
        boolean fits = switch (sequence.get(i)) {
          case Element.Word word -> word(in, word, bound);
          case Element.Slot slot -> slot(in, slot, bound);
          case Element.Options options -> options(in, options, bound);
        };
        if (!fits) {
          return false;
        }
      }
      return true;
    } finally {
      in.leave();
    }
  }

  private static boolean word(Input in, Element.Word word, Map<String, Object> bound) {
    for (String spelling : word.spellings()) {
      if (in.take(spelling)) {
        if (!word.flag().isEmpty()) {
          bound.put(word.flag(), true);
        }
        return true;
      }
    }
    return false;
  }

  private static boolean slot(Input in, Element.Slot slot, Map<String, Object> bound) {
    int before = in.at();
    Optional<?> value = in.read(slot);
    value.ifPresentOrElse(v -> bound.put(slot.component(), v), () -> in.at(before));
    return value.isPresent();
  }

  private static boolean options(Input in, Element.Options options, Map<String, Object> bound) {
    var open = new ArrayList<>(options.groups());
    for (int i = 0; i < open.size(); ) {
      int before = in.at();
      int known = bound.size();
      in.group(open, i);
      if (sequence(in, open.get(i), bound)) {
        open.remove(i);
        i = 0;
      } else {
        in.at(before);
        // What the group has bound came last.
        List.copyOf(bound.keySet()).subList(known, bound.size()).forEach(bound::remove);
        i++;
      }
    }
    return true;
  }

  /**
   * Makes the record of the parts that were read; a {@link Timed} one where they name a day that it does not hold itself.
   *
   * @throws IllegalArgumentException if the record refuses them; the message says what is allowed
   */
  Record make(Map<String, Object> bound) {
    R bare = components.make(fixed, bound);
    Optional<LocalDate> effective = day(bound, Timed.EFFECTIVE);
    Optional<LocalDate> expires = day(bound, Timed.EXPIRES);
    boolean timed = effective.isPresent() || expires.isPresent();
    return timed && bare instanceof Command command ? new Timed(command, effective, expires) : bare;
  }

  private Optional<LocalDate> day(Map<String, Object> bound, String name) {
    return components.contains(name) ? Optional.empty() : Optional.ofNullable((LocalDate) bound.get(name));
  }

  /** The parts of a record by component name; optional parts that are absent and false flags are left out. */
  Map<String, Object> parts(Record said) {
    Map<String, Object> parts = components.of(Timed.bare(said));
    if (said instanceof Timed timed) {
      timed.effective().ifPresent(day -> parts.put(Timed.EFFECTIVE, day));
      timed.expires().ifPresent(day -> parts.put(Timed.EXPIRES, day));
    }
    return parts;
  }

  /** Whether this phrase can say what a record of its type holds. */
  boolean says(Record made) {
    return says(parts(made));
  }

  private boolean says(Map<String, Object> parts) {
    for (Map.Entry<String, Object> settled : fixed.entrySet()) {
      if (!settled.getValue().equals(parts.get(settled.getKey()))) {
        return false;
      }
    }
    return sayable.containsAll(parts.keySet()) && present(elements, parts);
  }

  /** Writes a record in its normal form. */
  String print(Record made) {
    return print(elements, parts(made));
  }

  /** Writes a record in its normal form; empty where this phrase cannot say what it holds. */
  Optional<String> said(Record made) {
    if (Timed.bare(made).getClass() != type) {
      return Optional.empty();
    }
    Map<String, Object> parts = parts(made);
    return says(parts) ? Optional.of(print(elements, parts)) : Optional.empty();
  }

  private static String print(List<Element> sequence, Map<String, Object> parts) {
    var line = new StringJoiner(" ");
    for (Element element : sequence) {
      String text = switch (element) {
        case Element.Word word -> word.spellings().get(0);
        case Element.Slot slot -> printed(slot.type(), parts.getOrDefault(slot.component(), ""));
        case Element.Options options -> options.groups().stream().filter(g -> present(g, parts)).map(g -> print(g, parts))
            .collect(Collectors.joining(" "));
      };
      if (!text.isEmpty()) {
        line.add(text);
      }
    }
    return line.toString();
  }

  /** Whether a sequence has something to say: all its slots and flags are there. */
  private static boolean present(List<Element> sequence, Map<String, Object> parts) {
    for (Element element : sequence) {
      boolean there = switch (element) {
        case Element.Word word -> word.flag().isEmpty() || parts.containsKey(word.flag());
        case Element.Slot slot -> parts.containsKey(slot.component());
        case Element.Options options -> true;
      };
      if (!there) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("unchecked") // the pattern reader has bound the type to the component's own type
  static <T> String printed(SlotType<T> type, Object value) {
    return type.print((T) value);
  }
}
