package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import dev.snapback.vocabulary.Cites;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a tree by the declaration of its blocks. Collects every problem and goes on; notes every quantity with the
 * sources that cover it.
 */
public final class Reading {
  private final Problems problems;
  private final Sources sources;
  private final Map<String, List<String>> homes;
  private final List<Citation> citations = new ArrayList<>();
  private final Set<String> watched;
  private final Map<String, String> near;
  private final Map<String, Cites> covers = new LinkedHashMap<>();

  private Reading(Block root, Set<String> watched, Map<String, String> near, Problems problems) {
    this.near = near;
    this.watched = watched;
    this.problems = problems;
    this.sources = new Sources(this);
    this.homes = Homes.of(root);
  }

  /**
   * What a file says.
   *
   * @param values what could be read
   * @param citations every quantity, in the order of the file
   * @param cited every id that is cited, in the order of the file
   * @param covers the sources of what the file says otherwise than its parent, by key path
   */
  public record Outcome(Values values, List<Citation> citations, List<Cited> cited, Map<String, Cites> covers) {}

  /** Reads a scenario's file with those that it extends; empty, and a problem added, where it is no map at all. */
  static Optional<Outcome> read(Tree tree, Block root, Problems problems) {
    Set<String> watched = tree.edits().stream().map(edit -> edit.at().path()).collect(Collectors.toSet());
    return read(tree.root(), new Reading(root, watched, tree.near(), problems), root);
  }

  /** Reads a whole file; empty, and a problem added, where it is no map at all. */
  public static Optional<Outcome> read(Node tree, Block root, Problems problems) {
    return read(tree, new Reading(root, Set.of(), Map.of(), problems), root);
  }

  /** Returns a reading whose problems nobody looks at: they were told before. */
  static Reading silent() {
    return new Reading(FactSection.FILE_OF_SOURCES, Set.of(), Map.of(), new Problems());
  }

  private static Optional<Outcome> read(Node tree, Reading reading, Block root) {
    var at = new At(tree.place(), "");
    if (!(tree instanceof Node.Mapping mapping)) {
      reading.wrong(at, "the file must be a map", tree, root.title());
      return Optional.empty();
    }
    Values values = reading.block(root, mapping, at, Scopes.NONE);
    return Optional.of(new Outcome(values, List.copyOf(reading.citations), reading.sources.cited(), reading.covers));
  }

  private Values block(Block block, Node.Mapping mapping, At at, Scopes outer) {
    Scopes scope = sources.scope(mapping, at, outer, block.names());
    var values = new LinkedHashMap<String, Located<?>>();
    var present = new LinkedHashSet<String>();
    mapping.entries().forEach((name, entry) -> {
      Key<?> key = block.keys().get(name);
      if (key != null) {
        present.add(name);
        value(key.type(), entry.value(), at.key(name, entry.value().place()), scope.under(name))
            .ifPresent(found -> values.put(name, found));
      } else if (!name.equals(Block.SOURCE)) {
        unknown(block, mapping, name, entry, at.key(name, entry.key()));
      }
    });
    missing(block.keys().values().stream()
        .filter(key -> key.need() == Key.Need.REQUIRED && !mapping.entries().containsKey(key.name())).toList(), at);
    return new Values(at, scope.of(mapping), present, values);
  }

  private void missing(List<Key<?>> keys, At at) {
    String alike = near.get(at.path());
    if (alike != null && !keys.isEmpty()) {
      add(error(at, "the scenario that this one extends has no block of this name, and alone it lacks "
          + keys.stream().map(Key::name).collect(Collectors.joining(", ")))
          .got(at.path().substring(at.path().lastIndexOf('.') + 1)).maybe(alike));
      return;
    }
    for (Key<?> key : keys) {
      add(error(at, "the key " + key.name() + " is missing: " + key.help())
          .maybe("add " + key.name() + ": " + key.example()));
    }
  }

  private void unknown(Block block, Node.Mapping in, String name, Node.Entry entry, At at) {
    if (problems.isFull()) {
      add(error(at, "unknown key"));
      return;
    }
    Optional<String> near = Nearest.to(name, block.names());
    List<String> elsewhere = homes.getOrDefault(name, List.of());
    boolean nothing = entry.value() instanceof Node.Scalar scalar && scalar.isEmpty();
    String maybe = "";
    if (in.braces() && nothing && name.contains(":")) {
      maybe = "a space is missing after ':'";
    } else if (near.isPresent()) {
      maybe = near.get();
    } else if (in.braces() && nothing) {
      maybe = "quote the value before it, or put a list in brackets: a comma in braces ends a value";
    } else if (!elsewhere.isEmpty()) {
      maybe = "it is known in " + String.join(", ", elsewhere) + ", not here";
    } else {
      maybe = "delete it, or put a # before it";
    }
    add(error(at, "unknown key").got(name)
        .allowed(String.join(", ", block.names()) + ", " + Block.SOURCE).maybe(maybe));
  }

  private <T> Optional<Located<T>> value(Type<T> type, Node node, At at, Scopes scope) {
    @SuppressWarnings("unchecked") // each variant of Type fixes T
    Optional<T> read = (Optional<T>) switch (type) {
      case Type.Leaf<T> leaf -> leaf(leaf, node, at, scope);
      case Type.Listing<?> listing -> listing(listing, node, at, scope);
      case Type.Named<?> named -> named(named, node, at, scope);
      case Type.Body body -> body(body, node, at, scope);
    };
    if (watched.contains(at.path())) {
      Cites outer = scope.in(node.place()).cites();
      covers.put(at.path(), read.map(value -> value instanceof Values v ? v.cites() : outer).orElse(outer));
    }
    return read.map(value -> new Located<>(value, at, scope.in(node.place()).cites()));
  }

