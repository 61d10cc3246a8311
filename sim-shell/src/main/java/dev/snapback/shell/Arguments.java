package dev.snapback.shell;

import dev.snapback.kernel.OrderedMap;
import dev.snapback.shell.command.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The arguments of the process.
 *
 * @param scenario the scenario to load first
 * @param tasks what to run, in order; empty for a person, or for what comes in on a pipe
 * @param json whether every answer is a JSON object
 * @param keepGoing whether to go on after a command that failed
 * @param lets variables and what they stand for
 * @param completion the shell to print the completion for
 * @param help whether to explain the arguments
 * @param version whether to print the version
 */
record Arguments(
    Optional<String> scenario, List<Task> tasks, boolean json, boolean keepGoing, Map<String, String> lets,
    Optional<String> completion, boolean help, boolean version) {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  /** Something to run. */
  sealed interface Task {
    /** One line, and which of the {@code -c} it is, from 1; 0 for a command that stands among the arguments itself. */
    record Command(String text, int number) implements Task {}

    /** The lines of a file. */
    record Script(String file) implements Task {}

    /** The lines that come in. */
    record Input() implements Task {}
  }

  /** The arguments make no sense. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  Arguments {
    tasks = List.copyOf(tasks);
    lets = OrderedMap.copyOf(lets);
  }

  /**
   * Reads the arguments.
   *
   * @param command whether a word is the first of a command
   */
  static Arguments of(String[] args, Predicate<String> command) throws UsageException {
    Optional<String> scenario = Optional.empty();
    var tasks = new ArrayList<Task>();
    var words = new ArrayList<String>();
    var lets = new LinkedHashMap<String, String>();
    Optional<String> completion = Optional.empty();
    boolean json = false;
    boolean keepGoing = false;
    boolean help = false;
    boolean version = false;
    int numbered = 0;
    for (int i = 0; i < args.length; i++) {
      String arg = args[i];
      switch (arg) {
        case "-c" -> tasks.add(new Task.Command(value(args, ++i, "-c", "a command"), ++numbered));
        case "-f" -> tasks.add(new Task.Script(value(args, ++i, "-f", "a file")));
        case "-" -> tasks.add(new Task.Input());
        case "--let" -> let(value(args, ++i, "--let", "NAME=VALUE"), lets);
        case "--completion" -> completion = Optional.of(shell(value(args, ++i, "--completion", "bash or zsh")));
        case "--json" -> json = true;
        case "--keep-going" -> keepGoing = true;
        case "--help", "-h" -> help = true;
        case "--version" -> version = true;
        default -> {
          if (!words.isEmpty()) {
            words.add(arg);
          } else if (command.test(arg)) {
            words.add(arg);
          } else if (arg.startsWith("-")) {
            throw new UsageException("there is no option " + arg);
          } else if (scenario.isPresent()) {
            throw new UsageException("one scenario can be loaded, not " + scenario.get() + " and " + arg);
          } else {
            scenario = Optional.of(arg);
          }
        }
      }
    }
    if (!words.isEmpty()) {
      tasks.add(0, new Task.Command(words.stream().map(Arguments::quoted).collect(Collectors.joining(" ")), 0));
    }
    return new Arguments(scenario, tasks, json, keepGoing, lets, completion, help, version);
  }

  private static void let(String given, Map<String, String> lets) throws UsageException {
    int equals = given.indexOf('=');
    if (equals < 0 || !Variables.isName(given.substring(0, equals))) {
      throw new UsageException("--let needs NAME=VALUE, a name of small letters, digits and underscores, not " + given);
    }
    lets.put(given.substring(0, equals), given.substring(equals + 1));
  }

  private static String shell(String given) throws UsageException {
    if (!SHELLS.contains(given)) {
      throw new UsageException("--completion knows bash and zsh, not " + given);
    }
    return given;
  }

  private static String value(String[] args, int at, String option, String what) throws UsageException {
    if (at >= args.length) {
      throw new UsageException(option + " needs " + what);
    }
    return args[at];
  }

  /** An argument that the process's shell has taken the quotation marks from gets them back where it needs them. */
  private static String quoted(String arg) {
    boolean plain = arg.chars().noneMatch(c -> c <= ' ' || c == '"' || c == ';' || c == '#');
    return plain ? arg : '"' + arg.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
