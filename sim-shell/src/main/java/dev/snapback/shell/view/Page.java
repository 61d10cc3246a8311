package dev.snapback.shell.view;

import java.util.Map;

/**
 * What answers are laid out for.
 *
 * @param width the columns of the screen, 40 to 400
 * @param ascii whether only ASCII characters can be shown
 */
public record Page(int width, boolean ascii) {
  /** Where nothing is known of the screen. */
  public static final Page USUAL = new Page(80, false);

  private static final int NARROWEST = 40;
  private static final int WIDEST = 400;
  private static final String NARROW = "→←−–…“”‘’·│├┤└┌┐┘┬┴┼─┊█▓▒░•≥≤×▁▂▃▄▅▆▇";
  private static final String PLAIN = "><--.\"\"''.|+++++++++-:#%=:*><x_.-~=+%";

  public Page {
    width = Math.max(NARROWEST, Math.min(width, WIDEST));
  }

  /**
   * Returns what an environment says: the width of {@code COLUMNS}, and whether the locale names another character set
   * than UTF-8. A locale that names none ({@code C}, {@code POSIX}) says nothing.
   */
  public static Page of(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : USUAL.width;
    String locale = "";
    for (String name : new String[] {"LANG", "LC_CTYPE", "LC_ALL"}) {
      String value = environment.getOrDefault(name, "");
      locale = value.isEmpty() ? locale : value;
    }
    int dot = locale.indexOf('.');
    String charset = dot < 0 ? "" : locale.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    return new Page(width, !charset.isEmpty() && !charset.startsWith("utf-8") && !charset.startsWith("utf8"));
  }

  /** Returns this page with another width. */
  public Page wide(int columns) {
    return new Page(columns, ascii);
  }

  /** Returns this page with other characters. */
  public Page ascii(boolean only) {
    return new Page(width, only);
  }

  /** Returns a text with our own signs as this page can show them; one column stays one column. */
  String shown(String text) {
    if (!ascii || text.chars().allMatch(c -> c < 0x7f)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = NARROW.indexOf(text.charAt(i));
      out.append(at < 0 ? text.charAt(i) : PLAIN.charAt(at));
    }
    return out.toString();
  }
}
