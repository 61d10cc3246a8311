package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a file over the one that it extends: a map over a map is merged key by key, {@code KEY: drop} deletes,
 * everything else takes the parent's place; timeline, expectations and sources are added to the parent's. Warns of what changes nothing.
 */
final class Overlay {
  /** The value that deletes a key of the parent. */
  static final String DROP = "drop";

  /** The keys that each file has for itself. */
  static final Set<String> OWN = Set.of(RootBlock.SNAPBACK.name(), RootBlock.SCENARIO.name(),
      RootBlock.EXTENDS.name(), RootBlock.DROP.name());
  /** The lists that grow, and the letter with which the ids of their items begin where the file gives none. */
  private static final Map<String, String> LETTERS =
      OrderedMap.of(TimelineSection.TIMELINE.name(), "t", TimelineSection.EXPECT.name(), "e");

  private final Problems problems;
  private final List<Tree.Edit> edits = new ArrayList<>();
  private final Map<String, String> near = new LinkedHashMap<>();

  Overlay(Problems problems) {
    this.problems = problems;
  }

  /** Returns both files as one. */
  Tree lay(Node.Mapping parent, Node.Mapping child, List<String> parents, Map<String, Siblings> folders) {
    var at = new At(child.place(), "");
    var entries = new LinkedHashMap<String, Node.Entry>();
    parent.entries().forEach((key, entry) -> {
      if (!OWN.contains(key) && !key.equals(Block.SOURCE)) {
        String letter = LETTERS.get(key);
        entries.put(key, letter == null ? entry
            : new Node.Entry(entry.key(), Entries.named(entry.value(), letter, List.of())));
      }
    });
    var before = new LinkedHashMap<String, List<String>>();
    entries.forEach((key, entry) -> before.put(key, LETTERS.containsKey(key) ? Entries.ids(entry.value()) : List.of()));
    drop(child, entries);
    child.entries().forEach((key, entry) -> {
      Node.Entry beneath = entries.get(key);
      boolean appends = (LETTERS.containsKey(key) || key.equals(RootBlock.SOURCES.name()))
          && !isDrop(entry.value());
      if (OWN.contains(key) || key.equals(Block.SOURCE)) {
        entries.put(key, entry);
      } else if (appends && beneath != null) {
        entries.put(key, append(key, beneath, entry, before.getOrDefault(key, List.of())));
      } else {
        entry(RootBlock.ROOT, child, key, entry, at, entries);
      }
    });
    Node.Mapping beneath = unsourced(child, parent, at, entries);
    return new Tree(new Node.Mapping(child.place(), child.braces(), entries, Optional.of(beneath)), parents,
        List.copyOf(edits), folders, near);
  }

  private void drop(Node.Mapping child, Map<String, Node.Entry> entries) {
    Optional.ofNullable(child.entries().get(RootBlock.DROP.name())).map(Node.Entry::value).map(Entries::items)
        .orElse(List.of()).forEach(item -> {
          if (item instanceof Node.Scalar id) {
            drop(id, entries);
          }
        });
  }

  private void drop(Node.Scalar id, Map<String, Node.Entry> entries) {
    var at = new At(id.place(), RootBlock.DROP.name());
    var known = new LinkedHashSet<String>();
    for (String list : List.of(TimelineSection.TIMELINE.name(), TimelineSection.EXPECT.name())) {
      Node.Entry entry = entries.get(list);
      if (entry != null && entry.value() instanceof Node.Sequence sequence) {
        Optional<Node> found = sequence.items().stream().filter(n -> Entries.id(n).equals(id.text())).findFirst();
        if (found.isPresent()) {
          var rest = new ArrayList<>(sequence.items());
          rest.remove(found.get());
          entries.put(list, new Node.Entry(entry.key(), new Node.Sequence(sequence.place(), rest)));
          edit(new At(at.place(), list + "." + id.text()), Shown.entry(found.get()), "");
          return;
        }
        sequence.items().forEach(n -> known.add(Entries.id(n)));
      }
    }
    problems.add(position(at).warning("there is nothing of this name to drop").got(id.text())
        .maybe(Nearest.to(id.text(), known).orElse("")));
  }

  private Node.Entry append(String key, Node.Entry parent, Node.Entry entry, List<String> before) {
    String letter = LETTERS.get(key);
    List<Node> own = Entries.items(letter == null ? entry.value() : Entries.named(entry.value(), letter, before));
    if (!(parent.value() instanceof Node.Sequence) && letter != null) {
      return parent; // what is wrong with the parent's list is told where it is read
    }
    var all = new ArrayList<>(Entries.items(parent.value()));
    for (Node item : own) {
      edit(new At(item.place(), key + "[" + (all.size() + 1) + "]"), "", Shown.entry(item));
      all.add(item);
    }
    return new Node.Entry(entry.key(), new Node.Sequence(entry.value().place(), all));
  }

