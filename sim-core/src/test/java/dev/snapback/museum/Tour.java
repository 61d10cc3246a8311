package dev.snapback.museum;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program that plants every bug of the museum, one at a time, runs the test that must catch it in a JVM of its own, and
 * prints a table. It leaves with 1 if a bug was not caught. Arguments: a folder to work in and, where only some are asked
 * for, a regular expression that their descriptions match.
 *
 * <p>The changed source is compiled over the classes as they are and put before them on the class path, so nothing of the
 * build is touched. First all tests run without any bug: a test that fails anyway catches nothing.
 */
final class Tour {
  private static final long MINUTES_A_TEST = 10;

  private final Path folder;
  private final String classPath = System.getProperty("java.class.path");

  private Tour(Path folder) {
    this.folder = folder;
  }

  /** What a test said about a bug. */
  private enum Verdict {
    CAUGHT, SURVIVED, DOES_NOT_COMPILE, DOES_NOT_RUN
  }

  /** A verdict and the line that explains it. */
  private record Finding(Verdict verdict, String line) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Pattern asked = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
    List<Exhibit> exhibits = Museum.exhibits().stream().filter(e -> asked.matcher(e.bug()).find()).toList();
    System.exit(new Tour(Path.of(arguments[0])).show(exhibits) == exhibits.size() ? 0 : 1);
  }

  private int show(List<Exhibit> exhibits) throws IOException, InterruptedException {
    String[] tests = exhibits.stream().map(Tour::name).distinct().toArray(String[]::new);
    Finding sound = run(classPath, tests);
    if (sound.verdict() != Verdict.SURVIVED) {
      System.out.println("A test fails without any bug, so it can catch none. " + sound.line());
      return -1;
    }
    System.out.printf(Locale.ROOT, "%d tests pass without a bug.%n%n| bug | verdict | by |%n| --- | --- | --- |%n", tests.length);
    int caught = 0;
    for (int i = 0; i < exhibits.size(); i++) {
      Exhibit exhibit = exhibits.get(i);
      Finding found = plant(exhibit, folder.resolve(Integer.toString(i + 1)));
      caught += found.verdict() == Verdict.CAUGHT ? 1 : 0;
      String verdict = found.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", exhibit.bug(), verdict, exhibit.test());
      if (found.verdict() != Verdict.CAUGHT) {
        System.out.println("  " + found.line().lines().findFirst().orElse(""));
      }
    }
    System.out.printf(Locale.ROOT, "%n%d of %d planted bugs were caught.%n", caught, exhibits.size());
    return caught;
  }

  private static String name(Exhibit exhibit) {
    return exhibit.testClass() + "#" + exhibit.testMethod();
  }

  private Finding plant(Exhibit exhibit, Path here) throws IOException, InterruptedException {
    Path source = here.resolve("src").resolve(exhibit.path().getFileName());
    Path classes = here.resolve("classes");
    clear(classes);
    Files.createDirectories(source.getParent());
    Files.createDirectories(classes);
    Files.writeString(source, exhibit.planted());
    String trouble = compile(source, classes);
    return trouble.isEmpty() ? run(classes + System.getProperty("path.separator") + classPath, name(exhibit))
        : new Finding(Verdict.DOES_NOT_COMPILE, trouble);
  }

  private static void clear(Path classes) throws IOException {
    if (Files.exists(classes)) {
      try (Stream<Path> old = Files.walk(classes)) {
        for (Path file : old.filter(Files::isRegularFile).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private String compile(Path source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      boolean compiled = compiler.getTask(messages, files, null,
          List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", classes.toString()), null,
          files.getJavaFileObjects(source)).call();
      return compiled ? "" : messages.toString().strip();
    }
  }

  private Finding run(String path, String... tests) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path output = folder.resolve("output.txt");
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Djqwik.database=" + folder.resolve("jqwik"), "-cp", path, OneTest.class.getName()));
    command.addAll(List.of(tests));
    Process test = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    if (!test.waitFor(MINUTES_A_TEST, TimeUnit.MINUTES)) {
      test.destroyForcibly().waitFor();
      return new Finding(Verdict.DOES_NOT_RUN, "no end after " + MINUTES_A_TEST + " minutes");
    }
    List<String> lines = Files.readAllLines(output).stream().filter(l -> !l.isBlank()).toList();
    Verdict verdict = switch (test.exitValue()) {
      case OneTest.PASSED -> Verdict.SURVIVED;
      case OneTest.FAILED -> Verdict.CAUGHT;
      default -> Verdict.DOES_NOT_RUN;
    };
    return new Finding(verdict, lines.isEmpty() ? "" : lines.get(lines.size() - 1));
  }
}
