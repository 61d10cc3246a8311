package dev.snapback.shell.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.AttributedStyle;

/**
 * The colors of the prompt, the typed line and the menu. Color never carries a meaning alone: what is wrong is underlined
 * in every theme, what is only proposed is faint.
 */
public enum Theme {
  /** For dark backgrounds. */
  DARK(AttributedStyle.BRIGHT + AttributedStyle.CYAN, AttributedStyle.BRIGHT + AttributedStyle.YELLOW,
      AttributedStyle.BRIGHT + AttributedStyle.RED),
  /** For light backgrounds. */
  LIGHT(AttributedStyle.BLUE, AttributedStyle.MAGENTA, AttributedStyle.RED),
  /** No color at all. */
  NONE(-1, -1, -1);

  private final int mainColor;
  private final int groupColor;
  private final int wrongColor;

  Theme(int mainColor, int groupColor, int wrongColor) {
    this.mainColor = mainColor;
    this.groupColor = groupColor;
    this.wrongColor = wrongColor;
  }

  /**
   * Returns the theme that fits an environment: none where {@code NO_COLOR} is set or the terminal is dumb, light where
   * {@code COLORFGBG} names a light background, dark otherwise.
   */
  public static Theme of(Map<String, String> environment) {
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()
        || TerminalType.known(environment.getOrDefault("TERM", "")).equals(TerminalType.DUMB)) {
      return NONE;
    }
    String colors = environment.getOrDefault("COLORFGBG", "");
    String background = colors.substring(colors.lastIndexOf(';') + 1);
    return background.equals("7") || background.equals("15") ? LIGHT : DARK;
  }

  /** Returns the theme of a name: {@code dark}, {@code light}, {@code none}. */
  public static Optional<Theme> named(String name) {
    for (Theme theme : values()) {
      if (theme.toString().equals(name)) {
        return Optional.of(theme);
      }
    }
    return Optional.empty();
  }

  /** The branch in the prompt. */
  AttributedStyle branch() {
    return colored(AttributedStyle.BOLD, mainColor);
  }

  /** The part of a candidate that is typed already. */
  AttributedStyle typed() {
    return colored(AttributedStyle.BOLD, mainColor);
  }

  /** The name of a group of candidates. */
  AttributedStyle group() {
    return colored(AttributedStyle.DEFAULT.underline(), groupColor);
  }

  /** What is not understood. */
  AttributedStyle wrong() {
    return colored(AttributedStyle.DEFAULT.underline(), wrongColor);
  }

  /** A part of the typed line: the color only helps to see what stands there anyway. */
  AttributedStyle style(Shades.Shade shade) {
    return switch (shade) {
      case PLAIN -> AttributedStyle.DEFAULT;
      case FIRST -> AttributedStyle.BOLD;
      case NUMBER -> colored(AttributedStyle.DEFAULT, mainColor);
      case QUOTED -> colored(AttributedStyle.DEFAULT.italic(), groupColor);
      case OPTION -> colored(AttributedStyle.DEFAULT, groupColor);
      case COMMENT -> proposed();
    };
  }

  /** What is only proposed or explained. */
  AttributedStyle proposed() {
    return AttributedStyle.DEFAULT.faint();
  }

  private static AttributedStyle colored(AttributedStyle style, int color) {
    return color < 0 ? style : style.foreground(color);
  }

  /** The name, as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
