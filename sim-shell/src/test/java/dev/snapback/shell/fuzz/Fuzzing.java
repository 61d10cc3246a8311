package dev.snapback.shell.fuzz;

import dev.snapback.shell.record.SessionFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A program that runs Jazzer on each target, in a JVM of its own, and prints a table; it leaves with 1 if one of them
 * found something. Arguments: a folder to work in, where what is found stays; how many inputs each target gets; how many
 * seconds it may take, 0 for as long as it takes; what Jazzer watches ({@code cov} is the quickest, {@code all} looks at
 * comparisons as well); and, where only some targets are asked for, a word of their names.
 */
final class Fuzzing {
  private static final List<Class<?>> TARGETS =
      List.of(ScenarioFuzz.class, LineFuzz.class, ConditionFuzz.class, DatasetFuzz.class, SessionFuzz.class);

  private Fuzzing() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    String trace = arguments[3];
    String word = arguments.length > 4 ? arguments[4] : "";
    if (TARGETS.stream().noneMatch(target -> target.getSimpleName().contains(word))) {
      System.err.println("no target has " + word + " in its name; there are "
          + TARGETS.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
      System.exit(2);
    }
    var table = new StringBuilder("| reader | inputs | finding |\n| --- | --- | --- |\n");
    boolean found = false;
    for (Class<?> target : TARGETS) {
      if (target.getSimpleName().contains(word)) {
        Path log = folder.resolve(target.getSimpleName() + ".log");
        int status = fuzz(target, folder, arguments[1], arguments[2], trace, log);
        found |= status != 0;
        table.append(String.format(Locale.ROOT, "| %s | %s | %s |%n", target.getSimpleName(), inputs(log),
            status == 0 ? "none" : "see " + log));
      }
    }
    System.out.println(table);
    System.exit(found ? 1 : 0);
  }

  private static int fuzz(Class<?> target, Path folder, String runs, String seconds, String trace, Path log)
      throws IOException, InterruptedException {
    Path corpus = folder.resolve(target.getSimpleName());
    Files.createDirectories(corpus);
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
        "-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer", "--target_class=" + target.getName(),
        "--instrumentation_includes=dev.snapback.**", "--trace=" + trace, "--reproducer_path=" + folder,
        "-runs=" + runs, "-max_total_time=" + seconds, "-timeout=120", "-rss_limit_mb=3000", "-max_len=20000",
        "-artifact_prefix=" + folder + "/", corpus.toString(),
        Path.of("src", "test", "resources", "fuzz", target.getSimpleName()).toString()));
    if (target == ScenarioFuzz.class) {
      command.add(Path.of("..", "scenarios").toString());
    }
    Process run = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    while (!run.waitFor(1, TimeUnit.MINUTES)) {
      System.out.println(target.getSimpleName() + ": " + inputs(log) + " inputs so far");
    }
    return run.exitValue();
  }

  /** What libFuzzer last said of the number of inputs, for instance {@code 65536} of {@code #65536 pulse cov: …}. */
  private static String inputs(Path log) throws IOException {
    return Files.readAllLines(log).stream().filter(l -> l.matches("#\\d+\\s.*"))
        .reduce((a, b) -> b).map(l -> l.substring(1).split("\\s")[0]).orElse("0");
  }
}
