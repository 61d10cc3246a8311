package dev.snapback.scenario.internal;

import dev.snapback.scenario.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of sources that a scenario and its parents name. */
final class SourceFiles {
  private final Siblings siblings;
  private final FactSection facts;
  private final Fingerprint fingerprint;
  private final Cross cross;
  private final Problems problems;
  private final Set<String> seen = new LinkedHashSet<>();
  private final List<Reading.Outcome> outcomes = new ArrayList<>();

  /**
   * Prepares to read them.
   *
   * @param siblings where the scenario's own lie
   * @param facts takes what they say
   * @param fingerprint takes what is read without problems
   */
  SourceFiles(Siblings siblings, FactSection facts, Fingerprint fingerprint, Cross cross, Problems problems) {
    this.siblings = siblings;
    this.facts = facts;
    this.fingerprint = fingerprint;
    this.cross = cross;
    this.problems = problems;
  }

  /**
   * Reads all that are named.
   *
   * @param folders where they lie, by the file that names them; beside the scenario where that is not among them
   * @return whether all of them could be read
   */
  boolean read(Values root, Map<String, Siblings> folders) {
    boolean all = true;
    for (Located<String> name : root.find(RootBlock.SOURCES).orElse(List.of())) {
      all &= read(name, folders.getOrDefault(name.at().place().file(), siblings));
    }
    facts.complete(cross);
    return all;
  }

  /** What was read of them, in the order named. */
  List<Reading.Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  private boolean read(Located<String> name, Siblings folder) {
    if (!Siblings.NAME.matcher(name.value()).matches()) {
      cross.error(name.at(), Siblings.UNNAMEABLE, name.value(), Siblings.FORM, "");
      return false;
    }
    return switch (folder.find(name.value(), problems)) {
      case Siblings.Found.No no -> {
        cross.error(name.at(), no.why(), name.value(), Siblings.FORM,
            no.why().equals(Siblings.ABSENT) ? folder.instead(name.value()) : "");
        yield false;
      }
      // A parent may name it too.
      case Siblings.Found.File file -> file.source().map(source -> !seen.add(source.name()) || read(source, file.siblings())).orElse(false);
    };
  }

  private boolean read(Source source, Siblings beside) {
    Optional<Node> tree = Trees.read(source, problems);
    Optional<Reading.Outcome> read = tree.flatMap(t -> Reading.read(t, FactSection.FILE_OF_SOURCES, problems));
    read.ifPresent(outcome -> {
      facts.file(outcome.values(), beside, cross);
      outcomes.add(outcome);
    });
    tree.filter(t -> !problems.hasErrors()).ifPresent(t -> fingerprint.add(t, FactSection.FILE_OF_SOURCES));
    return read.isPresent();
  }
}
