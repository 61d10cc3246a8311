package dev.snapback.shell;

import java.util.List;

/**
 * An option of the process. Help, man page and completion are drawn from the list; {@link Arguments} reads them.
 *
 * @param name as it is written
 * @param value what follows it, in capitals; empty if nothing
 * @param help one line
 * @param usage whether it changes what is run, and so stands in the usage lines in place of the list
 */
record Flag(String name, String value, String help, boolean usage) {
  /** All of them, in the order in which help shows them. */
  static final List<Flag> ALL = List.of(
      new Flag("-c", "COMMAND", "runs a command; may be repeated, and ; parts several in one", true),
      new Flag("-f", "FILE", "runs the lines of a file; may be repeated", true),
      new Flag("-", "", "runs the lines that come in; so does a pipe", true),
      new Flag("--json", "", "one JSON object a command", false),
      new Flag("--keep-going", "", "goes on after a command that failed", false),
      new Flag("--let", "NAME=VALUE", "gives a variable a value, for $NAME in the lines; may be repeated", false),
      new Flag("--completion", "SHELL", "prints the completion for bash or zsh", false),
      new Flag("--jdk", "", "prints the JDK that the launcher uses", false),
      new Flag("--version", "", "prints the version", false),
      new Flag("--help", "", "prints this; snapback help lists the commands", false));

  /** As it is written with its value. */
  String written() {
    return value.isEmpty() ? name : name + " " + value;
  }
}
