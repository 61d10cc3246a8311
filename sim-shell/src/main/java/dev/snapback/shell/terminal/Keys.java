package dev.snapback.shell.terminal;

import java.util.Optional;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;

/** Reads single keys, among which Ctrl-C and Ctrl-D are keys like others, until it is closed. */
final class Keys implements AutoCloseable {
  private final Terminal terminal;
  private final Attributes before;
  private final BindingReader reader;

  Keys(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
    this.reader = new BindingReader(terminal.reader());
    Attributes raw = terminal.getAttributes();
    raw.setLocalFlag(LocalFlag.ISIG, false);
    terminal.setAttributes(raw);
  }

  /** Returns an empty map in which keys that mean nothing are passed over. */
  static <T> KeyMap<T> map() {
    var map = new KeyMap<T>();
    map.setAmbiguousTimeout(50);
    return map;
  }

  /** Returns what the next key that means something means; empty if the terminal is gone. */
  <T> Optional<T> read(KeyMap<T> keys) {
    return Optional.ofNullable(reader.readBinding(keys));
  }

  @Override
  public void close() {
    terminal.setAttributes(before);
  }
}
