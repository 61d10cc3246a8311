package dev.snapback.determinism;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program that runs {@link Fingerprint} on every JDK it finds, interpreted and compiled by each compiler, under other
 * locales and zones, and prints a table. It leaves with 1 if two of them differ.
 */
final class Matrix {
  private static final int LEAST = 21;
  private static final List<Path> SHELVES = List.of(
      Path.of("/usr/lib/jvm"), Path.of("/opt"), Path.of("/opt/java"), Path.of("/Library/Java/JavaVirtualMachines"),
      Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"),
      Path.of(System.getProperty("user.home"), ".jdks"));

  private Matrix() {}

  /** How the code is run. */
  private record Mode(String name, String option) {}

  /** Where it is run. */
  private record Place(String locale, String zone, List<String> options) {
    static Place of(String language, String country, String extensions, String zone) {
      return new Place(language + "-" + country + (extensions.isEmpty() ? "" : "-" + extensions), zone,
          List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Duser.extensions=" + extensions,
              "-Duser.timezone=" + zone));
    }
  }

  private static final List<Mode> MODES = List.of(new Mode("interpreter", "-Xint"),
      new Mode("C1", "-XX:TieredStopAtLevel=1"), new Mode("C2", "-XX:-TieredCompilation"));

  private static final List<Place> PLACES = List.of(
      Place.of("en", "US", "", "America/New_York"), Place.of("tr", "TR", "", "Asia/Shanghai"),
      Place.of("ar", "EG", "u-nu-arab", "Pacific/Apia"), Place.of("de", "DE", "", "America/New_York"),
      Place.of("hi", "IN", "u-nu-deva", "Asia/Shanghai"));

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var results = new TreeMap<String, Integer>();
    System.out.println("| JDK | run by | locale | writes | hashes |\n| --- | --- | --- | --- | --- |");
    for (Path jdk : jdks()) {
      for (Mode mode : MODES) {
        for (Place place : PLACES) {
          List<String> lines = run(jdk, mode, place);
          String hashes = String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size()));
          results.merge(hashes, 1, Integer::sum);
          System.out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s |%n", version(jdk).orElse("?"), mode.name(),
              place.locale(), lines.isEmpty() ? "" : lines.get(0), letter(results, hashes));
        }
      }
    }
    System.out.printf(Locale.ROOT, "%n%d runs, %d different results.%n", results.values().stream().mapToInt(n -> n).sum(),
        results.size());
    results.keySet().forEach(r -> System.out.println("\n" + r));
    System.exit(results.size() == 1 ? 0 : 1);
  }

  private static String letter(TreeMap<String, Integer> results, String hashes) {
    return results.size() == 1 ? "the same" : "result " + (results.headMap(hashes).size() + 1);
  }

  private static List<String> run(Path jdk, Mode mode, Place place) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(
        jdk.resolve("bin").resolve("java").toString(), mode.option(), "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8"));
    command.addAll(place.options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()));
    Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    return run.waitFor() == 0 ? lines : List.of("failed", String.join(" ", lines));
  }

  /** Every JDK or JRE of release 21 or newer, this one first; one of each version. */
  private static List<Path> jdks() throws IOException {
    var found = new ArrayList<Path>(List.of(Path.of(System.getProperty("java.home"))));
    for (Path shelf : SHELVES) {
      if (Files.isDirectory(shelf)) {
        try (Stream<Path> all = Files.list(shelf)) {
          all.flatMap(p -> Stream.of(p, p.resolve("Contents").resolve("Home"))).sorted().forEach(found::add);
        }
      }
    }
    var versions = new ArrayList<String>();
    return found.stream().filter(jdk -> Files.isExecutable(jdk.resolve("bin").resolve("java")))
        .filter(jdk -> version(jdk).filter(v -> !versions.contains(v) && release(v) >= LEAST).map(versions::add).isPresent())
        .toList();
  }

  private static int release(String version) {
    return Integer.parseInt(version.split("[^0-9]")[0]);
  }

  private static Optional<String> version(Path jdk) {
    var properties = new Properties();
    try (var file = Files.newBufferedReader(jdk.resolve("release"))) {
      properties.load(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.ofNullable(properties.getProperty("JAVA_VERSION")).map(v -> v.replace("\"", ""));
  }
}
