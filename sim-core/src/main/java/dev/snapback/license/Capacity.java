package dev.snapback.license;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many cases an office decides on a working day, with dated changes. Deemed decisions and those under a general
 * license do not count.
 *
 * @param perWorkingDay at the start, from 0 to {@value #MAX}
 * @param changes by date, ascending
 */
public record Capacity(int perWorkingDay, List<Change> changes) {
  /** The highest capacity. */
  public static final int MAX = 100_000;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(?: decisions)? per wd");

  /**
   * From a day on, another capacity.
   *
   * @param from the first day
   * @param perWorkingDay decisions a working day
   */
  public record Change(LocalDate from, int perWorkingDay) {
    public Change {
      check(perWorkingDay);
    }
  }

  public Capacity {
    changes = List.copyOf(changes);
    check(perWorkingDay);
    for (int i = 1; i < changes.size(); i++) {
      if (!changes.get(i - 1).from().isBefore(changes.get(i).from())) {
        throw new IllegalArgumentException("the dates of a capacity's schedule ascend; "
            + changes.get(i).from() + " does not come after " + changes.get(i - 1).from());
      }
    }
  }

  /** Returns the same capacity on all working days. */
  public static Capacity of(int perWorkingDay) {
    return new Capacity(perWorkingDay, List.of());
  }

  /**
   * Reads {@code 12 per wd}.
   *
   * @throws IllegalArgumentException if the text is no capacity; the message says what is allowed
   */
  public static Capacity parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("a capacity is written 12 per wd (decisions a working day), not " + text);
    }
    return of(Integer.parseInt(m.group(1)));
  }

  /** Returns the capacity on {@code day}, if it is worked. */
  public int on(LocalDate day) {
    int found = perWorkingDay;
    for (Change change : changes) {
      if (!day.isBefore(change.from())) {
        found = change.perWorkingDay();
      }
    }
    return found;
  }

  private static void check(int perWorkingDay) {
    if (perWorkingDay < 0 || perWorkingDay > MAX) {
      throw new IllegalArgumentException("an office decides 0 to " + MAX + " cases a working day, not " + perWorkingDay);
    }
  }

  /** The capacity at the start, as a file writes it: {@code 12 per wd}; changes follow with their dates. */
  @Override
  public String toString() {
    var out = new StringBuilder(perWorkingDay + " per wd");
    changes.forEach(c -> out.append(", ").append(c.perWorkingDay()).append(" per wd from ").append(c.from()));
    return out.toString();
  }
}
