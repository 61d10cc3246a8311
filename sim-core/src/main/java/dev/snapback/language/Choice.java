package dev.snapback.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The declaration of a parameter that is one of several phrases, such as {@code to 125%} or {@code by 5pp}. Each begins
 * with a word of its own.
 *
 * @param type the sealed type of the component
 * @param what what it is, with its article
 * @param alternatives its phrases
 * @param <T> the sealed type
 */
public record Choice<T>(Class<T> type, String what, List<Alternative<? extends T>> alternatives) {
  public Choice {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One phrase, written like the pattern of a form.
   *
   * @param pattern what is written
   * @param type the record that it makes
   * @param <T> the record
   */
  public record Alternative<T>(String pattern, Class<T> type) {}

  /** Starts a declaration. */
  public static <T> Choice<T> of(Class<T> type, String what) {
    return new Choice<>(type, what, List.of());
  }

  /** Returns the declaration with one more phrase. */
  public <U extends T> Choice<T> or(String pattern, Class<U> record) {
    var more = new ArrayList<Alternative<? extends T>>(alternatives);
    more.add(new Alternative<>(pattern, record));
    return new Choice<>(type, what, more);
  }
}
