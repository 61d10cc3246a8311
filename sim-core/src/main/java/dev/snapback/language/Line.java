package dev.snapback.language;

import dev.snapback.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into tokens. Words end at spaces, commas, parentheses, comparison signs and quotation marks; {@code #} at
 * the start of a word begins a comment.
 *
 * @param text the whole line as typed
 * @param tokens its tokens in order
 */
public record Line(String text, List<Token> tokens) implements Lexed {
  /** The longest line, in UTF-16 units. */
  public static final int MAX_LENGTH = 8_192;

  /** The most tokens of a line. */
  public static final int MAX_TOKENS = 1_000;

  public Line {
    tokens = List.copyOf(tokens);
  }

  /** Cuts a line into tokens, or says where it cannot be cut. */
  public static Lexed of(String text) {
    if (text.length() > MAX_LENGTH) {
      return Trouble.at(text, MAX_LENGTH, text.length(), "a line has at most " + MAX_LENGTH + " characters");
    }
    var tokens = new ArrayList<Token>();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (space(c)) {
        i += Character.charCount(c);
        continue;
      }
      if (c == '#') {
        break;
      }
      if (tokens.size() == MAX_TOKENS) {
        return Trouble.at(text, i, text.length(), "a line has at most " + MAX_TOKENS + " words");
      }
      if (c == '"' || c == '\u201c') {
        Lexed quoted = quoted(text, i, c == '"' ? '"' : '\u201d');
        if (!(quoted instanceof Line one)) {
          return quoted;
        }
        tokens.addAll(one.tokens);
      } else {
        Kind kind = kind(text, i);
        int end = kind == Kind.OPERATOR ? operatorEnd(text, i) : kind == Kind.WORD ? wordEnd(text, i) : i + 1;
        tokens.add(new Token(kind, text.substring(i, end), i, end));
      }
      Token last = tokens.get(tokens.size() - 1);
      int unsafe = SafeText.firstUnsafe(text.substring(last.start(), last.end()));
      if (unsafe >= 0) {
        int at = last.start() + unsafe;
        int bad = text.codePointAt(at);
        return Trouble.at(text, at, at + Character.charCount(bad),
            "a control or invisible character, " + SafeText.name(bad) + ", cannot stand in a line");
      }
      i = last.end();
    }
    return new Line(text, tokens);
  }

  /** Returns the text from the start of one token to the end of another. */
  public String between(int firstToken, int lastToken) {
    return text.substring(tokens.get(firstToken).start(), tokens.get(lastToken).end());
  }

  private static Lexed quoted(String text, int start, char closing) {
    var inside = new StringBuilder();
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == closing) {
        return new Line(text, List.of(new Token(Kind.QUOTED, inside.toString(), start, i + 1)));
      }
      if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == closing || text.charAt(i + 1) == '\\')) {
        i++;
      }
      inside.append(text.charAt(i));
    }
    return Trouble.at(text, start, text.length(), "this quotation mark is never closed");
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (space(c) || c == '"' || c == '\u201c' || kind(text, i) != Kind.WORD) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static Kind kind(String text, int at) {
    return switch (text.charAt(at)) {
      case ',' -> Kind.COMMA;
      case '(' -> Kind.OPEN;
      case ')' -> Kind.CLOSE;
      case '<', '>', '=' -> Kind.OPERATOR;
      case '!' -> text.startsWith("!=", at) ? Kind.OPERATOR : Kind.WORD;
      default -> Kind.WORD;
    };
  }

  private static int operatorEnd(String text, int start) {
    boolean longer = text.charAt(start) != '=' && text.startsWith("=", start + 1);
    return longer ? start + 2 : start + 1;
  }

  /** Whether the character parts words: a space, a tab, or one of the other spaces that texts are pasted with. */
  static boolean space(int c) {
    return c == ' ' || c == '\t' || (c > 0x7f && Character.isSpaceChar(c) && SafeText.safe(c));
  }
}
