package dev.snapback.scenario.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a file, shown in one line; without its sources, which are shown beside it. */
final class Shown {
  private static final List<String> DATES =
      Stream.of(TimelineSection.DATE, TimelineSection.ON, TimelineSection.AT).map(Key::name).toList();
  private static final List<String> TEXTS =
      Stream.of(TimelineSection.MOVE, TimelineSection.EVENT, TimelineSection.THAT).map(Key::name).toList();

  private Shown() {}

  /** Returns it as the file would have it. */
  static String text(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.shown();
      case Node.Sequence sequence -> sequence.items().stream().map(Shown::text).collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping mapping -> mapping.entries().entrySet().stream().filter(e -> !e.getKey().equals(Block.SOURCE))
          .map(e -> e.getKey() + ": " + text(e.getValue().value())).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** Returns an entry of the timeline, or an expectation, as its day and what it says. */
  static String entry(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      return text(node);
    }
    Optional<String> date = first(mapping, DATES);
    String set = TimelineSection.SET.name();
    Optional<String> text = first(mapping, TEXTS).or(() -> first(mapping, List.of(set)).map(what -> set + " " + what));
    return date.isPresent() && text.isPresent() ? date.get() + " " + text.get() : text(node);
  }

  private static Optional<String> first(Node.Mapping mapping, List<String> keys) {
    return keys.stream().flatMap(key -> Optional.ofNullable(mapping.entries().get(key)).stream())
        .map(entry -> text(entry.value())).findFirst();
  }
}
