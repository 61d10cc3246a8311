package dev.snapback.language;

/**
 * A number as typed and the letters or signs that follow it: {@code 45} and {@code d}.
 *
 * @param number a plain decimal: digits, perhaps a minus before them and a point within
 * @param unit what follows, perhaps empty
 */
record Quantity(String number, String unit) {
  /** What stands for a text that does not begin with a number. */
  static final Quantity NONE = new Quantity("", "");

  /** The most digits of a number. */
  static final int MAX_DIGITS = 15;

  /** Cuts {@code 45d} in two; {@link #NONE} if the text does not begin with a plain number, or is a range. */
  static Quantity of(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    int digits = i;
    while (i < text.length() && digit(text.charAt(i))) {
      i++;
    }
    if (i == digits) {
      return NONE;
    }
    if (i + 1 < text.length() && text.charAt(i) == '.' && digit(text.charAt(i + 1))) {
      i++;
      while (i < text.length() && digit(text.charAt(i))) {
        i++;
      }
    }
    String unit = text.substring(i);
    boolean wordly = (unit.isEmpty() || unit.charAt(0) == '%' || Character.isLetter(unit.charAt(0)))
        && !unit.contains("..");
    return i - digits <= MAX_DIGITS && wordly ? new Quantity(text.substring(0, i), unit) : NONE;
  }

  boolean isNone() {
    return number.isEmpty();
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
