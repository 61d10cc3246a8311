package dev.snapback.scenario.internal;

import dev.snapback.kernel.Nearest;
import dev.snapback.kernel.OrderedMap;
import dev.snapback.scenario.Problem;
import dev.snapback.scenario.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that a scenario may name: those of its own folder, and nothing beyond it. */
public interface Siblings {
  /** What a file's name may be. */
  Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*");

  /** How the name of a scenario's file may end. */
  List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  /** Why no file of sources can be read. */
  String ABSENT = "there is no such file";

  /** Why no scenario can be extended. */
  String MISSING = "no file of this name lies beside the file or in the library";

  /** What {@link #NAME} allows, for a message. */
  String FORM = "a file in the scenario's own folder, like sources.yaml";

  /** Why a name that {@link #NAME} does not allow is refused. */
  String UNNAMEABLE = "this file cannot be named here";

  /** A file that was found, or why there is none. */
  sealed interface Found {
    /**
     * It is there.
     *
     * @param source its text; empty, and problems added, where it was refused
     * @param siblings the files of its own folder
     */
    record File(Optional<Source> source, Siblings siblings) implements Found {}

    /**
     * There is no such file, or it lies outside.
     *
     * @param why the reason, without full stop
     * @param maybe a name that was likely meant; may be empty
     */
    record No(String why, String maybe) implements Found {
      No(String why) {
        this(why, "");
      }
    }
  }

  /** Returns the file of a name that {@link #NAME} allows. */
  Found find(String name, Problems problems);

  /** What to do about a file of sources that is not there; may be empty. */
  String instead(String name);

  /** Returns the file of a scenario that another one extends, by its name without ending. */
  Found parent(String name, Problems problems);

  /**
   * Returns the text of a document; empty where there is no such file, and where it cannot be read, for which a problem is
   * added.
   */
  Optional<String> document(String name, Problems problems);

  /** Returns a folder of data beside the scenario; empty where there is none, or where it lies outside. */
  default Optional<Path> folder(String name) {
    return Optional.empty();
  }

  /** Texts that are at hand by their names. */
  static Siblings of(Map<String, String> texts) {
    return new Texts(OrderedMap.copyOf(texts));
  }

  /**
   * The files in the folder of {@code scenario}; real paths are compared, so that no link leads out. Scenarios to extend
   * are looked for there, then in {@code shelves}: folders that the program itself names, never a file.
   */
  static Siblings beside(Path scenario, List<Path> shelves) {
    return new Folder(scenario, List.copyOf(shelves));
  }

  /** Texts by their names. */
  record Texts(Map<String, String> texts) implements Siblings {
    @Override
    public Found find(String name, Problems problems) {
      String text = texts.get(name);
      return text == null ? new Found.No(ABSENT)
          : new Found.File(Intake.accept(name, text, problems), this);
    }

    @Override
    public String instead(String name) {
      return Nearest.to(name, texts.keySet()).orElse("");
    }

    @Override
    public Optional<String> document(String name, Problems problems) {
      return Optional.ofNullable(texts.get(name));
    }

    @Override
    public Found parent(String name, Problems problems) {
      return ENDINGS.stream().map(name::concat).filter(texts::containsKey).findFirst()
          .map(file -> find(file, problems))
          .orElseGet(() -> new Found.No(MISSING, near(name, texts.keySet().stream())));
    }
  }

  /** Files. */
  record Folder(Path scenario, List<Path> shelves) implements Siblings {
    @Override
    public Found find(String name, Problems problems) {
      Path given = scenario.resolveSibling(name);
      Real real = real(name);
      return real.path().<Found>map(file ->
          new Found.File(Intake.read(given.toString(), file, problems), new Folder(given, shelves)))
          .orElseGet(() -> new Found.No(real.why()));
    }

    @Override
    public String instead(String name) {
      return shelves.stream().filter(shelf -> Files.isRegularFile(shelf.resolve(name))).findFirst()
          .map(shelf -> "copy " + shelf.resolve(name) + ", or extend a scenario of its folder")
          .or(() -> Nearest.to(name, names(List.of()).toList())).orElse("");
    }

    @Override
    public Optional<String> document(String name, Problems problems) {
      String file = scenario.resolveSibling(name).toString();
      if (!NAME.matcher(name).matches()) {
        problems.add(Problem.error(file, 1, 1, "", UNNAMEABLE).allowed(FORM));
        return Optional.empty();
      }
      Real real = real(name);
      if (real.path().isEmpty() && !real.why().equals(ABSENT)) {
        problems.add(Problem.error(file, 1, 1, "", real.why()));
      }
      return real.path().flatMap(path -> Intake.document(file, path, problems));
    }

    /** The real path of a file in this folder, or why there is none. */
    private record Real(Optional<Path> path, String why) {}

    private Real real(String name) {
      try {
        Path folder = scenario.toAbsolutePath().resolveSibling(".").toRealPath();
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
          return new Real(Optional.empty(), ABSENT);
        }
        Path real = file.toRealPath();
        return real.startsWith(folder) ? new Real(Optional.of(real), "")
            : new Real(Optional.empty(), "this file lies outside the scenario's folder");
      } catch (IOException e) {
        return new Real(Optional.empty(), "this file cannot be read");
      }
    }

    @Override
    public Optional<Path> folder(String name) {
      if (!NAME.matcher(name).matches()) {
        return Optional.empty();
      }
      try {
        Path own = scenario.toRealPath().resolveSibling(".").normalize();
        Path real = own.resolve(name).toRealPath();
        return Files.isDirectory(real) && real.startsWith(own) ? Optional.of(real) : Optional.empty();
      } catch (IOException e) {
        return Optional.empty();
      }
    }

    @Override
    public Found parent(String name, Problems problems) {
      var folders = new ArrayList<Siblings>(List.of(this));
      shelves.forEach(shelf -> folders.add(new Folder(shelf.resolve(scenario.getFileName()), shelves)));
      for (Siblings folder : folders) {
        for (String ending : ENDINGS) {
          Found found = folder.find(name + ending, problems);
          if (!(found instanceof Found.No no && no.why().equals(ABSENT))) {
            return found;
          }
        }
      }
      return new Found.No(MISSING, near(name, names(shelves)));
    }

    /** The files of the scenario's folder and of some others. */
    private Stream<String> names(List<Path> others) {
      var names = new ArrayList<String>();
      Stream.concat(Stream.of(scenario.toAbsolutePath().resolveSibling(".")), others.stream()).forEach(folder -> {
        try (Stream<Path> files = Files.list(folder)) {
          files.limit(10_000).forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException | UncheckedIOException e) {
          // no names to guess from
        }
      });
      return names.stream();
    }
  }

  private static String near(String name, Stream<String> files) {
    List<String> names = files.flatMap(file -> ENDINGS.stream().filter(file::endsWith)
        .map(ending -> file.substring(0, file.length() - ending.length()))).distinct().toList();
    return Nearest.to(name, names).orElse("");
  }
}
