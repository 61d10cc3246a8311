package dev.snapback.scenario.internal;

import dev.snapback.kernel.Limits;
import dev.snapback.scenario.Position;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import dev.snapback.vocabulary.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a scenario's file and those that it extends, from the file down to the one that extends nothing. */
final class Extending {
  private final Problems problems;
  private final Map<String, Siblings> folders = new LinkedHashMap<>();
  private final List<String> parents = new ArrayList<>();

  Extending(Problems problems) {
    this.problems = problems;
  }

  /** Returns what stands in all of them; empty, and problems added, where one of them cannot be read. */
  Optional<Tree> read(Source source, Siblings siblings) {
    folders.put(source.name(), siblings);
    Optional<Node> own = Trees.read(source, problems);
    if (own.isEmpty() || !(own.get() instanceof Node.Mapping child)) {
      return own.map(this::alone);
    }
    Node.Entry parent = child.entries().get(RootBlock.EXTENDS.name());
    if (parent == null) {
      Optional.ofNullable(child.entries().get(RootBlock.DROP.name())).ifPresent(drop ->
          error(drop.key(), RootBlock.DROP.name(), "there is nothing to drop from: the file extends no scenario", "", ""));
      return Optional.of(alone(child));
    }
    if (!(parent.value() instanceof Node.Scalar name) || !Ids.valid(name.text())) {
      problems.add(problem(parent.value().place(), RootBlock.EXTENDS.name(), "this is not a name").got(parent.value().shown())
          .allowed("the name of a scenario beside this file, without folder and ending").maybe(meant(parent.value())));
      return Optional.empty();
    }
    return parent(name, siblings).map(beneath -> new Overlay(problems).lay(beneath, child, List.copyOf(parents), folders));
  }

  private static String meant(Node parent) {
    String name = parent instanceof Node.Scalar scalar ? scalar.text().replaceFirst("^.*[/\\\\]", "") : "";
    String bare = Siblings.ENDINGS.stream().filter(name::endsWith).findFirst()
        .map(ending -> name.substring(0, name.length() - ending.length())).orElse(name);
    return Ids.valid(bare) ? bare : Meant.name(bare, Ids::valid);
  }

  private Tree alone(Node root) {
    return new Tree(root, List.of(), List.of(), folders, Map.of());
  }

  private Optional<Node.Mapping> parent(Node.Scalar name, Siblings siblings) {
    String key = RootBlock.EXTENDS.name();
    if (folders.size() > Limits.ANCESTORS.max()) {
      error(name.place(), key, "too many files extend each other", name.text(), Limits.ANCESTORS.toString());
      return Optional.empty();
    }
    return switch (siblings.parent(name.text(), problems)) {
      case Siblings.Found.No no -> {
        problems.add(problem(name.place(), key, "there is no such scenario to extend: " + no.why())
            .got(name.text()).allowed("the name of a scenario beside this file").maybe(no.maybe()));
        yield Optional.empty();
      }
      case Siblings.Found.File file -> file.source().flatMap(source -> {
        parents.add(name.text());
        if (folders.containsKey(source.name())) {
          error(name.place(), key, "these files extend each other in a circle: "
              + String.join(" → ", folders.keySet()) + " → " + source.name(), name.text(), "");
          return Optional.empty();
        }
        return read(source, file.siblings()).flatMap(tree -> mapping(tree, source));
      });
    };
  }

  private Optional<Node.Mapping> mapping(Tree tree, Source source) {
    if (tree.root() instanceof Node.Mapping mapping) {
      return Optional.of(mapping);
    }
    error(Place.start(source.name()), "", "the file must be a map", tree.root().shown(), "a scenario");
    return Optional.empty();
  }

  private void error(Place place, String path, String message, String got, String allowed) {
    problems.add(problem(place, path, message).got(got).allowed(allowed));
  }

  private static Problem problem(Place place, String path, String message) {
    return new Position(place.file(), place.line(), place.column(), path).error(message);
  }
}
