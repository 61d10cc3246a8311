package dev.snapback.shell.command;

import dev.snapback.shell.view.Output;
import dev.snapback.shell.view.Page;
import java.util.Optional;

/** What the person has set for answers; it is no part of what a session saves. For one thread. */
public final class Settings {
  private Output output;
  private boolean timing;
  private Page page = Page.USUAL;
  private Optional<Theme> theme = Optional.empty();
  private final Variables variables = new Variables();

  /** The colors of the screen. */
  public enum Theme {
    /** For dark backgrounds. */
    DARK,
    /** For light backgrounds. */
    LIGHT,
    /** No color at all. */
    NONE
  }

  /** Starts with a kind of output. */
  public Settings(Output output) {
    this.output = output;
  }

  /** How answers are written. */
  public Output output() {
    return output;
  }

  /** Says how answers are written from now on. */
  public void output(Output next) {
    output = next;
  }

  /** Whether to show how long commands take. */
  public boolean timing() {
    return timing;
  }

  /** Says whether to show how long commands take. */
  public void timing(boolean next) {
    timing = next;
  }

  /** What answers are laid out for. */
  public Page page() {
    return page;
  }

  /** Says what answers are laid out for from now on. */
  public void page(Page next) {
    page = next;
  }

  /** The colors of the screen; empty for those that fit the environment. */
  public Optional<Theme> theme() {
    return theme;
  }

  /** Says which colors the screen has from now on. */
  public void theme(Theme next) {
    theme = Optional.of(next);
  }

  /** The names that stand for texts. */
  public Variables variables() {
    return variables;
  }
}
