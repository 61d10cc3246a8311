package dev.snapback.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An append-only list that is cheap to fork: an immutable chain of which forks share the older part.
 *
 * @param <T> the entries
 */
public final class Journal<T> {
  private static final Journal<?> EMPTY = new Journal<>(null, null, 0);

  private final @Nullable Journal<T> before;
  private final @Nullable T last;
  private final int size;

  private Journal(@Nullable Journal<T> before, @Nullable T last, int size) {
    this.before = before;
    this.last = last;
    this.size = size;
  }

  /** The journal without entries. */
  @SuppressWarnings("unchecked") // it holds nothing
  public static <T> Journal<T> empty() {
    return (Journal<T>) EMPTY;
  }

  /** Returns a journal with {@code entry} at the end; this one stays as it is. */
  public Journal<T> plus(T entry) {
    return new Journal<>(this, entry, size + 1);
  }

  /** The number of entries. */
  public int size() {
    return size;
  }

  /** All entries, oldest first. */
  public List<T> entries() {
    return since(0);
  }

  /** The entries from the {@code first}-th on (from 0), oldest first. */
  public List<T> since(int first) {
    Deque<T> found = new ArrayDeque<>();
    for (Journal<T> at = this; at.size > first; at = Objects.requireNonNull(at.before)) {
      found.addFirst(Objects.requireNonNull(at.last));
    }
    return new ArrayList<>(found);
  }
}
