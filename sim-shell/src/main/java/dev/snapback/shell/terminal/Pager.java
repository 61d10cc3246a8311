package dev.snapback.shell.terminal;

import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.jline.utils.InfoCmp.Capability;

/**
 * Shows a text a screen at a time where it is taller than the screen. What was shown stays in the terminal's own
 * scroll-back, so there is no way back here.
 */
final class Pager {
  private final Terminal terminal;
  private final KeyMap<Step> steps = steps();

  /** What a key asks for. */
  private enum Step { LINE, PAGE, REST, STOP }

  Pager(Terminal terminal) {
    this.terminal = terminal;
  }

  private static KeyMap<Step> steps() {
    KeyMap<Step> keys = Keys.map();
    keys.bind(Step.PAGE, " ", "f", "\u0006", "\u001b[6~");
    keys.bind(Step.LINE, "\r", "\n", "j", "\u001b[B", "\u001bOB");
    keys.bind(Step.REST, "G", "\u001b[F", "\u001bOF", "\u001b[4~");
    keys.bind(Step.STOP, "q", "Q", "\u0003", "\u0004", "\u001b");
    return keys;
  }

  /** Shows a text of lines that are fit for the screen. */
  void show(String text) {
    if (text.isEmpty()) {
      return;
    }
    List<String> rows = Wrap.rows(text.stripTrailing(), terminal.getSize().getColumns());
    if (terminal.getType().startsWith(TerminalType.DUMB) || rows.size() < page()) {
      print(rows, 0, rows.size());
      return;
    }
    try (var keys = new Keys(terminal)) {
      show(rows, keys);
    }
  }

  /** Shows such a text at once, however long: a greeting leaves what follows in sight, and waits for no key. */
  void showAll(String text) {
    if (!text.isEmpty()) {
      List<String> rows = Wrap.rows(text.stripTrailing(), terminal.getSize().getColumns());
      print(rows, 0, rows.size());
    }
  }

  /** How many rows fit, with the prompt below them. */
  private int page() {
    return Math.max(2, terminal.getSize().getRows() - 1);
  }

  private void show(List<String> rows, Keys keys) {
    int shown = print(rows, 0, page() - 1); // what was typed stays in sight
    while (shown < rows.size()) {
      bar(shown + " of " + rows.size() + " lines; space: next page, Enter: next line, G: the rest, q: enough");
      Step step = keys.read(steps).orElse(Step.STOP);
      eraseBar();
      switch (step) {
        case LINE -> shown = print(rows, shown, 1);
        case PAGE -> shown = print(rows, shown, page());
        case REST -> shown = print(rows, shown, rows.size());
        case STOP -> {
          return;
        }
      }
    }
  }

  private int print(List<String> rows, int from, int count) {
    int to = Math.min(rows.size(), from + count);
    rows.subList(from, to).forEach(terminal.writer()::println);
    terminal.flush();
    return to;
  }

  private void bar(String text) {
    int width = Math.max(1, terminal.getSize().getColumns() - 1);
    new AttributedString(text.length() > width ? text.substring(0, width) : text, AttributedStyle.INVERSE).print(terminal);
    terminal.flush();
  }

  private void eraseBar() {
    terminal.puts(Capability.carriage_return);
    terminal.puts(Capability.clr_eol);
  }
}