  private void entry(Block block, Node.Mapping child, String key, Node.Entry own, At at, Map<String, Node.Entry> entries) {
    Optional<Type<?>> type = Optional.ofNullable(block.keys().get(key)).map(Key::type);
    entry(type, child, key, own, at, entries);
  }

  private void entry(Optional<Type<?>> type, Node.Mapping child, String key, Node.Entry own, At at,
      Map<String, Node.Entry> entries) {
    At there = at.key(key, own.value().place());
    Node.Entry parent = entries.get(key);
    if (isDrop(own.value())) {
      if (parent == null) {
        problems.add(position(there).warning("there is nothing here to drop").got(key)
            .maybe(Nearest.to(key, entries.keySet()).orElse("")));
      } else {
        edit(there, Shown.text(parent.value()), "");
        entries.remove(key);
      }
    } else if (parent == null) {
      edit(there, "", Shown.text(own.value()));
      entries.put(key, own);
    } else {
      boolean cited = child.entries().containsKey(Block.SOURCE);
      entries.put(key, new Node.Entry(own.key(), value(type, parent.value(), own.value(), there, cited)));
    }
  }

  private Node value(Optional<Type<?>> type, Node parent, Node own, At at, boolean cited) {
    if (type.isPresent() && type.get() instanceof Type.Body(Block block, Optional<Key<?>> alone)) {
      Optional<Node.Mapping> beneath = Entries.mapping(parent, alone);
      if (beneath.isPresent() && own instanceof Node.Mapping above) {
        return mapping(Optional.of(block), Optional.empty(), beneath.get(), above, at);
      }
    }
    if (type.isPresent() && type.get() instanceof Type.Named<?> named && parent instanceof Node.Mapping beneath
        && own instanceof Node.Mapping above) {
      return mapping(Optional.empty(), Optional.of(named.value()), beneath, above, at);
    }
    if (Entries.same(parent, own)) {
      problems.add(position(at).warning("this changes nothing" + (cited ? " but perhaps its source" : "")
          + ": the parent says the same").got(Shown.text(own)));
    } else {
      edit(at, Shown.text(parent), Shown.text(own));
    }
    return own;
  }

  private Node mapping(Optional<Block> block, Optional<Type<?>> each, Node.Mapping parent, Node.Mapping own, At at) {
    var entries = new LinkedHashMap<>(parent.entries());
    entries.remove(Block.SOURCE);
    if (own.entries().isEmpty()) {
      problems.add(position(at).warning("this changes nothing: the map is empty").got("{}").maybe("KEY: drop deletes a key"));
    }
    own.entries().forEach((key, entry) -> {
      if (key.equals(Block.SOURCE)) {
        entries.put(key, entry);
      } else if (block.isPresent()) {
        entry(block.get(), own, key, entry, at, entries);
      } else {
        if (!entries.containsKey(key)) {
          Nearest.to(key, parent.entries().keySet()).ifPresent(alike -> near.put(at.key(key, entry.key()).path(), alike));
        }
        entry(each, own, key, entry, at, entries);
      }
    });
    return new Node.Mapping(own.place(), own.braces(), entries, Optional.of(unsourced(own, parent, at, entries)));
  }

  /** The parent's map, without its sources where the file drops them: then the next ones outward cover its numbers. */
  private Node.Mapping unsourced(Node.Mapping own, Node.Mapping parent, At at, Map<String, Node.Entry> entries) {
    Optional<Node> source = own.find(Block.SOURCE).filter(Overlay::isDrop);
    if (source.isEmpty()) {
      return parent;
    }
    entries.remove(Block.SOURCE);
    At there = at.key(Block.SOURCE, source.get().place());
    Optional<Node> beneath = parent.layers().stream().flatMap(layer -> layer.find(Block.SOURCE).stream()).findFirst();
    if (beneath.isEmpty()) {
      problems.add(position(there).warning("there is nothing here to drop").got(Block.SOURCE));
      return parent;
    }
    edit(there, Shown.text(beneath.get()), "");
    return unsourced(parent);
  }

  private static Node.Mapping unsourced(Node.Mapping mapping) {
    var entries = new LinkedHashMap<>(mapping.entries());
    entries.remove(Block.SOURCE);
    return new Node.Mapping(mapping.place(), mapping.braces(), entries, mapping.beneath().map(Overlay::unsourced));
  }

  private static boolean isDrop(Node node) {
    return node instanceof Node.Scalar scalar && scalar.text().equals(DROP);
  }

  private void edit(At at, String before, String after) {
    edits.add(new Tree.Edit(at, before, after));
  }

  private static Position position(At at) {
    return new Position(at.place().file(), at.place().line(), at.place().column(), at.path());
  }
}