  private <T> Optional<T> leaf(Type.Leaf<T> leaf, Node node, At at, Scopes scope) {
    if (!(node instanceof Node.Scalar scalar) || scalar.isEmpty()) {
      wrong(at, "this is not " + leaf.words(), node, leaf.form());
      return Optional.empty();
    }
    boolean bare = leaf.kind() == Type.Kind.NUMBER || leaf.kind() == Type.Kind.SETTING;
    if (bare && scalar.quoted()) {
      add(error(at, "this is a text, not " + leaf.words()).got("'" + scalar.text() + "'").allowed(leaf.form())
          .maybe("write it without quotation marks"));
      return Optional.empty();
    }
    return switch (leaf.parser().parse(scalar)) {
      case Type.Parsed.Good<T>(T value) -> {
        if (leaf.kind() == Type.Kind.QUANTITY || leaf.kind() == Type.Kind.NUMBER) {
          citations.add(new Citation(at, scope.in(node.place()).cites()));
        }
        yield Optional.of(value);
      }
      case Type.Parsed.Bad<T>(String message, int offset, String maybe) -> {
        var where = new At(offset < 0 ? at.place() : scalar.at(offset), at.path());
        add(error(where, message.isEmpty() ? "this is not " + leaf.words() : message).got(scalar.shown())
            .allowed(leaf.form()).maybe(maybe.isEmpty() ? Meant.by(leaf, scalar) : maybe));
        yield Optional.empty();
      }
    };
  }

  private <T> Optional<List<Located<T>>> listing(Type.Listing<T> listing, Node node, At at, Scopes scope) {
    var items = new ArrayList<Located<T>>();
    if (node instanceof Node.Sequence sequence) {
      int index = 0;
      for (Node item : sequence.items()) {
        value(listing.item(), item, at.item(index++, item.place()), scope).ifPresent(items::add);
      }
    } else if (listing.alone()) {
      Optional<Located<T>> only = value(listing.item(), node, at, scope);
      if (only.isEmpty()) {
        return Optional.empty();
      }
      items.add(only.get());
    } else {
      wrong(at, "this is not a list", node, "[" + listing.item().words() + ", …]");
      return Optional.empty();
    }
    return Optional.of(List.copyOf(items));
  }

  private <T> Optional<Map<String, Located<T>>> named(Type.Named<T> named, Node node, At at, Scopes outer) {
    if (!(node instanceof Node.Mapping mapping)) {
      wrong(at, "this is not a map", node, named.words());
      return Optional.empty();
    }
    Scopes scope = sources.scope(mapping, at, outer, mapping.entries().keySet());
    var found = new LinkedHashMap<String, Located<T>>();
    mapping.entries().forEach((name, entry) -> {
      if (!name.equals(Block.SOURCE)) {
        At key = at.key(name, entry.key());
        if (!named.names().test().test(name)) {
          add(error(key, "this cannot be a name here").got(name).allowed(named.names().form())
              .maybe(name.contains(":") ? "a space is missing after ':'" : Meant.name(name, named.names().test())));
        }
        At there = new At(entry.value().place(), key.path());
        value(named.value(), entry.value(), there, scope.under(name))
            .ifPresent(value -> found.put(name, new Located<>(value.value(), key, value.cites())));
      }
    });
    return Optional.of(found);
  }

  private Optional<Values> body(Type.Body body, Node node, At at, Scopes scope) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(block(body.block(), mapping, at, scope));
    }
    if (body.alone().isEmpty()) {
      wrong(at, "this is not a map", node, "a map with " + String.join(", ", body.block().names()));
      return Optional.empty();
    }
    Key<?> key = body.alone().get();
    return value(key.type(), node, at, scope).map(value -> new Values(at, scope.in(node.place()).cites(), Set.of(key.name()), Map.of(key.name(), value)));
  }

  void wrong(At at, String message, Node node, String allowed) {
    add(error(at, message).got(node.shown()).allowed(allowed).maybe(turned(node, allowed)));
  }

  /** What to do with a value of another kind than the one that is asked for. */
  private static String turned(Node node, String allowed) {
    return switch (node) {
      case Node.Mapping map when allowed.startsWith("[") && map.entries().isEmpty() -> "write [], or delete the key";
      case Node.Mapping map when allowed.startsWith("[") ->
          map.braces() ? "put it in brackets: [{…}]" : "begin each item with '- '";
      case Node.Mapping map when map.braces() -> "write one value in place of {…}, or quote a text that begins with {";
      case Node.Mapping map -> "quote a text with ': ', or indent the lines below less";
      case Node.Sequence list when allowed.startsWith("a map") -> list.items().stream().allMatch(Node.Mapping.class::isInstance)
          ? "write each key without '- ' before it" : "write {NAME: …} in place of […]";
      case Node.Sequence list -> "write one value without brackets, or quote a text that begins with [";
      case Node.Scalar scalar when scalar.isEmpty() -> "write the value after ':', or delete the key";
      case Node.Scalar scalar when allowed.startsWith("[") -> "put it in brackets: [" + scalar.shown() + "]";
      case Node.Scalar scalar -> "write its keys on the lines below, two spaces to the right";
    };
  }

  Problem error(At at, String message) {
    return Problem.error(at.place().file(), at.place().line(), at.place().column(), at.path(), message);
  }

  void add(Problem problem) {
    problems.add(problem);
  }
}
