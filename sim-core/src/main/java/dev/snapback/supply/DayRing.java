package dev.snapback.supply;

/**
 * Kilograms by a day to come and a column: a circular buffer of days, so that a day takes the place of the one that is
 * over. Mutable, not safe for threads.
 *
 * <p>A day's columns lie side by side from its {@link #slot} on; whoever empties a day's cells when it has come finds
 * them free for the day that takes its place.
 */
final class DayRing {
  private final int columns;
  private final int days;
  private final long[] kg;

  /**
   * Empty.
   *
   * @param columns how many there are of each day
   * @param days how many days there are at a time, today with them
   */
  DayRing(int columns, int days) {
    this(columns, days, new long[columns * days]);
  }

  private DayRing(int columns, int days, long[] kg) {
    this.columns = columns;
    this.days = days;
    this.kg = kg;
  }

  DayRing copy() {
    return new DayRing(columns, days, kg.clone());
  }

  /** Returns a copy with room for at least so many days; what it holds keeps its day, counted from {@code today} on. */
  DayRing copy(int least, int today) {
    if (least <= days) {
      return copy();
    }
    var wider = new DayRing(columns, least);
    for (int day = today; day < today + days; day++) {
      System.arraycopy(kg, slot(day), wider.kg, wider.slot(day), columns);
    }
    return wider;
  }

  /** How many there are of each day. */
  int columns() {
    return columns;
  }

  /** How many days there are at a time. */
  int days() {
    return days;
  }

  /** Where a day's columns begin. */
  int slot(int day) {
    return day % days * columns;
  }

  long get(int cell) {
    return kg[cell];
  }

  void add(int cell, long more) {
    kg[cell] += more;
  }

  /** Empties a cell, and returns what was in it. */
  long take(int cell) {
    long all = kg[cell];
    kg[cell] = 0;
    return all;
  }

  /** What is in a column on all days. */
  long sum(int column) {
    long sum = 0;
    for (int cell = column; cell < kg.length; cell += columns) {
      sum += kg[cell];
    }
    return sum;
  }

  /** The cells that hold something. */
  @Override
  public String toString() {
    var out = new StringBuilder("{");
    for (int i = 0; i < kg.length; i++) {
      if (kg[i] != 0) {
        out.append(i).append('=').append(kg[i]).append(' ');
      }
    }
    return out.append('}').toString();
  }
}
