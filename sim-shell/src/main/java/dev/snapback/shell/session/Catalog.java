package dev.snapback.shell.session;

import dev.snapback.AskException;
import dev.snapback.language.ShortNames;
import dev.snapback.scenario.ScenarioReader;
import dev.snapback.scenario.ScenarioReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds scenarios: by name in the working directory, then in the folder of the bundled ones, as {@code extends} looks
 * beside its file first; or by path.
 *
 * @param bundled the folder that the launcher names; empty where it names none
 * @param working the working directory; the empty path for the process's own
 */
public record Catalog(Optional<Path> bundled, Path working) {
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");
  private static final String KEY = "scenario:";
  private static final String TITLE = "title:";
  /** What only a scenario in JSON has: tables that were written as JSON name one, too. */
  private static final Pattern VERSION = Pattern.compile("\"snapback\"\\s*:");

  /** What editors read beside the scenarios. */
  private static final String SCHEMA = ".schema.json";
  /** How the file beside another ends that says where it comes from: it names a scenario and is none. */
  public static final String STAMP = ".stamp.json";
  /** How much of a file is looked at for its title. */
  private static final int PEEK = 16_384;

  /**
   * A scenario that can be loaded by name.
   *
   * @param name its name: that of the file without its ending
   * @param title its title; empty where a glance does not show it
   * @param file the file
   */
  public record Listed(String name, String title, Path file) {}

  /** The scenarios that can be loaded by name, by name. */
  public List<Listed> list() {
    Map<String, Listed> found = new LinkedHashMap<>();
    folders().forEach(folder -> {
      for (Path file : files(folder)) {
        String name = name(file);
        if (!found.containsKey(name)) {
          look(name, file).ifPresent(listed -> found.put(name, listed));
        }
      }
    });
    return found.values().stream().sorted(java.util.Comparator.comparing(Listed::name)).toList();
  }

  private Stream<Path> folders() {
    return Stream.concat(Stream.of(working), bundled.stream());
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
      return all.filter(f -> ending(f.getFileName().toString()).isPresent() && Files.isRegularFile(f))
          .map(f -> folder.resolve(f.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static Optional<String> ending(String name) {
    return name.endsWith(SCHEMA) || name.endsWith(STAMP) ? Optional.empty() : ENDINGS.stream().filter(name::endsWith).findFirst();
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ending(name).map(String::length).orElse(0));
  }

  /** A glance at the beginning of a file: whether it says that it is a scenario, and its title. */
  private static Optional<Listed> look(String name, Path file) {
    String head;
    try (InputStream in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(PEEK), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return Optional.empty();
    }
    boolean scenario = file.toString().endsWith(".json")
        ? head.contains("\"scenario\"") && VERSION.matcher(head).find() : head.lines().anyMatch(l -> l.startsWith(KEY));
    Optional<String> title = head.lines().filter(l -> l.startsWith(TITLE)).findFirst()
        .map(l -> l.substring(TITLE.length()).strip()).map(Catalog::unquoted);
    return scenario ? Optional.of(new Listed(name, title.orElse(""), file)) : Optional.empty();
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'')
        && text.charAt(text.length() - 1) == text.charAt(0);
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  /** Whether a name or a path leads to a file. */
  public boolean has(String ref) {
    return look(ref).isPresent();
  }

  /** Returns the name by which a scenario can be loaded whose path is not right: that of the path without folder and ending. */
  public Optional<String> nameOf(String ref) {
    String last = ref.substring(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf('\\')) + 1);
    String name = last.substring(0, last.length() - ending(last).map(String::length).orElse(0));
    return Optional.of(name).filter(n -> !n.isEmpty() && !isPath(n) && has(n));
  }

  /**
   * Returns the file of a name or a path.
   *
   * @throws AskException if there is none
   */
  public Path find(String ref) {
    return look(ref).orElseThrow(() -> missing(ref));
  }

  private Optional<Path> look(String ref) {
    return candidates(ref).stream().findFirst();
  }

  private List<Path> candidates(String ref) {
    try {
      Stream<Path> paths = isPath(ref) ? Stream.of(working.resolve(ref))
          : folders().flatMap(folder -> ENDINGS.stream().map(ending -> folder.resolve(ref + ending)));
      return paths.filter(Files::isRegularFile).toList();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  /** The bundled file that a name would mean if there were none of this name in the working directory. */
  public Optional<Path> hidden(String ref) {
    List<Path> candidates = candidates(ref);
    return candidates.stream().skip(1).filter(p -> bundled.filter(p::startsWith).isPresent() && !same(p, candidates.get(0)))
        .findFirst();
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isPath(String ref) {
    return ref.indexOf('/') >= 0 || ref.indexOf('\\') >= 0 || ending(ref).isPresent();
  }

  private AskException missing(String ref) {
    if (isPath(ref)) {
      return new AskException("there is no file " + ref, nameOf(ref).stream().toList());
    }
    List<String> names = list().stream().map(Listed::name).toList();
    List<String> near = ShortNames.find(ref, names) instanceof ShortNames.Found.None none ? none.near() : List.of();
    return new AskException("there is no scenario " + ref
        + (names.isEmpty() ? "" : "; there are " + String.join(", ", names)), near);
  }

  /**
   * Reads the scenario of a name or a path.
   *
   * @throws AskException if there is no such file
   */
  public ScenarioReading read(String ref) {
    return read(find(ref));
  }

  /** Reads the scenario of a file; what it extends lies beside it, or among the bundled ones. */
  public ScenarioReading read(Path file) {
    return ScenarioReader.read(file, bundled.stream().toArray(Path[]::new));
  }

  /** Reads the scenario of a file and compares its quotes with their documents, where these are at hand. */
  public ScenarioReading check(Path file) {
    return ScenarioReader.check(file, bundled.stream().toArray(Path[]::new));
  }

  /**
   * Returns a folder of data: by path, or by its name beside the bundled scenarios.
   *
   * @throws AskException if there is none
   */
  public Path folder(String ref) {
    return Stream.concat(Stream.of(file(ref)), bundled.stream().map(b -> b.resolve(ref))).filter(Files::isDirectory)
        .findFirst().orElseThrow(() -> new AskException("there is no folder " + ref, List.of()));
  }

  /** Reads a text as a scenario that would stand in a file. */
  public ScenarioReading read(Path file, String text) {
    return ScenarioReader.read(file, text, bundled.stream().toArray(Path[]::new));
  }

  /** Returns the path of a file that need not exist. */
  public Path file(String text) {
    try {
      return working.resolve(text);
    } catch (InvalidPathException e) {
      throw new AskException("this cannot be the name of a file: " + text, List.of());
    }
  }
}
