package dev.snapback.shell.terminal;

import java.util.Set;

/** The terminal types whose capabilities JLine carries with it. For any other it asks the system and may fail loudly. */
final class TerminalType {
  /** A terminal that can do nothing but print. */
  static final String DUMB = "dumb";

  private static final Set<String> CARRIED = Set.of(
      DUMB, "ansi", "xterm", "xterm-256color", "screen", "screen-256color", "rxvt", "rxvt-unicode",
      "rxvt-unicode-256color");

  private static final Set<String> MUTE = Set.of("", "unknown", "network", "emacs", "dialup", "lpr");

  private TerminalType() {}

  /** Returns the carried type that is nearest to the value of {@code TERM}. */
  static String known(String type) {
    if (CARRIED.contains(type)) {
      return type;
    }
    if (MUTE.contains(type) || type.startsWith(DUMB)) {
      return DUMB;
    }
    if (type.startsWith("tmux") || type.startsWith("screen")) {
      return type.contains("256") || type.contains("direct") ? "screen-256color" : "screen";
    }
    if (type.startsWith("rxvt")) {
      return "rxvt-unicode-256color";
    }
    if (type.equals("linux")) {
      return "screen"; // the same keys, eight colors
    }
    if (type.startsWith("vt") || type.startsWith("cons") || type.equals("xterm-color") || type.equals("xterm-16color")) {
      return "xterm";
    }
    return "xterm-256color";
  }
}
