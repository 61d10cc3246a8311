package dev.snapback.language;

import dev.snapback.language.Element.Options;
import dev.snapback.language.Element.Slot;
import dev.snapback.language.Element.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compiles a form's pattern against the record that it fills. */
final class PatternReader {
  private final Class<? extends Record> record;
  private final String pattern;
  private final SlotTypes types;
  private int at;

  PatternReader(Class<? extends Record> record, String pattern, SlotTypes types) {
    this.record = record;
    this.pattern = pattern;
    this.types = types;
  }

  List<Element> read() {
    List<Element> all = sequence(false);
    if (at < pattern.length()) {
      throw wrong("a bracket too many");
    }
    return all;
  }

  private List<Element> sequence(boolean within) {
    var found = new ArrayList<Element>();
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      switch (c) {
        case ' ' -> at++;
        case '[' -> {
          at++;
          List<Element> group = sequence(true);
          if (found.isEmpty() || !(found.get(found.size() - 1) instanceof Options before)) {
            found.add(new Options(List.of(group)));
          } else {
            var groups = new ArrayList<>(before.groups());
            groups.add(group);
            found.set(found.size() - 1, new Options(List.copyOf(groups)));
          }
        }
        case ']' -> {
          if (within && found.isEmpty()) {
            throw wrong("an empty part");
          }
          at += within ? 1 : 0;
          return List.copyOf(found);
        }
        case '{' -> found.add(slot(upTo('}'), within));
        case '(' -> found.add(new Word(List.of(upTo(')').split("\\|", -1)), ""));
        default -> found.add(word(within));
      }
    }
    if (within) {
      throw wrong("a bracket too few");
    }
    return List.copyOf(found);
  }

  private String upTo(char closing) {
    int end = pattern.indexOf(closing, at);
    if (end < 0) {
      throw wrong("a bracket too few");
    }
    String inside = pattern.substring(at + 1, end);
    at = end + 1;
    return inside;
  }

  private Word word(boolean optional) {
    int start = at;
    while (at < pattern.length() && " []{}()".indexOf(pattern.charAt(at)) < 0) {
      at++;
    }
    String word = pattern.substring(start, at);
    String name = word.startsWith("--") ? word.substring(2) : word;
    boolean flag = optional && component(name).filter(c -> c.getType() == boolean.class).isPresent();
    return new Word(List.of(word), flag ? name : "");
  }

  /** A slot is {@code name}, {@code new name} for a name that need not exist yet, or {@code name...} without commas. */
  private Slot slot(String inside, boolean optional) {
    boolean fresh = inside.startsWith("new ");
    boolean spread = inside.endsWith("...");
    String name = inside.substring(fresh ? 4 : 0, inside.length() - (spread ? 3 : 0));
    RecordComponent c = component(name).orElseThrow(() -> wrong("no component " + name));
    Type type = c.getGenericType();
    boolean wrapped = c.getType() == Optional.class;
    if (wrapped) {
      type = argument(type);
    }
    boolean many = type instanceof ParameterizedType p && p.getRawType() == List.class;
    if (optional && !wrapped && !many) {
      throw wrong(name + " stands in an optional part but is neither Optional nor a List");
    }
    Class<?> of = (Class<?>) (many ? argument(type) : type);
    Within within = c.getAnnotation(Within.class);
    SlotType<?> one = fresh ? types.fresh(of)
        : within == null ? types.of(of) : NumberType.from(within.least(), within.limit().max());
    return new Slot(name, many ? ListType.of(one, spread) : one, many, wrapped);
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private Optional<RecordComponent> component(String name) {
    return Stream.of(record, Timed.class).flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .filter(c -> c.getName().equals(name)).findFirst();
  }

  private IllegalStateException wrong(String why) {
    return new IllegalStateException("pattern \"" + pattern + "\" of " + record.getSimpleName() + ": " + why);
  }
}
