package dev.snapback.shell.view;

/** How looks become bytes: the only escape sequences that leave the shell's replies. */
public enum Paint {
  /** Not at all: files, pipes, {@code NO_COLOR}. */
  NONE,
  /** With the sixteen colors of the terminal's own theme, so that dark and light both work. */
  ANSI;

  private static final String ESC = "\u001b[";

  /** Returns the text as bytes for the screen. */
  public String paint(Text text) {
    var out = new StringBuilder();
    for (Text.Piece piece : text.pieces()) {
      String code = this == NONE ? "" : code(piece.look());
      out.append(code.isEmpty() ? piece.text() : ESC + code + "m" + piece.text() + ESC + "0m");
    }
    return out.toString();
  }

  private static String code(Look look) {
    return switch (look) {
      case PLAIN -> "";
      case STRONG -> "1";
      case DIM -> "2";
      case NAME -> "36";
      case GOOD -> "32";
      case BAD -> "4;31";
      case FIRST -> "36";
      case SECOND -> "33";
      case THIRD -> "35";
      case FOURTH -> "32";
      case FIFTH -> "34";
      case SIXTH -> "31";
    };
  }
}
